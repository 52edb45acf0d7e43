"""Blame and suspicion: who is accused by somebody, who is thought to have done it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefs.model import Stance
from briefs.tagging.cues import Cue
from briefs.tagging.denials import SAID_NOT
from briefs.tagging.document import Sentence
from briefs.tagging.finding import ACCUSABLE, ATTACK, BACKING, Finding, affirmed
from briefs.tagging.masking import ARMED, OTHER, STATE, Masked

_BLAMED = re.compile(
    r"\b(?:blam(?:e|es|ed|ing)(?: \w+){0,6}? on (?:an? |the )?"
    r"|blam(?:e|es|ed|ing) (?:an? |the )?|accus(?:e|es|ed|ing) (?:an? |the )?|pointed at (?:an? |the )?"
    r"|point(?:s|ed"
    r"|ing)?(?: \w+)? fingers? (?:of \w+ )?(?:at|towards?) (?:an? |the )?"
    r"|(?:held|holds?|holding) (?:an? |the )?(?=[^.;]{0,40} responsible)|(?:accusations?|allegations?"
    r"|charges?|complaints?) against (?:an? |the )?"
    r"|blame for [^.;]{0,60} on (?:an? |the )?|responsibility [^.;]{0,60}?\b(?:plac|assign|laid|lay|pinn|put"
    r"|fix)\w*"
    r" (?:on|to|upon|with|at the door of) (?:the )?|(?:assign|pin|put|plac"
    r"|fix)\w* (?:the )?responsibility [^.;]{0,40}?\b(?:to|on) (?:the )?"
    r"|(?:case|fir|complaint)s? (?:\w+ ){0,3}?against (?:the )?"
    r"|(?:saw|sees?|alleg\w+|detected|suspects?) (?:a |the )?hand of (?:the )?)(?:[\w'-]+ ){0,3}?"
)
_BLAMED_PASSIVE = re.compile(
    r"\b(?:(?:was|were|is|are|been|being)(?: \w+)? (?:blamed|accused|held responsible|to blame)|stands? accused"
    r"|(?:came|come) under accusation)\b"
    r"|(?<=\x02) (?:was |were )?(?:named|nominated) in (?:the|an?) (?:fir|case|complaint|charge ?sheet)\b"
)
_NAMED_IN = re.compile(
    rf"\b(?:named|nominated) (?:the )?{ARMED}(?: and (?:the )?{ARMED})? in (?:the|an?) (?:\w+ )?(?:fir|case"
    rf"|complaint)\b"
)
_ALLEGED_BEHIND = re.compile(
    rf"\b(?:was|were|is|are) (?:\w+ )?(?:behind|responsible for"
    rf"|involved in)\b(?:[^.;]{{0,40}}?\b{ATTACK}| (?:it|this|that|both|them)\b)"
    r"|\b(?:was|were|is|are) (?:\w+ )?responsible(?=[.,;]|\Z| and\b| but\b)"
)
_STATED_BEHIND = re.compile(
    r"\b(?:orchestrated|masterminded|carried out|planned|sponsored|executed|perpetrated|conducted"
    r"|committed)(?: [\w\x03]+){0,3}? by (?:an? |the )?(?:[\w'-]+ ){0,3}?"
    r"|\bwith the (?:\w+ )?(?:support|help|backing|assistance|involvement|connivance"
    r"|aid) of (?:the )?(?:[\w'-]+ ){0,3}?"
)
_SAYS = re.compile(
    r"\b(?:said|says|told|according to|alleged|alleges|stated|claimed|insisted|declared|announced"
    r"|maintained|charged)\b"
)
_THEIR_MASTERS = re.compile(
    rf"\b(?:call(?:s|ed|ing)? (?:them|him|it|the \w+)|were|was|are|is) (?:the )?(?:agents?|prox(?:y|ies)"
    rf"|puppets?) of {STATE}"
    r"|\b(?:accusation|charge|allegation)s? (?:that|of) (?:the )?"
    rf"{STATE}(?:'s?)? (?:supports?|backs?|sponsors?|funds?|finances|shelters?|harbou?rs?|arms|was|is|had|has"
    rf"|were|backing)\b"
    r"|\b(?:said|says|told|stated|announced|alleged|claimed)\b[^.;]{0,80}?\b(?:bombers?|attackers?|assailants?"
    r"|gunm[ae]n)"
    rf" (?:had )?(?:(?:belonged|belongs?) to|(?:was|were) (?:an? )?(?:\w+ )?(?:members?|operatives?"
    rf"|fighters?|commanders?|militants?)"
    rf" (?:of|from)|(?:was|were) from) (?:the )?(?:\w+ )?{ARMED}"
)
_SAID_THEY_DID = re.compile(
    rf"\b(?:said|says|told|alleged|alleges|stated|claimed|insisted|declared|announced|maintained|charged"
    rf"|added)\b"
    rf"[^.;]{{0,50}}? (?:that )?(?:the )?(?:[\w-]+ ){{0,3}}?{ARMED}(?:'s?)?(?: (?:and|or) (?:the )?{ARMED})?"
    r"(?: (?:\w+ )?(?:group|militants|fighters|terrorists|men|network|insurgents|operatives|members|cell"
    r"|bomber))?"
    r" (?:(?:had |have |has )(?:\w+ly )?(?:carried (?:it )?out|done (?:it|this)|conspired|plotted|planned"
    r"|orchestrated"
    r"|masterminded|executed|perpetrated|committed|conducted|planted)\b"
    r"|(?:carried out|planned|orchestrated|masterminded|executed|perpetrated|conducted|planted|did)"
    r" (?:it|this|that|the|both|these|those|an?|two|three|\w+day's)\b)"
)
_FUNDED = re.compile(
    rf"\b(?:said|says|alleged|alleges|stated|claimed|insisted|declared|announced|maintained|charged"
    rf"|added)\b[^.;]{{0,60}}?"
    rf" (?:that )?(?:the )?{STATE}(?:'s?)?(?: and (?:the )?{STATE})? (?:had |has |was |were |is "
    rf"|have )?(?:\w+ly )?(?:fund|financ|sponsor|back"
    rf"|support|arm|train"
    r"|direct|orchestrat|mastermind|sent|plan)\w* (?:the |these |this |its |their |those )?(?:attackers?"
    r"|bombers?|gunmen"
    r"|militants|terrorists|group|attack|bombing|assault|assailants)\b"
)
_BACKED = re.compile(
    rf"{STATE}[- ](?:backed|sponsored|supported|funded)\b|(?:backed|sponsored|supported"
    rf"|funded) by (?:the )?{ACCUSABLE}"
)
_OTHER_OBJECT = re.compile(r"\b(?:of|for|in|over|after)\b")
_BACKGROUND_BLAME = re.compile(
    r"\b(?:previously|in the past|often|usually|frequently|routinely|regularly|typically|long been"
    r"|(?:similar|such|previous|past|earlier|other|many|several|most) (?:\w+ )?(?:attacks|bombings|killings"
    r"|incidents|strikes)"
    r"|has been blamed for (?:several|many|numerous|previous|past|most|similar|other)"
    r"|(?:been|are|is|was|were) blamed for (?:several|many|numerous|previous|past|most|similar|other"
    r"|a string|dozens))\b"
)
_SUSPECTED_BEFORE = re.compile(
    r"\b(?:suspect(?:s|ed|ing)?|(?:believed|thought|presumed|assumed|reported|alleged|understood|feared"
    r"|said) to (?:be|have been|belong|hail|come)"
    r"|(?:believed|thought|suspected|assumed|presumed) (?:by|members|militants|fighters|linked"
    r"|affiliated|associated)"
    r"|(?:believ(?:e|es|ed|ing)|thought|suspect(?:s|ed)?|assum(?:e|ed)|fear(?:s|ed)?|think"
    r"|speculat\w+) that|it (?:is|was) (?:\w+ )?(?:believed|thought|suspected|assumed)|believ(?:e|es|ed)(?="
    r" (?:the )?\x02 to)"
    r"|(?:believ|think|thought|suspect)\w* (?:that )?(?:the )?(?:attackers?|assailants?|gunm[ae]n|killers?"
    r"|bombers?|perpetrators?|culprits?)(?: \w+){0,2}"
    r" (?:belong(?:ed|s)? to"
    r"|(?:was|were) (?:members of|from|of|with))(?= (?:the )?\x02)|link(?:s|ed|ing)? (?:the|this|it"
    r"|both)(?: \w+){0,3}?"
    r" (?:to|with)"
    r"|indications (?:are|were|point|suggest)(?: that)?|(?:suspected|likely|probable)(?: \w+){0,2}:|presumed"
    r"|(?:attribut|ascrib)(?:e|es|ed|ing|able)(?: [\w'-]+){0,6}? to"
    r"|suspicions?(?: [\w]+){0,5}? (?:on|at|towards?|upon|of)"
    r"|(?:likely|probably|possibly|apparently|allegedly|presumably) (?:been |were |was |are |is )?(?:of|from"
    r"|members of|with|belong(?:ed|ing) to|carried out|conducted"
    r"|committed|the work|perpetrated|executed|by)"
    r"|(?:look|prob|examin|investigat|consider)\w* (?:into |at )?(?:the |a )?(?:\w+ )?(?:role|involvement"
    r"|hand) (?:of|by)"
    r"|(?:investigations?|probe|inquiry|suspicions?) (?:(?:is|was|are|were) )?(?:focus|cent(?:er|re))\w* on"
    r"|reminiscent of|(?:attackers?|assailants?|gunm[ae]n|bombers?|men|suspects?|militants) (?:had|have"
    r"|has) (?:links|ties|connections) (?:to|with)"
    r"|(?:bears?|bore|bearing|had|has|carried|carries) (?:\w+ ){0,3}(?:hall)?marks? of"
    r"|(?:the )?(?:handi)?work of"
    r"|(?:prime|main|chief|primary|key|likely|possible) (?:suspects?|culprits?"
    r"|perpetrators?)(?: [\w']+){0,6}? (?:is|are|was|were|be|being)"
    r"|(?:bears?|bore|bearing|carried|carries|carrying) (?:\w+ ){0,2}(?:names?|signatures?|emblem|flag"
    r"|letterhead) of"
    r"|by (?:[\w-]+ ){1,5}(?:believed|thought|suspected|alleged|understood) to have (?:\w+ )?(?:links|ties"
    r"|connections) (?:to|with)"
    r"|coded as|assumed(?: to be)?|point(?:s|ed|ing)? to(?:wards)?|(?:linked|tied|affiliated|loyal"
    r"|belonging) to|affiliated with"
    r"|credited to|alleged)"
    rf"(?P<gap>(?: [\w'()-]+){{0,5}}? ?\(?){ARMED}"
)
_SUSPECTED_AFTER = re.compile(
    r"\A(?:'s)?,?(?: [\w()'-]+){0,3}? ?(?:,? ?\((?:assumed|suspected|alleged|presumed)\)"
    r"|(?:\w+ )?(?:is|was|were|are|being|has been|have been|had been|were also|also"
    r"|as)(?: \w+)? (?:the )?(?:\w+ )?(?:considered (?:responsible|to be|the)|suspected|suspects?|believed to"
    r" (?:be|have)|thought to (?:be"
    r"|have)"
    r"|likely (?:behind|responsible|to (?:be|have))|possibly|probably|believed|assumed)"
    r"|(?:may|might|could)(?: \w+)? (?:be|have been|have)(?: \w+)? (?:behind|responsible|involved"
    r"|carried|targeted|attacked)"
    r"|(?:likely|probably|possibly|allegedly|apparently|reportedly) (?:carried|conducted|attacked"
    r"|targeted|behind|responsible|perpetrated|was|were)"
    r"|appears? to (?:be|have))"
)
_SUSPECTED_NOTE = re.compile(
    rf"{ARMED},? suspected(?=\s*(?:[.;,)]|\Z))|{ARMED}[^.;,]{{1,50}} and (?:is|was|are"
    rf"|were) (?:also )?suspected\b"
)
_SUSPECTED_NAMED = re.compile(
    rf"{ARMED} (?:was|were|has been|have been|had been) (?:named (?:by|as)|pointed to)\b"
)
_DESCRIBED = re.compile(
    r"\x02(?:'s?)?(?: (?:group|outfit|faction))?,? ?\(?(?:a |an |the )?(?:[\w-]+ ){0,3}\Z"
)
"""What stands before "linked to B" where that describes a group A, and not who did it: "A, linked to B, claimed"."""

_SAID_SUSPECT = re.compile(
    r"\b(?:believes?|believed|thinks?|suspects?|suspected|assumes?|assumed|suggest(?:s|ed|ing)?"
    r"|indicat(?:es?|ed|ing)"
    r"|reportedly|allegedly|apparently|show(?:s|ed)?|report(?:s|ed)?|believe|think"
    r"|suspect)\b[^.;]{0,30}? (?:that )?,? ?(?:the"
    r" )?(?:\w+ )?"
    rf"{ARMED}(?:'s?)?(?: (?:militants|fighters|insurgents|group|network))?"
    r"(?: (?:is|was|were|are|had been|may be|might be|could be) (?:\w+ )?(?:behind|responsible|involved)"
    r"| (?:had |has |have )?(?:carried out|did (?:it|this)|staged|planned|conducted|committed)| involvement\b)"
    rf"|\b(?:involvement|role|hand) of (?:the )?(?:\w+ )?{ARMED}[^.;]{{0,30}}? (?:(?:can|could)(?: ?not|n't) be"
    rf" ruled out"
    r"|(?:is|was|were) (?:also )?(?:suspected|not ruled out|being (?:probed|investigated)|likely|possible))"
    r"|\b(?:suspects?|suspected|suggest(?:s|ed|ing)?|indicat(?:es?|ed|ing)|(?:not|n't) (?:yet )?rul(?:e|ed) out"
    r"|pointed? (?:to|towards?))"
    rf"(?: \w+){{0,2}}? (?:involvement|role|hand) (?:of|by) (?:the )?(?:\w+ )?{ARMED}"
    rf"|\b(?:resembles?|resembled|similar to) (?:that|those|attacks|methods) (?:of|used by|by) (?:the )?(?:\w+"
    rf" )?{ARMED}"
)
_IS_SUSPECT = re.compile(
    rf"{ARMED}(?:'s?)?(?: (?:militants|fighters|insurgents|group|network|terrorists))? (?:is|was|were|are"
    rf"|remains?|remained)"
    r" (?:\w+ ){0,2}?(?:suspects?|culprits?|perpetrators?)\b"
)
_BEARS_IT = re.compile(
    rf"[{ACCUSABLE}](?:'s?)? (?:\w+ )?(?:(?:bears?|bore|shares?) (?:\w+ ){{0,3}}responsib\w+|(?:must|should|has"
    rf" to|will have to)"
    rf" (?:be held responsible|answer for)|(?:did this|did it|(?:are|is) (?:responsible|behind (?:this|it|the"
    rf" {ATTACK})))"
    r"(?=,|\.|\Z| and\b))"
)
"""Who is called responsible in a quotation."""

_HELD_IT = re.compile(r"\b(?:held|holds?|holding) (?:it|them|the (?:group|outfit|militants)) responsible\b")
_ATTACKERS = re.compile(
    r"\b(?:attack\w*|gunm[ae]n|assailants?|militants?|insurgents?|fighters?|bombers?|men|killers?"
    r"|perpetrators?|suspects?|elements"
    r"|terrorists?|extremists?|persons|individuals|they|who|rebels|separatists|kidnappers|miscreants)\b"
)
"""Of whom a tie to a group says that the group is suspected."""

_STATEMENT = re.compile(r"\b(?:statement|claim|message|video|leaflet|note|audio|letter)s?(?: \w+){0,2} \Z")
"""What is attributed to a group is its word, not the deed."""

_TIES = re.compile(r"(?:linked|tied|affiliated|loyal|belonging) (?:to|with)\b")
_NOT_SUSPECTED = re.compile(r"\b(?:not|against|by police|targets?|targeted|behind the killing of)\b")
_PROBED_MEN = re.compile(r" suspects? (?:was|were) (?:arrested|detained|killed|held)")
_PRESENCE = re.compile(rf"\bwhile (?:the )?{ARMED} has an? (?:\w+ )?presence\b")
_EXPERTS = re.compile(r"\b(?:believe|believes|suspect|suspects|think|likely|speculate)\b")
_VICTIM_AFTER = re.compile(
    r"\A[\w' ()-]{0,40}?\b(?:(?:was|were|been|being|are|is)(?: \w+){0,2}? (?:killed|arrested|detained"
    r"|dispatched|sent to|wiped|shot|captured|injured|wounded|eliminated|neutrali[sz]ed"
    r"|apprehended|held|nabbed|sentenced|hanged|found|released|interrogated|produced|identified as dead"
    r"|rounded)|killed in|arrested|(?<!shot )dead\b|shot dead(?! (?:an?|the|his|her|their|two|three|four|five"
    r"|six|\d|at least"
    r"|more))|died|surrendered)"
)
_VICTIM_BEFORE = re.compile(
    r"\b(?:kill(?:ed|s|ing)?|arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|captur(?:ed|es|ing)|eliminat(?:ed"
    r"|ing)|apprehend(?:ed|ing)|target(?:ed|ing)|neutrali[sz](?:ed|ing)"
    r"|dead|nabbed|against|raid(?:ed|s)? on|hideouts? of|hideout|bodies of|death of|nabbing|gunned down"
    r"|shot dead|wound(?:ed|ing)|injur(?:ed|ing)|surrender of"
    r"|clash(?:es|ed)? with|encounter with|gun ?battle with|exchange of fire with|hunt for|search for"
    r"|operation against)"
    r"(?: [\w-]+){0,3}? ?\Z"
)


def find_blame(masked: Masked, sentence: Sentence, past: bool) -> Iterator[Finding]:
    """Who is accused: of the attack, or of backing or sheltering those who did it; of the past, only of backing."""
    text, cues = masked.text, sentence.cues
    accuse = cues & Cue.ACCUSE
    for match in _BLAMED.finditer(text) if accuse else ():
        if past and not BACKING.search(text, match.end()):
            continue
        if _BACKGROUND_BLAME.search(text, max(0, match.start() - 45), match.end()):
            continue
        if not _near_affirmed(masked, match.start()):
            continue
        names = _accused_of_it(masked, match) or masked.after(match.end(), ACCUSABLE, reach=24)
        if names and _OTHER_OBJECT.search(text, match.end(), masked.place(names[0], match.end())):
            continue
        for name in dict.fromkeys(names):
            yield Finding(name, Stance.BLAMED, "blamed", sentence)
    if past:
        return
    for match in _BLAMED_PASSIVE.finditer(text) if accuse else ():
        if _BACKGROUND_BLAME.search(text, max(0, match.start() - 30), match.end() + 40):
            continue
        if sentence.is_past(sentence.start + match.start()):
            continue
        for name in dict.fromkeys(masked.before(match.start(), ACCUSABLE, reach=60)):
            yield Finding(name, Stance.BLAMED, "was blamed", sentence)
    for match in (
        _NAMED_IN.finditer(text) if masked.armed and ("named" in text or "nominated" in text) else ()
    ):
        place = text.index(ARMED, match.start())
        for name in dict.fromkeys(masked.after(place)):
            yield Finding(name, Stance.BLAMED, "named in the case", sentence)
    for match in _HELD_IT.finditer(text) if accuse and "responsible" in text else ():
        if text[match.start() - 2 : match.start() - 1] != ARMED and _near_affirmed(masked, match.start()):
            for name in masked.before(match.start(), reach=110) or masked.pronoun(match.end()):
                yield Finding(name, Stance.BLAMED, "held responsible", sentence)
    if (
        "responsib" in text
        or "answer for" in text
        or "did this" in text
        or "did it" in text
        or "behind" in text
    ):
        for match in _BEARS_IT.finditer(text):
            name = masked.names[match.start()]
            if _near_affirmed(masked, match.start()) and not _OWN_GROUP.search(text, 0, match.start()):
                yield Finding(name, Stance.BLAMED, "said to be responsible", sentence)
    for match in _THEIR_MASTERS.finditer(text) if cues & Cue.SERVE else ():
        place = next(index for index in range(match.start(), match.end()) if index in masked.names)
        if text[place] in ACCUSABLE and _near_affirmed(masked, match.start()):
            yield Finding(masked.names[place], Stance.BLAMED, "said to have sent them", sentence)
    behind = "behind" in text or "responsible" in text or "involved" in text
    done = " by " in text or "with the " in text
    if (behind or done) and _SAYS.search(text):
        for match in _ALLEGED_BEHIND.finditer(text) if behind else ():
            if not affirmed(masked, match.start()) or SAID_NOT.search(text):
                continue
            if _BELIEVED.search(text, max(0, match.start() - 70), match.start()):
                continue
            for name in dict.fromkeys(masked.before(match.start(), ACCUSABLE, reach=40)):
                if not _own_words(masked, name, match.start()):
                    yield Finding(name, Stance.BLAMED, "said to be behind it", sentence)
        for match in _STATED_BEHIND.finditer(text) if done else ():
            for name in dict.fromkeys(masked.after(match.end(), ACCUSABLE, reach=20)):
                yield Finding(name, Stance.BLAMED, "said to have done it", sentence)
    for match in _FUNDED.finditer(text) if cues & Cue.BACKING or done or behind else ():
        place = text.index(STATE, match.start())
        if _near_affirmed(masked, match.start()):
            for name in dict.fromkeys(masked.after(place, STATE)):
                yield Finding(name, Stance.BLAMED, "said to back them", sentence)
    for match in _SAID_THEY_DID.finditer(text) if masked.armed and cues & Cue.PLOT else ():
        place = text.index(ARMED, match.start())
        if _near_affirmed(masked, match.start()) and not _OWN_GROUP.search(text, match.start(), place):
            for name in dict.fromkeys(masked.after(place)):
                if not _own_words(masked, name, match.start()):
                    yield Finding(name, Stance.BLAMED, "said to have done it", sentence)
    for match in _BACKED.finditer(text) if cues & Cue.BACKING else ():
        place = next(index for index in range(match.start(), match.end()) if text[index] in ACCUSABLE)
        yield Finding(masked.names[place], Stance.BLAMED, "said to back them", sentence)


_OF_WHAT = re.compile(
    rf"(?:'s?)?(?: (?:troops|forces|soldiers|personnel|party|men))? (?:responsible\b|(?:for|of"
    rf"|over) (?:[\w'-]+ ){{0,4}}?"
    rf"(?:{ATTACK}|shelling|shooting|opening fire|gunning|planting|targeting|murdering|bombing|killing"
    rf"|deaths?)\b)"
)


def _accused_of_it(masked: Masked, match: re.Match[str]) -> list[str]:
    """The force or party that is accused of the deed itself, and of nothing else: "accused the A of shelling"."""
    place = masked.text.find(OTHER, match.start(), match.end() + 30)
    if (
        place < 0
        or ARMED in masked.text[match.start() : place]
        or masked.names.get(place) not in masked.forces
    ):
        return []
    return [masked.names[place]] if _OF_WHAT.match(masked.text, place + 1) else []


_BELIEVED = re.compile(r"\b(?:believ|suspect|thought|think|presum|assum|suggest|indicat|likely)\w*\b")
_OWN_GROUP = re.compile(r"\b(?:his|its|their|our) (?:group|outfit|organi[sz]ation|party|faction)\b")


_MASTERS = re.compile(
    r"\b(?P<nation>indian|afghan|iranian|israeli|american)[ -](?:(?:backed|sponsored|supported|funded|trained)"
    r"|(?:intelligence )?(?:prox(?:y|ies)|agents?|handlers?|masters?|sponsors?|puppets?|paymasters?))\b"
    r"|\b(?P<land>indian|afghan|iranian|pakistani) (?:soil|territory)(?: \w+){0,3}? (?:used|launch\w*"
    r"|plann?\w*)\b"
    r"|\bprox(?:y|ies) of (?P<state>india|afghanistan|iran|israel)\b"
)
_STATES = {
    "indian": "India",
    "afghan": "Afghanistan",
    "iranian": "Iran",
    "pakistani": "Pakistan",
    "israeli": "Israel",
    "american": "United States",
}


def find_masters(masked: Masked, sentence: Sentence, states: Collection[str]) -> Iterator[Finding]:
    """The states whose people the attackers are said to be: "Indian proxies", "Indian-sponsored terrorists"."""
    for match in _MASTERS.finditer(masked.text):
        state = (
            _STATES.get(match.group("nation") or match.group("land") or "")
            or (match.group("state") or "").title()
        )
        if state not in states or sentence.is_past(sentence.start + match.start()):
            continue
        if _near_affirmed(masked, match.start()):
            yield Finding(state, Stance.BLAMED, "said to be their master", sentence)


def _own_words(masked: Masked, name: str, at: int) -> bool:
    """Whether the actor says it of itself: "the A said it was behind the attack"."""
    first = next((place for place, known in masked.names.items() if known == name), at)
    return bool(
        re.match(
            r"[^.;]{0,80}?\b(?:said|says|stated|claimed|told|announced)\b",
            masked.text[first + 1 : at],
        )
    )


def _near_affirmed(masked: Masked, at: int) -> bool:
    return not re.search(
        r"\b(?:not|n't|never|no one|nobody|without)\b[^,;]{0,15}\Z", masked.text[max(0, at - 40) : at]
    )


_ACTS = re.compile(
    r"(?:'s?)?(?: \w+){0,2}? (?:shot(?! dead(?! an?\b| the\b| his\b| her\b| their\b| \d| two\b| three\b))"
    r"|opened fire|fired|ambushed"
    r"|stormed|threw|lobbed|hurled|planted|blew up|gunned down|attacked|abducted|kidnapped)\b"
)
_OF_A_GROUP = re.compile(
    r"\b(?:group|faction|outfit|organi[sz]ation|party|seminary|leader|commander|cleric|wing|charity"
    r"|unit|network)s? ?\Z"
)
"""What is linked to a group without being suspected of this attack."""


def _is_victim(text: str, start: int, place: int) -> bool:
    """Whether the suspects at `start:place` are the dead or the arrested of the sentence."""
    before = text[max(0, start - 70) : start]
    if _OF_A_GROUP.search(before):
        return True
    if before.endswith("by ") or _ACTS.match(text, place + 1):
        return False
    return bool(_VICTIM_AFTER.match(text[place + 1 : place + 90]) or _VICTIM_BEFORE.search(before))


def find_suspicion(masked: Masked, sentence: Sentence) -> Iterator[Finding]:
    """Which armed groups are thought to have done it; "six suspected militants killed" is no such thought."""
    text = masked.text
    if _BACKGROUND_BLAME.search(text):
        return
    suspected = False
    for match in _SUSPECTED_BEFORE.finditer(text):
        place = match.end() - 1
        if _is_victim(text, match.start(), place) or (
            match.group().startswith(("attrib", "linked", "affil"))
            and _STATEMENT.search(text, 0, match.start())
        ):
            continue
        if _TIES.match(match.group()) and (
            _DESCRIBED.search(text, max(0, match.start() - 40), match.start())
            or not _ATTACKERS.search(text, max(0, match.start() - 80), match.start())
        ):
            continue
        if _NOT_SUSPECTED.search(match.group("gap")) or sentence.is_past(sentence.start + match.start()):
            continue
        for name in dict.fromkeys(masked.after(place)):
            suspected = True
            yield Finding(name, Stance.SUSPECTED, "suspected", sentence)
    for match in _SUSPECTED_NOTE.finditer(text):
        for name in dict.fromkeys(masked.before(match.start() + 1)):
            suspected = True
            yield Finding(name, Stance.SUSPECTED, "noted as suspected", sentence)
    for pattern in (_SAID_SUSPECT, _IS_SUSPECT):
        for match in pattern.finditer(text):
            place = text.index(ARMED, match.start())
            if sentence.is_past(sentence.start + match.start()) or _PROBED_MEN.match(text, place + 1):
                continue
            for name in dict.fromkeys(masked.after(place)):
                suspected = True
                yield Finding(name, Stance.SUSPECTED, "suspected in other words", sentence)
    for match in _SUSPECTED_NAMED.finditer(text) if " named " in text or " pointed " in text else ():
        yield Finding(masked.names[match.start()], Stance.SUSPECTED, "was named", sentence)
    for place in masked.names:
        if text[place] == ARMED and _SUSPECTED_AFTER.match(text[place + 1 : place + 100]):
            for name in dict.fromkeys(masked.before(place + 1)):
                suspected = True
                yield Finding(name, Stance.SUSPECTED, "is suspected", sentence)
    if suspected and _EXPERTS.search(text):
        for match in _PRESENCE.finditer(text):
            place = text.index(ARMED, match.start())
            yield Finding(masked.names[place], Stance.SUSPECTED, "suspected by its presence", sentence)
