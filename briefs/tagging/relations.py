"""How the statements of one sentence bear on each other: parts, more of the same, totals, who is told apart."""

from __future__ import annotations

from collections import Counter

from briefs.model import Outcome
from briefs.tagging import grammar
from briefs.tagging.enumerations import ANYBODY, FATALLY
from briefs.tagging.nouns import PERPETRATORS, word_set
from briefs.tagging.number_words import ORDINALS
from briefs.tagging.numbers import read_number
from briefs.tagging.phrase import People
from briefs.tagging.statement import Statement, tag_of
from briefs.tagging.turns import WHILE, Turns

_THEN = frozenset(["then", "later", "also", "subsequently", "afterwards"])
_OTHERS = frozenset(["another", "others", "other", "more"])
_TWO_OF_TWO = 2
"""Figures that a sentence has more of where it tells of the killed and wounded of two places in turn."""

_SUM = frozenset(["all", "total", "altogether", "overall", "combined"])
_REACHED = frozenset(["to", "at", "reached"])
_SUMMING = (["in"], ["altogether"], ["overall"], ["combined"])
_BESIDES = frozenset(
    [
        *("in addition to", "besides", "apart from", "along with", "excluding", "not counting"),
        *("not including", "without counting", "aside from", "with the exception of"),
    ]
)
_LIKEWISE = [[so, were] for so in ("so", "as") for were in ("were", "was", "did")]
_LIKE = frozenset(["so", "as"])
_OF_ONE_SEX = frozenset(["women", "men", "girls", "boys"])
_PLAIN = word_set(
    "man men woman women boy boys girl girls child children infant infants baby babies minor minors teenager teenagers"
    " youth youths son sons daughter daughters wife mother father brother brothers sister sisters other others"
)
_FAMILY = frozenset(["family", "household", "clan"])
_INCIDENTS = frozenset(["attacks", "incidents", "bombings", "blasts", "explosions", "ambushes", "shootings"])


