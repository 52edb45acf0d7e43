"""A folder of reports: its configuration, its files, and how each becomes briefs."""

from typing import TYPE_CHECKING

from briefs.late import late
from briefs.library.config import OWN_FOLDER, LibraryConfig
from briefs.library.library import Library
from briefs.library.listing import FileStamp, Listing

if TYPE_CHECKING:
    from briefs.library.briefing import make_brief

__all__ = ["OWN_FOLDER", "FileStamp", "Library", "LibraryConfig", "Listing", "make_brief"]

__getattr__ = late(__name__, {"make_brief": "briefing"})
