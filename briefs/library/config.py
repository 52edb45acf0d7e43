"""A library's own configuration: `.briefs/library.yaml`, every key of it optional."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from briefs.errors import Problem, os_reason
from briefs.reading.options import ReadingOptions

OWN_FOLDER = ".briefs"
"""What the owner wrote about a library lives in this folder inside it."""

CONFIG_PATH = f"{OWN_FOLDER}/library.yaml"


@dataclass(frozen=True, slots=True)
class LibraryConfig:
    """What a library's owner says about it.

    Attributes:
        name: what to call the library instead of its folder's name.
        reading: how its files are to be read (`columns`, `day_first`, `source`).
        taxonomy: more taxonomy files, as POSIX paths inside the library.
        ignore: patterns of files that are no part of it, in .gitignore's syntax.
        read_only: never write into its folder; what the user adds goes to the user's own data folder.
    """

    name: str | None = None
    reading: ReadingOptions = field(default_factory=ReadingOptions)
    taxonomy: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    read_only: bool = False


def load_config(root: Path) -> tuple[LibraryConfig, tuple[Problem, ...]]:
    """The configuration of the library at `root`, and what is wrong in it.

    A wrong or unknown key is refused with its line and keeps its default; the others hold. A file that is no YAML
    leaves all defaults.
    """
    file = root / CONFIG_PATH
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return LibraryConfig(), ()
    except OSError as error:
        return LibraryConfig(), (Problem(CONFIG_PATH, os_reason(error, file)),)
    # imported late: most libraries have none
    from briefs.library.config_file import read_config

    return read_config(root, file, CONFIG_PATH)
