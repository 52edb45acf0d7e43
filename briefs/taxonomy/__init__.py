"""Provinces, places and actors: what texts name, in all spellings, as data that users may extend.

`load_taxonomy` reads our YAML and the user's; `Matcher` finds the names in a text; `resolve` decides what a shared
name stands for. docs/taxonomy.md describes the files.
"""

from typing import TYPE_CHECKING

from briefs.late import late
from briefs.taxonomy.model import Alias, Country, Entry, Match
from briefs.taxonomy.taxonomy import Taxonomy

if TYPE_CHECKING:
    from briefs.taxonomy.describing import describe
    from briefs.taxonomy.from_files import check_file, clashes
    from briefs.taxonomy.loading import load_taxonomy
    from briefs.taxonomy.matcher import Matcher
    from briefs.taxonomy.resolving import resolve

__all__ = [
    "Alias",
    "Country",
    "Entry",
    "Match",
    "Matcher",
    "Taxonomy",
    "check_file",
    "clashes",
    "describe",
    "load_taxonomy",
    "resolve",
]

__getattr__ = late(
    __name__,
    {
        "describe": "describing",
        "check_file": "from_files",
        "clashes": "from_files",
        "load_taxonomy": "loading",
        "Matcher": "matcher",
        "resolve": "resolving",
    },
)
