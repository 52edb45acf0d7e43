"""An engine in memory, what it should hold, and what was done."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from briefs.library import FileStamp, Library
from briefs.model import Brief, Draft
from search.sync import SyncReport


class MemoryEngine:
    """What synchronising needs of an engine, kept in memory; counts the updates it was given."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.held: dict[str, tuple[Brief, str]] = {}
        self.updates: list[tuple[list[str], list[str]]] = []

    @property
    def size(self) -> int:
        return len(self.held)

    def refresh(self) -> bool:
        return False

    def paths(self) -> Collection[str]:
        return {brief.path for brief, _ in self.held.values()}

    def digests(self, path: str) -> Mapping[str, str]:
        return {brief_id: digest for brief_id, (brief, digest) in self.held.items() if brief.path == path}

    def brief(self, brief_id: str) -> Brief | None:
        held = self.held.get(brief_id)
        return held and held[0]

    def update(self, add: Iterable[tuple[Brief, str]], delete: Iterable[str] = ()) -> None:
        added = {brief.id: (brief, digest) for brief, digest in add}
        deleted = sorted(delete)
        assert not added.keys() & set(deleted)
        for brief_id in deleted:
            del self.held[brief_id]
        self.held |= added
        self.updates.append((sorted(added), deleted))


def held_by(library: Library) -> dict[str, tuple[Brief, str]]:
    """What an index of the library should hold: everything read."""
    drafts = [
        draft
        for stamp in library.files()
        if isinstance(stamp, FileStamp)
        for draft in library.read(stamp.path)
        if isinstance(draft, Draft)
    ]
    return {draft.id: (library.brief(draft), library.digest(draft)) for draft in drafts}


def rebuilt(library: Library) -> dict[str, tuple[Brief, str]]:
    """The same with nothing remembered."""
    return held_by(Library.open(library.root))


def counts(report: SyncReport) -> tuple[int, int, int, int]:
    """How many briefs were added, changed, deleted and left."""
    return report.added, report.changed, report.deleted, report.unchanged
