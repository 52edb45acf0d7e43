"""People who are the subject of what happened to them: "people were killed", "people dead", "people, who had been"."""

from __future__ import annotations

import re

from briefs.model import Outcome
from briefs.tagging import grammar
from briefs.tagging.enumerations import ALONG, Enumerations
from briefs.tagging.nouns import PERPETRATORS, word_set
from briefs.tagging.phrase import People
from briefs.tagging.vocabulary import OUTCOMES


class Subjects(Enumerations):
    """Joins subjects to their verbs."""

    _survived = False
    """Whether the sentence says that somebody survived, or nobody."""

    def _as_subject(self, index: int) -> None:
        """ "People were killed", "people killed in ...", "people dead", "people sustained injuries"."""
        people, tags = self._people[index], self._tags
        if people.part_of:
            later = grammar.DIED_LATER.match(tags, people.end) if people.part_of == "W" else None
            if later and people.count == 1:
                # "one of the injured, Hafiz Gul, later died": nobody else did
                self._predicates.setdefault(later.end() - 1, index)
            died = people.part_of == "W" and (
                tags[max(people.start - 2, 0) : people.start] == "Tf" or later is not None
            )
            self._add(index, "D" if died else people.part_of, "part of those", people.end, part=True)
            return
        words = self._tokens.words
        before = words[people.start - 1]
        if before == "by" and _DONE_TO.search(tags, max(people.start - _NEAR, 0), people.start - 1):
            # "shot dead by a sniper": who did it
            return
        if before in ("neither", "nor") and "neither" in self._tokens.bag:
            # "neither the imam nor his deputy was hurt"
            return
        if (
            before in ("or", "nor")
            and people.single
            and tags[people.start] != "d"
            and "z" in tags[: people.start]
        ):
            # "no soldier or civilian was killed"
            return
        if tags.endswith("Tf", 0, people.start) and "w" in tags[people.end :]:
            # "the bodies of two men were found with bullet wounds"
            self._add(index, "T", "deaths of people", people.start - 2)
            return
        follows = tags[people.end : people.end + 1]
        match = grammar.find_direct(tags, people.end)
        if match and self._direct(index, match):
            return
        if people.single:
            # a person's name or title may follow: "policeman Ali Khan killed in ..."
            after = people.end
            if tags[after : after + 2] == "fn":
                # "a girl of nine"
                after += 2
            while after < len(tags) and tags[after] in "x(" and after - people.end < 4:
                after += 1
            match = grammar.find_direct(tags, after) if after > people.end else None
            if match and self._direct(index, match):
                return
        if before == "the" and follows in ("W", "E") and people.first == people.last:
            # "among the 170 wounded many are critical"
            self._add(index, follows, "said of them", people.end)
            return
        if (before == "to" and words[people.start - 2] == "according") or (
            before in COST and tags.startswith("dT", people.end)
        ):
            return
        if tags[people.start - 1] == "l" and (match := grammar.LEFT.match(tags, people.end)):
            self._predicates.setdefault(match.start("verb"), index)
            self._add(index, match.group("verb"), "people killed", match.start("verb"))
            return
        if self._survived or (follows in _FELL_TAGS and words[people.end] in _FELL):
            known = people.known or tags[max(people.start - 1, 0) : people.start] == "d"
            if known and self._fell(people):
                self._add(index, "D", "people fell", people.end)
                return
        if people.attribute and not people.single and self._attributed(index):
            return
        previous = self._taken.get(index - 1)
        if previous and (self._as_aside(index, previous) or self._as_breakdown(index, previous)):
            return
        who_had = None
        if "g" in tags[people.end : people.end + 7]:
            who_had = grammar.WHO_HAD.match(tags, people.end)
            if who_had and words[tags.index("g", people.end)] in _WHEN:
                who_had = None
        if (
            people.start == 0
            and people.known
            and not index
            and (match := grammar.HEADING.match(tags, people.end))
        ):
            self._predicates.setdefault(match.start("verb"), index)
            self._add(index, tags[match.start("verb")], "people killed", match.start("verb"))
            return
        if who_had is None and people.known and not people.single and ("gB" in tags or "gH" in tags):
            who_had = grammar.OF_THING.match(tags, people.end)
        match = grammar.find_passive(tags, who_had.end() if who_had else people.end)
        if match and tags[people.start - 1 : people.start] in ("k", "K") and ":" in match.group():
            # "killed three soldiers in Hub: two died at once"
            match = None
        if match and ":" in match.group("gap") and _PEOPLE_BEHIND.search(match.group("gap")):
            # "there were 80 people in the hall: 13 died"
            match = None
        if (
            tags.startswith(("fd", "pf"))
            and words[people.start - 2 : people.start] == ["of", "the"]
            and not (match and match.group("gap") == "g")
        ):
            # "of the ten people on board, seven died"
            return
        if acted := self._acted(people):
            # "the bomber ran inside, and three guards were killed", but "a guard fired at them and was killed"
            if (victim := _AND_WAS.match(tags, acted)) and (victim["aux"] == "B") is (people.count == 1):
                self._predicates.setdefault(victim.start("verb"), index)
                self._add(index, victim["verb"], "people were", victim.start("verb"))
                return
            if index + 1 < len(self._people):
                return
        victims = grammar.WHOM.match(tags, people.end) if "whom" in self._tokens.bag else None
        if victims and "whom" in words[people.end : victims.end()]:
            # "took three men hostage in Hub, whom they executed"
            self._predicates.setdefault(victims.start("verb"), index)
            self._add(index, victims["verb"], "people were", victims.start("verb"))
        elif match:
            wounds = tags[match.end() - 1] == "W"
            dead = ("g" in match.group("gap") or wounds) and self._bodies_of(index)
            if dead and dead.group("noun"):
                # "the bodies of four miners who were abducted"
                self._add(index, dead.group("noun"), "deaths of people", dead.start())
                return
            self._passive(index, match)
            if index in self._taken and match.group("aux") and "b" in match.group("aux"):
                self._joined_before(index)
        elif follows == "g" and (match := grammar.RELATIVE.match(tags, people.end)):
            # "a policeman who had tried to stop the attacker was among the dead"
            self._predicates.setdefault(match.start("among"), index)
            self._add(index, match.group("among"), "people were", match.start("among"), part=True)

    def _bodies_of(self, index: int) -> re.Match[str] | None:
        """The noun before people, or before those whom they follow: "the bodies of a clerk and his son"."""
        people = self._people[index]
        first = self._people[index - 1] if index else people
        listed = index and self._tags[first.end : people.start] in ("&", ",&")
        return self._behind_noun(people) or (self._behind_noun(first) if listed else None)

    def _acted(self, people: People) -> int:
        """Where a verb of what people did stands behind them, 0 where none does."""
        match = _OF_WHAT.match(self._tags, people.end)
        at = match.end() if match else people.end
        return at if self._tags[at : at + 1] in ("x", "V") and self._tokens.words[at] in _ACTED else 0

    def _attributed(self, index: int) -> bool:
        """ "Five wounded men", of whom more may be told: "five abducted soldiers were executed"."""
        people, tags = self._people[index], self._tags
        if people.attribute in ("A", "M"):
            if match := grammar.TAKEN_AND_KILLED.match(tags, people.end):
                self._predicates.setdefault(match.start("verb"), index)
                self._add(index, match.group("verb"), "people were", match.start("verb"))
                return True
            if (match := self._behind_noun(people)) and match.group("noun"):
                self._add(index, match.group("noun"), "deaths of people", match.start())
                return True
        if people.attribute in ("W", "K", "E", "M", "A", "R"):
            self._add(index, people.attribute, "said of them", people.end)
            self._then(index, people.end)
            return True
        return False

    def _fell(self, people: People) -> bool:
        """Whether people fell in a fight, or none of them survived."""
        tags = self._tags
        words = self._tokens.words
        if words[people.end : people.end + 1] == ["fell"]:
            after = words[people.end + 1 : people.end + 4]
            to = after[:1] == ["to"] and not _FELL_TO.isdisjoint(after)
            return to or after[:1] == ["at"] or tags[people.end + 1 : people.end + 2] in _CLAUSE_ENDS
        if not tags[max(people.start - 3, 0) : people.start].startswith("zf") or not self._survived:
            return False
        at = next(at for at, word in enumerate(words) if word in _LIVED)
        return at >= people.end and tags[at - 1] != "g"

    def _direct(self, index: int, match: re.Match[str]) -> bool:
        people = self._people[index]
        at = match.start(match.lastgroup or 0)
        tag = self._tags[at]
        if tag == "T" and (people.known and people.single):
            return False
        if tag == "E" and people.single and grammar.ITS_NUMBER.match(self._tags, at):
            # "put the civilian dead at two"
            return False
        if tag in "KWAR" and people.single and people.start and match.end() - people.end > 3:
            # "a man killed in the blast" is one; "a bomb near a man of the guards killed ..." is none
            dead = self._taken.get(index - 1)
            if dead is None or dead.rule != "people were" or self._tags[people.start - 1] != "&":
                # but "the mayor was shot dead and a member of the council wounded"
                return False
        if tag in "YpHbJ":
            tag = "W"
        if at in self._predicates and people.start and self._tags[people.start - 1] == "p":
            # "a man in the escort suffered cuts"
            return False
        before = self._tokens.words[max(people.start - 3, 0) : people.start]
        if before[1:] == ["him", "and"] and (self._tags[people.start - 3] == "l" or before[0] == "shot"):
            # "left him and three guards dead"
            self._found.append(self._one(people.start - 2, people.start - 1, tag, "people killed", at))
        if (match.group("noun") and people.known) or self._is_of_whole(index, tag):
            return False
        if self._tokens.words[people.end] in ("among", "amongst") and tag in "EKWT":
            # "imam and child among dead"
            self._add(index, tag, "among the dead", at, part=True)
            self._earlier(index, tag, at)
            return True
        if people.known or tag in "DETKWMARJZ":
            self._add(index, tag, "people killed" if tag in "KDET" else "people hurt or taken", at)
            self._predicates.setdefault(at, index)
            self._then(index, match.end())
            self._first_of_heading(index, tag, at)
            self._earlier(index, tag, at)
            return True
        return False

    def _is_of_whole(self, index: int, tag: str) -> bool:
        """Whether people are told as some of others of whom the same is said: "six including two guards killed"."""
        if tag in "DE":
            # "forty were killed or wounded, including six dead"
            return bool(self._taken) and self._is_included(index)
        if tag == "T" or "i" not in self._tags:
            return False
        whole = next((self._taken[at] for at in range(index - 1, -1, -1) if at in self._taken), None)
        return whole is not None and whole.outcome is OUTCOMES[tag] and self._is_included(index)

    def _passive(self, index: int, match: re.Match[str]) -> None:
        people, tags = self._people[index], self._tags
        gap, aux, among = match.group("gap", "aux", "among")
        aux = aux or ""
        group = match.lastgroup or ""
        after = self._people[index + 1].start if index + 1 < len(self._people) else len(tags)
        along = people.start > 0 and self._tokens.words[people.start - 1] in ALONG
        if self._is_included(index) or (gap and self._is_of_others(people, gap, after, along=along)):
            return
        if among:
            at, tag = match.start("among"), among
        else:
            at = (
                match.start(group)
                if group in ("verb", "died", "hurt", "had", "care", "state", "apart")
                else match.start("verb")
            )
            tag = tags[at]
            if group in ("hurt", "had", "care"):
                tag = "W"
        if after == at + 1 and "&" in tags[people.end : at] and tag in "KW":
            # "killed two men who were passing by and injured four others"
            return
        if gap.endswith(",") and gap.lstrip("x").startswith(",") and len(gap) > 1:
            # what stands between commas says more of the same people
            gap = ""
        if "N" in aux or (gap and self._is_another_subject(people, gap, at, group)):
            return
        if aux and self._conditional and self._may(match.start("aux") - 2, match.end("aux")):
            return
        if aux.startswith("H") and tag in "KWAR" and "e" not in aux and group not in ("hurt", "care"):
            return
        # "three labourers was killed" is bad English
        several = people.known and not gap and (people.start == 0 or tags[people.start - 1] in ";:")
        if aux.startswith("B") and not (
            people.single or people.count == 1 or along or self._in_group(people) or several
        ):
            return
        # "all nine on board were killed"
        alone = gap in ("", "g", "p") or (gap == "V" and group == "had")
        # "three, including a child, were injured"
        alone = alone or (people.first == people.last and gap.startswith(("i", ",i")))
        if not (people.known or alone or self._are_from(people, gap)):
            return
        joined = self._predicates.get(at)
        if joined is not None and not self._enumerated(joined, index):
            return
        if aux.startswith("B") and joined is not None and not along:
            return
        self._predicates.setdefault(at, index)
        self._add(index, tag, "people were", at, part=bool(among))
        if joined is None:
            self._then(index, match.end())

    def _is_of_others(self, people: People, gap: str, after: int, *, along: bool) -> bool:
        """Whether people before a gap belong to what stands before them, and the verb behind it to others.

        `after` is where the next people begin; `along` tells that they stand behind "along with".
        """
        tags = self._tags
        if people.start and tags[people.start - 1] in "pt" and after < people.end + len(gap):
            # "fell to a bomber, and 14 were hurt"
            return True
        if grammar.OTHERS.search(gap):
            taken_by = grammar.OBJECT.search(tags, max(0, people.start - grammar.NEAR), people.start)
            if taken_by and self._is_active(tags[: people.start], taken_by.start("verb")):
                # "killed three people and two others were injured"
                return True
        if gap.count(")") > gap.count("("):
            # "were killed (two of them children) and nine were hurt"
            return True
        # "five were killed along with two guards, and nine were hurt"
        return along and "," in gap and tags[: people.start - 1].rstrip(",").endswith(("K", "D", "W"))

    def _is_another_subject(self, people: People, gap: str, at: int, group: str) -> bool:
        """Whether a gap has another subject for the verb at a token, or none that fits its kind."""
        words = self._tokens.words
        if grammar.NEW_SUBJECT.search(gap):
            return True
        if "," in gap and (words[at] == "dying" or words[people.first : people.last] == ["of", "them"]):
            # "was shot by two men, dying at once", "eleven bodies, six of them of rebels, and 20 with wounds"
            return True
        if "g" in gap and words[people.end + gap.index("g")] in _WHEN:
            # "wounded 32 before they were shot"
            return True
        clause = words[people.end : at]
        if "," in gap and not _OF_WHOM.isdisjoint(clause) and _ALL.isdisjoint(clause):
            # "shot ten people, five of whom died", "... the youngest of whom died"
            return True
        rest = people.end + gap.rfind("&d") + 1
        if (
            "&d" in gap
            and words[rest : rest + 2] == ["the", "rest"]
            and grammar.OBJECT.search(self._tags, max(0, people.start - grammar.NEAR), people.start)
        ):
            # "killed three policemen in Hub and the rest of the patrol were wounded"
            return True
        if "V" in gap and not _SAYING.isdisjoint(words[people.end : at]):
            # "a spokesman denied that he was dead"
            return True
        if group == "had" and self._tags[at] == "p" and ("g" in gap or "T" in gap):
            # "the man, whose body with its wounds lay there"
            return True
        return group == "apart" and gap != "," and not gap.startswith((",i", "i", "(i"))

    def _then(self, index: int, at: int) -> None:
        """ "Were abducted and later killed", "were wounded and died", "injured on Sunday died in hospital"."""
        before = self._taken[index]
        if before.outcome not in _MAY_DIE:
            return
        tags = self._tags
        match = grammar.THEN.match(tags, at)
        if match is None and before.rule != "people were":
            match = grammar.LATER_DIED.match(tags, at)
        elif match is None and ",g" in "," + tags[self._people[index].end : at]:
            match = grammar.RELATIVE_DIED.match(tags, at)
        if match is None:
            return
        verb = match.start(match.lastgroup or 0)
        if OUTCOMES[tags[verb]] is before.outcome:
            return
        people = self._people[index]
        if before.outcome is Outcome.WOUNDED and self._tokens.words[
            max(people.start - 2, 0) : people.start
        ] == ["one", "of"]:
            # "one of nine people wounded died"
            self._found.append(self._one(people.end - 1, people.end, tags[verb], "part of those", verb))
            self._found[-1].people.part_of, self._found[-1].part = "W", True
            self._predicates.setdefault(verb, index)
            return
        self._predicates.setdefault(verb, index)
        self._add(index, tags[verb], "and then", verb)
        # who was wounded and died is one of the dead
        before.beside = before.outcome is Outcome.WOUNDED

    def _behind_noun(self, people: People) -> re.Match[str] | None:
        """The noun before people that tells their outcome: "the deaths of", "killed:"."""
        before = self._tags[: people.start]
        match = grammar.BEHIND_NOUN.search(before, max(0, len(before) - grammar.NEAR))
        if match is None or (match.group("colon") and match.start() in self._predicates):
            return None
        words = self._tokens.words
        if words[match.start()] in ("life", "lives") and _LOST.isdisjoint(words[people.end : people.end + 4]):
            # "an attempt on the life of a judge", but "the lives of eight men were lost"
            return None
        return match

    def _is_active(self, before: str, verb: int) -> bool:
        """Whether the verb in `before`, the tags up to some people, has them as its object."""
        passive = self._tags[verb] in "KWAR" and grammar.PASSIVE_BEFORE.search(before, 0, verb)
        return verb not in self._predicates and not (passive and not _has_agent(before, verb))


