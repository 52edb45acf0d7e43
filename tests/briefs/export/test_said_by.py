from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.export import FORMATS, TEMPLATES
from briefs.export import said_by as module
from briefs.export.said_by import said_by, speakers
from briefs.export.wording import OWN_COUNT, headline_told
from briefs.model import ActorFact, Headline, Outcome, Qualifier, Stance, Toll
from briefs.tagging import sentences


@pytest.mark.parametrize(
    ("sentence", "words", "speaker"),
    [
        ("Officials said at least 9 people had died in the fire.", "at least 9 people", "officials"),
        ("The police said 9 people had died.", "9 people", "the police"),
        ("Police Chief Gul said 9 people had died.", "9 people", "Police Chief Gul"),
        ("Rescue 1122 said 9 people had died.", "9 people", "Rescue 1122"),
        ("At least nine people died, police said.", "At least nine people", "police"),
        ("Nine people died, said the district's police chief.", "Nine people", "the district's police chief"),
        ("“Nine people died,” said Jam Kamal.", "Nine people", "Jam Kamal"),
        ("Nine died, according to a clinic in Kech and witnesses.", "Nine", "a clinic in Kech and witnesses"),
        ("According to police at least four guards were hurt.", "at least four guards", "police"),
        ("As per Example TV, six miners died.", "six miners", "Example TV"),
        ("The rescue service first reported 12 killed.", "12", "the rescue service"),
        ("The Front claimed that 12 soldiers had died.", "12 soldiers", "The Front"),
        ("The army put the toll at eight; local officials told of 14 dead.", "eight", "the army"),
        ("The army put the toll at eight; local officials told of 14 dead.", "14", "local officials"),
        ("Police said that nine died; 12 were hurt.", "12", "police"),
        ("The raiders killed 12 soldiers, the Front claimed.", "12 soldiers", "the Front"),
        ("Twelve soldiers died, the Front claimed in a letter.", "Twelve soldiers", "the Front"),
        ("Twelve soldiers died, claimed the Front.", "Twelve soldiers", "the Front"),
        ("A spokesman of the Front, Jam Kamal, said in a letter that nine died.", "nine", "a spokesman of the Front"),
        ("Jam Kamal, who speaks for the Front, said that nine died.", "nine", "Jam Kamal"),
        ("Two guards died, and rescue workers later confirmed that five were hurt.", "five", "rescue workers"),
        ("Levies said two died, while hospital staff reported 14 wounded.", "14 wounded", "hospital staff"),
        ("Levies said two died, while hospital staff reported 14 wounded.", "two", "Levies"),
        ("It ended a day after the military announced it had killed seven gunmen.", "seven gunmen", "the military"),
    ],
)  # fmt: skip
def test_the_speaker_nearest_to_a_toll_is_named(sentence: str, words: str, speaker: str) -> None:
    start = sentence.index(words)
    assert said_by(sentence, (0, len(sentence)), (start, start + len(words))) == speaker


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The blast killed nine people.", "nine people"),
        ("He said nine people died.", "nine people"),
        ("A bomb killed nine people in Bannu; nobody claimed that attack.", "nine people"),
        ("The group that claimed the attack on Monday killed nine people.", "nine people"),
        ("Nobody confirmed that nine people had died.", "nine people"),
        ("The Front denies that it fired first and says nine soldiers died.", "nine soldiers"),
        ("The raid claimed the lives of nine people.", "nine people"),
        ("Nine people were reported dead.", "Nine people"),
        ("A policeman died, though the authorities have not confirmed it.", "A policeman"),
        ("The Front has claimed responsibility and said nine soldiers died.", "nine soldiers"),
        ("They told us so. Nine people died.", "Nine people"),
        ("Nine people died, it claimed.", "Nine people"),
        ("Nine people died; the police said that they would come.", "Nine people"),
        ("The wind put the fire out; nine people died.", "nine people"),
        ("A bomb went off, claimed the lives of nine people and shook the town.", "nine people"),
        ("The Front hit a camp, claimed responsibility and left; nine men died.", "nine men"),
    ],
)
def test_a_statement_that_nobody_is_said_to_make_has_no_speaker(sentence: str, words: str) -> None:
    start = sentence.index(words)
    begin = sentence.rfind(". ", 0, start) + 1
    assert said_by(sentence, (begin, len(sentence)), (start, start + len(words))) is None


@given(
    st.text(alphabet="ab, .\"'\n“said according to 9", max_size=300), st.integers(0, 300), st.integers(0, 300)
)
def test_any_text_and_spans_give_words_of_the_text_or_none(text: str, first: int, second: int) -> None:
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    speaker = said_by(text, (0, len(text)), (start, end))
    assert speaker is None or speaker in " ".join(text.split())


