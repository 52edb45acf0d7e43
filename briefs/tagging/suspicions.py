"""Suspicion: which armed groups are thought to have done it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefs.model import Stance
from briefs.tagging.document import Sentence
from briefs.tagging.finding import Finding, is_background
from briefs.tagging.masking import ARMED, OTHER, Masked
from briefs.tagging.patterns import WORD, has_any

_SUSPECTED_BEFORE = re.compile(
    WORD + r"(?:suspect(?:s|ed|ing)?|(?:believed|thought|presumed|assumed|reported|alleged|understood|feared"
    r"|suspected|said) to (?:be|have been(?: (?:carried out|planned|planted|committed|staged|conducted|done"
    r"|ordered|laid)"
    r" by)?|belong|hail|come)"
    r"|(?:believed|thought|suspected|assumed|presumed) (?:by|members|militants|fighters|linked"
    r"|affiliated|associated)"
    r"|(?:believ(?:e|es|ed|ing)|thought|suspect(?:s|ed)?|assum(?:e|ed)|fear(?:s|ed)?|think"
    r"|speculat\w+) that(?! (?:the )?\x02 (?:are|were|is|was|will|may)"
    r" (?!behind|responsible|involved))|it (?:is|was) (?:\w+ )?(?:believed|thought|suspected|assumed)"
    r"|believ(?:e|es|ed)(?= (?:the )?\x02(?: \w+)? to)"
    r"|(?:believ|think|thought|suspect)\w* (?:that )?(?:the )?(?:attackers?|assailants?|gunm[ae]n|killers?"
    r"|bombers?|perpetrators?|culprits?)(?: \w+){0,2}"
    r" (?:belong(?:ed|s)? to"
    r"|(?:was|were) (?:members of|from|of|with))(?= (?:the )?\x02)|link(?:s|ed|ing)? (?:the|this|it"
    r"|both)(?! (?:victim|dead|deceased|slain|m[ae]n|arrested|detain|prisoner))(?: \w+){0,3}?"
    r" (?:to|with)"
    r"|indications (?:are|were|point|suggest)(?: that)?|(?:suspected|likely|probable)(?: \w+){0,2}:|presumed"
    r"|(?:attribut|ascrib)(?:e|es|ed|ing|able)(?: [\w'-]+){0,6}? to"
    r"|suspicions?\b[^.;]{0,120}? (?:falls?|fell|rests?|rested|turn(?:s|ed)?) (?:up)?on"
    r"|suspicions?(?:,? [\w]+,?){0,6}? (?:on|at|towards?|upon|of|about)|(?:looks?|looked|seem(?:s|ed)) like"
    r"|(?:appear|seem)(?:s|ed|ing)? to (?:be (?:from|with|of|members|fighters|militants|part of)|belong"
    r"|come from"
    r"|have (?:been (?:from|members)|come from|belonged)"
    r"|have been (?:the work|carried out|staged) (?:of|by))"
    r"|(?:group|outfit|organi[sz]ation|faction)s? (?:\w+ )?likely(?: [\w]+){0,7}? (?:is|was|are|were)"
    r"|(?:likely|probably|possibly|apparently|allegedly|reportedly|purportedly|presumably) (?:been |were "
    r"|was |are |is )?(?:of|from"
    r"|members of|with|belong(?:ed|ing) to|carried out|conducted"
    r"|committed|the work|perpetrated|executed|(?:\w+ )?by)"
    r"|(?:look|prob|examin|investigat|consider)\w* (?:into |at )?(?:the |a )?(?:\w+ )?(?:role|involvement"
    r"|hand) (?:of|by)"
    r"|(?:investigations?|probe|inquiry|suspicions?) (?:(?:is|was|are|were) )?(?:focus|cent(?:er|re))\w* on"
    r"|reminiscent of|(?:attackers?|assailants?|gunm[ae]n|bombers?|men|suspects?|militants) (?:had|have"
    r"|has) (?:links|ties|connections) (?:to|with)"
    r"|(?:bears?|bore|bearing|had|has|carried|carries) (?:\w+ ){0,3}(?:(?:hall)?marks?|fingerprints"
    r"|trademarks?) of"
    r"|(?:the )?(?:handi)?work of"
    r"|(?:prime|main|chief|primary|key|likely|possible) (?:suspects?|culprits?"
    r"|perpetrators?)(?: [\w']+){0,6}? (?:is|are|was|were|be|being)"
    r"|(?:bears?|bore|bearing|carried|carries|carrying) (?:\w+ ){0,2}(?:names?|signatures?|emblem|flag"
    r"|letterhead) of"
    r"|by (?:[\w-]+ ){1,5}(?:believed|thought|suspected|alleged|understood) to have (?:\w+ )?(?:links|ties"
    r"|connections) (?:to|with)"
    r"|(?:believ\w+|suspect(?:s|ed)? (?:that|it)|thinks?|thought|assum\w+|fear(?:s"
    r"|ed)?)\b[^.;]{0,80}? (?:carried out|conducted"
    r"|held|planned|staged|done|committed|sent|planted|abducted|kidnapped) by(?: the)?(?: local)?"
    r"|(?:believ\w+|suspect(?:s|ed)? that|thinks?|thought)\b[^.;]{0,30}?\b(?:attackers?|assailants?"
    r"|gunm[ae]n|killers?|bombers?"
    r"|men|militants|they|perpetrators?|those)\b[^.;]{0,50}? (?:(?:links?|ties) (?:to|with)|belong(?:s|ed"
    r"|ing)? to)(?: the)?(?: local)?"
    r"|(?:bombers?|attackers?|assailants?|gunm[ae]n)\b[^.;]{0,30}? (?:was|were"
    r"|been) identified as (?:[\w' -]{1,40}, )?(?:an? )?(?:\w+ )?(?:members?|militants?|operatives?"
    r"|fighters?) of(?: the)?"
    r"|coded as|assumed(?: to be)?|point(?:s|ed|ing)? to(?:wards)?|(?:linked|tied|affiliated|allied"
    r"|belonging) to|affiliated with"
    r"|credited to|alleged|(?<=\()(?:reportedly|allegedly|probably|possibly|presumably|apparently|believed)"
    r"(?= (?:the )?\x02)|suspects?(?: [\w']+){0,8}? includ(?:e|es|ed))"
    rf"(?P<gap>(?: [\w'()-]+){{0,5}}? ?\(?){ARMED}"
)
_IN_IT = (
    r"(?:behind|responsible|involved|complicit|culprits?|attackers?|perpetrators?|killers?|carried|conducted"
    r"|planted"
    r"|thrown?|lobbed|fired|killed|shot|attacked|targeted|ambushed|staged|done|did|ordered|planned|set|sent"
    r"|abducted"
    r"|kidnapped|bombed|orchestrated|masterminded|executed|led|had|a hand|a role|played|taken part|triggered"
    r"|detonated|exploded|blown|burn(?:ed|t)|torched|raided|stormed|murdered|beheaded|opened fire|hurled)\b"
)
"""What those did, or are, who are thought to have done it; they may also be thought to have lost ten men."""

_THINKING = (
    "suspect",
    "believ",
    "though",
    "likely",
    "possib",
    "probab",
    "assumed",
    "alleged",
    "apparent",
    "appear",
    "seem",
    "consider",
    "report",
    "presumed",
    "feared",
    "said to",
    "may ",
    "might ",
    "could ",
)
"""Of these, `_SUSPECTED_AFTER` needs one."""

_SUSPECTED_AFTER = re.compile(
    r"\A\)?(?:'s)?,?(?: [\w()'-]+){0,3}?(?:, (?:which|who|an?|the) [^,;]{1,80},"
    r"| (?:which|who|that) [^,;]{1,60}?)? ?(?:,? ?\((?:assumed"
    r"|suspected|alleged|presumed)\)"
    r"|(?:\w+ )?(?:is|was|were|are|being|has been|have been|had been|were also|also"
    r"|as)(?: \w+)? (?:the )?(?:\w+ )?(?:considered (?:responsible|to be|the)|suspected(?! to\b"
    r"| of (?!being (?:behind|involved|part)|carry|plant|kill|involve|attack|shoot|shell|bomb|kidnap|abduct|fir"
    r"|burn|torch|throw|murder|ambush|detonat|trigger|stag|the|this|that|both))|suspects?\b"
    rf"|(?:believed|thought|suspected|presumed|assumed|alleged|understood|accused of|said|reported|feared|likely)"
    rf" (?:to (?:be|have)|(?:being|having))(?: \w+){{0,2}}? {_IN_IT}"
    r"|likely (?:to be blamed|behind|responsible)|possibly|probably|(?:believed|assumed)(?! to\b))"
    rf"|(?:may|might|could)(?: \w+)? (?:be|have)(?: \w+)? {_IN_IT}"
    r"|(?:likely|probably|possibly|allegedly|apparently|reportedly) (?:carried|conducted|attacked"
    r"|targeted|behind|responsible|perpetrated|was|were)"
    rf"|(?:appear|seem)(?:s|ed)? to (?:be|have)(?: \w+){{0,2}}? {_IN_IT})"
)
_WILL = re.compile(
    r"(?:'s)?(?:, (?:an?|the) [^,;.]{1,60},)?(?: (?:militants|fighters|terrorists|men|group))?"
    r"(?: and (?:its|their|the) \w+)? (?:could|may|might|will|would|can|is|are|was"
    r"|were)"
    r" (?:(?:soon|again|also|try to|planning to|plotting to) ?)*(?:attack|strike|target|launch|use|carry|try"
    r"|exploit|hit"
    r"|stage|return|regroup|disrupt|derail|sabotage|spread|gain|regain|seize|grow)\b"
)
"""What is feared of a group's future."""

