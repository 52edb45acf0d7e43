"""A segment: the briefs of one update, written once and never changed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from weakref import finalize

import numpy as np

from briefs import record
from briefs.files import sync
from briefs.model import Brief
from search.index.columns import FACETS, MENTION, Columns
from search.index.container import Array, DamagedError, Strings, map_arrays
from search.index.lookup import Lookup
from search.index.postings import FIELDS, Ints, Mask, TextStore
from search.index.records import Records, RecordWriter
from search.index.table import Table

COLUMNS = "columns"
RECORDS = "records"
TEXT = "text"

_SYNCED = 8
"""So many files are waited for at once."""


class Segment:
    """Answers about the briefs of one segment. Immutable and safe from any thread.

    Opening it reads next to nothing: its files are mapped. They are released when nothing refers to it any more.
    """

    def __init__(self, folder: Path, store: TextStore) -> None:
        """Open a segment. Raises DamagedError or OSError."""
        arrays, metadata = map_arrays(folder / COLUMNS)
        try:
            self.size = int(metadata["size"])
            """How many briefs it was written with."""
            self.ids = Strings(arrays, "id")
            self.digests = Strings(arrays, "digest")
            self.rows = Strings(arrays, "row")
            self.by_id = Lookup(arrays, "id")
            """Documents by the hash of their id, which another id may share."""
            self.facets = Table(arrays, FACETS, metadata[FACETS], self.size)
            self.mentions = Table(arrays, MENTION, metadata[MENTION], self.size)
            self.actor_shorts = Strings(arrays, "actor.short")
            """The short form of each actor, numbered as in the table of facets."""
            self.actor_generic: Mask = arrays["actor.generic"].view(np.bool_)
            """Whether each is generic."""
            self.days = arrays["day"]
            """The day of each document since 1970; `UNDATED_DAY` for the undated."""
            self.by_date = arrays["date.order"]
            """All documents, newest first, undated last, ties by id."""
            self.different_days = arrays["date.days"]
            """The days that there are, in that order."""
            self.day_ends = arrays["date.ends"]
            """Where each begins in `by_date`, and where the last one ends."""
            self.hashes = arrays["hash"]
            """The hash of each text."""
            self.by_hash = Lookup(arrays, "hash")
            self.shared: Mask = arrays["hash.shared"].view(np.bool_)
            """Whether another document of the segment has the same."""
            self.unclaimed: Mask = arrays["unclaimed"].view(np.bool_)
            """Whether nobody has claimed it, as the text says."""
            self.paths = Strings(arrays, "path")
            self.path_numbers = arrays["path.numbers"]
            """The file of each document, as a number of `paths`."""
            self._by_path = Lookup(arrays, "path")
            self._path_order = arrays["path.order"]
            self._path_counts = arrays["path.counts"]
        except (KeyError, ValueError, TypeError) as error:
            raise DamagedError(f"{folder}: {error}") from error
        self.name = folder.name
        """Unlike that of any other segment, ever."""
        self.folder = folder
        self.text = store.open(folder / TEXT)
        finalize(self, self.text.close)
        try:
            self.records = Records(folder / RECORDS, arrays)
        except KeyError as error:
            raise DamagedError(f"{folder}: {error}") from error
        finalize(self, self.records.close)

    def of_path(self, path: str, key: int) -> Ints:
        """The documents of a file; `key` is the hash of its path."""
        for number in self._by_path.find(key):
            if self.paths[number] == path:
                begin, end = self._path_counts[number], self._path_counts[number + 1]
                return self._path_order[begin:end].astype(np.int64)
        return np.zeros(0, np.int64)

    def number(self, brief_id: str, key: int) -> int | None:
        """The document of an id, or None; `key` is the id's hash."""
        for number in self.by_id.find(key):
            if self.ids[number] == brief_id:
                return number
        return None

    def numbers(self, ids: list[str], keys: Array) -> Ints:
        """The documents of several ids, in no order; `keys` are their hashes."""
        places, documents = self.by_id.find_all(keys)
        found = zip(places.tolist(), documents.tolist(), strict=True)
        return np.array([number for place, number in found if self.ids[number] == ids[place]], np.int64)

    @cached_property
    def value_names(self) -> dict[str, list[str]]:
        """The names of the values of each dimension, sorted."""
        return {name: self.facets.names.to_list(*ends) for name, ends in self.facets.ranges.items()}

    @cached_property
    def words(self) -> dict[str, int]:
        """The number of words in each field, of all documents together."""
        return {field: int(self.text.lengths(field).sum(dtype=np.int64)) for field in FIELDS}


def write_segment(folder: Path, store: TextStore, briefs: Iterable[tuple[Brief, str]]) -> int:
    """Write briefs, each with its digest, as a segment into a new folder; how many there were.

    Everything is on the disk when it returns. Raises ValueError for two briefs of one id, and OSError.
    """
    (folder / TEXT).mkdir(parents=True)
    text = store.create(folder / TEXT)
    try:
        columns = Columns()
        with (folder / RECORDS).open("wb") as stream:
            records = RecordWriter(stream)
            for brief, digest in briefs:
                text.add(brief.title, brief.text)
                columns.add(brief, digest)
                records.add(record.dump(brief))
            record_arrays = records.finish()
        columns.write(folder / COLUMNS, record_arrays)
    except BaseException:
        text.cancel()
        raise
    text.commit()
    sync_folder(folder)
    return columns.size


def sync_folder(folder: Path) -> None:
    """Have everything under a folder on the disk, before a manifest names it."""
    from concurrent.futures import ThreadPoolExecutor

    paths = [Path(parent) / name for parent, _, names in os.walk(folder) for name in (*names, "")]
    # together they take little longer than one: a file system's journal is written once for all that wait
    with ThreadPoolExecutor(_SYNCED) as pool:
        for _ in pool.map(sync, paths):
            pass
