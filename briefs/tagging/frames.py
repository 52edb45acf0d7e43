"""Frames that say whose deed it was, around a group, a state or a force; `pointing` tells when they hold.

Each frame holds the mark of the one it points at, as `t`, and the words of which it needs one. A new frame goes to its
like, with words that are as rare as may be: they are looked for in every sentence of the news that names somebody.
"""

from __future__ import annotations

from briefs.model import Stance
from briefs.tagging.arrests import ARRESTS
from briefs.tagging.conjectures import CONJECTURES
from briefs.tagging.finding import ATTACK, PEOPLE
from briefs.tagging.framing import (
    ANY,
    ANY_MEN,
    CALLED,
    CALLED_WORDS,
    FORCE_DID,
    GROUP,
    MEN_OF,
    NOTED,
    OWNER,
    PEOPLE_WORDS,
    Frame,
    frame,
)
from briefs.tagging.guesses import GUESSES
from briefs.tagging.masking import ARMED, OTHER, STATE
from briefs.tagging.patterns import Gates
from briefs.tagging.speech import DEED
from briefs.tagging.verdicts import VERDICTS

_CHARGES = (
    # whom somebody names
    frame(
        "names |named |naming |nominat",
        rf"\b(?:names|naming|(?<!group )(?<!outfit )(?<!party )(?<!faction )(?<!militia )(?<!organisation"
        rf" )(?<!organization )(?<!band )(?<!man )(?<!men )(?<!{ARMED} )(?:has |had )?named|nominat(?:ed"
        rf"|es)) (?:the )?(?:\w+ )?{ANY}"
        r"(?!'s?\b|,? [\w' -]{0,30}(?:commander|chief|leader|spokes|cleric|scholar))(?! (?:as|an?|the|in|on"
        r"|for|after)\b)",
    ),
    frame(
        "nominat|name|naming",
        rf"\b(?:nominat|nam)(?:e|es|ed|ing)\b[^.;]{{0,60}}?\b(?:commanders?|members?|men|leaders?|chief"
        rf"|operatives?)"
        rf" (?:of|from) (?:the )?(?:\w+ )?{GROUP}[^.;]{{0,60}}?\b(?:accomplices?|under sections?|fir|case"
        rf"|accused)\b",
    ),
    frame("named as ", rf"{GROUP} (?:(?:was|were|is|are) )?named as (?:the )?{CALLED}"),
    # it was they
    frame(
        "it was |it is |it were |this was |this is |this were ",
        rf"\b(?:it|this) (?:was|is|were) (?:\w+ly )?(?:the )?(?:\w+ ){{0,2}}?{ANY}(?:s\b)?(?! [\w-]+ (?:of|in) )"
        rf"(?:(?: (?:\w+ )?{ANY_MEN}| group\w*| network)?(?= ?[.,;]|\Z| (?:under|from|active)\b"
        r"| (?:who|that|which) (?:had |has )?(?!won|made|got|lost|gave|asked|said|signed|hosted|paid)\w+))",
        said=True,
    ),
    frame(
        "followers of |supporters of |activists of |loyalists of |people of |men of ",
        rf"\b(?:attackers|assailants|gunmen|kidnappers|raiders|killers|bombers|(?:the|those|these) men)"
        rf" (?:were|had been) (?:\w+ )?(?:followers?|supporters?|activists?|loyalists?|people"
        rf"|men) of (?:[\w'-]+ ){{0,3}}?{GROUP}",
        said=True,
    ),
    frame(
        "men were |s were |men had been |s had been ",
        rf"\b(?:attackers|assailants|gunmen|kidnappers|captors|abductors|raiders|killers|bombers|(?:the|those"
        rf"|these) men)"
        rf" (?:were|had been) (?:\w+ )?(?:the )?{GROUP}(?= ?[.,;]|\Z| {ANY_MEN}| and\b)",
        said=True,
    ),
    frame(
        " to do it| tasked| carried out| lobbed| threw| behind | hired",
        rf"\b(?:they|both|the (?:accused|three|two|four|suspects|youths?|boys)) (?:was|were|are"
        rf"|is) (?:[\w-]+ ){{0,2}}?"
        rf"(?:associates?|members?|operatives?|workers?|recruits?|agents?|men) of (?:the )?{GROUP}[^.;]{{0,60}}?"
        r"\b(?:to do it|tasked|carried out|lobbed|threw|behind (?:it|the)|hired)\b",
        said=True,
    ),
    frame(
        f" at {ARMED}| at {STATE}| at {OTHER}",
        rf"\bat {ANY}'s? (?:very |own )?(?:door|doorstep|feet)\b",
    ),
    frame(
        f"{ARMED}, it|{ARMED}, they",
        rf"{GROUP}, (?:it(?:'s| is| was) (?:them|they)|they did (?:it|this))\b",
    ),
    frame(
        "hand of |role of |involvement of ",
        r"\b(?:hand|role|involvement) of (?:an? |the |some )?(?:\w+ )?(?:(?:splinter|faction|unit|module"
        r"|cell)s? of )?(?:the )?"
        rf"{GROUP}(?: \w+)? (?:is|was|are|were)(?: being| also)? (?:seen|suspected|probed)\b",
        stance=Stance.SUSPECTED,
    ),
    frame("who else |who but |who if not ", rf"\bwho (?:else )?(?:but|than|if not) (?:the )?{ANY}"),
    # guilt
    frame(
        "hand |hand'|role |guilt |involvement|complicity|fingerprint|signature",
        rf"{ANY}(?:'s?)? (?:[\w-]+ )?(?:hand|role|guilt|involvement|complicity|fingerprints?"
        rf"|signature) (?:in \w+ \w+ )?"
        r"(?:is|was|are|were) (?:\w+ )?(?:clear|evident|obvious|plain|visible|prove[dn]|established"
        r"|unmistakable|there)\b",
        said=True,
    ),
    frame(
        "guilt|blame|fault",
        rf"{ANY}(?:'s?)?(?: \w+)? (?:bore|bears?|carr(?:y|ies|ied)|shares?|shared) (?:the |all "
        rf"|full )*(?:guilt|blame|fault)\b",
        said=True,
    ),
    frame(
        CALLED_WORDS,
        rf"{ANY} (?:is|was|were|are|being) (?:the |an? |its )?(?:\w+ )?{CALLED}\b(?! of (?:the )?\w+"
        rf" (?:group|party))",
        said=True,
    ),
    frame(
        "work |doing |deed |mischief |crime |conspiracy |plot ",
        rf"\b(?:work|handiwork|doing|deed|mischief|crime|conspiracy|plot) (?:of"
        rf"|by) (?:the )?(?:[\w-]+ ){{0,2}}?{OWNER}"
        rf"(?P<t>[{STATE}{ARMED}{OTHER}])",
        said=True,
    ),
    frame(
        "order|bidding|behest|instruction|direction|instance",
        r"\b(?:on|at|under) (?:the )?(?:direct )?(?:orders?|bidding|behest|instructions?|directions?"
        r"|instance) of (?:the )?"
        rf"{OWNER}(?P<t>[{STATE}{ARMED}])",
        said=True,
    ),
    frame(
        "responsible|answerable|accountable|guilty",
        rf"\b(?:held|holds?|holding|made|makes?) (?:[\w'-]+ ){{0,4}}?{ANY}(?: (?:[\w-]+ ){{0,2}}?{ANY_MEN}"
        rf"| forces| troops)?"
        r" (?:responsible|answerable|accountable|guilty)\b"
        r"(?! for (?:the |its |their )?(?:shortage|price|flood|drought|delay|lack|fail|crisis|unrest|guard"
        r"|secur|safety|protect))",
    ),
    frame(
        " down to | at the door| at the feet of ",
        r"\b(?:put|puts|putting|lay|lays|laid|laying)\b(?! the (?:delay|fail|short|collaps|rise|fall|lack|low"
        r"|high|poor|crisis|unrest))"
        r"[^.;]{1,50}? (?:down to|at the (?:door|doorstep|feet) of)"
        rf" (?!(?:the )?enem)(?:the )?(?:[\w'-]+ ){{0,7}}?{ANY}",
    ),
    frame(
        "led to |led back to |leads |leading |traced |trail goes ",
        rf"\b(?:led|leads|leading|traced|trail (?:goes|leads|led)) (?:back )?to (?:an? "
        rf"|the )?(?:\w+ )?(?P<t>[{STATE}{ARMED}])"
        r"(?: (?:operative|agent|handler|cell|man|network|official|commander|member|hide-?out)s?\b|(?= ?[.,;]|\Z))",
        said=True,
    ),
    # what they are said to have done
    frame(
        " gave| given| handed| help| lay in wait| lain in wait| came with| let loose| picked| lifted| hired|"
        " tasked| paid| broke| dispatched| recruited| sheltered| stopped| halted| surrounded| singled|"
        " lined up| dragged| took| taken| stormed| opened",
        rf"(?:\b(?:said|says?|told|alleg\w+|stated|insist\w*)"
        rf"|{NOTED}: )[^.;:]{{0,60}}?{GROUP}(?:'s?)?(?: (?:\w+ )?{ANY_MEN})?"
        r"(?: (?:from|in|of|under) (?:\w+ ){1,4}?)?(?: (?:had|have|has|was|were|later|also|been))*"
        r" (?:(?:gave|given|handed) (?:him|her|them|the (?:boy|man|men|bomber|attacker|youth))"
        r"|helped? (?:\w+ ){0,3}(?:do|carry|kill|attack|it)|lay in wait|lain in wait|came with|let loose"
        r"|picked|lifted|hired"
        r"|tasked|paid (?:him|her|them|the (?:killers?|men|gunmen|boys?))|broke"
        r"|dispatched|recruited|sheltered|stopped|halted|surrounded|singled out|lined up|dragged|took"
        r"|taken (?:him|her|them)|stormed|opened fire)\b",
    ),
    frame(
        MEN_OF,
        rf"(?:\b(?:said|says?|told|alleg\w+|insist\w*|claim\w*)"
        rf"|{NOTED}: )[^.;:]{{0,60}}?\b{ANY_MEN} of (?:the )?(?:\w+ )?"
        rf"(?P<t>[{ARMED}{OTHER}]) (?:(?:had|have|has|later|also|\w+ly) )*"
        rf"(?:{DEED}(?<! killed)|killed (?:him|her|them|the|his|her|their|two|three)|(?:had )?been let loose"
        rf"|c[ao]me|lay in wait|took)",
    ),
    frame(
        PEOPLE_WORDS,
        rf"\b{PEOPLE}\b[^.;]{{0,110}}? (?:said|says?|told|alleg\w+|claim\w*|insist\w*|maintain\w*"
        rf"|accus\w+)\b[^.;]{{0,70}}?"
        rf"(?P<t>[{OTHER}{STATE}])(?:'s?)?(?: (?:\w+ )?(?:{ANY_MEN}|forces|troops|personnel"
        rf"|police))?(?: in(?: \w+){{1,3}}?)?"
        rf"(?: (?:had|have|has|later|also))* {FORCE_DID}\b",
    ),
    frame(
        " and it | and they | and its | and the group | and that | but it | but they | but its |"
        " but the group | but that ",
        rf"{GROUP}[^.;]{{0,90}}? (?:and|but) (?:that )?(?:it|they|its (?:\w+ )?{ANY_MEN}"
        rf"|the group) (?:had )?(?:did|done|killed|shot"
        r"|planted|(?:was|were) behind) (?:it|this|him|her|them|the)\b",
        said=True,
    ),
    frame(
        "fired from |fired by |fired out of |come from |come by |come out of |came from |came by |"
        "came out of ",
        r"\b(?:shells?|rounds?|shots|fire|firing|rockets?|bullets|mortars?|missiles?|bombs?) (?:had |have "
        r"|has )?(?:come|came|been"
        rf" fired|fired|was fired|were fired) (?:out of|from|by) (?:the |an? )?{ANY}(?:'s?)? (?:\w+ )?"
        r"(?:camp|post|base|position|side|fort|troops|forces|drones?|planes?|jets|aircraft|helicopters?)\b",
        said=True,
    ),
    frame(
        "the killers|the attackers|the men|the gunmen|the bombers|these killers|these attackers|these men|"
        "these gunmen|these bombers|those killers|those attackers|those men|those gunmen|those bombers",
        rf"(?P<t>{STATE})(?:'s?)? (?:\w+ )?(?:intelligence|agencies|agency|services?|spies)? ?(?:pays?|paid"
        rf"|fund\w*|sponsor\w*"
        r"|arm(?:s|ed)|direct(?:s|ed)|trains?|trained|hired?s?) (?:the|these|those) (?:killers|attackers|men"
        r"|gunmen|bombers)",
        said=True,
    ),
    frame(
        "ed by |shot by |taken by |beaten by |up by |fired at by |fired upon by ",
        rf"\b{PEOPLE}\b[^.;]{{0,80}}? (?:said|says?|told|alleg\w+|claim\w*|insist\w*|maintain\w*"
        rf"|accus\w+)\b[^.;]{{0,60}}?"
        rf" (?:killed|shot|taken|picked up|beaten|tortured|abducted|fired (?:at"
        rf"|upon)) by (?:the )?(?:\w+ )?(?P<t>[{OTHER}{STATE}{ARMED}])"
        r"(?! (?:raid|operation))",
    ),
    frame(
        f" for {ARMED}| for the {ARMED}",
        rf"\b(?:planted|threw|lobbed|done|did|shot|killed"
        rf"|driven)\b[^.;]{{1,30}}? for (?:the )?{GROUP}(?= ?[.,;]|\Z)",
        said=True,
    ),
    frame(
        f"{ARMED}, sa|{ARMED}, acc",
        rf"(?:\A|[.;:] )(?:the )?{GROUP}, (?:say|says|said|according to) (?:the )?(?:[\w'-]+ ){{0,3}}?"
        rf"(?:police|officials?|officers?|governor|minister|chief|army|authorities|man|{PEOPLE}|{OTHER})\b",
    ),
    frame(
        " my | our ",
        rf"{GROUP} (?:\w+ )?(?:killed|murdered|shot|took|kidnapped|attacked|bombed) (?:my|our) (?!enem|jawan)\w+",
        said=True,
    ),
    frame(
        "they were|they are|these were|men were|gunmen were|attackers were",
        rf"\b(?:thought|thinks?|believed?|believes|sure|certain|convinced) (?:that )?(?:they|these|the (?:men"
        rf"|gunmen|attackers)) (?:were|are)"
        rf" (?:the )?(?:\w+ )?{GROUP}(?= ?[.,;]|\Z| {ANY_MEN})",
        stance=Stance.SUSPECTED,
    ),
    # more words of guilt
    frame("doubt about|doubt of|doubt as", rf"\b(?:no|little) doubt (?:about|of|as to) (?:the )?{GROUP}"),
    frame(
        "blood of ",
        rf"{GROUP}(?:, [^,;]{{1,50}},)? (?:has|had|have) (?:the )?blood of [^.;]{{1,40}} on (?:its|their) hands",
        said=True,
    ),
    frame(
        "call|brand|term|describ|label|spoke of a|speaks of a",
        rf"\b(?:call|brand|term|describ|label)\w* (?:(?:the )?{GROUP} (?:as )?(?:the|his|her"
        rf"|their) (?:\w+ )?{CALLED}"
        rf"|(?:it|this|that|the \w+|them) (?:as )?(?:an? )?(?:\w+ of )?(?:the )?(?P<u>{ARMED})(?:'s)?"
        rf" (?:{ATTACK}|job|reprisal|revenge|retaliation|{ANY_MEN})"
        rf"|the (?:attackers?|gunmen|assailants|bombers?|killers?) (?:as )?(?:\w+ of )?(?:the )?(?P<v>{ARMED}))",
    ),
    frame(
        "spoke of a|speaks of a|speak of a",
        rf"(?:{OTHER}|\b(?:officials?|officer|police|minister|governor|chief|spokes\w+)) (?:spoke"
        rf"|speaks?) of an? (?:{GROUP}(?:'s)? {ATTACK}|(?:\w+ )?{ATTACK} (?:by|of) (?:the )?(?P<u>{ARMED}))",
    ),
    frame("and nobody else|and no one else", rf"{GROUP} and (?:nobody|no one) else\b", said=True),
    frame(
        "booked|charged|indicted|nominated",
        rf"{GROUP} {ANY_MEN} (?:was|were|have been|has been) (?:\w+ )?(?:booked|charged|indicted"
        rf"|nominated) (?:for|in|with|over) (?:(?:the|this|it)\b|(?:[\w-]+ )?(?:{ATTACK}|murders?|deaths?)\b)",
    ),
    frame(
        "killer|attacker|bomber|gunm|shooter|culprit",
        rf"\b(?:killer|attacker|bomber|gunm[ae]n|shooter|culprit)s?, (?:an? |both |all )?{GROUP} {ANY_MEN}",
        said=True,
    ),
    frame(
        "prepared |made |built |rigged |trained |assembled ",
        rf"\b(?:(?:prepared|made|built|rigged|assembled) (?:in|at|by)|trained (?:in|at)) (?:an? "
        rf"|the )?(?:\w+ )?{GROUP}",
        said=True,
    ),
    frame(
        "led by |headed by ",
        rf"\b(?:led|headed) by [^.;]{{0,50}}?\b(?:supporters|activists|workers|members"
        rf"|followers) of (?:the )?{ANY}",
        said=True,
    ),
)
FRAMES: tuple[Frame, ...] = (*_CHARGES, *GUESSES, *VERDICTS, *CONJECTURES, *ARRESTS)
GATES = Gates([frame.words for frame in FRAMES])
POINTING_AT = {
    mark: sum(1 << number for number, frame in enumerate(FRAMES) if mark in frame.marks)
    for mark in (ARMED, STATE, OTHER)
}
"""The frames that point at somebody with a mark, as `GATES` tells them."""
SAID = sum(1 << number for number, frame in enumerate(FRAMES) if frame.said)
"""Those that need somebody who says so."""