class Relations(Turns):
    """Compares the statements found, and takes up people of whom only the same is said."""

    def relate(self) -> None:
        """Runs after all other rules."""
        bag = self._tokens.bag
        if len(self._people) > len(self._taken):
            if self._taken and "&" in self._tags:
                self._shared()
            if not (_LIKE.isdisjoint(bag) and _OTHERS.isdisjoint(bag)):
                self._likewise()
            self._in_apposition()
            if 0 < len(self._taken) < len(self._people):
                self._same_elsewhere()
            self.find_hinted()
        if not FATALLY.isdisjoint(bag):
            self._fatally()
        if not self._found:
            return
        if "each" in bag:
            for statement in self._found:
                self._in_each(statement)
        if not _BESIDES.isdisjoint(bag):
            for statement in self._found:
                self._besides(statement)
        if not _SUM.isdisjoint(bag):
            groups = Counter([one.group for one in self._found])
            for statement in self._found:
                self._in_all(statement, alone=groups[statement.group] == 1)
            self._making_in_all()
        if len(self._taken) > 1:
            if "L" in self._tags:
                self._rising()
            self._and_more()
            self._of_attackers()
            self._died_of_wounds()
            self._appositions()

    def _in_each(self, statement: Statement) -> None:
        """ "One person was killed in each of the two attacks": two."""
        at = statement.group + 1
        if self._tokens.words[at + 1 : at + 3] == ["each", "side"]:
            # "left two dead on each side"
            statement.people.count *= 2
            return
        match = grammar.IN_EACH.match(self._tags, at)
        if match and self._tokens.words[at + 1] == "each" and statement.people.high is None:
            number = read_number(self._tokens, match.end() - 2)
            statement.people.count *= number.value if number else 1

    def _besides(self, statement: Statement) -> None:
        """ "In addition to the bomber, six were killed", "to the six dead": told apart; other people count as well."""
        start = statement.people.start
        the = start > 0 and self._tags[start - 1] == "d"
        told = statement.perpetrators or (the and not statement.people.single)
        if told and start > the and self._tokens.words[start - 1 - the] in _BESIDES:
            before = [one for one in self._found if one.end <= self._tokens.begin(start)]
            comma = self._tags[statement.people.end : statement.people.end + 2]
            # but "ten were wounded, not counting two attackers, who died": these are the dead
            statement.beside = comma != ",g" or not before or before[-1].outcome is statement.outcome
            if before and before[-1].outcome is Outcome.KILLED and comma[:1] == "," and comma != ",g":
                # "nine died, not counting two attackers, and six were hurt": dead attackers
                statement.outcome = before[-1].outcome

    def _of_attackers(self) -> None:
        """ "Two terrorists were killed and a third was captured": the third is one of them."""
        words = self._tokens.words
        for index, statement in self._taken.items():
            before = self._taken.get(index - 1)
            people = statement.people
            if people.first == people.last and _has_losses(
                words[max(people.start - _NEAR, 0) : people.start]
            ):
                # "counted the rebels' losses: four killed, two injured"
                statement.perpetrators = True
                continue
            if before is None or not before.perpetrators or people.last - people.first > 1:
                continue
            said = self._tokens.words[people.first : people.last]
            if (said and (said[0] == "another" or said[0] in ORDINALS)) or (
                not said and before.people.count > 1 and before.rule == statement.rule == "killed people"
            ):
                # "killed six of the attackers and injured ten"
                statement.perpetrators = True

    def _rising(self) -> None:
        """ "The toll climbed to 55 and by Monday to 85 dead": the last is a total as well."""
        for index, statement in sorted(self._taken.items()):
            before = self._taken.get(index - 1)
            if before is not None and before.rule == "toll" and statement.outcome is before.outcome:
                at = statement.people.start - 1
                statement.total = statement.total or self._tokens.words[at] in _REACHED

    def _likewise(self) -> None:
        """ "Gul Khan was killed, as were two guards": of whom the same is said as of those before."""
        for index, people in enumerate(self._people):
            start = people.start
            if index in self._taken or not (
                self._tokens.words[max(start - 2, 0) : start] in _LIKEWISE or self._is_another(people)
            ):
                continue
            before = [each for each in self._found if each.end <= self._tokens.begin(start)]
            if before:
                last = max(before, key=lambda each: each.start)
                self._add(index, tag_of(last.outcome), last.rule, last.group)
            elif verb := grammar.LAST_FATE.search(self._tags, 0, start):
                # "they died, as did two guards"
                self._add(index, verb.group(), "likewise", verb.start())
                self._found[-1].more = True

    def _is_another(self, people: People) -> bool:
        """Whether people of whom no verb tells stand with a day or a place: "... and another on March 12"."""
        words = self._tokens.words
        return (
            words[people.start - 1 : people.start] == ["and"]
            and not _OTHERS.isdisjoint(words[people.start : people.end])
            and grammar.AND_THERE.match(self._tags, people.end) is not None
        )

    def _in_apposition(self) -> None:
        """ "The injured, four constables and a boy, were taken to hospital": of those who are named first."""
        match = grammar.THE_INJURED.match(self._tags)
        if match is None:
            return
        end = match.end()
        for index, people in enumerate(self._people):
            between = self._tags[end : people.start]
            if index in self._taken or people.start < end or between.strip(",&") or people.part_of:
                break
            if self._of_whom(people):
                break
            self._add(index, match.group("noun"), "the injured", match.start("noun"))
            end = people.end

    def _and_more(self) -> None:
        """ "Five were killed outright and two died of their wounds": seven; "two attacks: a mine killed ...": each."""
        colon = self._tags.find(":")
        listed = len(self._tags)
        if colon > 0 and not _INCIDENTS.isdisjoint(self._tokens.words[:colon]):
            listed = self._people[0].end if self._people[0].start > colon else listed
        before: Statement | None = None
        for _, statement in sorted(self._taken.items()):
            last = before
            if not statement.part:
                # "two, including a clerk, were killed and one died later"
                before = statement
            if last is not None and last.outcome is statement.outcome and self._of_whom(statement.people):
                # "six died, two of them beheaded"
                statement.part = True
            elif last is not None and self._adds(last, statement, listed):
                statement.more = True
        if len(self._taken) > _TWO_OF_TWO and self._tags.count("p") > 1:
            self._in_turn()
        if self._tags.count("K") > 1:
            self._listed_by_place()

    def _adds(self, last: Statement, statement: Statement, listed: int) -> bool:
        """Whether a statement with a verb of its own goes on with the one before it, by "and" or in a list."""
        start = statement.people.start
        apart = self._tags[start - 1] == ";" and statement.people.single and last.who != statement.who
        # "killed a trader; his brother had been killed in 2011"
        apart = apart and self._tags[statement.people.end : statement.people.end + 1] != "H"
        placed = self._has_place(last) and self._has_place(statement)
        placed = placed or self._tags[last.people.start - 1] == self._tags[start - 1] == "("
        joined = self._tags[:start].rstrip("do").endswith("&") or self._tokens.words[start - 1] in WHILE
        joined = joined or self._goes_on(last, statement) or self._lost_others(start)
        if not start or not (joined or listed < start or apart or placed):
            return False
        if statement.part or self._of_whom(statement.people) or last.part or last.total or statement.total:
            return False
        same = last.outcome is statement.outcome and last.perpetrators is statement.perpetrators
        return same and last.group != statement.group

    def _goes_on(self, last: Statement, statement: Statement) -> bool:
        """Whether those who killed did so again: "killed four men and then shot dead a shepherd"."""
        at = statement.group
        words = self._tokens.words[at - 2 : at]
        return (last.rule == statement.rule == "killed people" and len(words) == 2) and (
            words[0] == "and" and words[1] in _THEN
        )

    def _lost_others(self, at: int) -> bool:
        """Whether the other side lost people at a token: "four guards were killed, while the army lost two men"."""
        words = self._tokens.words
        if words[at - 1] != "lost":
            return False
        return "lost" in words[: at - 1] or not WHILE.isdisjoint(words[max(at - _NEAR, 0) : at])

    def _in_all(self, statement: Statement, *, alone: bool) -> None:
        """ "Killed 12 civilians and five soldiers, 17 in all": the 17 are those before."""
        if statement.people.single:
            return
        ends = (statement.people.end, statement.group + 1) if alone else (statement.people.end,)
        statement.total = statement.total or any(map(self._is_sum, ends))

    def _making_in_all(self) -> None:
        """ "33 were killed; fourteen more the next night, making 47 in all"."""
        killed = [one for one in self._found if one.outcome is Outcome.KILLED]
        for index, people in enumerate(self._people if killed else ()):
            counted = index not in self._taken and people.first == people.last
            if counted and people.count > killed[0].people.count and self._is_sum(people.end):
                self._add(index, "L", "toll", people.start, total=True)

    def _is_sum(self, at: int) -> bool:
        words = self._tokens.words
        if words[at : at + 1] not in _SUMMING or "since" in words[at : at + _NEAR]:
            # "nine in all since Tuesday"
            return False
        return words[at] != "in" or words[at + 1 : at + 2] in (["all"], ["total"])

    def _died_of_wounds(self) -> None:
        """ "Nine were hurt, one of whom later died": one of the nine."""
        words = self._tokens.words
        for index, statement in self._taken.items():
            before = self._taken.get(index - 1)
            people = statement.people
            if (
                before is not None
                and before.outcome is Outcome.WOUNDED
                and statement.outcome is Outcome.KILLED
                and (
                    self._of_whom(people)
                    or words[people.start - 1] == "of whom"
                    or (
                        index == 1
                        and self._tags.startswith(("fn", "fdn"))
                        and self._tags[people.start - 1] == ","
                    )
                )
            ):
                people.part_of, statement.part = "W", True

    def _appositions(self) -> None:
        """ "Killed four civilians, a woman and three children": the same four again, where the numbers agree."""
        for index, total in self._taken.items():
            if total.people.part_of and total.people.count == 1 and index + 1 in self._taken:
                # "one of the injured, a child, died"
                self._as_one(total, self._taken[index + 1])
            if total.people.single or total.part or index + 2 not in self._taken:
                continue
            who = self._tokens.words[total.people.first : total.people.last]
            members: list[Statement] = []
            while (follower := self._taken.get(index + 1 + len(members))) is not None:
                if (follower.outcome, follower.group, follower.part) != (total.outcome, total.group, False):
                    break
                members.append(follower)
            if len(members) < 2 or sum(member.people.count for member in members) != total.people.count:
                continue
            if not (any(member.who for member in members) or self._has_place(total)):
                # "nine were killed, four in Hub and five in Pasni"
                for member in members:
                    member.part = True
                continue
            last = members[-1].people.end
            if self._tags[last : last + 1] == "," and self._tags[total.people.end] == ",":
                # closed by a comma: "five employees, two Afghans and three Turks, were killed"
                for member in members:
                    member.part = True
                continue
            if grammar.ANYONE.isdisjoint(who) and _FAMILY.isdisjoint(who):
                continue
            told = not (ANYBODY.isdisjoint(who) and _OF_ONE_SEX.isdisjoint(who))
            if not told and not all(self._is_plain(one.people) for one in members):
                # "four passengers, a guard and three clerks"
                continue
            others = _OF_ONE_SEX - set(who)
            if not _OF_ONE_SEX.isdisjoint(who) and any(
                not others.isdisjoint(self._tokens.words[one.people.first : one.people.last])
                for one in members
            ):
                # "seven women, four men and three girls died"
                continue
            if self._tags[total.people.end : members[0].people.start] in (",", ":", "-", "("):
                for member in members:
                    member.part = True

    def _as_one(self, total: Statement, follower: Statement) -> None:
        """Makes one person between commas a part of the one told of before."""
        start, end = follower.people.start, follower.people.end
        between = self._tags[total.people.end : start]
        if between == "," and self._tags[end : end + 1] == "," and follower.people.single:
            follower.part = follower.part or follower.outcome is total.outcome

    def _is_plain(self, people: People) -> bool:
        """Whether people are told by age, sex or kinship alone, as those may be of whom more is told before."""
        return not _PLAIN.isdisjoint(self._tokens.words[people.first : people.last])


def _has_losses(words: list[str]) -> bool:
    """Whether the losses of attackers are told: "the militants' losses at"."""
    return any(
        word in _LOSSES and not PERPETRATORS.isdisjoint(words[max(at - 2, 0) : at])
        for at, word in enumerate(words)
    )


_NEAR = 7
"""Tokens between losses, or the word for losing, and their number."""

_LOSSES = frozenset(["losses", "casualties"])
