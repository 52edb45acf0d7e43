"""The net under the rules of claims: a group that has the word in a text, and speaks of a deed as its own.

It is asked where nobody is found to claim anything. Two things must come together: the group's own voice (its
spokesman, its channel, a caller in its name, a verb of saying of which it is the subject), however that is worded,
and a word that only those use who did it: our men, the invaders, a martyr, revenge, a boast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefs.model import Stance
from briefs.tagging.document import Sentence
from briefs.tagging.finding import ATTACK, PEOPLE, Finding
from briefs.tagging.masking import ARMED, STATE, Masked
from briefs.tagging.patterns import Gates, Words
from briefs.tagging.speech import ITS_SIDE, NO_DEED
from briefs.tagging.voices import OTHERS_SPEAK

_MEDIUM = (
    r"(?:radio|websites?|web ?page|page|channels?|accounts?|agency|outlets?|mouthpiece|spokes\w+|media|telegram"
    r"|statements?|messages?|communiqu[eé]s?|handouts?|press releases?|releases?|letters?|leaflets?|pamphlets?"
    r"|handbills?|posters?|notes?|videos?|films?|footage|clips?|calls?|callers?|e-?mails?|texts?|sms|tweets?"
    r"|posting|bulletins?|magazine|tally|count|version|account|answer)"
)
_SAYS = (
    r"(?:said|says|say|tells?|told|tweet(?:s|ed)|messaged|e-?mailed|texted|phoned|telephoned|rang|called"
    r"|calls?|wrote"
    r"|writes|posted|uploaded|uploads|aired|releas(?:ed|es)|issued|published|publishes|circulated|shared|put"
    r"|puts|gave|gives|presented|presents|announc(?:ed|es)|declar(?:ed|es)|boast(?:s|ed)?|brag(?:s|ged)?"
    r"|hail(?:s|ed)"
    r"|prais(?:es|ed)|assert(?:s|ed)|celebrat(?:es|ed)|spoke|speaks?|raised|stat(?:ed|es)|claim(?:s|ed)?|took"
    r"|takes|owned"
    r"|owns|owning"
    r"|describ(?:es|ed)|term(?:s|ed)|congratulat\w+|let it be known|distributed|showed|shows|named|names|listed"
    r"|vouch\w*|inform(?:ed|s)|regret(?:s|ted)|apologi[sz]\w+|wants?|prides|acknowledg(?:ed|es)|insist(?:s|ed)?)"
)
_GAP = (
    rf"(?:'s?)?(?: ?\([^)]{{0,40}}\))?(?:,[^,;:{ARMED}{STATE}]{{1,90}},)?"
    r"(?: (?!(?:was|were|been|being|is|are|be|to|by|against|killed|attacked|he|she|they|police|officials?)\b)"
    r"[\w'-]+){0,5}? "
)
_NAME = r"(?:[\w'-]+ ){1,4}?"
_VOICE = re.compile(
    rf"{ARMED}(?:{_GAP}{_SAYS}\b|(?:'s?)?(?: [\w'-]+){{0,2}}? {_MEDIUM}\b|(?:'s)?(?: [\w'-]+){{0,4}}?"
    rf"(?:, [^,;:]{{1,60}})?: |,? (?:who|which|that) (?:has |have |had )?{_SAYS}\b|, through\b"
    r"|, (?:declar|announc|assert|stat|boast|tweet|post|message|e-?mail|own|present|upload|put|took|call)\w*\b)"
    rf"|\b(?!tally|count|version|account|answer)(?:{_MEDIUM}|name)\b(?: [\w'-]+){{0,5}}? (?:of|from"
    rf"|by) (?:the )?(?:\w+ )?{ARMED}"
    rf"|[,.?!'] (?:said|says|read|added) {_NAME}(?:of|for|from) (?:the )?(?:\w+ )?{ARMED}"
    rf"|\b(?:stamp|emblem|seal|logo|letterhead) of (?:the )?(?:\w+ )?{ARMED}|\bsigned(?: by)? (?:the )?{ARMED}"
    rf"|{ARMED},? [^.;]{{0,60}}?\bby (?:its |their )?own (?:account|words|admission|telling)"
    rf"|{ARMED}'s? (?:own )?telling\b"
    rf"|{ARMED} [^.;]{{0,60}}? on (?:its|their) (?:channel|website|page|account|radio)\b"
    rf"|\b(?:name|behalf) of (?:the )?(?:\w+ )?{ARMED}|\bin (?:the )?{ARMED}'s name\b"
    rf"|\bspeaks? for (?:the )?(?:\w+ )?{ARMED}"
    rf"|(?:\A|[.;] |, )(?:{_NAME}|{ARMED} )(?:of|for) (?:the )?{ARMED}(?:,[^,;]{{1,60}},)? {_SAYS}\b"
    rf"|: (?:{_NAME}|{ARMED} )for (?:the )?{ARMED}"
    rf"|\b(?:say|said|saying|tell|told)(?: [\w'-]+){{0,4}}? (?:his|their|our) (?:\w+ )?{ARMED}"
    rf"|(?<!police )\b(?:commander|spokes\w+|leader|caller|voice|message|e-?mail"
    rf"|leaflet)\b[^.;]{{0,60}}? {_SAYS}\b[^.;]{{0,30}}?"
    rf" (?:that )?{ARMED}"
)
"""The group speaks, in its own name or through somebody or something of its own."""

_MEN = (
    r"(?:m[ae]n|boys|lions?|brothers|sons|heroes|side|people|fighters?|bombers?|members?|squads?|unit"
    r"|comrades|soldiers"
    r"|commandos?|snipers?|militants|guerrillas|freedom fighters|volunteers?|lads|attackers?|companions|scouts?)"
)
_NOT_THEM = rf"(?! (?:was|were|(?:had|has|have) (?:been|{NO_DEED}))\b)"
_OWNING = Words(
    rf"(?:(?:our|its|their|his) (?:own )?(?:[\w-]+ ){{0,2}}?{_MEN}\b{_NOT_THEM}|ours\b|by us\b"
    r"|our (?:[\w-]+ ){0,2}?(?:operation|attack|strike|blow|response|answer|campaign|steps|handiwork)\b"
    r"|(?:its|their) handiwork\b|in (?:its|our|their) hands\b|put(?:s|ting)? to death|requital"
    r"|(?:military|\u01c1) targets?\b|caliphate"
    r"|by (?:its |their )?own (?:account|words|admission|telling)|(?:stood|stands) by the|telling\b"
    r"|took (?:it|this)(?=[.,;]|\Z)|prides (?:itself|themselves)"
    r"|(?:present|declar|call)\w* (?:itself|themselves) (?:as )?(?:the )?(?:\w+ )?(?:authors?|perpetrators?"
    r"|doers?)|(?:its"
    r"|their) (?:own )?(?:answer|reply) to"
    r"|inform(?:er|ant)s?\b|spies|traitors?|collaborators?|eliminated|liquidated"
    r"|listed (?:the|it|this)\b|reading (?:his|their) will|(?:bomber|attacker|man)'s will\b"
    r"|hostages (?:it holds|are)\b|exchange of (?:the )?hostages"
    r"|sheltering its|gave (?:the|its) (?:\w+ )?(?:attack|raid|operation) (?:a|the) name"
    r"|names of the (?:\w+ )?(?:bombers?|attackers?|martyrs)|(?:assumed|assumes|take"
    r"|took) (?:all )?the (?:blame|guilt)"
    r"|praise (?:be to )?god"
    r"|(?:giving|gave|gives|naming|named) the (?:bomber|attacker|man)'s name"
    r"|we (?!had nothing|have no|are not"
    r"|were not|do not|did not|had no)\w+|(?:was|were|is) (?:its|theirs?|his)\b(?! [\w-]+ (?:area|land|country))"
    r"|(?:its|their|his) (?:own )?(?:doing|work|deed|authorship|responsib\w+)\b"
    r"|(?:its|their|his) (?:own )?name to\b|as (?:its|their) own\b|call\w* (?:it|this|the \w+) (?:its|theirs)"
    r"|(?:acted|acting) (?:for|on behalf of) (?:it|them|the (?:group|movement|outfit|organi[sz]ation))\b"
    r"|martyrdom (?:operation|attack|seek\w+)|fida[yi]\w+|mujahid\w*|istishhad\w*|martyr (?:had|has|who|named|blew)"
    r"|puppets?|infidels?|invaders?|crusaders?|apostates?|hirelings?|occupiers|stooges|mercenaries"
    r"|agents of the enemy"
    r"|enem(?:y|ies)\b(?! of)|aveng\w+|revenge|retaliation|reprisal|retribution|punish(?:ed|ing|ment)"
    r"|settle (?:the|an|its) (?:account|score)|deal(?:t|ing) with|boast\w*|brag\w*|vaunt\w*|congratulat\w*"
    rf"|(?:hail|prais|celebrat)\w* (?:the|this|its|\w+day's) (?:[\w-]+ ){{0,3}}?(?:{ATTACK}|{_MEN})"
    r"|(?:put|puts|raised|raises|gave|gives) (?:the |its |their |post's |own )*(?:\w+'s )?(?:losses|dead|toll"
    r"|casualties|slain)\b|(?:gave|gives|named|names) (?:the |its |their )?(?:man|men|bomber|attacker|two"
    r"|three|fallen"
    r"|noms? de guerre)\b|noms? de guerre|took (?:it|this) on|(?:claim|took|taken|take|accept)\w* (?:\w+ ){0,3}?"
    r"(?:responsib\w+|credit|authorship)|authorship|it (?:holds|held|was holding) (?:them|him|her|the)\b"
    rf"|(?:announc|present)\w* (?:the|this|its|it|\w+day's)(?: (?:[\w-]+ ){{0,3}}?{ATTACK})?(?: on| as| in|[.,;])"
    rf"|(?:it|they|he|group|outfit) (?:itself )?had (?:\w+ly )?(?:done|struck|hit|dealt|executed|dispatched|sent)"
    r"|in (?:reply|response|answer|return) (?:to|for)\b|to avenge\b"
    r"|(?:spoke|speaks?) of (?:an?|one|two|three|four|five|its|their)(?: of its)? (?:[\w'-]+ ){0,3}?"
    r"(?:fighters?|soldiers?|bombers?|attackers?|mujahid\w*|fida\w+)\b"
    rf"|(?:spoke|speaks?) of an? (?:[\w-]+ )?{ATTACK} (?:of|by) (?:its|their)"
    r"|(?:film|video|footage|stills|photos|photographs|pictures|clip|images)\b"
    rf" (?:of|showing|from) (?:it|the (?:[\w-]+ )?{ATTACK}|the shooting)\b)"
)
_HAD_DONE = re.compile(
    rf"{ARMED}(?: ?\([^)]{{0,30}}\))? had (?:\w+ly )?(?:done|struck|dealt|executed|avenged|sent|dispatched)\b"
)
"""Words in which only those who did it speak of it."""

_TELLING = (
    "own account|own words|listed | will|hostages|sheltering|the name|a name|telling|took it|took this|"
    "prides|itself|themselves|own admission|own telling|stood by|stands by|answer to|reply to|informer|"
    "informant|spies|traitor|collaborator|eliminated|liquidated|names of|acted |acting |to death|requital|"
    "military target|caliphate|the blame|the guilt|praise|'s name|ours|by us|we |is its|was its|were its|"
    "is his|was his|were his|is their|was their|were their|call|martyr|fida|mujahid|istishhad|puppet|"
    "infidel|invader|crusader|apostate|hireling|occupiers|stooges|mercenaries|enem|aveng|revenge|"
    "retaliation|reprisal|retribution|punish|settle|dealt with|dealing with|boast|brag|vaunt|congratulat|"
    "hail|prais|celebrat|for the loss of|losses|dead|toll|casualties|slain|gave|gives|named|names|"
    "de guerre|took it on|took this on|responsib|credit|authorship|it hold|it held|it was holding|announc|"
    "present| had |spoke of |speaks of |in reply|in response|in answer|in return|speak of a|film|video|"
    "footage|stills|photo|pictures|clip|images"
)
_THEIRS = (
    "men|man|boys|lion|brother|sons|hero|side|people|fighter|bomber|member|squad|unit|comrade|soldier|"
    "commando|sniper|militant|guerrilla|volunteer|lads|attack|companion|scout|hand|doing|work|deed|"
    "authorship|responsib|name|own|answer|reply|operation|strike|blow|response|campaign|steps"
)
_GATES = Gates([_TELLING.split("|"), ("our ", "its ", "their ", "his "), _THEIRS.split("|")])
_TELLS, _OURS = 0b001, 0b110
"""`_OWNING` needs a telling word, or one for them and one for what is theirs."""

_NOT_SO = re.compile(
    r"\b(?:not|n't|no|never|nothing|neither|nor|none|without saying|den(?:y|ies|ied|ying|ial)"
    r"|condemn\w*|reject\w*|disown\w*"
    r"|refut\w*"
    r"|distanc\w+|repudiat\w+|dismiss\w*|disavow\w*|accus\w+|blam\w+|cease-?fire|truce|talks|negotiat\w*|dialogue"
    r"|(?:told|ordered|asked|urged|instructed)(?: \w+){0,3} to|stop\w*|(?:receiv|gett)\w* (?:\w+ )?(?:calls?"
    r"|threats?|letters?|messages?)"
    r"|belong\w*"
    r"|(?:beat\w*|thr[eo]w\w*|dr[io]v\w*|push\w*|fend\w*) (?:back|off)|whoever|control(?:s|led)?"
    r"|surrender\w*|arrest\w*|allegiance|merg\w+|amnesty|elections?|would(?! be (?:more|others))|if|whether"
    r"|(?<=for )peace|(?:was|is) (?:an? )?(?:false|fake|bogus|hoax)"
    r"|for the (?:guard\w*|security|protection|safety|maintenance|upkeep)|condol\w+|sorrow\w*|repuls\w*"
    r"|repell\w*|grief"
    r"|sympath\w+|work of(?= (?:india|infidels|enem|agenc|\x03))"
    r"|confirm\w* (?:the |his |its )?(?:\w+ )?(?:death|killing|martyrdom)|threaten\w* to|vow\w* to"
    r"|in the past|previous\w*|most|many|usually|often|last (?:year|month|week))\b"
)
"""What a group speaks of besides, or says that it is not."""


_OFFICE = re.compile(
    rf"{ARMED}(?:'s?)?(?: \w+){{0,2}} (?:ministr\w+|government|administration|authorit\w+|police|officials?"
    rf"|forces|intelligence"
    r"|governor|court)\b"
)
"""A ruling group that speaks as the government."""

_OTHERS_SAY = re.compile(
    rf"(?:{PEOPLE}|{OTHERS_SPEAK.pattern})[^.;:]{{0,60}}? (?:said|says|told|tells|alleg\w+|insist\w*|stated"
    rf"|states)\b[^;:]*\Z"
)
"""Somebody else's account, in which the group stands."""


