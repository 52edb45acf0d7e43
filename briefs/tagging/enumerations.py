"""People who stand in one list, and parts of others: whether what is said of some is said of all."""

from __future__ import annotations

import re
from itertools import pairwise

from briefs.model import Outcome
from briefs.tagging import grammar
from briefs.tagging.coordination import lists
from briefs.tagging.nouns import word_set
from briefs.tagging.phrase import People
from briefs.tagging.statement import Statement, tag_of
from briefs.tagging.unnamed import UnnamedPeople


class Enumerations(UnnamedPeople):
    """Joins the people of a list."""

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
        if not aside or not (of_them or words[people.end : people.end + 1] in _OF_THOSE or self._kin(people)):
            return False
        self._add(index, tag_of(previous.outcome), "part of them", people.start, part=True)
        return True

    def _fatally(self) -> None:
        """ "Eight were shot, six of them fatally": the six are of those who were hurt."""
        words, tags = self._tokens.words, self._tags
        for whole, some in pairwise(self._people):
            at = some.end - (words[some.end - 1] in FATALLY)
            if FATALLY.isdisjoint(words[at : at + 1]) or tags[at + 1 : at + 2] not in _CLAUSE_ENDS:
                continue
            hurt = (
                tags[whole.start - 1] in "Ww"
                or words[whole.start - 1] in _SHOT
                or not _SHOT.isdisjoint(words[whole.end : some.start])
            )
            if whole.count <= some.count or not hurt:
                continue
            self._found = [one for one in self._found if one.people not in (whole, some)]
            self._found.append(self._statement(whole, Outcome.WOUNDED, "hurt", some.start - 1))
            some.part_of = "W"
            self._found.append(self._statement(some, Outcome.KILLED, "fatally hurt", at, part=True))

    def _kin(self, people: People) -> bool:
        """Whether people before a comma are several of one family: "seven of a single family,"."""
        end = self._tags.find(",", people.end, people.end + 6)
        if end < 0 or people.single or "&" in self._tags[people.end : end]:
            return False
        return not _FAMILIES.isdisjoint(self._tokens.words[people.first : end])

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
        if previous.outcome is Outcome.KILLED and grammar.LISTED_HURT.match(tags, people.end):
            # "13 soldiers killed, ten guards and two clerks injured"
            return False
        total = next(
            s for i, s in reversed(self._taken.items()) if s.rule not in ("breakdown", "part of them")
        )
        if people.count >= total.people.count:
            return False
        self._add(index, tag_of(previous.outcome), "breakdown", previous.group, part=True)
        return True

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
            if people.start and self._tokens.words[people.start - 1] in ALONG:
                # "was killed together with a guard and two others wounded"
                return
            opens = not people.start or self._tags[people.start - 1] in "l,:;&."
            if not opens and tag != "E" and self._tokens.words[people.start - 1] not in _SAY:
                return
            self._add(first, tag, self._taken[index].rule, at, part=self._taken[index].part)
            first -= 1

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
        start = people.start
        if start > 1 and self._tokens.words[start - 1].endswith(("'s", "s'")):
            # "a shopkeeper and the shopkeeper's two sons were"
            start -= 1 + (self._tags[start - 2] == "d")
        before = self._tags[self._people[first].end : start]
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

    def _shared(self) -> None:
        """What happened to one of a list happened to all: "a clerk, two guards and a boy died"."""
        people = self._people
        for places in lists(people, self._tags):
            known = [index for index in places if index in self._taken]
            if not known or len(known) == len(places) or self._is_breakdown(places):
                continue
            like = self._taken[known[-1] if known[-1] == places[-1] else known[0]]
            if like.part or like.total:
                continue
            for index in places:
                if index not in self._taken and not people[index].part_of:
                    self._add(index, tag_of(like.outcome), like.rule, like.group)

    def _is_breakdown(self, places: range) -> bool:
        """Whether the first of a list are all the others: "ten people, a clerk and nine boys, died"."""
        first, *others = (self._people[index] for index in places)
        closed = self._tags[others[-1].end : others[-1].end + 1] == ","
        anybody = not ANYBODY.isdisjoint(self._tokens.words[first.first : first.last])
        told = anybody and not self._is_subject(places)
        return first.count == sum(one.count for one in others) and len(others) > 1 and (closed or told)

    def _is_subject(self, places: range) -> bool:
        """Whether the verb follows a list."""
        return self._tags[self._people[places[-1]].end : self._people[places[-1]].end + 1] in tuple("bBHDK")


ANYBODY = word_set("people persons individuals victims others civilians family household clan")
ALONG = ("along with", "together with", "as well as")
_INTERRUPTED = re.compile("[igV]")
_BUSY = word_set("posted deployed stationed standing sitting working walking waiting sleeping playing")
"""What people do at a place where they are killed."""

_CLAUSE = frozenset("bBHKWDEV")
_HIS = frozenset(["his", "her", "their"])
_SAY = frozenset(["says", "say", "claims", "claim", "confirms", "reports"])
_OF_THOSE = (["of whom"], ["of which"], ["among them"])
_SHOT = frozenset(["shot", "stabbed", "hit", "struck", "wounded", "injured", "hurt"])
_CLAUSE_ENDS = (",", ";", ".", "&", "")
FATALLY = frozenset(["fatally", "mortally"])
_FAMILIES = frozenset(["family", "household", "clan", "families"])
_PLAIN = (",", "&", ",&")
_GROUPS = frozenset(["group", "batch", "band", "gang", "squad", "party", "family"])
