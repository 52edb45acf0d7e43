"""The casualty statements of a whole text, with what the sentences around say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from operator import attrgetter

from briefs.model import Outcome, Stance
from briefs.tagging import cue
from briefs.tagging.claims import RIVAL_TOLLS
from briefs.tagging.deeds import Deeds
from briefs.tagging.document import Document, Section, Sentence
from briefs.tagging.earlier import earlier_spans
from briefs.tagging.number_words import NUMBER_WORDS
from briefs.tagging.other_counts import counts_of_others
from briefs.tagging.patterns import has_any
from briefs.tagging.references import find_hurt, find_reference, may_point_back
from briefs.tagging.remainder import find_rest, may_tell_rest
from briefs.tagging.stances import Stances
from briefs.tagging.statement import Statement
from briefs.tagging.tokens import Tokens, tokenise
from briefs.tagging.tolls import find_statements
from briefs.tagging.voices import names_others


@dataclass(slots=True)
class Stated:
    """A casualty statement with its sentence, and whether it is of another time.

    `rival` where it is the attackers' own or another's than the one before it, `by_attackers` where it is told that
    they give it; `deed` where it is what somebody is wanted or was sentenced for.
    """

    statement: Statement
    sentence: Sentence
    past: bool
    rival: bool = False
    deed: bool = False
    by_attackers: bool = False


_KILLED, _WOUNDED = Outcome.KILLED, Outcome.WOUNDED
"""Looked up once: members of an enumeration are found slowly."""

_BOTH = frozenset([_KILLED, _WOUNDED])


def read_stated(document: Document, stances: Stances) -> list[Stated]:
    """The casualty statements of a text, in order."""
    stated: list[Stated] = []
    rivals: _Rivals | None = None
    told: set[Outcome] = set()
    telling, news, past_news, counted = document.telling, Section.NEWS, Section.PAST, cue.COUNTED
    for at in [at for at, sentence in enumerate(telling) if sentence.cues & counted]:
        sentence = telling[at]
        section = sentence.section
        if not (section is news or section is past_news):
            continue
        tokens = tokenise(document.folded, sentence.start, sentence.end)
        found = find_statements(document.text, tokens)
        if section is news and not told >= _BOTH:
            known = _KILLED in told
            if found:
                told.update([statement.outcome for statement in found if not statement.weak])
            if may_point_back(tokens):
                _take_up(document, at, tokens, found, told, stated, known=known)
            if may_tell_rest(tokens):
                above = [(item.sentence.start, item.statement) for item in stated]
                if rest := find_rest(document, sentence, tokens, found, above):
                    told.add(rest.outcome)
                    found.append(rest)
                    found.sort(key=_start)
        if not found:
            continue
        _mark_dead(document.folded, stated[-1:], found)
        deeds = Deeds.read(document.folded, sentence, found)
        spans = earlier_spans(document.folded, sentence, found)
        rivals = rivals or _Rivals(document.folded, stances)
        before = telling[at - 1] if at else None
        may_be_rival = rivals.may_tell(sentence, before)
        others = counts_of_others(document.folded, sentence, found) if len(found) > 1 else ()
        first_other = min(others, default=0)
        for statement in found:
            wanted = deeds.wanted(statement.start) if deeds else None
            past = wanted is not None or sentence.is_past(statement.start)
            if spans and any(first <= statement.start < last for first, last in spans):
                past = True
            own = deeds is not None and deeds.own(statement.start)
            theirs = may_be_rival and (
                rivals.told(sentence, before, statement) or (own and rivals.speak(sentence))
            )
            # "four were killed, said the army; the group put the dead at six": the four are not the group's
            theirs = theirs and not statement.start < first_other
            rival = theirs or own or statement.start in others
            stated.append(Stated(statement, sentence, past, rival, wanted is True, theirs))
    if len(stated) > 1:
        _mark_died_of_wounds(document.folded, stated, titled=document.is_heading(document.sentences[0]))
    return stated


def _mark_died_of_wounds(folded: str, stated: list[Stated], *, titled: bool) -> None:
    """Marks those who are told to have died of people of whom it was told that they were wounded.

    A text below a title may have told of them already.

    "A bomb wounded five troopers. One of the troopers succumbed in the evening."
    """
    hurt: dict[str, int] = {}
    wounded = most = 0
    """Of how many, and of how many together, it was told that they were wounded."""
    singles: set[str] = set()
    """Who was wounded, by himself: "his mother"."""
    dead: set[str] = set()
    last: Stated | None = None
    nouns = any(item.statement.people.of_the for item in stated)
    """Whether it matters who they are."""
    for item in stated:
        if item.past:
            continue
        one = item.statement
        if one.outcome is _WOUNDED:
            noun = _noun(one) if nouns else ""
            wounded += one.people.count
            most = max(most, one.people.count)
            hurt[noun] = max(hurt.get(noun, 0), one.people.count)
            if one.people.single:
                singles.add(_ARTICLE.sub("", one.who.lower()))
        elif one.outcome is _KILLED and not hurt:
            dead.add(_noun(one) if nouns else "")
        elif one.outcome is _KILLED:
            noun, count = _noun(one) if nouns else "", one.people.count
            who = one.who.lower()
            known = one.people.single and who.startswith(_HIS) and _is_one_of(_ARTICLE.sub("", who), singles)
            if known or (one.rule == "he died" and last is not None and _is_he(item, last)):
                # "wounded his mother. The mother died in hospital", "was taken to a hospital, where he died"
                one.people.part_of, one.part = "W", True
            elif count < most or (not titled and count == wounded and _is_injured(one.who)):
                of_the = one.people.of_the and noun and noun not in dead and count < hurt.get(noun, 0)
                of_them = last is not None and one.who in _SOME_OF_THOSE and _is_of(item, last)
                late = (one.of_wounds and not dead) or _is_injured(one.who)
                of_those = _is_of_those(one.who, last)
                if of_the or of_them or of_those or late or _died_later(folded, item, last, not dead):
                    one.people.part_of, one.part = "W", True
            dead.add(noun)
        last = item


def _is_one_of(who: str, singles: set[str]) -> bool:
    """Whether somebody is one of those told of before: "the officer" for "a police officer"."""
    return who in singles or any(each.endswith(f" {who}") for each in singles)


def _noun(statement: Statement) -> str:
    return statement.who.rpartition(" ")[2].lower()


def _is_injured(who: str) -> bool:
    """Whether the words for those who died say that they had been hurt: "an injured boy"."""
    return _ARTICLE.sub("", who.lower()).startswith(("injured ", "wounded "))


def _is_he(item: Stated, hurt: Stated) -> bool:
    """Whether he who died is the one of whom the same sentence tells that he was wounded."""
    one = hurt.statement
    return one.outcome is _WOUNDED and one.people.count == 1 and hurt.sentence is item.sentence


_HIS = ("his ", "her ", "the ")
_ARTICLE = re.compile(r"\A(?:an?|the|his|her|their) ")


def _is_of(some: Stated, hurt: Stated) -> bool:
    """Whether some who died are of those of whom the sentence before tells that they were wounded."""
    near = some.sentence.start - hurt.sentence.end < BETWEEN
    fewer = some.statement.people.count < hurt.statement.people.count
    return near and fewer and hurt.statement.outcome is _WOUNDED


def _is_of_those(who: str, hurt: Stated | None) -> bool:
    """Whether people are told to be of so many as were wounded: "five were hurt. One of the five died"."""
    if hurt is None or hurt.statement.outcome is not _WOUNDED or not who.startswith("the "):
        return False
    number = who[4:]
    return (int(number) if number.isdecimal() else NUMBER_WORDS.get(number)) == hurt.statement.people.count


def _died_later(folded: str, some: Stated, hurt: Stated | None, first: bool) -> bool:
    """Whether some, the `first` of whom it is told or not, died of what the sentence before tells of.

    "A bomb wounded five Afghans. Two Afghans died of their wounds."
    """
    one = some.statement
    if hurt is None or one.more or one.total or not _is_of(some, hurt) or hurt.sentence is some.sentence:
        return False
    died = _DIED.match(folded, one.end, some.sentence.end)
    later = _LATER.search(folded, one.start, died.end()) if died else None
    if later is None or first or later.group("when"):
        return later is not None
    noun = _noun(one)
    return noun in _VICTIMS if one.people.of_the else _singular(noun) == _singular(_noun(hurt.statement))


def _singular(noun: str) -> str:
    return f"{noun[:-3]}man" if noun.endswith("men") else noun.removesuffix("s")


_DIED = re.compile(
    r"[^.;]{0,40}? (?:died|succumbed|passed away|expired)\b(?:(?! and | while (?!being))[^.;,]){0,50}"
)
_VICTIMS = frozenset(["victims", "casualties"])
"""Words for the wounded as well as for the dead."""
_LATER = re.compile(
    r"\b(?:(?P<when>later|subsequently|afterwards|(?:following|next) (?:day|night|morning))|overnight"
    r"|(?:of|from|to) (?:(?:his|her|their|the) )?(?:\w+ )?(?:wounds|injur(?:y|ies))"
    r"|(?:in|at) (?:(?:a|the) )?(?:\w+ )?hospital|(?:way|taken|brought) to)\b"
)
_SOME_OF_THOSE = frozenset(["of them", "of those", "of these", "later", "subsequently", "afterwards"])
"""Who dies of those just told to be wounded: "five were wounded; one later died in hospital"."""

BETWEEN = 4
"""Characters between two sentences at most."""


_start = attrgetter("start")
_CAPTIVES = frozenset(["hostages", "captives", "abductees"])
"""Of whom it is told on their own what became of them: "killed three and took 11 hostage. The hostages were shot"."""


def _captured(stated: Sequence[Stated]) -> set[str]:
    """The nouns of those who were abducted, and for the bodies of such, if any were."""
    nouns = {_noun(item.statement) for item in stated if item.statement.outcome is Outcome.ABDUCTED}
    return nouns | _BODIES if nouns else nouns


_BODIES = frozenset(["body", "bodies"])


def _take_up(
    document: Document,
    at: int,
    tokens: Tokens,
    found: list[Statement],
    told: set[Outcome],
    stated: Sequence[Stated],
    *,
    known: bool,
) -> None:
    """Adds the first people told of before of whom the sentence at `at` tells that they were killed, or wounded.

    `known` tells whether any dead were told of before it, `stated` has those who were abducted.
    """
    before = partial(_before, document, at)
    captives = not found and not (_CAPTIVES | _captured(stated)).isdisjoint(tokens.bag)
    # "forced ten men off the bus and shot them dead; three more were killed on the road"
    dead = [
        one
        for one in found
        if one.outcome is _KILLED and not (one.more or one.weak or one.rule == "likewise")
    ]
    if dead and not known and (deeds := Deeds.read(document.folded, document.telling[at], dead)):
        # "shot ten villagers in retaliation for the killing of an elder"
        dead = [one for one in dead if not deeds.wanted(one.start)]
    first = not (known or dead)
    if (first or captives) and (taken := find_reference(document.text, tokens, before)):
        told.add(_KILLED)
        found.append(taken)
        found.sort(key=_start)
    if _WOUNDED not in told and (hurt := find_hurt(document.text, tokens, before)):
        told.add(_WOUNDED)
        found.append(hurt)


POINTING = frozenset(["told of before", "he died"])
"""Rules of statements about people told of before."""


def _mark_dead(folded: str, last: Sequence[Stated], found: Sequence[Statement]) -> None:
    """Marks those wounded of whom it is told behind that all died: "was injured. He died later", "all of whom died"."""
    hurt = last[0].statement if last and not last[0].past else None
    for one in found:
        if hurt is not None and hurt.outcome is _WOUNDED and one.outcome is _KILLED:
            same = hurt.people.count == one.people.count and not (hurt.people.single or one.people.known)
            all_of_them = same and (
                folded.endswith("all ", 0, one.start) or folded.startswith("both ", one.start)
            )
            if all_of_them or (one.rule in POINTING and hurt.people.count == one.people.count):
                hurt.beside = True
        hurt = one


def _before(document: Document, at: int) -> Iterator[Tokens]:
    """The tokens of the sentences before that at `at`, the nearest first."""
    for earlier in reversed(document.telling[max(at - _REACH, 0) : at]):
        if earlier.section is Section.NEWS:
            yield tokenise(document.folded, earlier.start, earlier.end)


_REACH = 3
"""Sentences that words may point back over."""


_BUT = re.compile(r";|\b(?:but|however|while|whereas|although|though)\b")
_PUT = re.compile(r"\b(?:puts?|putting|gives?|gave|giving|placed?|places|set|sets|claim(?:s|ed|ing))\b")
_PUT_TOLL = re.compile(
    r"\b(?:puts?|putting|gives?|gave|giving) (?:the|its|their) (?:\w+ )?(?:toll|losses|casualties)\b"
)
_THEY_KILLED = re.compile(
    r"\b(?:it|they|we|(?:its|their|our) [\w-]+) (?:had |have |has )?(?:\w+ )?"
    r"(?:killed|slain|eliminated|executed|martyred|wounded)\b[^.;,]{0,30}\Z"
)
_THEIR_VOICE = re.compile(
    r"\b(?:taliban|taleban|militants?|insurgents?|rebels?|attackers|group|outfit|movement)(?:'s?)? "
    r"(?:(?:[\w-]+ )?spokes\w+[^.;]{0,80}?\b(?:said|says|claim(?:s|ed)|put|raised|told|wrote|counted|reported)\b"
    r"|(?:also |later |[^.;,]{1,40}? and )?(?:said|says|claim(?:s|ed)|reported)\b"
    r"(?! (?:responsib|credit|the|an?)\b)[^.;,]{0,45}\Z)"
)
_CLAIMED_BEHIND = re.compile(
    r",['\"’”]* (?:claim(?:s|ed) (?!responsib|credit|the lives)[^,;]{2,60}"
    r"|[^,;]{2,60} claim(?:s|ed)(?: (?:in|on|via) [^;]{2,80})?)[\s.'\"’”]*\Z"
)
"""Who claims what the sentence told: "ten soldiers died, the group claimed in a statement"."""
_THEY = ("taliban", "taleban", "militant", "insurgent", "rebel", "attackers", "group", "outfit", "movement")
_THEIRS = re.compile(
    r"\W*(?:(?:its|his|their|the) (?:[\w-]+ ){0,2}?(?:statement|message|post|tweet|group|spokesman|video)"
    r"|the (?:group|outfit|militants|insurgents)|it|he|they)\b"
)


class _Rivals:
    """Which figures are the attackers' own, which others may contradict."""

    def __init__(self, folded: str, stances: Stances) -> None:
        self._folded = folded
        self._rivals = {each.sentence.start for each in stances.findings if each.rule in RIVAL_TOLLS}
        self._claims = {each.sentence.start for each in stances.findings if each.stance is Stance.CLAIMED}

    def may_tell(self, sentence: Sentence, before: Sentence | None) -> bool:
        """Whether a sentence may have figures of the attackers'; `told` tells which of them are."""
        if sentence.start in self._rivals or sentence.start in self._claims:
            return True
        if before is not None and before.start in self._claims:
            return True
        return bool(sentence.cues & (cue.SAY | cue.CLAIM)) and has_any(
            self._folded[sentence.start : sentence.end], _THEY
        )

    def speak(self, sentence: Sentence) -> bool:
        """Whether those who claim the attack speak in the sentence."""
        return sentence.start in self._claims

    def told(self, sentence: Sentence, before: Sentence | None, statement: Statement) -> bool:
        """Whether a statement of the sentence, which follows that `before`, is the attackers'."""
        if sentence.start in self._rivals and self._is_claimed(sentence, statement):
            return True
        if self._is_told_by_them(sentence, statement):
            return True
        claimed = sentence.start in self._claims
        if not (claimed or (before is not None and before.start in self._claims)):
            return False
        if statement.total:
            return self._is_put(sentence, statement)
        return claimed and _PUT_TOLL.search(self._folded, sentence.start, statement.start) is not None

    def _is_told_by_them(self, sentence: Sentence, statement: Statement) -> bool:
        """Whether the attackers tell whom they killed: "it had killed nine soldiers", "a Taliban spokesman said"."""
        start, at = sentence.start, statement.start
        if start in self._claims and _THEY_KILLED.search(self._folded, start, at):
            return True
        behind = _CLAIMED_BEHIND.search(self._folded, statement.end, sentence.end)
        if (
            behind
            and (start in self._claims or has_any(behind.group(), _THEY))
            and _BUT.search(self._folded, statement.end, behind.end()) is None
        ):
            return not names_others(behind.group())
        if not sentence.cues & (cue.SAY | cue.CLAIM) or not has_any(self._folded[start:at], _THEY):
            return False
        voice = _THEIR_VOICE.search(self._folded, start, at)
        return voice is not None and _BUT.search(self._folded, voice.end(), at) is None

    def _is_claimed(self, sentence: Sentence, statement: Statement) -> bool:
        """Whether no "but" stands between a figure and the claim."""
        at = self._folded.find("claim", sentence.start, sentence.end)
        first, last = sorted((at if at >= 0 else sentence.start, statement.start))
        return _BUT.search(self._folded, first, last) is None

    def _is_put(self, sentence: Sentence, statement: Statement) -> bool:
        """Whether those who claimed the attack give a total: "his statement put the dead at seven"."""
        if not (sentence.start in self._claims or _THEIRS.match(self._folded, sentence.start, sentence.end)):
            return False
        return (
            _PUT.search(self._folded, max(sentence.start, statement.start - 40), statement.start) is not None
        )


def whole(stated: list[Stated]) -> list[Stated]:
    """The statements, those on some of the dead as of all of them where nothing tells how many died."""
    dead = [item for item in stated if item.statement.outcome is _KILLED and not (item.past or item.rival)]
    if dead and all(item.statement.part or item.statement.beside for item in dead):
        for item in dead:
            item.statement.part = item.statement.part and item.statement.rule not in _SOME_OF_THEM
            item.statement.beside = item.statement.beside and item.statement.perpetrators
    return stated


_SOME_OF_THEM = frozenset(["among the dead", "among the victims"])
