"""Deaths that no attack caused, which a report of an attack tells beside: "His brother was killed by a train"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefs.tagging.document import Document, Sentence
from briefs.tagging.patterns import has_any
from briefs.tagging.stated import Stated

_SIGNS = (
    *(
        "crash",
        "accident",
        "collision",
        "collaps",
        "caved in",
        "cave-in",
        "drown",
        "by a ",
        "of fever",
        "of a fever",
    ),
    *(
        "flood",
        "landslide",
        "avalanche",
        "lightning",
        "earthquake",
        "heatwave",
        "poisoning",
        "mistake",
        " fire",
    ),
    *("gas leak", "cylinder", "short circuit"),
)
"""Without one of these no mishap is told."""

_MISHAP = re.compile(
    r"\b(?:(?:bus|train|car|road|traffic|van|plane|air|vehicle|truck|lorry|rail|railway|boat|ferry|mine|mining)"
    r" (?:crash|accident|collision|collapse)(?:es|s)?"
    r"|by an? (?:\w+ )?(?:train|truck|car|bus|lorry|van)(?![ -](?:bomb|full|laden|load|packed|rigged|which|that))"
    r"|of (?:a )?fever|drown(?:ed|ing)|(?:shaft|mine|tunnel|well) (?:had )?(?:caved in|collapsed)|cave-in"
    r"|(?:flash )?floods?(?! of)|flooding|landslides?|avalanche|lightning|earthquake|heatwave|food poisoning"
    r"|gas leak|(?:gas )?cylinder|short circuit|(?:house|factory|kitchen|forest|market) fire|by mistake)\b"
)
_ATTACK = (
    *(
        "attack",
        "bomb",
        "blast",
        "explo",
        "ambush",
        "gunm",
        "gunfire",
        "shot",
        "shoot",
        "militant",
        "grenade",
    ),
    "raid",
)
_ENTRY = re.compile(r"\W*(?:(?:and|meanwhile,?) )?(?:in|at|near) |\W*[-–•*]|\W*\d{1,2}[.)] |\w[\w -]{1,30}:")
"""How an entry of a digest begins: "In Hub, five drowned"."""


def without_mishaps(document: Document, stated: Sequence[Stated]) -> Sequence[Stated]:
    """The statements without those of a mishap, where the first that is news is of none."""
    first = next((item for item in stated if not item.past), None)
    if first is None or first is stated[-1]:
        return stated
    told = {item.sentence.start: item.sentence for item in stated}
    mishaps = {start for start, sentence in told.items() if _is_mishap(document, sentence)}
    if not mishaps or first.sentence.start in mishaps:
        return stated
    return [item for item in stated if item.past or item.sentence.start not in mishaps]


def _is_mishap(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence tells of a mishap, and of no attack; an entry of a digest counts whatever it tells of."""
    span = document.folded[sentence.start : sentence.end]
    # most sentences with a toll have a word for the attack
    if has_any(span, _ATTACK) or not has_any(span, _SIGNS):
        return False
    return _MISHAP.search(span) is not None and _ENTRY.match(span) is None
