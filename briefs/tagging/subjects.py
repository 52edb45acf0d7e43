"""People who are the subject of what happened to them: "people were killed", "people dead", "people, who had been"."""

from __future__ import annotations

import re

from briefs.model import Outcome
from briefs.tagging import grammar
from briefs.tagging.nouns import PERPETRATORS
from briefs.tagging.phrase import People
from briefs.tagging.statement import Statement, tag_of
from briefs.tagging.unnamed import UnnamedPeople
from briefs.tagging.vocabulary import OUTCOMES

_INTERRUPTED = re.compile("[igV]")


class Subjects(UnnamedPeople):
    """Joins subjects to their verbs."""

    _survived = False
    """Whether the sentence says that somebody survived, or nobody."""

    def _as_subject(self, index: int) -> None:
        """ "People were killed", "people killed in ...", "people dead", "people sustained injuries"."""
        people, tags = self._people[index], self._tags
        if people.part_of:
            died = people.part_of == "W" and (
                tags[max(people.start - 2, 0) : people.start] == "Tf"
                or grammar.DIED_LATER.match(tags, people.end)
            )
            self._add(index, "D" if died else people.part_of, "part of those", people.end, part=True)
            return
        words = self._tokens.words
        before, following = words[people.start - 1], words[people.end] if people.end < len(words) else ""
        if before == "by" and tags[people.start - 2] in "KWA":
            # "shot dead by a sniper": who did it
            return
        match = grammar.DIRECT.match(tags, people.end)
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
            match = grammar.DIRECT.match(tags, after) if after > people.end else None
            if match and self._direct(index, match):
                return
        if (
            people.first == people.last
            and tags[people.end : people.end + 1] in ("W", "E")
            and before == "the"
        ):
            # "among the 170 wounded many are critical"
            self._add(index, tags[people.end], "said of them", people.end)
            return
        if (before == "to" and words[people.start - 2] == "according") or (
            before in COST and tags.startswith("dT", people.end)
        ):
            return
        if tags[people.start - 1] == "l" and (match := grammar.LEFT.match(tags, people.end)):
            self._predicates.setdefault(match.start("verb"), index)
            self._add(index, match.group("verb"), "people killed", match.start("verb"))
            return
        known = people.known or tags[max(people.start - 1, 0) : people.start] == "d"
        if known and (self._survived or following in _FELL) and self._fell(people):
            self._add(index, "D", "people fell", people.end)
            return
        taken = people.attribute in ("A", "M") and not people.single
        if taken and (match := grammar.TAKEN_AND_KILLED.match(tags, people.end)):
            self._predicates.setdefault(match.start("verb"), index)
            self._add(index, match.group("verb"), "people were", match.start("verb"))
            return
        if taken and (match := self._behind_noun(people)) and match.group("noun"):
            self._add(index, match.group("noun"), "deaths of people", match.start())
            return
        if people.attribute in ("W", "K", "E", "M", "A", "R") and not people.single:
            self._add(index, people.attribute, "said of them", people.end)
            self._then(index, people.end)
            return
        previous = self._taken.get(index - 1)
        if previous and (self._as_aside(index, previous) or self._as_breakdown(index, previous)):
            return
        who_had = (
            grammar.WHO_HAD.match(tags, people.end) if "g" in tags[people.end : people.end + 7] else None
        )
        if who_had and self._tokens.words[tags.index("g", people.end)] in _WHEN:
            who_had = None
        if (
            people.known
            and not index
            and people.start == 0
            and (match := grammar.HEADING.match(tags, people.end))
        ):
            self._predicates.setdefault(match.start("verb"), index)
            self._add(index, tags[match.start("verb")], "people killed", match.start("verb"))
            return
        if who_had is None and people.known and not people.single:
            who_had = grammar.OF_THING.match(tags, people.end)
        match = grammar.PASSIVE.match(tags, who_had.end() if who_had else people.end)
        if (
            tags[:2] in ("fd", "pf")
            and self._tokens.words[people.start - 2 : people.start] == ["of", "the"]
            and not (match and match.group("gap") == "g")
        ):
            # "of the ten people on board, seven died"
            return
        if match:
            dead = "g" in match.group("gap") and self._behind_noun(people)
            if dead and dead.group("noun"):
                # "the bodies of four miners who were abducted"
                self._add(index, dead.group("noun"), "deaths of people", dead.start())
                return
            self._passive(index, match)
            if index in self._taken and match.group("aux") and "b" in match.group("aux"):
                self._joined_before(index)
        elif match := grammar.RELATIVE.match(tags, people.end):
            # "a policeman who had tried to stop the attacker was among the dead"
            self._predicates.setdefault(match.start("among"), index)
            self._add(index, match.group("among"), "people were", match.start("among"), part=True)

    def _joined_before(self, index: int) -> None:
        """ "Two guards and a clerk who was passing by were killed", "a guard posted at the gate and 17 others were"."""
        people, first = self._people[index], self._people[index - 1]
        if not index or index - 1 in self._taken or first.part_of or not first.known:
            return
        if first.start and self._tags[first.start - 1] not in ";:.":
            return
        between = self._tags[first.end : people.start]
        busy = self._tokens.words[first.end] in _BUSY and grammar.AT_A_PLACE.fullmatch(between)
        if grammar.OF_A_FORCE.fullmatch(between) or busy:
            taken = self._taken[index]
            self._add(index - 1, tag_of(taken.outcome), taken.rule, taken.group)

    def _among_them(self, index: int) -> bool:
        """Whether people stand in a list that ends with "among them": "two nurses and four boys among them"."""
        if "among them" not in self._tokens.bag:
            return False
        while self._tokens.words[self._people[index].end : self._people[index].end + 1] != ["among them"]:
            after = self._people[index + 1 : index + 2]
            if not after or self._tags[self._people[index].end : after[0].start] not in _PLAIN:
                return False
            index += 1
        return True

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

    def _as_aside(self, index: int, previous: Statement) -> bool:
        """ "Six people, four of them children, were killed", "five men, two guards among them, died"."""
        people, words = self._people[index], self._tokens.words
        goes_on = previous.rule == "part of them"
        if not goes_on and (previous.people.single or people.count > previous.people.count):
            return False
        between = self._tags[self._people[index - 1].end : people.start]
        if "i" in self._tags and (between.endswith(",") or goes_on) and self._among_them(index):
            self._add(index, tag_of(previous.outcome), "part of them", people.start, part=True)
            return True
        if not between.endswith(","):
            return False
        of_them = words[people.first : people.last] == ["of", "them"]
        if of_them and self._tags[people.end : people.end + 1] in tuple("xhsdp"):
            # "were killed, six of them foreigners": no verb of their own
            aside = len(between) < 16
        else:
            aside = grammar.ASIDE.fullmatch(between) is not None
        if not aside or not (of_them or words[people.end : people.end + 1] in _OF_THOSE):
            return False
        self._add(index, tag_of(previous.outcome), "part of them", people.start, part=True)
        return True

    def _as_breakdown(self, index: int, previous: Statement) -> bool:
        """ "18 people were killed, 13 civilians and five soldiers, and 32 were injured": parts of the 18."""
        people, tags = self._people[index], self._tags
        if people.first == people.last or previous.people.single:
            return False
        between = tags[self._people[index - 1].end : people.start]
        follows = tags[people.end : people.end + 1]
        parts = previous.rule in ("breakdown", "part of them") and _CLAUSE.isdisjoint(between)
        if not parts and "," not in between and ":" not in between:
            return False
        if not (
            grammar.JOIN.search(between) and len(between) < 10
            if parts
            else grammar.BREAKDOWN.fullmatch(between)
        ):
            return False
        among = self._tokens.words[people.end : people.end + 1] == ["among them"] or self._tokens.words[
            people.end : people.end + 2
        ] == ["of", "them"]
        if not (parts or among or grammar.ENUMERATES.match(tags, people.end)) or follows in ("b", "B", "H"):
            return False
        if follows == "," and grammar.INCLUDING_WERE.match(tags, people.end):
            # "..., and five others, including a child, were injured"
            return False
        total = next(
            s for i, s in reversed(self._taken.items()) if s.rule not in ("breakdown", "part of them")
        )
        if people.count >= total.people.count:
            return False
        self._add(index, tag_of(previous.outcome), "breakdown", previous.group, part=True)
        return True

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
        if (match.group("noun") and people.known) or (tag in "DE" and self._is_included(index)):
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

    def _first_of_heading(self, index: int, tag: str, at: int) -> None:
        """ "Policeman, passer-by killed in Kohat": the first of a heading's list."""
        people, first = self._people[index], self._people[index - 1]
        if index != 1 or not people.single or not first.single or index - 1 in self._taken:
            return
        if first.start == 0 and self._tags[first.end : people.start] == "," and "d" not in self._tags[:at]:
            self._add(index - 1, tag, "people killed", at)

    def _earlier(self, index: int, tag: str, at: int) -> None:
        """ "Leaving two soldiers and a vendor dead": the soldiers as well."""
        first = index - 1
        while first >= 0 and first not in self._taken:
            people, following = self._people[first], self._people[first + 1]
            between = self._tags[people.end : following.start]
            if people.single:
                # "policeman Ali Khan and two boys"
                between = between.lstrip("x")
            if not (between == "," or between.strip("ao") in ("&", ",&")) or people.part_of:
                return
            if self._is_included(first):
                return
            if grammar.OBJECT.search(self._tags, max(0, people.start - grammar.NEAR), people.start):
                return
            opens = not people.start or self._tags[people.start - 1] in "l,:;&."
            if not opens and tag != "E" and self._tokens.words[people.start - 1] not in _SAY:
                return
            self._add(first, tag, self._taken[index].rule, at, part=self._taken[index].part)
            first -= 1

    def _passive(self, index: int, match: re.Match[str]) -> None:
        people, tags, gap = self._people[index], self._tags, match.group("gap")
        near = max(0, people.start - grammar.NEAR)
        taken_by = (
            grammar.OBJECT.search(tags, near, people.start) if gap and grammar.OTHERS.search(gap) else None
        )
        after = self._people[index + 1].start if index + 1 < len(self._people) else len(tags)
        if tags[max(people.start - 1, 0)] in "pt" and people.start and after < people.end + len(gap):
            # "fell to a bomber, and 14 were hurt"
            return
        if taken_by and self._is_active(tags[: people.start], taken_by.start("verb")):
            # "killed three people and two others were injured"
            return
        if self._is_included(index):
            return
        if gap.count(")") > gap.count("("):
            # "were killed (two of them children) and nine were hurt"
            return
        along = people.start > 0 and self._tokens.words[people.start - 1] in _ALONG
        if along and "," in gap and tags[: people.start - 1].rstrip(",").endswith(("K", "D", "W")):
            # "five were killed along with two guards, and nine were hurt"
            return
        aux = match.group("aux") or ""
        group = match.lastgroup or ""
        if match.group("among"):
            at, tag = match.start("among"), match.group("among")
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
        if "N" in aux or (gap and grammar.NEW_SUBJECT.search(gap)):
            return
        if "," in gap and (
            self._tokens.words[at] == "dying"
            or self._tokens.words[people.first : people.last] == ["of", "them"]
        ):
            # "was shot by two men, dying at once", "eleven bodies, six of them of rebels, and 20 with wounds"
            return
        if "g" in gap and self._tokens.words[people.end + gap.index("g")] in _WHEN:
            # "wounded 32 before they were shot"
            return
        if "V" in gap and not _SAYING.isdisjoint(self._tokens.words[people.end : at]):
            # "a spokesman denied that he was dead"
            return
        if group == "had" and tags[at] == "p" and not {"g", "T"}.isdisjoint(gap):
            # "the man, whose body with its wounds lay there"
            return
        if group == "apart" and gap not in ("", ",") and not gap.startswith((",i", "i")):
            return
        if aux and self._conditional and self._may(match.start("aux") - 2, match.end("aux")):
            return
        if aux.startswith("H") and tag in "KWAR" and "e" not in aux and group not in ("hurt", "care"):
            return
        if aux.startswith("B") and not (
            people.single or people.count == 1 or along or self._in_group(people)
        ):
            return
        alone = gap in ("", "g") or (gap == "V" and group == "had")
        if not (people.known or alone or self._are_from(people, gap)):
            return
        joined = self._predicates.get(at)
        if joined is not None and not self._enumerated(joined, index):
            return
        if aux.startswith("B") and joined is not None and not along:
            return
        self._predicates.setdefault(at, index)
        self._add(index, tag, "people were", at, part=bool(match.group("among")))
        if joined is None:
            self._then(index, match.end())

    def _are_from(self, people: People, gap: str) -> bool:
        """Whether an unknown plural is followed by where they are from: "two visa applicants from Kohat"."""
        several = people.last > people.first and self._tokens.words[people.last - 1].endswith("s")
        return several and grammar.ORIGINS.fullmatch(gap) is not None

    def _in_group(self, people: People) -> bool:
        """ "A group of twelve rebels was": the verb is that of the group."""
        words = self._tokens.words[max(people.start - 2, 0) : people.end]
        return "of" in words and words[words.index("of") - 1] in _GROUPS

    def _enumerated(self, first: int, index: int) -> bool:
        """Whether the people stand in one enumeration with those of `first`: "two soldiers and a boy were"."""
        people = self._people[index]
        before = self._tags[self._people[first].end : people.start]
        if (
            self._tags[self._people[index - 1].end : people.start] == ","
            and people.single
            and self._tags[people.start] != "d"
            and (self._capital(people.start) or self._begins_name(people.end))
        ):
            # "a police officer, SSP Aslam Khan, and his guards": the same person again
            return False
        if people.single and self._is_told_again(first, index, before):
            return False
        if before in _PLAIN:
            return True
        if grammar.BEHIND_ASIDE.fullmatch(before) and self._tags[people.end : people.end + 1] != ",":
            # "three policemen, including an officer, and two passers-by were"
            total = self._people[first]
            return grammar.ANYONE.isdisjoint(self._tokens.words[total.first : total.last])
        origin = grammar.ORIGIN.search(before)
        at_origin = self._people[first].end + (origin.start("from") if origin else 0)
        if grammar.NAME_AND_AGE.fullmatch(before) or (origin and self._tokens.words[at_origin] == "from"):
            return True
        if not grammar.JOIN.search(before) or _INTERRUPTED.search(before):
            return False
        if before.rfind(")") > before.rfind("("):
            # "six people (two guards and four clerks) and nine others were"
            return False
        if index - 1 > first and index - 1 not in self._taken:
            # "two guards at the homes of a judge and a politician were"
            return self._tags[self._people[index - 1].end : people.start] not in _PLAIN
        his = self._tokens.words[people.start] in _HIS
        return "p" not in before[-3:] or "&" in before[-3:] or his

    def _begins_name(self, at: int) -> bool:
        """Whether a name begins at a token: "his driver, constable Gul Khan"."""
        return self._tags[at : at + 1] == "x" and self._capital(at)

    def _is_told_again(self, first: int, index: int, before: str) -> bool:
        """Whether people are those of `first` by name or trade: "two soldiers, Naik Imran and Sepoy Waqar, were"."""
        people, total, tags = self._people[index], self._people[first], self._tags
        if tags[people.start] != "d" and not total.single and total.count > 1 and self._capital(people.start):
            return grammar.NAMES_BETWEEN.fullmatch(before) is not None
        # "the victim, a trader, died"
        return (
            before == ","
            and total.count == 1
            and index == first + 1
            and grammar.TOLD_BESIDE.match(tags, people.end) is not None
        )

    def _then(self, index: int, at: int) -> None:
        """ "Were abducted and later killed", "were wounded and died", "injured on Sunday died in hospital"."""
        before = self._taken[index]
        if before.outcome not in (Outcome.ABDUCTED, Outcome.WOUNDED):
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

    def _is_included(self, index: int) -> bool:
        """ "Nine people were killed, including seven guards and two drivers, and 20 others were injured"."""
        if "i" not in self._tags:
            return False
        before = self._tags[: self._people[index].start]
        if before.strip("da") == "i":
            return True
        match = grammar.INCLUDED.search(before)
        if not match or grammar.LIST_CLOSED.search(match.group("list")):
            return False
        # "98 were killed including the bombers and 140 were wounded": more than those who include are others
        return any(
            people.end <= match.start() and people.count >= self._people[index].count
            for people in self._people[:index]
        )


