"""What a group says of its deed in other words than "claimed responsibility".

Two things must come together in a sentence: a group that speaks, and a deed that is told as its own. Who speaks is
told by the words of saying, wherever they stand: "the group said that ...", "..., the group said", "according to the
group, ...". The deed may be told actively ("its fighters attacked"), passively ("was killed by our men"), by naming
whose it is ("the bomber was one of its own"), by its reason ("in revenge for"), or only by its results ("eight
soldiers were eliminated").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefs.tagging import cue
from briefs.tagging.finding import ATTACK
from briefs.tagging.masking import ARMED, OTHER, STATE, Masked
from briefs.tagging.patterns import WORD, Words, by_letter, has_any
from briefs.tagging.voices import SAYING, Voice, find_voices, voice_of

MEN = (
    r"(?:fighters?|men|members?|militants?|bombers?|soldiers?|mujahid\w*|fida[yi]\w+|commandos?|snipers?"
    r"|operatives?"
    r"|guerrillas?|units?|squads?|comrades|sarmachars?|attackers?|brigades?|activists?|guards|supporters"
    r"|cadres?"
    rf"|volunteers?|people|wing|group|network|organi[sz]ation|outfit|{OTHER})"
)
_OWN = (
    rf"(?:(?:its|their|our|his)(?: own)?(?: [\w-]+){{0,2}}? (?:{MEN}|{ARMED})"
    rf"|(?:one|two|three|four|five|some|several|members|fighters) (?:of|from) (?:its|their|our"
    rf"|his)(?: [\w-]+){{0,2}}? {MEN}"
    rf"|{MEN} (?:of|from) (?:its|the group|our|their)(?: ranks| side)?)"
)
_MEN_ALONE = rf"(?<!{ARMED} )(?:fighters?|comrades|bombers?|attackers?|sarmachars?|mujahid\w*|fida[yi]\w+)"
"""Men whom a group speaks of as its own without saying so."""

_WHO = (
    rf"(?:it|they|we|i|he|she|its|their|our|the group's|{MEN} of (?:the )?{ARMED}"
    rf"|{_MEN_ALONE}"
    rf"|{ARMED}(?: (?:\w+ )?{MEN})?"
    r"|the (?:insurgents|militants)|(?:the|this) (?:\w+ )?(?:group|outfit|organi[sz]ation"
    r"|alliance|faction|militia|network|movement)"
    rf"|martyrdom[- ]seek\w+|(?:soldiers?|{OTHER}) of the caliphate|{_OWN})"
)
_SUCH = (
    r"(?:(?:an?|the|this|that|these|those|two|three|four|five|six|several|both|some|all|its|\w+day's|\d+)"
    r"(?: [\w-]+){0,4}? )"
)
# the words for deeds, here and in `_DONE`, begin like the stems of cue.DID
DEED = (
    r"(?:did (?:it(?! no\b)|this|so|both|the (?:shooting|killing|bombing|job|deed))|(?:was|were|is|are) holding"
    r"|(?:tried|attempted|wanted) to \w+|(?:driven|drove"
    r"|rammed) (?:an?|the|his)|done (?:it|this|so)|carried (?:it )?out|killed|attacked|targeted|ambushed|hit"
    r"|struck|shot"
    r"|opened fire|fired|blew up|blown up|blowing up|(?:blew|blown) (?:himself|herself|themselves|it)|bombed"
    r"|detonated|planted|executed|abducted|kidnapped|captured"
    r"|fought|drove|stormed|raided|destroyed|eliminated|overran|overrun|seized|torched|burned|burnt|wounded"
    r"|injured|beheaded"
    r"|neutrali[sz]ed|slaughtered|orchestrated|masterminded|assassinated|inflicted|sabotaged|derailed"
    r"|brought down|shelled|sank|sunk"
    r"|took (?:away )?(?:their|the) weapons|taken part|took part|hit the|got (?:past|into|inside)|blocked"
    rf"|(?:set|setting) (?:{_SUCH}?\w+ )?(?:on fire|ablaze|alight|off)|set(?:ting)? fire to|(?:was|were|been"
    rf"|is|are"
    rf"|stood) (?:behind"
    rf"|responsible)\b(?! for (?:its|their))"
    rf"|(?:staged|mounted|launched|conducted|ordered|perpetrated|committed|planned) {_SUCH}?{ATTACK}"
    rf"|(?:ordered|planned|conducted) it|sent (?:him|her|them|the \w+|{_SUCH}?(?:bombers?|attackers?|gunmen"
    rf"|fighters))"
    r"|entered the|(?:used|laid|lobbed|hurled|threw|thrown|placed|fixed|attached)"
    r" (?:an? |the |two |three |several |some )?(?:[\w-]+ ){0,2}?"
    r"(?:bombs?|mines?|ieds?|explosives?|rockets?|devices?|missiles?|drones?|vests?|weapons?|grenades?)"
    r"|laid (?:it|them)|(?:have )?began (?:at|with|in))\b"
)
_BETWEEN = (
    r"(?: (?!(?:was|were|is|are|been|being|not|who|which|that|condemn\w*|after|when|where|and|but|as|if"
    r"|would|will|wants?)\b)"
    r"[\w'-]+){0,3}?"
)
_ASIDE = r"(?:,[^,;]{1,90},)?"
_ACTIVE = rf"{_WHO}{_BETWEEN}{_ASIDE},? {DEED}"
NO_DEED = (
    r"(?:been|not?|never|nothing|n't|yet|only|to|died|fallen|perished|left|agreed|come|gone|returned|withdrawn"
    r"|retreated|escaped|surrendered|lost|suffered|received|stopped|ceased|released|freed|handed|joined|merged"
    r"|sworn|pledged|denied|condemned|appealed|asked|warned|embraced|become|any|always|long|foiled|thwarted"
    r"|repulsed|repelled|arrested|detained|information|evidence|proof|seen|learn\w*|heard|met|had no\w*|given|put"
    r"|moved|beaten|fended|(?:thrown|driven|pushed|held|fought) (?:back|off))"
)
"""What a group's men may be said to have done or had that is no attack of theirs."""

