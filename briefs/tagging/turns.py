"""Places and sides that are told of in turn: "in Lakki four, in Tank five", "one side lost three and the other six"."""

from __future__ import annotations

from briefs.model import Outcome
from briefs.tagging import grammar
from briefs.tagging.hinted import Hinted
from briefs.tagging.phrase import People
from briefs.tagging.statement import Statement, tag_of

_OF_WHOM = (["of whom"], ["of which"])
WHILE = frozenset(["while", "whereas"])
_CLAUSE_ENDS = (",", ";", ".", "&", "")


class Turns(Hinted):
    """Tells whether what is said at one place, or of one side, is said of another as well."""

    def _same_elsewhere(self) -> None:
        """ "In Lakki four, in Tank five and in Hub two were killed", "one side lost three men and the other six"."""
        placed = [one for one in self._taken.values() if self._is_placed_first(one.people)]
        for index, people in enumerate(self._people):
            if index in self._taken or people.last > people.first or people.part_of:
                continue
            end = self._tags[people.end : people.end + 1]
            previous = self._taken.get(index - 1)
            if placed and grammar.IN_TURN.match(self._tags, people.end) and self._is_placed_first(people):
                self._add(index, tag_of(placed[0].outcome), placed[0].rule, placed[0].group)
            elif previous and end in _CLAUSE_ENDS and self._is_other_side(people, previous):
                self._add(index, tag_of(previous.outcome), previous.rule, previous.group)

    def _is_placed_first(self, people: People) -> bool:
        """Whether the place of people stands before them: "in Lakki four"."""
        place = grammar.PLACE_FIRST.search(self._tags, max(0, people.start - grammar.NEAR - 2), people.start)
        return place is not None and self._capital(place.start("place"))

    def _is_other_side(self, people: People, previous: Statement) -> bool:
        """Whether people are those whom another side lost: "the army lost four and the rebels eleven"."""
        lost = self._tokens.words[previous.people.start - 1 : previous.people.start] == ["lost"]
        between = self._tags[previous.people.end : people.start]
        return lost and grammar.OTHER_SIDE.fullmatch(between) is not None

    def _listed_by_place(self) -> None:
        """ "Lakki 4 killed, Tank 5 killed and 3 injured": each figure is of another place."""
        first: set[Outcome] = set()
        for _, statement in sorted(self._taken.items()):
            if statement.part or statement.total or not self._is_named_first(statement.people):
                continue
            statement.more = statement.more or statement.outcome in first
            first.add(statement.outcome)

    def _is_named_first(self, people: People) -> bool:
        """Whether a name of a list stands before a number of people: "; Tank 5 killed"."""
        place = grammar.NAME_FIRST.search(self._tags, max(0, people.start - grammar.NEAR), people.start)
        return place is not None and self._capital(place.start("place"))

    def _in_turn(self) -> None:
        """ "Six died and 13 were hurt in Hub, while one died and two were hurt in Sibi": of two places in turn."""
        first: set[Outcome] = set()
        turn = 0
        for _, statement in sorted(self._taken.items()):
            if statement.part or statement.total or statement.perpetrators or self._of_whom(statement.people):
                continue
            if not turn and statement.outcome in first and len(first) > 1:
                at = statement.people.start
                if place := grammar.PLACE_FIRST.search(self._tags, max(0, at - grammar.NEAR - 2), at):
                    # "...; in Sibi one died and two were hurt"
                    at = place.start()
                joined = self._tags[at - 1] in "&;" or self._tokens.words[at - 1] in WHILE
                if not joined or not self._are_placed_apart(at):
                    return
                turn = at
            if not turn:
                first.add(statement.outcome)
            elif statement.outcome in first:
                statement.more = True

    def _are_placed_apart(self, at: int) -> bool:
        """Whether the clauses before and behind a token each name a place of their own."""
        here, there = (
            {self._tokens.words[place.start() + 1] for place in grammar.PLACED.finditer(self._tags, *span)}
            for span in ((0, at), (at, len(self._tags)))
        )
        return bool(here and there) and here.isdisjoint(there)

    def _has_place(self, statement: Statement) -> bool:
        """Whether the verb of people goes on with a place: "two were killed in Sangin, one was killed in Marja"."""
        at = statement.group + 1
        return self._tags[at : at + 2] in ("px", "pu") and self._capital(at + 1)

    def _of_whom(self, people: People) -> bool:
        words = self._tokens.words[people.first : people.last]
        return words[:1] in _OF_WHOM or words == ["of", "them"]
