"""What the user says about a brief stands in the place of what the text gave, and what that was is kept."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from briefs import record
from briefs.annotations import Annotation, Corrections, Figure
from briefs.export.wording import correction_phrases, figure_in_full
from briefs.library import Library
from briefs.model import Attribution, Brief, DateBasis, Draft, MentionKind, Outcome, Qualifier, Stance

BLA = "Balochistan Liberation Army"
TTP = "Tehreek-e-Taliban Pakistan"
TEXT = (
    "QUETTA: A bomb went off in Mastung on Monday, killing at least 12 people and injuring 30 others, police said. "
    "The Baloch Liberation Army (BLA) claimed responsibility for the blast. "
    "At least 99 people died in the novel that its author was reading. "
    "A spokesman of Lashkar-e-Jhangvi said nothing."
)


@pytest.fixture(scope="module")
def open_library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library.open(tmp_path_factory.mktemp("library"))


@pytest.fixture
def library(open_library: Library) -> Library:
    open_library.annotations.set("a.txt", Annotation())
    return open_library


def correct(library: Library, corrections: Corrections, text: str = TEXT) -> Brief:
    library.annotations.set("a.txt", Annotation(corrections=corrections))
    return library.brief(Draft("a.txt", "a.txt", text, "A title", dt.date(2024, 2, 7), DateBasis.HEADER))


def stances(brief: Brief) -> set[tuple[str, Stance]]:
    return {(actor.name, actor.stance) for actor in brief.facts.actors if not actor.generic}


def test_without_corrections_there_is_nothing_to_tell(library: Library) -> None:
    brief = correct(library, Corrections())
    assert (brief.corrected, brief.as_read) == ((), None)
    assert (BLA, Stance.CLAIMED) in stances(brief)
    assert brief.facts.headline.killed == 12


def test_another_stance_keeps_the_sentence_and_changes_the_attribution(library: Library) -> None:
    brief = correct(library, Corrections(actors=((BLA, (Stance.SUSPECTED,)),)))
    (actor,) = [actor for actor in brief.facts.actors if actor.name == BLA]
    assert (actor.stance, actor.rule, actor.short) == (Stance.SUSPECTED, "user", "BLA")
    assert "claimed responsibility" in TEXT[actor.start : actor.end]
    assert brief.facts.attribution is Attribution.SUSPECTED
    assert brief.corrected == ("actors",)
    assert brief.as_read is not None
    assert brief.as_read.facts.attribution is Attribution.CLAIMED


def test_the_day_of_the_event_is_the_users_and_the_texts_is_kept(library: Library) -> None:
    read = dt.date(2024, 2, 5)
    assert correct(library, Corrections()).event_date == read
    for said, day in (
        (Corrections(event_date=dt.date(2024, 2, 3)), dt.date(2024, 2, 3)),
        (Corrections(no_event_date=True), None),
        # "on Monday" counts from the day of publication, the user's word does not
        (Corrections(event_date=dt.date(2024, 2, 3), date=dt.date(2024, 3, 1)), dt.date(2024, 2, 3)),
    ):
        brief = correct(library, said)
        assert brief.event_date == day
        assert "event_date" in brief.corrected
        assert brief.as_read is not None
        assert brief.as_read.facts.event_date == read
        told = record.brief_to_json(brief)
        assert told["event_date"] == (day and day.isoformat())
        assert told["as_read"]["event_date"] == "2024-02-05"
        assert "event date (the text: 2024-02-05)" in correction_phrases(brief)
    assert correct(library, Corrections(event_date=read)).corrected == ()
    # under the date as corrected the text would give another day: this one is the user's
    again = correct(library, Corrections(event_date=read, date=dt.date(2024, 3, 7)))
    assert (again.event_date, again.corrected) == (read, ("date", "event_date"))
    assert correct(library, Corrections(date=dt.date(2024, 3, 1))).corrected == ("date",)


def test_an_actor_seen_wrongly_goes_with_its_mentions(library: Library) -> None:
    brief = correct(library, Corrections(actors=((BLA, ()),)))
    assert BLA not in {actor.name for actor in brief.facts.actors}
    assert BLA not in {mention.name for mention in brief.facts.mentions}
    assert brief.facts.attribution is Attribution.NONE


def test_an_actor_missed_comes_with_the_sentence_that_names_it_or_without_one(library: Library) -> None:
    text = "A bomb went off in Mastung. The B.L.A. is thought to be behind it."
    assert BLA not in {actor.name for actor in correct(library, Corrections(), text).facts.actors}
    said = ((BLA, (Stance.BLAMED, Stance.SUSPECTED)), (TTP, (Stance.DENIED,)))
    brief = correct(library, Corrections(actors=said), text)
    assert stances(brief) >= {(BLA, Stance.BLAMED), (BLA, Stance.SUSPECTED), (TTP, Stance.DENIED)}
    denied = next(actor for actor in brief.facts.actors if actor.name == TTP)
    assert (denied.start, denied.end) == (0, 0)
    assert [actor.stance for actor in brief.facts.actors] == sorted(
        (actor.stance for actor in brief.facts.actors), key=list(Stance).index
    )


def test_the_sentence_of_an_actor_missed_is_found_by_its_spelling(library: Library) -> None:
    text = "A bomb went off.\n\nRead more: Tehreek-e-Taliban Pakistan grows."
    brief = correct(library, Corrections(actors=((TTP, (Stance.BLAMED,)),)), text)
    actor = next(actor for actor in brief.facts.actors if actor.stance is Stance.BLAMED)
    assert "Tehreek-e-Taliban" in text[actor.start : actor.end]


def test_an_actor_is_known_by_its_alias_should_the_taxonomy_rename_it(library: Library) -> None:
    brief = correct(
        library, Corrections(actors=(("Baloch Liberation Army", ()),), provinces=("Baluchistan",))
    )
    assert BLA not in {actor.name for actor in brief.facts.actors}
    assert brief.facts.scenes == ("Balochistan",)


def test_a_word_that_names_nobody_is_told_and_ignored(library: Library) -> None:
    brief = correct(library, Corrections(actors=(("Nobody Front", (Stance.CLAIMED,)),)))
    assert brief.corrected == ()
    (problem,) = library.problems
    assert "the unknown actor 'Nobody Front'" in problem.reason


def test_what_an_unnamed_group_claimed_stays_claimed(library: Library) -> None:
    text = "An unknown group claimed responsibility for the attack in Mastung."
    read = correct(library, Corrections(), text)
    assert read.facts.attribution is Attribution.CLAIMED
    brief = correct(library, Corrections(actors=((TTP, (Stance.DENIED,)),)), text)
    assert brief.facts.attribution is Attribution.CLAIMED


def test_unclaimed_is_said_and_a_claim_outdoes_it(library: Library) -> None:
    text = "A bomb went off in Mastung, killing 3 people."
    brief = correct(library, Corrections(unclaimed=True), text)
    assert (brief.facts.unclaimed, brief.facts.attribution) == (True, Attribution.UNCLAIMED)
    assert brief.corrected == ("unclaimed",)
    both = Corrections(unclaimed=True, actors=((BLA, (Stance.CLAIMED,)),))
    brief = correct(library, both, text)
    assert (brief.facts.unclaimed, brief.facts.attribution) == (False, Attribution.CLAIMED)


def test_headline_figures_are_set_and_taken_out(library: Library) -> None:
    brief = correct(library, Corrections(killed=Figure(14, Qualifier.OVER), wounded=Figure(None)))
    headline = brief.facts.headline
    assert (headline.killed, headline.killed_qualifier) == (14, Qualifier.OVER)
    assert (headline.wounded, headline.wounded_qualifier) == (None, None)
    assert brief.corrected == ("killed", "wounded")
    assert brief.as_read is not None
    assert brief.as_read.facts.headline.killed == 12


@pytest.mark.parametrize(
    ("killed", "told"),
    [
        (9, "9 (not counting 33 attackers; corrected; the text: 8)"),
        (7, "7 (not counting 33 attackers; corrected; the text: 8)"),
        (40, "40 (not counting 33 attackers; corrected; the text: 8)"),
        # the user may well have counted them
        (41, "41 (corrected; the text: 8)"),
        (50, "50 (corrected; the text: 8)"),
        (None, "no figure (corrected; the text: 8)"),
    ],
)
def test_attackers_not_counted_stay_so_where_that_may_hold(
    library: Library, killed: int | None, told: str
) -> None:
    text = (
        "Militants stormed a camp in Panjgur on Monday. Seven soldiers and a clerk were killed. "
        "All 33 attackers were killed, the military said."
    )
    brief = correct(library, Corrections(killed=Figure(killed)), text)
    assert figure_in_full(brief, Outcome.KILLED) == told


def test_a_wrong_statement_counts_no_more_in_the_headline_either(library: Library) -> None:
    text = "At least 99 people were killed in Mastung. Another 5 people were killed in Hangu on Monday."
    read = correct(library, Corrections(), text)
    assert {toll.count for toll in read.facts.tolls} == {99, 5}
    brief = correct(library, Corrections(wrong_tolls=("killed: At least 99 people",)), text)
    assert [toll.count for toll in brief.facts.tolls] == [5]
    assert brief.facts.headline.killed == 5
    assert "tolls" in brief.corrected


def test_what_the_text_says_itself_is_no_correction(library: Library) -> None:
    said = Corrections(
        title="A title", actors=((BLA, (Stance.CLAIMED,)),), killed=Figure(12, Qualifier.AT_LEAST)
    )
    brief = correct(library, said)
    assert (brief.corrected, brief.as_read) == ((), None)


def test_corrections_hold_though_the_text_changes(library: Library) -> None:
    corrections = Corrections(actors=((BLA, (Stance.DENIED,)),), wrong_tolls=("killed: At least 99 people",))
    longer = "Yesterday it rained in Quetta, and nobody was hurt.\n\n" + TEXT
    brief = correct(library, corrections, longer)
    assert (BLA, Stance.DENIED) in stances(brief)
    assert 99 not in {toll.count for toll in brief.facts.tolls}
    assert (
        "claimed responsibility"
        in longer[slice(*next((a.start, a.end) for a in brief.facts.actors if a.name == BLA))]
    )


EVERYTHING = Corrections(
    date=dt.date(2024, 1, 1),
    title="Another",
    provinces=("Punjab",),
    actors=((BLA, (Stance.DENIED,)),),
    unclaimed=True,
    killed=Figure(13, Qualifier.ABOUT),
    wounded=Figure(31),
    wrong_tolls=("killed: At least 99 people",),
)


def test_an_index_keeps_what_was_read_beside_what_was_said(library: Library) -> None:
    brief = correct(library, EVERYTHING)
    assert brief.as_read is not None
    assert record.load(record.dump(brief)) == brief


def test_the_contract_tells_what_was_read(library: Library) -> None:
    assert record.brief_to_json(correct(library, Corrections()))["as_read"] is None
    told = record.brief_to_json(correct(library, Corrections(killed=Figure(14))))
    assert told["corrected"] == ["killed"]
    assert told["as_read"] == {
        "toll": {
            "killed": 12,
            "killed_qualifier": "at least",
            "wounded": 30,
            "wounded_qualifier": "exactly",
            "perpetrators_included": 0,
            "perpetrators_excluded": 0,
            "several": False,
        }
    }
    told = record.brief_to_json(correct(library, EVERYTHING))
    read = told["as_read"]
    assert (read["title"], read["date"], read["date_basis"]) == ("A title", "2024-02-07", "header")
    assert read["provinces"] == ["Balochistan"]
    assert {"name": BLA, "stance": "claimed"}.items() <= read["actors"][0].items()
    assert read.keys() <= told.keys()


def test_corrections_reach_another_process(library: Library, tmp_path: Path) -> None:
    import pickle

    maker = pickle.loads(pickle.dumps(library.maker))
    draft = Draft("a.txt", "a.txt", TEXT, "A title", dt.date(2024, 2, 7), DateBasis.HEADER)
    assert maker.brief(draft, pickle.loads(pickle.dumps(EVERYTHING))) == correct(library, EVERYTHING)


def test_province_corrections_leave_mentions(library: Library) -> None:
    brief = correct(library, Corrections(provinces=()))
    assert brief.facts.scenes == ()
    assert any(mention.kind is MentionKind.PLACE for mention in brief.facts.mentions)


def test_a_statement_that_was_missed_is_read_out_of_its_words(library: Library) -> None:
    text = TEXT.replace("said nothing", "counted three dead  guards and seven porters under the wall")
    plain = correct(library, Corrections(), text)
    missed = ("wounded: three dead guards", "abducted: seven porters", "missing: nine clerks", "nonsense")
    brief = correct(library, Corrections(missed_tolls=missed), text)
    added = [toll for toll in brief.facts.tolls if toll.rule == "user"]
    assert [(toll.count, toll.outcome, toll.text) for toll in added] == [
        (3, "wounded", "three dead  guards"),
        (7, "abducted", "seven porters"),
    ], "what the text does not have is left out"
    assert all(text[toll.start : toll.end] == toll.text for toll in added)
    assert set(brief.facts.tolls) == {*plain.facts.tolls, *added}
    assert [toll.start for toll in brief.facts.tolls] == sorted(toll.start for toll in brief.facts.tolls)
    assert brief.facts.headline == plain.facts.headline, "the figure to quote is corrected apart from it"
    assert brief.corrected == ("tolls",)
    assert correction_phrases(brief) == [
        "tolls (the text: three dead guards wounded, missed, seven porters abducted, missed)"
    ]


def test_a_statement_that_is_found_by_now_is_not_told_twice(library: Library) -> None:
    plain = correct(library, Corrections())
    brief = correct(library, Corrections(missed_tolls=("killed: at least 12 people",)))
    assert brief.facts.tolls == plain.facts.tolls
    assert brief.corrected == ()