_THEIR_DEED = (
    rf"(?:it|they|we|{ARMED}) (?:had|have|has)(?: \w+ly| also| just| again)? (?!{NO_DEED}\b|begun|started|opened"
    rf"|formed)\w+(?:ed|en|ck|ght|pt|nt"
    rf"|un|uck|ot|id)\b"
    rf"|{_OWN}(?: {MEN})?(?: who [^,;]{{1,40}})?{_ASIDE} (?:had|have|has)(?: \w+ly)? (?!{NO_DEED}\b)[\w'-]+"
)
"""Whatever else its men have done: "its fighters had held the road"."""

_DONE = (
    r"(?:carried out|done|conducted|executed|launched|staged|mounted|undertaken|planned|planted|perpetrated"
    r"|accomplished"
    r"|killed|eliminated|attacked|targeted|destroyed|neutrali[sz]ed|abducted|shot|bombed|blown up|ambushed|torched"
    r"|burn(?:ed|t))"
)
_PASSIVE = (
    rf"{_DONE}(?: \w+)? by (?:{_OWN}|(?:\w+ of )?(?:its|their|our|his)\b|it\b|us\b"
    r"|an? (?:\w+ )?(?:unit|squad|member|team) (?:of its|it|that)\b)"
)
_WORK = rf"(?:{ATTACK}|work|doing|deed|action|job)"
_IDENTITY = (
    rf"(?:was|were|is|are|as|been|with) (?:(?:an? |the |one of )?(?:\w+ )?(?:(?:handi)?work|doing) of (?:its"
    rf"|our|their"
    rf"|his)\b"
    rf"|(?:its|our|their|his|the group's) (?:own\b|(?:\w+ )?(?:{_WORK}|{MEN})\b)|(?:one|two|some) of (?:its"
    rf"|our|their|his) (?:[\w-]+ )?{MEN}\b|(?:one of )?(?:theirs|ours"
    rf"|its own|us)\b"
    rf"|(?:an? |the )?(?:\w+ )?{MEN} (?:of|from) (?:its|the group|ours)\b)"
    rf"|(?:was|were|been|is) an? (?:\w+ ){{0,2}}?(?:{MEN}|man) of (?:theirs|ours|its own|its)\b(?! (?:who"
    rf"|that) (?:was|were|(?:had |has )?{NO_DEED})\b)"
    rf"|\bbelong(?:ed|s) to (?:its|the group|it|them)\b|\blies with (?:it|them|us|the group)\b"
    rf"|(?:handi)?work of (?:its|our|an? {ARMED})|\bit was (?:them|they|us)\b"
    r"|\b(?:was|were) the ones? (?:who|that|behind)\b"
)
_PAYBACK = r"(?:revenge|retaliation|reprisals?|retribution|vengeance)"
_MOTIVE = by_letter(
    rf"(?:was|were|been|is|are|came)(?: \w+){{0,6}}? (?:{_PAYBACK}|response to|reaction to)\b",
    r"(?:target|targets) (?:was|were|had been|is)\b",
    r"(?:was|were|been) (?:the|its|their) (?:\w+ )?targets?\b",
    r"(?:was|were|had been) (?:meant for|aimed at|intended for|directed at)\b",
    r"(?:to avenge|part of (?:its|their|our) (?:\w+ )?(?:campaign|operation|offensive|war|struggle))\b",
    r"(?:killed|executed|targeted|punished|shot|attacked)(?: \w+)? (?:for|as|because)(?: being)?(?: \w+){0,3}? "
    r"(?:spy|spies|spying|inform\w+|traitors?|collaborat\w+|cooperat\w+|working (?:for|with)|agents?)\b",
    r"(?:was|were|had been|belonged to|worked for)(?: [\w']+){0,3}? (?:agents?|sp(?:y|ies)|inform(?:er|ant)s?"
    r"|collaborators?|death squads?|intelligence (?:men|agents?|officers?|officials?|agenc\w+)"
    r"|(?:workers?|employees?|contractors?) of the (?:army|military))\b",
    r"(?:legitimate|military|fair) targets?\b",
    r"had (?:been (?:\w+ )?warned|(?:ignored|disregarded) (?:[\w'-]+ ){0,3}?warnings?)\b",
    rf"(?:the|this|that) (?:\w+ ){{0,3}}?{ATTACK} (?:as |was |is )?(?:an? |the |its |part of its )?(?:\w+ )?"
    rf"(?:only |just )?(?:an? |the )?(?:beginning|start|warning|message|response|{_PAYBACK}|success|answer"
    rf"|campaign|victory)\b",
)
_TERMED = (
    rf"(?<=(?:called|termed) )(?:(?:(?:it|this) )?(?:an? )?(?:\w+ )?{_PAYBACK}"
    rf"|(?:it|this|the (?:\w+ )?{ATTACK}) (?:an? )?(?:\w+ )?(?:response|warning|punishment|message|gift|reply|answer"
    rf"|lesson))\b"
)
"""What the deed is called, behind the word that calls it so."""
_FOES = (
    r"(?:soldiers?|personnel|troops|policem[ae]n|officers?|security forces|enem(?:y|ies)|infidels|apostates"
    r"|crusaders)"
)
_LOSSES = (
    rf"(?:(?:{_FOES}|{OTHER})(?: [\w-]+){{0,4}}? (?:(?:were|was|been) (?:\w+ )?(?:killed|eliminated|dead"
    rf"|wounded|neutrali[sz]ed|captured"
    rf"|destroyed)|(?:had |have )?(?:died|perished|fallen)|killed (?:at|as)\b|dead\b)(?! (?:in|by"
    rf"|during) an? (?:\w+ )?(?:drone|air))"
    rf"|(?:posts?|bases?|camps?|headquarters|district|checkpoints?|check ?posts?|cent(?:er|re)|convoy"
    r"|vehicles?|tanks?|bus(?:es)?|trucks?)"
    r"(?: \w+){0,2}? (?:had been|has been|have been|was|were) (?:\w+ )?(?:overrun|captured|seized|destroyed"
    r"|hit|attacked|targeted)\b"
    rf"|martyrdom[- ]seek\w+|martyrdom of (?:\w+ of )?(?:its|our|their|the)(?: [\w-]+){{0,3}}? (?:in"
    rf"|during) the\b)"
)
_THEIR_MEN = (
    rf"{_OWN} (?:(?:were|was|had been|had|have|embraced) )?(?:\w+ )?(?:martyred|martyrdom|killed|died|fallen)"
    r"(?: \w+){0,2}? (?:in|during) the (?:\w+ )?(?:attack|assault|ambush|bombing)\b"
    rf"|(?:all )?(?:of )?{_OWN} (?:had )?(?:returned|retreated|withdrew|withdrawn|escaped"
    rf"|got away) (?:safely|unharmed)"
)
_DID_IT = re.compile(rf"(?:{WORD}|(?={ARMED}))(?:{_ACTIVE}|{_PASSIVE})")
_THEY_DID_IT = re.compile(rf"(?:{WORD}|(?={ARMED}))(?:{_ACTIVE}|{_PASSIVE}|{_THEIR_DEED})")
_WAS_THEIRS = re.compile(rf"{WORD}(?:{_IDENTITY})")
_WHY = re.compile(f"{WORD}(?:{_TERMED}|{_MOTIVE})")
_RESULTS = re.compile(WORD + _LOSSES)
_ALL_RESULTS = re.compile(f"{WORD}(?:{_LOSSES}|{_THEIR_MEN})")
_RESULT = "told what it brought about"
_WHOSE = (" us", "was the", "the one", "belong", "lies with", "work of")
_BACK = ("in the ", "during the ", "safely", "unharmed")


