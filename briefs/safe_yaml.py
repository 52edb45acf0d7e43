"""YAML from users and from strangers, read without surprises.

Aliases are refused (a few lines of them can unfold into gigabytes), duplicate keys are refused (one of the two would
be lost), and every error is a `ConfigError` with the file, the line and a reason.
"""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefs.errors import ConfigError, os_reason

# `briefs.plain_yaml`, and PyYAML with it, is imported when there is YAML to read or to write

MAX_BYTES = 8_000_000
"""More than any hand-written file; a larger one is a mistake or an attack."""

MAX_DEPTH = 50
"""Nesting that no hand-written file needs."""


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of YAML with the line it stands on (1-based).

    `value` is the text of a scalar as written (None for an empty one), a list of nodes, or a dict of nodes by
    key. Nothing is guessed: `NO` stays "NO" and `2018` stays "2018".
    """

    value: str | list[Node] | dict[str, Node] | None
    line: int


_TRUTHS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


def as_truth(node: Node) -> bool | None:
    """What a node says of yes and no, in the words that YAML has for them, or None."""
    return _TRUTHS.get(node.value.lower()) if isinstance(node.value, str) else None


def loads(text: str, name: str, error: type[ConfigError] = ConfigError) -> Any:
    """The value of a YAML text; `name` is what the error sentence calls it.

    Raises `error` for anything that is not plain YAML, or is nested too deeply.
    """
    from briefs.plain_yaml import value_of

    return value_of(_bounded(text, name, error), name, error)


def load(path: Path, error: type[ConfigError] = ConfigError) -> Any:
    """The value of a YAML file. Raises `error` when it cannot be read or is not plain YAML."""
    return loads(read_text(path, error), str(path), error)


def parse(text: str, name: str, error: type[ConfigError] = ConfigError) -> Node:
    """The tree of a YAML text, with lines, for callers that check what they read and say where it is wrong.

    Uses libyaml's parser where PyYAML has it, event by event: its composer can be made to overflow the stack.
    Raises `error` as `loads` does.
    """
    from briefs.plain_yaml import tree_of

    return tree_of(_bounded(text, name, error), name, error)


def dumps(value: Any) -> str:
    """YAML as a person would write it: block style, keys in the order given, text unescaped."""
    from briefs.plain_yaml import text_of

    return text_of(value)


def read_text(path: Path, error: type[ConfigError] = ConfigError, name: str | None = None) -> str:
    """The text of a YAML file, of which there is no more than `MAX_BYTES`.

    `name` is what the error sentence calls it, if not by its path. Raises `error` when it cannot be read.
    """
    name = name or str(path)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            # a library from strangers may hold pipes and links to devices, which have no end
            raise error(f"{name}: not a regular file")
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise error(f"{name}: too large for a YAML file (more than {MAX_BYTES:,} bytes)")
        return data.decode("utf-8-sig")
    except OSError as problem:
        raise error(f"{name}: {os_reason(problem, path)}") from None
    except UnicodeDecodeError:
        raise error(f"{name}: not UTF-8 text") from None


def _bounded(text: str, name: str, error: type[ConfigError]) -> str:
    if len(text) > MAX_BYTES:
        raise error(f"{name}: too large for a YAML file ({len(text):,} characters)")
    return text
