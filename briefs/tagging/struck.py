"""Groups that were bombed themselves: what they say of it is no claim.

"Aircraft bombed a camp of the A. The A said that two children had been killed."
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import islice

from briefs.model import MentionKind, Stance
from briefs.tagging import cue
from briefs.tagging.document import Document
from briefs.tagging.finding import Finding

_SOFT = frozenset(["spoke of it", "speaks of it as its own", "told what it brought about"])
"""Rules that take a group's words for a claim in which it does not say that it did it."""

_GUESSED = "guessed"
_OPENING = 4
"""Sentences of the news in which the strike is told."""

_FROM_THE_AIR = (
    r"(?:aircraft|(?:war)?planes?|(?:fighter )?jets?|drones?|helicopters?|gunships?|missiles?|artillery"
    r"|air ?(?:strikes?|raids?)|(?:drone|missile|air|aerial) (?:strikes?|attacks?|raids?|bombing))"
)
_STRUCK = re.compile(
    rf"\b{_FROM_THE_AIR}\b(?: (?!by\b|of\b)[^.;,]{{0,60}}?)?"
    r" (?:bomb(?:ed|arded)|struck|hit|shelled|pounded|targeted|attacked|strafed|destroyed|killed|fired"
    r"(?: [\w-]+){0,3} (?:at|on|into)|on|against)"
    r" (?:(?!(?:and|when|after|as|while|for|but|which|who|said)\b)[\w'-]+ ){0,6}\Z"
)
"""What stands before the name of those who were struck."""


def without_struck(document: Document, findings: list[Finding]) -> list[Finding]:
    """The findings without the claims of groups that the text tells were bombed, where they do not say they did it."""
    soft = {each.actor for each in findings if _is_soft(each)}
    struck = _struck(document, soft) if soft else soft
    return (
        [each for each in findings if not (_is_soft(each) and each.actor in struck)] if struck else findings
    )


def _is_soft(finding: Finding) -> bool:
    """Whether it is a claim in which the group does not say that it did it."""
    return finding.stance is Stance.CLAIMED and (finding.rule in _SOFT or finding.rule.startswith(_GUESSED))


def _struck(document: Document, actors: Collection[str | None]) -> set[str | None]:
    """Which of the actors were struck from the air, as the text begins."""
    folded = document.folded
    return {
        mention.name
        for sentence in islice((each for each in document.news if each.cues & cue.EVENT), _OPENING)
        for mention in sentence.mentions
        if mention.kind is MentionKind.ACTOR
        and mention.name in actors
        and _STRUCK.search(folded, max(sentence.start, mention.start - _REACH), mention.start)
    }


_REACH = 140
"""Characters before a name in which the strike is told."""
