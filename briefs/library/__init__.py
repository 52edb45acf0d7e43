"""A folder of reports: its configuration, its files, and how each becomes briefs."""

from briefs.library.briefing import make_brief
from briefs.library.config import OWN_FOLDER, LibraryConfig
from briefs.library.library import Library
from briefs.library.scan import FileStamp

__all__ = ["OWN_FOLDER", "FileStamp", "Library", "LibraryConfig", "make_brief"]
