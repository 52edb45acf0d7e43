"""From files to drafts: one module per format, and a registry by suffix."""

from typing import TYPE_CHECKING

from briefs.late import late
from briefs.reading.options import Columns, ReadingOptions
from briefs.reading.registry import SUFFIXES, no_reader, read_file

if TYPE_CHECKING:
    from briefs.reading.titles import derive_title

__all__ = ["SUFFIXES", "Columns", "ReadingOptions", "derive_title", "no_reader", "read_file"]

__getattr__ = late(__name__, {"derive_title": "titles"})
