"""States told by their people's name: whose fire crossed a border, whose drone it was, whose proxies they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import chain

from briefs.model import Stance
from briefs.tagging.document import Document, Sentence
from briefs.tagging.finding import Finding, near_affirmed
from briefs.tagging.masking import ARMED, OTHER, STATE, Masked
from briefs.tagging.patterns import has_any

_STATES = {
    "indian": "India",
    "afghan": "Afghanistan",
    "iranian": "Iran",
    "pakistani": "Pakistan",
    "saudi": "Saudi Arabia",
    "israeli": "Israel",
    "american": "United States",
    "india": "India",
    "afghanistan": "Afghanistan",
    "iran": "Iran",
    "israel": "Israel",
}
_NATION = r"(?P<nation>indian|afghan|iranian|pakistani|saudi|israeli|american)"
_WHOSE = rf"(?:{_NATION}|(?P<mark>{STATE})\.?)(?:'s?)?"
_PEOPLES = ("indian", "afghan", "iranian", "pakistani", "saudi", "israeli", "american", "prox")
_NATIONS = (*_PEOPLES, STATE)
_FORCE = (
    rf"(?:{OTHER}|forces?|troops|soldiers|army|military|guards?|police|rangers|personnel|posts?|agents?"
    rf"|agencies"
    r"|intelligence|spies)"
)
_WHO = rf"(?:{_NATION}(?:'s)?(?: [\w-]+){{0,2}}? {_FORCE}|(?P<mark>[{STATE}{OTHER}])(?:'s)?(?: {_FORCE})?)"
_FIRE = (
    r"(?:(?:cross-border|artillery|mortar|rocket) )?(?:fire|firing|shelling|gunfire|shells?|mortars?|rockets"
    r"|bombardment|bullets?)"
)
_FIRED = re.compile(
    rf"(?<!\w){_WHO}(?: (?:on|along|at|from|across) [\w ]{{1,30}}?)?(?: (?:had|have|has|also|again|then"
    rf"|later|\w+ly))*"
    r" (?:(?:opened|resorted to|resumed|started|began|initiated|carried out|targeted|targeting)"
    rf"(?: [\w',-]+){{0,6}}? (?:{_FIRE}|civilians?|civilian \w+|population|villages?|houses?|homes)"
    r"|fired(?! back\b| in (?:retaliation|response|self))|shelled|bombed|bombarded|pounded|shot dead|shot at"
    r"|killed (?=[^.;]{0,80}\b(?:air ?strikes?|shelling|bombing|missiles?)\b)[\w-]+"
    r"|(?:violate[ds]|broken?|breaks|breached|breaches) (?:the |a )?(?:\w+ )?(?:cease-?fire|truce))\b"
)
_FIRE_BY = re.compile(
    rf"\b(?:{_FIRE}(?: fired| launched)? (?:by|from|of)|(?:violation|breach)s? of the (?:cease-?fire"
    rf"|truce) by|(?:air ?strikes?|air raids?"
    rf"|bombed [^.;]{{0,40}}?)(?: carried out)? (?:by|of)|missiles?(?: fired)? (?:by|from))"
    rf" (?:the )?{_WHO}"
)
_PLANES_OF = re.compile(
    r"\b(?:warplanes?|planes?|jets?|fighter jets|aircraft|drones?|helicopters?|gunships?|artillery"
    r"|guns) (?:of|from) (?:the )?"
    rf"{_WHO}(?: (?:had|have|has|also|\w+ly))*"
    r" (?:carried out|bomb(?:ed|arded)|struck|hit|fired|shelled|attacked|targeted|pounded|launched|killed)\b"
)
_THEIR_FIRE = re.compile(
    rf"(?<!\w){_WHOSE}(?: (?:unprovoked|indiscriminate|heavy|intense|and|army|military|forces'?))* {_FIRE}\b"
)
_GUNS = (
    *("fir", "missile", "strike", "raid", "bombed", "shell", "mortar", "rocket"),
    *("bombard", "bullet", "shot", "truce", "target", "pounded", "plane", "jets", "aircraft"),
)
_ANSWERED = re.compile(
    r"\b(?:retaliat\w*|respond\w*|response|return(?:ed|ing) fire|in reply|in turn|befitting|silenced"
    r"|fired back"
    r"|hit back|exchang\w+|traded)\b"
)
"""Words of those who were fired at first, or of nobody knows who."""

_FIGHTING = re.compile(
    r"\b(?:militants?|terrorists?|insurgents?|infiltrat\w+|operation|encounter|gun ?battle|hideouts?)\b"
)
_BORDER = re.compile(
    r"\b(?:borders?|cross-border|frontier|line of control|loc|working boundary|cease-?fire|unprovoked"
    r"|durand line)\b"
)
_VOICE = re.compile(r"\b(?:said|says|say|told|according to|accus\w+|confirmed|alleged|spokes\w+)\b")
_DRONE = re.compile(
    r"\b(?:suspected|alleged|presumed|apparent|(?:believed|thought|suspected) to (?:be|have (?:come|been fired)))"
    rf"(?: \w+)?(?: by| from)?(?: an?| the)? {_WHOSE}"
    r" (?:\w+ )?(?:drones?|missiles?|unmanned \w+|pilotless \w+|air ?strikes?)\b"
)
_ITS_AIRCRAFT = re.compile(
    rf"\b(?:aircraft|drones?|warplanes?|jets?|missiles?)(?: (?:was|were|is|are))? (?:believed"
    rf"|thought|suspected|presumed)"
    rf" to be(?: (?:an?|of the))? {_WHOSE}(?! (?:soil|side|territory))\b"
)
_AIRCRAFT = ("drone", "missile", "strike", "manned", "pilotless", "aircraft", "warplane", "jet")
_HAND = re.compile(
    rf"(?<!\w)(?:{_WHOSE} (?:\w+ )?(?:hand|involvement|role|conspiracy|plot)"
    rf"|(?:hand|involvement|role) of (?:the )?(?:{STATE}'s )?(?P<of>{STATE}))"
)
_THEIR_MAN = re.compile(
    rf"\b(?:masterminds?|handlers?|attackers?|bombers?)\b[^.;\x03]{{0,40}}? (?:belong(?:s|ed)? to"
    rf"|(?:has|had|have) (?:links|ties) (?:with|to)|works? for|worked for) [^.;{ARMED}]{{0,40}}?{STATE}"
)
_THEIR_TIES = ("belong", "links", "ties", "work")
"""Of these, `_THEIR_MAN` needs one."""

_HANDS = ("hand", "involvement", "role", "conspiracy", "plot")
_THOUGHT = re.compile(
    rf"{STATE}(?:, [^,;.]{{1,50}},)?(?: \w+)? (?:is|was|are|were)(?: \w+)? (?:believed|thought"
    rf"|suspected|alleged) to (?:be"
    rf"|have)(?: \w+){{0,2}}?"
    r" (?:behind|responsible|involved|hand|role|orchestrated|planned|backed|sponsored|funded)\b"
)
_NOT_RULED_OUT = re.compile(rf"\b(?:not|n't) (?:rul(?:e|ed) out|exclude) (?:that )?(?:the )?{STATE}")
_WHICH_IS_BLAMED = re.compile(
    rf"{STATE}, (?:which|whom) (?!it\b|they\b)[^,;.]{{1,40}}? (?:blam(?:es?|ed)|accus(?:es?|ed)|(?:holds?"
    rf"|held) responsible)\b"
)
_OPEN = re.compile(
    r"\b(?:not|n't) (?:\w+ )?(?:rule[ds]?|ruling)\b|\b(?:ruled out|excluded)\b|\b(?:suspect\w*|possib\w+"
    r"|likely|prob(?:e"
    r"|ed|ing)"
    r"|investigat\w+|hint\w*)\b"
)
_CALLED = re.compile(
    r"\b(?:saw|sees?|sp(?:oke|eak) of|call(?:s|ed)|term(?:s|ed)|describ\w+|blam\w+|alleg\w+|evidence"
    r"|proof)\b[^.;]{0,40}\Z"
)
_BLAMED_FORCE = re.compile(
    rf"\b(?:blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)) (?:the )?(?:unprovoked )?{_NATION} (?:[\w-]+ ){{0,2}}?"
    rf"(?:{_FORCE}|(?:fire|firing|shelling|shells?|mortars?|missiles?|(?:air ?)?strikes?|drones?|artillery|bombing)\b)"
    r"(?! (?:of|for) (?:[\w'-]+ ){0,2}?(?:fail|neglig|not |delay|ignor|lack))"
    r"(?! (?:defen[cs]e|(?:strikes |fire )?of the past|(?:[\w-]+ )?for (?:the|their) (?:rise|poverty|spread|growth)))"
)
_MASTERS = re.compile(
    rf"\b(?:links?|ties|linked|tied|connected|loyal) (?:to|with) (?:the )?(?P<spies>indian|afghan|iranian"
    rf"|pakistani|saudi|israeli)"
    r" (?:\w+ )?(?:intelligence|agency|agencies|services?|spies)\b|"
    rf"\b{_NATION}[ -](?:(?:backed|sponsored|supported|funded|trained)"
    r"|patronage|(?:intelligence )?(?:prox(?:y|ies)|agents?|handlers?|masters?|sponsors?|puppets?"
    r"|paymasters?))\b"
    r"|\b(?P<land>indian|afghan|iranian|pakistani) (?:soil|territory)(?: \w+){0,3}? (?:used|launch\w*"
    r"|plann?\w*)\b"
    r"|\b(?P<air>afghan|indian|iranian|pakistani|israeli|american) (?:\w+ )?(?:aircraft|jets?|planes"
    r"|warplanes|drones?|artillery|helicopters|gunners|mortars|guns)(?: (?:had|have|has|also|\w+ly))*"
    r" (?:carried out|bomb(?:ed|arded)|struck|hit|fired|shelled|attacked|targeted|pounded|launched|killed)\b"
    r"|\bprox(?:y|ies) of (?P<state>india|afghanistan|iran|israel)\b"
)
_BOMBED = re.compile(
    r"\b(?P<nation>indian|afghan|iranian|pakistani|israeli) (?:[\w-]+ ){0,2}?(?:jets?|warplanes?|planes?|aircraft"
    r"|drones?|missiles?|helicopters?|gunships?|rockets?|shells|mortars|artillery|guns)"
    r"(?: and (?:[\w-]+ )?(?:jets?|planes|aircraft|drones?|missiles?|rockets?|artillery))?"
    r"(?: (?:had|have|has|also|again|\w+ly))*"
    r" (?:bomb(?:ed|arded)|struck|hit|shelled|pounded|attacked|targeted|strafed|killed|landed in)\b"
)
_BOMBERS = (
    *("jet", "plane", "aircraft", "drone", "missile", "helicopter", "gunship", "rocket", "shells", "mortars"),
    *("artillery", "guns"),
)
"""Of these, `_BOMBED` needs one."""

_SPEAKS = (
    r"(?:'s)?(?: (?!jets|drones?|missiles?)[\w'-]+){0,4}?"
    r" (?:said|says?|told|claim(?:s|ed)|alleg(?:es|ed)|confirmed|stated)\b"
)
_NAMES_OF = {
    "Pakistan": "pakistan(?:i|'s)?|islamabad|ispr|rawalpindi",
    "Afghanistan": "afghan(?:istan)?|kabul|taliban|taleban|kandahar",
    "Iran": "iran(?:ian)?|tehran",
    "India": "india(?:n)?|(?:new )?delhi",
    "Israel": "israeli?",
}
_VOICE_OF = re.compile(
    rf"\b(?:{'|'.join(rf'(?P<{state.lower()}>{names})' for state, names in _NAMES_OF.items())}){_SPEAKS}"
)
"""Somebody who speaks, with his country."""

_ONE_SPY = re.compile(
    r"\bagent (?:[\w-]+ ){0,3}(?:was|were|has been) (?:\w+ )?(?:eliminated|killed|executed|shot|hanged)\b"
)
_MACHINES = re.compile(
    r"\b(?:drones?|missiles?|aircraft|jets?|warplanes?|helicopters?|air ?strikes?|shells?)\b"
)
"""What a nation fires, of which the men behind it are the victims."""
_NO_LONGER = re.compile(r"\b(?:no longer|not|never|n't)\b")
RAID = re.compile(
    r"\b(?:neutrali[sz]e[sd]?|sent to hell|(?:killed|arrested|eliminated)(?: \w+){0,3} (?:terrorists|militants"
    r"|khwa?rij\w*"
    r"|men|fighters|members)|(?:terrorists|militants|khwa?rij\w*|fighters)\b[^.;]{0,50}? (?:were )?(?:killed"
    r"|arrested"
    r"|eliminated)"
    r"|left [^.;]{0,60} dead|operation|reported presence|eliminate|may be found|(?:root|stamp|wip)\w* out"
    r"|remain\w* (?:\w+ )?involved)\b"
)
"""The forces' own success, against whom it calls somebody's proxies."""


def find_nations(
    masked: Masked,
    sentence: Sentence,
    document: Document,
    states: Collection[str],
    forces: Mapping[str, str | None],
) -> Iterator[Finding]:
    """The states whose forces fired across a border, or whose people the attackers are said to be."""
    text = masked.text
    if not has_any(text, _NATIONS) and OTHER not in text:
        return
    for match in _MASTERS.finditer(text) if has_any(text, _PEOPLES) else ():
        state = _STATES.get(match.group(match.lastgroup or 0), "")
        own = match.lastgroup in ("nation", "state")
        if (
            state not in states
            or _NO_LONGER.search(match.group())
            or _MACHINES.search(match.group())
            or (own and (RAID.search(text) or ("agent " in match.group() + " " and _ONE_SPY.search(text))))
        ):
            continue
        if _told(masked, sentence, match):
            yield Finding(state, Stance.BLAMED, "said to be their master", sentence)
    yield from _find_bombed(masked, sentence, document)
    for match in _BLAMED_FORCE.finditer(text) if "blam" in text or "accus" in text else ():
        if _told(masked, sentence, match):
            yield Finding(
                _STATES[match.group("nation")], Stance.BLAMED, "blamed by its people's name", sentence
            )
    for match in _HAND.finditer(text) if has_any(text, _HANDS) else ():
        name = _who(masked, match, forces)
        if not name or sentence.is_past(sentence.start + match.start()):
            continue
        if _OPEN.search(text, max(0, match.start() - 50), match.end() + 60):
            yield Finding(name, Stance.SUSPECTED, "its hand is suspected", sentence)
        elif _CALLED.search(text, 0, match.start()) and near_affirmed(masked, match.start()):
            yield Finding(name, Stance.BLAMED, "its hand is seen", sentence)
    for match in _NOT_RULED_OUT.finditer(text) if "rul" in text or "exclude" in text else ():
        yield Finding(masked.names[match.end() - 1], Stance.SUSPECTED, "not ruled out", sentence)
    for match in _WHICH_IS_BLAMED.finditer(text) if STATE + ", wh" in text else ():
        if _told(masked, sentence, match):
            yield Finding(masked.names[match.start()], Stance.BLAMED, "which somebody blames", sentence)
    tied = STATE in text and has_any(text, _THEIR_TIES)
    for match in _THEIR_MAN.finditer(text) if tied and document.has(_VOICE) else ():
        if _told(masked, sentence, match):
            yield Finding(masked.names[match.end() - 1], Stance.BLAMED, "said to be its man", sentence)
    for match in _THOUGHT.finditer(text) if STATE in text and " to " in text else ():
        if _told(masked, sentence, match):
            yield Finding(masked.names[match.start()], Stance.SUSPECTED, "it is suspected", sentence)
    drones = chain(_DRONE.finditer(text), _ITS_AIRCRAFT.finditer(text)) if has_any(text, _AIRCRAFT) else ()
    for match in drones:
        name = _who(masked, match, forces)
        if name in states and _told(masked, sentence, match):
            yield Finding(name, Stance.SUSPECTED, "its drone is suspected", sentence)
    if has_any(text, _GUNS) and document.has(_BORDER) and not _FIGHTING.search(text):
        yield from _find_fire(masked, sentence, document, states, forces)


def _find_bombed(masked: Masked, sentence: Sentence, document: Document) -> Iterator[Finding]:
    """Whose aircraft another country's voice says have hit somebody: "Kabul said Pakistani jets had bombed homes"."""
    text = masked.text
    if not has_any(text, _BOMBERS) or _FIGHTING.search(text):
        return
    bombed = list(_BOMBED.finditer(text))
    if not bombed:
        return
    voices = {voice.lastgroup for voice in _VOICE_OF.finditer(document.folded, sentence.start, sentence.end)}
    for match in bombed:
        state = _STATES[match.group("nation")]
        if voices and state.lower() not in voices and _told(masked, sentence, match):
            yield Finding(state, Stance.BLAMED, "said to have bombed", sentence)


