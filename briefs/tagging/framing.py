"""What frames are made of: marks of those they point at, words for men, witnesses and speakers, and their form."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefs.model import Stance
from briefs.tagging.finding import ATTACK
from briefs.tagging.masking import ARMED, OTHER, STATE
from briefs.tagging.speech import MEN

ANY = f"(?P<t>[{ARMED}{STATE}{OTHER}])"
GROUP = f"(?P<t>{ARMED})"
OWNER = rf"(?:{STATE}'s? )?"
ANY_MEN = (
    rf"(?:{MEN}|terrorists|insurgents|khwa?rij\w*|elements|hitm[ae]n|gunm[ae]n|m[ae]n|commanders?|leaders?"
    r"|modules?|cells?|rebels|separatists|extremists|militias?|militiamen|bandits)"
)
MEN_OF = (
    "fighter of |fighters of |member of |members of |militant of |militants of |bomber of |bombers of |"
    "soldier of |soldiers of |commando of |commandos of |sniper of |snipers of |operative of |operatives of |"
    "guerrilla of |guerrillas of |unit of |units of |squad of |squads of |comrade of |comrades of |"
    "sarmachar of |sarmachars of |attacker of |attackers of |brigade of |brigades of |activist of |"
    "activists of |guard of |guards of |supporter of |supporters of |cadre of |cadres of |volunteer of |"
    "volunteers of |terrorist of |terrorists of |insurgent of |insurgents of |element of |elements of |"
    "commander of |commanders of |leader of |leaders of |module of |modules of |cell of |cells of |men of |"
    f"man of |people of |wing of |group of |network of |ation of |outfit of |{OTHER} of |mujahid|fida|khw"
)
"""Of these, "`ANY_MEN` of" needs one."""

CALLED = (
    r"(?:sponsors?|authors?|culprits?|masterminds?|perpetrators?|originators?|attackers?|killers?|architects?"
    r"|planners?"
    r"|instigators?|aggressors?)"
)
CALLED_WORDS = (
    "sponsor|author|culprit|mastermind|perpetrator|originator|attacker|killer|architect|planner|instigator|"
    "aggressor"
)
"""Of these, `CALLED` needs one."""

PEOPLE_WORDS = (
    "famil|relative|kin|sister|brother|father|mother|sons|son |daughter|wife|wives|widow|uncle|cousin|"
    "villager|resident|local|elder|neighbo|protest|demonstrators|witness|survivor|organi|mourners|lawyer|"
    "activists|heirs|inhabitants|tribesmen|farmers|shopkeepers|students"
)
"""Of these, `PEOPLE` needs one."""

FORCE_DID = (
    r"(?:fired|opened (?:fire|up)|shot|killed|beat|t(?:ook|aken) (?:him|her|them|away|my|our|his)"
    r"|picked (?:him|her|them) up|picked up (?:him|her|his|my|our)"
    r"|lifted|abducted|dragged"
    r"|raided|shelled"
    r"|bombed|struck|attacked|tortured|murdered|executed|hit|began|started|let loose|dropped|detained)"
)


NOTED = (
    rf"(?:(?:{OTHER}|spokes\w+|police|officials?|governor(?:'s)?(?: \w+)?|minister|chief|commander|command|elders?"
    r"|family|version"
    r"|officer|office|ministry|authorities|sources|perpetrators?|culprits?|blamed|responsible|guilty|perp"
    r"|suspects?|[rsd]po|ssp"
    r"|residents|villagers)"
    r"(?:(?: of|,)? [^,.:;]{1,50})?)"
)
"""Who speaks in a note before its colon."""

GUILTY = (
    r"(?:sponsors?|authors?|culprits?|masterminds?|perpetrators?|attackers?|killers?|architects?|planners?"
    r"|instigators?|aggressors?|abductors?|kidnappers?|captors?|murderers?|assassins?|bombers?|assailants?"
    r"|raiders|gunmen|arsonists?|executors?|executioners?|paymasters?|brains?|suspects?|hand|guilty"
    r"|ones? (?:who|that|behind)|those (?:who|behind)|(?:party|side|group|outfit) (?:responsible|behind))"
)
"""Words for those who did it."""

DONE = (
    rf"(?:{ATTACK}|attackers?|assailants?|bombers?|gunm[ae]n|killers?|raiders?|kidnappers?|assassins?"
    r"|perpetrators?|culprits?|hitmen|boys?|youths?|mines?|bombs?|rockets?|shells?|grenades?|devices?|deaths?"
    r"|plot|bloodshed|burning|fire|fighting|arson|beating|poisoning|disappearance|slaughter|slaying|outrage"
    r"|crime|deed|theft|robbery|hold-?up|loss|mortar rounds?|shelling|rounds)"
)
"""Words for what was done, and for those who did it."""

IT = (
    r"(?:it|this|that|them|him|both|all this|(?:the|this|these|those|his|her|their|an?|two|three|both"
    rf"|[\w-]+'s) (?:[\w'-]+ ){{0,4}}?{DONE})\b"
)
"""What was done, as the object of a verb of blame."""

THEIR_MEN = (
    rf"(?:{ANY_MEN}|hands?|handlers?|agents?|agencies|agency|services?|intelligence|spies|forces|troops"
    r"|workers|hotheads|boys|rebels|hideouts?|chapter|branch|faction|gangs?|regime|government|planes?|jets"
    r"|aircraft|drones?|gunners?|guns|camps?|band|affiliates?|remnants|renegades|squads?|infiltrators"
    r"|followers|people|circles|sympathi[sz]ers|rivals|wing|offshoots?)"
)
LIKE = (
    rf"(?:(?:[\w-]+ ){{0,2}}?{THEIR_MEN} (?:of|from|within|linked to|loyal to|belonging to) )?(?:an? |the )?"
    r"(?:\w+ )?"
)
"""What may stand before the name of who is meant: "two men of the banned"."""

NOT_OF = rf"(?!'s? (?!{THEIR_MEN}\b)\w|[\w' -]{{0,20}}\b(?:leader|chief|emir|spokes\w+|demands?)\b|-)"
"""What may not stand behind it: "the A's demands"."""

ITS = (
    rf"(?:'s?)?(?: (?:[\w-]+ ){{0,2}}?{THEIR_MEN})?"
    r"(?: (?:across|over|beyond|in|from|under|out of|based in)"
    r"(?: (?!(?:who|which|that|killed|said|was|were|had|has|have|shot|is|are)\b)[\w'-]+){1,6}?)?"
)
WHILE = rf"(?:,[^,;.:{ARMED}{STATE}]{{1,80}},)?"
AUX = (
    r"(?: (?:had|have|has|was|were|is|are|did|also|later|both|then|again|all|themselves|itself|\w+ly|may"
    r"|might|could|must|would|be|been|being))*"
)


class Frame(NamedTuple):
    """A pattern that points at `t`, and words of which it needs one.

    Where it is `s` it is the subject, and those named with it stand before it; where it is `a` it may speak itself.

    `said` tells whether somebody must say so, `told` whether right before it, `stance` what it is where no word of
    doubt stands by; `marks` are those that it can point at. `taken` where it tells of the forces' own work, and of
    those whom they took for the deed.
    """

    words: tuple[str, ...]
    pattern: re.Pattern[str]
    marks: frozenset[str]
    said: bool = False
    stance: Stance = Stance.BLAMED
    told: bool = False
    taken: bool = False


def frame(
    words: str,
    pattern: str,
    *,
    said: bool = False,
    stance: Stance = Stance.BLAMED,
    told: bool = False,
    taken: bool = False,
) -> Frame:
    """A frame whose words are parted by "|"."""
    marks = frozenset("".join(_POINTED_AT.findall(pattern)))
    return Frame(tuple(words.split("|")), re.compile(pattern), marks, said, stance, told, taken)


_POINTED_AT = re.compile(rf"\(\?P<[ast]>\[?([{ARMED}{STATE}{OTHER}]+)\]?\)")