def test_adversarial_sentences_take_no_time() -> None:
    for piece in ("said ", "a ", "a, ", "according to ", "after ", "x", ", a claimed ", "put the "):
        text = piece * (500_000 // len(piece))
        middle = len(text) // 2
        said_by(text, (0, len(text)), (middle, middle + 5))


def toll_of(text: str, words: str, count: int, *, by_attackers: bool) -> Toll:
    start = text.index(words)
    return Toll(
        count, Qualifier.EXACTLY, Outcome.KILLED, "soldiers", False, words, start, start + len(words),
        by_attackers=by_attackers,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "claimants", "told"),
    [
        ("Nine soldiers died, the Front claimed.", ["Front"], "the Front (the attackers' own count)"),
        ("The Front claimed the raid and said it killed nine soldiers.", ["Front"], "Front (the attackers' own count)"),
        ("The Front, police said, claims to have killed nine soldiers.", ["Front"], "Front (the attackers' own count)"),
        ("They said that they had killed nine soldiers.", ["Front", "League"], "the attackers (their own count)"),
        ("They said that they had killed nine soldiers.", [], "the attackers (their own count)"),
        ("Nine men died, the Sindh Army claimed.", ["Front"], "Front (the attackers' own count)"),
        ("Nine men died, the Sindh Liberation Army said.", [], "the Sindh Liberation Army (the attackers' own count)"),
    ],
)  # fmt: skip
def test_a_count_of_the_attackers_is_told_as_theirs(make_brief, text: str, claimants, told: str) -> None:
    words = "ine " + text.lower().partition("nine ")[2].split(",")[0].split(".")[0].split(" ")[0]
    toll = toll_of(text, words, 9, by_attackers=True)
    brief = make_brief(text=text, tolls=(toll,))
    actors = tuple(ActorFact(name, name, "militant", Stance.CLAIMED, 0, 1) for name in claimants)
    assert speakers(replace(brief, facts=replace(brief.facts, actors=actors))) == [told]


def test_each_toll_is_told_with_the_speaker_of_its_own_sentence_in_any_order(make_brief, monkeypatch) -> None:
    count = 300
    looked_at = 0

    class Cut(tuple):
        def __getitem__(self, at):
            nonlocal looked_at
            looked_at += 1
            return super().__getitem__(at)

    monkeypatch.setattr(module, "sentences", lambda text: [Cut(span) for span in sentences(text)])
    text = "".join(f"Officer {number} said {number} soldiers had died.\n" for number in range(1, count + 1))
    tolls = [
        toll_of(text, f" {number} soldiers", number, by_attackers=False) for number in range(count, 0, -1)
    ]
    assert speakers(make_brief(text=text, tolls=tuple(tolls))) == [f"Officer {toll.count}" for toll in tolls]
    assert 0 < looked_at < 20 * count, "not every sentence is looked at for every toll"


@given(st.lists(st.tuples(st.integers(0, 120), st.integers(0, 12)), max_size=6))
def test_the_sentence_of_a_toll_is_the_one_that_it_begins_in(
    make_brief, spans: list[tuple[int, int]]
) -> None:
    text = "  Police said two died.  \n\n Levies said 14 soldiers had died. Nobody came.\n\n\nTwo died, a clinic said. "
    tolls = [
        Toll(2, Qualifier.EXACTLY, Outcome.KILLED, "", False, text[start : start + more], start, start + more)
        for start, more in spans
    ]
    expected = [
        said_by(
            text,
            next((cut for cut in sentences(text) if cut[0] <= toll.start < cut[1]), (toll.start, toll.end)),
            (toll.start, toll.end),
        )
        for toll in tolls
    ]
    assert speakers(make_brief(text=text, tolls=tuple(tolls))) == expected


def test_reports_say_which_counts_are_the_attackers(make_brief, make_report) -> None:
    text = "Police said two soldiers died. Nine soldiers died, the Front claimed."
    ours = toll_of(text, "two soldiers", 2, by_attackers=False)
    theirs = toll_of(text, "Nine soldiers", 9, by_attackers=True)
    brief = make_brief(text=text, provinces=("Sindh",), tolls=(ours, theirs))
    brief = replace(brief, facts=replace(brief.facts, headline=Headline(2)))
    told = "the Front (the attackers' own count)"
    for name in ("markdown", "csv", "brief", "tolls"):
        lines = "".join({**FORMATS, **TEMPLATES}[name].write(make_report(brief, brief))).splitlines()
        said = [line for line in lines if "soldiers" in line and not line.startswith(("Police", "title"))]
        assert any("Nine soldiers" in line and OWN_COUNT in line for line in said), name
        if name != "csv":
            assert any("Nine soldiers" in line and told in line for line in said), name
            assert not any("two soldiers" in line and told in line and "Nine" not in line for line in said), (
                name
            )


def test_a_headline_that_only_the_attackers_give_says_so(make_brief) -> None:
    text = "Nine soldiers died, the Front claimed. Nine soldiers died."
    theirs = toll_of(text, "Nine soldiers", 9, by_attackers=True)
    again = replace(theirs, start=text.rindex("Nine"), by_attackers=False)
    brief = make_brief(text=text, tolls=(theirs,))
    facts = replace(brief.facts, headline=Headline(9))
    brief = replace(brief, facts=facts)
    assert headline_told(brief) == "killed 9 (the attackers' own count)"
    besides = replace(facts, headline=Headline(9, perpetrators_excluded=2))
    assert headline_told(replace(brief, facts=besides)) == (
        "killed 9 (the attackers' own count, not counting 2 attackers)"
    )
    for other in (
        replace(facts, headline=Headline(8)),
        replace(facts, tolls=(theirs, again)),
        replace(facts, tolls=(replace(theirs, past=True),)),
        replace(facts, tolls=()),
    ):
        assert OWN_COUNT not in headline_told(replace(brief, facts=other))
    assert OWN_COUNT not in headline_told(replace(brief, corrected=("killed",)))
