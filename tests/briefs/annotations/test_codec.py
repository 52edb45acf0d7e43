"""Values and fields of annotations: corrections, figures, tags, notes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefs.annotations import (
    Annotation,
    AnnotationStore,
    Corrections,
    Figure,
    codec,
    parse_figure,
    parse_toll_words,
    toll_words,
)
from briefs.marking import Tlp
from briefs.model import Outcome, Qualifier, Stance, Toll
from briefs.text import printable

HASH = "0123456789abcdef"
MakeStore = Callable[[], AnnotationStore]


def test_corrections_of_several_actors_by_several_instances_are_all_kept(make: MakeStore) -> None:
    one, two = make(), make()
    start = Corrections(actors=(("A", (Stance.CLAIMED,)), ("B", ())), wrong_tolls=("killed: 1",))
    one.set("a.txt", Annotation(corrections=start))
    two.refresh()
    one.set("a.txt", Annotation(corrections=Corrections(actors=start.with_actor("A", (Stance.DENIED,)))))
    two.set(
        "a.txt",
        Annotation(
            corrections=Corrections(
                actors=start.with_actor("C", (Stance.BLAMED,)), wrong_tolls=("killed: 1", "killed: 2")
            )
        ),
    )
    assert make().get("a.txt").corrections == Corrections(
        actors=(("A", (Stance.DENIED,)), ("B", ()), ("C", (Stance.BLAMED,))), wrong_tolls=("killed: 2",)
    )


def test_an_actors_correction_is_set_and_taken_back() -> None:
    start = Corrections()
    actors = start.with_actor("A", (Stance.MENTIONED, Stance.BLAMED, Stance.CLAIMED))
    assert actors == (("A", (Stance.CLAIMED, Stance.BLAMED)),), "mentioned goes without saying"
    assert Corrections(actors=actors).stances("A") == (Stance.CLAIMED, Stance.BLAMED)
    assert Corrections(actors=actors).stances("B") is None
    assert Corrections(actors=actors).with_actor("A", None) == ()
    assert start.with_actor("A", (Stance.MENTIONED,)) == (("A", (Stance.MENTIONED,)),)
    assert start.with_actor("A", ()) == (("A", ()),)


@pytest.mark.parametrize(
    ("text", "figure", "written"),
    [
        ("24", Figure(24, Qualifier.EXACTLY), "24"),
        ("exactly 24", Figure(24, Qualifier.EXACTLY), "24"),
        (" At  least 1,248 ", Figure(1248, Qualifier.AT_LEAST), "at least 1248"),
        ("more than 24", Figure(24, Qualifier.OVER), "over 24"),
        ("between 24", Figure(24, Qualifier.BETWEEN), "between 24"),
        ("0", Figure(0, Qualifier.EXACTLY), "0"),
        ("None", Figure(None), "none"),
    ],
)
def test_figures_are_read_and_written(text: str, figure: Figure, written: str) -> None:
    assert parse_figure(text) == figure
    assert str(figure) == written
    assert parse_figure(written) == figure


@pytest.mark.parametrize("text", ["", "many", "-3", "24 people", "1,2", "9999999999", "nearly", "٢٤", "1.5"])
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no figure"):
        parse_figure(text)


def test_a_statement_is_known_by_its_words() -> None:
    toll = Toll(24, Qualifier.AT_LEAST, Outcome.KILLED, "people", False, "at least\n 24 people", 5, 25)
    assert toll_words(toll) == "killed: at least 24 people"
    assert parse_toll_words(toll_words(toll)) == (Outcome.KILLED, "at least 24 people")
    assert parse_toll_words(" Wounded:27 ") == (Outcome.WOUNDED, "27")


@pytest.mark.parametrize("text", ["", "27 people", "hurt: 27 people", "killed:", "killed :  "])
def test_what_is_no_statement_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not written as in “killed: at least 3 soldiers”"):
        parse_toll_words(text)


def test_notes_stay_readable_in_the_file(make: MakeStore, own: Path, only_file) -> None:
    make().set("a.txt", Annotation(note="first \U0001f600\n دوسری سطر"))
    assert "  note: |-\n    first \U0001f600\n     دوسری سطر\n" in only_file(own).read_text(encoding="utf-8")


def test_tags_apart_by_capitals_are_one() -> None:
    assert codec.to_fields(Annotation(tags=("Vote", "vote ", "VOTE", "fire")))["tags"] == ("Vote", "fire")


@pytest.mark.parametrize("note", ["a\r\nb", "a\rb", "a\u2028b", "a\u0085b", "a  \nb", "\n\na\nb\n"])
def test_the_lines_of_a_note_end_one_way(note: str, make: MakeStore) -> None:
    make().set("a.txt", Annotation(note=note))
    assert make().get("a.txt").note == "a\nb"


texts = st.text(max_size=30)
ids = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=20)
figures = st.just(Figure(None)) | st.builds(Figure, st.integers(0, 10**9 - 1), st.sampled_from(Qualifier))
stances = st.sets(st.sampled_from(Stance), max_size=2).map(
    lambda said: tuple(one for one in Stance if one in said)
)
written = st.builds(
    Annotation,
    star=st.booleans(),
    tags=st.lists(texts, max_size=3).map(tuple),
    note=st.none() | texts,
    read=st.booleans(),
    corrections=st.builds(
        Corrections,
        date=st.none() | st.dates(),
        undated=st.booleans(),
        event_date=st.none() | st.dates(),
        no_event_date=st.booleans(),
        title=st.none() | texts,
        provinces=st.none() | st.lists(texts, max_size=2).map(tuple),
        actors=st.dictionaries(st.from_regex("[A-Za-zä.:#-]{1,9}", fullmatch=True), stances, max_size=3).map(
            lambda said: tuple(sorted(said.items()))
        ),
        unclaimed=st.none() | st.booleans(),
        killed=st.none() | figures,
        wounded=st.none() | figures,
        wrong_tolls=st.lists(texts, max_size=2).map(tuple),
        missed_tolls=st.lists(texts, max_size=2).map(tuple),
    ),
    tlp=st.none() | st.sampled_from(Tlp),
    grade=st.sampled_from([None, "A1", "F6"]),
    same_event=st.lists(ids, max_size=2, unique=True).map(tuple),
    other_event=st.lists(ids, max_size=2, unique=True).map(tuple),
    corrected_hash=st.sampled_from([None, HASH]),
)


@given(st.lists(st.tuples(ids, written), max_size=8))
@example([("<<", Annotation(star=True))])
def test_whatever_is_set_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, sets: list[tuple[str, Annotation]]
) -> None:
    own = tmp_path_factory.mktemp("own")
    store = AnnotationStore(own, own, lambda: own)
    for brief_id, annotation in sets:
        store.set(brief_id, annotation)
    again = AnnotationStore(own, own, lambda: own)
    assert again.items() == store.items()
    assert again.problems == ()
    for brief_id, annotation in dict(sets).items():
        kept = again.get(brief_id)
        assert (kept.star, kept.read) == (annotation.star, annotation.read)
        assert (kept.tlp, kept.grade) == (annotation.tlp, annotation.grade)
        assert (kept.same_event, kept.other_event) == (annotation.same_event, annotation.other_event)
        assert codec.to_fields(kept) == codec.to_fields(annotation)
        assert kept.corrections.killed == annotation.corrections.killed
        assert kept.corrections.unclaimed == annotation.corrections.unclaimed
        assert kept.corrections.date == annotation.corrections.date
        assert all(printable(tag) == tag and "\n" not in tag for tag in kept.tags)


def test_corrections_are_outdated_once_their_text_is_another(make: MakeStore) -> None:
    corrected = Annotation(corrections=Corrections(title="A title"), text_hash=HASH, corrected_hash=HASH)
    store = make()
    store.set("a.txt", corrected)
    assert not make().get("a.txt").outdated
    store.set("a.txt", replace(corrected, text_hash="f" * 16))
    assert make().get("a.txt").outdated
    store.set("a.txt", replace(corrected, text_hash="f" * 16, corrected_hash="f" * 16))
    assert not make().get("a.txt").outdated
    store.set("a.txt", Annotation(star=True, text_hash=HASH, corrected_hash="f" * 16))
    assert make().get("a.txt") == Annotation(star=True, text_hash=HASH), "nothing is corrected any more"


def test_written_by_hand_without_a_hash_they_are_not(make: MakeStore) -> None:
    corrections = Corrections(title="A title")
    assert not Annotation(corrections=corrections, text_hash=HASH).outdated
    assert not Annotation(corrections=corrections, corrected_hash=HASH).outdated
