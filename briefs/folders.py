"""Where things live outside a library: cache, the user's data, state and configuration.

The folders are the platform's own (XDG on Linux). `$BRIEFS_HOME`, where set, holds all four instead, which is how
tests and portable installations keep to themselves.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("briefs", appauthor=False)


def _folder(name: str, default: str) -> Path:
    home = os.environ.get("BRIEFS_HOME")
    return Path(home).expanduser() / name if home else Path(default)


def cache_folder() -> Path:
    """Everything derived; may be deleted at any time."""
    return _folder("cache", _DIRS.user_cache_dir)


def data_folder() -> Path:
    """What the user wrote about libraries that cannot be written."""
    return _folder("data", _DIRS.user_data_dir)


def state_folder() -> Path:
    """The library last opened, and the place in it."""
    return _folder("state", _DIRS.user_state_dir)


def config_folder() -> Path:
    """The user's own configuration: keys, theme, taxonomy."""
    return _folder("config", _DIRS.user_config_dir)


def library_key(root: Path) -> str:
    """A name for a library's folders under the cache and the data folder: its name and a hash of its full path."""
    resolved = root.resolve()
    digest = hashlib.sha256(os.fsencode(resolved)).hexdigest()[:12]
    name = "".join(char if char.isalnum() else "-" for char in resolved.name)[:40] or "root"
    return f"{name}-{digest}"
