"""Reading `.briefs/library.yaml`: each wrong or unknown key is refused with its line, the others hold."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path, PurePosixPath

from pathspec import GitIgnoreSpec

from briefs.errors import ConfigError, Problem, os_reason
from briefs.library.config import LibraryConfig
from briefs.reading.options import Columns, ReadingOptions
from briefs.safe_yaml import Node, as_truth, parse, read_text
from briefs.text import one_line


def read_config(root: Path, file: Path, name: str) -> tuple[LibraryConfig, tuple[Problem, ...]]:
    """The configuration that a file of the library at `root` holds, and what is wrong in it.

    `name` is what problems call the file.
    """
    try:
        tree = parse(read_text(file, name=name), name)
    except ConfigError as error:
        return LibraryConfig(), (Problem.of(error, name),)
    return _Reader(root, name).config(tree)


class _RefusedError(Exception):
    """A value that is refused: the line and the reason."""

    def __init__(self, node: Node, reason: str) -> None:
        super().__init__(reason)
        self.line = node.line


class _Reader:
    """Takes a configuration's tree apart, collecting what is wrong with it."""

    def __init__(self, root: Path, name: str) -> None:
        self._root = root
        self._name = name
        self._problems: list[Problem] = []

    def config(self, tree: Node) -> tuple[LibraryConfig, tuple[Problem, ...]]:
        values: dict[str, object] = {}
        keys: dict[str, Callable[[Node], object]] = {
            "name": _text,
            "columns": self._columns,
            "day_first": _truth,
            "source": _text,
            "taxonomy": self._taxonomy,
            "ignore": self._ignore,
            "read_only": _truth,
        }
        for key, node in self._items(tree, tuple(keys), "the file"):
            try:
                values[key] = keys[key](node)
            except _RefusedError as wrong:
                self._refuse(wrong.line, f"{key}: {wrong}")
        reading = {key: values.pop(key) for key in ("columns", "day_first", "source") if key in values}
        config = LibraryConfig(reading=ReadingOptions(**reading), **values)  # type: ignore[arg-type]
        return config, tuple(self._problems)

    def _refuse(self, line: int, reason: str) -> None:
        self._problems.append(Problem(self._name, reason, skipped=False, line=line))

    def _items(self, node: Node, known: tuple[str, ...], what: str) -> list[tuple[str, Node]]:
        """The known keys of a mapping with their values; the unknown ones are refused."""
        if node.value is None:
            return []
        if not isinstance(node.value, dict):
            self._refuse(node.line, f"{what} must hold keys and values ({', '.join(known)})")
            return []
        items = []
        for key, value in node.value.items():
            if key in known:
                items.append((key, value))
                continue
            near = difflib.get_close_matches(key, known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
            self._refuse(value.line, f"unknown key {one_line(key, 40)!r}; {hint}")
        return items

    def _columns(self, node: Node) -> Columns:
        known = tuple(item.name for item in fields(Columns))
        chosen = {}
        for key, value in self._items(node, known, "columns"):
            try:
                chosen[key] = _text(value)
            except _RefusedError as wrong:
                self._refuse(wrong.line, f"columns: {key}: {wrong}")
        return Columns(**chosen)

    def _taxonomy(self, node: Node) -> tuple[str, ...]:
        paths = []
        for item in _list(node):
            try:
                paths.append(self._inside(item))
            except _RefusedError as wrong:
                self._refuse(wrong.line, f"taxonomy: {wrong}")
        return tuple(paths)

    def _inside(self, node: Node) -> str:
        """A file inside the library, as a POSIX path."""
        text = _text(node)
        path = PurePosixPath(text)
        shown = one_line(text, 80)
        if path.is_absolute() or ".." in path.parts:
            raise _RefusedError(node, f"{shown} is not inside the library")
        try:
            (self._root / path).stat()
        except (OSError, ValueError) as error:
            reason = os_reason(error, text) if isinstance(error, OSError) else str(error)
            raise _RefusedError(node, f"{shown} cannot be read: {reason}") from None
        return str(path)

    def _ignore(self, node: Node) -> tuple[str, ...]:
        patterns = []
        for item in _list(node):
            try:
                text = _text(item)
                GitIgnoreSpec.from_lines([text])
            except _RefusedError as wrong:
                self._refuse(wrong.line, f"ignore: {wrong}")
            except ValueError:
                self._refuse(item.line, f"ignore: {one_line(item.value, 80)!r} is no pattern")  # type: ignore[arg-type]
            else:
                patterns.append(text)
        return tuple(patterns)


def _text(node: Node) -> str:
    if not isinstance(node.value, str) or not node.value.strip():
        raise _RefusedError(node, "must be text")
    return node.value.strip()


def _truth(node: Node) -> bool:
    truth = as_truth(node)
    if truth is None:
        raise _RefusedError(node, "must be true or false")
    return truth


def _list(node: Node) -> list[Node]:
    """The items of a list; a single value is a list of one, nothing an empty one."""
    if node.value is None:
        return []
    if isinstance(node.value, dict):
        raise _RefusedError(node, "must be a list")
    return node.value if isinstance(node.value, list) else [node]
