"""YAML files of entries, changed entry by entry: what is not touched keeps its lines, with their comments."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from typing import Any

from briefs.safe_yaml import Node, dumps


def blocks_of(text: str, entries: Mapping[str, Node], header: str) -> tuple[str, dict[str, str]]:
    """The text's header, and the lines of each entry.

    In block style every entry begins with its key in the first column, and nothing else does but comments and the
    colon after a long key. A file that somebody wrote in another style is put into this one, with `header` above it.

    Args:
        text: the file.
        entries: its mapping, as `briefs.safe_yaml.parse` read it.
        header: for a file that is put into another style.
    """
    starts = _starts(text)
    if len(starts) != len(entries) or (starts and text[starts[0]] in "{!&"):
        return header, {key: dumps({key: plain(node)}) for key, node in entries.items()}
    ends = [*starts[1:], len(text)]
    pieces = [text[start:end].rstrip() + "\n" for start, end in zip(starts, ends, strict=True)]
    return text[: starts[0]] if starts else text, dict(zip(entries, pieces, strict=True))


def _starts(text: str) -> list[int]:
    """Where the lines that begin in the first column stand; comments right above one belong to it.

    Those above the first are the file's header.
    """
    starts: list[int] = []
    comment: int | None = None
    position = 0
    for line in text.split("\n"):
        if line.startswith("#"):
            comment = position if comment is None else comment
        else:
            if line[:1] not in ("", " ", "\t", "\r") and not line.startswith(": "):
                starts.append(position if comment is None or not starts else comment)
            comment = None
        position += len(line) + 1
    return starts


def comments_above(block: str) -> str:
    """The comment lines above an entry's key."""
    lines = takewhile(lambda line: line.startswith("#"), block.splitlines(keepends=True))
    return "".join(lines)


def plain(node: Node) -> Any:
    """A node as YAML's own values; every scalar stays the text that was written."""
    if isinstance(node.value, dict):
        return {key: plain(value) for key, value in node.value.items()}
    if isinstance(node.value, list):
        return [plain(item) for item in node.value]
    return node.value
