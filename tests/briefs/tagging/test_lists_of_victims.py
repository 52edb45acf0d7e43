"""Lists of people and what is said of each: what happened to one of them happened to all."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

ONE = (
    "a policeman", "a superintendent of police", "the district head of the ANP", "an unidentified man", "his driver",
    "the owner of the shop", "a labourer from Punjab", "a retired army colonel", "a member of the assembly",
    "a Frontier Corps soldier", "the prayer leader of the mosque", "a local journalist", "his brother", "a passer-by",
    "an assistant sub-inspector", "the station house officer of Hub", "a Hazara trader", "the deputy commissioner",
    "an engineer of a Chinese company", "a Shia cleric", "a party worker",
)  # fmt: skip
MANY = (
    ("two army officers", 2), ("three constables", 3), ("four passengers", 4), ("five soldiers of the FC", 5),
    ("three of his guards", 3), ("two Levies personnel", 2), ("seven Shia pilgrims", 7), ("ten coal miners", 10),
    ("two other policemen", 2), ("four members of a peace committee", 4), ("two of his relatives", 2),
    ("three paramilitary soldiers", 3), ("2 policemen", 2), ("13 civilians", 13), ("two Chinese nationals", 2),
)  # fmt: skip
SAID = (
    "", "", "", " who {} travelling with him", " who {} passing by", " in the vehicle", " at the checkpoint",
    " of the second convoy", " who had tried to stop the attackers", " in a passing car", " posted at the gate",
)  # fmt: skip
SUBJECTS = (
    "{} were killed.", "{} were killed in the explosion.", "{} died.", "{} were shot dead.", "{} lost their lives.",
    "{} died at the scene.", "{} were killed by the gunmen.", "{} were killed and nine others were injured.",
)  # fmt: skip
OBJECTS = (
    "The gunmen killed {}.", "The bomb killed {} and injured nine others.", "The assailants shot and killed {}.",
    "Unknown gunmen shot dead {}.", "The blast killed {} and wounded nine others.",
)  # fmt: skip
_LEAD = "On 3 May 2012, there was an attack in Khuzdar district of Balochistan. "


@st.composite
def _people(draw):
    text, count = draw(st.one_of(st.sampled_from(ONE).map(lambda text: (text, 1)), st.sampled_from(MANY)))
    said = draw(st.sampled_from(SAID)).format("was" if count == 1 else "were")
    return text + said, count


def _joined(people, comma):
    *first, last = (text for text, _ in people)
    return f"{', '.join(first)}{comma if len(first) > 1 else ''} and {last}"


@settings(max_examples=150)
@given(
    people=st.lists(
        _people(), min_size=2, max_size=4, unique_by=lambda one: one[0].split(" who ")[0].split()[1]
    ),
    frame=st.sampled_from(SUBJECTS + OBJECTS),
    comma=st.sampled_from(["", ","]),
)
def test_all_of_a_list_count(tagger, people, frame, comma):
    counts = [count for _, count in people]
    # "four passengers, a man and three women" may be four in all
    assume(all(count != sum(counts) - count for count in counts) or len(counts) == 2)
    # and so may those in the middle: "a guard, 13 civilians, three constables and ten miners"
    assume(all(counts[at] != sum(counts[at + 1 :]) for at in range(len(counts) - 2)))
    sentence = frame.format(_joined(people, comma))
    headline = tagger.tag(f"{_LEAD}{sentence[0].upper()}{sentence[1:]} Nobody has claimed it.").headline
    assert headline.killed == sum(counts), sentence


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("A bomb killed three policemen in Tank, and nine others are in hospital.", 3, 9),
        ("A guard was shot dead by a sniper and another died when a mine went off.", 2, None),
        ("Two boys, aged nine and eleven, died and their cousin was maimed.", 2, 1),
        ("Gunmen killed two soldiers at the gate and a policeman in a car was injured.", 2, 1),
        ("The blast left seven civilians and one soldier with splinter injuries.", None, 8),
        ("Ten people, a clerk and nine boys, were killed.", 10, None),
        ("Police said that a guard who had been posted at the bank and two clerks were safe.", None, None),
        ("The house of an elder and two shops were burnt, and a guard was killed.", 1, None),
        ("A judge who had sentenced a leader of the group was killed near his house.", 1, None),
        ("A man who had killed two guards and a clerk in 2009 was arrested.", None, None),
        ("He was hit in the head and two of his friends were injured.", None, 2),
    ],
)
def test_who_stands_in_no_list(tagger, text, killed, wounded):
    headline = tagger.tag(text).headline
    assert (headline.killed, headline.wounded) == (killed, wounded)