def _contents(text: str, cues: int, sure: bool) -> Iterator[tuple[re.Pattern[str], str]]:
    """The rules on what a group says of its deed, of which the sentence has the words."""
    theirs = "his" in text or "its" in text or "their" in text or "our" in text or "the group" in text
    if sure:
        yield _ALL_RESULTS if theirs and has_any(text, _BACK) else _RESULTS, _RESULT
        return
    had = theirs or " it ha" in text or "they ha" in text
    if cues & cue.DID or (had and " ha" in text):
        yield _THEY_DID_IT if had else _DID_IT, "said it did it"
    if theirs or has_any(text, _WHOSE):
        yield _WAS_THEIRS, "said it was its own deed"
    if cues & cue.REVENGE:
        yield _WHY, "said why it did it"
    if cues & cue.RESULT and cues & (cue.TOLL | cue.EVENT):
        told = theirs and has_any(text, _BACK)
        yield _ALL_RESULTS if told else _RESULTS, _RESULT


_NAMING_ITSELF = re.compile(
    rf"{ARMED}(?: {MEN})?,?(?: (?:had|have|has|also|\w+ly))* {DEED}"
    rf"|{_DONE}(?: \w+)? by (?:the )?(?:\w+ )?{ARMED}"
    rf"|work of (?:the )?{ARMED}"
)
"""A deed told of a group by its name, which is its own word where the group goes on to be the one that says so."""

