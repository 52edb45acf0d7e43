"""What of a library's files an index does not hold as they are now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from briefs.annotations import Corrections
from briefs.library import FileStamp, Library
from search.engine import Engine
from search.seen import NEVER, UNREADABLE, Seen, corrections_hash

RACY_NS = 2_000_000_000
"""A file changed so shortly before it was listed may change again without a new time: clocks of file systems are
coarse. Its time is not relied on, as git does not either."""


class Comparison:
    """A library as it was when this was made, beside what the index has seen of it. `repeat` looks at the index again.

    Attributes:
        listing: the library's files.
        seen: what the index holds; to be changed by whoever brings it in step.
        corrections: for the files with corrected briefs, by path: a hash of the corrections.
        stale: files to be looked into.
        vanished: paths of files that the index may hold briefs of, and the library no longer has.
    """

    def __init__(self, library: Library, engine: Engine, *, thorough: bool, rebuild: bool) -> None:
        self._library = library
        self._engine = engine
        self._thorough = thorough
        self._rebuild = rebuild
        self.listing = library.listing()
        self.repeat()

    def repeat(self) -> None:
        """Find out what there is to do, from what the index holds now."""
        self._engine.refresh()
        library, engine = self._library, self._engine
        self.seen = Seen(str(library.root), library.fingerprint)
        if not self._rebuild:
            self.seen = Seen.load(engine.folder, self.seen.root, self.seen.fingerprint, engine.size)
        self.corrections: Mapping[str, str] = self._corrections_by_path()
        self.stale: Sequence[FileStamp] = []
        self.vanished: Sequence[str] = []
        if not self._thorough and self.seen.is_just(self.listing.digest, self.corrections):
            return
        stamps, files = self.listing.stamps, self.seen.files
        self.stale = [stamp for stamp in stamps.values() if not self._is_fresh(stamp)]
        # what is in the list counts only where that could be read: see Seen.complete
        known: Collection[str] = files if self.seen.complete else {*files, *engine.paths()}
        self.vanished = sorted(set(known) - stamps.keys())

    @property
    def has_work(self) -> bool:
        """Whether anything is stale or vanished, or could be."""
        return bool(self.stale or self.vanished or not self.seen.complete)

    def has_orphans(self) -> bool:
        """Whether briefs that are gone were annotated: those of a moved file take that over."""
        items = self._library.annotations.items()
        return any(annotation.text_hash and self.is_gone(brief_id) for brief_id, annotation in items)

    def is_gone(self, brief_id: str) -> bool:
        """Whether the library has no file (any more) that the brief could be in."""
        return not any(head in self.listing.stamps or head in self._skipped for head in _heads(brief_id))

    def trusted_time(self, stamp: FileStamp) -> int:
        """A file's time of modification, or `NEVER` where that could stay while the file is written on."""
        return stamp.mtime_ns if stamp.mtime_ns < self.listing.begun_ns - RACY_NS else NEVER

    @cached_property
    def _skipped(self) -> frozenset[str]:
        return frozenset(problem.path for problem in self.listing.problems)

    def _is_fresh(self, stamp: FileStamp) -> bool:
        known = self.seen.files.get(stamp.path)
        if known is None or self._thorough or known[:3] != stamp[1:]:
            return False
        if known.content == UNREADABLE:
            # permissions change without a trace in size or time
            return not _can_be_opened(self._library.file(stamp.path))
        return known.corrections == self.corrections.get(stamp.path, "")

    def _corrections_by_path(self) -> dict[str, str]:
        found: dict[str, dict[str, Corrections]] = defaultdict(dict)
        for brief_id, annotation in self._library.annotations.items():
            if annotation.corrections:
                for head in _heads(brief_id):
                    if head in self.listing.stamps:
                        found[head][brief_id] = annotation.corrections
        return {path: corrections_hash(corrections) for path, corrections in found.items()}


def _heads(brief_id: str) -> Iterator[str]:
    """The paths of files and folders that a brief of this id could be in: `a/b#c` in `a/b#c`, `a/b` and `a`."""
    yield brief_id
    for place, char in enumerate(brief_id):
        if char in "#/":
            yield brief_id[:place]


def _can_be_opened(file: Path) -> bool:
    try:
        with file.open("rb"):
            return True
    except OSError:
        return False