_OF_WHOM = frozenset(["of whom", "of which"])
_ALL = frozenset(["all", "both"])
_PEOPLE_BEHIND = re.compile(":.*[nhs]")
_DONE_TO = re.compile(r"[KWA](?:p[dxu]{1,4})?\Z")
"""What stands before those who did it: "shot dead in Hub by"."""
_NEAR = 8
_MAY_DIE = (Outcome.ABDUCTED, Outcome.WOUNDED, Outcome.MISSING)
_FELL_TAGS = ("V", "x")
_FELL = frozenset(["fell", "survived", "lived"])
_LIVED = frozenset(["survived", "lived"])
_WHEN = frozenset(["before", "after", "while", "until", "because"])
_FELL_TO = PERPETRATORS | frozenset(["bullets", "fire", "gunfire", "bomb", "bombs"])
_CLAUSE_ENDS = (",", ";", ".", "&", "")
_SAYING = frozenset(["said", "says", "told", "denied", "claimed", "confirmed", "announced", "believed"])
_LOST = frozenset(["lost", "claimed", "taken", "cost"])
COST = frozenset(["cost", "costs", "costing"])


def _has_agent(before: str, verb: int) -> bool:
    """Whether people before the verb are those who did it: "two gunmen killed five"."""
    agent = before[:verb].rstrip("a")
    return agent.endswith(("h", "s", "dn")) and not grammar.PASSIVE_AT.search(before, max(0, verb - 6), verb)


_ACTED = word_set(
    """
    ran detonated entered fled drove went arrived fought stormed reached jumped climbed rushed opened
    fired returned tried managed began threw exploded approached crashed rammed hid refused resisted
    """
)
"""Verbs behind those who did it, of which others are the victims."""
_OF_WHAT = re.compile(r"f[dxu]{1,4}?(?=[xV])")
_AND_WAS = re.compile(r"[^,;:.&]{1,14}&[ay]*(?P<aux>[bB])[ay]*(?P<verb>[KW])")
"""What people did, and what was done to them then."""
