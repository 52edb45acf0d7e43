"""Words and cues asked for before a rule only save time: without them the rules find the same."""

from __future__ import annotations

import importlib
import re
from functools import reduce
from operator import or_

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.tagging.labels import blind_sets, own_texts
from briefs.tagging import Tagger, cue, dateline, dates, declarations, furniture, place_words
from briefs.tagging.cues import CueFinder
from briefs.tagging.dateline import mark_dateline
from briefs.tagging.document import Document
from briefs.tagging.patterns import Gates, Words, numbers
from briefs.tagging.sentences import sentences
from briefs.text import fold

GATES = cue.DID | cue.RESULT | cue.SEVERAL | cue.ANOTHER | cue.DISOWN | cue.ACCIDENT | cue.COURT
GATES |= cue.UNOWNED
ASKING = (
    *(
        "accusations",
        "charges",
        "claims",
        "denials",
        "guilt",
        "incident_words",
        "masking",
        "nations",
        "nobody",
        "only_named",
        "scenes",
        "sources",
        "speech",
        "nets",
        "voices",
    ),
    "suspicions",
)
"""Modules that ask for words before their rules."""

ASCII = st.characters(codec="ascii")


@pytest.mark.usefixtures("interpreted")
def test_no_rule_is_kept_from_a_sentence_that_it_holds_in(
    tagger: Tagger, monkeypatch: pytest.MonkeyPatch
) -> None:
    taxonomy = tagger._taxonomy
    texts = [label.text for label in own_texts(taxonomy)]
    texts += [label.text for one in blind_sets(taxonomy) for label in one.texts][::2]
    gated = [tagger.tag(text) for text in texts]
    find = CueFinder.find

    def open_gates(self: CueFinder, folded: str, spans: list[tuple[int, int]]) -> list[int]:
        return [bits | GATES for bits in find(self, folded, spans)]

    def open_all(self: Gates, text: str) -> int:
        return reduce(or_, self._rules)

    monkeypatch.setattr(CueFinder, "find", open_gates)
    monkeypatch.setattr(Gates, "opened", open_all)
    open_rules = tuple((pattern, rule, cue, ("",)) for pattern, rule, cue, _ in declarations._RULES)
    monkeypatch.setattr(declarations, "_RULES", open_rules)
    for name in ASKING:
        monkeypatch.setattr(
            importlib.import_module(f"briefs.tagging.{name}"), "has_any", lambda text, words: True
        )
    for text, facts in zip(texts, gated, strict=True):
        assert tagger.tag(text) == facts, text


@given(st.from_regex(furniture._LINE, fullmatch=True))
@settings(max_examples=100)
def test_every_line_of_furniture_is_let_through(line: str) -> None:
    line = fold(line).replace("\n", " ").strip()
    if 1 < len(line) < 320 and furniture._LINE.match(line):
        assert furniture._furniture(line) == "page furniture"


@given(st.from_regex(dates._DATE, fullmatch=True, alphabet=ASCII), st.text(alphabet="ab ,.-19", max_size=20))
@settings(max_examples=100)
@example("00 of may 1900", "1-11111111")
def test_every_date_is_found_by_its_number(date: str, before: str) -> None:
    text = f"{before} {date} 7"
    assert [match.group() for match in dates._dates(text)] == [
        match.group() for match in dates._DATE.finditer(text)
    ]


@given(st.from_regex(dateline._DATE_ALONE) | st.from_regex(dateline._DATE_PREFIX))
def test_every_date_that_opens_a_text_is_seen(text: str) -> None:
    document = Document(text, text, [], [])
    mark_dateline(document)
    found = dateline._DATE_PREFIX.match(text) or dateline._DATE_ALONE.match(text)
    assert document.dateline == (found.span() if found else (0, 0))


@pytest.mark.parametrize(
    ("pattern", "bit"),
    [
        (place_words.NOT_AFTER, place_words.NOT),
        (place_words.NAMESAKE_AFTER, place_words.NAMESAKE),
        (place_words.EARLIER_AFTER, place_words.EARLIER),
        (place_words.EVENT_AFTER, place_words.EVENT),
        (place_words.REACTS_AFTER, place_words.REACTS),
        (place_words.ARRESTS_AFTER, place_words.ARRESTS),
    ],
    ids=["not", "namesake", "earlier", "event", "reacts", "arrests"],
)
def test_what_follows_a_name_is_told_by_how_it_begins(pattern: re.Pattern[str], bit: int) -> None:
    @given(st.from_regex(rf"\A(?:{pattern.pattern})", alphabet=ASCII))
    @settings(max_examples=200)
    def all_let_through(after: str) -> None:
        after = after.lower()
        assert place_words.follows(after) & bit or not pattern.match(after)

    all_let_through()


@pytest.mark.usefixtures("interpreted")
@given(st.text(alphabet="aAb. \n-1)", max_size=60))
@settings(max_examples=200)
def test_texts_with_full_stops_alone_are_cut_as_others_are(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importlib.import_module("briefs.tagging.sentences"), "_OTHERS", ("",))
        spans = sentences(text)
    assert sentences(text) == spans


@given(st.text(alphabet="isatd é-(\n2_", max_size=30))
@settings(max_examples=300)
def test_words_are_found_where_a_pattern_finds_them(text: str) -> None:
    alternatives = r"(?:sa(?:id|ids?)|it|(?<!a )tai\w|d(?: \w)?)\b"
    assert Words(alternatives).within(text) == bool(re.search(rf"\b(?:{alternatives})", text))


@given(
    st.lists(st.lists(st.sampled_from(["ab", "b", "bc", " a", "é"]), min_size=1), min_size=1),
    st.text("abc é"),
)
@settings(max_examples=200)
def test_gates_open_for_the_rules_that_have_a_word(words: list[list[str]], text: str) -> None:
    opened = [number for number, each in enumerate(words) if any(word in text for word in each)]
    assert numbers(Gates(words).opened(text)) == opened
