"""File names as part of an id.

A brief's id holds the POSIX path of its file inside the library. File names are bytes, and may hold what no
terminal, no JSON and no YAML can take: bytes that are not UTF-8, line feeds, escape sequences, bidirectional
overrides. Those stand in an id as `\\xNN`, one for each byte, and can be turned back.
"""

from __future__ import annotations

import os
import re

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ud800-\udfff\ufeff]"
    # a backslash that would read like one of ours
    r"|\\(?=x[0-9a-f]{2})"
)
_ESCAPE = re.compile(rb"\\x([0-9a-f]{2})")


def printable_path(name: str) -> str:
    """The path as it stands in an id; almost always the path itself. `name` is as the os module gives it."""
    if name.isascii() and name.isprintable() and "\\" not in name:
        return name
    return _UNSAFE.sub(_escape, name)


def system_path(path: str) -> str:
    """The path that `printable_path` made printable, for the os module."""
    if "\\" not in path:
        return path
    return os.fsdecode(_ESCAPE.sub(_unescape, os.fsencode(path)))


def _escape(match: re.Match[str]) -> str:
    return "".join(f"\\x{byte:02x}" for byte in os.fsencode(match.group()))


def _unescape(match: re.Match[bytes]) -> bytes:
    return bytes([int(match.group(1), 16)])