_A_THING = re.compile(
    r"(?:'s)? (?:\w+ )?(?:hide-?outs?|dens?|arms|weapons?|caches?|threats?|camps?|compounds?|bases?"
    r"|positions?"
    r"|strongholds?|plots?|targets?|all(?:y|ies)|friends?)\b"
)
"""What is suspected to be a group's without being its deed: "a suspected TTP den"."""

_SUSPECT_IT = re.compile(
    r"\b(?:suspect(?:s|ed)? (?:it|them|the (?:\w+ )?(?:group|outfit|militants|movement|network"
    r"|organi[sz]ation|party))(?=[.,;]|\Z| of\b| for\b"
    r"| in\b)"
    r"|(?:believ(?:e|es|ed)|thinks?|thought|suspect(?:s|ed)?|fear(?:s"
    r"|ed)?) (?:that )?(?:the (?:\w+ )?(?:group|outfit"
    r"|militants)|it|they)(?: (?:is|was|were|are|may|might|could|have|had|has|be|been|also))*"
    r" (?:behind|responsible|involved|carried|did|planted|killed|attacked|planned|staged)\b)"
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
    r"|suspect|investigat\w+|prob(?:e|ing)|examining|possibility|signs|evidence)\b[^.;]{0,30}? (?:that "
    r"|whether |if )?,? ?(?:the"
    r" )?(?:\w+ )?"
    rf"{ARMED}(?:'s?)?(?: \w+){{0,2}}?"
    r"(?: (?:is|was|were|are|had been|may be|might be|could be) (?:\w+ )?(?:behind|responsible|involved)"
    r"| (?:had |has |have )?(?:carried (?:it )?out|did (?:it|this)|staged|planned|conducted|committed)"
    r"| involvement\b)"
    rf"|(?:\b(?:involvement|role|hand) of (?:the )?(?:\w+ )?{ARMED}|{ARMED}(?:'s?)? (?:\w+ )?(?:involvement"
    rf"|role|hand"
    r"|links?|connection|angle)\b)[^.;]{0,30}? (?:(?:can|could)(?: ?not|n't) be (?:\w+ )?ruled out"
    r"|(?:is|was|were) (?:also )?(?:suspected|not ruled out|likely|possible|(?:being )?(?:probed"
    r"|investigated|examined"
    r"|looked)))"
    r"|\b(?:suspects?|suspected|suggest(?:s|ed|ing)?|indicat(?:es?|ed|ing)|(?:not|n't) (?:yet )?(?:exclud(?:e|ed)"
    r"|rul(?:e"
    r"|ed) out)"
    r"|pointed? (?:to|towards?))"
    rf"(?: \w+){{0,2}}? (?:involvement|role|hand) (?:of|by) (?:the )?(?:\w+ )?{ARMED}"
    rf"|\b(?:resembles?|resembled|similar to) (?:that|those|attacks|methods) (?:of|used by"
    rf"|by) (?:the )?(?:\w+"
    rf" )?{ARMED}"
)
_GUILT = (
    *("behind", "responsible", "involve", "carried", "did it", "did this", "staged", "planned", "conducted"),
    *("committed", " role", " hand", " connection", " angle", "resembl", "similar to"),
)
"""Of these, `_SAID_SUSPECT` needs one, or what it says of a link."""

