"""Handing things to the desktop: web pages and files to open, text to the clipboard."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

_SECONDS = 2.0
"""A clipboard helper that takes longer hangs, and is left."""

_HELPERS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
)


def is_web_page(url: str) -> bool:
    """Whether a url is one that a browser may be asked to open: a brief's text is not to be trusted further."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def open_outside(target: str | Path, environ: Mapping[str, str] = os.environ) -> bool:
    """Open a web page or a file with the desktop's own programs; False where there is no desktop."""
    if sys.platform == "darwin":
        command = "open"
    elif environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"):
        command = "xdg-open"
    else:
        return False
    program = shutil.which(command)
    if program is None:
        return False
    subprocess.Popen(
        [program, str(target)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    return True


def copy_natively(text: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Put a text on the desktop's clipboard, for terminals that ignore OSC 52; False where nothing can."""
    if sys.platform == "darwin":
        helpers: list[tuple[str, ...]] = [("pbcopy",)]
    else:
        helpers = [command for variable, command in _HELPERS if environ.get(variable)]
    for command in helpers:
        program = shutil.which(command[0])
        if program is None:
            continue
        try:
            subprocess.run(
                [program, *command[1:]],
                input=text.encode("utf-8", "replace"),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_SECONDS,
                check=True,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        return True
    return False
