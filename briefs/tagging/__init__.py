"""Reading facts out of a text: where, who in which stance, how many; no I/O.

`Tagger(taxonomy).tag(text, published)`, or `tag_all` of many a `Given`, is all that other rooms need; `sentences` is
what it works by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefs.late import late
from briefs.tagging.sentences import sentences

if TYPE_CHECKING:
    from briefs.tagging.tagger import Given, Tagger

__all__ = ["Given", "Tagger", "sentences"]


# the rules take longer to load than an index takes to open, and most sittings tag nothing
__getattr__ = late(__name__, {"Given": "tagger", "Tagger": "tagger"})