_LINK = re.compile(r" links?\b")

_SUSPECTS = ("suspect", "culprit", "perpetrator")
"""Of these, `_IS_SUSPECT` needs one."""

_IS_SUSPECT = re.compile(
    rf"{ARMED}(?:'s?)?(?: (?:militants|fighters|insurgents|group|network|terrorists))? (?:is|was|were|are"
    rf"|remains?|remained)"
    r" (?:\w+ ){0,2}?(?:suspects?|culprits?|perpetrators?)\b"
)
_ATTACKERS = re.compile(
    r"\b(?:attack\w*|gunm[ae]n|assailants?|militants?|insurgents?|fighters?|bombers?|men|killers?"
    r"|perpetrators?|suspects?|elements"
    r"|terrorists?|extremists?|persons|individuals|they|who|rebels|separatists|kidnappers|miscreants)\b"
)
"""Of whom a tie to a group says that the group is suspected."""

_STATEMENT = re.compile(r"\b(?:statement|claim|message|video|leaflet|note|audio|letter)s?(?: \w+){0,2} \Z")
"""What is attributed to a group is its word, not the deed."""

_BEHIND = 120
"""Characters that a statement and two words behind it take, at most."""

_TIES = re.compile(
    r"(?:linked|tied|affiliated|loyal|allied|belonging) (?:to|with)\b"
    r"|(?:believed|thought|presumed|assumed|reported|alleged|understood|said) to (?:belong|hail|come)\b"
)
_OF_MEN = re.compile(r"\b(?:belong|members?|fighters?|linked|affiliated|loyal|allied)")
_MEN_TAKEN = re.compile(
    r"\b(?:terrorists?|militants?|insurgents?|rebels?|ultras|khwarij)(?: \w+){0,2}? (?:killed|captured"
    r"|arrested"
    r"|eliminated|neutrali[sz]ed|shot dead|gunned down)\b"
    r"|\b(?:killed|captured|arrested|eliminated|neutrali[sz]ed"
    r"|shot dead)(?: (?!by\b)\w+){0,3}? (?:terrorists?"
    r"|militants?"
    r"|insurgents?|rebels?|ultras|khwarij)\b"
)
"""Of whom a tie to a group says no more than who the dead or the arrested were."""

