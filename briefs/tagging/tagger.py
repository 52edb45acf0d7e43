"""The tagger: a text and a taxonomy to facts."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right

from briefs.model import ActorFact, Facts, Mention, MentionKind, PlaceFact, ProvinceFact, Role, Stance
from briefs.tagging.sentences import sentences
from briefs.taxonomy import Matcher, Taxonomy


class Tagger:
    """Reads facts out of texts. Holds no state between texts, so threads may share one."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._matcher = Matcher(taxonomy)

    def tag(self, text: str, published: dt.date | None = None) -> Facts:
        """What the text says; `published` is the day of publication, where known. Never raises on any text."""
        mentions = tuple(self._matcher.mentions(text))
        spans = sentences(text)
        starts = [start for start, _ in spans]

        def sentence(mention: Mention) -> tuple[int, int]:
            return spans[max(bisect_right(starts, mention.start) - 1, 0)]

        places: dict[str, PlaceFact] = {}
        provinces: dict[str, ProvinceFact] = {}
        actors: dict[str, ActorFact] = {}
        for mention in mentions:
            entry = self._taxonomy.entry(mention.kind, mention.name)
            if entry is None:
                continue
            start, end = sentence(mention)
            if mention.kind is MentionKind.ACTOR:
                actors.setdefault(
                    mention.name,
                    ActorFact(
                        mention.name,
                        entry.short,
                        entry.kind,
                        Stance.MENTIONED,
                        start,
                        end,
                        "named",
                        entry.generic,
                    ),
                )
                continue
            province = mention.name if mention.kind is MentionKind.PROVINCE else entry.province
            if mention.kind is MentionKind.PLACE:
                places.setdefault(
                    mention.name, PlaceFact(mention.name, province, Role.EVENT, start, end, "named")
                )
            if province:
                provinces.setdefault(province, ProvinceFact(province, Role.EVENT, start, end, "named"))
        return Facts(
            provinces=tuple(provinces.values()),
            places=tuple(places.values()),
            actors=tuple(actors.values()),
            mentions=mentions,
        )
