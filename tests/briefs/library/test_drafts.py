"""How a draft becomes a brief, and what that depends on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from briefs.annotations import Annotation, Corrections
from briefs.library import Library
from briefs.model import AsRead, DateBasis, Draft, Facts, PlaceFact, ProvinceFact, Role, Toll

FACTS = Facts(
    provinces=(
        ProvinceFact("Balochistan", Role.EVENT, 0, 20, "place"),
        ProvinceFact("Punjab", Role.MENTIONED, 30, 40, "home"),
    ),
    places=(
        PlaceFact("Mastung", "Balochistan", Role.EVENT, 0, 20),
        PlaceFact("Lahore", "Punjab", Role.MENTIONED, 30, 40),
    ),
    dateline_date=dt.date(2024, 2, 7),
    source="Example Wire",
)


class FakeTagger:
    """Sees the same in every text, and notes the day of publication it is told."""

    def __init__(self) -> None:
        self.published: list[dt.date | None] = []

    def tag(
        self, text: str, published: dt.date | None, leave_out: Callable[[Toll], bool] | None = None
    ) -> Facts:
        self.published.append(published)
        return replace(
            FACTS, tolls=tuple(toll for toll in FACTS.tolls if not (leave_out and leave_out(toll)))
        )


Make = Callable[..., Library]


@pytest.fixture
def tagged(make: Make) -> tuple[Library, FakeTagger]:
    """A library with the fake tagger in the real one's place."""
    library, tagger = make(), FakeTagger()
    vars(library.maker)["tagger"] = tagger
    return library, tagger


def test_libraries_of_one_taxonomy_share_a_tagger_and_no_others(make: Make, tmp_path: Path) -> None:
    tagger = make().maker.tagger
    assert make().maker.tagger is tagger
    (tmp_path / "mine.yaml").write_text("countries: {Freedonia: {provinces: {Ruritania: {}}}}")
    other = make("taxonomy: [mine.yaml]")
    assert other.maker.tagger is not tagger
    for library, provinces in ((other, {"Ruritania"}), (make("{}"), set())):
        facts = library.maker.tagger.tag("A bomb went off in Ruritania on Monday.")
        assert {fact.name for fact in facts.provinces} == provinces


def test_a_draft_becomes_a_brief(tagged: tuple[Library, FakeTagger]) -> None:
    library, tagger = tagged
    bare = Draft("a.txt", "a.txt", "First sentence here. Second one.")
    brief = library.brief(bare)
    assert brief.title.startswith("First sentence here")
    assert (brief.date, brief.date_basis) == (dt.date(2024, 2, 7), DateBasis.DATELINE)
    assert (brief.source, brief.facts, brief.corrected) == ("Example Wire", FACTS, ())
    full = Draft(
        "a.csv#1",
        "a.csv",
        "Text.",
        "Title\x1b[1m\nof two lines",
        dt.date(2020, 1, 1),
        DateBasis.COLUMN,
        "Desk",
        "https://example.org/1",
        ("tag",),
    )
    brief = library.brief(full)
    assert brief.title == "Title of two lines"
    assert (brief.date, brief.date_basis, brief.source) == (dt.date(2020, 1, 1), DateBasis.COLUMN, "Desk")
    assert (brief.id, brief.path, brief.text, brief.url, brief.tags) == (
        full.id,
        full.path,
        full.text,
        full.url,
        full.tags,
    )
    assert tagger.published == [None, dt.date(2020, 1, 1)]


def test_corrections_win(tagged: tuple[Library, FakeTagger]) -> None:
    library, tagger = tagged
    draft = Draft("a.txt", "a.txt", "Text.", "Title", dt.date(2020, 1, 1), DateBasis.HEADER)
    corrections = Corrections(dt.date(2021, 3, 4), title="Better", provinces=("Punjab", "Sindh"))
    library.annotations.set("a.txt", Annotation(corrections=corrections))
    brief = library.brief(draft)
    assert (brief.title, brief.date, brief.date_basis) == ("Better", dt.date(2021, 3, 4), DateBasis.USER)
    assert set(brief.corrected) == {"title", "date", "provinces"}
    assert brief.facts.scenes == ("Punjab", "Sindh")
    assert brief.facts.mentioned_provinces == ("Balochistan",)
    # a scene outside the corrected provinces is none
    assert [(place.name, place.role) for place in brief.facts.places] == [
        ("Mastung", Role.MENTIONED),
        ("Lahore", Role.MENTIONED),
    ]
    assert tagger.published == [dt.date(2020, 1, 1), dt.date(2021, 3, 4)]
    assert brief.as_read == AsRead("Title", dt.date(2020, 1, 1), DateBasis.HEADER, FACTS)
    assert brief.facts.provinces[0] == ProvinceFact("Punjab", Role.EVENT, 30, 40, "user")


def test_a_date_can_be_corrected_to_none(tagged: tuple[Library, FakeTagger]) -> None:
    library, tagger = tagged
    library.annotations.set("a.txt", Annotation(corrections=Corrections(undated=True)))
    brief = library.brief(Draft("a.txt", "a.txt", "Text.", "T", dt.date(2020, 1, 1), DateBasis.HEADER))
    assert (brief.date, brief.date_basis, brief.corrected) == (None, None, ("date",))
    assert tagger.published == [dt.date(2020, 1, 1), None]


def test_provinces_can_be_corrected_to_none(tagged: tuple[Library, FakeTagger]) -> None:
    library, _ = tagged
    library.annotations.set("a.txt", Annotation(corrections=Corrections(provinces=())))
    brief = library.brief(Draft("a.txt", "a.txt", "Text."))
    assert (brief.facts.scenes, brief.corrected) == ((), ("provinces",))


