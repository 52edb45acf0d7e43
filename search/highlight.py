"""Where a text satisfies a query: spans for the reading view, and the explanation of why a brief was found.

Every positive part of the query is shown wherever it matches, whether or not the brief would match without it.
The words of a text are those of the index (`briefs.text.words`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from briefs.model import Mention, MentionKind, Span
from briefs.text import words
from search.query.tree import (
    And,
    AtPlace,
    Field,
    Fuzzy,
    HasActor,
    InProvince,
    Mentions,
    Name,
    Or,
    Phrase,
    Prefix,
    Term,
    Tree,
    Wildcard,
    Word,
)
from search.query.words import alike, pattern, stem

KIND = "hit"


def spans(tree: Tree, text: str, mentions: Iterable[Mention] = ()) -> tuple[Span, ...]:
    """Where the body of a brief satisfies the query: spans of kind "hit", in order, not overlapping.

    `mentions` are the brief's, for the parts of the query that ask for actors, provinces and places. A phrase is one
    span, from its first word to its last. Each span's value is the part of the query that it satisfies; where spans
    overlap they become one, with the value of the first.
    """
    sought = _sought(tree, False)
    found = [*sought.in_text(text), *sought.in_mentions(mentions)]
    return _merged(found)


def title_spans(tree: Tree, title: str) -> tuple[Span, ...]:
    """The same for a title."""
    return _merged(_sought(tree, True).in_text(title))


@dataclass(slots=True)
class _Sought:
    """The positive parts of a query, sorted by the way of finding them; each with the label of its spans."""

    terms: dict[Term, str] = field(default_factory=dict)
    phrases: dict[Phrase, str] = field(default_factory=dict)
    names: dict[tuple[MentionKind, str], str] = field(default_factory=dict)
    by_key: dict[str, list[Term]] = field(default_factory=dict)
    by_stem: dict[str, list[Term]] = field(default_factory=dict)
    initials: set[str] = field(default_factory=set)
    """First letters of the stems: stemming never changes the first letter, and costs more than looking at it."""
    tests: list[tuple[Callable[[str], object], Term]] = field(default_factory=list)

    def in_text(self, text: str) -> Iterator[Span]:
        """The spans of words and phrases."""
        if not (self.terms or self.phrases):
            return
        places = list(words(text))
        positions: dict[Term, list[int]] = {}
        matched: dict[str, tuple[Term, ...]] = {}
        for at, (key, start, end) in enumerate(places):
            terms = matched.get(key)
            if terms is None:
                terms = matched[key] = tuple(self.matching(key))
            for term in terms:
                positions.setdefault(term, []).append(at)
                if label := self.terms.get(term):
                    yield Span(start, end, KIND, label)
        for phrase, label in self.phrases.items():
            for first, last in _windows([positions.get(part, []) for part in phrase.parts], phrase.slop):
                yield Span(places[first][1], places[last][2], KIND, label)

    def in_mentions(self, mentions: Iterable[Mention]) -> Iterator[Span]:
        """The spans of names that the tagger saw."""
        for mention in mentions:
            if label := self.names.get((mention.kind, mention.name)):
                yield Span(mention.start, mention.end, KIND, label)

    def matching(self, key: str) -> Iterator[Term]:
        """The terms that one word satisfies."""
        yield from self.by_key.get(key, ())
        if key[0] in self.initials:
            yield from self.by_stem.get(stem(key), ())
        for test, term in self.tests:
            if test(key):
                yield term

    def add(self, leaf: Tree, label: str, title: bool) -> None:
        """Look for a leaf of the tree, if this is the text that it asks for."""
        match leaf:
            case Word() | Prefix() | Wildcard() | Fuzzy():
                if title or leaf.field is Field.TEXT:
                    self.watch(leaf)
                    self.terms.setdefault(leaf, label)
            case Phrase():
                if title or leaf.field is Field.TEXT:
                    for part in leaf.parts:
                        self.watch(part)
                    self.phrases.setdefault(leaf, label)
            case HasActor(name=name):
                self.names.setdefault((MentionKind.ACTOR, name), label)
            case InProvince(name=name):
                self.names.setdefault((MentionKind.PROVINCE, name), label)
            case AtPlace(name=name):
                self.names.setdefault((MentionKind.PLACE, name), label)
            case Mentions(kind=kind, name=name):
                self.names.setdefault((kind, name), label)
            case _:
                pass  # dates, flags, sources, tags and exclusions stand nowhere in the text

    def watch(self, term: Term) -> None:
        """Take a term into the tables that `matching` asks, once."""
        match term:
            case Word(key=key, exact=True):
                _append(self.by_key, key, term)
            case Word(key=key):
                _append(self.by_stem, stem(key), term)
                self.initials.add(stem(key)[0])
            case Prefix(key=key):
                self._test(lambda word: word.startswith(key), term)
            case Wildcard():
                self._test(pattern(term.pattern).fullmatch, term)
            case Fuzzy(key=key, edits=edits):
                self._test(lambda word: alike(key, word, edits), term)

    def _test(self, test: Callable[[str], object], term: Term) -> None:
        if all(term != known for _, known in self.tests):
            self.tests.append((test, term))


def _append(table: dict[str, list[Term]], key: str, term: Term) -> None:
    terms = table.setdefault(key, [])
    if term not in terms:
        terms.append(term)


@lru_cache(maxsize=16)
def _sought(tree: Tree, title: bool) -> _Sought:
    sought = _Sought()
    for leaf, label in _positive(tree):
        sought.add(leaf, label, title)
    return sought


def _positive(tree: Tree) -> Iterator[tuple[Tree, str]]:
    """The leaves that are not excluded, each with the label of its spans."""
    match tree:
        case And(parts=parts) | Or(parts=parts):
            for part in parts:
                yield from _positive(part)
        case Name(typed=typed, alternatives=alternatives):
            for alternative in alternatives:
                yield alternative, typed
        case _:
            yield tree, _label(tree)


def _label(leaf: Tree) -> str:
    """The leaf as the query language writes it."""
    match leaf:
        case Word(key=key):
            return key
        case Prefix(key=key):
            return f"{key}*"
        case Wildcard():
            return leaf.pattern
        case Fuzzy(key=key, edits=edits):
            return f"{key}~{edits}"
        case Phrase(parts=parts, slop=slop):
            inside = " ".join(map(_label, parts))
            return f'"{inside}"~{slop}' if slop else f'"{inside}"'
        case HasActor(name=name) | InProvince(name=name) | AtPlace(name=name) | Mentions(name=name):
            return name
        case _:
            return ""


def _windows(positions: Sequence[Sequence[int]], slop: int) -> Iterator[tuple[int, int]]:
    """The shortest stretches of words that hold one position of each list in order, as (first, last) word.

    At most `slop` words of a stretch are not among them. Each pointer only moves forward.
    """
    if not all(positions):
        return
    pointers = [0] * len(positions)
    pending: tuple[int, int] | None = None
    for first in positions[0]:
        last = first
        for part in range(1, len(positions)):
            places = positions[part]
            at = pointers[part]
            while at < len(places) and places[at] <= last:
                at += 1
            pointers[part] = at
            if at == len(places):
                if pending:
                    yield pending
                return
            last = places[at]
        if pending and pending[1] != last:
            yield pending
            pending = None
        if last - first <= len(positions) - 1 + slop:
            pending = (first, last)
    if pending:
        yield pending


def _merged(found: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order; those that overlap become one."""
    merged: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if merged and span.start < merged[-1].end:
            last = merged[-1]
            merged[-1] = Span(last.start, max(last.end, span.end), KIND, last.value)
        else:
            merged.append(span)
    return tuple(merged)
