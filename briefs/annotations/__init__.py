"""What the user adds to briefs: stars, tags, notes, read marks and corrections, kept as YAML."""

from briefs.annotations.model import Annotation, Corrections

__all__ = ["Annotation", "Corrections"]
