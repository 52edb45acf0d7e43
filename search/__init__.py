"""The index, the query language, facets, highlighting, and keeping the index in step with a library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefs.library import Library
    from search.engine import Engine


def open_engine(library: Library, folder: Path | None = None) -> Engine:
    """The index of a library, as it was left; empty where there is none yet (`search.sync` fills it).

    It lives in `folder`, by default the library's own folder in the user's cache. Raises BriefsError when neither
    that nor a temporary folder can be used.
    """
    # imported here, so that the query language can be had without an index
    from briefs.folders import cache_folder, library_key
    from search.cached import note_owner
    from search.columnar import ColumnarText
    from search.index.engine import IndexEngine
    from search.query import parse

    taxonomy = library.taxonomy
    place = folder if folder is not None else cache_folder() / library_key(library.root)
    engine = IndexEngine(
        place, ColumnarText(), lambda text, prefix_last: parse(text, taxonomy, prefix_last=prefix_last)
    )
    if folder is None and engine.folder.parent == place:
        note_owner(place, library.root)
    return engine
