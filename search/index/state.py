"""The state of an index: which segments it has, how it changes, and what happens when something is broken."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from threading import Lock, RLock

import numpy as np

from briefs.errors import BriefsError, os_reason
from briefs.model import Brief
from search.index.container import MISSING, Array, DamagedError
from search.index.copying import Part
from search.index.lookup import hashes_of
from search.index.manifest import FileSeal, Manifest, SegmentEntry, seal_files
from search.index.matching import Check
from search.index.merging import MANY, SMALL, to_merge
from search.index.parts import SealedPart, SegmentWriter
from search.index.place import Place
from search.index.postings import TextStore
from search.index.segment import COLUMNS, RECORDS, Segment, write_segment
from search.index.snapshot import Snapshot

_FORMAT = 4
"""Changes with the layout of segments or of the manifest, and with what `briefs.text` takes for a word."""


class State:
    """The segments of one index, as a snapshot that is swapped in one step. Safe from any thread."""

    def __init__(self, parent: Path, store: TextStore) -> None:
        """Open the index under `parent`, or start an empty one where there is none that can be used.

        Raises BriefsError when not even a temporary folder can be made.
        """
        self._store = store
        self._updating = RLock()
        self._compacting = Lock()
        self._swapping = Lock()
        self._seals: dict[str, Mapping[str, FileSeal]] = {}
        self._stamp = ""
        self._snapshot: Snapshot | None = Snapshot(0, (), ())
        self._note: str | None = None
        self._unmerged: str | None = None
        self._place = Place(parent, f"{_FORMAT}-{store.version}")
        if self._place.older:
            self._note = "The index was made by another version of briefs; it is built anew from the files."
        self._doubt = self._place.in_doubt_since()
        self.refresh()

    @property
    def note(self) -> str | None:
        """One sentence for the user where the index had to be started anew, or is kept in a temporary folder."""
        return self._place.note or self._note or self._unmerged

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
            new: list[Segment] = []
            if add:
                ordered = [add[brief_id] for brief_id in sorted(add)]
                new.append(self._write(lambda folder: write_segment(folder, self._store, ordered)))
            ids = list({*add, *delete})
            self._replace(new, ids, hashes_of(ids))
            self._merge(SMALL, lambda: None, nullcontext)

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
            ids = [brief_id for segment in new for brief_id in segment.ids.to_list()]
            if len(set(ids)) < len(ids):
                raise ValueError("two briefs of one id")
            more = list(set(delete).difference(ids))
            keys = [np.zeros(0, np.uint64), *(segment.by_id.keys() for segment in new), hashes_of(more)]
            self._replace(new, ids + more, np.concatenate(keys))
            self._merge(SMALL, lambda: None, nullcontext)
        if len(self.snapshot.segments) > MANY:
            self.compact(lambda: None)

    def compact(self, check: Check) -> None:
        """Merge segments until there are few. Raises what `check` and `update` raise.

        Others read and update meanwhile: they wait only while a merged segment takes the place of the others.
        """
        with self._compacting:
            self.refresh()
            self._merge(None, check, self._writing)

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
                        entry.check(self._place.folder, since=0)
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

    def _write(self, write: Callable[[Path], object]) -> Segment:
        """A new segment, which no manifest names yet; `write` may be called again after a failure."""
        while True:
            folder = self._place.new_folder()
            try:
                write(folder)
                self._seals[folder.name] = seal_files(folder)
                return Segment(folder, self._store)
            except OSError as error:
                shutil.rmtree(folder, ignore_errors=True)
                self._place.move(error)
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)
                raise

    def _merge(
        self, limit: int | None, check: Check, lock: Callable[[], AbstractContextManager[None]]
    ) -> None:
        """Merge segments of no more briefs than `limit` until there are few; `lock` is held to change anything."""
        while True:
            snapshot = self.snapshot
            chosen = to_merge(snapshot.sizes, [segment.size for segment in snapshot.segments], limit=limit)
            if not chosen:
                return
            sources = [(snapshot.segments[number], snapshot.live_parts[number]) for number in chosen]
            # a search has no use for what it takes to start processes
            from search.index.background import merge

            folder: Path | None = None
            try:
                self._check_sources(segment for segment, _ in sources)
                folder = self.new_part().folder
                part = merge(folder, self._store, sources, check)
                with lock():
                    self._take_merged(part, sources)
                self._unmerged = None
            except DamagedError:
                self.discard(snapshot)
                return
            except OSError as error:
                # nothing is lost: the pieces stay
                reason = os_reason(error, self.folder)
                self._unmerged = f"The index stays in pieces, as it cannot be written ({reason})."
                return
            finally:
                if folder is not None:
                    shutil.rmtree(folder, ignore_errors=True)

    def _check_sources(self, segments: Iterable[Segment]) -> None:
        """Raise DamagedError unless segments are what was written: no damage is passed on under a new checksum.

        Their words are checked by whoever merges them. Raises OSError.
        """
        for segment in segments:
            own = {
                name: seal for name, seal in self._seals[segment.name].items() if name in (COLUMNS, RECORDS)
            }
            try:
                SegmentEntry(segment.name, np.zeros(0, np.bool_), own).check(segment.folder.parent, since=0)
            except DamagedError:
                # another process may have merged it, and deleted its files: those are read on from memory
                if segment.folder.is_dir():
                    raise

    def _take_merged(self, part: SealedPart, sources: Sequence[Part]) -> None:
        """Put a merged segment in the place of those that it was made of, unless these have gone meanwhile."""
        snapshot = self.snapshot
        live_now = dict(zip(snapshot.segments, snapshot.live_parts, strict=True))
        if not all(segment in live_now for segment, _ in sources):
            return
        # what was deleted while it was written
        live = np.concatenate([live_now[segment][live] for segment, live in sources])
        others = [each for each in self._parts() if all(each[0] is not segment for segment, _ in sources)]
        self._commit([*others, (self._adopt(part), live)])

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

    def _replace(self, new: Sequence[Segment], gone: list[str], keys: Array) -> None:
        """Make new segments part of the index, without the older briefs of the ids that are gone.

        `keys` are the hashes of these ids.
        """
        parts: list[Part] = []
        changed = bool(new)
        for segment, live in self._parts():
            numbers = segment.numbers(gone, keys)
            if live[numbers].any():
                changed = True
                live = live.copy()
                live[numbers] = False
            parts.append((segment, live))
        if changed:
            self._commit([*parts, *((segment, np.ones(segment.size, np.bool_)) for segment in new)])

    def _parts(self) -> Iterator[Part]:
        return zip(self.snapshot.segments, self.snapshot.live_parts, strict=True)

    def _commit(self, parts: Iterable[Part]) -> None:
        """Make these the segments of the index."""
        with self._swapping:
            before = self.snapshot
            left = [(segment, live) for segment, live in parts if live.any()]
            self._seals = {segment.name: self._seals[segment.name] for segment, _ in left}
            self._write_manifest(left)
            self._snapshot = _snapshot(before, left)
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
                entry.check(self._place.folder, since=self._doubt)
                segment = Segment(self._place.folder / entry.name, self._store)
            parts.append((segment, entry.live))
        with self._swapping:
            self._seals = {entry.name: entry.files for entry in manifest.segments}
            self._stamp = manifest.stamp
            self._snapshot = _snapshot(self.snapshot, parts)


def _snapshot(before: Snapshot, parts: Sequence[Part]) -> Snapshot:
    segments, live = [segment for segment, _ in parts], [live for _, live in parts]
    return Snapshot(before.generation + 1, segments, live, before)
