"""Reading facts out of a text: where, who in which stance, how many; no I/O.

`Tagger(taxonomy).tag(text, published)` is all that other rooms need; `sentences` is what it works by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefs.tagging.sentences import sentences

if TYPE_CHECKING:
    from briefs.tagging.tagger import Tagger

__all__ = ["Tagger", "sentences"]


def __getattr__(name: str) -> Any:
    # the rules take longer to load than an index takes to open, and most sittings tag nothing
    if name == "Tagger":
        from briefs.tagging.tagger import Tagger

        return Tagger
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
