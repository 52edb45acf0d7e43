"""One YAML file of annotations: ids to what the user wrote, sorted by id.

A file is changed entry by entry: the lines of the entries that stay are kept as they are, with their comments and
with keys that this version does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from briefs.annotations import codec
from briefs.errors import AnnotationError, ConfigError, os_reason
from briefs.files import write_atomically
from briefs.safe_yaml import dumps, loads, parse, read_text
from briefs.yaml_blocks import blocks_of, comments_above

HEADER = "# What you wrote about briefs, by id. Yours to edit: a change here shows in the app.\n"

Signature = tuple[int, int, int]
"""Inode, size and time of change: different after every write that replaces the file."""


@dataclass(frozen=True, slots=True)
class NotesFile:
    """A file as it was read.

    Attributes:
        path: where it is.
        signature: which state of it was read; None for a file that does not exist yet.
        entries: the fields of each brief (`briefs.annotations.codec`).
        blocks: the lines of each entry, as they stand in the file.
        header: the lines before the first entry.
        faults: (line, reason) of what is wrong in it; the line is None where it concerns the whole file.
        faulty: the ids of the entries in which something is wrong, or not known here.
        damaged: True when nothing could be read of it: it must be left alone.
    """

    path: Path
    signature: Signature | None = None
    entries: Mapping[str, codec.Fields] = field(default_factory=dict)
    blocks: Mapping[str, str] = field(default_factory=dict)
    header: str = HEADER
    faults: tuple[tuple[int | None, str], ...] = ()
    faulty: frozenset[str] = frozenset()
    damaged: bool = False


def signature(path: Path) -> Signature | None:
    """The file's state, or None when it is not there. Raises OSError when that cannot be found out."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def is_current(file: NotesFile) -> bool:
    """Whether the file on disk is still the one that was read."""
    try:
        return file.signature == signature(file.path)
    except OSError:
        return False


def stem(brief_id: str) -> str:
    """How the names of the files begin that hold annotations of the briefs in one folder of the library.

    Two folders whose names come out the same share their files, which does no harm: entries hold whole ids. All in
    small letters, because some systems hold `Dawn.yaml` and `dawn.yaml` to be one file.
    """
    source, _, _ = brief_id.partition("#")[0].rpartition("/")
    source = source.casefold().replace("/", "--")
    safe = "".join(char if char.isalnum() or char in " ._-" else "-" for char in source)
    return safe.strip(" .")[:60] or "top"


def names(folder: Path, stem: str) -> Iterator[Path]:
    """The files whose names begin so, one after another, without end."""
    yield folder / f"{stem}.yaml"
    for number in count(2):
        yield folder / f"{stem}-{number}.yaml"


def read(path: Path) -> NotesFile:
    """The file's annotations; a file that cannot be read comes back `damaged`, with the reason."""
    state: Signature | None = None
    try:
        # taken before reading: a change in between shows as a new signature
        state = signature(path)
        if state is None:
            return NotesFile(path)
        return _parsed(path, state, read_text(path))
    except OSError as error:
        return _damaged(path, state, None, os_reason(error, path))
    except ConfigError as error:
        return _damaged(path, state, None, str(error).removeprefix(f"{path}: "))


def write(file: NotesFile, changes: Mapping[str, codec.Fields]) -> NotesFile:
    """Change fields of some entries, on disk and in the value returned.

    `changes` has for each id the fields to set, `codec.REMOVED` for those to take out; an entry left without any
    goes away. Raises AnnotationError, with the file untouched, when it cannot be written or is damaged.
    """
    if file.damaged:
        raise AnnotationError(f"{file.path}: {file.faults[0][1]}; the annotation was not kept")
    blocks = dict(file.blocks)
    for brief_id, fields in changes.items():
        known = {**file.entries.get(brief_id, {}), **fields}
        mapping = codec.changed_mapping(_raw(file, brief_id), known)
        if mapping:
            blocks[brief_id] = comments_above(blocks.get(brief_id, "")) + dumps({brief_id: mapping})
        else:
            blocks.pop(brief_id, None)
    text = file.header + "".join(blocks[brief_id] for brief_id in sorted(blocks))
    # what is written must come back: anything else would lose the file's other entries
    written = _reread(file.path, text)
    if written.damaged or written.entries.keys() != blocks.keys():
        raise AnnotationError(f"{file.path}: cannot hold this annotation; nothing was changed")
    try:
        write_atomically(file.path, text)
    except OSError as error:
        raise AnnotationError(
            f"{file.path}: {os_reason(error, file.path)}; the annotation was not kept"
        ) from None
    return read(file.path)


def _raw(file: NotesFile, brief_id: str) -> Any:
    """An entry as YAML has it, with the keys that are not known here."""
    if brief_id not in file.faulty:
        return None
    try:
        return loads(file.blocks[brief_id], str(file.path)).get(brief_id)
    except ConfigError as error:
        raise AnnotationError(f"{error}; nothing was changed") from None


def _reread(path: Path, text: str) -> NotesFile:
    return _parsed(path, (0, len(text), 0), text)


def _damaged(path: Path, state: Signature | None, line: int | None, reason: str) -> NotesFile:
    return NotesFile(path, state or (0, 0, 0), faults=((line, reason),), damaged=True)


def _parsed(path: Path, state: Signature, text: str) -> NotesFile:
    try:
        tree = parse(text, "")
    except ConfigError as error:
        match = re.match(r"(?:, line (\d+))?: ", str(error))
        line = int(match.group(1)) if match and match.group(1) else None
        return _damaged(path, state, line, str(error)[match.end() if match else 0 :])
    if tree.value is None:
        return NotesFile(path, state, header=text)
    if not isinstance(tree.value, dict):
        return _damaged(path, state, tree.line, "must hold ids, and below each what is noted about it")
    entries: dict[str, codec.Fields] = {}
    faults: list[tuple[int | None, str]] = []
    faulty: set[str] = set()
    for brief_id, node in tree.value.items():
        entries[brief_id], wrong = codec.read_fields(node)
        faults.extend((line, f"{brief_id}: {reason}") for line, reason in wrong)
        if wrong:
            faulty.add(brief_id)
    header, blocks = blocks_of(text, tree.value, HEADER)
    return NotesFile(path, state, entries, blocks, header, tuple(faults), frozenset(faulty))
