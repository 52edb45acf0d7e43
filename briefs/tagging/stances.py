"""Who claimed, who denied, who is blamed or suspected, and whether the text says that nobody has claimed.

The rules stand in `claims`, `declarations`, `speech`, `denials`, `accusations`, `charges`, `nations` and
`suspicions`, with `guilt`, `pointing` and `owning` as the nets under them, and `weighing` for whom none of these speaks
of; here they are run on the sentences that have their words. The objects of a claim or a denial are looked at: claiming
lives, or that five insurgents died, is no claim of an attack; denying to shelter somebody is no denial of an attack.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import reduce
from operator import or_

from briefs.model import Stance
from briefs.tagging import cue, part
from briefs.tagging.accusations import find_blame, find_blame_of_it
from briefs.tagging.asides import is_aside, is_narrated, is_of_something_else, is_office, without_contrasted
from briefs.tagging.callers import by_callers
from briefs.tagging.charges import SAID_BY_OTHERS
from briefs.tagging.claims import find_claims
from briefs.tagging.denials import find_denials
from briefs.tagging.document import Document, Section, Sentence
from briefs.tagging.finding import ATTACK, BACKING, Finding
from briefs.tagging.guilt import find_guilt
from briefs.tagging.masking import ARMED, OTHER, STATE, Masked, state_of
from briefs.tagging.nations import find_nations
from briefs.tagging.nets import Heard, find_owners, find_pointed_at, may_be_heard, of_another
from briefs.tagging.patterns import Words
from briefs.tagging.roles import Roles
from briefs.tagging.silence import find_silence, is_unclaimed
from briefs.tagging.strangers import STRANGER, with_strangers
from briefs.tagging.struck import without_struck
from briefs.tagging.suspicions import find_suspicion, find_suspicion_of_it
from briefs.tagging.weighing import Weigher
from briefs.taxonomy import Taxonomy

_OWNABLE = cue.CLAIM | cue.SUSPECT
_ANYBODY = cue.CLAIM | cue.SERVE
"""Cues of what may be said of somebody who is not named."""

_OWNED = re.compile(
    r"\bclaim\w* (?:\w+ ){0,2}(?:responsib|credit)|\bresponsibilit\w+ [^.;]{0,60}claimed by\b"
    r"|\b(?:accept|took|taken|admit|own)\w* (?:the )?responsib"
)
_ONE_OF_OTHERS = re.compile(
    rf"\ban? (?:[\w-]+ ){{0,3}}{ATTACK}\b[^.;,]{{0,40}},? (?:(?:which|that) (?:the )?(?:\w+ )?{ARMED}"
    r"|(?:(?:which|that) )?(?:(?:was|were|had been) )?(?:\w+ )?claimed by\b)"
    rf"|\bclaimed (?:responsibility for )?(?:the|an?) (?:[\w-]+ ){{0,3}}?{ATTACK} (?:at|on|in"
    rf"|of) [^.;,]{{2,70}}?(?: in which| that (?:killed|left)"
    r"| which (?:killed|left)|, killing)\b"
)
"""Where nobody has claimed what is reported, "a bombing which the A claimed" is another one."""

_IMPLIED = frozenset(["spoke of it", "said why it did it"])
"""Rules that take a group's words for a claim, which its denial in so many words outweighs."""

_ABOUT_IT = Words(
    r"(?:accus|b(?:lam|eliev)|fear|h[eo]ld|suspect|th(?:ink|ought))\w* (?:that )?"
    r"(?:it|them|they|its (?:men|members|fighters|militants|cadres|gunmen|activists|followers)"
    r"|the (?:\w+ )?(?:group|outfit|militants|faction|organi[sz]ation|movement|network|party))\b"
    r"|(?:it|the (?:\w+ )?(?:group|outfit|faction|organi[sz]ation|movement|network)) (?:is|was|has been"
    r"|had been|remains)"
    r"(?: (?:also|now|\w+ly))* (?:suspect|blam|accus|believ|thought|held responsible)"
)
"""Who may speak of a group that was named before."""

_ATTRIBUTED = re.compile(r"\battribut\w+ (?:[\w-]+ ){0,5}to\b|\binvolvement of\b|\bruled out\b|\bnominated\b")


