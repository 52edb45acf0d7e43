"""What a term means: as the taxonomy knows it, and as the library's own lists of definitions have it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from briefs.glossary import HEADINGS, Definition, definitions
from briefs.model import MentionKind
from briefs.taxonomy import Entry, Taxonomy
from briefs.text import word_keys
from search.engine import Cancelled, Engine, Superseded
from search.query import Query

_MOST_BRIEFS = 300
"""So many of the newest briefs that have the term and a list of definitions are read."""

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A definition in the library, and the newest brief that gives it in these words.

    `briefs` is how many briefs do.
    """

    definition: Definition
    brief_id: str
    title: str
    date: dt.date | None
    briefs: int = 1


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is known of a term.

    Attributes:
        term: as it was asked for.
        entries: what the taxonomy has under this name; several where it is shared.
        said: what briefs say, the newest first.
    """

    term: str
    entries: tuple[Entry, ...]
    said: tuple[Said, ...]

    def __bool__(self) -> bool:
        return bool(self.entries or self.said)


def meaning(engine: Engine, taxonomy: Taxonomy, term: str, cancelled: Cancelled | None = None) -> Meaning:
    """What is known of a term, in any of its spellings. Raises Superseded."""
    keys = tuple(word_keys(term))
    entries = tuple(entry for section in MentionKind for entry in taxonomy.candidates(section, term))
    wanted = {
        keys,
        *(tuple(word_keys(name)) for entry in entries for name in (entry.name, *taxonomy.spellings(entry))),
    }
    wanted.discard(())
    if not wanted:
        return Meaning(term, entries, ())
    # the name itself finds nearly all; a text that defines a term in another spelling only is the rare one
    names = sorted(wanted, key=lambda name: (len(name), name))[:_MOST_SPELLINGS]
    query = Query(f"{_LISTS} ({' OR '.join(map(_literal, names))})")
    found = _newest(
        (tuple(word_keys(said.definition.meaning)), said)
        for said in _said(engine, query, cancelled)
        if said.definition.keys & wanted
    )
    return Meaning(term, entries, tuple(found.values()))


def all_terms(engine: Engine, cancelled: Cancelled | None = None) -> list[Said]:
    """Every term that a brief defines, once, in the words of the newest; in alphabetical order. Raises Superseded."""
    found = _newest(
        (tuple(word_keys(said.definition.term)), said)
        for said in _said(engine, Query(_LISTS), cancelled, most=None)
    )
    return [found[key] for key in sorted(found)]


def _newest(defined: Iterable[tuple[Keys, Said]]) -> dict[Keys, Said]:
    """The first of those that have one key, with the number of their briefs."""
    found: dict[Keys, Said] = {}
    latest: dict[Keys, str] = {}
    for key, said in defined:
        known = found.setdefault(key, said)
        # a brief may say the same twice
        if latest.get(key, said.brief_id) != said.brief_id:
            found[key] = replace(known, briefs=known.briefs + 1)
        latest[key] = said.brief_id
    return found


_MOST_SPELLINGS = 40


def _literal(keys: Keys) -> str:
    """A query for exactly these words side by side."""
    return f'="{" ".join(keys)}"'


_LISTS = f"({' OR '.join(_literal(tuple(word_keys(heading))) for heading in HEADINGS)})"
"""The briefs that may have a list of definitions."""


def _said(
    engine: Engine, query: Query, cancelled: Cancelled | None, most: int | None = _MOST_BRIEFS
) -> Iterator[Said]:
    results: Sequence[str] = engine.search(query, limit=most, cancelled=cancelled).ids
    for brief_id in islice(results, most):
        if cancelled is not None and cancelled():
            raise Superseded
        brief = engine.brief(brief_id)
        if brief is None or brief.duplicate_of is not None:
            continue
        for definition in definitions(brief.text):
            yield Said(definition, brief.id, brief.title, brief.date)
