"""Taxonomy files to a `Taxonomy`: the ones that ship with the package, then the user's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from briefs import safe_yaml
from briefs.errors import Problem, TaxonomyError
from briefs.taxonomy.merge import merge
from briefs.taxonomy.model import Entry
from briefs.taxonomy.schema import Document, read_document
from briefs.taxonomy.stored import our_files
from briefs.taxonomy.taxonomy import Keys, Taxonomy, own_places
from briefs.text import word_keys


def from_files(extra: Sequence[Path]) -> tuple[Taxonomy, tuple[Problem, ...]]:
    """Our taxonomy with the files of `extra` laid over it, and what is wrong with those, by file and line."""
    documents, problems = _read(extra)
    merged = merge((*_our_documents(), *documents))
    taxonomy = Taxonomy(merged.entries, merged.countries, merged.variants)
    origins = {patch.name: (path, patch.line) for path, document in documents for patch in document.patches}
    found = (*problems, *merged.problems, *_clashes(taxonomy, origins))
    order = {str(file): number for number, file in enumerate(extra)}
    return taxonomy, tuple(sorted(found, key=lambda one: (order[one.path], one.line or 0)))


def check_file(path: Path) -> tuple[Problem, ...]:
    """Everything that is wrong with a taxonomy file of the user's, laid over ours; none when it is right."""
    try:
        document = _document(path)
    except TaxonomyError as error:
        return (_problem(path, error),)
    if document.faults:
        return tuple(Problem(str(path), fault.reason, line=fault.line) for fault in document.faults)
    return from_files([path])[1]


@cache
def _our_documents() -> tuple[tuple[str, Document], ...]:
    return tuple((file.name, _document(file)) for file in our_files())


def _document(path: Path) -> Document:
    """Raises TaxonomyError when the file cannot be read, or is not YAML."""
    text = safe_yaml.read_text(path, TaxonomyError)
    return read_document(safe_yaml.parse(text, str(path), TaxonomyError))


def _read(files: Iterable[Path]) -> tuple[list[tuple[str, Document]], list[Problem]]:
    documents: list[tuple[str, Document]] = []
    problems: list[Problem] = []
    for file in files:
        try:
            document = _document(file)
        except TaxonomyError as error:
            problems.append(_problem(file, error))
            continue
        if document.faults:
            first, *rest = document.faults
            more = f" (and {len(rest)} more)" if rest else ""
            problems.append(Problem(str(file), first.reason + more, line=first.line))
            continue
        documents.append((str(file), document))
    return documents, problems


_LINE = re.compile(r", line (\d+): ")


def _problem(path: Path, error: TaxonomyError) -> Problem:
    """The error as a problem: its sentence begins with the path and the line, which a problem carries apart."""
    reason = str(error).removeprefix(str(path))
    line = _LINE.match(reason)
    if line:
        return Problem(str(path), reason[line.end() :], line=int(line[1]))
    return Problem(str(path), reason.removeprefix(": "))


def _clashes(taxonomy: Taxonomy, origins: dict[str, tuple[str, int]]) -> list[Problem]:
    """Names that spell several entries without saying so, where the user's files have a part in it."""
    problems = []
    for text, entries in clashes(taxonomy):
        origin = next((origins[entry.name] for entry in entries if entry.name in origins), None)
        if origin:
            path, line = origin
            names = " and ".join(entry.name for entry in entries)
            reason = f"{text!r} spells {names}; mark the alias `shared: true` in each, or leave it out of one"
            problems.append(Problem(path, reason, skipped=False, line=line))
    return problems


def clashes(taxonomy: Taxonomy) -> list[tuple[str, tuple[Entry, ...]]]:
    """Spellings of several entries that do not all declare it (`shared: true`).

    A province and its own place may share a name, and so may a capital and the state that it stands for.
    """
    spelled: dict[Keys, dict[Entry, str]] = {}
    shared: dict[Keys, set[Entry]] = {}
    for entry in taxonomy.entries:
        for alias in entry.aliases:
            for text in taxonomy.texts(alias):
                keys = tuple(word_keys(text))
                spelled.setdefault(keys, {})[entry] = text
                if alias.shared:
                    shared.setdefault(keys, set()).add(entry)
    found = []
    for keys, texts in spelled.items():
        entries = own_places(tuple(texts))
        if len(entries) > 1 and not set(entries) <= shared.get(keys, set()):
            found.append((texts[entries[0]], entries))
    return found
