"""From a query's tree to the documents that satisfy it, as a mask over a snapshot."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import numpy as np

from briefs.text import fold, word_keys
from search.index.cache import Cache
from search.index.columns import day_number, mention_value, stance_value
from search.index.marks import Marks
from search.index.matching import Check, Matcher
from search.index.postings import Mask
from search.query.tree import (
    And,
    AtPlace,
    Dated,
    Everything,
    Flag,
    FromSource,
    Fuzzy,
    HasActor,
    HasStance,
    InProvince,
    Is,
    Mentions,
    Name,
    Not,
    Nothing,
    Or,
    Phrase,
    Prefix,
    Tagged,
    Term,
    Tree,
    Wildcard,
    Word,
)


class Evaluator:
    """Evaluates trees over one snapshot and its marks."""

    def __init__(self, marks: Marks, cache: Cache, check: Check) -> None:
        self._marks = marks
        self._snapshot = marks.snapshot
        self._matchers = [Matcher(segment, cache, check) for segment in marks.snapshot.segments]
        self._check = check
        self.cut = False
        """Whether some leaf was widened to the most frequent words only."""

    def mask(self, tree: Tree) -> Mask:
        """The documents that satisfy the tree, deleted ones among them. Raises what `check` raises."""
        self._check()
        snapshot, marks = self._snapshot, self._marks
        match tree:
            case Word() | Prefix() | Wildcard() | Fuzzy() | Phrase():
                return self._text(tree)
            case Name(alternatives=parts) | Or(parts):
                return _any((self.mask(part) for part in parts), snapshot.total)
            case And(parts):
                return _all((self.mask(part) for part in parts), snapshot.total)
            case Not(part):
                return ~self.mask(part)
            case Everything():
                return np.ones(snapshot.total, np.bool_)
            case Nothing():
                return np.zeros(snapshot.total, np.bool_)
            case Mentions(kind, name):
                return snapshot.values("mention").having([mention_value(kind, name)])
            case HasActor(name, stance):
                if stance is None:
                    return snapshot.values("actor").having([name])
                return snapshot.values("actor_stance").having([stance_value(name, stance)])
            case HasStance(stance):
                return snapshot.values("stance").having([stance.value])
            case InProvince(name):
                return snapshot.values("province").having([name])
            case AtPlace(name):
                return snapshot.values("place").having([name])
            case FromSource(keys, prefix):
                sources = snapshot.values("source")
                return sources.having(
                    name for name in sources.names if _has_run(word_keys(name), keys, prefix)
                )
            case Tagged(tag, prefix):
                wanted = fold(tag)
                same = str.startswith if prefix else str.__eq__
                return marks.tags.having(name for name in marks.tags.names if same(fold(name), wanted))
            case Dated(start, end):
                return self.between(start, end)
            case Flag(flag):
                return self._flag(flag)

    def between(self, start: date | None, end: date | None) -> Mask:
        """The documents with a date between the two, inclusive."""
        days = self._snapshot.days
        mask = self._snapshot.dated.copy()
        if start is not None:
            mask &= days >= day_number(start)
        if end is not None:
            mask &= days <= day_number(end)
        return mask

    def _text(self, leaf: Term | Phrase) -> Mask:
        found = [matcher.matches(leaf) for matcher in self._matchers]
        self.cut = self.cut or any(matches.cut for matches in found)
        return self._snapshot.concatenate((matches.mask for matches in found), np.bool_)

    def _flag(self, flag: Is) -> Mask:
        snapshot, marks = self._snapshot, self._marks
        match flag:
            case Is.STARRED:
                return marks.starred
            case Is.READ:
                return marks.read
            case Is.UNREAD:
                return ~marks.read
            case Is.MARKED:
                return marks.marked
            case Is.UNDATED:
                return ~snapshot.dated
            case Is.UNCLAIMED:
                return snapshot.unclaimed


def _any(masks: Iterable[Mask], total: int) -> Mask:
    result = np.zeros(total, np.bool_)
    for mask in masks:
        result |= mask
    return result


def _all(masks: Iterable[Mask], total: int) -> Mask:
    result = np.ones(total, np.bool_)
    for mask in masks:
        result &= mask
    return result


def _has_run(words: list[str], keys: tuple[str, ...], prefix: bool) -> bool:
    """Whether the keys stand side by side among the words; with `prefix`, the last one halfway."""
    length = len(keys)
    for begin in range(len(words) - length + 1):
        run = words[begin : begin + length]
        if tuple(run) == keys or (prefix and tuple(run[:-1]) == keys[:-1] and run[-1].startswith(keys[-1])):
            return True
    return False
