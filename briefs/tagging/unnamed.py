"""Casualties whom no noun of the vocabulary counts: names, "he", "a schoolteacher"."""

from __future__ import annotations

import re
from bisect import bisect_right

from briefs.model import Outcome
from briefs.tagging import grammar
from briefs.tagging.nouns import NO_PERSONS, PERPETRATORS, word_set
from briefs.tagging.phrase import People
from briefs.tagging.statement import Reading, tag_of

_GROUP_NOUNS = word_set(
    "family convoy group team army isis ttp bla taliban taleban it casualty vehicle couple which"
)
"""Words whose killing or wounding is not that of one person."""
_WOUND = re.compile("[Jw]")
_NAME_ENDS = ("x&", ",&", "x,", "s,")
"""What stands before people where a name may stand before that."""

_REACH = 30
"""Tokens that a name and what is told of it between commas take at most."""

_CLAUSE = 14
"""Tokens of a relative clause on a name at most."""

_A = frozenset(["a", "an", "his", "her"])
_HIS = frozenset(["his", "her", "their"])
_PERSONAL = frozenset(["he", "she"])
_SELF = frozenset(["himself", "herself"])
_TRIALS = frozenset(
    ["court", "fir", "case", "trial", "anniversary", "sentenced", "convicted", "probe", "inquiry"]
)
"""Words of a sentence that tells of a murder of another time."""

_MURDERS = frozenset(["assassination", "murder", "killing", "beheading", "martyrdom", "slaying"])
_AT_A_PLACE = ("px,", "pxx,", "pxxx,")
"""What stands before the second name of a place: "in Spin Boldak, Kandahar"."""

_TRADES = ("er", "or", "ist", "ian", "man", "ant")
"""Endings of nouns for persons, whatever these do."""

_CEASED = frozenset(["down", "away", "out"])
"""What follows "died" where a fire or a row did."""

_ANDS = (["and"], [","])
_HURT_THE = ("Wd", "wd", "Kd", "kd")
"""What stands before "other" where he is killed or hurt."""
_ENDED = ("", ".", ",", ";", ")", "p", "y", "g")
"""What follows "the other" who is no other man or wife."""
_HIMSELF_AND = frozenset(
    [f"{did} {who} and" for did in ("killed", "killing") for who in ("himself", "herself")]
)
_PRONOUNS = frozenset(["him"]) | _SELF


