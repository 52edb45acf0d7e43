"""What is asked before the patterns of casualty statements only saves time: without it they find the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest

from benchmarks.tagging.labels import own_texts
from briefs.tagging import Tagger, counted, grammar, insertions, stated
from briefs.tagging.nouns import word_list
from briefs.tagging.people import find_people
from briefs.tagging.tokens import tokenise

ALL_TAGS = "nqodzvhsui&KkDETLWwJYCjZAcMRrbBeHlpftgNVayx,;.():-/"

BESIDE = word_list(
    """
    the a of and or to from between no number aged may march january on since up more most another his total at family
    girl people police bus wounded dead were old years year th st said that which out so both , . : - / % +
    """
)
"""What may stand before and behind a number."""

BEFORE = ("", "aged six", "a girl", "half of", "jan", "killed", "range from", "a family")
BEHIND = (
    "",
    "old",
    "people were killed",
    "4",
    "to six",
    "have died",
    "of them",
    "were killed",
    "and people dead",
)
NUMBERS = ("7", "2014", "twelve")


class Everything:
    """A set that holds whatever it is asked for."""

    def __contains__(self, _: object) -> bool:
        return True


def strings(tags: str, longest: int) -> Iterator[str]:
    """All strings of some tags."""
    for length in range(longest + 1):
        yield from map("".join, product(tags, repeat=length))


def spans(match: re.Match[str] | None) -> tuple[tuple[int, int], ...] | None:
    return match.regs if match else None


@pytest.mark.parametrize(("tags", "longest"), [(ALL_TAGS, 3), ("bHYpxaVJwK.", 4)])
def test_people_have_the_predicates_of_the_pattern(tags: str, longest: int) -> None:
    for text in strings(tags, longest):
        assert spans(grammar.find_direct(text, 0)) == spans(grammar.DIRECT.match(text, 0))


@pytest.mark.parametrize(("tags", "longest"), [(ALL_TAGS, 3), ("bBHDKWEYJwpxa;k", 4)])
def test_people_have_the_verbs_of_the_pattern(tags: str, longest: int) -> None:
    for text in strings(tags, longest):
        behind = "h" + text
        assert spans(grammar.find_passive(behind, 1)) == spans(grammar.PASSIVE.match(behind, 1))


def test_what_stands_before_people_is_told_by_its_end() -> None:
    for text in strings("KWDEThs,&bBHiefVaNyp", 4):
        if grammar.ALONG.search(text) or grammar.ALONG_FAR.search(text):
            assert text.endswith("&")
        if grammar.AMONG.search(text) or grammar.AMONG_VICTIMS.search(text):
            assert text.rstrip("aN").endswith(("b", "B", "i", "e", "V"))


def test_clauses_on_people_need_a_verb_behind() -> None:
    for text in strings("gxHs,bBYKk", 5):
        clause = f",{text}xx,bK"[: len(text) + 4]
        if insertions._RELATIVE.search(clause) or insertions._HAD.search(clause):
            assert insertions._VERB_BEHIND.search(clause)
        if insertions._WHO_KILLED.search(clause) or insertions._ENCLOSED.search(clause):
            assert "b" in clause or "B" in clause


@pytest.mark.usefixtures("interpreted")
def test_numbers_count_the_same_people_whatever_stands_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [" ".join(each) for each in product(BEFORE, BESIDE, NUMBERS, BEHIND)]
    texts += [" ".join(each) for each in product(BEFORE, NUMBERS, BESIDE, BEHIND)]
    texts += [text.replace(" th", "th").replace(" - ", "-").replace(" : ", ":") for text in texts]
    sentences = [tokenise(text, 0, len(text)) for text in texts]
    found = [find_people(tokens) for tokens in sentences]
    monkeypatch.setattr(counted, "_BEFORE", Everything())
    monkeypatch.setattr(counted, "_OF_THE", Everything())
    monkeypatch.setattr(counted, "_PEOPLE", ())
    for text, tokens, people in zip(texts, sentences, found, strict=True):
        assert find_people(tokens) == people, text


@pytest.mark.usefixtures("interpreted")
def test_no_figure_of_the_attackers_is_missed(tagger: Tagger, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [label.text for label in own_texts(tagger._taxonomy)][::2]
    told = [tagger.tag(text) for text in texts]
    monkeypatch.setattr(stated._Rivals, "may_tell", lambda *_: True)
    assert [tagger.tag(text) for text in texts] == told
