from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.export.said_by import said_by


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
    for piece in ("said ", "a ", "according to ", "after ", "x"):
        text = piece * (500_000 // len(piece))
        middle = len(text) // 2
        said_by(text, (0, len(text)), (middle, middle + 5))
