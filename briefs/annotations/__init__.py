"""What the user adds to briefs: stars, tags, notes, read marks and corrections, kept as YAML."""

from briefs.annotations.model import Annotation, Corrections
from briefs.annotations.store import AnnotationStore

__all__ = ["Annotation", "AnnotationStore", "Corrections"]