_TAKEN = ("killed", "captured", "arrested", "eliminated", "neutrali", "shot dead", "gunned down")
"""Of these, `_MEN_TAKEN` needs one."""

_NOT_SUSPECTED = re.compile(
    r"\b(?:dissident|breakaway|renegade|former|once|worked for|base|stronghold|bastion|home|front|offshoot"
    r"|shadow|cover"
    r"|alias|not|against|by police"
    r"|victims?|deceased|targets?|targeted|close|sympath\w+|behind the killing of"
    r"|spying|informing|passing|helping|collaborat\w+)\b"
)
_HELD_ON = re.compile(r"\b(?:hold|held|arrest|detain|pick)\w*\b[^.;]*\bon \Z")
"""Of what an arrested man is suspected."""
_NO_SIGN = re.compile(r"\bno (?:\w+ )?(?:evidence|proof|indication|clue|sign)s?(?: (?:that|which))? \Z")
_NO_PROOF = re.compile(r"\bno (?:\w+ ){0,2}(?:evidence|proof|indications?|signs?|clues?|suspicion)\b")
_UNSAID = re.compile(
    r"\b(?:not|n't)(?: \w+){0,2} (?:say|clear|confirm|known|comment|disclose|specify)\b[^,;:.]*\Z"
)
_SOMEBODY_SAYS = re.compile(
    r"\b(?:said|says|say|told|according|alleg\w+|report\w*|believ\w+|suspect\w*|thought|think|identif\w+|claim\w*"
    r"|stated|confirmed|announced|apparent\w*|likely|probabl\w+|possibl\w+|presum\w+|blam\w+|accus\w+)\b"
)
_OF_NO_DEED = re.compile(
    r"(?:attribut|ascrib)\w* (?:the |an? |this |its )?(?:[\w-]+ ){0,2}?(?:lull|drop|decline|fall|calm|peace|rise"
    r"|increase|delay|success|failure)\b"
)
"""What is put down to somebody without being anybody's attack."""
_PROBED_MEN = re.compile(r" suspects? (?:was|were) (?:arrested|detained|killed|held)")
_PRESENCE = re.compile(rf"\bwhile (?:the )?{ARMED} has an? (?:\w+ )?presence\b")
_EXPERTS = re.compile(r"\b(?:believe|believes|suspect|suspects|think|likely|speculate)\b")
_VICTIM_AFTER = re.compile(
    r"\A(?:, (?=died|was|were)|, (?:an?|the) [^,;.]{1,60},)?"
    r"[\w' ()-]{0,40}?\b(?:(?:was|were|been|being|are|is)(?: \w+){0,2}? (?:killed"
    r"|arrested|detained"
    r"|dispatched|sent to|wiped|shot|captured|injured|wounded|eliminated|neutrali[sz]ed"
    r"|(?:gunned|mowed|cut) down|apprehended|held|nabbed|sentenced|hanged|found|released|interrogated"
    r"|produced|identified as dead"
    r"|rounded)|killed in|blew (?:him|her|them)sel\w+ up (?:when|as|after|during) [^.;]{0,40}(?:raid|search|arrest"
    r"|surround|cordon)"
    r"|arrested|(?<!shot )dead\b|shot dead(?! (?:an?|the|his|her|their|two|three|four|five"
    r"|six|\d|at least"
    r"|more))|died|escaped|surrendered)"
)
_VICTIM_BEFORE = re.compile(
    r"\b(?:(?<!that )(?<!which )kill(?:ed|s)?|(?<!\bthe )killing|arrest(?:ed|s|ing)?|picked up|netted"
    r"|rounded up|detain(?:ed|s|ing)?|captur(?:ed|es|ing)"
    r"|eliminat(?:ed|ing)|apprehend(?:ed|ing)|target(?:ed|ing)|neutrali[sz](?:ed|ing)"
    r"|dead|slain|targets?(?: on \w+)? (?:was|were)|aimed at|directed at|nabbed|against|raid(?:ed|s)? on"
    r"|hideouts? of|hideout"
    r"|bodies of|death of|nabbing|gunned down"
    r"|shot dead|wound(?:ed|ing)|injur(?:ed|ing)|surrender of"
    r"|clash(?:es|ed)? with|encounter with|gun ?battle with|exchange of fire with|hunt for|search for"
    r"|operation against|(?:violence|threat|presence|influence|activities) of|fighting|campaign against"
    r"|between [\w\x03 ]{1,30} and)"
    r"(?: (?!by\b)[\w-]+){0,3}? ?\Z"
)