_HIS_GROUP = re.compile(
    rf"\bhis (?:(?:group|outfit|organi[sz]ation|party|faction),? (?:the )?)?(?P<group>{ARMED}),?(?: (?:had|have"
    rf"|has|was|were))* {DEED}"
)


_PRONOUNS = Words(
    r"(?:it|they|its|their|his|our|we|the (?:\w+ )?(?:group|outfit|organi[sz]ation|faction|militants"
    r"|statement"
    r"|alliance))\b"
)
_ITS_SPOKESMAN = re.compile(
    rf"{ARMED}(?:'s?)?(?: (?:spokes|statement|commander|leader"
    rf"|message)[^.;]{{0,60}})?,? "
)
_SPOKESMAN_OF = re.compile(r"\b(?:spokes\w+|commander|leader|chief) (?:of|for) (?:the )?(?:\w+ )?\Z")
_ITS_MEN = re.compile(rf"{ARMED}(?: \w+)? {MEN}\b")
_ITS_UNIT = re.compile(rf"\b(?:its|their|our)(?: [\w-]+){{0,2}}? {ARMED}")
_DISOWNED = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|reject\w*|disown\w*|refut\w*|rubbish\w*|dismiss\w*|disput\w*|fake|forged)\b"
    r"|(?:\b(?:not|never|without)|n't)(?: \w+ly)? \Z"
)

_NOT_SO = Words(
    r"(?:not|n't|never|none|nobody|nothing|no|nor|neither|den\w+|would|will|may|might|could|can|if"
    r"|threaten\w*|vow\w*"
    r"|promis\w+|sw[eo]rn?|swore|pledg\w+|warn\w* (?:of|that|against)"
    r"|allegation|whether)\b"
)


_MOST_VOICES = 12
"""Words of saying that a sentence may have; what has more is a list, and no word in it can be given to anybody."""


_OF_IT = Words(
    rf"(?:{ATTACK}|{DEED}|target\w*|kill\w*|dead|died|casualt\w+|explosives?|hostages?|captives?|captured"
    rf"|{_FOES})\b"
)
"""What a group that speaks of an attack names of it."""

