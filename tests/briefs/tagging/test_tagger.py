"""What holds for any text: spans, order, determinism, threads, and work that grows with the text's length."""

from __future__ import annotations

import datetime as dt
import re
from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.tagging.labels import own_texts
from briefs.model import Stance
from briefs.tagging import Given, sentences
from briefs.tagging.tokens import tokenise
from briefs.tagging.tolls import find_statements

FRAGMENTS = [
    "killed at least ", "24 people ", "were injured ", "in Quetta, ", "Balochistan ", "The BLA ",
    "claimed responsibility ", "no group ", "denied ", "the attack. ", "Last week, ", "\n\n",
    "suspected ", "TTP ", "militants ", "two dozen ", "4-5 ", "including ", "and ",
    "the death toll rose to ", "Definitions:\n", "– TTP: ", "India ", "accused of backing ", "\u00ad",
    "“", "”", "’s ", "a policeman ", "was killed ", "(Reuters) - ", "ISLAMABAD: ", "on Wednesday ",
    "\ud800", "\x00", "\u202e", "one of the ", "toll ", "of ", "none ", ", ", "; ", "12-year-old ",
    "1,000,000,000 ", "hundred ", "thousand ", "between 5 and ",
]  # fmt: skip
MARKS = (",", ".", ";", ":", "-", "(", ")", "“", "”", "\n\n", "0", "1,000")
TEXTS = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join) | st.text(max_size=200)
DAYS = st.none() | st.just(dt.date(2024, 2, 7))
WRONG = st.none() | st.just(lambda toll: toll.count % 2 == 0)
some = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@some
@given(text=TEXTS)
def test_any_text(tag, text):
    facts = tag(text)
    assert facts == tag(text)
    spans = set(sentences(text))
    for toll in facts.tolls:
        assert 0 <= toll.start < toll.end <= len(text)
        assert toll.text == text[toll.start : toll.end]
        assert toll.count > 0
        assert (toll.low is None) == (toll.high is None)
        assert toll.rule
    for mention in facts.mentions:
        assert mention.text == text[mention.start : mention.end]
    assert [mention.start for mention in facts.mentions] == sorted(
        mention.start for mention in facts.mentions
    )
    if not re.search("[\u00ad\u200b-\u200d\u2060\ufeff]", text):
        for fact in (*facts.provinces, *facts.places, *facts.actors):
            assert (fact.start, fact.end) in spans
    order = list(Stance)
    assert [order.index(fact.stance) for fact in facts.actors] == sorted(
        order.index(f.stance) for f in facts.actors
    )
    alone = {fact.name for fact in facts.actors if fact.stance is Stance.MENTIONED}
    assert not alone & {fact.name for fact in facts.actors if fact.stance is not Stance.MENTIONED}
    assert {fact.name for fact in facts.actors} <= {m.name for m in facts.mentions if m.kind == "actor"}


@some
@given(texts=st.lists(st.tuples(TEXTS, DAYS, WRONG), max_size=5))
def test_texts_read_together_say_what_each_says(tagger, texts):
    together = [Given(*each) for each in texts]
    assert tagger.tag_all(together) == [tagger.tag(*each) for each in texts]


@some
@given(text=TEXTS.filter(lambda text: len(text) > 20))
def test_more_text_at_the_end_keeps_what_was_found(tag, text):
    # a text that is nothing but a caption counts as a report, and as a caption when more follows
    text = "Officials spoke to reporters in the evening about what had happened during the day.\n\n" + text
    longer = text + "\n\nThe road was reopened in the evening, and shops stayed open late.\n"
    before, after = tag(text), tag(longer)
    assert [toll.text for toll in after.tolls] == [toll.text for toll in before.tolls]
    assert after.mentions[: len(before.mentions)] == before.mentions


def test_threads_share_a_tagger(tag):
    texts = [f"A bomb killed {n} people in Quetta. The BLA claimed responsibility." for n in range(2, 60)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(tag, texts)) == [tag(text) for text in texts]


def test_work_grows_with_the_length_only():
    # what a sentence costs is bounded by its own length, and sentences are bounded: so the sum is linear
    sizes = []
    for copies in (1_000, 4_000):
        text = "killed at least 5 and " * copies
        spans = sentences(text)
        tokens = [tokenise(text, start, end) for start, end in spans]
        statements = [find_statements(text, each) for each in tokens]
        sizes.append((sum(len(each.words) for each in tokens), sum(map(len, statements))))
    (words, found), (more_words, more_found) = sizes
    assert 3.9 * words < more_words < 4.1 * words
    assert 3.8 * found < more_found < 4.2 * found


def test_a_long_hostile_text(tag):
    for unit in (
        "killed at least ",
        "the TTP claimed responsibility and the BLA denied ",
        "a. B. ",
        "x\n",
        ", and 4-",
    ):
        assert tag(unit * (200_000 // len(unit))).scenes == ()


@pytest.mark.parametrize(
    "torn",
    [
        "Three other shot youths",
        "A feud has left 32 men dead, eighteen from one side and fourteen labourers",
        "The BLA itself the BLF had claimed",
    ],
)
def test_a_title_may_end_anywhere(tag, torn):
    assert tag(torn).scenes == ()


def test_torn_texts(tag, taxonomy):
    """Pieces of sentences with words and marks of others in them: what a bad page, or a title cut short, may say."""
    texts = [item.text for item in own_texts(taxonomy)]
    words = [word for text in texts for word in text.split()]
    choose = Random(1)
    for _ in range(2_000):
        torn = choose.choice(texts).split(" ")
        first = choose.randrange(len(torn))
        torn = torn[first : choose.randrange(first, len(torn)) + 1]
        for _ in range(choose.randrange(5)):
            torn.insert(choose.randrange(len(torn) + 1), choose.choice((choose.choice(words), *MARKS)))
        text = " ".join(torn)
        facts = tag(text)
        assert all(toll.text == text[toll.start : toll.end] for toll in facts.tolls), text


def test_empty_text(tag):
    facts = tag("")
    assert facts.attribution == "none"
    assert facts.headline.killed is None


def test_control_characters_are_nobody(tag):
    said = "{} claimed responsibility for the attack in Quetta, blamed on {} and suspected to be {} work, {}-backed."
    for char in "\x02\x03\x04":
        facts = tag("The TTP met. " + said.replace("{}", char))
        assert {fact.name for fact in facts.actors} == {"Tehreek-e-Taliban Pakistan"}
