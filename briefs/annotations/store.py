"""Everything the user wrote about the briefs of one library.

The files are the truth. Each holds the annotations of one folder of the library, up to `BRIEFS_PER_FILE` of them;
which file an entry stands in does not matter otherwise. Where several files speak of one brief, their fields are
laid over each other: of the library's own `.briefs` and the user's data folder the one that can be written wins, and
in each the file that sorts last.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import chain, islice, repeat, takewhile
from operator import itemgetter
from pathlib import Path
from typing import Any

from briefs.annotations import codec, notes_file
from briefs.annotations.model import Annotation
from briefs.annotations.notes_file import NotesFile
from briefs.errors import AnnotationError, Problem, os_reason
from briefs.locking import check_there, locked

BRIEFS_PER_FILE = 500
"""A file is rewritten whole with every change; this many entries take a few milliseconds."""

LOCK_SECONDS = 10.0
"""How long to wait for another instance's write, which takes milliseconds."""

_EMPTY = Annotation()


class AnnotationStore:
    """Annotations by brief id, kept in YAML files. Safe to use from several threads and processes.

    `own` is the library's `.briefs` folder, `fallback` the folder outside it that is used where `own` cannot be
    written. `write_to` says which of the two takes new annotations; it is asked only when that matters.
    """

    def __init__(self, own: Path, fallback: Path, write_to: Callable[[], Path]) -> None:
        self._own = own
        self._fallback = fallback
        self._write_to = write_to
        self._mutex = threading.RLock()
        self._files: dict[Path, NotesFile] = {}
        """Every file there is, in the order in which they are laid over each other."""
        self._annotations: dict[str, Annotation] = {}
        self._by_hash: dict[str, list[str]] | None = None
        self._folder_problems: list[Problem] = []
        self._loaded = False

    def get(self, brief_id: str) -> Annotation:
        """The annotation of a brief; an empty one where there is none."""
        # without the mutex: whoever draws a list must not wait for another thread's write
        self._load()
        return self._annotations.get(brief_id, _EMPTY)

    def glance(self, brief_id: str) -> Annotation:
        """The same without waiting until the files have been read for the first time: empty before that."""
        return self._annotations.get(brief_id, _EMPTY)

    def items(self) -> list[tuple[str, Annotation]]:
        """All annotations that say something, sorted by id."""
        self._load()
        return sorted(self._annotations.items(), key=itemgetter(0))

    @property
    def size(self) -> int:
        """The bytes of all files."""
        total = 0
        with self._mutex:
            for path in self._paths():
                with suppress(OSError):
                    total += path.stat().st_size
        return total

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the files; one of which nothing could be read is left alone until it is mended."""
        self._load()
        with self._mutex:
            wrong = [
                Problem(self._shown(path), reason, skipped=file.damaged, line=line)
                for path, file in self._files.items()
                for line, reason in file.faults
            ]
            return (*self._folder_problems, *wrong)

    def refresh(self) -> frozenset[str]:
        """Read what changed on disk since; returns the ids whose annotation is another now."""
        self._load()
        with self._mutex:
            return self._read_changed()

    def set(self, brief_id: str, annotation: Annotation) -> None:
        """Keep an annotation; an empty one takes it away. `set_many` has the details."""
        self.set_many({brief_id: annotation})

    def set_many(self, annotations: Mapping[str, Annotation]) -> None:
        """Keep the annotations of several briefs: `change` from what this store knows of them."""
        self.change(
            {brief_id: (self.get(brief_id), annotation) for brief_id, annotation in annotations.items()}
        )

    def change(self, changes: Mapping[str, tuple[Annotation, Annotation]]) -> frozenset[str]:
        """Make of some briefs' annotations others, each file written once.

        `changes` has for each id what the user had before and what after. Only what differs between the two is changed
        on disk, so that what another instance wrote meanwhile stays; tags, actors and the like are added and taken
        away one by one. Without a `text_hash` the one on disk stays. Returns the ids whose annotation is another now,
        those that another instance changed included. Raises AnnotationError when one cannot be written; those in other
        files are kept nevertheless. Nothing is kept of a library whose folder has gone.
        """
        self._load()
        check_there(self._own.parent, AnnotationError)
        with self._mutex, self._locked():
            changed = self._read_changed()
            fields = {
                brief_id: codec.merge(
                    codec.to_fields(before), codec.to_fields(after), codec.to_fields(self.get(brief_id))
                )
                for brief_id, (before, after) in changes.items()
            }
            return changed | self._write({brief_id: one for brief_id, one in fields.items() if one})

    def adopt(self, hashes: Mapping[str, str], gone: Callable[[str], bool]) -> frozenset[str]:
        """Let briefs without annotation take over those of briefs that were moved or renamed.

        `hashes` has the text hash of each brief that is new. It takes over the one annotation with its hash whose
        id is `gone` from the library; where there are several, none. Returns the ids that took one over. Raises
        AnnotationError as `set_many` does.
        """
        self._load()
        with self._mutex:
            adopted: dict[str, Annotation] = {}
            left: dict[str, Annotation] = {}
            for brief_id, text_hash in sorted(hashes.items()):
                if self._annotations.get(brief_id):
                    continue
                orphans = [other for other in self._with_hash(text_hash) if other not in left and gone(other)]
                if len(orphans) == 1 and orphans[0] != brief_id:
                    adopted[brief_id] = self._annotations[orphans[0]]
                    left[orphans[0]] = _EMPTY
            if adopted:
                self._rename_in_events({old: new for new, old in zip(adopted, left, strict=True)}, adopted)
                # one after the other: a crash in between leaves both, and not neither
                self.set_many(adopted)
                self.set_many(left)
            return frozenset(adopted)

    def _rename_in_events(self, renamed: Mapping[str, str], adopted: dict[str, Annotation]) -> None:
        """Let the briefs joined with, or parted from, a moved one name it by its new id."""

        def new_ids(ids: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(renamed.get(brief_id, brief_id) for brief_id in ids)

        for brief_id, annotation in (*self._annotations.items(), *adopted.items()):
            same, other = new_ids(annotation.same_event), new_ids(annotation.other_event)
            if (same, other) != (annotation.same_event, annotation.other_event) and brief_id not in renamed:
                adopted[brief_id] = replace(annotation, same_event=same, other_event=other)

    def _with_hash(self, text_hash: str) -> list[str]:
        if self._by_hash is None:
            self._by_hash = defaultdict(list)
            for brief_id, annotation in self._annotations.items():
                if annotation.text_hash:
                    self._by_hash[annotation.text_hash].append(brief_id)
        return self._by_hash.get(text_hash, [])

    def _load(self) -> None:
        if not self._loaded:
            with self._mutex:
                self._read_changed()
                self._loaded = True

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Keep other instances of this user from writing."""
        with locked(self._fallback / "annotations.lock", LOCK_SECONDS, "annotations", AnnotationError):
            yield

    def _read_changed(self) -> frozenset[str]:
        """Bring memory in step with the disk; returns the ids whose annotation is another now."""
        files: dict[Path, NotesFile] = {}
        touched: set[str] = set()
        for path in self._paths():
            known = self._files.get(path)
            if known is None or not notes_file.is_current(known):
                files[path] = notes_file.read(path)
                touched |= files[path].entries.keys() | (known.entries.keys() if known else set())
            else:
                files[path] = known
        for path in self._files.keys() - files.keys():
            touched |= self._files[path].entries.keys()
        self._files = files
        return self._lay_over(touched)

    def _paths(self) -> list[Path]:
        """The files that there are, those of the folder that wins last."""
        self._folder_problems = []
        shelves: list[list[Path]] = []
        for folder in (self._fallback / "annotations", self._own / "annotations"):
            try:
                found = [file for file in folder.iterdir() if file.suffix == ".yaml" and file.name[0] != "."]
            except (FileNotFoundError, NotADirectoryError):
                continue
            except OSError as error:
                self._folder_problems.append(Problem(self._shown(folder), os_reason(error, folder)))
                continue
            # by length first: a-2 before a-10
            shelves.append(sorted(found, key=lambda file: (len(file.name), file.name)))
        if len(shelves) == 2 and self._write_to() != self._own:
            shelves.reverse()
        return list(chain.from_iterable(shelves))

    def _lay_over(self, brief_ids: Iterable[str]) -> frozenset[str]:
        """Work out anew what the files together say of these briefs; returns the ids where that is new."""
        changed: dict[str, Annotation] = {}
        for brief_id, fields in self._fields(brief_ids, self._files.values()).items():
            # a hash alone says nothing
            annotation = codec.from_fields(fields) or _EMPTY
            if annotation != self._annotations.get(brief_id, _EMPTY):
                changed[brief_id] = annotation
        if changed:
            everything = self._annotations | changed
            # swapped in one step: whoever reads meanwhile does not wait
            self._annotations = {brief_id: one for brief_id, one in everything.items() if one}
            self._by_hash = None
        return frozenset(changed)

    @staticmethod
    def _fields(brief_ids: Iterable[str], files: Iterable[NotesFile]) -> dict[str, dict[str, Any]]:
        """For each brief what the files together say of it."""
        fields: dict[str, dict[str, Any]] = {brief_id: {} for brief_id in brief_ids}
        for file in files:
            for brief_id in file.entries.keys() & fields.keys():
                fields[brief_id].update(file.entries[brief_id])
        return fields

    def _write(self, changes: Mapping[str, codec.Fields]) -> frozenset[str]:
        plan: dict[Path, list[str]] = defaultdict(list)
        for brief_id, path in self._places(changes).items():
            plan[path].append(brief_id)
        failure: AnnotationError | None = None
        for path, brief_ids in plan.items():
            below = self._fields(brief_ids, (file for other, file in self._files.items() if other != path))
            # what a file below would let show through is hidden by an explicit nothing
            entries = {
                brief_id: {
                    key: codec.REMOVED if value is None and below[brief_id].get(key) is None else value
                    for key, value in changes[brief_id].items()
                }
                for brief_id in brief_ids
            }
            # one that was not listed may be there nevertheless, where its folder cannot be listed
            file = self._files.get(path) or notes_file.read(path)
            try:
                self._files[path] = notes_file.write(file, entries)
            except AnnotationError as error:
                failure = error
        # a new file has its place among the others
        self._files = {path: self._files[path] for path in self._paths() if path in self._files}
        changed = self._lay_over(changes)
        if failure:
            raise failure
        return changed

    def _places(self, brief_ids: Iterable[str]) -> dict[str, Path]:
        """The file for each brief's annotation: where it stands, else the first of its folder's with room."""
        folder = self._write_to() / "annotations"
        wanted = set(brief_ids)
        places: dict[str, Path] = {}
        for path, file in self._files.items():
            if path.parent == folder:
                places |= dict.fromkeys(file.entries.keys() & wanted, path)
        free: dict[str, Iterator[Path]] = {}
        for brief_id in sorted(wanted - places.keys()):
            stem = notes_file.stem(brief_id)
            if stem not in free:
                free[stem] = self._free_places(folder, stem)
            places[brief_id] = next(free[stem])
        return places

    def _free_places(self, folder: Path, stem: str) -> Iterator[Path]:
        """The files of one folder of the library, each as often as it has room, without end."""
        known = list(takewhile(self._files.__contains__, notes_file.names(folder, stem)))
        # behind a damaged file, so that what is written now also wins when that is mended
        damaged = [number for number, path in enumerate(known, 1) if self._files[path].damaged]
        for path in islice(notes_file.names(folder, stem), max(damaged, default=0), None):
            file = self._files.get(path, NotesFile(path))
            if not file.damaged:
                yield from repeat(path, max(BRIEFS_PER_FILE - len(file.entries), 0))

    def _shown(self, path: Path) -> str:
        """A path as problems name it: inside the library, or absolute."""
        return path.relative_to(self._own.parent).as_posix() if path.is_relative_to(self._own) else str(path)
