"""Finding the documents of a string, an id say, through hashes: no dictionary of all of them has to be built."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from hashlib import blake2b

import numpy as np

from search.index.container import Array
from search.index.postings import Ints


def hash_of(text: str) -> int:
    """A hash of 64 bits, the same in every process."""
    data = text.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little")


def hashes_of(texts: Iterable[str]) -> Array:
    """The hashes of several strings."""
    return np.fromiter(map(hash_of, texts), np.uint64)


def pack_lookup(name: str, keys: Array) -> dict[str, Array]:
    """The arrays that `Lookup` reads, from the key of each document; a key may have several."""
    order = np.argsort(keys, kind="stable")
    return {f"{name}.keys": keys[order], f"{name}.documents": order.astype(np.uint32)}


class Lookup:
    """From a key of 64 bits to numbers of documents."""

    def __init__(self, arrays: Mapping[str, Array], name: str) -> None:
        self._keys = arrays[f"{name}.keys"]
        self._documents = arrays[f"{name}.documents"]
        # one item of a view is had far quicker than one of an array
        self._each_key, self._each_document = self._keys.data, self._documents.data

    def keys(self) -> Array:
        """The key of each document."""
        keys = np.empty(len(self._keys), np.uint64)
        keys[self._documents] = self._keys
        return keys

    def find(self, key: int) -> list[int]:
        """The documents with a key, ascending."""
        found: list[int] = []
        keys = self._each_key
        place = bisect_left(keys, key)
        while place < len(keys) and keys[place] == key:
            found.append(self._each_document[place])
            place += 1
        return found

    def find_all(self, keys: Array) -> tuple[Ints, Ints]:
        """The places among `keys` (each given once) that are known, and a document of each.

        A key with several documents has each of them, with its place repeated.
        """
        begins = np.searchsorted(self._keys, keys)
        counts = np.searchsorted(self._keys, keys, side="right") - begins
        places = np.repeat(np.arange(len(keys)), counts)
        # the n-th document of a key stands n places after the first
        nth = np.arange(len(places)) - np.repeat(np.cumsum(counts) - counts, counts)
        return places, self._documents[begins[places] + nth].astype(np.int64)