_BUSY = frozenset(
    [
        "posted",
        "deployed",
        "stationed",
        "standing",
        "sitting",
        "working",
        "walking",
        "waiting",
        "sleeping",
        "playing",
    ]
)
"""What people do at a place where they are killed."""

_FELL = frozenset(["fell", "survived", "lived"])
_LIVED = frozenset(["survived", "lived"])
_WHEN = frozenset(["before", "after", "while", "until", "because"])
_CLAUSE = frozenset("bBHKWDEV")
_FELL_TO = PERPETRATORS | frozenset(["bullets", "fire", "gunfire", "bomb", "bombs"])
_CLAUSE_ENDS = (",", ";", ".", "&", "")
_HIS = frozenset(["his", "her", "their"])
_SAYING = frozenset(["said", "says", "told", "denied", "claimed", "confirmed", "announced", "believed"])
_SAY = frozenset(["says", "say", "claims", "claim", "confirms", "reports"])
_LOST = frozenset(["lost", "claimed", "taken", "cost"])
_OF_THOSE = (["of whom"], ["of which"], ["among them"])
_PLAIN = (",", "&", ",&")
_GROUPS = frozenset(["group", "batch", "band", "gang", "squad", "party", "family"])
COST = frozenset(["cost", "costs", "costing"])
_ALONG = ("along with", "together with", "as well as")


def _has_agent(before: str, verb: int) -> bool:
    """Whether people before the verb are those who did it: "two gunmen killed five"."""
    agent = before[:verb].rstrip("a")
    return agent.endswith(("h", "s", "dn")) and not grammar.PASSIVE_AT.search(before, max(0, verb - 6), verb)
