"""Frames of conjectures: nouns and verbs of suspicion, links and likeness, one of two.

`frames` joins them to those of charges; they are put together from the lists of `framing`.
"""

from __future__ import annotations

from briefs.model import Stance
from briefs.tagging.finding import ATTACK
from briefs.tagging.framing import (
    ANY,
    AUX,
    DONE,
    GROUP,
    IT,
    ITS,
    LIKE,
    NOT_OF,
    THEIR_MEN,
    WHILE,
    Frame,
    frame,
)
from briefs.tagging.masking import ARMED

_ON = r"(?: [\w,'-]+){0,4}? (?:on|upon|to|towards?|at|over|of|about|against)"
CONJECTURES: tuple[Frame, ...] = (
    # nouns of suspicion
    frame(
        "suspicion|finger|hunch|cloud|eyes |talk |whisper|guess|speculation",
        r"\b(?:suspicions?|fingers?|hunch\w*|cloud|(?:eyes|talk|whispers|guess(?:es)?|speculation) (?:about|after|over"
        rf"|on|as to) (?:\w+ ){{0,5}}?{ATTACK})\b[^.;:]{{0,60}}? (?:is|are|was|were|be|fell|falls?|rest(?:s|ed)?"
        r"|land(?:s|ed)?|lay|lies|turn(?:s|ed)?|go|goes|went|point(?:s|ed)?|settle[sd]?|hang(?:s)?|hung"
        rf"|centre[sd]?|center(?:s|ed)|attache[sd]|lead|leads|led|r[au]n){_ON} {LIKE}{GROUP}{NOT_OF}",
        stance=Stance.SUSPECTED,
    ),
    frame(
        " think | thinks | thought | thinking | wondered | point",
        r"\b(?:(?:think|thinks|thought|thinking|wondered)(?: (?:first|mostly|mainly|also|now|rather|\w+ly))*"
        r" (?:of|about)|point(?:s|ed)? (?:\w+ ){0,3}(?:to|at))"
        rf" {LIKE}{GROUP}(?= ?[.,;]|\Z| (?:for|over|and|as|in)\b|'s {THEIR_MEN})",
        stance=Stance.SUSPECTED,
    ),
    frame(
        " behind",
        r"\b(?:see|sees|saw|suspect(?:s|ed)?|believ(?:e|es|ed)|thinks?|thought|puts?|place[sd]?"
        rf"|consider(?:s|ed)?|assum(?:e|es|ed)) {LIKE}{ANY}{ITS} (?:to be |as )?behind\b",
        stance=Stance.SUSPECTED,
    ),
    frame(
        " took | take | takes | taken ",
        r"\b(?:took|takes?|taken) (?:it|him|them|the (?:[\w'-]+ ){0,3}?(?:men|attackers?|gunmen|bombers?"
        r"|throwers|acid-throwers|killers?|two|three|four|five|bomb|device|mine))[^.;:,]{0,50}? for"
        rf" (?:one of |men of )?{LIKE}{GROUP}",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "in the frame|radar|under suspicion|in view|in mind|suspect|likeliest|probable|in their sights",
        rf"(?P<s>{ARMED}){ITS}{WHILE} (?:is|are|was|were|being|remain(?:s|ed)?|stands?|stood|comes?)"
        r"(?: \w+){0,3}? (?:in the frame|on [\w' ]{0,20}radar|under suspicion|in view|in mind|likeliest"
        r"|the (?:\w+ )?suspects?|(?:most )?probable|in (?:their|its) sights)\b",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "uppermost|under suspicion|list of suspects|suspect list|first on|top of",
        r"(?:\b(?:uppermost in [^.;]{1,40}? (?:is|are|was|were)|under suspicion(?: \w+){0,2}? (?:is|are|was"
        rf"|were)) {LIKE}{GROUP}|(?P<u>{ARMED}){ITS} (?:heads?|headed|tops?|topped|leads?|led) (?:the"
        r"|their|its) (?:[\w'-]+ )?(?:list|suspects?)\b)",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "linked to|tied to|connected to|connected with|linked with|traced to",
        rf"{IT} (?:(?:was|were|is|are|be|been|has|have|being|also|later|since|\w+ly) )+(?:linked|tied|connected"
        rf"|traced)"
        rf" (?:to|with) {LIKE}{GROUP}{NOT_OF}",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "similar to|resembl|typical of|consistent with|style of|manner of|characteristic of|in line with|those of",
        r"\b(?:similar to|resembl(?:es?|ed|ing)|typical of|consistent with|in the (?:style|manner) of|characteristic of"
        r"|in line with|(?:hallmarks|methods|tactics) (?:are|were) those of) (?:(?:the|those|earlier|previous"
        r"|past|other)"
        rf" )*(?:(?:{ATTACK}|methods?|tactics|style|modus operandi|work|those|ones)(?: used| carried out| claimed"
        rf"| staged)? (?:by|of) )?{LIKE}{GROUP}{NOT_OF}",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "found |shown |proved |proven |presumed|deemed|seen |regarded|considered|assumed|judged",
        rf"(?P<s>{ARMED}){ITS}{WHILE}{AUX} (?:found|shown|proved|proven|presumed|deemed|seen|regarded"
        rf"|considered|assumed"
        r"|judged) (?:as |to be |to have been )?(?:the )?(?:\w+ )?(?:responsible|behind|guilty|to blame"
        r"|perpetrators?"
        r"|culprits?|involved)\b"
        rf"(?! (?:in|for|of) (?!{IT}|(?:the )?{DONE}\b))",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "is thought|are thought|was thought|were thought|is believed|are believed|was believed|were believed|"
        "is suspected|are suspected|was suspected|were suspected|is presumed|are presumed|is held|are held",
        rf"(?:\A|[,;] |\b(?:that|but|and) )(?:the )?(?P<s>{ARMED})(?={ITS}{WHILE} [^.;{ARMED}]{{3,90}}? (?:and|but)"
        r" (?:is|are|was|were) (?:\w+ly )?(?:thought|believed|suspected|presumed|held)"
        r"(?: (?:to (?:be|have) (?:\w+ )?(?:responsible|behind|carried|done|planted|staged)|responsible"
        rf"|of (?:it|this|being)\b|by\b|of {IT})|(?= ?[.,;]|\Z)))",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "fingerprint|footprint|handwriting|signature|hallmark|stamp",
        r"\b(?:see|sees|saw|seeing|seen|detect\w*|recogni[sz]\w+|read|reads|had|has|have|bears?|bore|ha[sd])"
        rf" (?:the |an? )?(?:\w+ )?{ANY}'s? (?:\w+ )?"
        r"(?:fingerprints?|footprints?|handwriting|signature|hallmarks?|stamp)\b",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "suspect",
        rf"\bsuspect(?:s|ed|ing)? (?:an? |the )?(?:(?:involvement|hand|role|agents|agencies) of )?(?:the )?{ANY}"
        r"(?= ?[.,;]|\Z| (?:of|in|behind|to be)\b)",
        stance=Stance.SUSPECTED,
    ),
    # one of two
    frame(
        f"{ARMED} or |{ARMED}, or | or {ARMED}| or the {ARMED}| or else",
        rf"\b(?:either |both |between )(?:the )?(?P<s>{ARMED}){ITS}(?:,? (?:or|and) (?:else )?{LIKE}{ARMED})"
        rf"(?=[^.;]{{0,60}}\b(?:likel|prob|behind|respons|did|done|could|had|suspect|blame))",
        stance=Stance.SUSPECTED,
    ),
    frame(
        f"{ARMED} or |{ARMED}, or | or {ARMED}| or the {ARMED}| or else",
        rf"(?P<t>{ARMED}){ITS},? or (?:else )?{LIKE}{ARMED}"
        r"(?=,? (?:or both|one of|probable|probably|likel|must|looked|the [\w ]{2,30} (?:mused|guess|reckon|said)))",
        stance=Stance.SUSPECTED,
    ),
)
