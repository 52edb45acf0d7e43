"""Saved searches: names for queries, kept as YAML beside the reports.

    Election offices:
      query: 'election office [province: Balochistan]'
      highlight: true
    Everything on trains: train OR railway

`.briefs/searches.yaml` is the user's own file: comments and keys that this version does not know stay. A query is a
line, as `search.query` writes and reads it; here it is text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefs.errors import BriefsError, ConfigError, Problem, os_reason
from briefs.files import is_there, write_atomically
from briefs.locking import check_there, locked
from briefs.safe_yaml import Node, as_truth, dumps, parse, read_text
from briefs.text import one_line
from briefs.yaml_blocks import blocks_of, comments_above, plain

FILE = "searches.yaml"
HEADER = "# Your saved searches, by name. Yours to edit: a change here shows in the app.\n"
MAX_NAME = 60
MAX_QUERY = 4000
LOCK_SECONDS = 10.0


class SearchError(BriefsError):
    """A saved search cannot be kept; the file is as it was."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A named query.

    Attributes:
        name: unique in its library.
        query: the query as one line.
        highlight: whether its hits are marked in every text, whatever is searched for.
    """

    name: str
    query: str
    highlight: bool = False


class SearchStore:
    """The saved searches of a library. Safe from several threads and processes.

    Args:
        folders: where the file may be: first the library's `.briefs` folder, then the one that is used where that
            cannot be written. Of two searches with one name the first folder's counts.
        write_to: which of the two is written to; asked only when that matters.
    """

    def __init__(self, folders: tuple[Path, ...], write_to: Callable[[], Path]) -> None:
        self._folders = folders
        self._write_to = write_to

    def items(self) -> tuple[SavedSearch, ...]:
        """All searches in the order of their file, which is read anew."""
        return self._read()[0]

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the files, and was left out."""
        return self._read()[1]

    def save(self, search: SavedSearch, instead_of: str | None = None) -> None:
        """Keep a search; one of the same name, or the one called `instead_of`, gives way to it.

        Raises SearchError where it has no name or no query, or cannot be written.
        """
        name, query = one_line(search.name, MAX_NAME), search.query.strip()
        if not name:
            raise SearchError("a saved search needs a name")
        if len(query) > MAX_QUERY or "\n" in query:
            raise SearchError("the query is too long to be kept")
        # a name may stand in the file as nobody would show it
        self._change(replace(search, name=name, query=query), instead_of or search.name)

    def remove(self, name: str) -> None:
        """Forget a search. Raises SearchError where that cannot be written."""
        self._change(None, name)

    def _read(self) -> tuple[tuple[SavedSearch, ...], tuple[Problem, ...]]:
        found: dict[str, SavedSearch] = {}
        problems: list[Problem] = []
        for folder in reversed(self._folders):
            path = folder / FILE
            try:
                file = _read_file(path)
            except ConfigError as error:
                problems.append(Problem.of(error, str(path)))
                continue
            found |= file.searches
            problems += file.problems
        return tuple(found.values()), tuple(problems)

    def _change(self, new: SavedSearch | None, gone: str) -> None:
        """Put a search in the place of the one called `gone`, or at the end; with None, only take that one out."""
        check_there(self._folders[0].parent, SearchError)
        target = self._write_to()
        with locked(self._folders[-1] / "searches.lock", LOCK_SECONDS, "searches", SearchError):
            for folder in self._folders:
                path = folder / FILE
                try:
                    file = _read_file(path)
                except ConfigError as error:
                    # what cannot be read must not be written over
                    raise SearchError(f"{error}; nothing was changed") from None
                text = _changed(file, new if folder == target else None, gone)
                try:
                    if text != file.text:
                        write_atomically(path, text)
                except OSError as error:
                    raise SearchError(f"{path}: {os_reason(error, path)}; the search was not kept") from None


@dataclass(frozen=True, slots=True)
class _File:
    """A file as it was read: its text, the lines above and of each entry, and what they say."""

    text: str = ""
    header: str = HEADER
    blocks: Mapping[str, str] = field(default_factory=dict)
    nodes: Mapping[str, Node] = field(default_factory=dict)
    searches: Mapping[str, SavedSearch] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def _read_file(path: Path) -> _File:
    """A file's searches; none where there is no file. Raises ConfigError for one that is no YAML."""
    try:
        if not is_there(path):
            return _File()
    except OSError as error:
        raise ConfigError(f"{path}: {os_reason(error, path)}") from None
    text = read_text(path)
    tree = parse(text, str(path))
    if tree.value is None:
        return _File(text, text or HEADER)
    if not isinstance(tree.value, dict):
        raise ConfigError(f"{path}, line {tree.line}: must hold names, and below each its query")
    searches: dict[str, SavedSearch] = {}
    problems: list[Problem] = []
    for name, node in tree.value.items():
        try:
            searches[name] = _search(name, node)
        except ValueError as error:
            reason = f"line {node.line}: {one_line(name, MAX_NAME)}: {error}"
            problems.append(Problem(str(path), reason, skipped=False))
    header, blocks = blocks_of(text, tree.value, HEADER)
    return _File(text, header, blocks, tree.value, searches, tuple(problems))


def _changed(file: _File, new: SavedSearch | None, gone: str) -> str:
    """The text of a file with a search in the place of the one called `gone`."""
    blocks = dict(file.blocks)
    before = blocks.get(gone, "")
    if new is None:
        if gone not in blocks:
            return file.text
        del blocks[gone]
    else:
        node = file.nodes.get(gone)
        known = plain(node) if node is not None and isinstance(node.value, dict) else {}
        mapping = {**known, "query": new.query, "highlight": new.highlight}
        if not new.highlight:
            del mapping["highlight"]
        block = comments_above(before) + dumps({new.name: mapping if len(mapping) > 1 else new.query})
        if gone in blocks:
            others = {name: lines for name, lines in blocks.items() if name == gone or name != new.name}
            blocks = {new.name if name == gone else name: lines for name, lines in others.items()}
        blocks[new.name] = block
    return file.header + "".join(blocks.values())


def _search(name: str, node: Node) -> SavedSearch:
    values = node.value if isinstance(node.value, dict) else {"query": node}
    query, highlight = values.get("query"), values.get("highlight")
    if query is None or not isinstance(query.value, str):
        raise ValueError("needs a query")
    shown = as_truth(highlight) if highlight is not None else False
    if shown is None:
        raise ValueError("highlight must be true or false")
    return SavedSearch(name, one_line(query.value), shown)