_ACTS = re.compile(
    r"(?:'s?)?(?: (?!was\b|were\b|been\b|being\b)\w+){0,2}? (?:shot"
    r"(?! dead(?! an?\b| the\b| his\b| her\b| their\b| \d| two\b| three\b))"
    r"|opened fire|fired|ambushed"
    r"|stormed|threw|lobbed|hurled|planted|blew up|gunned down|attacked|abducted|kidnapped)\b"
)
_GAVE_UP = re.compile(
    r"\bsurrender\w*|\bjoined the (?:peace|government)|\blaid down (?:their |its )?(?:arms|weapons)"
)
"""News of those who gave up, of whom it is told whose they were."""

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


_NOT_WORK = re.compile(r"\bnot (?:the )?(?:handi)?work of")
_DEED = re.compile(
    r"\bwork of|^attribut|^ascrib|\b(?:carried out|conducted|committed|done) by|marks? of|signatures? of"
)
"""Words behind which stands who did it, so that no victim can."""


_ITS_VOICE = re.compile(
    r",(?: [\w-]+){0,4} (?:its|their|the group's) (?:[\w-]+ )?(?:spokes\w+|statement)\b(?! (?:had "
    r"|has )?(?:denied|denies|did not))"
)
"""The group itself, behind what is told as its work."""
_AUTHORITY = re.compile(
    rf"{OTHER}|\b(?:police|mission|authorities|army|military|governor|ministry|minister)\b[^.;,]*\Z"
)
_WORK_OF = re.compile(r"(?:the )?(?:handi)?work of\b")


def _is_asserted(text: str, match: re.Match[str]) -> bool:
    """Whether somebody says whose work it was, or with authority to whom it is put down, and does not only think so."""
    before = text[max(0, match.start() - 70) : match.start()]
    if _THOUGHT.search(before):
        return False
    if match.group().startswith(("attrib", "ascrib")):
        return _AUTHORITY.search(before) is not None
    return _WORK_OF.match(match.group()) is not None


_THOUGHT = re.compile(
    r"\b(?:believ|suspect|thought|think|presum|assum|suggest|indicat|likely|look|seem|appear|may\b|might"
    r"|could|possib|probab"
    r"|sources)\w*"
)