def _find_fire(
    masked: Masked,
    sentence: Sentence,
    document: Document,
    states: Collection[str],
    forces: Mapping[str, str | None],
) -> Iterator[Finding]:
    """Who is said to have fired at the other side of a border, in no answer to fire from there."""
    text = masked.text
    for pattern in (_FIRED, _FIRE_BY, _PLANES_OF, _THEIR_FIRE):
        for match in pattern.finditer(text):
            name = _who(masked, match, forces)
            if (
                name
                and (name in states or name in forces.values() or name in masked.forces)
                and _told(masked, sentence, match)
                and ARMED not in text[match.start() : match.end() + 50]
                and not _ANSWERED.search(text, max(0, match.start() - 40), match.end() + 40)
                and document.has(_VOICE)
            ):
                yield Finding(name, Stance.BLAMED, "said to have fired", sentence)


def _told(masked: Masked, sentence: Sentence, match: re.Match[str]) -> bool:
    return not sentence.is_past(sentence.start + match.start()) and near_affirmed(masked, match.start())


def _who(masked: Masked, match: re.Match[str], forces: Mapping[str, str | None]) -> str:
    """The state that a match names, or the force, where that is no state's army."""
    groups = match.groupdict()
    if groups.get("nation"):
        return _STATES[groups["nation"]]
    place = match.start("of") if groups.get("of") else match.start("mark")
    name = masked.names.get(place, "")
    return forces.get(name) or name
