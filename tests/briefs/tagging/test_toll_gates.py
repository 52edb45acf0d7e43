"""What is asked before the patterns of casualty statements only saves time: without it they find the same."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.tagging.labels import own_texts
from briefs.tagging import Tagger, counted, grammar, insertions, stated
from briefs.tagging.people import find_people
from briefs.tagging.tokens import tokenise

TAGS = st.text("nqodzvhsui&KkDETLWwJYCjZAcMRrbBeHlpftgNVayx,;.():-/", max_size=30)
NEAR_VERBS = st.text("nhsdx,&pgabBHeKWDEJ", max_size=14)
"""Strings of tags in which verbs are found more often."""

BESIDE_NUMBERS = (
    "the a of and or to from between no number aged may march january on since up more most another his only total"
    " at least family party girl people soldiers policemen police bus buses men wounded injured dead killed were"
    " old years year th st two seven 12 24 1,200 2014 dozen hundred , . : - / % + ( ) said that which out so both"
)


class Everything:
    """A set that holds whatever it is asked for."""

    def __contains__(self, _: object) -> bool:
        return True


def spans(match: re.Match[str] | None) -> tuple[tuple[int, int], ...] | None:
    return match.regs if match else None


@settings(max_examples=300)
@given(TAGS | NEAR_VERBS, st.integers(0, 6))
def test_subjects_have_the_verbs_of_their_patterns(tags: str, at: int) -> None:
    assert spans(grammar.find_direct(tags, at)) == spans(grammar.DIRECT.match(tags, at))
    assert spans(grammar.find_passive(tags, at)) == spans(grammar.PASSIVE.match(tags, at))


@settings(max_examples=300)
@given(TAGS | NEAR_VERBS)
def test_what_stands_before_people_is_told_by_its_end(tags: str) -> None:
    if grammar.ALONG.search(tags) or grammar.ALONG_FAR.search(tags):
        assert tags.endswith("&")
    if grammar.AMONG.search(tags) or grammar.AMONG_VICTIMS.search(tags):
        assert tags.rstrip("aN").endswith(("b", "B", "i", "e", "V"))


@settings(max_examples=300)
@given(st.text("gxnhs,bBHKWkVad", max_size=20))
def test_clauses_on_people_need_a_verb_behind(tags: str) -> None:
    if insertions._RELATIVE.search(tags) or insertions._HAD.search(tags):
        assert insertions._VERB_BEHIND.search(tags)
    if insertions._WHO_KILLED.search(tags) or insertions._ENCLOSED.search(tags):
        assert "b" in tags or "B" in tags


@settings(max_examples=400)
@given(st.lists(st.sampled_from(BESIDE_NUMBERS.split()), max_size=9), st.sampled_from([" ", ""]))
def test_numbers_count_the_same_people_whatever_stands_beside(words: list[str], glue: str) -> None:
    text = " ".join(words).replace(" th", glue + "th").replace(" - ", glue + "-" + glue)
    tokens = tokenise(text, 0, len(text))
    found = find_people(tokens)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counted, "_BEFORE", Everything())
        patch.setattr(counted, "_OF_THE", Everything())
        patch.setattr(counted, "_PEOPLE", ())
        assert find_people(tokens) == found


def test_no_figure_of_the_attackers_is_missed(tagger: Tagger, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [label.text for label in own_texts(tagger._taxonomy)][::2]
    told = [tagger.tag(text) for text in texts]
    monkeypatch.setattr(stated._Rivals, "may_tell", lambda *_: True)
    assert [tagger.tag(text) for text in texts] == told
