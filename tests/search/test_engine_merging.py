"""Merging segments: in the background, by copying, and never in the way."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from briefs import record, text
from briefs.model import ActorFact, Brief, Facts, Mention, MentionKind, ProvinceFact, Role, Stance
from briefs.text import text_hash
from search.engine import FacetName, Sort, Superseded
from search.index import background, merging, state
from search.index.engine import IndexEngine
from search.query import Query
from tests.search.engines import Open

WORDS = ["bomb", "market", "attack", "police", "railway", "bazaar"]


def make(number: int) -> Brief:
    rng = random.Random(number)
    body = " ".join(rng.choices(WORDS, k=6))
    actor = rng.choice(["Front", "Army", "Police"])
    facts = Facts(
        provinces=tuple(
            ProvinceFact(name, Role.EVENT, 0, 1)
            for name in rng.sample(["North", "South"], k=rng.choice((0, 1, 2)))
        ),
        actors=(
            ActorFact(actor, actor[:2], "militant", rng.choice(list(Stance)), 0, 1, "", actor == "Police"),
        ),
        mentions=(Mention(MentionKind.ACTOR, actor, actor, 0, 1),),
        unclaimed=rng.random() < 0.5,
    )
    day = date(2024, 1, 1) + timedelta(days=rng.randrange(5)) if rng.random() < 0.8 else None
    path = f"f{number // 3}"
    return Brief(
        f"{path}#{number}", path, f"Title {number}", body, text_hash(body), facts, day, tags=("seen",)
    )


def answers(engine: IndexEngine) -> list[object]:
    """Everything that there is to ask."""
    found: list[object] = []
    for word in ("", *WORDS):
        for sort in Sort:
            results = engine.search(Query(word), sort=sort)
            found.append((list(results.ids), results.total, results.size))
        found.append({name: list(values) for name, values in engine.facets(Query(word)).items()})
    digests = dict(sorted(engine.all_digests().items()))
    found.append((digests, [engine.row(brief_id) for brief_id in digests], engine.paths()))
    found.append([(engine.brief(brief_id), engine.digests(brief_id.split("#")[0])) for brief_id in digests])
    return found


@pytest.fixture
def pieces(open_index: Open) -> IndexEngine:
    """An index in several pieces that are worth merging, some briefs of which are gone."""
    engine = open_index()
    for first in range(0, 90, 15):
        engine.update(
            [(make(number), f"{number}") for number in range(first, first + 15)], [f"f{first // 3}#{first}"]
        )
    engine.update([(make(number), "again") for number in range(1, 90, 10)])
    return engine


@pytest.fixture(autouse=True)
def eager(monkeypatch: pytest.MonkeyPatch, pieces: IndexEngine) -> None:
    monkeypatch.setattr(merging, "FACTOR", 2)


def segments(engine: IndexEngine) -> int:
    return len(list(engine.folder.glob("segment-*")))


def test_merging_changes_no_answer(pieces: IndexEngine, open_index: Open) -> None:
    before, many = answers(pieces), segments(pieces)
    pieces.compact()
    assert segments(pieces) < many
    assert answers(pieces) == before == answers(open_index())
    assert pieces.verify() is None
    pieces.compact()
    assert answers(pieces) == before


def test_merging_cuts_no_text_and_parses_no_record(
    pieces: IndexEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> object:
        raise AssertionError

    before = pieces.all_digests()
    with monkeypatch.context() as patch:
        for module, name in (
            (record, "load"),
            (record, "dump"),
            (text, "word_keys"),
            (text, "words"),
            (text, "fold"),
        ):
            patch.setattr(module, name, never)
        pieces.compact()
    assert pieces.all_digests() == before
    assert all(pieces.brief(brief_id) for brief_id in before)


def test_many_briefs_are_merged_in_another_process(
    pieces: IndexEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background, "_LARGE", 0)
    monkeypatch.setattr(background, "_merged", None)
    before, many = answers(pieces), segments(pieces)
    pieces.compact()
    assert segments(pieces) < many
    assert answers(pieces) == before


@pytest.mark.parametrize("command", ["false", "no-such-program"])
def test_where_no_other_process_helps_this_one_merges(
    pieces: IndexEngine, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(background, "_LARGE", 0)
    monkeypatch.setattr("search.index.background.sys.executable", command)
    before, many = answers(pieces), segments(pieces)
    pieces.compact()
    assert segments(pieces) < many
    assert answers(pieces) == before


@pytest.mark.parametrize("large", [0, 10**9])
def test_a_cancelled_merge_leaves_everything_as_it_was(
    pieces: IndexEngine, monkeypatch: pytest.MonkeyPatch, large: int
) -> None:
    monkeypatch.setattr(background, "_LARGE", large)
    before, many = answers(pieces), segments(pieces)
    with pytest.raises(Superseded):
        pieces.compact(lambda: True)
    assert answers(pieces) == before
    assert segments(pieces) == many
    assert not list(pieces.folder.glob("parts-*/*/*"))


def test_what_is_changed_while_segments_are_merged_stays_changed(
    pieces: IndexEngine, open_index: Open
) -> None:
    other = open_index()
    expected = pieces.all_digests()
    gone, changed = list(expected)[::7], list(expected)[3::9]
    asked = 0

    def meanwhile() -> bool:
        nonlocal asked
        asked += 1
        if asked == 1:
            other.update([], gone)
        if asked == 2:
            other.update([(make(int(brief_id.split("#")[1])), "meanwhile") for brief_id in changed])
        return False

    pieces.compact(meanwhile)

    expected = {brief_id: digest for brief_id, digest in expected.items() if brief_id not in gone}
    expected |= dict.fromkeys(changed, "meanwhile")
    assert pieces.all_digests() == expected == open_index().all_digests()
    assert sorted(pieces.search(Query()).ids) == sorted(expected)


def test_two_that_merge_do_no_harm(pieces: IndexEngine, open_index: Open) -> None:
    other = open_index()
    before = answers(pieces)
    asked = 0

    def meanwhile() -> bool:
        nonlocal asked
        asked += 1
        if asked == 2:
            other.compact()
        return False

    pieces.compact(meanwhile)
    assert answers(pieces) == before == answers(other)
    assert not list(pieces.folder.glob("parts-*/*/*"))


def test_a_full_disk_ends_a_merge_with_a_sentence(
    pieces: IndexEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> object:
        raise OSError(28, "No space left on device")

    before, folder = answers(pieces), pieces.folder
    with monkeypatch.context() as patch:
        patch.setattr(background, "merge_segments", full)
        pieces.compact()
    assert "stays in pieces" in str(pieces.note)
    assert pieces.folder == folder
    assert answers(pieces) == before
    pieces.compact()
    assert pieces.note is None
    assert answers(pieces) == before


def test_very_many_parts_are_merged_as_they_come(open_index: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_index()
    monkeypatch.setattr(state, "MANY", 10)
    monkeypatch.setattr(state, "SMALL", 0)
    for first in range(100, 130):
        engine.update_parts([engine.new_part()([(make(first), "1")])])
        assert segments(engine) <= 11


def test_the_facets_of_pieces_are_added_up(pieces: IndexEngine) -> None:
    counted = {value.value: value.count for value in pieces.facets(Query())[FacetName.TAG]}
    assert counted == {"seen": pieces.size}


@pytest.mark.parametrize("name", ["records", "columns", "MAIN_text.columns"])
def test_damage_is_not_merged_but_told(pieces: IndexEngine, name: str) -> None:
    # all of them, for some piece may be of a size of its own and stay as it is
    for path in pieces.folder.rglob(name):
        data = path.read_bytes()
        middle = slice(len(data) // 2, len(data) // 2 + len(data) // 10)
        with path.open("r+b") as stream:
            stream.seek(middle.start)
            stream.write(bytes(255 - byte for byte in data[middle]))
    pieces.compact()
    assert "damaged" in str(pieces.note)
    assert pieces.size == 0
