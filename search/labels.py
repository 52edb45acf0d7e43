"""What queries know of the user's annotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
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
    spelling = _spelling(tag for _, annotation in items for tag in annotation.tags)
    return Labels(
        starred=frozenset(brief_id for brief_id, annotation in items if annotation.star),
        read=frozenset(brief_id for brief_id, annotation in items if annotation.read),
        marked=marked,
        tags={
            brief_id: _spelt(annotation.tags, spelling) for brief_id, annotation in items if annotation.tags
        },
        corrected=frozenset(brief_id for brief_id, annotation in items if annotation.corrections),
        outdated=frozenset(brief_id for brief_id, annotation in items if annotation.outdated),
        events=events or {},
    )


def relabelled(labels: Labels, annotations: Mapping[str, Annotation]) -> Labels:
    """The labels with the annotations of some briefs being others."""
    ids = annotations.keys()
    tagged = {brief_id: annotation.tags for brief_id, annotation in annotations.items() if annotation.tags}
    tags: Mapping[str, tuple[str, ...]] = labels.tags
    if tagged or any(brief_id in tags for brief_id in ids):
        spelling = _spelling(tag for said in labels.tags.values() for tag in said)
        tags = {brief_id: said for brief_id, said in labels.tags.items() if brief_id not in ids}
        tags |= {brief_id: _spelt(said, spelling) for brief_id, said in tagged.items()}
    return replace(
        labels,
        starred=(labels.starred - ids) | {brief_id for brief_id, one in annotations.items() if one.star},
        read=(labels.read - ids) | {brief_id for brief_id, one in annotations.items() if one.read},
        tags=tags,
        corrected=(labels.corrected - ids)
        | {brief_id for brief_id, one in annotations.items() if one.corrections},
        outdated=(labels.outdated - ids)
        | {brief_id for brief_id, one in annotations.items() if one.outdated},
    )


def _spelling(tags: Iterable[str]) -> dict[str, str]:
    """Of tags that differ in capitals only, the spelling that is used most."""
    spelling: dict[str, str] = {}
    for tag, _ in Counter(tags).most_common():
        spelling.setdefault(tag.casefold(), tag)
    return spelling


def _spelt(tags: tuple[str, ...], spelling: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(spelling.get(tag.casefold(), tag) for tag in tags))
