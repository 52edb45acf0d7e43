"""What is remembered of events between starts: two files beside the index, each of which can be thrown away.

`events.json` holds the finished answer and what it was worked out from; `events.graph` holds what working it out
takes, for every brief with the digest under which it was looked at. Each is checked when it is read, and one that is
damaged or of another version counts as missing.
"""

from __future__ import annotations

import json
import struct
import sys
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from briefs.events import Event
from briefs.events.likeness import Likeness
from briefs.events.sighting import VERSION
from briefs.files import replacing, write_atomically

ANSWER = "events.json"
GRAPH = "events.graph"

_KIND = f"{VERSION} {sys.implementation.cache_tag}"
"""Sketches of one version of Python are of no use to another (`briefs.events.words.wording`)."""

_MAGIC = f"briefs events {_KIND}\n".encode()
_LENGTHS = struct.Struct("<QQI")

Link = tuple[str, str, Likeness]


def save_answer(folder: Path, basis: str, events: Iterable[Event]) -> None:
    """Keep the events and what they were worked out from. Raises OSError."""
    record = {
        "version": _KIND,
        "basis": basis,
        "events": [[event.ids, dict(event.copies)] for event in events],
    }
    write_atomically(folder / ANSWER, json.dumps(record, separators=(",", ":")) + "\n")


def load_answer(folder: Path) -> tuple[str, list[Event]]:
    """The basis and the events; "" and none where nothing can be used."""
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        record = json.loads((folder / ANSWER).read_bytes())
        if record["version"] == _KIND:
            events = [
                Event(tuple(map(str, ids)), {str(copy): str(original) for copy, original in copies.items()})
                for ids, copies in record["events"]
            ]
            return str(record["basis"]), events
    return "", []


def save_graph(
    folder: Path, packed: Iterable[tuple[str, bytes]], digests: Mapping[str, str], links: Iterable[Link]
) -> None:
    """Keep packed sightings, the digests of their briefs, and links. Raises OSError."""
    # line by line: one call for all of them would keep the app's thread waiting
    lines: list[str] = []
    blobs: list[bytes] = []
    for one, blob in packed:
        lines.append(_line([one, digests[one], len(blob)]))
        blobs.append(blob)
    lines.append("")
    lines += [_line([one, other, found.points, found.alike, found.copy]) for one, other, found in links]
    head = zlib.compress("\n".join(lines).encode(), 1)
    checksum = zlib.crc32(head)
    for blob in blobs:
        checksum = zlib.crc32(blob, checksum)
    with replacing(folder / GRAPH) as stream:
        stream.write(_MAGIC + _LENGTHS.pack(len(head), sum(map(len, blobs)), checksum))
        stream.write(head)
        stream.writelines(blobs)


def load_graph(folder: Path) -> tuple[list[tuple[str, bytes]], dict[str, str], list[Link]]:
    """The packed sightings, the digests, and the links; none where nothing can be used."""
    with suppress(
        OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError, struct.error, zlib.error
    ):
        data = memoryview((folder / GRAPH).read_bytes())
        start = len(_MAGIC) + _LENGTHS.size
        head_length, body_length, checksum = _LENGTHS.unpack_from(data, len(_MAGIC))
        whole = data[: len(_MAGIC)] == _MAGIC and len(data) == start + head_length + body_length
        if whole and zlib.crc32(data[start:]) == checksum:
            return _unpacked(zlib.decompress(data[start : start + head_length]), data[start + head_length :])
    return [], {}, []


def _unpacked(
    head: bytes, body: memoryview[int]
) -> tuple[list[tuple[str, bytes]], dict[str, str], list[Link]]:
    lines = iter(head.split(b"\n"))
    packed: list[tuple[str, bytes]] = []
    digests: dict[str, str] = {}
    at = 0
    for line in iter(lines.__next__, b""):
        one, digests[one], size = json.loads(line)
        packed.append((one, bytes(body[at : at + size])))
        at += size
    links = [
        (one, other, Likeness(points, alike, copy))
        for one, other, points, alike, copy in map(json.loads, filter(None, lines))
    ]
    return packed, digests, links


def _line(values: list[Any]) -> str:
    return json.dumps(values, separators=(",", ":"))
