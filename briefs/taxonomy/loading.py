"""The taxonomy: ours with the user's laid over it, as it stands in the cache or anew from the files."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

from briefs.errors import TaxonomyError
from briefs.folders import cache_folder
from briefs.taxonomy.stored import Loaded, key_of, read_stored, store
from briefs.taxonomy.taxonomy import Taxonomy

_MOST_KEPT = 16
"""Sets of the user's files, as of so many libraries, whose taxonomies stay in the cache: about 1 MB each."""


def load_taxonomy(extra: Sequence[Path] = ()) -> Loaded:
    """Our taxonomy with the user's files laid over it, and what is wrong with those.

    A file with a mistake is refused whole, with its first mistake as the reason; all others still count.
    """
    return _load(extra) if extra else (_ours(), ())


@cache
def _ours() -> Taxonomy:
    return _load(())[0]


def _load(extra: Sequence[Path]) -> Loaded:
    try:
        key = key_of(extra)
        file = _place(extra)
        stored = read_stored(file, key)
        if stored:
            return stored
        loaded = _from_files(extra)
        # they may have been changed meanwhile
        if key_of(extra) == key:
            store(file, key, loaded)
            _make_room(file)
    except (OSError, TaxonomyError):
        # what is wrong with a file is told among the problems
        return _from_files(extra)
    return loaded


def _place(extra: Sequence[Path]) -> Path:
    """One file for each set of files, so that one that was changed takes the place of what it was."""
    paths = "\n".join(map(str, extra)).encode("utf-8", "surrogateescape")
    name = f"-{hashlib.sha256(paths).hexdigest()[:12]}" if extra else ""
    return cache_folder() / f"taxonomy{name}.json"


def _make_room(kept: Path) -> None:
    """Forget the taxonomies written longest ago, besides ours and `kept`: each costs a second to make again."""
    others = [file for file in kept.parent.glob("taxonomy-*.json") if file != kept]
    with suppress(OSError):
        # another process may be at the same
        others.sort(key=lambda file: file.stat().st_mtime_ns, reverse=True)
        for file in others[_MOST_KEPT - 1 :]:
            file.unlink(missing_ok=True)


def _from_files(extra: Sequence[Path]) -> Loaded:
    # imported late, YAML and all: most often nothing has changed
    from briefs.taxonomy.from_files import from_files

    return from_files(extra)
