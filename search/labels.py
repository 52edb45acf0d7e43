"""What queries know of the user's annotations."""

from __future__ import annotations

from briefs.annotations import AnnotationStore
from search.engine import Labels


def labels(store: AnnotationStore, marked: frozenset[str] = frozenset()) -> Labels:
    """Stars, read marks and tags of a library, and the session's marks, for `Engine.label`."""
    items = store.items()
    return Labels(
        starred=frozenset(brief_id for brief_id, annotation in items if annotation.star),
        read=frozenset(brief_id for brief_id, annotation in items if annotation.read),
        marked=marked,
        tags={brief_id: annotation.tags for brief_id, annotation in items if annotation.tags},
    )
