"""What the user adds to briefs, as YAML: stars, tags, notes, read marks, labels, events, corrections."""

from briefs.annotations.figure import Figure, parse_figure, parse_toll_words, toll_words
from briefs.annotations.model import Annotation, Corrections
from briefs.annotations.store import AnnotationStore

__all__ = [
    "Annotation",
    "AnnotationStore",
    "Corrections",
    "Figure",
    "parse_figure",
    "parse_toll_words",
    "toll_words",
]
