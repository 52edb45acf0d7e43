"""What the user wrote, over one snapshot: labels change without touching the index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import count

import numpy as np

from search.engine import Labels
from search.index.container import Array
from search.index.lookup import hashes_of
from search.index.postings import Ints, Mask
from search.index.segment import Segment
from search.index.snapshot import Snapshot

_serials = count()


class LabelledIds:
    """The ids of labels with their hashes, worked out once for all segments."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._hashed: dict[str, tuple[list[str], Array]] = {}

    def mask(self, segment: Segment, name: str) -> Mask:
        """The documents of a segment whose ids are among the labels of a name."""
        mask = np.zeros(segment.size, np.bool_)
        mask[segment.numbers(*self._ids(name))] = True
        return mask

    def event(self, segment: Segment, brief_id: str) -> Mask:
        """The documents of a segment that report the same event as a brief."""
        ids = list(self._labels.events.get(brief_id, (brief_id,)))
        mask = np.zeros(segment.size, np.bool_)
        mask[segment.numbers(ids, hashes_of(ids))] = True
        return mask

    def tags(self, segment: Segment) -> tuple[Ints, list[str]]:
        """Documents of a segment, and the tags of the user beside them: those that their files do not give already."""
        documents: list[int] = []
        tags: list[str] = []
        for number in sorted(segment.numbers(*self._ids("tags")).tolist()):
            own = {
                segment.facets.names[value].casefold() for value in segment.facets.values_in("tag", number)
            }
            for tag in dict.fromkeys(self._labels.tags[segment.ids[number]]):
                if tag.casefold() not in own:
                    documents.append(number)
                    tags.append(tag)
        return np.array(documents, np.int64), tags

    def _ids(self, name: str) -> tuple[list[str], Array]:
        known = self._hashed.get(name)
        if known is None:
            ids = list(getattr(self._labels, name))
            known = self._hashed[name] = ids, hashes_of(ids)
        return known


class Part:
    """One segment with its labels. Immutable and safe from any thread."""

    def __init__(self, segment: Segment, ids: LabelledIds, before: Part | None = None) -> None:
        """`before` is the same segment with other labels, but the same tags of the user."""
        self.segment = segment
        self._ids = ids
        if before is not None and "tags" in before.__dict__:
            self.tags = before.tags
        self.serial = next(_serials)
        """Unlike that of any other: what was worked out for these is cached by it."""

    @cached_property
    def starred(self) -> Mask:
        """The starred documents."""
        return self._ids.mask(self.segment, "starred")

    @cached_property
    def read(self) -> Mask:
        """The documents that were read."""
        return self._ids.mask(self.segment, "read")

    @cached_property
    def marked(self) -> Mask:
        """The documents marked in this session."""
        return self._ids.mask(self.segment, "marked")

    @cached_property
    def corrected(self) -> Mask:
        """The documents of which the user corrected something."""
        return self._ids.mask(self.segment, "corrected")

    @cached_property
    def outdated(self) -> Mask:
        """The documents whose text is another than the one that the user corrected."""
        return self._ids.mask(self.segment, "outdated")

    @cached_property
    def tags(self) -> tuple[Ints, Sequence[str]]:
        """Documents, and the tags of the user beside them, those left out that their files give."""
        return self._ids.tags(self.segment)

    def tagged(self, tags: Iterable[str]) -> Mask:
        """The documents that have any of the tags, from their files or from the user."""
        wanted = set(tags)
        mask = self.segment.facets.having("tag", wanted)
        documents, names = self.tags
        mask[documents[[name in wanted for name in names]]] = True
        return mask

    def of_event(self, brief_id: str) -> Mask:
        """The documents that report the same event as a brief, it among them."""
        return self._ids.event(self.segment, brief_id)

    @property
    def tag_names(self) -> set[str]:
        """All tags of its documents."""
        return {*self.segment.value_names["tag"], *self.tags[1]}


class Marks:
    """A snapshot with labels. Immutable and safe from any thread."""

    def __init__(self, snapshot: Snapshot, labels: Labels, before: Marks | None = None) -> None:
        """`before` is the state before this: what it worked out for segments and labels that stay is kept."""
        self.snapshot = snapshot
        self.labels = labels
        self.parts: tuple[Part, ...]
        """Its segments."""
        known = {part.segment.name: part for part in before.parts} if before is not None else {}
        if before is not None and before.labels is labels:
            self._ids: LabelledIds = before._ids
            self.parts = tuple(
                known.get(segment.name) or Part(segment, self._ids) for segment in snapshot.segments
            )
        else:
            self._ids = LabelledIds(labels)
            if before is None or before.labels.tags != labels.tags:
                known = {}
            self.parts = tuple(
                Part(segment, self._ids, known.get(segment.name)) for segment in snapshot.segments
            )
