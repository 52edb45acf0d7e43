"""The state of an index: which segments it has, how it changes, and what happens when something is broken."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, RLock

import numpy as np

from briefs.errors import BriefsError
from briefs.model import Brief
from search.index.container import MISSING, DamagedError
from search.index.lexicon import stems_version
from search.index.manifest import FileSeal, Manifest, SegmentEntry, seal_files
from search.index.matching import Check
from search.index.merging import SMALL, to_merge
from search.index.parts import SealedPart, SegmentWriter
from search.index.place import Place
from search.index.postings import Mask, TextStore
from search.index.segment import Segment, write_segment
from search.index.snapshot import Snapshot

_FORMAT = 1
"""Changes with the layout of segments or of the manifest, and with what `briefs.text` takes for a word."""

Part = tuple[Segment, Mask]
"""A segment, and which of its briefs are not deleted."""


class State:
    """The segments of one index, as a snapshot that is swapped in one step. Safe from any thread."""

    def __init__(self, parent: Path, store: TextStore) -> None:
        """Open the index under `parent`, or start an empty one where there is none that can be used.

        Raises BriefsError when not even a temporary folder can be made.
        """
        self._store = store
        self._updating = RLock()
        self._swapping = Lock()
        self._seals: dict[str, Mapping[str, FileSeal]] = {}
        self._stamp = ""
        self._snapshot: Snapshot | None = Snapshot(0, (), ())
        self._note: str | None = None
        self._place = Place(parent, f"{_FORMAT}-{store.version}-{stems_version()}")
        if self._place.older:
            self._note = "The index was made by another version of briefs; it is built anew from the files."
        self.refresh()

    @property
    def note(self) -> str | None:
        """One sentence for the user where the index had to be started anew, or is kept in a temporary folder."""
        return self._place.note or self._note

    @property
    def folder(self) -> Path:
        """Where segments are written."""
        return self._place.folder

    @property
    def snapshot(self) -> Snapshot:
        """The newest state. Raises ValueError once closed."""
        if self._snapshot is None:
            raise ValueError("the index is closed")
        return self._snapshot

    def update(self, add: Mapping[str, tuple[Brief, str]], delete: Collection[str]) -> None:
        """Add briefs by id, and delete others, in one step.

        Raises IndexBusyError when another process updates the same index, BriefsError when neither the cache nor a
        temporary folder can be written; the index is then as it was.
        """
        with self._writing():
            new = self._write(lambda: (add[brief_id] for brief_id in sorted(add))) if add else None
            self._replace([new] if new else [], {*add, *delete})
            self._merge(SMALL, lambda: None)

    def new_part(self) -> SegmentWriter:
        """What writes a part of an update. Raises BriefsError when it can be written nowhere."""
        with self._updating:
            while True:
                try:
                    return SegmentWriter(self._place.new_part(), self._store)
                except OSError as error:
                    self._place.move(error)

    def update_parts(self, parts: Sequence[SealedPart], delete: Collection[str]) -> None:
        """Add the briefs of parts, and delete others, in one step.

        Raises ValueError for two briefs of one id, and what `update` raises.
        """
        with self._writing():
            new = [self._adopt(part) for part in parts if part.size]
            ids = [brief_id for segment in new for brief_id in segment.ids]
            if len(set(ids)) < len(ids):
                raise ValueError("two briefs of one id")
            self._replace(new, {*ids, *delete})
            self._merge(SMALL, lambda: None)

    def compact(self, check: Check) -> None:
        """Merge segments until there are few. Raises what `check` and `update` raise."""
        with self._writing():
            self._merge(None, check)

    def refresh(self) -> bool:
        """Take over what another process wrote since; whether there was anything."""
        with self._updating:
            failed: str | None = None
            while not self._place.temporary:
                stamp = ""
                try:
                    manifest = Manifest.read(self._place.folder)
                    stamp = manifest.stamp
                    if stamp == self._stamp:
                        return False
                    self._load(manifest)
                    return True
                except (DamagedError, *MISSING):
                    # another process may have replaced it between two looks; the same one twice is broken
                    if failed == stamp:
                        self._start_anew(stamp)
                        return True
                    failed = stamp
                except OSError as error:
                    self._place.move(error, "read")
            return False

    def discard(self, broken: Snapshot) -> None:
        """Start with an empty index, because files of a snapshot are not what was written."""
        if self._snapshot is broken:
            self._start_anew(self._stamp)

    def verify(self) -> str | None:
        """Read all files of the index; one sentence about the first that is not as it was written, or None."""
        with self._updating:
            if self._place.temporary:
                return None
            failed: str | None = None
            while True:
                stamp = ""
                try:
                    manifest = Manifest.read(self._place.folder)
                    stamp = manifest.stamp
                    for entry in manifest.segments:
                        entry.check(self._place.folder, thorough=True)
                    return None
                except (DamagedError, OSError) as error:
                    # as in `refresh`: another process may have replaced what is being read
                    if failed == stamp:
                        return f"The index is damaged: {error}."
                    failed = stamp

    def close(self) -> None:
        """Release files and maps as soon as no result refers to them; later calls raise ValueError."""
        with self._updating, self._swapping:
            self._snapshot = None
            self._place.close()

    def _start_anew(self, stamp: str) -> None:
        """Go on with an empty index, as the one with this stamp (or without a legible one) is broken."""
        with self._swapping:
            self._note = "The index was damaged; it is built anew from the files."
            if not self._place.temporary:
                try:
                    Manifest.remove(self._place.folder, stamp)
                except OSError as error:
                    self._place.move(error)
            self._stamp = ""
            self._snapshot = Snapshot(self.snapshot.generation + 1, (), ())

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._updating, self._place.lock():
            self.refresh()
            yield

    def _write(self, briefs: Callable[[], Iterable[tuple[Brief, str]]]) -> Segment:
        """A new segment, which no manifest names yet; `briefs` may be called again after a failure."""
        while True:
            folder = self._place.new_folder()
            try:
                write_segment(folder, self._store, briefs())
                self._seals[folder.name] = seal_files(folder)
                return Segment(folder, self._store)
            except OSError as error:
                shutil.rmtree(folder, ignore_errors=True)
                self._place.move(error)
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)
                raise

    def _merge(self, limit: int | None, check: Check) -> None:
        while True:
            snapshot = self.snapshot
            live = [int(np.count_nonzero(part)) for part in snapshot.live_parts]
            chosen = to_merge(live, [segment.size for segment in snapshot.segments], limit=limit)
            if not chosen:
                return
            parts = [(snapshot.segments[number], snapshot.live_parts[number]) for number in chosen]
            try:
                new = self._write(lambda parts=parts: _live_briefs(parts, check))  # type: ignore[misc]
            except DamagedError:
                self.discard(snapshot)
                return
            self._replace([new], new.ids)

    def _adopt(self, part: SealedPart) -> Segment:
        """The segment of a part, in the folder where segments are."""
        folder = self._place.new_folder()
        try:
            shutil.move(part.folder, folder)
            self._seals[folder.name] = part.files
            return Segment(folder, self._store)
        except (OSError, DamagedError) as error:
            shutil.rmtree(folder, ignore_errors=True)
            raise BriefsError(f"A part of the index cannot be taken over ({error}).") from error

    def _replace(self, new: Sequence[Segment], gone: Collection[str]) -> None:
        """Make new segments part of the index, without the older briefs of the ids that are gone."""
        with self._swapping:
            before = self.snapshot
            parts: list[Part] = []
            changed = bool(new)
            for segment, live in zip(before.segments, before.live_parts, strict=True):
                numbers = [segment.numbers[brief_id] for brief_id in gone if brief_id in segment.numbers]
                if live[numbers].any():
                    changed = True
                    live = live.copy()
                    live[numbers] = False
                if live.any():
                    parts.append((segment, live))
            if not changed:
                return
            parts.extend((segment, np.ones(segment.size, np.bool_)) for segment in new)
            self._seals = {segment.name: self._seals[segment.name] for segment, _ in parts}
            self._write_manifest(parts)
            self._snapshot = _snapshot(before.generation + 1, parts)
            # readers go on with the files that they hold open
            self._place.remove_others(frozenset(self._seals))

    def _write_manifest(self, parts: Sequence[Part]) -> None:
        if self._place.temporary:
            # nobody opens it again
            return
        entries = [SegmentEntry(segment.name, live, self._seals[segment.name]) for segment, live in parts]
        try:
            self._stamp = Manifest(entries).write(self._place.folder)
        except OSError as error:
            self._place.move(error)

    def _load(self, manifest: Manifest) -> None:
        """Open the segments of a manifest. Raises DamagedError or OSError."""
        known = {segment.name: segment for segment in self.snapshot.segments}
        parts: list[Part] = []
        for entry in manifest.segments:
            segment = known.get(entry.name)
            if segment is None:
                entry.check(self._place.folder)
                segment = Segment(self._place.folder / entry.name, self._store)
            parts.append((segment, entry.live))
        with self._swapping:
            self._seals = {entry.name: entry.files for entry in manifest.segments}
            self._stamp = manifest.stamp
            self._snapshot = _snapshot(self.snapshot.generation + 1, parts)


def _snapshot(generation: int, parts: Sequence[Part]) -> Snapshot:
    return Snapshot(generation, [segment for segment, _ in parts], [live for _, live in parts])


def _live_briefs(parts: Iterable[Part], check: Check) -> Iterator[tuple[Brief, str]]:
    """The briefs of segments that are not deleted, as they were added."""
    for segment, live in parts:
        for number in np.flatnonzero(live).tolist():
            check()
            yield segment.records.brief(number), segment.digests[number]
