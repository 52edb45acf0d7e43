"""Every figure for an event, who said so, and how they differ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefs.events.ladder import ladder
from briefs.model import AsRead, Brief, Headline, Outcome, Qualifier

Maker = Callable[..., Brief]


def test_every_figure_has_its_words_its_speaker_and_its_sentence(make: Maker) -> None:
    brief = make(
        "A bomb went off in Quetta on Monday. Police said that at least five people were killed and 12 wounded. "
        "Two people are missing.",
        "2024-03-04",
        source="Dawn",
    )
    (rung,) = ladder([brief]).rungs
    assert (rung.id, rung.who) == ("a", "Dawn")
    found = {figure.outcome: figure for figure in rung.figures}
    killed = found[Outcome.KILLED]
    assert (killed.count, killed.words, killed.speaker, killed.headline) == (5, "at least 5", "police", True)
    assert brief.text[slice(*killed.sentence)].startswith("Police said")
    assert "five" in brief.text[killed.start : killed.end]
    assert found[Outcome.WOUNDED].count == 12
    assert found[Outcome.MISSING].count == 2


def test_reports_of_one_day_that_differ_are_told_apart_by_source(make: Maker) -> None:
    text = "A bomb killed {} people in Quetta on Monday, police said."
    briefs = [
        make(text.format("five"), "2024-03-04", "a", "Dawn"),
        make(text.format("six"), "2024-03-04", "b", "AFP"),
    ]
    assert ladder(briefs).differences == ("5 or 6 killed: Dawn 5, AFP 6",)


def test_a_toll_that_rises_is_said_to_rise(make: Maker) -> None:
    text = "A bomb killed {} people in Quetta, police said."
    days = [("2024-03-04", "five"), ("2024-03-05", "seven"), ("2024-03-06", "nine")]
    briefs = [make(text.format(count), day, f"b{day}", "Dawn") for day, count in days]
    (said,) = ladder(briefs).differences
    assert said.startswith("killed rose from 5 to 9: Dawn 5 (2024-03-04), Dawn 7 (2024-03-05)")
    (said,) = ladder(
        [
            make(text.format(c), d, f"c{d}", "Dawn")
            for (d, _), c in zip(days, ("nine", "seven", "five"), strict=True)
        ]
    ).differences
    assert said.startswith("killed fell from 9 to 5")


def test_a_figure_of_the_users_is_told_as_his_beside_what_the_texts_say(make: Maker) -> None:
    text = "A bomb killed five people in Quetta on Monday, police said."
    read, other = make(text, "2024-03-04", "a", "Dawn"), make(text, "2024-03-04", "b", "AFP")
    facts = replace(read.facts, headline=Headline(6, Qualifier.EXACTLY))
    as_read = AsRead(read.title, read.date, read.date_basis, read.facts)
    told = ladder([replace(read, facts=facts, corrected=("killed",), as_read=as_read), other])
    assert [rung.corrected for rung in told.rungs] == [("killed 6 (corrected; the text: 5)",), ()]
    assert told.differences == ("5 or 6 killed: Dawn 6 (corrected; the text: 5), AFP 5",)


def test_those_that_agree_differ_in_nothing(make: Maker) -> None:
    briefs = [make("A bomb killed five people in Quetta.", "2024-03-04", one) for one in "ab"]
    assert ladder(briefs).differences == ()


def test_a_copy_of_a_wire_has_no_figures_of_its_own(make: Maker) -> None:
    briefs = [make("A bomb killed five people in Quetta.", "2024-03-04", one) for one in "ab"]
    first, second = ladder(briefs, {"b": "a"}).rungs
    assert first.figures
    assert not second.figures
    assert second.copy_of == "a"


def test_an_earlier_events_figure_is_marked_and_makes_no_difference(make: Maker) -> None:
    one = make("A bomb killed five people in Quetta on Monday.", "2024-03-04", "a")
    other = make(
        "A bomb killed five people in Quetta on Monday. In 2013, a bombing in the city killed 89 people.",
        "2024-03-04",
        "b",
    )
    found = ladder([one, other])
    assert found.differences == ()
    assert [figure.count for figure in found.rungs[1].figures if figure.earlier] == [89]


def test_reports_of_one_source_and_day_are_told_apart_by_their_titles(make: Maker) -> None:
    text = "A bomb killed {} people in {}, police said."
    briefs = [
        make(text.format("five", "Quetta"), "2024-03-04", "a", "Dawn"),
        make(text.format("six", "Quetta's bazaar"), "2024-03-04", "b", "Dawn"),
    ]
    (said,) = ladder(briefs).differences
    assert said.startswith("5 or 6 killed: “A bomb killed five people in Quetta")
    assert "“A bomb killed six people in Quetta" in said
