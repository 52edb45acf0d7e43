from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.searches import FILE, HEADER, SavedSearch, SearchError, SearchStore

Make = Callable[[], SearchStore]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own"


@pytest.fixture
def make(own: Path, tmp_path: Path) -> Make:
    return lambda: SearchStore((own, tmp_path / "data"), lambda: own)


def test_what_is_saved_is_there_for_the_next_one(make: Make, own: Path) -> None:
    first, second = (
        SavedSearch("Trains", "train OR railway"),
        SavedSearch("Élections", "[province: Sindh]", True),
    )
    make().save(first)
    make().save(second)
    assert make().items() == (first, second)
    assert (own / FILE).read_text(encoding="utf-8") == (
        f"{HEADER}Trains: train OR railway\nÉlections:\n  query: '[province: Sindh]'\n  highlight: true\n"
    )


def test_saving_again_replaces_in_place_and_a_new_name_renames(make: Make) -> None:
    store = make()
    for name in "abc":
        store.save(SavedSearch(name, name))
    store.save(SavedSearch("b", "new", True))
    assert [(one.name, one.query) for one in store.items()] == [("a", "a"), ("b", "new"), ("c", "c")]
    store.save(SavedSearch("z", "newer"), instead_of="b")
    assert [(one.name, one.query) for one in store.items()] == [("a", "a"), ("z", "newer"), ("c", "c")]
    store.save(SavedSearch("a", "over"), instead_of="c")
    assert [(one.name, one.query) for one in store.items()] == [("z", "newer"), ("a", "over")]
    store.remove("z")
    store.remove("nobody")
    assert [one.name for one in store.items()] == ["a"]


def test_comments_and_unknown_keys_of_the_user_stay(make: Make, own: Path) -> None:
    own.mkdir()
    mine = "# mine\n\nb:\n  query: one  # for now\n  colour: red\n# about a\na: two\n"
    (own / FILE).write_text(mine)
    make().save(SavedSearch("c", "three"))
    assert (own / FILE).read_text() == mine + "c: three\n"
    make().save(SavedSearch("b", "four", True))
    text = (own / FILE).read_text()
    assert text.startswith(
        "# mine\n\nb:\n  query: four\n  colour: red\n  highlight: true\n# about a\na: two\n"
    )
    make().remove("b")
    assert (own / FILE).read_text().startswith("# mine\n\n# about a\na: two\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a\n- b\n", "line 1: must hold names"),
        ("a: [\n", "line"),
        ("x: &a [1]\ny: *a\n", "alias"),
    ],
)
def test_a_broken_file_is_told_and_never_written_over(make: Make, own: Path, text: str, said: str) -> None:
    own.mkdir()
    (own / FILE).write_text(text)
    store = make()
    assert store.items() == ()
    (problem,) = store.problems()
    assert said in str(problem)
    assert str(problem).count(str(own / FILE)) == 1
    with pytest.raises(SearchError, match="nothing was changed"):
        store.save(SavedSearch("a", "b"))
    with pytest.raises(SearchError, match="nothing was changed"):
        store.remove("a")
    assert (own / FILE).read_text() == text


def test_a_wrong_entry_is_left_out_and_kept(make: Make, own: Path) -> None:
    own.mkdir()
    (own / FILE).write_text(
        "good: one\nbad:\n  highlight: true\nodd: {query: x, highlight: maybe}\nlist: [a]\n"
    )
    store = make()
    assert [one.name for one in store.items()] == ["good"]
    assert [str(problem).partition(": ")[2] for problem in store.problems()] == [
        "line 3: bad: needs a query",
        "line 4: odd: highlight must be true or false",
        "line 5: list: needs a query",
    ]
    store.save(SavedSearch("more", "two"))
    assert (own / FILE).read_text().startswith("good: one\nbad:\n  highlight: true\nodd: {query: x")


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_no_search_without_a_name(make: Make, name: str) -> None:
    with pytest.raises(SearchError, match="needs a name"):
        make().save(SavedSearch(name, "x"))


def test_what_cannot_be_written_is_said(make: Make, own: Path) -> None:
    own.write_text("a file where a folder should be")
    with pytest.raises(SearchError, match="was not kept"):
        make().save(SavedSearch("a", "b"))


def test_where_the_library_cannot_be_written_the_other_folder_has_them(own: Path, tmp_path: Path) -> None:
    other = tmp_path / "data"
    own.mkdir()
    (own / FILE).write_text("a: theirs\nb: theirs too\n")
    store = SearchStore((own, other), lambda: other)
    store.save(SavedSearch("c", "mine"))
    assert [(one.name, one.query) for one in store.items()] == [
        ("c", "mine"),
        ("a", "theirs"),
        ("b", "theirs too"),
    ]
    assert (own / FILE).read_text() == "a: theirs\nb: theirs too\n"


@given(
    st.lists(st.tuples(st.text(min_size=1, max_size=70), st.text(max_size=200), st.booleans()), max_size=6)
)
def test_whatever_is_saved_comes_back(tmp_path_factory: pytest.TempPathFactory, rows) -> None:
    folder = tmp_path_factory.mktemp("searches")
    expected: dict[str, SavedSearch] = {}
    for name, query, highlight in rows:
        store = SearchStore((folder,), lambda: folder)
        try:
            store.save(SavedSearch(name, query, highlight))
        except SearchError:
            continue
        assert store.problems() == ()
        saved = store.items()
        assert len(saved) == len({one.name for one in saved})
        new = [one for one in saved if one not in expected.values()]
        assert len(new) <= 1
        for one in new:
            assert one.highlight is highlight
            expected[one.name] = one
        assert set(saved) == set(expected.values())


def test_only_its_owner_need_be_able_to_read_it(make: Make, own: Path) -> None:
    make().save(SavedSearch("a", "b"))
    mode = (own / FILE).stat().st_mode & 0o777
    make().save(SavedSearch("a", "c"))
    assert (own / FILE).stat().st_mode & 0o777 == mode
    assert [path.name for path in own.iterdir()] == [FILE]


def test_a_name_written_by_hand_is_changed_in_its_place(make: Make, own: Path) -> None:
    own.mkdir(exist_ok=True)
    (own / FILE).write_text("'Two  spaces': train\nOther: road\n")
    store = make()
    first, _ = store.items()
    store.save(replace(first, highlight=True))
    assert store.items() == (SavedSearch("Two spaces", "train", True), SavedSearch("Other", "road"))


def test_a_library_that_has_gone_is_not_made_again(tmp_path: Path) -> None:
    own = tmp_path / "gone" / ".briefs"
    with pytest.raises(SearchError, match="not there any more"):
        SearchStore((own, tmp_path / "data"), lambda: own).save(SavedSearch("a", "b"))
    assert not own.parent.exists()
