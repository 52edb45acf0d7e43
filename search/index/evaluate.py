"""From a query's tree to the documents of one segment that satisfy it, as a mask."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import numpy as np

from briefs.text import fold, word_keys
from search.index.cache import Cache
from search.index.columns import MENTION, UNDATED_DAY, day_number, mention_value, stance_value
from search.index.marks import Part
from search.index.matching import Check, Matcher, Matches
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
    OfEvent,
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
    """Evaluates trees over one segment and its labels."""

    def __init__(self, part: Part, cache: Cache, check: Check) -> None:
        self.part = part
        self._segment = part.segment
        self._matcher = Matcher(part.segment, cache, check)
        self._cache = cache
        self._check = check
        self._cut = False

    def matches(self, tree: Tree) -> Matches:
        """The documents that satisfy the tree, deleted ones among them; and whether some leaf was cut.

        Not to be written to. Raises what `check` raises.
        """

        def evaluate() -> Matches:
            self._cut = False
            mask = self.mask(tree)
            return Matches(mask, self._cut)

        key = (self.part.serial, tree)
        return self._cache.get(key, evaluate, lambda found: found.mask.nbytes)

    def mask(self, tree: Tree) -> Mask:
        """The documents that satisfy the tree, deleted ones among them. Not to be written to."""
        self._check()
        part, segment = self.part, self._segment
        match tree:
            case Word() | Prefix() | Wildcard() | Fuzzy() | Phrase():
                return self._text(tree)
            case Name(alternatives=parts) | Or(parts):
                return _any((self.mask(each) for each in parts), segment.size)
            case And(parts):
                return _all((self.mask(each) for each in parts), segment.size)
            case Not(inner):
                return ~self.mask(inner)
            case Everything():
                return np.ones(segment.size, np.bool_)
            case Nothing():
                return np.zeros(segment.size, np.bool_)
            case Mentions(kind, name):
                return segment.mentions.having(MENTION, [mention_value(kind, name)])
            case HasActor(name, stance):
                if stance is None:
                    return segment.facets.having("actor", [name])
                return segment.facets.having("actor_stance", [stance_value(name, stance)])
            case HasStance(stance):
                return segment.facets.having("stance", [stance.value])
            case InProvince(name):
                return segment.facets.having("province", [name])
            case AtPlace(name):
                return segment.facets.having("place", [name])
            case FromSource(keys, prefix):
                names = segment.value_names["source"]
                return segment.facets.having(
                    "source", [name for name in names if _has_run(word_keys(name), keys, prefix)]
                )
            case Tagged(tag, prefix):
                wanted = fold(tag)
                same = str.startswith if prefix else str.__eq__
                return part.tagged(name for name in part.tag_names if same(fold(name), wanted))
            case OfEvent(brief_id):
                return part.of_event(brief_id)
            case Dated(start, end):
                return self.between(start, end)
            case Flag(flag):
                return self._flag(flag)

    def between(self, start: date | None, end: date | None) -> Mask:
        """The documents with a date between the two, inclusive."""
        # newest first, and the undated last
        keys = -self._segment.different_days.astype(np.int64)
        first = 0 if end is None else int(np.searchsorted(keys, -day_number(end), side="left"))
        last = -UNDATED_DAY if start is None else -day_number(start) + 1
        return self._days(first, int(np.searchsorted(keys, last, side="left")))

    def undated(self) -> Mask:
        """The documents without a date."""
        return np.equal(self._segment.days, UNDATED_DAY)

    def _days(self, first: int, last: int) -> Mask:
        """The documents of a range of the segment's different days."""
        segment = self._segment
        mask = np.zeros(segment.size, np.bool_)
        if first < last:
            mask[segment.by_date[segment.day_ends[first] : segment.day_ends[last]]] = True
        return mask

    def _text(self, leaf: Term | Phrase) -> Mask:
        found = self._matcher.matches(leaf)
        self._cut = self._cut or found.cut
        return found.mask

    def _flag(self, flag: Is) -> Mask:
        match flag:
            case Is.STARRED:
                return self.part.starred
            case Is.READ:
                return self.part.read
            case Is.UNREAD:
                return ~self.part.read
            case Is.MARKED:
                return self.part.marked
            case Is.CORRECTED:
                return self.part.corrected
            case Is.OUTDATED:
                return self.part.outdated
            case Is.UNDATED:
                return self.undated()
            case Is.UNCLAIMED:
                return self._segment.unclaimed


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
