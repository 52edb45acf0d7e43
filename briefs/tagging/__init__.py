"""Reading facts out of a text: where, who in which stance, how many; no I/O.

`Tagger(taxonomy).tag(text, published)` is all that other rooms need; `sentences` is what it works by.
"""

from briefs.tagging.sentences import sentences
from briefs.tagging.tagger import Tagger

__all__ = ["Tagger", "sentences"]