def find_suspicion_of_it(masked: Masked, sentence: Sentence) -> Iterator[Finding]:
    """Which armed group named before is suspected as "it" or "the group"."""
    for match in _SUSPECT_IT.finditer(masked.text):
        for name in masked.pronoun(match.end()):
            yield Finding(name, Stance.SUSPECTED, "it is suspected", sentence)


def find_suspicion(masked: Masked, sentence: Sentence) -> Iterator[Finding]:
    """Which armed groups are thought to have done it; "six suspected militants killed" is no such thought."""
    text = masked.text
    if is_background(text) or _GAVE_UP.search(text):
        return
    suspected = False
    taken = has_any(text, _TAKEN)
    for match in _SUSPECTED_BEFORE.finditer(text):
        place = match.end() - 1
        if _NO_SIGN.search(text, max(0, match.start() - 40), match.start()) or _OF_NO_DEED.match(
            match.group()
        ):
            continue
        if match.group().startswith("suspicion") and _HELD_ON.search(text, 0, match.start()):
            continue
        deed = _DEED.search(match.group()) is not None
        if deed and _NOT_WORK.search(text, match.start() - 12, match.end()):
            continue
        if (not deed and _is_victim(text, match.start(), place)) or (
            match.group().startswith(("attrib", "linked", "affil"))
            and _STATEMENT.search(text, max(0, match.start() - _BEHIND), match.start())
        ):
            continue
        if taken and _OF_MEN.search(match.group()) and _MEN_TAKEN.search(text, 0, match.start()):
            continue
        if match.group().startswith("belonging") and not _SOMEBODY_SAYS.search(text):
            # "men belonging to the A attacked" narrates it
            continue
        if _TIES.match(match.group()) and (
            _DESCRIBED.search(text, max(0, match.start() - 40), match.start())
            or not _ATTACKERS.search(text, max(0, match.start() - 80), match.start())
        ):
            continue
        if _A_THING.match(text, place + 1) and not deed:
            continue
        if _WILL.match(text, place + 1):
            continue
        if _NOT_SUSPECTED.search(match.group("gap")) or sentence.is_past(sentence.start + match.start()):
            continue
        if deed and _ITS_VOICE.match(text, place + 1):
            for name in dict.fromkeys(masked.after(place)):
                yield Finding(name, Stance.CLAIMED, "its work, it said", sentence)
            continue
        stance = Stance.BLAMED if deed and _is_asserted(text, match) else Stance.SUSPECTED
        for name in dict.fromkeys(masked.after(place)):
            suspected = True
            yield Finding(name, stance, "suspected", sentence)
    for match in _SUSPECTED_NOTE.finditer(text) if "suspected" in text else ():
        for name in dict.fromkeys(masked.before(match.start() + 1)):
            suspected = True
            yield Finding(name, Stance.SUSPECTED, "noted as suspected", sentence)
    said = has_any(text, _GUILT) or _LINK.search(text)
    for pattern, asked in ((_SAID_SUSPECT, said), (_IS_SUSPECT, has_any(text, _SUSPECTS))):
        for match in pattern.finditer(text) if asked else ():
            place = text.index(ARMED, match.start())
            if _UNSAID.search(text, 0, place) or _NO_PROOF.search(
                text, max(0, match.start() - 20), match.end()
            ):
                continue
            if text.endswith(("not ", "n't ", "never "), 0, match.start()):
                continue
            if sentence.is_past(sentence.start + match.start()) or _PROBED_MEN.match(text, place + 1):
                continue
            for name in dict.fromkeys(masked.after(place)):
                suspected = True
                yield Finding(name, Stance.SUSPECTED, "suspected in other words", sentence)
    for match in _SUSPECTED_NAMED.finditer(text) if " named " in text or " pointed " in text else ():
        yield Finding(masked.names[match.start()], Stance.SUSPECTED, "was named", sentence)
    for place in masked.names if has_any(text, _THINKING) else ():
        if text[place] == ARMED and _SUSPECTED_AFTER.match(text[place + 1 : place + 200]):
            if _UNSAID.search(text, 0, place):
                continue
            for name in dict.fromkeys(masked.before(place + 1)):
                suspected = True
                yield Finding(name, Stance.SUSPECTED, "is suspected", sentence)
    if suspected and _EXPERTS.search(text):
        for match in _PRESENCE.finditer(text):
            place = text.index(ARMED, match.start())
            yield Finding(masked.names[place], Stance.SUSPECTED, "suspected by its presence", sentence)
