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
from array import array
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from briefs.events import Event, Sighting
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
    folder: Path, sightings: Iterable[tuple[Sighting, str]], links: Iterable[tuple[str, str, Likeness]]
) -> None:
    """Keep sightings, each with the digest of its brief, and links. Raises OSError."""
    numbers = array("I")
    # line by line: one call for all of them would keep the app's thread waiting
    lines: list[str] = []
    for one, digest in sightings:
        lines.append(_line([*_row(one), digest, len(one.own), len(one.wording)]))
        numbers.extend(one.own)
        numbers.extend(one.wording)
    lines.append("")
    lines += [_line([one, other, found.points, found.alike, found.copy]) for one, other, found in links]
    head = zlib.compress("\n".join(lines).encode(), 1)
    body = numbers.tobytes()
    with replacing(folder / GRAPH) as stream:
        stream.write(_MAGIC + _LENGTHS.pack(len(head), len(body), zlib.crc32(body, zlib.crc32(head))))
        stream.write(head)
        stream.write(body)


def load_graph(folder: Path) -> tuple[list[tuple[Sighting, str]], list[Link]]:
    """The sightings with their digests, and the links; none where nothing can be used."""
    with suppress(
        OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError, struct.error, zlib.error
    ):
        data = (folder / GRAPH).read_bytes()
        start = len(_MAGIC) + _LENGTHS.size
        head_length, body_length, checksum = _LENGTHS.unpack_from(data, len(_MAGIC))
        head, body = data[start : start + head_length], data[start + head_length :]
        whole = data.startswith(_MAGIC) and len(body) == body_length
        if whole and zlib.crc32(body, zlib.crc32(head)) == checksum:
            return _unpacked(iter(zlib.decompress(head).split(b"\n")), body)
    return [], []


def _unpacked(lines: Iterator[bytes], body: bytes) -> tuple[list[tuple[Sighting, str]], list[Link]]:
    numbers = memoryview(body).cast("I")
    sightings: list[tuple[Sighting, str]] = []
    at = 0
    shared: dict[tuple[str, ...], frozenset[str]] = {}
    for line in lines:
        if not line:
            break
        *fields, digest, own, wording = json.loads(line)
        middle, end = at + own, at + own + wording
        sightings.append((_sighting(fields, numbers[at:middle], numbers[middle:end], shared), digest))
        at = end
    links = [
        (one, other, Likeness(points, alike, copy))
        for one, other, points, alike, copy in map(json.loads, filter(None, lines))
    ]
    return sightings, links


def _line(values: list[Any]) -> str:
    return json.dumps(values, separators=(",", ":"))


def _row(one: Sighting) -> list[Any]:
    names = (one.places, one.provinces, one.claimed, one.actors, one.how, one.target)
    plain = (one.id, one.published, one.happened, one.killed, one.wounded, one.text_hash)
    return [*plain, *(sorted(some) for some in names)]


def _sighting(
    fields: list[Any],
    own: memoryview[int],
    wording: memoryview[int],
    shared: dict[tuple[str, ...], frozenset[str]],
) -> Sighting:
    """`shared` keeps each set of names once: most briefs have those of many others."""
    brief_id, published, happened, killed, wounded, text_hash, *names = fields
    sets = []
    for some in names:
        key = tuple(some)
        sets.append(shared.setdefault(key, frozenset(key)))
    places, provinces, claimed, actors, how, target = sets
    return Sighting(
        id=brief_id,
        published=published,
        happened=happened,
        places=places,
        provinces=provinces,
        claimed=claimed,
        actors=actors,
        killed=killed,
        wounded=wounded,
        how=how,
        target=target,
        own=array("I", own),
        wording=array("I", wording),
        text_hash=text_hash,
    )
