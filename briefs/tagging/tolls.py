"""Casualty statements: who was killed, wounded, abducted, freed or missing, and how many.

Two steps per sentence. `find_people` finds the phrases that count people; here, each is joined to the word that says
what happened to them. The grammar is written as regular expressions over the sentence's tags (see `vocabulary`),
which are short strings, so that every rule can be read in one line:

    people were killed          subject of a passive or an intransitive verb, perhaps with more people in between
    killed people               object of an active verb; "and people" goes on with it
    deaths of people            behind a noun
    people, including people    a part of the people before
    toll rose to number         behind the word toll
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefs.model import Outcome, Qualifier
from briefs.tagging.people import People, find_people
from briefs.tagging.tokens import Tokens
from briefs.tagging.vocabulary import OUTCOMES, PHRASES


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


_ADVERBS = "[aoy]"
_NEXT = r"(?=[p,&g;.():\-yaBbtNHVk]|d?$)"
"""What may follow a participle that has no object: "24 killed in ...", "four killed when ..."."""

_INJURIES = r"Y[xdaoVu]{0,4}[Jw]|p[dxaVu]{0,3}J"
_DIRECT = re.compile(
    rf"{_ADVERBS}{{0,2}}l?(?:(?P<verb>[KWMAR]){_NEXT}|(?P<done>[DET])|(?P<hurt>{_INJURIES})|(?P<noun>J))"
)
_AUXILIARY = r"(?:[bB]|H)(?:[aotyN,]|e)*"
_ALSO_DONE = r"(?:[Vx][apdxu]{0,4}&a*)?"
_PASSIVE = re.compile(
    rf"(?P<gap>[^;.bBHKkWwDERMAlYL]{{0,24}}?)"
    rf"(?:(?P<aux>{_AUXILIARY})(?P<left>l)?{_ALSO_DONE}(?:(?P<verb>[KWEMARD])|(?P<hurt>{_INJURIES})"
    rf"|p[dxo]?(?P<among>[EKWT])(?!f))"
    rf"|a*(?P<died>D)|(?P<had>{_INJURIES}))"
)
_THEN = re.compile(r",?&a*(?:[bB]e?a*)?(?P<verb>[KDW])(?=[p,&g;.():\-ya]|$)")
_DIED_LATER = re.compile(r"[^;.KDWE]{0,16}?[bBH]*[ae]*[DK]")
_NEW_SUBJECT = re.compile(r"[Vg].*[nhsz]|z")
_OBJECT = re.compile(rf"(?P<verb>[kwcrKWAR])(?:{_ADVERBS}|N){{0,2}}$")
_ALONG = re.compile(r"(?P<verb>[KWDA])a*&$")
_BEHIND_NOUN = re.compile(r"(?:(?P<noun>[kT])f|(?P<hurt>[Jw])[tfp]|(?P<colon>[KWTJE]):)d?$")
_TOLL = re.compile(r"(?:L[^;.nLKD]{0,40}[tp:Vx]a?|L[^;.nLKD]{0,6}|T[axpdVHbB]{0,4}[tp:])$")
_AMONG = re.compile(r"(?P<noun>[EKWTJ])(?P<people>[hs]?)(?:[bBi]|Hi|e|V)[aN]*$")
_AMONG_VICTIMS = re.compile(r"h(?:[bB]|i|Hi)a*$")
_PASSIVE_BEFORE = re.compile(r"(?:[bBe]|n[ho]?|h)[aN]*$")
_ENUMERATES = re.compile(r"[xfdpu]{0,5},?&|[xfdpu]{0,5},(?=[^;.VbB]{1,14}&)")
"""What follows people in the middle of an enumeration: "12 soldiers, three policemen and two civilians"."""

_BREAKDOWN = re.compile(r"(?:[bBH]*[ae]*[KDWE])[^;.VbBH]{0,24}(?:,|:)[da]*$")
"""What stands between a total and its parts: "18 people were killed, 13 civilians and five soldiers"."""

_RELATIVE = re.compile(rf"g[^;.,]{{2,14}}?(?P<aux>{_AUXILIARY})p[dxo]?(?P<among>[EKWT])(?!f)")
_JOIN = re.compile(r"(?:,?&[ao]*|,[ao]*|&d|,&?d)$")
_INCLUDING = re.compile(r"(?:i|,i)[ad]*$")


_OUTCOME = re.compile(f"[{''.join(OUTCOMES)}]")


def find_statements(folded: str, text: str, tokens: Tokens) -> list[Statement]:
    """The casualty statements of one sentence, in the order of the text."""
    if not _OUTCOME.search(tokens.tags) and "victims" not in tokens.words:
        return []
    people = find_people(tokens)
    statements = _Reader(text, tokens, people).read()
    statements.sort(key=lambda statement: statement.start)
    return statements


class _Reader:
    """Joins the people of one sentence to what happened to them."""

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

    def read(self) -> list[Statement]:
        people = self._people
        for index in range(len(people)):
            self._as_subject(index)
        for index in range(len(people)):
            if index not in self._taken:
                self._as_object(index)
        for index in range(len(people)):
            if index not in self._taken:
                self._as_part_or_more(index)
        self._unnamed()
        self._besides()
        return self._found

    def _add(
        self, index: int, tag: str, rule: str, group: int, *, part: bool = False, total: bool = False
    ) -> None:
        people = self._people[index]
        statement = self._statement(people, OUTCOMES[tag], rule, group)
        statement.part = part or bool(people.part_of)
        statement.total = total
        self._found.append(statement)
        self._taken.setdefault(index, statement)

    def _statement(self, people: People, outcome: Outcome, rule: str, group: int) -> Statement:
        spans = self._tokens.spans
        start, end = spans[people.start][0], spans[people.end - 1][1]
        who = ""
        if people.last > people.first:
            who = self._text[spans[people.first][0] : spans[people.last - 1][1]]
        return Statement(
            people,
            outcome,
            rule,
            start,
            end,
            group,
            " ".join(who.split()),
            perpetrators=people.perpetrators(self._tokens)
            or self._tokens.words[people.end : people.end + 1] in _BLEW_UP,
        )

    def _as_subject(self, index: int) -> None:
        """ "People were killed", "people killed in ...", "people dead", "people sustained injuries"."""
        people, tags = self._people[index], self._tags
        if people.part_of:
            died = people.part_of == "W" and _DIED_LATER.match(tags, people.end)
            self._add(index, "D" if died else people.part_of, "part of those", people.end, part=True)
            return
        after = people.end
        if people.single:
            # a person's name or title may follow: "policeman Ali Khan killed in ..."
            while after < len(tags) and tags[after] in "x(" and after - people.end < 4:
                after += 1
        for at in dict.fromkeys((people.end, after)):
            match = _DIRECT.match(tags, at)
            if match and self._direct(index, match):
                return
        if people.attribute in ("W", "K", "E", "M", "A", "R") and not people.single:
            self._add(index, people.attribute, "said of them", people.end)
            return
        if self._as_breakdown(index):
            return
        match = _PASSIVE.match(tags, people.end)
        if match:
            self._passive(index, match)
        elif match := _RELATIVE.match(tags, people.end):
            # "a policeman who had tried to stop the attacker was among the dead"
            self._predicates.setdefault(match.start("among"), index)
            self._add(index, match.group("among"), "people were", match.start("among"), part=True)

    def _as_breakdown(self, index: int) -> bool:
        """ "18 people were killed, 13 civilians and five soldiers, and 32 were injured": parts of the 18."""
        previous = self._taken.get(index - 1)
        people, tags = self._people[index], self._tags
        if previous is None or people.first == people.last or previous.people.single:
            return False
        between = tags[self._people[index - 1].end : people.start]
        follows = tags[people.end : people.end + 1]
        parts = previous.rule == "breakdown"
        if not (_JOIN.search(between) and len(between) < 10 if parts else _BREAKDOWN.fullmatch(between)):
            return False
        among = self._tokens.words[people.end : people.end + 2] in (["among", "them"], ["of", "them"])
        if not (parts or among or _ENUMERATES.match(tags, people.end)) or follows in ("b", "B", "H"):
            return False
        total = next(s for i, s in reversed(self._taken.items()) if s.rule != "breakdown")
        if people.count >= total.people.count:
            return False
        self._add(index, _tag_of(previous.outcome), "breakdown", previous.group, part=True)
        return True

    def _direct(self, index: int, match: re.Match[str]) -> bool:
        people = self._people[index]
        at = match.start(match.lastgroup or 0)
        tag = self._tags[at]
        if tag == "T" and (people.known and people.single):
            return False
        if tag in "KWAR" and people.single and people.start and match.end() - people.end > 3:
            # "a man killed in the blast" is one; "a bomb near a man of the guards killed ..." is none
            return False
        if tag in "YpJ":
            tag = "W"
        if match.group("noun") and people.known:
            return False
        if people.known or tag in "DETKWMARJ":
            self._add(index, tag, "people killed" if tag in "KDET" else "people hurt or taken", at)
            self._predicates.setdefault(at, index)
            self._then(index, match.end())
            return True
        return False

    def _passive(self, index: int, match: re.Match[str]) -> None:
        people, tags, gap = self._people[index], self._tags, match.group("gap")
        aux = match.group("aux") or ""
        group = match.lastgroup or ""
        if match.group("among"):
            at, tag = match.start("among"), match.group("among")
        else:
            at = match.start(group) if group in ("verb", "died", "hurt", "had") else match.start("verb")
            tag = tags[at]
            if group in ("hurt", "had"):
                tag = "W"
        if gap.endswith(",") and gap.lstrip("x").startswith(",") and len(gap) > 1:
            # what stands between commas says more of the same people
            gap = ""
        if "N" in aux or _NEW_SUBJECT.search(gap):
            return
        if aux.startswith("H") and tag in "KWAR" and "e" not in aux:
            return
        if not people.single and people.count > 1 and aux.startswith("B"):
            return
        if not people.known and gap:
            return
        joined = self._predicates.get(at)
        if joined is not None and not self._enumerated(joined, index):
            return
        if aux.startswith("B") and joined is not None:
            return
        self._predicates.setdefault(at, index)
        self._add(index, tag, "people were", at, part=bool(match.group("among")))
        if joined is None:
            self._then(index, match.end())

    def _enumerated(self, first: int, index: int) -> bool:
        """Whether the people stand in one enumeration with those of `first`: "two soldiers and a boy were"."""
        people = self._people[index]
        before = self._tags[self._people[first].end : people.start]
        if (
            before == ","
            and people.single
            and self._tags[people.start] != "d"
            and self._capital(people.start)
        ):
            # "a police officer, SSP Aslam Khan, and his guards": the same person again
            return False
        return bool(_JOIN.search(before)) and not re.search("[igV]", before) and "p" not in before[-3:]

    def _then(self, index: int, at: int) -> None:
        """ "Were abducted and later killed", "were wounded and died"."""
        match = _THEN.match(self._tags, at)
        if match and self._taken[index].outcome in (Outcome.ABDUCTED, Outcome.WOUNDED):
            tag = match.group("verb")
            if OUTCOMES[tag] is not self._taken[index].outcome:
                self._add(index, tag, "and then", match.start("verb"))

    def _as_object(self, index: int) -> None:
        """ "Killed people", "the deaths of people", "the toll rose to number", "among the dead were people"."""
        people, tags = self._people[index], self._tags
        before = tags[: people.start]
        match = _ALONG.search(before)
        if match and " " in self._tokens.words[people.start - 1]:
            verb = match.start("verb")
            self._add(index, tags[verb], "killed along with", verb)
            return
        match = _OBJECT.search(before)
        if match:
            verb = match.start("verb")
            passive = tags[verb] in "KWAR" and _PASSIVE_BEFORE.search(before, 0, verb)
            if verb not in self._predicates and not (passive and not _has_agent(before, verb)):
                self._active.add(verb)
                self._add(index, tags[verb], "killed people", verb)
            return
        match = _BEHIND_NOUN.search(before)
        if match and self._tokens.words[match.start()] not in ("life", "lives"):
            tag = match.group("noun") or ("W" if match.group("hurt") else match.group("colon"))
            self._add(index, tag, "deaths of people", match.start())
            return
        if not people.single and (people.known or people.first == people.last) and _TOLL.search(before):
            self._add(index, "L", "toll", people.start, total=True)
            return
        match = _AMONG.search(before)
        if match and not match.group("people"):
            self._add(index, match.group("noun"), "among the dead", people.start, part=True)
            return
        match = _AMONG_VICTIMS.search(before)
        if match and self._tokens.words[match.start()] in ("victims", "fatalities", "martyrs"):
            self._add(index, "K", "among the victims", people.start, part=True)

    def _as_part_or_more(self, index: int) -> None:
        """ "Including people" is a part of the people before; "and people" goes on with an enumeration."""
        people, tags = self._people[index], self._tags
        following = self._taken.get(index + 1)
        if following and _AMONG_THEM.fullmatch(
            " ".join(self._tokens.words[people.end : following.people.start])
        ):
            self._add(index, _tag_of(following.outcome), "among those", people.end, part=True)
            return
        if not index:
            return
        before = tags[: people.start]
        previous = self._taken.get(index - 1)
        if previous is None:
            return
        between = tags[self._people[index - 1].end : people.start]
        if self._tokens.words[max(people.start - 2, 0) : people.start] in (["so", "were"], ["so", "was"]):
            self._add(index, _tag_of(previous.outcome), previous.rule, previous.group)
        elif (between == "," and self._tokens.words[people.first : people.first + 2] == ["of", "them"]) or (
            _INCLUDING.search(before) and len(between) < 14
        ):
            self._add(index, _tag_of(previous.outcome), "including people", people.start, part=True)
        elif (
            _JOIN.search(between)
            and len(between) < (10 if previous.part else 8)
            and not re.search(r"[VbBKWDEkwHgA;.]", between)
            and ("&" in between or _ENUMERATES.match(tags, people.end))
            and previous.rule
            not in ("people were", "people killed", "people hurt or taken", "toll", "breakdown")
        ):
            self._add(index, _tag_of(previous.outcome), previous.rule, previous.group, part=previous.part)

    def _unnamed(self) -> None:
        """People whom no noun of the vocabulary counts: names, "he", "a schoolteacher"."""
        for match in _WAS.finditer(self._tags):
            verb = match.start("verb")
            if verb not in self._predicates and verb not in self._active:
                self._one_was(match, verb)
        for match in _WERE.finditer(self._tags):
            verb = match.start("verb")
            if verb not in self._predicates and verb not in self._active:
                self._named_were(match, verb)
        for match in _NAMED_OBJECT.finditer(self._tags):
            verb = match.start()
            if (
                verb not in self._active
                and verb not in self._predicates
                and not _passive_at(self._tags, verb)
            ):
                self._named_object(match.end() - 1, verb)
        for index, people in enumerate(self._people):
            if index in self._taken and not people.single:
                self._name_before(index)

    def _one_was(self, match: re.Match[str], verb: int) -> None:
        """ "Malik Gul was killed", "he was shot dead", "a schoolteacher was killed"."""
        tags, words = self._tags, self._tokens.words
        subject = match.start() - 1
        while subject > 0 and (tags[subject] in "a,)" or tags[subject - 1 : subject + 2] == ",n,"):
            subject -= 1
        if subject < 0:
            return
        first = subject
        if words[subject] in ("he", "she"):
            pass
        elif tags[subject] == "x" and words[subject] not in _GROUP_NOUNS:
            while first > 0 and tags[first - 1] in "xsV" and subject - first < 6:
                first -= 1
            opened = first > 0 and tags[first - 1] == "d"
            if opened:
                first -= 1
            elif not self._capital(subject):
                return
        else:
            return
        self._found.append(self._one(first, subject + 1, tags[verb], "one was", verb))
        self._predicates[verb] = -1

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
        at = first
        for name in _NAME.finditer(enumeration):
            at = first + name.start()
            self._found.append(self._one(at, first + name.end(), self._tags[verb], "people were", verb))
        self._predicates[verb] = -1

    def _named_object(self, first: int, verb: int) -> None:
        """ "Killed Maulana Aziz", "killed Malik Gul and four others"."""
        tags = self._tags
        last = first
        while last < len(tags) and tags[last] == "x" and self._capital(last):
            last += 1
        if (
            last == first
            or (last < len(tags) and tags[last] in "hsux-")
            or self._tokens.words[last - 1] in _GROUP_NOUNS
        ):
            return
        self._found.append(self._one(first, last, tags[verb], "killed someone named", verb))
        self._active.add(verb)
        for index, people in enumerate(self._people):
            if index not in self._taken and people.start >= last:
                if _AND.fullmatch(tags[last : people.start]):
                    self._add(index, tags[verb], "killed people", verb)
                return

    def _name_before(self, index: int) -> None:
        """ "Malik Gul and four others were killed": the name is one more."""
        people, tags = self._people[index], self._tags
        match = _NAME_AND.search(tags, 0, people.start)
        if not match or not self._capital(match.start()) or not self._capital(match.end("name") - 1):
            return
        before = match.start()
        if before and tags[before - 1] not in ",.:;Vkg(":
            return
        statement = self._taken[index]
        tag = _tag_of(statement.outcome)
        one = self._one(match.start(), match.end("name"), tag, statement.rule, statement.group)
        if all(one.end <= other.start or other.end <= one.start for other in self._found):
            self._found.append(one)

    def _one(self, first: int, last: int, tag: str, rule: str, group: int) -> Statement:
        people = People(1, None, Qualifier.EXACTLY, first, last, first, last, True, single=True)
        return self._statement(people, OUTCOMES[tag], rule, group)

    def _capital(self, at: int) -> bool:
        return self._text[self._tokens.spans[at][0]].isupper()

    def _besides(self) -> None:
        """ "In addition to the bomber, at least six were killed": the bomber is told apart."""
        for statement in self._found:
            start = statement.people.start
            if start and self._tokens.words[start - 1] in _BESIDES:
                statement.beside = True


_BLEW_UP = [[phrase] for phrase in PHRASES if phrase.startswith(("blew", "blow")) and phrase != "blew up"]
_BESIDES = ("in addition to", "besides", "apart from")
_AMONG_THEM = re.compile(r"(?:(?:was|were|is|are) )?(?:also )?(?:among|amongst|out of)(?: the)?")
_WAS = re.compile(r"(?:B|H(?=a?e))[ay]*e?[ay]*(?:V&a*)?(?P<verb>[KWA])")
_WERE = re.compile(r"b[ay]*(?P<verb>[KWA])")
_NAMED_OBJECT = re.compile(r"[KkwWcA]x")
_NAME = re.compile(r"[xs]+")
_NAME_AND = re.compile(r"(?P<name>x{1,5})(?:,[^;.bBKW]{1,12},)?&[ao]*\Z")
_AND = re.compile(r",?&[ao]*")
_PASSIVE_AT = re.compile(r"(?:[bB]|He|e)[aotyN]*$")


def _passive_at(tags: str, verb: int) -> bool:
    return bool(_PASSIVE_AT.search(tags, max(0, verb - 6), verb))


def _has_agent(before: str, verb: int) -> bool:
    """Whether people before the verb are those who did it: "two gunmen killed five"."""
    return before[verb - 1 : verb] in ("h", "s") and not _PASSIVE_AT.search(before, max(0, verb - 6), verb)


_GROUP_NOUNS = frozenset(
    [
        "family",
        "convoy",
        "group",
        "team",
        "army",
        "isis",
        "ttp",
        "bla",
        "taliban",
        "it",
        "casualty",
        "vehicle",
        "couple",
        "which",
    ]
)
"""Words whose killing or wounding is not that of one person."""


def _tag_of(outcome: Outcome) -> str:
    return next(tag for tag, value in OUTCOMES.items() if value is outcome)
