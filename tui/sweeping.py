"""The garbage collector, kept out of the way of keys.

What a key leaves behind is a few thousand objects, most of them in circles. Left to itself, the collector would go
through those of many keys at once, and whichever key it comes upon would wait for tens of milliseconds.
"""

from __future__ import annotations

import asyncio
import gc

QUIET = 0.08
"""Seconds after a key: by then it is answered, and whoever types fast has not pressed the next one."""

_LEAST = 2_000
"""Fewer objects than these are not worth a look."""

_EACH = 20
"""So often the young are looked at until those that stayed are."""


class Sweeper:
    """Collects garbage when a moment has passed without a key."""

    def __init__(self) -> None:
        self._next: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """What is there now stays, and is never looked at again."""
        gc.freeze()
        gc.enable()

    def put_off(self) -> None:
        """A key was pressed: wait until it is answered. For the thread of the event loop."""
        if self._next is not None:
            self._next.cancel()
        self._next = asyncio.get_running_loop().call_later(QUIET, _sweep)

    def stop(self) -> None:
        """Sweep no more."""
        if self._next is not None:
            self._next.cancel()


def _sweep() -> None:
    young, older, oldest = gc.get_count()
    if gc.isenabled() and young > _LEAST:
        gc.collect(2 if oldest > _EACH else 1 if older > _EACH else 0)
