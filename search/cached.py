"""The indexes in the user's cache: whose each is, so that those whose library is gone can be told of.

None is deleted by itself: a library may be on a disk that is not there today.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefs.files import replacing
from briefs.folders import cache_folder

_OWNER = "library"
"""The file that has the path of the library, as the system writes it."""


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A folder with the index of a library that is not there any more, and its size in bytes."""

    folder: Path
    library: Path
    size: int


def note_owner(folder: Path, root: Path) -> None:
    """Write down whose a folder of the cache is; where that cannot be written, it is never told of."""
    file = folder / _OWNER
    with suppress(OSError):
        if not file.exists():
            with replacing(file) as stream:
                stream.write(os.fsencode(root.resolve()))


def left_over() -> Iterator[LeftOver]:
    """The folders whose library is gone, in order."""
    for file in sorted(cache_folder().glob(f"*/{_OWNER}")):
        with suppress(OSError):
            library = Path(os.fsdecode(file.read_bytes()))
            if not os.path.lexists(library):
                files = (path for path in file.parent.rglob("*") if path.is_file())
                yield LeftOver(file.parent, library, sum(path.stat().st_size for path in files))