THEY_DID = re.compile(
    rf"[{OTHER}{STATE}](?:'s?)?(?: (?!was|were|been|is|are\b)[\w-]+)?(?: (?:had|have|has|\w+ly))* {DEED}"
)
"""Somebody else's deed, of which a group speaks."""

_BEFORE = ("earlier ", "previous ")
_EARLIER = re.compile(rf"\ban? (?:earlier|previous) (?:\w+ )?{ATTACK}\b")
"""What a group owns to besides, whose results follow: "was behind an earlier shooting in which a man was killed"."""

_TAKEN = re.compile(r"\b(?:overrun|captured|seized|destroyed)\b")
"""What is told of one's own success alone."""

_PUBLIC_MEN = re.compile(
    rf"{_MEN_ALONE}|(?:it|they) ha(?:d|ve|s)\b|(?:its|their) (?:[\w-]+ )?(?:{OTHER}|police|forces|intelligence)\b"
)
"""Men who may be a government's, or anybody's."""

ITS_SIDE = Words(
    r"(?:(?:its|their|our)(?! (?:police|security|forces?|officials?|government))|of the group|ours|we|us"
    r"|mujahid\w*"
    r"|martyr\w*"
    r"|fida\w+|enem\w+|apostates?|infidels?|crusaders?|puppets?|invaders?|his (?:men|side|fighters))\b"
)
"""Words with which it speaks of it as one of those who did it, and not as one who governs the place."""

_ABOUT_ELSE = Words(
    r"(?:not|n't|no|never|nor|neither|den(?:y|ied|ies|ying|ial)|condemn\w*|reject\w*|distanc\w*"
    r"|disown\w*"
    r"|dismiss\w*|refut\w*"
    r"|ceasefire|truce|talks?|negotiat\w*|peace|dialogue|agreement|surrender\w*|arrest\w*|detain\w*"
    r"|release[ds]? of|prisoners?"
    r"|(?:beat\w*|thr[eo]w\w*|dr[io]v\w*|push\w*|held|fought|fend\w*) (?:back|off)|com(?:e|ing) under|came under"
    r"|shock\w*|mourn\w*|sadden\w*|griev\w*|(?:shutter-?down|wheel-?jam|general|protest) strike|strike call"
    r"|(?:call|announc|observ)\w* (?:for )?(?:an?|the|\w+-day) strike\b(?! on)|would|will|vow\w*|warn\w*|threat\w*"
    r"|if|unless|accus\w*|blam\w*|drones?|air ?strikes?|jets|repuls\w*|repell\w*"
    r"|condolence\w*|sorrow"
    r"|leader(?:ship)?|chief|commanders?|founder|elections?|allegation\w*|innocent|civilian deaths"
    r"|investigat\w*|inquiry|probe"
    r"|nothing|stop(?:ped)?|told to|ordered to|staged by|fak\w+|aircraft|(?:thr[eo]w\w*|beat\w*|fought"
    r"|push\w*) (?:back|off)|(?:come|came) under|shock\w*|mourn\w*"
    r"|(?:its|their|his) (?:[\w-]+ ){0,3}(?:had |have )?(?:fallen|perished)|(?:its|their"
    r"|his) (?:[\w-]+ ){0,4}(?:was|were|been|died)"
    r" (?:\w+ )?(?:killed|attacked|targeted|arrested|martyred|hit|wounded|captured)"
    r"|previous\w*|similar|in the past|split|merg\w*|allegiance|appointed|successor|offensive|campaign"
    r"|strategy|amnesty)\b"
)
"""What a group speaks of that is no deed of its own, or not this one."""


_NAMING = ("claim", "releas", "call", "term", "describ", "put", "read", "hail", "issu")
"""Words of saying that take an object: what a group calls, puts out or claims is not what it speaks of."""

_LONG = 300
"""Characters below which no sentence has so many."""


