"""A segment: the briefs of one update, written once and never changed."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from weakref import finalize

import numpy as np

from briefs.model import Brief
from briefs.text import word_keys
from search.index.columns import DIMENSIONS, collect, day_number, pack_values, unpack_values
from search.index.container import Array, DamagedError, Strings, pack_strings, read_arrays, write_arrays
from search.index.lexicon import Lexicon, pack_lexicon
from search.index.postings import BODY, FIELDS, TITLE, Mask, TextStore
from search.index.records import Records, pack_record, pack_row

_ARRAYS = "columns"
_RECORDS = "records"
_TEXT = "text"

_SHORT = 2


def is_short(prefix: str) -> bool:
    """Whether a prefix has its documents kept: through the postings of all its words they would take too long."""
    return len(prefix) <= _SHORT and prefix.isascii()


class Segment:
    """Answers about the briefs of one segment. Immutable and safe from any thread.

    Its files are released when nothing refers to it any more.
    """

    def __init__(self, folder: Path, store: TextStore) -> None:
        """Open a segment. Raises DamagedError or OSError."""
        arrays, metadata = read_arrays((folder / _ARRAYS).read_bytes())
        try:
            self.size = int(metadata["size"])
            """How many briefs it was written with."""
            self.actors: Mapping[str, tuple[str, bool]] = {
                name: (str(short), bool(generic)) for name, (short, generic) in metadata["actors"].items()
            }
            """Short form, and whether it is generic, of each actor."""
            self.ids = Strings(arrays, "id").to_list()
            self.digests = Strings(arrays, "digest")
            self.rows = Strings(arrays, "row")
            self.days = arrays["day"]
            self.hashes = arrays["hash"]
            self.unclaimed = arrays["unclaimed"].astype(np.bool_)
            self.lengths = {field: arrays[f"{field}.lengths"].astype(np.int64) for field in FIELDS}
            self.lexicons = {field: Lexicon(arrays, field) for field in FIELDS}
            self.dimensions = {name: unpack_values(arrays, name, self.size) for name in DIMENSIONS}
            self._paths = Strings(arrays, "path")
            self._short_keys = Strings(arrays, "short.keys").to_list()
            self._short = arrays["short.bits"].reshape(len(self._short_keys), (self.size + 7) // 8)
            ends = arrays["record.ends"]
        except (KeyError, ValueError, TypeError) as error:
            raise DamagedError(f"{folder}: {error}") from error
        self.name = folder.name
        """Unlike that of any other segment, ever."""
        self.text = store.open(folder / _TEXT)
        finalize(self, self.text.close)
        self.records = Records(folder / _RECORDS, ends)
        finalize(self, self.records.close)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The document number of each id."""
        return {brief_id: number for number, brief_id in enumerate(self.ids)}

    @cached_property
    def by_path(self) -> Mapping[str, list[int]]:
        """The document numbers of each file."""
        found: dict[str, list[int]] = {}
        for number, path in enumerate(self._paths.to_list()):
            found.setdefault(path, []).append(number)
        return found

    def short_prefix(self, key: str) -> Mask:
        """The documents whose title or body has a word that begins with a prefix that `is_short`."""
        try:
            row = self._short_keys.index(key)
        except ValueError:
            return np.zeros(self.size, np.bool_)
        return np.unpackbits(self._short[row], count=self.size).astype(np.bool_)


def write_segment(folder: Path, store: TextStore, briefs: Iterable[tuple[Brief, str]]) -> int:
    """Write briefs, each with its digest, as a segment into a new folder; how many there were.

    Everything is on the disk when it returns. Raises ValueError for two briefs of one id, and OSError.
    """
    (folder / _TEXT).mkdir(parents=True)
    text = store.create(folder / _TEXT)
    try:
        columns = _Columns()
        with (folder / _RECORDS).open("wb") as records:
            for brief, digest in briefs:
                title, body = word_keys(brief.title), word_keys(brief.text)
                text.add(title, body)
                columns.add(brief, digest, title, body, records.write(pack_record(brief)))
    except BaseException:
        text.cancel()
        raise
    text.commit()
    columns.write(folder / _ARRAYS)
    _sync(folder)
    return columns.size


class _Columns:
    """Gathers the columns of a segment, brief by brief."""

    def __init__(self) -> None:
        self.size = 0
        self._strings: dict[str, list[str]] = {"id": [], "path": [], "digest": [], "row": []}
        self._days: list[int] = []
        self._hashes: list[int] = []
        self._unclaimed: list[bool] = []
        self._ends = [0]
        self._lengths: dict[str, list[int]] = {field: [] for field in FIELDS}
        self._words: dict[str, Counter[str]] = {field: Counter() for field in FIELDS}
        self._pairs: dict[str, list[tuple[int, str]]] = {name: [] for name in DIMENSIONS}
        self._short: dict[str, list[int]] = {}
        self._actors: dict[str, tuple[str, bool]] = {}

    def add(self, brief: Brief, digest: str, title: list[str], body: list[str], record_size: int) -> None:
        number = self.size
        self.size += 1
        for name, value in (
            ("id", brief.id),
            ("path", brief.path),
            ("digest", digest),
            ("row", pack_row(brief)),
        ):
            self._strings[name].append(value)
        self._days.append(day_number(brief.date))
        self._hashes.append(int(brief.text_hash, 16))
        self._unclaimed.append(brief.facts.unclaimed)
        self._ends.append(self._ends[-1] + record_size)
        for name, values in DIMENSIONS.items():
            self._pairs[name].extend((number, value) for value in values(brief))
        for actor in brief.facts.actors:
            self._actors[actor.name] = (actor.short, actor.generic)
        vocabulary: set[str] = set()
        for field, words in ((TITLE, title), (BODY, body)):
            different = set(words)
            self._lengths[field].append(len(words))
            self._words[field].update(different)
            vocabulary |= different
        for key in {word[:length] for word in vocabulary for length in range(1, _SHORT + 1)}:
            if is_short(key):
                self._short.setdefault(key, []).append(number)

    def write(self, path: Path) -> None:
        if len(set(self._strings["id"])) < self.size:
            raise ValueError("two briefs of one id")
        arrays: dict[str, Array] = {
            "day": np.array(self._days, np.int32),
            "hash": np.array(self._hashes, np.uint64),
            "unclaimed": np.array(self._unclaimed, np.uint8),
            "record.ends": np.array(self._ends, np.int64),
        }
        for name, strings in self._strings.items():
            arrays |= pack_strings(name, strings)
        for field in FIELDS:
            arrays[f"{field}.lengths"] = np.array(self._lengths[field], np.uint32)
            arrays |= pack_lexicon(field, self._words[field])
        for name, pairs in self._pairs.items():
            arrays |= pack_values(name, collect(pairs, self.size))
        arrays |= pack_strings("short.keys", self._short)
        arrays["short.bits"] = self._short_bits()
        write_arrays(path, arrays, {"size": self.size, "actors": self._actors})

    def _short_bits(self) -> Array:
        rows: list[Array] = []
        for documents in self._short.values():
            mask = np.zeros(self.size, np.bool_)
            mask[documents] = True
            rows.append(np.packbits(mask))
        return np.concatenate(rows) if rows else np.zeros(0, np.uint8)


def _sync(folder: Path) -> None:
    """Have everything under a folder on the disk before a manifest names it."""
    for parent, _, names in os.walk(folder):
        for path in (*(Path(parent) / name for name in names), Path(parent)):
            handle = os.open(path, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
