"""Which of those who were shot are told of by nothing else, and so were killed.

"Gunmen shot three men. Two died": the two are of the three. "Gunmen shot a doctor. Elsewhere two traders were killed":
the doctor is not of the two, and was killed as well.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from briefs.model import Outcome
from briefs.tagging.added import ALSO
from briefs.tagging.document import Document
from briefs.tagging.incidents import incidents
from briefs.tagging.patterns import has_any
from briefs.tagging.shot_or_stabbed import OF_THEM, STABBED
from briefs.tagging.stated import BETWEEN, POINTING, Stated


def without_weak(document: Document, stated: list[Stated]) -> list[Stated]:
    """The statements without those that tell nothing where others of the same incident tell it."""
    if not any(item.statement.weak for item in stated):
        return stated
    _mark_some_dead(stated)
    dropped: set[int] = set()
    everywhere = _Told(document, stated)
    parts = incidents(document, stated)
    for part in parts:
        sure = part is parts[0] or part.apart or part.listed
        others = _Told(document, part.stated) if sure and len(parts) > 1 else everywhere
        weak = [item for item in part.stated if item.statement.weak]
        for item in weak:
            if item.statement.outcome is Outcome.KILLED and _survived(document, item):
                item.statement.outcome = Outcome.WOUNDED
        dropped.update([id(item) for item in weak if _is_told_by(document, item, others)])
    return [item for item in stated if id(item) not in dropped]


def _mark_some_dead(stated: list[Stated]) -> None:
    """Marks those who were shot and of whom some died as wounded: "shot ten people. Five of them died"."""
    if any(item.statement.outcome is Outcome.WOUNDED and not item.statement.weak for item in stated):
        return
    for item, behind in pairwise(stated):
        one, some = item.statement, behind.statement
        near = behind.sentence.start - item.sentence.end < BETWEEN
        died = (
            some.outcome is Outcome.KILLED
            and some.who.lower() in OF_THEM
            and not (behind.past or behind.rival)
        )
        if one.weak and died and near and some.people.count < one.people.count:
            one.outcome, one.weak = Outcome.WOUNDED, False
            some.people.part_of, some.part = "W", True


class _Told:
    """What statements that are not weak tell of those who were killed and wounded."""

    def __init__(self, document: Document, stated: Sequence[Stated]) -> None:
        news = [item for item in stated if not (item.past or item.statement.weak or item.statement.part)]
        dead = [item for item in news if item.statement.outcome is Outcome.KILLED and not item.rival]
        wounded = [item for item in news if item.statement.outcome is Outcome.WOUNDED]
        self.hurt = bool(wounded)
        self.dead = any(not item.statement.perpetrators for item in dead)
        self.more_dead = all(_is_more(item) for item in dead)
        self.also_dead = all(_is_also(document, item) for item in dead)
        self._enumerated: Counter[tuple[int, int]] = Counter()
        """How many people each enumeration has, by its sentence and group."""
        for item in stated:
            self._enumerated[item.sentence.start, item.statement.group] += item.statement.people.count
        self._first = [item for item in wounded if not item.statement.more]
        self._nouns = {"" if item.statement.rule in POINTING else _noun(item) for item in self._first}
        self._sentences: dict[int, set[int]] = {}
        """Where the sentences begin that tell of a number of wounded."""
        for item in self._first:
            self._sentences.setdefault(item.statement.people.count, set()).add(item.sentence.start)

    def may_be_hurt(self, shot: Stated) -> bool:
        """Whether people who were shot may be some of whom it is told that they were hurt.

        Not so in "shot five of the men; two others were hurt", "shot a cook and a guard. Four policemen were hurt".
        """
        if not self._first:
            return False
        noun = _noun(shot)
        if not noun or noun in self._nouns or not self._nouns.isdisjoint(_ANY):
            return True
        start = shot.sentence.start
        counts = (shot.statement.people.count, self._enumerated[start, shot.statement.group])
        told = [self._sentences[count] for count in counts if count in self._sentences]
        return any(len(starts) > (start in starts) for starts in told)


def _is_told_by(document: Document, item: Stated, others: _Told) -> bool:
    """Whether others tell more of those of a weak statement, or it is told that nobody was hurt."""
    if item.statement.outcome is Outcome.WOUNDED:
        return others.hurt or (others.dead and item.statement.rule == STABBED)
    # "Gunmen shot 22 villagers. Thirteen more shepherds were found dead": both
    both = others.dead and not item.statement.people.single and others.more_dead
    # "Gunmen shot a doctor. His driver was also killed"
    both = both or (others.dead and others.also_dead)
    if (others.dead and not both) or others.may_be_hurt(item):
        return True
    return has_any(document.folded[item.statement.end : item.sentence.end], _UNHURT)


def _is_also(document: Document, item: Stated) -> bool:
    """Whether people are told to have been killed as well: "his driver was also killed", "also killing his driver"."""
    one, sentence = item.statement, item.sentence
    folded = document.folded
    if folded.find(" also ", sentence.start, sentence.end) < 0:
        return False
    killing = _ALSO_KILLING.search(folded, sentence.start, one.start)
    return killing is not None or ALSO.match(folded, one.end, sentence.end) is not None


_ALSO_KILLING = re.compile(r"\balso (?:kill(?:ed|ing)|shot dead|murder(?:ed|ing)) (?:[\w'-]+ ){0,2}\Z")


def _survived(document: Document, item: Stated) -> bool:
    """Whether the words behind tell that those who were shot are alive: in the same sentence, or opening the next."""
    folded, end = document.folded, item.sentence.end
    if _BUT_ALIVE.search(folded, item.statement.end, end):
        return True
    after = end + 1 if folded[end : end + 1] == " " else end
    match = _ALIVE.match(folded, after)
    # "he" is one who was shot, "they" are several
    return match is not None and folded.startswith(("he", "she"), after) is item.statement.people.single


def _is_more(item: Stated) -> bool:
    """Whether a figure is of several others: "thirteen more shepherds"."""
    return item.statement.more and item.statement.people.count > 1


def _noun(item: Stated) -> str:
    """The noun of those of whom a statement tells; "" where it has none."""
    return item.statement.who.rpartition(" ")[2].lower()


_LIVE = (
    r"(?: of them| two| three| four| five)? (?:\w+ )?"
    r"(?:surviv(?:ed|es)\b|(?:is|are|was|were) (?:\w+ )?out of danger)"
)
_BUT_ALIVE = re.compile(
    rf"(?:[;,] |[;,]? (?:but|and) )(?:he|she|they|both|all){_LIVE}"
    r"|[;,]? (?:but|and) (?:(?:he|she|they) )?(?:survived\b|(?:is|are|was|were) (?:\w+ )?"
    r"(?:(?:battling|fighting|struggling) for|hospitali[sz]ed\b))"
)
_ALIVE = re.compile(rf"(?:he|she|they|both|all){_LIVE}|they [^.;]{{1,60}} and are out of danger\b")
"""What is told of those who were shot and live."""
_UNHURT = ("unhurt", "unharmed", "uninjured", "unscathed", "escaped", "missed")
_ANY = frozenset(["", "he", "she", "they", "them", "him", "her", "both", "one", "two", "all"])
"""Nouns that do not tell who was hurt."""
