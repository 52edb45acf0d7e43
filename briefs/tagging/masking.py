"""A sentence with its actors' names replaced by marks, so that rules read as the sentences do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence

from briefs.model import Mention, MentionKind
from briefs.tagging.document import Document, Sentence
from briefs.tagging.patterns import has_any
from briefs.tagging.pronouns import meant_group

ARMED = "\x02"
"""Stands for an armed group's name."""
STATE = "\x03"
"""Stands for a state, a government or a service."""
OTHER = "\u01c1"
"""Stands for any other actor's name: a letter, so that rules which pass over words pass over it too."""

_ARMED_KINDS = frozenset(["militant"])
_STATE_KINDS = frozenset(["state", "government", "intelligence"])


def mark_of(kind: str) -> str:
    """The mark for an actor of a kind of the taxonomy."""
    if kind in _ARMED_KINDS:
        return ARMED
    return STATE if kind in _STATE_KINDS else OTHER


_NATION = re.compile(r"(?:afghan|indian|iranian|pakistani|(?:afghanistan|india|iran|pakistan)'s) ")


def state_of(mention: Mention, forces: Mapping[str, str | None], folded: str) -> str | None:
    """The state for which its forces are named, where its people's name says so: "Indian troops"."""
    state = forces.get(mention.name)
    return state if state and _NATION.match(folded, mention.start) else None


APPOSITION = re.compile(
    r", (?:an?|the) (?:[\w-]+ ){0,3}(?:alliance|coalition|umbrella|union|merger|grouping)(?: \w+)? (?:of"
    r"|between)\b"
    r"[^;.]{0,140}?,(?= (?:ha[sd] |have |also |later )*(?:\Z|claim|announc|said|say|declar|stat|releas|issu"
    r"|took|own|e-?mail|tweet|post|sen[dt]|put|rang|phon))"
    r"|, \x03's? (?:[\w-]+ ){0,3}(?:agency|service|wing|arm|outfit|\x03),"
    r"|, (?!(?:(?:also )?(?:known|called)(?: as)? )?(?:the )?[\x02\x03])(?:an?|the|of which|of whom|which|who"
    r"|whose|led"
    r"|known|also"
    r"|formerly|another|one|considered|regarded|viewed|believed|blamed"
    r"|allied|affiliated|linked|loyal|tied|close|said to|thought|suspected|seen|in|speaking|talking|calling"
    r"|writing|quoted"
    r"|through|via|on|after|by|using|from|for|however|meanwhile|also)\b[^,;]{0,110},"
)
_DESCRIBES = re.compile(
    r"\b(?:offshoot|splinter|shadow|proxy)(?: (?:group|outfit|faction|organi[sz]ation))? (?:of"
    r"|for) (?:the )?(?:\w+ )?\Z"
)
"""Before a group that only tells of another what it is: "the B, offshoot of A, claimed"."""

_KINDS_OF_GROUP = ("offshoot", "splinter", "shadow", "proxy")
_A_FACTION = re.compile(
    rf"(?:\A|[^,] )an? (?:[\w-]+ )?faction of (?:the )?(?:\w+ )?(?={ARMED},? (?:the |called "
    rf"|known as )?{ARMED})"
)
"""The same where the faction is named behind it: "a faction of the A, the B, said"."""

_PART_OF = re.compile(
    r"(?<!splinter )(?<!breakaway )\b(?:faction|factions|sub-?group|wing|unit|squad) of (?:the )?"
    rf"(?:banned |outlawed |proscribed )?{ARMED}"
)
_SQUAD_OF = re.compile(
    rf", (?:an?|the) {ARMED}'s? (?:[\w-]+ ){{0,3}}(?:squad|unit|wing|arm|brigade|branch|faction|front"
    rf"|chapter)\b"
)
"""Words between commas that tell whose unit a group is: "the Lions, the A's suicide squad,"."""

