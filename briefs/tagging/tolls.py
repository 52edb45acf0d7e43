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
from operator import attrgetter

from briefs.model import Outcome, Qualifier
from briefs.tagging import grammar
from briefs.tagging.insertions import without_insertions
from briefs.tagging.listed import with_unknown
from briefs.tagging.nouns import PERPETRATORS, word_set
from briefs.tagging.number_words import ORDINALS
from briefs.tagging.numbers import read_number
from briefs.tagging.people import find_people
from briefs.tagging.phrase import People
from briefs.tagging.relations import Relations
from briefs.tagging.shot_or_stabbed import SHOOTING, shot, with_fates
from briefs.tagging.statement import LABELLED, Statement, tag_of
from briefs.tagging.subjects import COST
from briefs.tagging.tokens import Tokens
from briefs.tagging.uncounted import is_natural, who_are_told, without_dates, without_either
from briefs.tagging.vocabulary import OUTCOMES

_OUTCOME = re.compile(f"[{''.join(OUTCOMES)}]")
_ALSO_TELLING = word_set(
    "victims lived shot shoot shooting shoots lost loses losing fell survived hit struck treated"
    " hospital hospitals cmh dhq thq pims"
    " smhs skims bmc infirmary stabbed stabbing stabs knifed"
)
_start = attrgetter("start")
_FIGURES = re.compile(r"\([^)gVbBH]{2,16}\)\.?")


def find_statements(text: str, tokens: Tokens) -> list[Statement]:
    """The casualty statements of one sentence, in the order of the text."""
    if not _OUTCOME.search(tokens.tags) and _ALSO_TELLING.isdisjoint(tokens.bag):
        return []
    if "D" in tokens.tags and is_natural(tokens):
        return []
    tokens = with_unknown(without_either(without_dates(without_insertions(text, tokens))))
    people = find_people(tokens)
    if people:
        people = who_are_told(tokens, people)
    statements = _Reader(text, tokens, people).read()
    if not tokens.bag.isdisjoint(SHOOTING) and (again := with_fates(tokens, statements)):
        statements += shot(_Reader(text, again, find_people(again)).read(), again, statements)
    if len(statements) > 1:
        statements.sort(key=_start)
    return statements


