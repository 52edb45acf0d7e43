"""What the user wrote, over one snapshot: labels change without touching the index."""

from __future__ import annotations

from functools import cached_property
from itertools import count

from search.engine import Labels
from search.index.columns import Values
from search.index.postings import Mask
from search.index.snapshot import Snapshot

_serials = count()


class Marks:
    """Stars, read state, marks and tags as masks. Immutable and safe from any thread."""

    def __init__(self, snapshot: Snapshot, labels: Labels) -> None:
        self.snapshot = snapshot
        self.labels = labels
        self.serial = next(_serials)
        """Unlike that of any other: what was worked out for these is cached by it."""

    @cached_property
    def starred(self) -> Mask:
        """The starred documents."""
        return self.snapshot.documents(self.labels.starred)

    @cached_property
    def read(self) -> Mask:
        """The documents that were read."""
        return self.snapshot.documents(self.labels.read)

    @cached_property
    def marked(self) -> Mask:
        """The documents marked in this session."""
        return self.snapshot.documents(self.labels.marked)

    @cached_property
    def tags(self) -> Values:
        """Tags, from the files and from the user."""
        found = ((self.snapshot.document(brief_id), tags) for brief_id, tags in self.labels.tags.items())
        return self.snapshot.values("tag").with_pairs(
            (document, tag) for document, tags in found if document is not None for tag in tags
        )
