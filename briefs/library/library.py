"""A folder of reports, what its owner wrote about them, and how one becomes a brief."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from functools import cached_property
from operator import attrgetter
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from briefs import folders
from briefs.errors import LibraryError, Problem, ReadingError, os_reason
from briefs.library.ahead import Ahead
from briefs.library.config import OWN_FOLDER, LibraryConfig, load_config
from briefs.library.ignoring import Ignored
from briefs.library.listing import FileStamp, Listing
from briefs.library.paths import system_path
from briefs.library.scan import scan
from briefs.model import Brief, Draft
from briefs.reading import read_file
from briefs.text import one_line

if TYPE_CHECKING:
    from briefs.annotations import AnnotationStore
    from briefs.library.briefing import BriefMaker
    from briefs.library.left_out import LeftOut
    from briefs.searches import SearchStore
    from briefs.taxonomy import Taxonomy

# what is not needed to open a library and to see that nothing changed is imported where it is used

# as `dataclasses.astuple`, without its copies
_values = attrgetter(*(item.name for item in fields(Draft)))


class Library:
    """An open library. Nothing is read before it is asked for, and the reports are never written to.

    Safe to use from several threads. Configuration and taxonomy are those of the moment of opening; open it anew
    to see changes.
    """

    def __init__(self, root: Path, config: LibraryConfig, problems: tuple[Problem, ...]) -> None:
        self.root = root
        """The folder, as an absolute path."""
        self.config = config
        """What `.briefs/library.yaml` says."""
        self._config_problems = problems
        self._ignored = Ignored(config.ignore)
        self._ahead: Ahead | None = None

    @classmethod
    def open(cls, root: Path) -> Library:
        """The library in a folder. Raises LibraryError when it is missing, no folder, or cannot be listed."""
        root = Path(os.path.abspath(root.expanduser()))  # noqa: PTH100 - Path.absolute keeps ".."
        try:
            with os.scandir(root):
                pass
        except FileNotFoundError:
            raise LibraryError(f"{root}: there is no such folder") from None
        except NotADirectoryError:
            raise LibraryError(f"{root}: is a file, and a library is a folder") from None
        except OSError as error:
            raise LibraryError(f"{root}: cannot be opened: {os_reason(error, root)}") from None
        except ValueError:
            raise LibraryError(f"{root}: cannot be opened: there is a null character in the path") from None
        return cls(root, *load_config(root))

    @property
    def name(self) -> str:
        """What to call it: the configured name, else the folder's."""
        return one_line(self.config.name or self.root.resolve().name or str(self.root), 80)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the configuration, the taxonomy, the annotations and the searches, as of now."""
        from briefs.library.corrections import correction_problems

        return (
            *self._config_problems,
            *self._taxonomy[1],
            *self.annotations.problems,
            *self.searches.problems(),
            *correction_problems(self.annotations.items(), self.taxonomy),
        )

    @property
    def taxonomy(self) -> Taxonomy:
        """Ours, with the user's and then the library's own entries merged in."""
        return self._taxonomy[0]

    @cached_property
    def _taxonomy(self) -> tuple[Taxonomy, tuple[Problem, ...]]:
        from briefs.taxonomy import load_taxonomy

        shelves = (folders.config_folder() / "taxonomy", self.root / OWN_FOLDER / "taxonomy")
        files: list[Path] = []
        unread: list[Problem] = []
        for shelf in shelves:
            try:
                files += sorted(file for file in shelf.iterdir() if file.suffix == ".yaml")
            except (FileNotFoundError, NotADirectoryError):
                continue
            except OSError as error:
                unread.append(Problem(str(shelf), os_reason(error, shelf)))
        taxonomy, wrong = load_taxonomy([*files, *(self.root / path for path in self.config.taxonomy)])
        return taxonomy, (*unread, *wrong)

    @cached_property
    def annotations(self) -> AnnotationStore:
        """What the user wrote about the briefs."""
        from briefs.annotations import AnnotationStore

        own = self.root / OWN_FOLDER
        return AnnotationStore(own, self._fallback_folder, lambda: self.notes_folder)

    @cached_property
    def searches(self) -> SearchStore:
        """The user's saved searches."""
        from briefs.searches import SearchStore

        return SearchStore((self.root / OWN_FOLDER, self._fallback_folder), lambda: self.notes_folder)

    @cached_property
    def writable(self) -> bool:
        """Whether notes can, and may, be kept in the library itself; found out by trying, once."""
        if self.config.read_only:
            return False
        # imported late, as below
        import tempfile

        own = self.root / OWN_FOLDER
        try:
            with tempfile.TemporaryFile(dir=own if own.exists() else self.root, prefix=".briefs-"):
                return True
        except OSError:
            return False

    @property
    def notes_folder(self) -> Path:
        """Where new annotations and saved searches go: `.briefs` in the library, else the user's data folder."""
        return self.root / OWN_FOLDER if self.writable else self._fallback_folder

    @property
    def _fallback_folder(self) -> Path:
        return folders.data_folder() / folders.library_key(self.root)

    @cached_property
    def fingerprint(self) -> str:
        """Hex digits that change whenever any brief could: with the code that reads and tags, the taxonomy, and
        the options of reading."""
        from briefs.library.fingerprint import fingerprint

        return fingerprint(self.config.reading, self.taxonomy)

    def files(self) -> Iterator[FileStamp | Problem]:
        """The files that can be read, sorted by path, and in between what is skipped and why.

        Raises LibraryError when the library's folder has become unreadable, rather than to look empty.
        """
        listing = self.listing()
        found: list[FileStamp | Problem] = [*listing.stamps.values(), *listing.problems]
        yield from sorted(found, key=lambda item: item.path)

    def listing(self) -> Listing:
        """The same, as what is kept to compare with: only what is asked for is made of it."""
        ahead, self._ahead = self._ahead, None
        return (ahead and ahead.listing()) or scan(self.root, self._ignored)

    def look_ahead(self) -> None:
        """Begin with the next `listing` now, in another process, where there can be one."""
        self._ahead = Ahead.begin(self.root, self._ignored)

    def left_out(self) -> Iterator[LeftOut]:
        """The folders with hidden or ignored entries, and how many: `files` says nothing of those."""
        from briefs.library.left_out import left_out

        return left_out(self.root, self._ignored, OWN_FOLDER)

    def file(self, path: str) -> Path:
        """Where a file of the library is. Raises ReadingError for a path that leads out of it."""
        inside = PurePosixPath(system_path(path))
        if inside.is_absolute() or ".." in inside.parts or not inside.parts:
            raise ReadingError(f"{one_line(path, 200)}: not a path inside the library")
        return self.root / inside

    def read(self, path: str, position: Callable[[int], None] | None = None) -> Iterator[Draft | Problem]:
        """The briefs of one file, in its order, and what of it could not be read.

        `position` is told, before each of them, how many of the file's bytes have been read.

        Bad input raises nothing but ReadingError, for a path that leads out of the library.
        """
        return read_file(self.file(path), path, self.config.reading, position)

    @cached_property
    def maker(self) -> BriefMaker:
        """What makes the briefs of this library."""
        from briefs.library.briefing import BriefMaker

        return BriefMaker(self.taxonomy)

    def brief(self, draft: Draft, *, tagging: bool = True) -> Brief:
        """The brief of a draft, tagged unless told otherwise, with the user's corrections."""
        return self.maker.brief(draft, self.annotations.get(draft.id).corrections, tagging=tagging)

    def digest(self, draft: Draft) -> str:
        """32 hex digits that change whenever the brief of this draft would change."""
        corrections = self.annotations.get(draft.id).corrections
        parts = (self.fingerprint, _values(draft), repr(corrections) if corrections else "")
        return hashlib.sha256(json.dumps(parts, default=str).encode()).hexdigest()[:32]

    def add(self, files: Iterable[Path]) -> list[str | Problem]:
        """Copy files into the library's folder, overwriting nothing.

        Returns for each file, in order, the path that it has in the library now, or why it was not added.
        """
        from briefs.library.adding import add_file

        return [add_file(self.root, file, self._ignored) for file in files]