_NO_RULERS: frozenset[str] = frozenset()
_TYING = cue.BLAME | cue.SUSPECT
_GUILTY = cue.BLAME | cue.SUSPECT | cue.SAY
"""Cues of sentences in which a group may be tied to the deed."""


@dataclass(slots=True)
class Stances:
    """What all sentences say about the attribution.

    `unclaimed` is the sentence that says that nobody has claimed it, claims elsewhere notwithstanding.
    """

    findings: list[Finding]
    unclaimed: Sentence | None = None

    def any(self, *stances: Stance) -> bool:
        """Whether anybody, known or not, is found in one of the stances."""
        return any(finding.stance in stances for finding in self.findings)


class StanceReader:
    """Reads stances. Holds no state between texts."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._weigher = Weigher(taxonomy)
        self._roles = Roles(taxonomy)

    def read(self, document: Document, published: dt.date | None) -> Stances:
        """The stances that a document's sentences state; `published` is the day of publication, where known."""
        document = with_strangers(document)
        found = Stances([])
        roles = self._roles
        parts_of = roles.parts
        # who is named tells of most sentences that no rule can hold there
        named_parts = [parts_of(each.mentions) if each.mentions else 0 for each in document.sentences]
        ruled = reduce(or_, named_parts, 0) & part.RULING
        rulers = roles.rulers_of(document, published) if ruled else _NO_RULERS
        heard: Heard = {}
        read: dict[int, Masked] = {}
        blamed: set[str] = set()
        spoken: str | None = None
        claimant: str | None = None
        both: list[str] = []
        spoke = backing = False
        news, past, folded = Section.NEWS, Section.PAST, document.folded
        asked, stance, nobody = _ANYBODY | cue.STANCE, cue.STANCE, cue.NOBODY
        for sentence, parts in zip(document.sentences, named_parts, strict=True):
            section = sentence.section
            if section is not news and section is not past:
                continue
            cues = sentence.cues
            armed = parts & part.ARMED
            if armed and len(sentence.mentions) > 1:
                both = roles.both(sentence) or both
            if parts & part.ASKED and section is news and may_be_heard(folded, sentence):
                heard[sentence.start] = sentence, parts
            if not cues & asked:
                if armed:
                    spoken = roles.first_armed(sentence)
                spoke = False
                backing = backing and not sentence.opens
                continue
            body = (
                parts & part.BODY and not armed and cues & _OWNABLE != 0 and self._may_own(sentence, folded)
            )
            if not (
                body
                or cues & _ANYBODY
                or (cues & stance and self._may_state(sentence, parts, spoken, blamed, folded))
            ):
                if armed:
                    spoken = roles.first_armed(sentence)
                if parts & part.SUSPECT and cues & _TYING:
                    found.findings += self._tied(document, sentence, parts)
                spoke = False
                backing = backing and not sentence.opens
                continue
            marks = roles.with_bodies if body else roles.marks
            masked = roles.mask(document, sentence, marks, parts)
            if not body:
                read[sentence.start] = masked
            masked.forces = roles.blamable
            masked.blamed = blamed
            masked.rulers = rulers
            masked.antecedent, masked.spoke, masked.backing = spoken, spoke, backing
            findings = _read(masked, sentence)
            if not findings and spoken and not masked.armed:
                # "the group" may be said of who was named before in words of which no rule knows a pronoun
                named = masked.standing_for(
                    [claimant or spoken], both, roles.subject_before(document, sentence)
                )
                if named:
                    masked = read[sentence.start] = named
                    if section is news and may_be_heard(folded, sentence):
                        heard[sentence.start] = sentence, parts | part.ASKED
                    findings = _read(masked, sentence)
            if not findings and masked.armed and cues & _GUILTY and section is news:
                findings = list(find_guilt(masked, sentence))
            elif not findings and parts & part.SUSPECT and not masked.armed:
                findings = self._tied(document, sentence, parts)
            if findings and masked.armed:
                findings = without_contrasted(masked, by_callers(masked, findings))
            if findings and of_another(masked, document, sentence):
                findings = [each for each in findings if each.stance is Stance.DENIED]
            if findings and found.unclaimed is not None and _ONE_OF_OTHERS.search(masked.text):
                findings = [each for each in findings if each.stance is not Stance.CLAIMED]
            if findings:
                found.findings += _without_self_blame(findings)
                claimants = [each.actor for each in findings if each.stance is Stance.CLAIMED]
                claimant = next(filter(None, claimants), claimant)
                blamed.update(each.actor for each in findings if each.actor and each.stance is Stance.BLAMED)
            if cues & cue.SERVE and section is news:
                found.findings.extend(find_nations(masked, sentence, document, roles.states, roles.forces))
            unsaid = cues & cue.CLAIM and cues & nobody and found.unclaimed is None
            if unsaid and is_unclaimed(masked, sentence):
                found.unclaimed = sentence
            backing = bool(cues & cue.BLAME and cues & cue.BACKING and BACKING.search(masked.text)) or (
                backing and not sentence.opens
            )
            speaker = masked.speaker()
            spoke = speaker is not None
            spoken = speaker or masked.claimant() or masked.first_armed() or spoken
        if not found.any(Stance.CLAIMED):
            found.findings += find_owners(document, heard, rulers, roles, found.findings, read)
            if found.unclaimed is None:
                found.unclaimed = find_silence(document, roles.first_armed)
        found.findings += find_pointed_at(document, heard, roles, found.findings, read)
        found.findings = _without_suspicion(self._without_owners(_without_disavowed(found.findings)))
        found.findings += self._weigher.find(
            document,
            [sentence for sentence, _ in heard.values()],
            found.findings,
            lambda finding: not self._is_aside(document, finding, found),
        )
        found.findings = without_struck(document, found.findings)
        for finding in found.findings:
            if finding.actor == STRANGER:
                finding.actor = None
        return found

    def _is_aside(self, document: Document, finding: Finding, found: Stances) -> bool:
        """Whether what was weighed stands where a name is said of something else: history, a description, an office."""
        text = document.folded[finding.sentence.start : finding.sentence.end]
        if is_aside(text):
            return True
        start, end = next(
            (each.start - finding.sentence.start, each.end - finding.sentence.start)
            for each in finding.sentence.mentions
            if each.name == finding.actor
        )
        if is_of_something_else(text, start, end):
            return True
        if finding.stance is not Stance.CLAIMED:
            return False
        if is_narrated(text, start, end):
            return True
        if not finding.sentence.cues & cue.CLAIM and any(
            each.stance is Stance.BLAMED and each.sentence is finding.sentence for each in found.findings
        ):
            # who blames another
            return True
        return found.unclaimed is not None or (finding.actor in self._roles.rulers and is_office(text))

    def _without_owners(self, findings: list[Finding]) -> list[Finding]:
        """The findings without the blame of a state that only tells whose the blamed agency is."""
        agencies = {
            (self._roles.agencies[finding.actor], finding.sentence.start)
            for finding in findings
            if finding.stance is Stance.BLAMED and finding.actor in self._roles.agencies
        }
        if not agencies:
            return findings
        return [
            finding
            for finding in findings
            if finding.stance is not Stance.BLAMED or (finding.actor, finding.sentence.start) not in agencies
        ]

    def _may_state(
        self, sentence: Sentence, parts: int, spoken: str | None, blamed: set[str], folded: str
    ) -> bool:
        """Whether any rule may hold in a sentence without a claim: it must name somebody, or go on about somebody."""
        cues = sentence.cues
        if spoken and cues & cue.ABOUT_IT and _ABOUT_IT.within(folded[sentence.start : sentence.end]):
            return True
        if spoken and (cues & cue.DENY or (cues & cue.SAY and cues & (cue.DEED | cue.REVENGE))):
            return True
        # whoever says something is who "it" stands for from there on
        return parts != 0 and self._accusable(sentence, parts, blamed, folded)

    def _tied(self, document: Document, sentence: Sentence, parts: int) -> list[Finding]:
        """The parties and services that somebody ties to the deed in a sentence where no other rule finds anything."""
        if sentence.section is not Section.NEWS or not sentence.cues & _TYING:
            return []
        masked = self._roles.mask(document, sentence, self._roles.with_suspects, parts)
        return list(find_guilt(masked, sentence)) if masked.armed else []

    def _may_own(self, sentence: Sentence, folded: str) -> bool:
        """Whether a party or movement that it names may be said to own an attack, or be suspected of it."""
        return _ATTRIBUTED.search(folded, sentence.start, sentence.end) is not None or (
            # "the party said that nobody had claimed responsibility"
            not sentence.cues & cue.NOBODY and _OWNED.search(folded, sentence.start, sentence.end) is not None
        )

    def _accusable(self, sentence: Sentence, parts: int, blamed: set[str], folded: str) -> bool:
        """Whether the sentence names an armed group or a state, or who is accused like one; `parts` are theirs."""
        cues, mentions = sentence.cues, sentence.mentions
        if parts & part.ACCUSED or (cues & cue.ACCUSE and parts & part.BLAMABLE):
            return True
        if cues & cue.DENY and blamed and not blamed.isdisjoint([each.name for each in mentions]):
            return True
        return parts & part.FORCE != 0 and any(
            state_of(each, self._roles.forces, folded) for each in mentions
        )


