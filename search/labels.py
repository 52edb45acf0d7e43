"""What queries know of the user's annotations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefs.annotations import Annotation, AnnotationStore
from search.engine import Labels


def labels(
    store: AnnotationStore,
    marked: frozenset[str] = frozenset(),
    events: Mapping[str, tuple[str, ...]] | None = None,
) -> Labels:
    """Stars, read marks and tags of a library, the session's marks, and the events, for `Engine.label`."""
    items = store.items()
    return Labels(
        starred=frozenset(brief_id for brief_id, annotation in items if annotation.star),
        read=frozenset(brief_id for brief_id, annotation in items if annotation.read),
        marked=marked,
        tags={brief_id: annotation.tags for brief_id, annotation in items if annotation.tags},
        events=events or {},
    )


def relabelled(labels: Labels, annotations: Mapping[str, Annotation]) -> Labels:
    """The labels with the annotations of some briefs being others."""
    ids = annotations.keys()
    tags = {brief_id: annotation.tags for brief_id, annotation in annotations.items() if annotation.tags}
    return replace(
        labels,
        starred=(labels.starred - ids) | {brief_id for brief_id in ids if annotations[brief_id].star},
        read=(labels.read - ids) | {brief_id for brief_id in ids if annotations[brief_id].read},
        tags={brief_id: said for brief_id, said in labels.tags.items() if brief_id not in ids} | tags,
    )