_JOINED = re.compile(
    r",?(?: ?\([^)]{0,40}\))?,?(?: and| or| as well as| along with| such as| including| &|,)(?: (?:the|its"
    r"|both"
    r"|also))? ?(?:(?!(?:offshoot|splinter|breakaway|while|but|as|who|which|whereas|though|although|said"
    r"|claimed|denied|not|never|nor|rather)\b)[\w-]+ ){0,3}"
)
_AND_PART = re.compile(
    r",? (?:and|or|as well as|along with) (?:an?|the) (?:(?!who\b|which\b|said\b|claimed\b|denied\b)[\w-]+ ){0,4}"
    r"(?:faction|wing|chapter|branch|arm|cell|unit) of (?:the )?(?:[\w-]+ )?"
)
"""Between two who did the same: "the A and the Lion faction of the B"."""
_OPENS = re.compile(r"(?:\A|[.;:,] |\b(?:that|both|either|but) )(?:the |both )?\Z")
"""What stands before who is the first of a subject, and no object of what was told before."""
_BEFORE_SUBJECT = 20
"""Characters that tell that."""
_OWN_PART = re.compile(
    r"(?:'s)? ?(?:\([^)]{0,30}\) ?)?(?:,? (?:an?|the) )?(?:(?!splinter|breakaway|rival"
    r"|dissident)[\w'-]+ ){0,2}"
    r"(?:faction|subgroup|sub-group|wing|branch"
    r"|chapter|group|unit|arm|affiliate|squad|brigade)"
    r" (?:of|from|within) (?:the )?(?:[\w-]+ )?| of (?:the )?(?:[\w-]+ )?|(?:'s"
    r"|') (?:[\w-]+ ){0,2}(?:agency, (?:the )?)?| ?[-/] ?|,?"
    r" (?:through"
    r"|via) its (?:[\w'-]+ ){0,3}"
)
_AND_BY = re.compile(r"(?: (?:faction|group|wing))?,? and (?:\w+ )?(?:by|from) [^.;]{0,60}")
"""Between two who did the same: "by A and by a new and little known group, the B"."""

_THAT_FACTION = re.compile(
    r"\b(?:that|this|the same) (?:faction|wing|chapter|part) of (?:the )?(?:[\w-]+ )?\Z"
)
_CLAUSE_END = re.compile("[.;:]")
_PRONOUN = re.compile(
    r"\Agroup\b|\b(?:(?:the|this|that|same) (?:\w+ )?(?:group|outfit|organi[sz]ation|militants|insurgents"
    r"|faction"
    r"|network|movement|militia|separatists)"
    r"|it|its|they|their|his group|he|the latter|spokes(?:man|person))\b"
)

_SPEAKS = re.compile(
    rf"{ARMED}(?:'s?)?(?: (?:group|front|outfit|spokes\w+|(?:has|had|have|later|also)))* (?:said|says"
    rf"|claim(?:s"
    rf"|ed)|stated|announced)\b"
)
_SPEAKER = re.compile(
    rf"\b(?:spokes\w+|statement|message|caller|commander|leader)(?: \w+)? (?:of|for|from"
    rf"|by) (?:the )?(?:\w+ )?{ARMED}|{_SPEAKS.pattern}"
)
_CLAIMED_BY = re.compile(rf"\bclaimed by (?:the )?(?:[\w-]+ ){{0,3}}?{ARMED}")
_RENAMED = re.compile(
    r"(?:'s)?[ -](?:splinter|breakaway|offshoot|affiliated?|linked|allied|aligned"
    r"|dissident)(?: [\w-]+){0,2},?"
    r" (?:called |known as )?(?:the )?|, which is (?:known|called) (?:as )?(?:the )?"
)
_SPEAKS_FOR = re.compile(r",? (?:of|for|who speaks for|(?:an? |the )?spokes\w+ (?:of|for)) ")
"""What stands between a leader's name and the group that he speaks for, where that is not the one known of him."""

_GOES_ON = (
    " said",
    " says",
    " told",
    " official",
    " spokes",
    " authorit",
    " government",
    " den",
    " reject",
    " condemn",
)
"""What stands behind a name of which a new clause begins."""

_ENUMERATED = 12
"""Names that an enumeration may have."""

_FOR_OR_AGAINST = ("pro-", "anti-")
"""What stands before the name of a group in a word for others."""

_LABELS = (" banned ", " outlawed ", " proscribed ")
"""Words before a name that tell nothing to any rule."""

_FOREIGN = dict.fromkeys(map(ord, (ARMED, STATE, OTHER)), " ")


def without_marks(folded: str) -> str:
    """The text with spaces for the control characters that are our marks, should it hold any."""
    if ARMED in folded or STATE in folded or OTHER in folded:
        return folded.translate(_FOREIGN)
    return folded


def _before_the(text: str, place: int) -> int:
    """Where "not" would begin before a name: "not A", "not the A"."""
    return place - 8 if text.endswith(" the ", 0, place) else place - 4


def _unquoted(text: str) -> str:
    """The text without the marks of quotations; an apostrophe stays."""
    if '"' in text:
        text = text.replace('"', "")
    if "'" in text:
        text = text.replace(" '", " ").replace(",' ", ", ").replace(".' ", ". ")
    return text