def find_owning(masked: Masked, sentence: Sentence, following: str) -> Iterator[Finding]:
    """The groups that speak of the deed as their own, in this sentence or as it goes on in the `following` one."""
    text = masked.text
    said = f"{text} {following}"
    opened = _GATES.opened(said)
    owning = _owning(said) if opened & _TELLS or opened == _OURS else None
    if owning is None:
        return
    first, last = owning
    for match in _VOICE.finditer(text):
        place = text.index(ARMED, match.start())
        if sentence.is_past(sentence.start + match.start()):
            continue
        if _OTHERS_SAY.search(text, 0, match.start()):
            continue
        if _NOT_SO.search(said, max(0, min(match.start(), first) - 40), max(match.end(), last) + 24):
            continue
        names = masked.before(place + 1) if text[match.start()] == ARMED else masked.after(place)
        for name in dict.fromkeys(names):
            if name not in masked.rulers or (ITS_SIDE.within(said) and not _OFFICE.search(text)):
                yield Finding(name, Stance.CLAIMED, "speaks of it as its own", sentence)


def _owning(said: str) -> tuple[int, int] | None:
    """Where the first words stand in which only those who did it speak of it."""
    told = _OWNING.first(said)
    done = _HAD_DONE.search(said)
    return done.span() if done and (told is None or done.start() < told[0]) else told
