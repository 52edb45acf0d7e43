"""Precision, recall and F1 per field, with the wrong ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from benchmarks.tagging.labels import STANCES, Labelled
from briefs.model import Facts, Stance

RESPONSIBLE = (Stance.CLAIMED, Stance.SUSPECTED, Stance.BLAMED)


@dataclass
class Score:
    """Counts of one field: right, wrongly found, missed; `exact` of `texts` texts were right as a whole."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    exact: int = 0
    texts: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        return (
            2 * self.right / (2 * self.right + self.wrong + self.missed)
            if self.right + self.wrong + self.missed
            else 1.0
        )

    @property
    def accuracy(self) -> float:
        return self.exact / self.texts if self.texts else 1.0

    def add(self, id: str, expected: Counter[object], found: Counter[object]) -> None:
        both = expected & found
        self.right += both.total()
        self.wrong += (found - expected).total()
        self.missed += (expected - found).total()
        self.texts += 1
        self.exact += expected == found
        if expected != found:
            self.errors.append(f"{id}: expected {_show(expected)}, found {_show(found)}")


def _show(items: Counter[object]) -> str:
    return ", ".join(sorted(map(str, items.elements()))) or "nothing"


def score(labelled: Iterable[tuple[Labelled, Facts]]) -> dict[str, Score]:
    """The scores of all fields; the attribution's values apart as `attribution: claimed` and so on."""
    scores: dict[str, Score] = {}

    def add(name: str, id: str, expected: Iterable[object], found: Iterable[object]) -> None:
        scores.setdefault(name, Score()).add(id, Counter(expected), Counter(found))

    for label, facts in labelled:
        add("scenes", label.id, label.scenes, facts.scenes)
        if label.scenes:
            add("province found", label.id, label.scenes, label.scenes & set(facts.scenes))
        responsible = label.stances["claimed"] | label.stances["suspected"] | label.stances["blamed"]
        if responsible:
            named = {fact.name for fact in facts.actors if fact.stance in RESPONSIBLE}
            add("responsible found", label.id, responsible, responsible & named)
        if label.mentioned is not None:
            add("mentioned provinces", label.id, label.mentioned, facts.mentioned_provinces)
        for stance in STANCES:
            found = [fact.name for fact in facts.actors if fact.stance == stance]
            found = [
                name for name in found if (name, stance) not in label.allowed or name in label.stances[stance]
            ]
            add(stance, label.id, label.stances[stance], found)
        if label.mentions:
            names = {fact.name for fact in facts.actors}
            add("actors found", label.id, label.mentions, names & label.mentions)
        add("attribution", label.id, [label.attribution], [facts.attribution.value])
        for value in ("claimed", "suspected", "unclaimed", "none"):
            add(
                f"attribution: {value}",
                label.id,
                [value] if label.attribution == value else [],
                [value] if facts.attribution == value else [],
            )
        headline = facts.headline
        add("killed", label.id, [label.killed], [headline.killed])
        add("wounded", label.id, [label.wounded], [headline.wounded])
        if label.tolls is not None:
            tolls = [f"{toll.count} {toll.outcome}" for toll in facts.tolls]
            add("tolls", label.id, [text.removesuffix(" past") for text in label.tolls], tolls)
            past = [text.removesuffix(" past") for text in label.tolls if text.endswith(" past")]
            add("past tolls", label.id, past, [f"{t.count} {t.outcome}" for t in facts.tolls if t.past])
        for key, wanted in label.extra.items():
            known = getattr(facts, key)
            add(key.replace("_", " "), label.id, [wanted], [str(known) if known is not None else None])
    return scores


def macro_f1(scores: dict[str, Score]) -> float:
    """The mean F1 of the attribution's four values."""
    values = [scores[name].f1 for name in scores if name.startswith("attribution: ")]
    return sum(values) / len(values)


def judged(scores: dict[str, Score]) -> dict[str, float]:
    """The measures that the tagger is judged by: shares of texts, but for the false scenes, which are a mean."""
    scenes = scores["scenes"]
    return {
        "province accuracy": scores["province found"].accuracy,
        "false scenes a text": scenes.wrong / scenes.texts if scenes.texts else 0.0,
        "responsible group found": scores["responsible found"].recall,
        "attribution, macro-F1": macro_f1(scores),
        "killed exact": scores["killed"].accuracy,
        "wounded exact": scores["wounded"].accuracy,
    }


assert set(STANCES) == {stance.value for stance in Stance} - {"mentioned"}