def _without_self_blame(findings: list[Finding]) -> list[Finding]:
    """What is left without the blame or suspicion of those who claim in the same sentence."""
    claimants = {each.actor for each in findings if each.stance is Stance.CLAIMED}
    others = (Stance.CLAIMED, Stance.DENIED)
    told = {each.actor for each in findings if each.rule in (SAID_BY_OTHERS, "suspected")}
    if told:
        findings = [each for each in findings if each.rule not in _IMPLIED or each.actor not in told]
        claimants = {each.actor for each in findings if each.stance is Stance.CLAIMED}
    return [each for each in findings if each.stance in others or each.actor not in claimants]


def _without_suspicion(findings: list[Finding]) -> list[Finding]:
    """The findings without the suspicion of those who claim it, or of whom somebody says more."""
    sure = {each.actor for each in findings if each.stance in (Stance.CLAIMED, Stance.BLAMED)}
    return [each for each in findings if each.stance is not Stance.SUSPECTED or each.actor not in sure]


def _without_disavowed(findings: list[Finding]) -> list[Finding]:
    """The findings without the claim of a parent that comes only from a faction's, and that the parent disavows."""
    denied = {finding.actor for finding in findings if finding.stance is Stance.DENIED}
    if not denied:
        return findings
    claimants: dict[int, set[str | None]] = {}
    for finding in findings:
        if finding.stance is Stance.CLAIMED:
            claimants.setdefault(finding.sentence.start, set()).add(finding.actor)
    return [
        finding
        for finding in findings
        if finding.stance is not Stance.CLAIMED
        or finding.actor not in denied
        or (finding.rule not in _IMPLIED and len(claimants[finding.sentence.start]) == 1)
    ]


