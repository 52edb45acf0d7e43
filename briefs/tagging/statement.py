"""A casualty statement, and the state of reading those of one sentence."""

from __future__ import annotations

from dataclasses import dataclass

from briefs.model import Outcome, Qualifier
from briefs.tagging.compounds import PHRASES
from briefs.tagging.number_words import ORDINALS
from briefs.tagging.phrase import People
from briefs.tagging.tokens import Tokens
from briefs.tagging.vocabulary import OUTCOMES

_BLEW_UP = frozenset(
    phrase
    for phrase in PHRASES
    if (phrase.startswith(("blew", "blow")) and phrase != "blew up") or phrase.endswith("to hell")
)
LABELLED = "labelled number"
"""The rule of a number in a field of its own, which is a total: "Killed: 12"."""

_MAY = frozenset(["may", "might", "could", "would", "should", "will"])
"""Words before what has not happened."""

_MANAGED = frozenset(["managed", "on", "able", "succeeded"])
_MORE = frozenset(["another", "other", "others", "more", "additional", *ORDINALS])


@dataclass(slots=True)
class Statement:
    """A casualty statement in one sentence.

    Attributes:
        people: who and how many.
        outcome: what happened to them.
        rule: the name of the rule that joined the two.
        start, end: the span in the text.
        group: statements of one sentence with the same group are one enumeration ("two soldiers and a boy").
        part: they are a part of others already counted ("including 18 civilians").
        beside: named only to be left out ("in addition to the bomber").
        total: the words say that this is a total or an update ("the toll rose to").
        perpetrators: they are those who attacked.
        more: they come on top of those told of before ("another", "two others", "an eighteenth soldier").
        weak: it tells of killed or wounded only where the text says nothing else of them ("shot three men").
        of_wounds: the words say that they died later: "succumbed".
        ordinal: which of all they are ("an eighteenth soldier" is the 18th), else 0.
    """

    people: People
    outcome: Outcome
    rule: str
    start: int
    end: int
    group: int
    who: str
    part: bool = False
    beside: bool = False
    total: bool = False
    perpetrators: bool = False
    more: bool = False
    ordinal: int = 0
    weak: bool = False
    of_wounds: bool = False


class Reading:
    """What was found so far in one sentence. The rules are in the classes that build on it."""

    def __init__(self, text: str, tokens: Tokens, people: list[People]) -> None:
        self._text = text
        self._tokens = tokens
        self._tags = tokens.tags
        self._people = people
        self._found: list[Statement] = []
        self._taken: dict[int, Statement] = {}
        """Statements by the index of their people."""
        self._active: set[int] = set()
        """Verbs known to have an object, and so not to be participles."""
        self._predicates: dict[int, int] = {}
        """The first person index that a passive verb was joined to, by the verb's position."""
        self._conditional = not _MAY.isdisjoint(tokens.bag)
        """Whether the sentence may tell of what has not happened."""

    def _add(
        self, index: int, tag: str, rule: str, group: int, *, part: bool = False, total: bool = False
    ) -> None:
        people = self._people[index]
        statement = self._statement(people, OUTCOMES[tag], rule, group, part or bool(people.part_of), total)
        self._found.append(statement)
        self._taken.setdefault(index, statement)

    def _statement(
        self, people: People, outcome: Outcome, rule: str, group: int, part: bool = False, total: bool = False
    ) -> Statement:
        tokens, words = self._tokens, self._tokens.words
        start, end = tokens.begin(people.start), tokens.end(people.end - 1)
        first, last = people.first, people.last
        who = ""
        if last > first:
            begin = start if first == people.start else tokens.begin(first)
            till = end if last == people.end else tokens.end(last - 1)
            who = " ".join(self._text[begin:till].split())
        said = words[people.start : people.end]
        more = not _MORE.isdisjoint(said) and said[1:3] != ["or", "more"]
        ordinal = max([ORDINALS.get(word, 0) for word in said]) if more and people.single else 0
        verb = words[group] if group < len(words) else ""
        attackers = people.perpetrators(tokens) or verb in _BLEW_UP
        weak = verb != "" and self._tags[group] == "Z"
        late = verb.startswith("succumb")
        return Statement(
            people,
            outcome,
            rule,
            start,
            end,
            group,
            who,
            part,
            False,
            total,
            attackers,
            more,
            ordinal,
            weak,
            late,
        )

    def _is_unreal(self, verb: int) -> bool:
        """Whether it has not happened: "threatened to kill five", "could have killed hundreds"."""
        words = self._tokens.words
        if self._tags[verb - 1 : verb] == "t" and verb:
            return _MANAGED.isdisjoint(words[max(verb - 3, 0) : verb])
        return self._conditional and self._may(verb - 3, verb)

    def _may(self, first: int, last: int) -> bool:
        """Whether a "may", "could" or "would" and its verb stand among the tokens `first:last`."""
        words = self._tokens.words
        return any(
            words[at] in _MAY
            and words[at + 1 : at + 2] in (["have"], ["be"], ["also"], words[last : last + 1])
            for at in range(max(first, 0), last)
        )

    def _one(self, first: int, last: int, tag: str, rule: str, group: int) -> Statement:
        people = People(1, None, Qualifier.EXACTLY, first, last, first, last, True, single=True)
        return self._statement(people, OUTCOMES[tag], rule, group)

    def _capital(self, at: int) -> bool:
        return self._text[self._tokens.begin(at)].isupper()


def tag_of(outcome: Outcome) -> str:
    """A tag of words for an outcome."""
    return _TAGS[outcome]


_TAGS = {outcome: tag for tag, outcome in reversed(OUTCOMES.items())}
