"""The taxonomy in the cache: the same as from the files, and believed only for just those."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.model import MentionKind
from briefs.taxonomy import Taxonomy, load_taxonomy, loading
from briefs.taxonomy.from_files import from_files
from briefs.taxonomy.stored import key_of, read_stored, store

OWN = """
places:
  Kuchlak Bypass:
    province: Balochistan
    near: [quetta, highway]
    aliases: [{text: KBP, cued: true}, "@kuchlakbypass"]
actors:
  Friends of the Bypass: {kind: ngo, short: FoB, parent: Nobody Known}
variants: [[bypass, by-pass]]
"""

Own = Callable[[str], Path]


@pytest.fixture
def own(tmp_path: Path) -> Own:
    """Writes a taxonomy file of the user's."""

    def write(text: str) -> Path:
        file = tmp_path / "own.yaml"
        file.write_text(text)
        return file

    return write


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The user's files that were read as YAML."""
    found: list[Path] = []

    def noting(extra: list[Path]) -> object:
        found.extend(extra)
        return from_files(extra)

    monkeypatch.setattr(loading, "_from_files", noting)
    return found


def told(taxonomy: Taxonomy) -> tuple[object, ...]:
    index = {key: list(numbers) for key, numbers in taxonomy.index.items()}
    entries = [repr(entry) for entry in taxonomy.entries]
    return entries, dict(taxonomy.countries), taxonomy.variants, index, taxonomy.fingerprint, taxonomy.longest


def test_ours_is_kept_whole(tmp_path: Path) -> None:
    fresh = from_files(())
    store(tmp_path / "kept", "key", fresh)
    kept = read_stored(tmp_path / "kept", "key")
    assert kept is not None
    for section in ("provinces", "places", "actors"):
        ours, theirs = getattr(fresh[0], section), getattr(kept[0], section)
        assert list(theirs) == list(ours)
        assert [theirs[name].name for name in ours] == list(ours)
        assert theirs.get("Nobody Known") is None
        assert "Nobody Known" not in theirs
    assert told(kept[0]) == told(fresh[0])
    # what it worked out while it was kept is what it would work out itself
    entries, countries = kept[0].entries, kept[0].countries
    assert told(Taxonomy(entries, countries, kept[0].variants)) == told(fresh[0])
    assert kept[0].find(MentionKind.ACTOR, "TTP") is kept[0].actors["Tehreek-e-Taliban Pakistan"]


def test_the_users_own_is_read_once(own: Own, reads: list[Path]) -> None:
    file = own(OWN)
    first, problems = load_taxonomy([file])
    again, same = load_taxonomy([file])
    assert reads == [file]
    assert told(again) == told(first)
    assert same == problems
    assert any("Nobody Known" in problem.reason for problem in problems)


def test_a_changed_file_is_read_again(own: Own, reads: list[Path]) -> None:
    file = own(OWN)
    status = file.stat()
    load_taxonomy([file])
    own(OWN.replace("Kuchlak", "Kuchlek"))
    # neither size nor time is relied on
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert file.stat().st_size == status.st_size
    assert "Kuchlek Bypass" in load_taxonomy([file])[0].places
    assert len(reads) == 2


def test_one_that_is_changed_while_it_is_read_is_not_kept(own: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    file = own(OWN)

    def too_late(extra: list[Path]) -> object:
        own(OWN.replace("Kuchlak", "Kuchlek"))
        return from_files(extra)

    with monkeypatch.context() as patched:
        patched.setattr(loading, "_from_files", too_late)
        load_taxonomy([file])
    own(OWN)
    assert "Kuchlak Bypass" in load_taxonomy([file])[0].places


def test_a_file_that_is_no_taxonomy_is_told_every_time(own: Own) -> None:
    for text in ("actors: [", "actors: {X: {kind: dragon}}"):
        file = own(text)
        first = load_taxonomy([file])[1]
        assert len(first) == 1
        assert load_taxonomy([file])[1] == first
    file.unlink()
    assert [problem.reason for problem in load_taxonomy([file])[1]] == ["no such file or directory"]


def test_our_code_and_our_files_are_part_of_the_key(own: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    file = own(OWN)
    before = key_of([file])
    assert key_of([file]) == before != key_of([])
    read = Path.read_bytes
    for name in ("variants.py", "text.py", "pakistan.yaml"):

        def other(path: Path, name: str = name) -> bytes:
            return read(path) + b"#" * (path.name == name)

        with monkeypatch.context() as patched:
            patched.setattr(Path, "read_bytes", other)
            assert key_of([file]) != before


@given(st.data())
def test_what_is_damaged_is_not_believed(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    file = tmp_path_factory.mktemp("kept") / "kept"
    small = Taxonomy(from_files(())[0].entries[:3])
    store(file, "key", (small, ()))
    whole = file.read_bytes()
    assert read_stored(file, "key") is not None
    at = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.binary(max_size=3).filter(lambda some: some != whole[at : at + 1]))
    file.write_bytes(whole[:at] + other + whole[at + 1 :])
    assert read_stored(file, "key") is None


@pytest.mark.parametrize(
    "change",
    [
        {"entries": 5},
        {"index": None, "variants": 3},
        {"problems": [[]]},
        {"countries": []},
    ],
)
def test_what_is_not_ours_is_not_believed(change: dict[str, object], tmp_path: Path) -> None:
    import hashlib

    file = tmp_path / "kept"
    store(file, "key", (Taxonomy(()), ()))
    body = json.dumps(json.loads(file.read_text().split("\n")[1]) | change)
    file.write_text(f"key {hashlib.sha256(body.encode()).hexdigest()}\n{body}")
    assert read_stored(file, "key") is None


def test_a_cache_that_cannot_be_written_costs_time_only(own: Own, home: Path, reads: list[Path]) -> None:
    (home / "cache").write_text("in the way")
    file = own(OWN)
    first = load_taxonomy([file])[0]
    assert told(load_taxonomy([file])[0]) == told(first)
    assert reads == [file, file]


def test_the_cache_keeps_the_latest_few_of_the_users(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "_MOST_KEPT", 2)
    loading._load(())
    cache = home / "cache"
    written = []
    for number in range(4):
        file = tmp_path / f"own-{number}.yaml"
        file.write_text(OWN)
        known = set(cache.iterdir())
        load_taxonomy([file])
        (new,) = set(cache.iterdir()) - known
        os.utime(new, (number, number))
        written.append(new)
    assert set(cache.iterdir()) == {cache / "taxonomy.json", *written[-2:]}


def test_an_entry_is_one_for_all_threads(tmp_path: Path) -> None:
    store(tmp_path / "kept", "key", from_files(()))
    kept = read_stored(tmp_path / "kept", "key")
    assert kept is not None
    entries = kept[0].entries
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda number: entries[number % 40], range(4000)))
    assert len({id(entry) for entry in found}) == 40
    assert entries[-1] is entries[len(entries) - 1]
    assert [entry.name for entry in entries[:40]] == [entry.name for entry in found[:40]]
    with pytest.raises(IndexError):
        entries[len(entries)]