class Masked:
    """A sentence with its actors' names replaced by marks, and the names by the marks' places."""

    def __init__(self, cues: int, text: str, names: dict[int, str], led: set[int]) -> None:
        self.cues = cues
        self.text = text
        self.names = names
        self.led = led
        """Places of the names that are of leaders or outlets."""
        self._places = list(names)
        self.armed = ARMED in text
        """Whether it names an armed group."""
        self.antecedent: str | None = None
        self.forces: Collection[str] = ()
        """The forces and parties that may be accused of a deed."""
        self.blamed: set[str] | frozenset[str] = frozenset()
        """Who has been blamed before."""
        self.rulers: frozenset[str] = frozenset()
        """Armed groups that are a government as well, and speak of attacks as one."""
        self.spoke = False
        """Whether the sentence before has the antecedent speak."""
        self.backing = False

    def standing_for(self, names: Sequence[str], both: Sequence[str], led: str | None) -> Masked | None:
        """The same with the mark of a group named before for "the group", or of two for "both groups".

        `led` is the group that is the subject of the sentence before, for which "it" may stand.

        None where the sentence names a group itself, or says nothing like that.
        """
        match = None if self.armed else meant_group(self.text)
        if match is None:
            return None
        if match.group() in ("it", "its"):
            names = [led] if led else []
        meant = both if match.group().startswith("both") else names
        if not meant:
            return None
        marks = " and ".join(ARMED for _ in meant)
        start, end = match.span()
        text = self.text[:start] + marks + self.text[end:]
        longer = len(marks) - (end - start)
        places = {place if place < start else place + longer: name for place, name in self.names.items()}
        places |= {start + 6 * at: name for at, name in enumerate(meant)}
        leaders = {place if place < start else place + longer for place in self.led}
        other = Masked(self.cues, text, dict(sorted(places.items())), leaders)
        other.forces, other.blamed, other.rulers = self.forces, self.blamed, self.rulers
        other.spoke, other.backing = self.spoke, self.backing
        other.armed = True
        return other

    def groups(self) -> set[str]:
        """The armed groups that the sentence names, or goes on about."""
        groups = {name for place, name in self.names.items() if self.text[place] == ARMED}
        if self.antecedent is not None:
            groups.add(self.antecedent)
        return groups

    def first_armed(self) -> str | None:
        """The first armed group that the sentence names."""
        if not self.armed:
            return None
        for place, name in self.names.items():
            if self.text[place] == ARMED:
                return name
        return None

    def claimant(self) -> str | None:
        """The armed group by which the sentence says that something was claimed."""
        match = _CLAIMED_BY.search(self.text) if "claimed by" in self.text else None
        return self.names[match.end() - 1] if match else None

    def speaker(self) -> str | None:
        """The first armed group that says or claims something in the sentence."""
        if not self.armed:
            return None
        text = self.text
        nouns = "statement" in text or "spokes" in text or "leader" in text or "commander" in text
        nouns = nouns or "caller" in text or "message" in text
        match = (_SPEAKER if nouns else _SPEAKS).search(text)
        return self.names[self.text.index(ARMED, match.start())] if match else None

    def before(self, at: int, kinds: str = ARMED, reach: int = 160) -> list[str]:
        """The actors of which the words at `at` are said: the subject's, with the faction and its parent."""
        start = max(0, at - reach)
        clause = self.text[start:at]
        plain = clause
        if clause.count(",") > 1:
            plain = APPOSITION.sub(lambda match: " " * len(match.group()), clause)
        marks = [
            place
            for place in self._places[bisect_left(self._places, start) : bisect_left(self._places, at)]
            if self.text[place] in kinds
        ]
        if len(marks) > 1 and " not " in clause:
            marks = [
                place for place in marks if not self.text.startswith("not ", _before_the(self.text, place))
            ] or marks
        if len(marks) > 1:
            told = (
                {start + match.end() for match in _A_FACTION.finditer(clause)}
                if "faction of" in clause
                else ()
            )
            described = has_any(self.text[max(0, start - 45) : at], _KINDS_OF_GROUP)
            marks = [
                place
                for place in marks
                if place not in told
                and not (described and _DESCRIBES.search(self.text, max(0, place - 45), place))
            ] or marks
        if len(marks) < 2:
            if marks and self.antecedent and _THAT_FACTION.search(self.text, 0, marks[0]):
                return [self.antecedent]
            return [self.names[place] for place in marks]
        places = [place for place in marks if plain[place - start] in kinds] or marks
        last = places[-1]
        chosen = [last]
        for place in reversed(places[:-1]):
            if self.text[place + 1 : last + 1] == f", the {ARMED}" and self.text[last + 1 : last + 2] != "'":
                # "although police suspected A, the B claimed it"
                break
            if _JOINED.fullmatch(self.text, place + 1, chosen[0]) or (
                _AND_PART.fullmatch(self.text, place + 1, chosen[0])
                and _OPENS.search(self.text, max(0, place - _BEFORE_SUBJECT), place)
            ):
                chosen.insert(0, place)
            elif not _OWN_PART.fullmatch(self.text, place + 1, chosen[0]):
                break
            else:
                chosen.insert(0, place)
        for match in _PART_OF.finditer(clause) if " of " in clause else ():
            part = start + match.end() - 1
            if part not in chosen and any(place < part for place in chosen):
                chosen.append(part)
        for match in _SQUAD_OF.finditer(clause) if ", " in clause else ():
            owner = self.text.index(ARMED, start + match.start())
            if owner not in chosen and chosen[-1] < owner:
                chosen.append(owner)
        return [self.names[place] for place in chosen]

    def place(self, name: str, at: int) -> int:
        """Where an actor's mark stands next from `at` on."""
        return next((place for place, known in self.names.items() if known == name and place >= at), at)

    def place_before(self, at: int) -> int | None:
        """Where the last armed group before `at` stands."""
        place = self.text.rfind(ARMED, 0, at)
        return place if place >= 0 else None

    def pronoun(self, at: int) -> list[str]:
        """The armed group that "the group", "it" or "its spokesman" before `at` stands for."""
        place = self.place_before(at)
        last = self.names[place] if place is not None else self.antecedent
        if last and _PRONOUN.search(self.text, max(0, at - 90, 0 if place is None else place + 1), at):
            return [last]
        return []

    def after(self, at: int, kinds: str = ARMED, reach: int = 60) -> list[str]:
        """The actors named right behind `at`: "claimed by A and B", "blamed on A"."""
        following = self._places[bisect_left(self._places, at) :][:_ENUMERATED]
        marks = [place for place in following if self.text[place] in kinds]
        if not marks or marks[0] - at > reach or _CLAUSE_END.search(self.text, at, marks[0]):
            return []
        if len(marks) > 1 and _RENAMED.fullmatch(self.text, marks[0] + 1, marks[1]):
            # "by a splinter group of A, the B": only B is meant
            marks = marks[1:]
        places = marks[:1]
        for place in marks[1:]:
            gap = (self.text, places[-1] + 1, place)
            if not any(pattern.fullmatch(*gap) for pattern in (_JOINED, _OWN_PART, _AND_BY, _AND_PART)):
                break
            if self.text[gap[1]] == "," and self.text.startswith(_GOES_ON, place + 1):
                break
            if self.text.startswith((" faction", " offshoot", " splinter"), place + 1):
                # "by the B, the A faction"
                break
            places.append(place)
        return [self.names[place] for place in places]


