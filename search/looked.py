"""What a saved search found when the user last looked, so that what is new since can be counted.

One file for each query in the user's state folder: 64 bits of a hash for each brief, sorted, little-endian. They are
ids of briefs, not times: a brief counts as new until its search was looked at, however old its files are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefs.files import replacing
from briefs.searches import SavedSearch
from search.engine import Cancelled, Engine
from search.query import Query

_MAGIC = b"briefs looked 1\n"
_TYPE = np.dtype("<u8")

Hashes = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many briefs a search finds, how many of them are new since the user last looked, and how many unread."""

    total: int
    new: int
    unread: int


class Looked:
    """What was found when it was last looked at, by query. Safe from several threads and processes: the last wins."""

    def __init__(self, folder: Path) -> None:
        """`folder` is the library's own, under the user's state folder."""
        self._folder = folder

    def new(self, query: str, ids: Iterable[str]) -> int:
        """How many of these briefs the query did not find then; all, where it was never looked at."""
        found = _hashes(ids)
        return int(np.count_nonzero(~np.isin(found, self._seen(query))))

    def look(self, query: str, ids: Iterable[str]) -> None:
        """The user sees these briefs now. Raises OSError."""
        with replacing(self._path(query)) as stream:
            stream.write(_MAGIC)
            stream.write(np.sort(_hashes(ids)).astype(_TYPE).tobytes())

    def _path(self, query: str) -> Path:
        return self._folder / f"{hashlib.blake2b(query.encode(), digest_size=12).hexdigest()}.ids"

    def _seen(self, query: str) -> Hashes:
        """The hashes kept; none where there is no file, or none that we wrote."""
        try:
            data = self._path(query).read_bytes()
        except OSError:
            return np.zeros(0, np.uint64)
        kept = data[len(_MAGIC) :]
        if not data.startswith(_MAGIC) or len(kept) % _TYPE.itemsize:
            return np.zeros(0, np.uint64)
        return np.frombuffer(kept, _TYPE).astype(np.uint64)


def counts(engine: Engine, looked: Looked, search: SavedSearch, cancelled: Cancelled | None = None) -> Counts:
    """How many a search finds. Raises QueryError for a line that is no query, and Superseded."""
    query = Query.from_line(search.query)
    ids: Sequence[str] = engine.search(query, cancelled=cancelled).ids
    # first, where no quotation mark that is left open swallows it
    text = f"is:unread ({query.text})" if query.text.strip() else "is:unread"
    unread = engine.search(query.with_text(text), limit=1, cancelled=cancelled).total
    return Counts(len(ids), looked.new(search.query, ids), unread)


def _hashes(ids: Iterable[str]) -> Hashes:
    digests = b"".join(
        hashlib.blake2b(brief_id.encode(errors="surrogatepass"), digest_size=8).digest() for brief_id in ids
    )
    return np.frombuffer(digests, _TYPE).astype(np.uint64)