def test_a_province_that_is_no_more_is_ignored_and_told(tagged: tuple[Library, FakeTagger]) -> None:
    library, _ = tagged
    library.annotations.set("a.txt", Annotation(corrections=Corrections(provinces=("Atlantis",))))
    brief = library.brief(Draft("a.txt", "a.txt", "Text."))
    assert (brief.facts, brief.corrected) == (FACTS, ())
    (problem,) = library.problems
    assert problem.path == "a.txt"
    assert "unknown province 'Atlantis'" in problem.reason


OTHERS: dict[str, Any] = {
    "id": "b.txt",
    "path": "b.txt",
    "text": "Other.",
    "title": "Other",
    "date": dt.date(2020, 1, 2),
    "date_basis": DateBasis.FEED,
    "source": "Other",
    "url": "https://example.org/2",
    "tags": ("a", "b"),
    "event_date": dt.date(2020, 1, 3),
}


def test_the_digest_covers_all_that_makes_a_brief(make: Make) -> None:
    draft = Draft(
        "a.txt", "a.txt", "Text \ud800.", "T", dt.date(2020, 1, 1), DateBasis.HEADER, "S", "U", ("ab",)
    )
    library = make()
    digest = library.digest(draft)
    assert digest == make().digest(draft)
    assert OTHERS.keys() == {item.name for item in fields(Draft)}
    others = [replace(draft, **{name: value}) for name, value in OTHERS.items()]
    assert len({digest, *map(library.digest, others)}) == len(OTHERS) + 1
    library.annotations.set("a.txt", Annotation(star=True, note="x"))
    assert library.digest(draft) == digest
    library.annotations.set("a.txt", Annotation(corrections=Corrections(title="x")))
    assert library.digest(draft) != digest


def test_the_fingerprint_covers_what_all_briefs_depend_on(make: Make, tmp_path: Path) -> None:
    plain = make().fingerprint
    assert make("name: x\nignore: [y]\n").fingerprint == plain
    prints = {plain, make("day_first: true").fingerprint, make("source: x").fingerprint}
    prints.add(make("columns: {text: x}").fingerprint)
    assert len(prints) == 4
    assert make("name: x").fingerprint == plain


SEVENTH, NINTH = dt.date(2024, 2, 7), dt.date(2024, 2, 9)


@pytest.mark.parametrize(
    ("published", "happened", "date", "basis", "told"),
    [
        (None, NINTH, NINTH, DateBasis.EVENT, NINTH),
        (SEVENTH, NINTH, SEVENTH, DateBasis.COLUMN, SEVENTH),
        (SEVENTH, None, SEVENTH, DateBasis.COLUMN, SEVENTH),
        (None, None, None, None, None),
    ],
)
def test_the_day_of_the_event_stands_for_that_of_publication_only_where_none_is_told(
    tagged: tuple[Library, FakeTagger],
    monkeypatch: pytest.MonkeyPatch,
    published: dt.date | None,
    happened: dt.date | None,
    date: dt.date | None,
    basis: DateBasis | None,
    told: dt.date | None,
) -> None:
    library, tagger = tagged
    monkeypatch.setitem(globals(), "FACTS", replace(FACTS, dateline_date=None))
    draft = Draft(
        "a.csv#1", "a.csv", "Text.", date=published, date_basis=published and DateBasis.COLUMN, event_date=happened
    )  # fmt: skip
    brief = library.brief(draft)
    assert (brief.date, brief.date_basis, brief.event_date) == (date, basis, happened)
    assert brief.published == published
    assert tagger.published == [told], "weekdays count from the better of the two"


def test_a_dateline_is_a_day_of_publication_unless_it_is_that_of_the_event(
    tagged: tuple[Library, FakeTagger],
) -> None:
    library, _ = tagged
    brief = library.brief(Draft("a.csv#1", "a.csv", "Text.", event_date=SEVENTH))
    assert (brief.date, brief.date_basis, brief.published) == (SEVENTH, DateBasis.EVENT, None)
    brief = library.brief(Draft("a.csv#1", "a.csv", "Text.", event_date=dt.date(2024, 2, 6)))
    assert (brief.date, brief.date_basis) == (SEVENTH, DateBasis.DATELINE)
    assert brief.event_date == dt.date(2024, 2, 6)


@pytest.mark.parametrize(
    ("corrections", "date", "basis", "event", "fields"),
    [
        (Corrections(event_date=SEVENTH), SEVENTH, DateBasis.EVENT, SEVENTH, ("event_date",)),
        (Corrections(no_event_date=True), None, None, None, ("event_date",)),
        (Corrections(date=SEVENTH), SEVENTH, DateBasis.USER, NINTH, ("date",)),
        (Corrections(undated=True), None, None, NINTH, ("date",)),
    ],
)
def test_a_corrected_day_of_the_event_takes_the_place_of_the_files(
    tagged: tuple[Library, FakeTagger],
    monkeypatch: pytest.MonkeyPatch,
    corrections: Corrections,
    date: dt.date | None,
    basis: DateBasis | None,
    event: dt.date | None,
    fields: tuple[str, ...],
) -> None:
    library, _ = tagged
    monkeypatch.setitem(globals(), "FACTS", replace(FACTS, dateline_date=None))
    library.annotations.set("a.csv#1", Annotation(corrections=corrections))
    brief = library.brief(Draft("a.csv#1", "a.csv", "Text.", event_date=NINTH))
    assert (brief.date, brief.date_basis, brief.event_date) == (date, basis, event)
    assert brief.corrected == fields
    assert brief.as_read is not None
    assert (brief.as_read.date, brief.as_read.date_basis) == (NINTH, DateBasis.EVENT)