def mask(
    document: Document,
    sentence: Sentence,
    marks: Mapping[str, str],
    forces: Mapping[str, str | None],
    speaking: Mapping[int, str],
    parents: Mapping[str, str | None],
) -> Masked:
    """A sentence with its actors' names replaced by marks.

    `speaking` are the groups for which somebody or something speaks that is named, by where the name begins.
    """
    names: dict[int, str] = {}
    led: set[int] = set()
    folded, actor = document.folded, MentionKind.ACTOR
    parts: list[str] = []
    at = sentence.start
    length = 0
    # a leader or an outlet speaks for the group of which the sentence says so, where it names one
    named = (
        {
            mention.name
            for mention in sentence.mentions
            if mention.kind is actor and mention.start not in speaking and marks.get(mention.name) == ARMED
        }
        if speaking
        else ()
    )
    for mention in sentence.mentions:
        name, start = mention.name, mention.start
        if mention.kind is not actor or start < at:
            continue
        mark = marks.get(name)
        if mark is None:
            continue
        end = mention.end
        if folded.startswith("-based", end) or folded.endswith(_FOR_OR_AGAINST, at, start):
            continue
        group = speaking.get(start) if speaking else None
        if group:
            if named and (
                group not in named or (len(named) > 1 and (group != name or _SPEAKS_FOR.match(folded, end)))
            ):
                continue
            mark, name = ARMED, group
        if mention.name in forces:
            state = state_of(mention, forces, folded)
            if state:
                mark, name = STATE, state
        gap = _unquoted(folded[at:start])
        if parts and gap.strip() in ("(", "[", "/") and parts[-1] in (ARMED, STATE, OTHER):
            previous = names[length - 1]
            if previous == name or parents.get(previous) == name or (mark == STATE and parts[-1] == ARMED):
                # the same again, or where it belongs: "the Swat chapter of the Tehrik-i-Taliban (TTP)"
                at = end
                if folded[at : at + 1] in (")", "]"):
                    at += 1
                continue
        if gap.endswith(_LABELS):
            gap = gap[: gap.rfind(" ", 0, -1) + 1]
        parts.append(gap)
        length += len(gap)
        names[length] = name
        if group:
            led.add(length)
        parts.append(mark)
        length += 1
        at = end
    parts.append(_unquoted(folded[at : sentence.end]))
    text = "".join(parts).replace("\n", " ")
    # what stands between dashes is inserted as what stands between commas
    text = text.replace(" - ", " , ")
    return Masked(sentence.cues, text, names, led)