class _Reader(Relations):
    """Joins the people of one sentence to what happened to them."""

    def read(self) -> list[Statement]:
        if self._people:
            self._join()
        self.find_unnamed()
        if "/" in self._tags:
            self._slashed()
        if self._people or self._found:
            self.relate()
        if self._tags[:1] == "(" and _FIGURES.fullmatch(self._tags):
            # "(10 killed, 30 injured.)": what was told before, added up
            for statement in self._found:
                statement.total = not statement.part
        return self._found

    def _join(self) -> None:
        """Joins those who were found as people, each to one thing that happened to them."""
        people = self._people
        self._survived = "survived" in self._tokens.bag or "lived" in self._tokens.bag
        for index in range(len(people)):
            self._as_subject(index)
        for join in (self._as_object, self._as_part_or_more):
            if len(self._taken) < len(people):
                for index in range(len(people)):
                    if index not in self._taken:
                        join(index)

    def _as_object(self, index: int) -> None:
        """ "Killed people", "the deaths of people", "the toll rose to number", "among the dead were people"."""
        people, tags, words = self._people[index], self._tags, self._tokens.words
        before = tags[: people.start]
        last = words[people.start - 1]
        match = None
        if before.endswith("&"):
            match = grammar.ALONG.search(before)
            if match is None and last in _TOGETHER:
                match = grammar.ALONG_FAR.search(before)
        if match is None and not _WITH.isdisjoint(words[max(people.start - 2, 0) : people.start]):
            match = grammar.WITH.search(before)
            if match:
                self._add(index, tags[match.start("verb")], "killed along with", match.start("verb"))
                return
        if match and " " in last:
            verb = match.start("verb")
            self._add(index, tags[verb], "killed along with", verb)
            return
        if last in COST and people.start and tags.startswith("dT", people.end):
            self._add(index, "K", "cost people their lives", people.start)
            return
        if last in _TOOK and words[people.end - 1] in _CAPTIVE:
            self._add(index, "A", "taken hostage", people.start - 1)
            return
        match = grammar.OBJECT.search(before, max(0, len(before) - grammar.NEAR))
        if match is None and "v" in before and before.endswith("&"):
            match = grammar.VAGUE_OBJECT.search(before, max(0, len(before) - grammar.FAR))
        if match is None and before.endswith("u&"):
            match = grammar.BESIDE_THING.search(before)
        if match:
            verb = match.start("verb")
            if self._is_active(before, verb):
                self._active.add(verb)
                if not self._is_unreal(verb):
                    self._add(index, tags[verb], "killed people", verb)
            return
        if last in _LOST and people.start and (people.known or self._are_losses(people)):
            self._add(index, "K", "killed people", people.start - 1)
            whose = words[max(people.start - 4, 0) : people.start - 1]
            if not PERPETRATORS.isdisjoint(whose):
                # "the militants lost six men and killed two soldiers"
                self._found[-1].perpetrators = True
            return
        # "the toll is 39 now" counts as "the toll is 39"
        unnamed = not tags[people.first : people.last].strip("a")
        bare = unnamed and tags[people.end : people.end + 1] in _FIELD_ENDS
        if bare and last in _FATALITIES:
            self._add(index, "K", LABELLED, people.start - 1, total=True)
            return
        if not index and tags[:1] in ("E", "K") and (match := grammar.OPENING_FIELD.fullmatch(before)):
            self._add(index, match.group("verb"), "deaths of people", before.rindex(":") - 1)
            return
        match = self._behind_noun(people)
        if match:
            tag = match.group("noun") or match.group("colon") or match.group("first") or "W"
            if bare and match.group("colon"):
                self._add(index, tag, LABELLED, match.start(), total=True)
                if match.start() and words[match.start() - 1] in PERPETRATORS:
                    # "Attackers killed: 2"
                    self._found[-1].perpetrators = True
            else:
                self._add(index, tag, "deaths of people", match.start())
            return
        if (
            not people.single
            and (people.known or unnamed)
            and (match := grammar.TOLL.search(before, max(0, len(before) - grammar.FAR)))
        ):
            if self._is_toll(match.start(), people.start):
                self._add(index, "L", "toll", people.start, total=True)
            return
        if (
            "j" in before
            and (people.known or unnamed)
            and grammar.WOUNDED_TOLL.search(before, max(0, len(before) - grammar.FAR))
        ):
            self._add(index, "j", "number of the injured", people.start, total=True)
            return
        if unnamed and last in _GIVEN and (tag := self._given_as(people)):
            self._add(index, tag, "number given", people.start, total=True)
            return
        if match := grammar.INVERTED.match(before):
            self._add(index, match.group("verb"), "killed were", match.start("verb"))
            return
        if last in _NUMBERED and (match := grammar.NUMBERED.search(before)):
            self._add(index, match.group("noun"), "numbered", people.start, total=True)
            return
        previous = self._taken.get(index - 1)
        if unnamed and previous and previous.rule == "toll" and last in _REACHED:
            # "stood at 12 that night, reached 16 by noon"
            self._add(index, tag_of(previous.outcome), "toll", people.start, total=True)
            return
        if not before.rstrip("aN").endswith(("b", "B", "i", "e", "V")):
            return
        match = grammar.AMONG.search(before)
        if match and not match.group("people"):
            self._add(index, match.group("noun"), "among the dead", people.start, part=True)
            return
        match = grammar.AMONG_VICTIMS.search(before)
        if match and words[match.start()] in ("victims", "fatalities", "martyrs"):
            self._add(index, "K", "among the victims", people.start, part=True)

    def _are_losses(self, people: People) -> bool:
        """Whether a bare number behind "lost" counts people: "one side lost five", in a fight."""
        bare = people.first == people.last and self._tags[people.end : people.end + 1] in _FIELD_ENDS
        return bare and not _FIGHTING.isdisjoint(self._tokens.bag)

    def _is_toll(self, at: int, end: int) -> bool:
        """Whether the word at a token stands for the dead of what is reported: not the month's, nor traders' losses."""
        words = self._tokens.words
        if not _OF_LONGER.isdisjoint(words[max(at - 3, 0) : end]) or words[at + 1] in _SENTENCES:
            return False
        if "since" in words[at:end] and words[words.index("since", at) + 1] not in _CLAUSE_ENDS:
            # "taking the death toll since Thursday to nine"
            return False
        if words[at] == "losses" and _SIDES.isdisjoint(self._tokens.bag):
            return False
        return words[at] not in _MAKES or _DEATH.search(self._tags, 0, at) is not None

    def _given_as(self, people: People) -> str:
        """ "The toll at 13 and the injured at 40", "bringing to 21 the number of those killed"; "" for neither."""
        words, tags = self._tokens.words, self._tags
        before = words[people.start - 1]
        told = "L" in tags or "T" in tags
        if words[people.start - 2] in _CORRECTED_TO and _DEATH.search(tags, 0, people.start):
            # "early reports of five deaths were revised to three", "the number was later put at three"
            numbered = before == "to" or not _NUMBERED.isdisjoint(
                words[max(people.start - 7, 0) : people.start]
            )
            if numbered:
                return "L"
        if before == "to":
            if told and (match := grammar.NUMBER_OF_DEAD.match(tags, people.end)):
                return match.group("tag")
            brought = not _BRINGING.isdisjoint(self._tokens.bag) and grammar.DEAD_TO.search(
                tags, 0, people.start
            )
            return "L" if brought else ""
        if before != "at" or not (told or not _PUTTING.isdisjoint(self._tokens.bag)):
            return ""
        match = grammar.THE_INJURED_AT.search(tags, 0, people.start)
        return match.group("tag") if match else ""

    def _as_part_or_more(self, index: int) -> None:
        """ "Including people" is a part of the people before; "and people" goes on with an enumeration."""
        people, tags = self._people[index], self._tags
        following = self._taken.get(index + 1)
        if following and grammar.AMONG_THEM.fullmatch(
            " ".join(self._tokens.words[people.end : following.people.start])
        ):
            self._add(index, tag_of(following.outcome), "among those", people.end, part=True)
            return
        before = tags[: people.start]
        if not index:
            if following and before.strip("da") == "i":
                # "Including the bomber, 37 were killed"
                self._add(index, tag_of(following.outcome), "including people", people.start, part=True)
            return
        previous = self._taken.get(index - 1)
        if previous is None and tags[self._people[index - 2].end : self._people[index - 1].start] == "f":
            # "the father of a minister and 18 others"
            previous = self._taken.get(index - 2)
        if previous is None:
            return
        if "i" in tags and previous.rule != "including people" and self._among_them(index):
            # "killed four, a clerk and his wife among them"
            self._add(index, tag_of(previous.outcome), "part of them", people.start, part=True)
            return
        between = tags[self._people[index - 1].end : people.start]
        if (
            self._tokens.words[people.start - 1] in ORDINALS
            and people.first == people.last
            and tags[people.end : people.end + 1] in _PLACE_OR_ENDS
            and previous.outcome in (Outcome.KILLED, Outcome.WOUNDED)
        ):
            # "the first bomb killed eighteen people, the second twelve"
            self._add(index, tag_of(previous.outcome), previous.rule, previous.group)
        elif (between == "," and self._tokens.words[people.first : people.first + 2] == ["of", "them"]) or (
            grammar.INCLUDING.search(before) and len(between) < 14
        ):
            self._add(index, tag_of(previous.outcome), "including people", people.start, part=True)
        elif (
            (
                not people.single
                or not _ANOTHER.isdisjoint(self._tokens.words[people.start : people.end])
                or (previous.people.single and self._is_in_hospital(people.end))
            )
            and (self._is_placed(people.end) or self._are_both_from(previous.people, people))
            and not grammar.DID_THERE.match(tags, people.end)
            and grammar.GAPPED.match(between)
            and (people.first == people.last or not people.known or grammar.NO_VERB.match(tags, people.end))
            and previous.outcome in (Outcome.KILLED, Outcome.WOUNDED)
            and not previous.total
        ):
            part = previous.part or ":" in between or self._one_and_another(people, previous)
            # "eight died, four in each attack"
            part = part or self._tokens.words[people.end : people.end + 2] == ["in", "each"]
            self._add(index, tag_of(previous.outcome), previous.rule, previous.group, part=part)
        elif self._is_told_beside(people, previous, between):
            # "killing the owner, a trader, and wounding his wife"
            return
        elif (
            (
                previous.people.single
                and previous.rule in ("killed people", "deaths of people")
                and grammar.APPOSED.fullmatch(between)
            )
            or (
                # "Injured: one civilian, one constable"
                between == "," and tags[previous.group + 1 : previous.group + 2] == ":"
            )
            or (
                grammar.JOIN.search(between)
                and not (
                    previous.rule == "killed people" and tags[people.end : people.end + 1] in _AUXILIARIES
                )
                and len(between) < (10 if previous.part else 8)
                and not re.search(r"[VbBKWDEkwHgA;.]", between)
                and ("&" in between or grammar.ENUMERATES.match(tags, people.end))
                and previous.rule
                not in ("people were", "people killed", "people hurt or taken", "toll", "breakdown")
            )
        ):
            of_them = self._tokens.words[previous.people.first : previous.people.first + 2] == ["of", "them"]
            whole = self._taken.get(index - 2) if of_them and between.endswith(",&") else None
            # "killed four clerks, two of them women, and their driver"
            like = previous if whole is None or whole.outcome is not previous.outcome else whole
            self._add(index, tag_of(like.outcome), like.rule, like.group, part=like.part)

    def _is_told_beside(self, people: People, previous: Statement, between: str) -> bool:
        """Whether it is told between commas who somebody is of whom was told: "the owner, a trader, and"."""
        both = people.single and previous.people.single and between == ","
        words = self._tokens.words
        return (
            both
            and (words[previous.people.start], words[people.start]) in _THE_A
            and grammar.ASIDE_ENDS.match(self._tags, people.end) is not None
        )

    def _one_and_another(self, people: People, previous: Statement) -> bool:
        """Whether of two who were told of before, each is told by himself: "one at the gate and another inside"."""
        words = self._tokens.words
        both = people.count == 1 and previous.people.count == _BOTH
        return both and not {"another", "other"}.isdisjoint(words[people.end : people.end + _NEAR])

    def _is_placed(self, at: int) -> bool:
        """Whether it goes on with a place or a time: "five in Lakki", "a seventh later in hospital"."""
        at = self._past_age(at)
        words = self._tokens.words
        return words[at] in _PLACED or words[at - 1] in _A_SIDE or words[at : at + 3] == ["on", "the", "way"]

    def _are_both_from(self, one: People, other: People) -> bool:
        """Whether both are told by whence: "four deaths were reported from Lakki, five from Tank"."""
        words = self._tokens.words
        return words[other.end : other.end + 1] == ["from"] and "from" in words[one.end : other.start]

    def _is_in_hospital(self, at: int) -> bool:
        """Whether it goes on with "later in hospital"."""
        at = self._past_age(at)
        return self._tokens.words[at : at + 2] == ["in", "hospital"]

    def _past_age(self, at: int) -> int:
        """The token behind the age of somebody and an adverb: "a girl of nine later in hospital"."""
        at += 2 * (self._tags[at : at + 2] == "fn")
        return min(at + (self._tags[at : at + 1] == "a"), len(self._tags) - 1)

    def _slashed(self) -> None:
        """ "Casualties (killed/injured): 3/5"."""
        for match in grammar.SLASHED.finditer(self._tags):
            dead, hurt = ("dead", "hurt") if match.group("dead") else ("killed", "wounded")
            for name, tag in ((dead, "K"), (hurt, "W")):
                at = match.start(name)
                number = read_number(self._tokens, at)
                if number and number.value:
                    people = People(number.value, None, Qualifier.EXACTLY, at, at + 1, at + 1, at + 1, False)
                    self._found.append(
                        self._statement(people, OUTCOMES[tag], "killed/wounded", match.start())
                    )