class UnnamedPeople(Reading):
    """Adds people who were not found as phrases that count; runs after all others, on the verbs that are left."""

    def find_unnamed(self) -> None:
        """People whom no noun of the vocabulary counts: names, "he", "a schoolteacher"."""
        tags = self._tags
        if "B" in tags or "b" in tags or "H" in tags or "D" in tags:
            self._named()
        bag = self._tokens.bag
        if "he" in bag or "she" in bag:
            if "D" in tags:
                self._he_died()
            if "survived" in bag:
                self._he_survived()
        if "other" in bag:
            self._and_the_other()
        if not _HIMSELF_AND.isdisjoint(bag):
            self._himself_and()
        if "Tf" in tags or "kf" in tags or "Kf" in tags:
            self._murder_of()
        for match in grammar.UNKNOWN_HURT.finditer(tags) if "Y" in tags else ():
            self._hurt(match)
        for ahead in grammar.OBJECT_AHEAD.finditer(tags):
            verb = ahead.start()
            told = verb in self._active or verb in self._predicates or self._is_unreal(verb)
            if not told and not is_passive(tags, verb):
                self._unknown_object(ahead.end() - 1, verb)
        for index in sorted(self._taken) if "&" in tags or "," in tags else ():
            people = self._people[index]
            if people.single and tags[people.start] != "d":
                continue
            near = tags[max(people.start - 4, 0) : people.start].rstrip("ao" if people.single else "aod")
            if near.endswith(_NAME_ENDS):
                self._name_before(index)

    def _named(self) -> None:
        """Who stands before his verb: "Malik Gul was killed", "Wali Jan and Noor Khan were shot", "he died"."""
        tags = self._tags
        for match in grammar.WAS.finditer(tags) if "B" in tags or "H" in tags else ():
            verb = match.start(match.lastgroup or 0)
            if (
                match.group("died")
                and match.end() - match.start() == 2
                and " " not in self._tokens.words[verb]
            ):
                # "was dying", where "was brought dead" is told of the dead
                continue
            if tags[verb] == "Z" and " " not in self._tokens.words[verb]:
                # "the road was critical", but "the bouncer was in critical condition"
                continue
            if verb not in self._predicates and verb not in self._active:
                self._one_was(match, verb)
        for match in grammar.WERE.finditer(tags) if "&" in tags and ("b" in tags or "D" in tags) else ():
            verb = match.start(match.lastgroup or 0)
            if verb not in self._predicates and verb not in self._active:
                self._named_were(match, verb)
        if "xD" in tags or "xaD" in tags:
            self._unknown_died()
        for match in grammar.NAME_DIED.finditer(tags) if "D" in tags else ():
            verb = match.start("verb")
            if verb not in self._predicates and all(map(self._capital, range(*match.span("name")))):
                before = match.start()
                if not before or tags[before - 1] in ",;&g.:x(a":
                    name = match.span("name")
                    self._found.append(self._one(*name, "D", "one died", verb))
                    self._predicates[verb] = -1

    def _unknown_died(self) -> None:
        """ "A teller died in the blast"."""
        words = self._tokens.words
        for match in grammar.UNKNOWN_DIED.finditer(self._tags):
            verb, (first, last) = match.start("verb"), match.span("one")
            ceased = not _CEASED.isdisjoint(words[verb + 1 : verb + 2])
            if (
                verb not in self._predicates
                and words[first] in _A
                and not ceased
                and self._has_trade(words[last - 1])
            ):
                self._found.append(self._one(first, last, "D", "one died", verb))
                self._found[-1].weak = True
                self._predicates[verb] = -1

    def _has_trade(self, noun: str) -> bool:
        """Whether a noun that is not known is likely a person's: "teller", not "leopard"."""
        return noun.endswith(_TRADES) and noun not in _GROUP_NOUNS | NO_PERSONS

    def _one_was(self, match: re.Match[str], verb: int) -> None:
        """ "Malik Gul was killed", "he was shot dead", "a schoolteacher was killed"."""
        tags, words = self._tags, self._tokens.words
        subject = match.start() - 1
        while subject > 0 and (tags[subject] in "a,)" or tags[subject - 1 : subject + 2] == ",n,"):
            subject -= 1
        if subject < 0:
            return
        if tags[match.start() - 1] == ",":
            # "Gul Khan, who drove the car, was"
            clause = tags.rfind(",g", max(subject - _CLAUSE, 0), subject)
            if clause > 0 and "," not in tags[clause + 1 : match.start() - 1]:
                subject = clause - 1
        first = subject
        if words[subject] in ("he", "she") or (
            words[subject] in _SELF and words[subject - 1] in ("he", "she")
        ):
            pass
        elif words[subject] == "other" and words[subject - 1] == "the" and "one" in self._tokens.bag:
            # "one died and the other was injured"
            first = subject - 1
        elif (tags[subject] == "x" or words[subject] == "target") and words[subject] not in _GROUP_NOUNS:
            while first > 0 and tags[first - 1] in "xsVu" and subject - first < 6:
                first -= 1
            opened = first > 0 and tags[first - 1] == "d"
            if opened:
                first -= 1
            if first > 1 and tags[first - 1] == "f":
                # "the head of the district council"
                head = first - 2
                while head > 0 and tags[head] == "x" and first - head < 5:
                    head -= 1
                opened = tags[head] == "d"
                first = head if opened else first
                if words[head + 1] in _GROUP_NOUNS:
                    return
            elif opened:
                pass
            elif not self._capital(subject):
                return
        else:
            return
        one = self._one(first, subject + 1, tags[verb], "one was", verb)
        if words[subject] == "he":
            # "the other assailant threw grenades until he was killed"
            last = bisect_right(self._people, subject, key=_end)
            before = self._people[max(last - 1, 0) : last]
            one.perpetrators = any(he.single and he.perpetrators(self._tokens) for he in before)
        self._found.append(one)
        self._predicates[verb] = -1

    def _he_died(self) -> None:
        """ "He died in hospital", "she also died"."""
        for at, word in enumerate(self._tokens.words):
            match = grammar.DIED.match(self._tags, at + 1) if word in _PERSONAL else None
            if match and match.start("verb") not in self._predicates:
                verb = match.start("verb")
                self._predicates[verb] = -1
                if "fatalit" in self._tokens.words[verb] and any(
                    one.outcome is Outcome.KILLED for one in self._found
                ):
                    # "a clerk died; he was the only fatality"
                    continue
                one = self._one(at, at + 1, "D", "he died", verb)
                after = self._tokens.words[verb + 1 : verb + 2]
                one.more = "also" in self._tokens.words[at:verb] or after in (["too"], ["as well"])
                self._found.append(one)

    def _himself_and(self) -> None:
        """ "A bomber killed himself and injured seven", where he did not kill them, too. A soldier may be a victim."""
        words = self._tokens.words
        for at, word in enumerate(words[:-1]):
            attacker = word in _HIMSELF_AND and not PERPETRATORS.isdisjoint(words[:at])
            if attacker and self._tags[at + 1] in "wW":
                self._found.append(self._one(at, at + 1, "K", "killed someone named", at))
                self._found[-1].perpetrators = True

    def _he_survived(self) -> None:
        """ "She survived with injuries", "he was wounded but survived" is found by its own verb."""
        for at, word in enumerate(self._tokens.words):
            if word == "survived" and self._tokens.words[at - 1] in _PERSONAL:
                match = grammar.SURVIVED.match(self._tags, at + 1)
                if match:
                    self._found.append(self._one(at - 1, at, "W", "one was", match.end() - 1))

    def _murder_of(self) -> None:
        """ "The assassination of Abdul Khan": tells of one dead where nothing else does."""
        if not _TRIALS.isdisjoint(self._tokens.bag):
            return
        for match in grammar.MURDER_OF.finditer(self._tags):
            first, last = match.span("name")
            word = self._tokens.words[match.start()]
            if word in _MURDERS and self._capital(first) and self._capital(last - 1):
                one = self._one(first, last, "K", "murder of", match.start())
                if all(one.end <= other.start or other.end <= one.start for other in self._found):
                    one.weak = True
                    self._found.append(one)

    def _and_the_other(self) -> None:
        """ "One died at once and the other in hospital", "killing one and injuring the other"."""
        words, tags = self._tokens.words, self._tags
        at = words.index("other")
        if tags[at - 2 : at] in _HURT_THE and self._found and tags[at + 1 : at + 2] in _ENDED:
            if at - 2 not in self._active and at - 2 not in self._predicates:
                self._found.append(self._one(at - 1, at + 1, tags[at - 2], "killed people", at - 2))
            return
        if words[at - 1 : at] != ["the"] or words[at - 2 : at - 1] not in _ANDS:
            return
        if tags[at + 1 : at + 2] in ("K", "W") and tags[at + 2 : at + 3] in _ENDED:
            # "one was killed and the other wounded"
            self._found.append(self._one(at - 1, at + 1, tags[at + 1], "people were", at + 1))
            return
        if tags[at + 1 : at + 2] not in ("p", "y", "a", "d"):
            return
        for one in self._found:
            if one.people.end < at and words[one.people.start : one.people.end] == ["one"]:
                tag = tag_of(one.outcome)
                self._found.append(self._one(at - 1, at + 1, tag, one.rule, one.group))
                return

    def _named_were(self, match: re.Match[str], verb: int) -> None:
        """ "Abdul Karim, Noor Ahmed and Wali Jan were shot dead"."""
        end = match.start()
        first = end
        while first > 0 and (
            self._tags[first - 1] in ",&" or (self._tags[first - 1] in "xs" and self._capital(first - 1))
        ):
            first -= 1
        enumeration = self._tags[first:end]
        if "&" not in enumeration or "x" not in enumeration:
            return
        self._names(first, end, verb, "people were")
        self._predicates[verb] = -1

    def _names(self, first: int, end: int, verb: int, rule: str) -> None:
        """One statement for each name among the tokens `first:end`."""
        for name in grammar.NAME.finditer(self._tags, first, end):
            if self._capital(name.start()):
                self._found.append(self._one(*name.span(), self._tags[verb], rule, verb))

    def _unknown_object(self, at: int, verb: int) -> None:
        """ "Shot dead traders Ramesh Lal and Kishan Chand", "killed a linesman", "killed Maulana Aziz"."""
        words = self._tokens.words
        if match := grammar.NAMES_OBJECT.match(self._tags, verb):
            self._names(*match.span("names"), verb, "killed someone named")
            self._active.add(verb)
        elif match := grammar.UNKNOWN_OBJECT.match(self._tags, verb):
            first, last = match.span("one")
            the = words[first] == "the" and self._tags[verb] in "Kk" and self._has_trade(words[last - 1])
            if the or (words[first] in _A and words[last - 1] not in _GROUP_NOUNS | NO_PERSONS):
                self._found.append(self._one(first, last, self._tags[verb], "killed someone", verb))
                self._found[-1].weak = the
                self._active.add(verb)
                self._and_others(last, verb)
        elif at == verb + 1 and self._tags[at] == "x":
            self._named_object(at, verb)

    def _named_object(self, first: int, verb: int) -> None:
        """ "Killed Maulana Aziz", "killed Malik Gul and four others", "injuring him and two guards"."""
        tags = self._tags
        last = first
        while last < len(tags) and tags[last] == "x" and self._capital(last):
            last += 1
        word = self._tokens.words[first]
        if word in _PRONOUNS:
            last = first + 1
        if (
            last == first
            or (last < len(tags) and tags[last] in "hsux-")
            or self._tokens.words[last - 1] in _GROUP_NOUNS
        ):
            return
        one = self._one(first, last, tags[verb], "killed someone named", verb)
        one.perpetrators = word in _SELF
        self._found.append(one)
        self._active.add(verb)
        self._and_others(last, verb)

    def _and_others(self, last: int, verb: int) -> None:
        """ "Killed Malik Gul, his son and four others": the people right behind a name."""
        words = self._tokens.words
        for index, people in enumerate(self._people):
            if people.start < last:
                continue
            between = self._tags[last : people.start]
            listed = between == "," and (
                words[people.start] in _HIS or grammar.ENUMERATES.match(self._tags, people.end)
            )
            if index in self._taken or not (listed or grammar.AND.fullmatch(between)):
                return
            self._add(index, self._tags[verb], "killed people", verb)
            last = people.end
            while people.single and self._tags[last : last + 1] == "x" and self._capital(last):
                # "his brother Abdullah and a driver"
                last += 1

    def _someone_and(self, index: int) -> bool:
        """ "A linesman and two boys were hurt": the linesman is one more."""
        people, words = self._people[index], self._tokens.words
        match = grammar.UNKNOWN_AND.search(self._tags, max(people.start - _REACH, 0), people.start)
        if not match or (index and self._people[index - 1].end > match.start("one")):
            return False
        first, last = match.span("one")
        if words[first] not in _A or words[last - 1] in _GROUP_NOUNS:
            return False
        statement = self._taken[index]
        if (
            statement.group < people.start
            and statement.rule == "killed people"
            and self._tags[first - 1] not in "kwKW"
        ):
            return False
        one = self._one(first, last, tag_of(statement.outcome), statement.rule, statement.group)
        if all(one.end <= other.start or other.end <= one.start for other in self._found):
            self._found.append(one)
        return True

    def _hurt(self, match: re.Match[str]) -> None:
        """ "A linesman received injuries", "Wali Jan sustained injuries and passed away"."""
        first, last = match.span()
        words = self._tokens.words
        if self._tags[first - 1 : first] == "d" and first:
            first -= 1
            if words[first] not in _A or words[last - 1] in _GROUP_NOUNS:
                return
        elif not all(map(self._capital, range(first, last))) or (
            first and self._tags[first - 1] not in ",;&g.:(a"
        ):
            return
        if last in self._predicates:
            return
        one = self._one(first, last, "W", "one was", last)
        if any(one.start < other.end and other.start < one.end for other in self._found):
            return
        self._predicates[last] = -1
        self._found.append(one)
        wound = _WOUND.search(self._tags, last)
        died = grammar.THEN.match(self._tags, wound.end()) if wound else None
        if died and self._tags[died.start("verb")] == "D":
            one.beside = True
            self._found.append(self._one(first, last, "D", "and then", died.start("verb")))

    def _name_before(self, index: int) -> None:
        """ "Malik Gul and four others were killed": the name is one more."""
        people, tags = self._people[index], self._tags
        reach = max(people.start - _REACH, 0)
        start = people.start - (tags[people.start - 1] == "d")
        if tags[start - 1] == ",":
            said = self._tokens.words[people.start : people.end]
            his = said[0] in ("his", "her") or "other" in said
            match = grammar.NAME_AND_HIS.search(tags, reach, people.start) if his else None
        else:
            match = grammar.NAME_AND.search(tags, reach, start)
            if self._someone_and(index):
                return
            at = start - 2
            if self._tokens.words[at] in _PERSONAL and (not at or tags[at - 1] in ",;:&g"):
                # "he and the five men with him died"
                statement = self._taken[index]
                one = self._one(at, at + 1, tag_of(statement.outcome), statement.rule, statement.group)
                self._found.append(one)
                return
        if not match or not self._capital(match.start()) or not self._capital(match.end("name") - 1):
            return
        if index and self._people[index - 1].start >= match.start():
            # "Malik Gul, a tribal elder, and his son": counted already
            return
        before = match.start()
        if before and tags[before - 1] not in ",.:;Vkg(":
            return
        if tags.endswith(_AT_A_PLACE, 0, before) and self._capital(before - 2):
            # "was shot in Korangi, Karachi and his brother was hurt"
            return
        statement = self._taken[index]
        tag = tag_of(statement.outcome)
        one = self._one(match.start(), match.end("name"), tag, statement.rule, statement.group)
        if all(one.end <= other.start or other.end <= one.start for other in self._found):
            self._found.append(one)


def _end(people: People) -> int:
    return people.end


def is_passive(tags: str, verb: int) -> bool:
    """Whether the participle at `verb` has its auxiliary before it."""
    return bool(grammar.PASSIVE_AT.search(tags, max(0, verb - 6), verb))
