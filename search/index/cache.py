"""What was worked out for earlier queries, as much as fits: the least recently used goes first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar, cast

T = TypeVar("T")

_OVERHEAD = 200
"""Bytes that an entry takes besides its arrays."""


class Cache:
    """Values by key, bounded by the bytes of their arrays. Safe from any thread."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._size = 0
        self._lock = Lock()
        self._entries: OrderedDict[Hashable, tuple[object, int]] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], T], size: Callable[[T], int]) -> T:
        """The value of a key, made now where it is not known; two threads may make the same one."""
        with self._lock:
            entry = self._entries.get(key)
            if entry is not None:
                self._entries.move_to_end(key)
                return cast(T, entry[0])
        value = make()
        cost = size(value) + _OVERHEAD
        if cost <= self._limit // 4:
            with self._lock:
                self._drop(key)
                self._entries[key] = (value, cost)
                self._size += cost
                while self._size > self._limit:
                    self._drop(next(iter(self._entries)))
        return value

    def _drop(self, key: Hashable) -> None:
        entry = self._entries.pop(key, None)
        if entry is not None:
            self._size -= entry[1]