_OF_LONGER = word_set(
    """
    month's week's year's today's season's week weeks month months year years annual monthly weekly yearly overall
    highest real actual true feared expected could may might
    """
)
"""Words beside a toll that is not that of what is reported, or not known."""

_NUMBERED = word_set("number numbers numbered numbering total totalled totaled totalling totaling")
_REACHED = frozenset(["to", "at", "reached"])
_GIVEN = frozenset(["to", "at"])
_TOOK = frozenset(["took", "taking", "take", "held", "holding"])
_CAPTIVE = frozenset(["hostage", "captive"])
_ROSE = ("rose", "later rose", "increased", "has risen", "had risen", "climbed", "reached")
_FATALITIES = frozenset(["fatalities", "deaths", "martyrdoms"])
_FIELD_ENDS = (",", ";", ".", "&", "(", "")
_DEATH = re.compile("[KDET]")
_SENTENCES = word_set("sentence sentences penalty penalties threat threats warrant warrants squad row")
_TOGETHER = frozenset(["together with", "along with"])
_AUXILIARIES = ("b", "B", "H")
_SIDES = PERPETRATORS | word_set("troops soldiers police army forces guards")
"""Those of whom losses are told; those of others are in money."""

_FIGHTING = _SIDES | word_set("side sides fighting clash clashes battle clan clans tribe tribes dead killed")
"""Words without which a number that was lost may be of anything."""

_MAKES = frozenset(["makes it", "made it", "making it", *(f"number {rose}" for rose in _ROSE)])
_BRINGING = word_set("bring brings bringing brought take takes taking took raise raises raising raised")
_CORRECTED_TO = frozenset(["revised", "corrected", "lowered", "amended", "put", "down"])
_PUTTING = frozenset(["put", "puts", "putting"])
_CLAUSE_ENDS = (",", ";", ".", "&", "")
_PLACE_OR_ENDS = (*_CLAUSE_ENDS, "p", "y")
_WITH = frozenset(["with", "alongside"])
_LOST = frozenset(["lost", "loses", "losing"])
_ANOTHER = frozenset(["another", *ORDINALS])
_A_SIDE = frozenset(["side", "sides", "other"])
"""The last word of "two on the Iranian side"."""
_THE_A = frozenset([("the", "a"), ("the", "an")])
_BOTH = 2
_NEAR = 8
"""Tokens behind the one of two in which it is told of the other."""
_PLACED = frozenset(["in", "at", "near"])
