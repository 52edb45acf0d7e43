"""What the files of a segment are called, in the way of Whoosh."""

from __future__ import annotations

INDEX = "MAIN"
"""Whoosh's name for the only index of a folder."""

SEGMENT = "text"
EXTENSION = ".columns"
FILE = f"{INDEX}_{SEGMENT}{EXTENSION}"
