"""The domain of briefs: reports, reading them, the taxonomy, tagging, annotations, the library, export.

Nothing here knows of an index or of a screen.
"""

__version__ = "0.1.0"
