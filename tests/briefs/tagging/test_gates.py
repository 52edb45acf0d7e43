"""Words and cues asked for before a rule only save time: without them the rules find the same."""

from __future__ import annotations

import importlib

import pytest

from benchmarks.tagging.labels import blind_sets, own_texts
from briefs.tagging import Tagger, declarations
from briefs.tagging.cues import Cue, CueFinder
from briefs.tagging.patterns import Gates

GATES = Cue.DID | Cue.RESULT | Cue.SEVERAL | Cue.ANOTHER | Cue.DISOWN | Cue.ACCIDENT | Cue.COURT
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
        "sources",
        "speech",
        "nets",
    ),
    "suspicions",
)
"""Modules that ask for words before their rules."""


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

    def open_all(self: Gates, text: str) -> list[int]:
        return sorted({number for numbers in self._rules for number in numbers})

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
