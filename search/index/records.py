"""The records of a segment's briefs: in one file, compressed in blocks of several, and read one by one."""

from __future__ import annotations

import os
import sys
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

import numpy as np

from briefs import record
from briefs.model import ActorFact, Brief, Headline, Qualifier, Stance
from briefs.packing import Packing
from search.engine import Row
from search.index.container import Array, DamagedError
from search.index.postings import Ints, Mask

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_LEADING = 8
"""So many actors a row shows at most."""

_BLOCK = 64_000
"""Records are compressed together from so many bytes on: smaller by a quarter than each alone, and still read in a
tenth of a millisecond."""

_COMPRESSION: Mapping[int, int] = {
    zstd.CompressionParameter.compression_level: 1,
    zstd.CompressionParameter.checksum_flag: 1,
}
"""Quick, and with a checksum, so that damage is found when a block is read."""

_HALF = 0.5
"""Blocks of which less is left are written anew when segments are merged."""


class RecordWriter:
    """Writes the records of a segment, one after another."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._waiting: list[bytes] = []
        self._waiting_bytes = 0
        self._offsets = [0]
        self._firsts = [0]

    @property
    def count(self) -> int:
        """How many records there are so far."""
        return self._firsts[-1] + len(self._waiting)

    def add(self, data: bytes) -> None:
        """The next record. Raises OSError."""
        self._waiting.append(data)
        self._waiting_bytes += len(data)
        if self._waiting_bytes >= _BLOCK:
            self._flush()

    def add_block(self, block: bytes, count: int) -> None:
        """The next records, as they were compressed before. Raises OSError."""
        self._flush()
        self._stream.write(block)
        self._offsets.append(self._offsets[-1] + len(block))
        self._firsts.append(self._firsts[-1] + count)

    def finish(self, numbers: Ints | None = None) -> dict[str, Array]:
        """The arrays that tell where the records are; `numbers` says which record is whose, where it is not plain.

        Raises OSError.
        """
        self._flush()
        if numbers is None:
            numbers = np.arange(self._firsts[-1])
        return {
            "record.offsets": np.array(self._offsets, np.int64),
            "record.firsts": np.array(self._firsts, np.int64),
            "record.numbers": numbers.astype(np.uint32),
        }

    def _flush(self) -> None:
        if self._waiting:
            records, self._waiting, self._waiting_bytes = self._waiting, [], 0
            self.add_block(_compress(records), len(records))


class Records:
    """Reads briefs back. Safe from any thread: every read says where it reads."""

    def __init__(self, path: Path, arrays: Mapping[str, Array]) -> None:
        self._offsets: Sequence[int] = arrays["record.offsets"].data
        self._firsts: Sequence[int] = arrays["record.firsts"].data
        self._numbers = arrays["record.numbers"]
        self._handle = os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
        self._latest: tuple[int, Sequence[bytes]] = (-1, ())

    def brief(self, document: int) -> Brief:
        """One brief, without `duplicate_of`. Raises DamagedError."""
        number = int(self._numbers[document])
        block = bisect_right(self._firsts, number) - 1
        try:
            # whoever reads many mostly reads those of a block one after the other
            latest, records = self._latest
            if latest != block:
                records = _records(self._read(block))
                self._latest = block, records
            return record.load(records[number - self._firsts[block]])
        except (OSError, zstd.ZstdError, ValueError, IndexError) as error:
            raise DamagedError(f"record {document}: {error}") from error

    def copy(self, live: Mask, writer: RecordWriter) -> Ints:
        """Write the records of some documents, without looking into them, and perhaps those of others.

        Which of the writer's records is whose. Raises DamagedError and OSError.
        """
        numbers = self._numbers[live].astype(np.int64)
        total = self._firsts[len(self._firsts) - 1]
        wanted = np.zeros(total, np.bool_)
        wanted[numbers] = True
        places = np.zeros(total, np.int64)
        before = writer.count
        for block in range(len(self._firsts) - 1):
            first, end = self._firsts[block], self._firsts[block + 1]
            kept = wanted[first:end]
            left = int(np.count_nonzero(kept))
            if not left:
                continue
            data = self._read(block)
            if left < (end - first) * _HALF:
                try:
                    records = _records(data)
                except (zstd.ZstdError, ValueError) as error:
                    raise DamagedError(f"block {block}: {error}") from error
                for number in np.flatnonzero(kept).tolist():
                    writer.add(records[number])
                places[first:end] = before + np.cumsum(kept) - 1
                before += left
            else:
                writer.add_block(data, end - first)
                places[first:end] = np.arange(before, before + end - first)
                before += end - first
        return places[numbers]

    def close(self) -> None:
        """Release the file."""
        os.close(self._handle)

    def _read(self, block: int) -> bytes:
        begin, end = self._offsets[block], self._offsets[block + 1]
        data = os.pread(self._handle, end - begin, begin)
        if len(data) < end - begin:
            raise DamagedError(f"block {block} is cut off")
        return data


def _compress(records: Sequence[bytes]) -> bytes:
    ends = np.cumsum([0, *map(len, records)], dtype=np.uint32)
    block = b"".join([len(records).to_bytes(4, "little"), ends.tobytes(), *records])
    return zstd.compress(block, options=_COMPRESSION)


def _records(block: bytes) -> list[bytes]:
    """The records of a block. Raises ZstdError or ValueError."""
    data = zstd.decompress(block)
    count = int.from_bytes(data[:4], "little")
    ends = np.frombuffer(data, np.uint32, count + 1, 4).tolist()
    start = 4 * (count + 2)
    return [data[start + a : start + b] for a, b in pairwise(ends)]


_Headline = tuple[int | None, Qualifier | None, int | None, Qualifier | None, int, int]
_ROW = Packing(
    tuple[str, str | None, tuple[str, ...], tuple[tuple[str, Stance], ...], _Headline, bool],
)


def pack_row(brief: Brief) -> bytes:
    """What a list shows of a brief."""
    headline = brief.facts.headline
    return _ROW.pack(
        (
            brief.title,
            brief.source,
            brief.facts.scenes,
            tuple([(actor.short, actor.stance) for actor in _leading_actors(brief.facts.actors)]),
            (
                headline.killed,
                headline.killed_qualifier,
                headline.wounded,
                headline.wounded_qualifier,
                headline.perpetrators_included,
                headline.perpetrators_excluded,
            ),
            brief.facts.unclaimed,
        )
    )


def unpack_row(data: memoryview, brief_id: str, day: date | None, duplicate_of: str | None) -> Row:
    """The row that `pack_row` wrote. Raises ValueError for anything else."""
    title, source, provinces, actors, headline, unclaimed = _ROW.unpack(data)
    return Row(
        id=brief_id,
        title=title,
        date=day,
        source=source,
        provinces=provinces,
        actors=actors,
        headline=Headline(*headline),
        unclaimed=unclaimed,
        duplicate_of=duplicate_of,
    )


def _leading_actors(actors: Sequence[ActorFact]) -> list[ActorFact]:
    """Those with a stance first, generic ones last, otherwise in order; one fact an actor, and not too many."""
    ordered = sorted(actors, key=lambda actor: (actor.generic, actor.stance is Stance.MENTIONED))
    first: Mapping[str, ActorFact] = {actor.name: actor for actor in reversed(ordered)}
    return [actor for actor in ordered if first[actor.name] is actor][:_LEADING]