def find_avowals(masked: Masked, sure: bool) -> Iterator[tuple[int, int, list[str], str]]:
    """Where a sentence says that a group owns to a deed: start, end, who, and the rule.

    Where the groups are `sure` to claim it, only their own figures are still of interest.
    """
    text, cues = masked.text, masked.cues
    results = cues & cue.RESULT and cues & (cue.TOLL | cue.EVENT)
    if sure and not results:
        return
    if not masked.armed and (masked.antecedent is None or not _PRONOUNS.within(text)):
        return
    if len(text) > _LONG and len(SAYING.spans(text)) > _MOST_VOICES:
        return
    voices = find_voices(masked)
    if not voices:
        return
    for match in _HIS_GROUP.finditer(text) if masked.armed and "his " in text else ():
        if voices[0].end <= match.start() and not _NOT_SO.within(match.group()):
            yield *match.span(), [masked.names[match.start("group")]], "said his group did it"
    if not any(voice.names for voice in voices):
        return
    for each in voices:
        if each.names and (
            text.startswith(",", each.first) or text.startswith(("according to", "by "), each.start)
        ):
            account = text.startswith("by ", each.start)
            named = _NAMING_ITSELF.search(text, 0, len(text) if account else each.first)
            if named and not _NOT_SO.within(named.group()):
                yield *named.span(), _with_unit(masked, named.start(), each.names), "said it did it"
    owned = False
    for pattern, rule in _contents(text, cues, sure):
        for match in pattern.finditer(text):
            start, end = match.span()
            inner = next((each.end for each in voices if start < each.start < end), 0)
            again = pattern.search(text, inner, end) if inner else None
            if again:
                # "the group said its fighters attacked": the deed is told behind the word of saying
                start, end = again.span()
            voice = voice_of(text, voices, start, end)
            if voice is None and inner and not again and text.startswith(",", inner) and text[start] != ARMED:
                # "a bomber, it said, blew himself up"
                voice = next(each for each in voices if each.end == inner)
                voice = voice if voice.names else None
            if (
                voice is None
                or _is_disowned(text, voice)
                or _NOT_SO.within(text, max(voice.end if voice.end <= start else 0, start - 60), end)
            ):
                continue
            if has_any(text, _BEFORE) and _EARLIER.search(text, min(voice.end, start), start):
                continue
            told = rule == _RESULT and not _TAKEN.search(text, start, end)
            if (told or _PUBLIC_MEN.match(text, start)) and _governs(masked, voice):
                continue
            if text[start] == ARMED and not _ITS_MEN.match(text, start) and not _speaks_itself(masked, voice):
                continue
            others = {masked.names[at] for at in range(start, end) if text[at] == ARMED} - {*voice.names}
            if not others or _ITS_UNIT.search(match.group()):
                owned = True
                yield start, end, _with_unit(masked, start, voice.names), rule
    if sure or owned or not masked.armed or not cues & (cue.TOLL | cue.EVENT):
        return
    for voice in voices:
        if not voice.names or text[voice.first] != ARMED or text.startswith(_NAMING, voice.start):
            continue
        if _ABOUT_ELSE.within(text):
            return
        said = text[voice.end :].partition(";")[0]
        if _OF_IT.within(said) and (ITS_SIDE.within(said) or not masked.rulers.issuperset(voice.names)):
            if THEY_DID.search(said):
                return
            yield voice.start, voice.end, voice.names, "spoke of it"
            return


def _with_unit(masked: Masked, at: int, names: list[str]) -> list[str]:
    """Who speaks, with the unit that it names as the one that did it: "the B of the A was behind it, the A said"."""
    doers = masked.before(at + 1) if masked.text[at] == ARMED else []
    return [*names, *doers] if not set(names).isdisjoint(doers) else names


def _governs(masked: Masked, voice: Voice) -> bool:
    """Whether it may be a government that speaks: "the A said that a bomber had attacked the ministry"."""
    return masked.rulers.issuperset(voice.names) and not ITS_SIDE.within(masked.text, voice.end)


def _is_disowned(text: str, voice: Voice) -> bool:
    """Whether the words are not the group's own: "denied a message that said it had done it"."""
    first = max(voice.first, *(text.rfind(word, voice.first, voice.start) for word in (" and ", " but ")))
    return _DISOWNED.search(text, first, voice.start) is not None


def _speaks_itself(masked: Masked, voice: Voice) -> bool:
    """Whether it is the group's own leader or spokesman who speaks of it by its name."""
    if voice.first in masked.led or _ITS_SPOKESMAN.fullmatch(masked.text, voice.first, voice.start):
        return True
    return _SPOKESMAN_OF.search(masked.text, max(0, voice.first - 40), voice.first) is not None
