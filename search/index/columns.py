"""What is known of each brief besides its words, gathered brief by brief and written as arrays.

To add a dimension to filter and count by, add a line to `DIMENSIONS`: everything else (writing, merging, counting,
filtering) follows from it.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from briefs.model import Brief, MentionKind, Role, Stance
from search.index.container import Array, pack_bytes, pack_strings, write_arrays
from search.index.lookup import hashes_of, pack_lookup
from search.index.postings import Ints
from search.index.records import pack_row
from search.index.table import Pairs, pack_table

ABSENT = ""
"""Stands for no province: a value like any other."""


def stance_value(name: str, stance: Stance) -> str:
    """How one stance of an actor is written as a value."""
    return name + "|" + stance


def mention_value(kind: MentionKind, name: str) -> str:
    """How an entry of the taxonomy is written as a value."""
    return kind + "|" + name


DIMENSIONS: Mapping[str, Callable[[Brief], Collection[str]]] = {
    "province": lambda brief: brief.facts.scenes or (ABSENT,),
    "place": lambda brief: [place.name for place in brief.facts.places if place.role is Role.EVENT],
    "actor": lambda brief: [actor.name for actor in brief.facts.actors],
    "actor_stance": lambda brief: [stance_value(actor.name, actor.stance) for actor in brief.facts.actors],
    "stance": lambda brief: [actor.stance.value for actor in brief.facts.actors],
    "source": lambda brief: (brief.source,) if brief.source else (),
    "tag": lambda brief: brief.tags,
}
"""The values of a brief in each dimension; order and repetition do not matter."""

MENTION = "mention"
"""The dimension of everything that a text names, for queries only: it is not counted, and has a table of its own."""

FACETS = "facet"
"""The table of the others."""

UNDATED_DAY = np.iinfo(np.int32).min
"""Stands in the column of days for no date."""

_EPOCH = date(1970, 1, 1).toordinal()


def day_number(day: date | None) -> int:
    """Days since 1970, as they stand in the column of days."""
    return UNDATED_DAY if day is None else day.toordinal() - _EPOCH


def months(days: Array) -> Array:
    """Months since January 1970 of days since 1970."""
    return days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)


class Columns:
    """Gathers the columns of a segment."""

    def __init__(self) -> None:
        self.size = 0
        self._strings: dict[str, list[str]] = {"id": [], "path": [], "digest": []}
        self._rows: list[bytes] = []
        self._days = array("i")
        self._hashes = array("Q")
        self._unclaimed = bytearray()
        self._values = {name: _Gathered() for name in (*DIMENSIONS, MENTION)}
        self._actors: dict[str, tuple[str, bool]] = {}

    def add(self, brief: Brief, digest: str) -> None:
        """Take in the next brief."""
        self.size += 1
        strings = self._strings
        strings["id"].append(brief.id)
        strings["path"].append(brief.path)
        strings["digest"].append(digest)
        self._rows.append(pack_row(brief))
        self._days.append(day_number(brief.date))
        self._hashes.append(int(brief.text_hash, 16))
        self._unclaimed.append(brief.facts.unclaimed)
        for name, values in DIMENSIONS.items():
            self._values[name].add(values(brief))
        self._values[MENTION].add(
            {mention_value(mention.kind, mention.name) for mention in brief.facts.mentions}
        )
        for actor in brief.facts.actors:
            self._actors[actor.name] = (actor.short, actor.generic)

    def write(self, path: Path, record_arrays: Mapping[str, Array]) -> None:
        """Write everything, with the arrays that tell where the records are.

        Raises ValueError for two briefs of one id, and OSError.
        """
        ids = self._strings["id"]
        if len(set(ids)) < self.size:
            raise ValueError("two briefs of one id")
        days = np.array(self._days, np.int32)
        paths = list(dict.fromkeys(self._strings["path"]))
        numbers = {name: number for number, name in enumerate(paths)}
        arrays = {
            **record_arrays,
            **pack_strings("id", ids),
            **pack_strings("digest", self._strings["digest"]),
            **pack_bytes("row", self._rows),
            **pack_lookup("id", hashes_of(ids)),
            **pack_paths(paths, np.fromiter(map(numbers.__getitem__, self._strings["path"]), np.int64)),
            **pack_hashes(np.array(self._hashes, np.uint64)),
            **pack_days(days, newest_first(days, ids)),
            "unclaimed": np.frombuffer(bytes(self._unclaimed), np.uint8),
        }
        values = {name: gathered.pairs() for name, gathered in self._values.items()}
        write_columns(path, arrays, values, self._actors, self.size)


class _Gathered:
    """The values of one dimension, brief by brief."""

    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict()
        # a new value gets the next number
        self._numbers.default_factory = self._numbers.__len__
        self._counts = array("q")
        self._codes = array("q")

    def add(self, values: Collection[str]) -> None:
        """The values of the next brief."""
        self._counts.append(len(values))
        self._codes.extend(map(self._numbers.__getitem__, values))

    def pairs(self) -> Pairs:
        """All of them."""
        documents = np.repeat(np.arange(len(self._counts)), self._counts)
        return Pairs(list(self._numbers), documents, np.array(self._codes, np.int64))


def write_columns(
    path: Path,
    arrays: dict[str, Array],
    values: Mapping[str, Pairs],
    actors: Mapping[str, tuple[str, bool]],
    size: int,
) -> None:
    """Write the file of a segment's columns: some arrays, and the tables of values. Raises OSError."""
    facets, facet_ends = pack_table(FACETS, {name: values[name] for name in DIMENSIONS}, size)
    mentions, mention_ends = pack_table(MENTION, {MENTION: values[MENTION]}, size)
    # as they are numbered in the table
    names = sorted(values["actor"].names)
    metadata: dict[str, Any] = {"size": size, FACETS: facet_ends, MENTION: mention_ends}
    arrays = {
        **arrays,
        **facets,
        **mentions,
        **pack_strings("actor.short", [actors[name][0] for name in names]),
        "actor.generic": np.array([actors[name][1] for name in names], np.uint8),
    }
    write_arrays(path, arrays, metadata)


