"""Several segments written as one: arrays and blobs are copied; no text is cut into words, and no record is parsed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from search.index.columns import DIMENSIONS, MENTION, pack_days, pack_hashes, pack_paths, write_columns
from search.index.container import Array, Strings, join_strings
from search.index.lookup import pack_lookup
from search.index.order import put_together, run_firsts, settle
from search.index.postings import Ints, Mask, TextStore
from search.index.records import RecordWriter
from search.index.segment import COLUMNS, RECORDS, TEXT, Segment, sync_folder
from search.index.table import Pairs

Part = tuple[Segment, Mask]
"""A segment, and which of its briefs are not deleted."""


def merge_segments(
    folder: Path, store: TextStore, parts: Sequence[Part], check: Callable[[], None] = lambda: None
) -> int:
    """Write the briefs of several segments that are not deleted as one into a new folder; how many there are.

    Everything is on the disk when it returns. `check` is called now and then; what it raises ends the work. Raises
    DamagedError and OSError.
    """
    (folder / TEXT).mkdir(parents=True)
    store.merge([(segment.text, live) for segment, live in parts], folder / TEXT, check)
    check()
    with (folder / RECORDS).open("wb") as stream:
        writer = RecordWriter(stream)
        records = [np.zeros(0, np.int64)]
        for segment, live in parts:
            check()
            records.append(segment.records.copy(live, writer))
        arrays = writer.finish(np.concatenate(records))
    kept = [(segment, np.flatnonzero(live)) for segment, live in parts]
    ids = join_strings("id", [(segment.ids, numbers) for segment, numbers in kept])
    arrays |= {
        **ids,
        **join_strings("digest", [(segment.digests, numbers) for segment, numbers in kept]),
        **join_strings("row", [(segment.rows, numbers) for segment, numbers in kept]),
        **pack_lookup("id", _joined([segment.by_id.keys()[numbers] for segment, numbers in kept], np.uint64)),
        **pack_hashes(_joined([segment.hashes[numbers] for segment, numbers in kept], np.uint64)),
        **_paths(kept),
        **_days(kept, Strings(ids, "id"), check),
        "unclaimed": _joined([segment.unclaimed[numbers] for segment, numbers in kept], np.uint8),
    }
    check()
    values = {name: _values([segment.facets.pairs(name) for segment, _ in kept], kept) for name in DIMENSIONS}
    values[MENTION] = _values([segment.mentions.pairs(MENTION) for segment, _ in kept], kept)
    check()
    size = sum(len(numbers) for _, numbers in kept)
    write_columns(folder / COLUMNS, arrays, values, _actors(kept), size)
    sync_folder(folder)
    return size


Kept = Sequence[tuple[Segment, Ints]]
"""Segments, and the numbers of their briefs that stay."""


def _joined(parts: Sequence[Array], kind: type) -> Array:
    return np.concatenate([np.zeros(0, kind), *(part.astype(kind, copy=False) for part in parts)])


def _paths(kept: Kept) -> dict[str, Array]:
    numbers: dict[str, int] = {}
    joined: list[Array] = []
    for segment, documents in kept:
        used, places = np.unique(segment.path_numbers[documents], return_inverse=True)
        paths = segment.paths.to_list()
        new = [numbers.setdefault(paths[number], len(numbers)) for number in used.tolist()]
        joined.append(np.array(new, np.int64)[places])
    return pack_paths(list(numbers), _joined(joined, np.int64))


def _days(kept: Kept, ids: Strings, check: Callable[[], None]) -> dict[str, Array]:
    orders: list[Array] = []
    for segment, documents in kept:
        new = np.full(segment.size, -1, np.int64)
        new[documents] = np.arange(len(documents))
        order = new[segment.by_date]
        orders.append(order[order >= 0])
    lengths = [len(documents) for _, documents in kept]
    bases = np.cumsum([0, *lengths])
    days = [segment.days[documents] for segment, documents in kept]
    in_order = [day[order] for day, order in zip(days, orders, strict=True)]
    order = put_together(orders, in_order, bases[:-1].tolist())
    joined = _joined(days, np.int32)
    owners = np.repeat(np.arange(len(kept)), lengths)[order]
    return pack_days(joined, settle(order, run_firsts(joined[order]), owners, ids.__getitem__, check))


def _values(parts: Sequence[Pairs], kept: Kept) -> Pairs:
    numbers: dict[str, int] = {}
    documents: list[Array] = []
    codes: list[Array] = []
    base = 0
    for pairs, (segment, live) in zip(parts, kept, strict=True):
        new = np.full(segment.size, -1, np.int64)
        new[live] = np.arange(base, base + len(live))
        base += len(live)
        renumbered = new[pairs.documents]
        stays = renumbered >= 0
        used, places = np.unique(pairs.codes[stays], return_inverse=True)
        joined = [numbers.setdefault(pairs.names[code], len(numbers)) for code in used.tolist()]
        documents.append(renumbered[stays])
        codes.append(np.array(joined, np.int64)[places])
    return Pairs(list(numbers), _joined(documents, np.int64), _joined(codes, np.int64))


def _actors(kept: Kept) -> dict[str, tuple[str, bool]]:
    """Short form, and whether it is generic, of each actor; the newest segment knows best."""
    found: dict[str, tuple[str, bool]] = {}
    for segment, _ in kept:
        begin, end = segment.facets.ranges["actor"]
        names, shorts = segment.facets.names.to_list(begin, end), segment.actor_shorts.to_list()
        found.update(zip(names, zip(shorts, segment.actor_generic.tolist(), strict=True), strict=True))
    return found
