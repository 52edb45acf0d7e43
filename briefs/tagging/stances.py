"""Who claimed, who denied, who is blamed or suspected, and whether the text says that nobody has claimed.

Every actor's name in a sentence is replaced by one mark, so that the rules read as the sentences do:
`_CLAIMED = @ ... claimed responsibility`. The objects of a claim or a denial are looked at: claiming lives, or that
five insurgents died, is no claim of an attack; denying to shelter somebody is no denial of an attack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefs.model import MentionKind, Stance
from briefs.tagging.cues import Cue
from briefs.tagging.document import Document, Section, Sentence
from briefs.taxonomy import Taxonomy

_ARMED = frozenset(["militant", "separatist"])
_COUNTRY_LIKE = frozenset(["state", "government", "intelligence"])
_MARK = "\x02"
"""Stands for an armed group's name."""
_STATE = "\x03"
"""Stands for a state, a government or a service."""
_OTHER = "\x04"
"""Stands for any other actor's name."""
_ANY = f"[{_MARK}{_STATE}{_OTHER}]"
_NAMED = f"[{_MARK}{_STATE}]"

_ATTACK = (
    r"(?:attacks?|assaults?|bombings?|blasts?|explosions?|killings?|ambush(?:es)?|operations?|raids?|incidents?|murders?"
    r"|shootings?|assassinations?|massacres?|suicide|strikes?|abductions?|kidnappings?|carnage|firing|violence|hijacking"
    r"|beheadings?|explosive|ieds?|derailment|siege|clash|encounter|bomb|rocket|grenade|atrocity|act)"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One stance of one actor, or of an unnamed one (`actor` None), in one sentence."""

    actor: str | None
    stance: Stance
    rule: str
    sentence: Sentence


@dataclass(slots=True)
class Stances:
    """What all sentences say about the attribution: `unclaimed` as the text says it, claims notwithstanding."""

    findings: list[Finding]
    unclaimed: Sentence | None = None


class StanceReader:
    """Reads stances. Holds no state between texts."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._kinds = {name: entry.kind for name, entry in taxonomy.actors.items()}
        self._marks = {name: self._mark(kind) for name, kind in self._kinds.items()}

    @staticmethod
    def _mark(kind: str) -> str:
        if kind in _ARMED:
            return _MARK
        return _STATE if kind in _COUNTRY_LIKE else _OTHER

    def read(self, document: Document) -> Stances:
        """The stances that a document's news sentences state."""
        found = Stances([])
        spoken: str | None = None
        backing = False
        for sentence in document.sentences:
            if sentence.section not in (Section.NEWS, Section.PAST):
                continue
            masked = _Masked(document, sentence, self._marks) if sentence.mentions else None
            if sentence.cues & Cue.STANCE:
                masked = masked or _Masked(document, sentence, self._marks)
                masked.antecedent = spoken
                masked.backing = backing
                for finding in _read(masked, sentence):
                    found.findings.append(finding)
                if found.unclaimed is None and _is_unclaimed(masked, sentence):
                    found.unclaimed = sentence
                backing = bool(_BACKING.search(masked.text)) or (backing and not sentence.opens)
            if masked is not None:
                spoken = masked.first_armed() or spoken
        return found


class _Masked:
    """A sentence with its actors' names replaced by marks, and the names by the marks' places."""

    def __init__(self, document: Document, sentence: Sentence, marks: dict[str, str]) -> None:
        self.antecedent: str | None = None
        self.backing = False
        self.names: dict[int, str] = {}
        folded = document.folded
        parts: list[str] = []
        at = sentence.start
        length = 0
        for mention in sentence.mentions:
            if mention.kind is not MentionKind.ACTOR or mention.start < at:
                continue
            mark = marks.get(mention.name)
            if mark is None:
                continue
            gap = folded[at : mention.start]
            if parts and gap.strip() in ("(", "[", "/") and parts[-1] in (_MARK, _STATE, _OTHER):
                previous = self.names[length - 1]
                if previous == mention.name:
                    at = mention.end
                    if folded[at : at + 1] in (")", "]"):
                        at += 1
                    continue
            parts.append(gap)
            length += len(gap)
            self.names[length] = mention.name
            parts.append(mark)
            length += 1
            at = mention.end
        parts.append(folded[at : sentence.end])
        self.text = "".join(parts).replace("\n", " ")

    def first_armed(self) -> str | None:
        """The first armed group that the sentence names."""
        for place, name in self.names.items():
            if self.text[place] == _MARK:
                return name
        return None

    def before(self, at: int, kinds: str = _MARK, reach: int = 160) -> list[str]:
        """The actors of which the words at `at` are said: the subject's, with the faction and its parent."""
        start = max(0, at - reach)
        clause = self.text[start:at]
        for stop in _CLAUSE_END.finditer(clause):
            start, clause = start + stop.end(), clause[stop.end() :]
            break
        plain = _APPOSITION.sub(lambda match: " " * len(match.group()), clause)
        places = [start + match.start() for match in re.finditer(f"[{kinds}]", plain)]
        if not places:
            places = [start + match.start() for match in re.finditer(f"[{kinds}]", clause)][:1]
        if not places:
            return []
        last = places[-1]
        chosen = [last]
        for place in reversed(places[:-1]):
            if _JOINED.fullmatch(self.text, place + 1, chosen[0]):
                chosen.insert(0, place)
            elif not _OWN_PART.fullmatch(self.text, place + 1, chosen[0]):
                break
            else:
                chosen.insert(0, place)
        for match in _PART_OF.finditer(clause):
            part = start + match.end() - 1
            if part not in chosen and any(place < part for place in chosen):
                chosen.append(part)
        return [self.names[place] for place in chosen]

    def place(self, name: str, at: int) -> int:
        """Where an actor's mark stands next from `at` on."""
        return next((place for place, known in self.names.items() if known == name and place >= at), at)

    def pronoun(self, at: int) -> list[str]:
        """The armed group that "the group", "it" or "its spokesman" before `at` stands for."""
        if self.antecedent and _PRONOUN.search(self.text[max(0, at - 90) : at]):
            return [self.antecedent]
        return []

    def after(self, at: int, kinds: str = _MARK, reach: int = 60) -> list[str]:
        """The actors named right behind `at`: "claimed by A and B", "blamed on A"."""
        found = re.compile(f"[^.;:]{{0,{reach}}}?([{kinds}])").match(self.text, at)
        if not found:
            return []
        places = [found.start(1)]
        for match in re.compile(f"[{kinds}]").finditer(self.text, found.end(1)):
            gap = (self.text, places[-1] + 1, match.start())
            if not (_JOINED.fullmatch(*gap) or _OWN_PART.fullmatch(*gap)):
                break
            places.append(match.start())
        return [self.names[place] for place in places]


_PRONOUN = re.compile(
    r"\b(?:(?:the|this|that|same) (?:\w+ )?(?:group|outfit|organi[sz]ation|militants|insurgents|faction|network|militia|separatists)"
    r"|it|its|they|their|his group|he|spokes(?:man|person))\b"
)
_CLAUSE_END = re.compile(r"(?!)")
_APPOSITION = re.compile(
    r", (?:an?|the|which|who|whose|led|known|also|formerly|another|one|considered|believed|blamed|allied|affiliated)\b[^,;]{0,110},"
)
_PART_OF = re.compile(
    rf"(?<!splinter )(?<!breakaway )(?<!splinter-)\b(?:faction|factions|sub-?group|wing|branch|chapter|unit|arm|affiliate|part|squad|brigade"
    rf"|offshoot|group|front|network) of (?:the )?(?:banned |outlawed |proscribed )?{_MARK}"
)
_JOINED = re.compile(
    r",?(?: ?\([^)]{0,40}\))?,?(?: and| or| as well as| along with| &|,)(?: (?:the|its|both|also))? ?(?:[\w-]+ ){0,2}"
)
_OWN_PART = re.compile(
    r"(?:'s)? ?(?:\([^)]{0,30}\) ?)?(?:[\w'-]+ ){0,2}(?:faction|subgroup|sub-group|wing|branch|chapter|group|unit|arm|affiliate)"
    r" (?:of|from|within) (?:the )?(?:[\w-]+ )?|(?:'s|') (?:[\w-]+ ){0,2}| ?[-/] ?|,? (?:through|via) its (?:[\w'-]+ ){0,3}"
)

_RESPONSIBLE = re.compile(
    r"\b(?:claim(?:s|ed|ing)?(?! of\b)|accept(?:s|ed|ing)?|admit(?:s|ted|ting)?|took|takes?|taken|taking|own(?:s|ed)?(?: up)?|assum(?:ed|es|ing)"
    r"|acknowledg(?:ed|es)|declar(?:ed|es)|announc(?:ed|es))(?: \w+){0,4}? (?:the )?(?:\w+ )?(?:responsibility|credit)\b"
)
_RESPONSIBILITY_BY = re.compile(
    r"\b(?:responsibility|credit)\b[^.;]{0,60}? (?:was|were|has been|had been|is|later|also|subsequently|been) (?:\w+ ){0,2}(?:claimed|accepted|taken)"
    r"(?: \w+){0,3}? by "
)
_CLAIM_OF = re.compile(r"\bclaims? (?:of responsibility(?: [\w]+){0,6}? )?(?:made )?(?:by|from) (?:an? |the )?")
_CLAIM_NOUN = re.compile(rf"{_MARK}(?:'s?)? (?:\w+ )?claims? of responsibility")
_CLAIMED_BY = re.compile(r"\b(?:claimed|owned)(?: \w+)?(?: later| also| jointly)? by (?:an? |the )?")
_CLAIMED_IT = re.compile(
    rf"\b(?:claim(?:s|ed|ing)|own(?:s|ed))(?: \w+)? (?:(?:the|this|that|both|these|those|two|three|twin|its|all|saturday|sunday|monday|tuesday"
    rf"|wednesday|thursday|friday)(?:'s)? )(?:[\w'-]+ ){{0,5}}?{_ATTACK}\b(?! (?:was foiled|had been foiled|were foiled|was repulsed|was carried))"
)
_CLAIMED_TO_HAVE = re.compile(
    r"\bclaim(?:s|ed|ing)? (?:to have|having|that (?:it|they|its|their)(?: \w+){0,3}|it had|they had|its \w+ (?:had )?)\b[^.;]{0,40}?"
    r"\b(?:carried|killed|attacked|targeted|ambushed|captured|executed|destroyed|abducted|kidnapped|conducted|blown|bombed|wounded|inflicted)"
)
_SAID_IT_DID = re.compile(
    r"\b(?:said|says|told|stated|announced|confirmed|admitted|acknowledged|acknowledging|declared|boasted|saying|claimed)\b"
    r"(?: \w+){0,6}? (?:that )?(?:it|they|he|the group|the outfit|its|their|the attack|the bombing|his group|his men)(?: \w+){0,3}? ?"
    r"\b(?:carried out|was behind|were behind|was responsible|were responsible|conducted|executed|had killed|had attacked|orchestrated"
    r"|had targeted|targeted|attacked|ambushed|was carried out by (?:its|their)|were carried out by (?:its|their)|abducted|had abducted|had kidnapped|kidnapped|planted|bombed|killed)\b"
)
_SAID_WHY = re.compile(
    rf"\b(?:said|says|told|stated|announced|declared|claimed)\b[^.;]{{0,40}}? (?:the|this|that|these|both) (?:\w+ ){{0,3}}?{_ATTACK} (?:was|were|had been|is|came)"
    r" (?:an? |in |to |carried out in |meant as |part of )*(?:\w+ )?(?:retaliation|revenge|reprisal|response|retribution|avenge|vengeance|message|reaction)\b"
)
_ADMITS = re.compile(
    r"\b(?:acknowledg|admit)\w*(?: \w+)? (?:its|their) (?:involvement|role|responsibility|hand)\b"
)
_CLAIMED_KILLS = re.compile(
    rf"{_MARK}(?:'s?)?(?: [\w()-]+){{0,6}}? claim(?:s|ed|ing)?(?: that| to)?(?: [\w,-]+){{0,10}}? (?:killed|dead|killing|kill|wounded|killings|destroyed)\b"
)

_NOBODY = (
    r"(?:no (?:[\w-]+[ ,]+){0,6}?(?:group|groups|one|organi[sz]ation|organi[sz]ations|outfit|outfits|body|party|faction|militants?"
    r"|individual|person|entity|claim|claims|responsibility|insurgents?|side|militia|network|terrorists?)|nobody|none|no-one|neither)"
)
_UNCLAIMED = re.compile(
    rf"\b(?:{_NOBODY}\b(?:[^.;:]{{0,80}}?)\b(?:claim|claims|claimed|claiming|responsibility|credit)\b"
    r"|without (?:a |any )?(?:\w+ )?claims?\b"
    r"|no (?:[\w-]+ ){0,3}claims?\b(?! that)"
    r"|(?:not|never|yet to|nor)(?: \w+){0,4}? (?:be )?(?:claim(?:ed)?|claimed|taken|accepted|assumed|take|accept|admitted|owned)(?: \w+){0,2} (?:responsibility|by (?:any|anyone))"
    r"|responsibility(?: [\w]+){0,6}? (?:not|yet)(?: \w+){0,3} (?:claimed|accepted|taken|assumed)"
    r"|responsibility(?: [\w]+){0,6}? (?:not been|yet to be|never) (?:\w+ )?(?:claimed|accepted|taken)"
    r"|(?:remains?|remained|went|gone|go|still|is|was|were|are) unclaimed|unclaimed (?:attack|bombing|blast)"
    r"|(?:claims?|claims? of responsibility)(?: [\w]+){0,5}? (?:was|were|had been|has been) (?:not )?(?:\w+ )?not? ?(?:made|issued|received|reported)"
    r"|(?:has|have|had|was|were) not (?:yet |been |immediately ){0,3}claimed\b)"
)
_NEGATED = re.compile(
    rf"\b(?:{_NOBODY}|not|never|yet to|without|nor|n't|did not|failed to|refused to|declined to|stopped short of)\b"
)
_BUT = re.compile(r"[,;]? ?\b(?:but|however|although|though|while|whereas|yet|until)\b")

_BACKGROUND_CLAIM = re.compile(
    r"\b(?:(?:has|have|had) (?:\w+ )?(?:claimed|accepted|taken)(?: \w+)? responsibility (?:for|of) (?:\w+ )?"
    r"(?:similar|several|many|numerous|most|such|other|previous|past|a number|dozens|multiple|various|some|earlier|attacks|a string|scores|much)"
    r"|previously(?! un| little)|in the past|(?:often|usually|routinely|regularly|frequently|typically|sometimes|generally) (?:claim|tak|accept)"
    r"|(?:claimed|claims?)(?: \w+)? responsibility (?:for|of) (?:similar|most|many|previous|past|such|earlier|other)"
    r"|(?:last|previous) (?:week|month|year)'s|earlier attacks?)"
)

_DENY = (
    r"(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disown(?:s|ed|ing)?|disavow(?:s|ed|ing)?|refut(?:e|es|ed|ing)|disclaim(?:s|ed)?"
    r"|repudiat(?:ed|es))"
)
_DENIED = re.compile(
    rf"\b{_DENY}\b(?P<object>[^.;]{{0,90}})"
    r"|\b(?:distanc(?:ed|es|ing)|disassociat(?:ed|es|ing)|dissociat(?:ed|es|ing)) (?:itself|themselves|himself|the group|his group|the outfit)(?P<from>[^.;]{0,60})"
)
_SAID_NOT = re.compile(
    r"\b(?:(?:said|says|stated|insisted|told|maintained|claimed|clarified|declared|announced|added)\b[^.;]{0,60}?\b(?:was|were|is|are|had|have|has) "
    r"(?:not|no|nothing)(?: \w+){0,3}? ?(?:involved|behind|responsible|involvement|role|hand|links?|connection|to do with|carried out|part in)"
    r"|had no (?:role|hand|involvement|part|link|connection)|(?:was|were) not (?:involved|behind|responsible)|had nothing to do with"
    r"|did not (?:carry out|conduct|execute|commit) )"
)
_DENIED_BY = re.compile(r"\b(?:denied|rejected|disowned) by (?:an? |the )?")
_DENIED_ATTACK = re.compile(
    rf"\b(?:responsib|involv|role|hand\b|part in|behind|carr|complicity|culpab|{_ATTACK}\b|link|connection|it had|they had|any such|it was|they were|claim)"
)
_DENIED_OTHER = re.compile(
    r"\b(?:back|support|fund|financ|train|shelter|harbou?r|haven|sanctuar|sponsor|host|aid|arming|arms|presence|foment|abet|provid|assist"
    r"|civilian|allow|soil|territory|talks|negotiat|ceasefire|report|permission|visa|bail|request|entry|split|death of|killed)"
)
_ALLEGATION = re.compile(r"\b(?:allegation|accusation|charge|claim|assertion|it\b|this|any such)")
_BACKING = re.compile(
    r"\b(?:back(?:ing|ed|s)?|support(?:ing|ed|s)?|safe havens?|sanctuar\w+|harbou?r\w*|shelter\w*|sponsor\w*|fund\w*|financ\w*|hosting|arming"
    r"|aiding|abett\w+|use of (?:its|afghan) soil|from (?:its|afghan) (?:soil|territory))\b"
)

_BLAMED = re.compile(
    r"\b(?:blam(?:e|es|ed|ing)(?: \w+){0,6}? on (?:an? |the )?"
    r"|blam(?:e|es|ed|ing) (?:an? |the )?|accus(?:e|es|ed|ing) (?:an? |the )?|point(?:s|ed|ing)?(?: \w+)? fingers? (?:of \w+ )?(?:at|towards?) (?:an? |the )?"
    r"|(?:held|holds?|holding) (?:an? |the )?(?=[^.;]{0,40} responsible)|(?:accusations?|allegations?|charges?|complaints?) against (?:an? |the )?"
    r"|blame for [^.;]{0,60} on (?:an? |the )?)(?:[\w'-]+ ){0,3}?"
)
_BLAMED_PASSIVE = re.compile(
    r"\b(?:(?:was|were|is|are|been|being)(?: \w+)? (?:blamed|accused|held responsible)|stands? accused|(?:came|come) under accusation)\b"
)
_ALLEGED_BEHIND = re.compile(
    rf"\b(?:was|were|is|are|to be|being|been) (?:\w+ )?(?:behind|responsible for|involved in)\b[^.;]{{0,40}}?\b{_ATTACK}"
)
_STATED_BEHIND = re.compile(
    r"\b(?:orchestrated|masterminded|carried out|planned|sponsored|executed|perpetrated|conducted|committed)(?: \w+)? by (?:an? |the )?(?:[\w'-]+ ){0,3}?"
)
_SAYS = re.compile(
    r"\b(?:said|says|told|according to|alleged|alleges|stated|claimed|insisted|declared|announced|maintained|charged)\b"
)
_BACKED = re.compile(
    rf"{_STATE}[- ](?:backed|sponsored|supported|funded)\b|(?:backed|sponsored|supported|funded) by (?:the )?{_NAMED}"
)

_SUSPECTED_BEFORE = re.compile(
    r"\b(?:suspect(?:s|ed|ing)?|(?:believed|thought|presumed|assumed|reported|alleged|understood|feared|said) to (?:be|have been)"
    r"|(?:believed|thought|suspected|assumed|presumed) (?:by|members|militants|fighters|linked|affiliated|associated)"
    r"|(?:believ(?:e|es|ed|ing)|thought|suspect(?:s|ed)?|assum(?:e|ed)|fear(?:s|ed)?|think|speculat\w+) that|attribut(?:e|es|ed|ing|able)(?: [\w'-]+){0,6}? to"
    r"|suspicions?(?: [\w]+){0,5}? (?:on|at|towards?|upon|of)"
    r"|(?:likely|probably|possibly|apparently|allegedly|presumably)(?: been)? (?:carried out|conducted|committed|the work|perpetrated|executed|by)"
    r"|(?:bears?|bore|bearing|had|has|carried|carries) (?:\w+ ){0,3}hallmarks? of|(?:the )?(?:handi)?work of"
    r"|(?:prime|main|chief|primary|key|likely|possible) (?:suspects?|culprits?|perpetrators?)(?: [\w']+){0,6}? (?:is|are|was|were|be|being)"
    r"|coded as|assumed(?: to be)?|(?:linked|tied|affiliated|loyal|belonging) to|affiliated with|credited to|alleged)"
    rf"(?P<gap>(?: [\w'()-]+){{0,5}}? ?\(?){_MARK}"
)
_SUSPECTED_AFTER = re.compile(
    r"\A(?:'s)?(?: [\w()'-]+){0,3}? ?(?:,? ?\((?:assumed|suspected|alleged|presumed)\)"
    r"|(?:\w+ )?(?:is|was|were|are|being|has been|have been|had been|were also|also|as)(?: \w+)? (?:the )?(?:\w+ )?(?:suspected|suspects?|believed to (?:be|have)|thought to (?:be|have)"
    r"|likely (?:behind|responsible|to (?:be|have))|possibly|probably|believed|assumed)"
    r"|(?:may|might|could)(?: \w+)? (?:be|have been|have)(?: \w+)? (?:behind|responsible|involved|carried|targeted|attacked)"
    r"|(?:likely|probably|possibly|allegedly|apparently|reportedly) (?:carried|conducted|attacked|targeted|behind|responsible|perpetrated|was|were)"
    r"|appears? to (?:be|have))"
)
_NOT_SUSPECTED = re.compile(r"\b(?:not|against|by police|targets?|targeted|behind the killing of)\b")
_PRESENCE = re.compile(rf"\bwhile (?:the )?{_MARK} has an? (?:\w+ )?presence\b")
_EXPERTS = re.compile(r"\b(?:believe|believes|suspect|suspects|think|likely|speculate)\b")
_VICTIM_AFTER = re.compile(
    r"\A[\w' ()-]{0,40}?\b(?:(?:was|were|been|being|are|is)(?: \w+){0,2}? (?:killed|arrested|detained|shot|captured|injured|wounded|eliminated|neutrali[sz]ed"
    r"|apprehended|held|nabbed|sentenced|hanged|found|released|interrogated|produced|identified as dead|rounded)|killed in|arrested|dead\b|died|surrendered)"
)
_VICTIM_BEFORE = re.compile(
    r"\b(?:kill(?:ed|s|ing)?|arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|captur(?:ed|es|ing)|eliminat(?:ed|ing)|apprehend(?:ed|ing)|target(?:ed|ing)|neutrali[sz](?:ed|ing)"
    r"|dead|nabbed|against|raid(?:ed|s)? on|hideouts? of|hideout|bodies of|death of|nabbing|gunned down|shot dead|wound(?:ed|ing)|injur(?:ed|ing)|surrender of"
    r"|clash(?:es|ed)? with|encounter with|gun ?battle with|exchange of fire with|hunt for|search for|operation against)"
    r"(?: [\w-]+){0,3}? ?\Z"
)


def _read(masked: _Masked, sentence: Sentence) -> Iterator[Finding]:
    past = sentence.section is Section.PAST
    if not past:
        yield from _claims(masked, sentence)
    for finding in _denials(masked, sentence):
        # an accusation of backing stands longer than one incident
        if finding.stance is Stance.BLAMED or not past:
            yield finding
    yield from _blames(masked, sentence, past)
    if not past:
        yield from _suspicions(masked, sentence)


def _unless_negated(masked: _Masked, at: int) -> bool:
    """Whether the words at `at` stand outside the reach of a negation before them."""
    start = max(0, at - 90)
    window = masked.text[start:at]
    for stop in _BUT.finditer(window):
        window = window[stop.end() :]
        break
    for match in _NEGATED.finditer(window):
        # another group between the negation and the claim is the one that claims
        if _MARK not in window[match.end() :] or match.group() in ("neither", "nor"):
            return False
    return True


def _claims(masked: _Masked, sentence: Sentence) -> Iterator[Finding]:
    text = masked.text
    if "claim" not in text and "responsib" not in text and not _OTHER_CLAIM.search(text):
        return
    if _BACKGROUND_CLAIM.search(text):
        return

    def found(names: Sequence[str], rule: str, *, unnamed: bool = False) -> Iterator[Finding]:
        for name in dict.fromkeys(names):
            yield Finding(name, Stance.CLAIMED, rule, sentence)
        if not names and unnamed:
            yield Finding(None, Stance.CLAIMED, rule, sentence)

    for match in _RESPONSIBLE.finditer(text):
        if _unless_negated(masked, match.start()) and not _PASSIVE_CLAIM.match(text, match.end()):
            names = masked.before(match.start()) or masked.pronoun(match.start())
            yield from found(names, "claimed responsibility", unnamed=True)
    for pattern, rule in (
        (_RESPONSIBILITY_BY, "responsibility claimed by"),
        (_CLAIM_OF, "claim of responsibility by"),
    ):
        for match in pattern.finditer(text):
            if _unless_negated(masked, match.start()) and not _NOT_IT.search(match.group()):
                yield from found(masked.after(match.end()), rule, unnamed=rule != "claim of responsibility by")
    for match in _CLAIM_NOUN.finditer(text):
        yield from found([masked.names[match.start()]], "claim of responsibility")
    for match in _CLAIMED_BY.finditer(text):
        if _unless_negated(masked, match.start()):
            yield from found(masked.after(match.end(), reach=40), "claimed by")
    for pattern, rule in (
        (_CLAIMED_IT, "claimed the attack"),
        (_CLAIMED_TO_HAVE, "claimed to have attacked"),
        (_SAID_IT_DID, "said it did it"),
        (_SAID_WHY, "said why it did it"),
        (_ADMITS, "admitted its part"),
    ):
        for match in pattern.finditer(text):
            if _unless_negated(masked, match.start()) and not _NOT_IT.search(match.group()):
                names = masked.before(match.start(), reach=90) or masked.pronoun(match.start())
                yield from found(names, rule)
    for match in _CLAIMED_KILLS.finditer(text):
        yield from found([masked.names[match.start()]], "claimed casualties")


_OTHER_CLAIM = re.compile(
    r"\b(?:said|says|told|stated|announced|confirmed|admit|acknowledg|declar|credit|boast|own)"
)
_NOT_IT = re.compile(r"\b(?:not|yet|no|never|den\w+|killed in|was killed|were killed)\b")
_PASSIVE_CLAIM = re.compile(r"\Z(?!)")


def _denials(masked: _Masked, sentence: Sentence) -> Iterator[Finding]:
    text = masked.text
    for match in _DENIED.finditer(text):
        object_ = match.group("object") or match.group("from") or ""
        names = masked.before(match.start(), _MARK + _STATE, reach=110) or masked.pronoun(match.start())
        if not names:
            continue
        about = object_[:90]
        other = _DENIED_OTHER.search(about)
        attack = _DENIED_ATTACK.search(about)
        allegation = _ALLEGATION.search(about[:40])
        if other and not (attack and attack.start() < other.start()):
            rule = None
        elif allegation and not (attack and attack.start() < allegation.start()):
            rule = None if masked.backing or _BACKING.search(text) else "denied the accusation"
        elif not about.strip(" ,.\"'") or _RELATIVE_DENIAL.match(about):
            rule = None
        else:
            rule = "denied it" if attack or match.group("from") else None
        for name in dict.fromkeys(names):
            state = any(
                masked.text[place] == _STATE for place, known in masked.names.items() if known == name
            )
            if rule and not (state and (masked.backing or _BACKING.search(text))):
                yield Finding(name, Stance.DENIED, rule, sentence)
            elif (
                not rule and (state or masked.backing) and (allegation or (other and _BACKING.search(about)))
            ):
                yield Finding(name, Stance.BLAMED, "denied backing", sentence)
    for match in _SAID_NOT.finditer(text):
        for name in dict.fromkeys(masked.before(match.start(), reach=110) or masked.pronoun(match.start())):
            if not _DENIED_OTHER.search(match.group()):
                yield Finding(name, Stance.DENIED, "said it was not", sentence)
    for match in _DENIED_BY.finditer(text):
        for name in masked.after(match.end(), reach=40):
            yield Finding(name, Stance.DENIED, "denied by", sentence)


_RELATIVE_DENIAL = re.compile(r"\s*(?:and|but|,)")


def _blames(masked: _Masked, sentence: Sentence, past: bool) -> Iterator[Finding]:
    text = masked.text
    for match in _BLAMED.finditer(text):
        if past and not _BACKING.search(text, match.end()):
            continue
        if _BACKGROUND_BLAME.search(text, max(0, match.start() - 30), match.end()):
            continue
        if not _unless_negated_near(masked, match.start()):
            continue
        names = masked.after(match.end(), _MARK + _STATE, reach=24)
        if names and _OTHER_OBJECT.search(text, match.end(), masked.place(names[0], match.end())):
            continue
        for name in dict.fromkeys(names):
            yield Finding(name, Stance.BLAMED, "blamed", sentence)
    if past:
        return
    for match in _BLAMED_PASSIVE.finditer(text):
        if _BACKGROUND_BLAME.search(text, max(0, match.start() - 30), match.end() + 40):
            continue
        for name in dict.fromkeys(masked.before(match.start(), _MARK + _STATE, reach=60)):
            yield Finding(name, Stance.BLAMED, "was blamed", sentence)
    if _SAYS.search(text):
        for match in _ALLEGED_BEHIND.finditer(text):
            if not _unless_negated(masked, match.start()) or _SAID_NOT.search(text):
                continue
            for name in dict.fromkeys(masked.before(match.start(), _MARK + _STATE, reach=40)):
                if not _own_words(masked, name, match.start()):
                    yield Finding(name, Stance.BLAMED, "said to be behind it", sentence)
        for match in _STATED_BEHIND.finditer(text):
            for name in dict.fromkeys(masked.after(match.end(), _MARK + _STATE, reach=20)):
                yield Finding(name, Stance.BLAMED, "said to have done it", sentence)
    for match in _BACKED.finditer(text):
        place = next(index for index in range(match.start(), match.end()) if text[index] in _MARK + _STATE)
        yield Finding(masked.names[place], Stance.BLAMED, "said to back them", sentence)


_OTHER_OBJECT = re.compile(r"\b(?:of|for|in|over|after)\b")
_BACKGROUND_BLAME = re.compile(
    r"\b(?:previously|in the past|often|usually|frequently|routinely|regularly|typically|long been|has been blamed for (?:several|many|numerous|previous|past|most|similar|other)"
    r"|(?:been|are|is|was|were) blamed for (?:several|many|numerous|previous|past|most|similar|other|a string|dozens))\b"
)


def _own_words(masked: _Masked, name: str, at: int) -> bool:
    """Whether the actor says it of itself: "the A said it was behind the attack"."""
    first = next((place for place, known in masked.names.items() if known == name), at)
    return bool(
        re.match(
            r"(?:'s?)?(?: [\w,-]+){0,6}? (?:said|says|stated|claimed|told|announced)",
            masked.text[first + 1 : at],
        )
    )


def _unless_negated_near(masked: _Masked, at: int) -> bool:
    return not re.search(
        r"\b(?:not|n't|never|no one|nobody|without)\b[^,;]{0,15}\Z", masked.text[max(0, at - 40) : at]
    )


def _suspicions(masked: _Masked, sentence: Sentence) -> Iterator[Finding]:
    text = masked.text
    if _MARK not in text and _STATE not in text:
        return
    if _BACKGROUND_BLAME.search(text):
        return
    suspected = False
    for match in _SUSPECTED_BEFORE.finditer(text):
        place = match.end() - 1
        if _VICTIM_AFTER.match(text[place + 1 : place + 90]) or _VICTIM_BEFORE.search(text[: match.start()][-70:]):
            continue
        if _NOT_SUSPECTED.search(match.group("gap")) or sentence.is_past(sentence.start + match.start()):
            continue
        for name in dict.fromkeys(masked.after(place)):
            suspected = True
            yield Finding(name, Stance.SUSPECTED, "suspected", sentence)
    for place, name in masked.names.items():
        if text[place] == _MARK and _SUSPECTED_AFTER.match(text[place + 1 : place + 100]):
            suspected = True
            yield Finding(name, Stance.SUSPECTED, "is suspected", sentence)
    if suspected and _EXPERTS.search(text):
        for match in _PRESENCE.finditer(text):
            place = text.index(_MARK, match.start())
            yield Finding(masked.names[place], Stance.SUSPECTED, "suspected by its presence", sentence)


def _is_unclaimed(masked: _Masked, sentence: Sentence) -> bool:
    match = _UNCLAIMED.search(masked.text)
    if match and sentence.section is Section.PAST and sentence.rule != "told of the past":
        return False
    return bool(match) and not re.search(r"\bclaims? (?:that|to have)\b", match.group() if match else "")