def _read(masked: Masked, sentence: Sentence) -> list[Finding]:
    """What the rules that a sentence may hold find there."""
    cues = sentence.cues
    findings: list[Finding] = []
    past = sentence.section is Section.PAST
    accusable = (
        masked.armed
        or STATE in masked.text
        or (OTHER in masked.text and (cues & cue.ACCUSE or (masked.blamed and cues & cue.DENY)))
    )
    someone = accusable or masked.antecedent is not None
    if not past and (cues & cue.CLAIM or (cues & cue.SAY and someone)):
        findings += find_claims(masked, sentence)
    if cues & cue.DENY and someone:
        # an accusation of backing stands longer than one incident
        findings += [
            each for each in find_denials(masked, sentence) if each.stance is Stance.BLAMED or not past
        ]
    said = cues & cue.SAY and cues & cue.DEED and masked.armed
    if accusable and (cues & cue.BLAME or said):
        findings += find_blame(masked, sentence, past)
    if cues & cue.ABOUT_IT and someone and not past and _ABOUT_IT.within(masked.text):
        findings += find_blame_of_it(masked, sentence)
        findings += find_suspicion_of_it(masked, sentence)
    if cues & cue.SUSPECT and masked.armed and not past:
        findings += find_suspicion(masked, sentence)
    return findings