def pack_days(days: Array, order: Ints) -> dict[str, Array]:
    """The order of dates, newest first and undated last; the different days in it, and where each ends."""
    sorted_days = days[order]
    firsts = (
        np.flatnonzero(np.concatenate(([True], sorted_days[1:] != sorted_days[:-1]))) if len(days) else order
    )
    return {
        "day": days,
        "date.order": order.astype(np.uint32),
        "date.days": sorted_days[firsts].astype(np.int32),
        "date.ends": np.concatenate((firsts, [len(days)])).astype(np.int64),
    }


def pack_hashes(hashes: Array) -> dict[str, Array]:
    """The hash of each text, the documents by it, and whether another one has the same."""
    lookup = pack_lookup("hash", hashes)
    keys, documents = lookup["hash.keys"], lookup["hash.documents"]
    shared = np.zeros(len(hashes), np.uint8)
    same = np.flatnonzero(keys[1:] == keys[:-1])
    shared[documents[same]] = shared[documents[same + 1]] = 1
    return {"hash": hashes, "hash.shared": shared, **lookup}


def pack_paths(paths: Sequence[str], numbers: Ints) -> dict[str, Array]:
    """The different files, and the documents of each, from the number of each document's file."""
    order = np.argsort(numbers, kind="stable")
    return {
        **pack_strings("path", paths),
        **pack_lookup("path", hashes_of(paths)),
        "path.numbers": numbers.astype(np.uint32),
        "path.order": order.astype(np.uint32),
        "path.counts": np.concatenate(([0], np.cumsum(np.bincount(numbers, minlength=len(paths))))),
    }


def newest_first(days: Array, ids: Sequence[str]) -> Ints:
    """All documents, newest first, undated last, ties by id."""
    by_id = np.array(sorted(range(len(ids)), key=ids.__getitem__), np.int64)
    return by_id[np.argsort(-days[by_id].astype(np.int64), kind="stable")]
