"""Taking files into an index: read, compared with what the index has, tagged, and handed over in batches."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from briefs.annotations import Corrections
from briefs.errors import AnnotationError, BriefsError, Problem
from briefs.library import Library
from briefs.model import Brief, Draft
from briefs.text import one_line, text_hash
from search.engine import Cancelled, Engine

_BATCHES = (100, 400, 1600, 4000)
"""Briefs per batch: small ones first, so that there is something to search at once; the last size stays."""

_BATCH_CHARACTERS = 16_000_000
"""Characters of text per batch, so that memory stays bounded."""

_log = logging.getLogger(__name__)
# for whoever asks for it; by default Python would print it over the screen
_log.addHandler(logging.NullHandler())


class Stopped(Exception):  # noqa: N818 - it is a signal, not an error
    """Raised when `cancelled` answered True; the batch under way is dropped."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A file whose briefs are all in the index now.

    Attributes:
        path: its path in the library.
        problems: what could not be read of it.
        corrections: the user's corrections that its briefs were made with, by id.
    """

    path: str
    problems: tuple[Problem, ...]
    corrections: dict[str, Corrections]


@dataclass(slots=True)
class _File:
    """A file being taken in; its briefs may be spread over several batches."""

    path: str
    had: dict[str, str]
    """Digests by id, as the index had them before."""
    seen: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    corrections: dict[str, Corrections] = field(default_factory=dict)


class Intake:
    """Takes files into an engine, one after another. Counts what it added, changed and deleted.

    Args:
        library: whose files they are.
        engine: where their briefs go.
        anew: hand over what the engine has already, too.
        adopt: takes the text hashes of new briefs, by id, before they are tagged, so that annotations of moved
            files can follow them; None to do without.
        on_brief: called with each file's path and the number of briefs done so far.
        on_file: called when a file is in the index as a whole.
        cancelled: asked before every brief.
    """

    def __init__(
        self,
        library: Library,
        engine: Engine,
        *,
        anew: bool = False,
        adopt: Callable[[dict[str, str]], None] | None = None,
        on_brief: Callable[[str, int], None] | None = None,
        on_file: Callable[[Taken], None] | None = None,
        cancelled: Cancelled | None = None,
    ) -> None:
        self.added = 0
        self.changed = 0
        self.deleted = 0
        self._library = library
        self._engine = engine
        self._anew = anew
        self._adopt = adopt
        self._on_brief = on_brief
        self._on_file = on_file
        self._cancelled = cancelled
        self._batch: list[tuple[_File, Draft]] = []
        self._finished: list[_File] = []
        self._gone: set[str] = set()
        self._characters = 0
        self._briefs = 0
        self._batches = 0

    def drop(self, path: str) -> None:
        """Take the briefs of a file out of the index."""
        self._gone.update(self._engine.digests(path))

    def take(self, path: str) -> None:
        """Take in a file as it is now. Raises Stopped, and what `Engine.update` raises."""
        file = _File(path, dict(self._engine.digests(path)))
        for item in self._read(path):
            self._check()
            if isinstance(item, Problem):
                file.problems.append(item)
            elif item.id in file.seen:
                reason = f"a second brief with the id {one_line(item.id, 100)} is left out"
                file.problems.append(Problem(path, reason, skipped=False))
            else:
                file.seen.add(item.id)
                self._batch.append((file, item))
                self._characters += len(item.text)
                if self._is_full():
                    self.flush()
        self._gone.update(file.had.keys() - file.seen)
        self._finished.append(file)

    def skip(self, path: str, problem: Problem) -> None:
        """Take a file out of the index because it cannot be read."""
        self.drop(path)
        self._finished.append(_File(path, {}, problems=[problem]))

    def flush(self) -> None:
        """Hand over what is waiting."""
        if self._adopt:
            new = {draft.id: text_hash(draft.text) for file, draft in self._batch if draft.id not in file.had}
            self._adopt(new)
        add: list[tuple[Brief, str]] = []
        for file, draft in self._batch:
            self._check()
            self._briefs += 1
            if self._on_brief:
                self._on_brief(file.path, self._briefs)
            made = self._made(file, draft)
            if made:
                add.append(made)
        delete = self._gone - {brief.id for brief, _ in add}
        if add or delete:
            before = self._engine.size
            self._engine.update(add, delete)
            had = {draft.id for file, draft in self._batch if draft.id in file.had}
            changed = sum(brief.id in had for brief, _ in add)
            self.changed += changed
            self.added += len(add) - changed
            self.deleted += before + len(add) - changed - self._engine.size
            self._follow_texts(brief for brief, _ in add)
        finished, self._finished = self._finished, []
        self._batch, self._gone, self._characters = [], set(), 0
        self._batches += 1
        if self._on_file:
            for file in finished:
                self._on_file(Taken(file.path, tuple(file.problems), file.corrections))

    def _read(self, path: str) -> Iterator[Draft | Problem]:
        found = False
        try:
            for item in self._library.read(path):
                found = found or isinstance(item, Draft)
                yield item
        except Exception as error:  # noqa: BLE001 - see _unexpected
            yield _unexpected(error, path, "cannot be read", skipped=not found)

    def _is_full(self) -> bool:
        limit = _BATCHES[min(self._batches, len(_BATCHES) - 1)]
        return len(self._batch) >= limit or self._characters >= _BATCH_CHARACTERS

    def _check(self) -> None:
        if self._cancelled and self._cancelled():
            raise Stopped

    def _made(self, file: _File, draft: Draft) -> tuple[Brief, str] | None:
        """The brief and its digest, where that is another than the index has."""
        try:
            corrections = self._library.annotations.get(draft.id).corrections
            if corrections:
                file.corrections[draft.id] = corrections
            digest = self._library.digest(draft)
            if file.had.get(draft.id) == digest and not self._anew:
                return None
            return self._brief(file, draft), digest
        except Exception as error:  # noqa: BLE001 - see _unexpected
            file.problems.append(_unexpected(error, draft.id, "cannot be read", skipped=True))
            if draft.id in file.had:
                self._gone.add(draft.id)
            return None

    def _brief(self, file: _File, draft: Draft) -> Brief:
        try:
            return self._library.brief(draft)
        except Exception as error:  # noqa: BLE001 - see _unexpected
            # better a report without facts, which words still find, than none
            brief = self._library.brief(draft, tagging=False)
            file.problems.append(_unexpected(error, draft.id, "cannot be tagged", skipped=False))
            return brief

    def _follow_texts(self, briefs: Iterable[Brief]) -> None:
        """Note the new hash of annotated texts, by which their annotations are found should the file move."""
        store = self._library.annotations
        stale = {}
        for brief in briefs:
            annotation = store.get(brief.id)
            if annotation and annotation.text_hash != brief.text_hash:
                stale[brief.id] = replace(annotation, text_hash=brief.text_hash)
        try:
            if stale:
                store.set_many(stale)
        except AnnotationError as error:
            # nothing that the user wrote is lost, and the next change of an annotation says what is wrong
            _log.warning("%s", error)


def _unexpected(error: Exception, where: str, what: str, *, skipped: bool) -> Problem:
    """The problem for any exception out of reading or tagging one file.

    Readers stand on large libraries that meet hostile input, and rules meet texts nobody thought of. Whatever one
    file brings about, the others must be read; the exception is told by its type, and logged with its traceback.
    """
    if isinstance(error, BriefsError):
        return Problem.of(error, where, skipped=skipped)
    _log.exception("%s", where)
    return Problem(where, f"{what} because of an error in briefs ({type(error).__name__})", skipped)
