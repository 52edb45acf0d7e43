"""Frames that say whose deed it was, around a group, a state or a force; `pointing` tells when they hold.

Each frame holds the mark of the one it points at, as `t`, and the words of which it needs one. A new frame goes to its
like, with words that are as rare as may be: they are looked for in every sentence of the news that names somebody.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from briefs.model import Stance
from briefs.tagging.finding import ATTACK, PEOPLE
from briefs.tagging.masking import ARMED, OTHER, STATE
from briefs.tagging.patterns import Gates
from briefs.tagging.speech import DEED, MEN

_ANY = f"(?P<t>[{ARMED}{STATE}{OTHER}])"
_GROUP = f"(?P<t>{ARMED})"
_OWNER = rf"(?:{STATE}'s? )?"
_MEN = (
    rf"(?:{MEN}|terrorists|insurgents|khwa?rij\w*|elements|hitm[ae]n|gunm[ae]n|m[ae]n|commanders?|leaders?"
    r"|modules?|cells?)"
)
_MEN_OF = (
    "fighter of |fighters of |member of |members of |militant of |militants of |bomber of |bombers of |"
    "soldier of |soldiers of |commando of |commandos of |sniper of |snipers of |operative of |operatives of |"
    "guerrilla of |guerrillas of |unit of |units of |squad of |squads of |comrade of |comrades of |"
    "sarmachar of |sarmachars of |attacker of |attackers of |brigade of |brigades of |activist of |"
    "activists of |guard of |guards of |supporter of |supporters of |cadre of |cadres of |volunteer of |"
    "volunteers of |terrorist of |terrorists of |insurgent of |insurgents of |element of |elements of |"
    "commander of |commanders of |leader of |leaders of |module of |modules of |cell of |cells of |men of |"
    f"man of |people of |wing of |group of |network of |ation of |outfit of |{OTHER} of |mujahid|fida|khw"
)
"""Of these, "`_MEN` of" needs one."""

_CALLED = (
    r"(?:sponsors?|authors?|culprits?|masterminds?|perpetrators?|originators?|attackers?|killers?|architects?"
    r"|planners?"
    r"|instigators?|aggressors?)"
)
_CALLED_WORDS = (
    "sponsor|author|culprit|mastermind|perpetrator|originator|attacker|killer|architect|planner|instigator|"
    "aggressor"
)
"""Of these, `_CALLED` needs one."""

_PEOPLE_WORDS = (
    "famil|relative|kin|sister|brother|father|mother|sons|son |daughter|wife|wives|widow|uncle|cousin|"
    "villager|resident|local|elder|neighbo|protest|demonstrators|witness|survivor|organi|mourners|lawyer|"
    "activists|heirs|inhabitants|tribesmen|farmers|shopkeepers|students"
)
"""Of these, `PEOPLE` needs one."""

_FORCE_DID = (
    r"(?:fired|opened (?:fire|up)|shot|killed|beat|t(?:ook|aken) (?:him|her|them|away|my|our|his)"
    r"|picked (?:him|her|them) up|picked up (?:him|her|his|my|our)"
    r"|lifted|abducted|dragged"
    r"|raided|shelled"
    r"|bombed|struck|attacked|tortured|murdered|executed|hit|began|started|let loose|dropped|detained)"
)


_NOTED = (
    rf"(?:(?:{OTHER}|spokes\w+|police|officials?|governor(?:'s)?(?: \w+)?|minister|chief|commander|command|elders?"
    r"|family|version"
    r"|officer|office|ministry|authorities|sources|perpetrators?|culprits?|blamed|responsible|guilty|perp"
    r"|suspects?|[rsd]po|ssp"
    r"|residents|villagers)"
    r"(?:(?: of|,)? [^,.:;]{1,50})?)"
)
"""Who speaks in a note before its colon."""


class Frame(NamedTuple):
    """A pattern that points at `t`, and words of which it needs one.

    `said` tells whether somebody must say so, `stance` what it is where no word of doubt stands by.
    """

    words: tuple[str, ...]
    pattern: re.Pattern[str]
    said: bool = False
    stance: Stance = Stance.BLAMED


def _frame(words: str, pattern: str, *, said: bool = False, stance: Stance = Stance.BLAMED) -> Frame:
    """A frame whose words are parted by "|"."""
    return Frame(tuple(words.split("|")), re.compile(pattern), said, stance)


FRAMES = (
    # whom somebody names
    _frame(
        "names |named |naming |nominat",
        rf"\b(?:names|naming|(?<!group )(?<!outfit )(?<!party )(?<!faction )(?<!militia )(?<!organisation"
        rf" )(?<!organization )(?<!band )(?<!man )(?<!men )(?:has |had )?named|nominat(?:ed"
        rf"|es)) (?:the )?(?:\w+ )?{_ANY}"
        r"(?!'s?\b|,? [\w' -]{0,30}(?:commander|chief|leader|spokes|cleric|scholar))(?! (?:as|an?|the|in|on"
        r"|for|after)\b)",
    ),
    _frame(
        "nominat|name|naming",
        rf"\b(?:nominat|nam)(?:e|es|ed|ing)\b[^.;]{{0,60}}?\b(?:commanders?|members?|men|leaders?|chief"
        rf"|operatives?)"
        rf" (?:of|from) (?:the )?(?:\w+ )?{_GROUP}[^.;]{{0,60}}?\b(?:accomplices?|under sections?|fir|case"
        rf"|accused)\b",
    ),
    _frame("named as ", rf"{_GROUP} (?:(?:was|were|is|are) )?named as (?:the )?{_CALLED}"),
    # it was they
    _frame(
        "it was |it is |it were |this was |this is |this were ",
        rf"\b(?:it|this) (?:was|is|were) (?:\w+ly )?(?:the )?(?:\w+ ){{0,2}}?{_ANY}(?:s\b)?(?! [\w-]+ (?:of|in) )"
        rf"(?:(?: (?:\w+ )?{_MEN}| group\w*| network)?(?= ?[.,;]|\Z| (?:under|from|active)\b"
        r"| (?:who|that|which) (?:had |has )?(?!won|made|got|lost|gave|asked|said|signed|hosted|paid)\w+))",
        said=True,
    ),
    _frame(
        "men were |s were |men had been |s had been ",
        rf"\b(?:attackers|assailants|gunmen|kidnappers|captors|abductors|raiders|killers|bombers|(?:the|those"
        rf"|these) men)"
        rf" (?:were|had been) (?:\w+ )?(?:the )?{_GROUP}(?= ?[.,;]|\Z| {_MEN}| and\b)",
        said=True,
    ),
    _frame(
        " to do it| tasked| carried out| lobbed| threw| behind | hired",
        rf"\b(?:they|both|the (?:accused|three|two|four|suspects|youths?|boys)) (?:was|were|are"
        rf"|is) (?:[\w-]+ ){{0,2}}?"
        rf"(?:associates?|members?|operatives?|workers?|recruits?|agents?|men) of (?:the )?{_GROUP}[^.;]{{0,60}}?"
        r"\b(?:to do it|tasked|carried out|lobbed|threw|behind (?:it|the)|hired)\b",
        said=True,
    ),
    _frame(
        f" at {ARMED}| at {STATE}| at {OTHER}",
        rf"\bat {_ANY}'s? (?:very |own )?(?:door|doorstep|feet)\b",
    ),
    _frame(
        f"{ARMED}, it|{ARMED}, they",
        rf"{_GROUP}, (?:it(?:'s| is| was) (?:them|they)|they did (?:it|this))\b",
    ),
    _frame(
        "hand of |role of |involvement of ",
        r"\b(?:hand|role|involvement) of (?:an? |the |some )?(?:\w+ )?(?:(?:splinter|faction|unit|module"
        r"|cell)s? of )?(?:the )?"
        rf"{_GROUP}(?: \w+)? (?:is|was|are|were)(?: being| also)? (?:seen|suspected|probed)\b",
        stance=Stance.SUSPECTED,
    ),
    _frame("who else |who but |who if not ", rf"\bwho (?:else )?(?:but|than|if not) (?:the )?{_ANY}"),
    # guesses
    _frame(
        "lean|think|thought|guess|inclin|point|look",
        rf"\b(?:lean(?:s|ed|ing)?|think(?:s|ing)?|thought|guess(?:es|ed|ing)?|inclin\w+|point(?:s|ed|ing)?"
        rf"|look(?:s|ed)?)"
        rf" (?:to|towards?|of|at) (?!be |have )(?:[\w'-]+ ){{0,3}}?{_GROUP}(?!'s? (?:camp|chief|leader|attack))",
        stance=Stance.SUSPECTED,
    ),
    _frame(
        "likel|probab|presumably|possibly|perhaps|almost certainly|maybe",
        r"\b(?:in all likelihood|in all probability|most probably|probably|most likely|very likely|presumably"
        r"|possibly"
        rf"|perhaps|almost certainly|maybe) (?:the |an? )?(?:\w+ )?{_GROUP}(?= ?[.,;]|\Z| (?:{_MEN}|network"
        rf"|group))",
        stance=Stance.SUSPECTED,
    ),
    _frame(
        "signature|hand |stamp|mark|style|handwriting|fingerprint|footprint",
        r"\b(?:sees?|saw|detect\w*|recogni[sz]\w+|find|found|spot\w*) (?:the |an? )?(?:\w+ )?(?:signature"
        r"|hand|stamp|marks?"
        r"|style|handwriting|fingerprints?|footprints?) of (?:the )?(?:\w+ )?"
        rf"{_ANY}(?!'s? (?:chief|leader))",
        stance=Stance.SUSPECTED,
    ),
    _frame(
        f"{ARMED}, wh",
        rf"{_GROUP}, (?:which|whom|who) [^,;.]{{1,40}}? (?:consider|regard|see|take|hold|think"
        rf"|believe)\w* (?:\w+ )?"
        rf"(?:(?:to be |as )?(?:the |its )?(?:\w+ )?{_CALLED}|responsible|behind)\b",
        stance=Stance.SUSPECTED,
    ),
    _frame(
        "speak|spoke|talk",
        rf"\b(?:police|officials?|version|theory|sources?|investigators?|intelligence|authorities)\b[^.;:]{{0,30}}?"
        rf" (?:speaks?|spoke|talks?|talked) of (?:the )?{_GROUP}(?= ?[.,;]|\Z| {_MEN})",
    ),
    # guilt
    _frame(
        "hand |hand'|role |guilt |involvement|complicity|fingerprint|signature",
        rf"{_ANY}(?:'s?)? (?:[\w-]+ )?(?:hand|role|guilt|involvement|complicity|fingerprints?"
        rf"|signature) (?:in \w+ \w+ )?"
        r"(?:is|was|are|were) (?:\w+ )?(?:clear|evident|obvious|plain|visible|prove[dn]|established"
        r"|unmistakable|there)\b",
        said=True,
    ),
    _frame(
        "guilt|blame|fault",
        rf"{_ANY}(?:'s?)?(?: \w+)? (?:bore|bears?|carr(?:y|ies|ied)|shares?|shared) (?:the |all "
        rf"|full )*(?:guilt|blame|fault)\b",
        said=True,
    ),
    _frame(
        _CALLED_WORDS,
        rf"{_ANY} (?:is|was|were|are|being) (?:the |an? |its )?(?:\w+ )?{_CALLED}\b(?! of (?:the )?\w+"
        rf" (?:group|party))",
        said=True,
    ),
    _frame(
        "work |doing |deed |mischief |crime |conspiracy |plot ",
        rf"\b(?:work|handiwork|doing|deed|mischief|crime|conspiracy|plot) (?:of"
        rf"|by) (?:the )?(?:[\w-]+ ){{0,2}}?{_OWNER}"
        rf"(?P<t>[{STATE}{ARMED}{OTHER}])",
        said=True,
    ),
    _frame(
        "order|bidding|behest|instruction|direction|instance",
        r"\b(?:on|at|under) (?:the )?(?:direct )?(?:orders?|bidding|behest|instructions?|directions?"
        r"|instance) of (?:the )?"
        rf"{_OWNER}(?P<t>[{STATE}{ARMED}])",
        said=True,
    ),
    _frame(
        "responsible|answerable|accountable|guilty",
        rf"\b(?:held|holds?|holding|made|makes?) (?:[\w'-]+ ){{0,4}}?{_ANY}(?: (?:[\w-]+ ){{0,2}}?{_MEN}"
        rf"| forces| troops)?"
        r" (?:responsible|answerable|accountable|guilty)\b"
        r"(?! for (?:the |its |their )?(?:shortage|price|flood|drought|delay|lack|fail|crisis|unrest|guard"
        r"|secur|safety|protect))",
    ),
    _frame(
        " down to | at the door| at the feet of ",
        r"\b(?:put|puts|putting|lay|lays|laid|laying)\b(?! the (?:delay|fail|short|collaps|rise|fall|lack|low"
        r"|high|poor|crisis|unrest))"
        r"[^.;]{1,50}? (?:down to|at the (?:door|doorstep|feet) of)"
        rf" (?!(?:the )?enem)(?:the )?(?:[\w'-]+ ){{0,7}}?{_ANY}",
    ),
    _frame(
        "led to |led back to |leads |leading |traced |trail goes ",
        rf"\b(?:led|leads|leading|traced|trail (?:goes|leads|led)) (?:back )?to (?:an? "
        rf"|the )?(?:\w+ )?(?P<t>[{STATE}{ARMED}])"
        r"(?: (?:operative|agent|handler|cell|man|network|official|commander|member|hide-?out)s?\b|(?= ?[.,;]|\Z))",
        said=True,
    ),
    # a note
    _frame(
        ": ",
        rf"(?:\A|[.;] )(?:[\w'-]+ ){{0,7}}?{_NOTED}: (?:the |an? )?(?:[a-z]+ )?{_GROUP}"
        r"(?= ?[.,;(]|\Z| on (?:the )?(?:orders?|behalf|instruct)| (?:mine|bomb|men|fighters|militants|did)\b)",
    ),
    # what they are said to have done
    _frame(
        " gave| given| handed| help| lay in wait| lain in wait| came with| let loose| picked| lifted| hired|"
        " tasked| paid| broke| dispatched| recruited| sheltered| stopped| halted| surrounded| singled|"
        " lined up| dragged| took| taken| stormed| opened",
        rf"(?:\b(?:said|says?|told|alleg\w+|stated|insist\w*)"
        rf"|{_NOTED}: )[^.;:]{{0,60}}?{_GROUP}(?:'s?)?(?: (?:\w+ )?{_MEN})?"
        r"(?: (?:from|in|of|under) (?:\w+ ){1,4}?)?(?: (?:had|have|has|was|were|later|also|been))*"
        r" (?:(?:gave|given|handed) (?:him|her|them|the (?:boy|man|men|bomber|attacker|youth))"
        r"|helped? (?:\w+ ){0,3}(?:do|carry|kill|attack|it)|lay in wait|lain in wait|came with|let loose"
        r"|picked|lifted|hired"
        r"|tasked|paid (?:him|her|them|the (?:killers?|men|gunmen|boys?))|broke"
        r"|dispatched|recruited|sheltered|stopped|halted|surrounded|singled out|lined up|dragged|took"
        r"|taken (?:him|her|them)|stormed|opened fire)\b",
    ),
    _frame(
        _MEN_OF,
        rf"(?:\b(?:said|says?|told|alleg\w+|insist\w*|claim\w*)"
        rf"|{_NOTED}: )[^.;:]{{0,60}}?\b{_MEN} of (?:the )?(?:\w+ )?"
        rf"(?P<t>[{ARMED}{OTHER}]) (?:(?:had|have|has|later|also|\w+ly) )*"
        rf"(?:{DEED}(?<! killed)|killed (?:him|her|them|the|his|her|their|two|three)|(?:had )?been let loose"
        rf"|c[ao]me|lay in wait|took)",
    ),
    _frame(
        _PEOPLE_WORDS,
        rf"\b{PEOPLE}\b[^.;]{{0,110}}? (?:said|says?|told|alleg\w+|claim\w*|insist\w*|maintain\w*"
        rf"|accus\w+)\b[^.;]{{0,70}}?"
        rf"(?P<t>[{OTHER}{STATE}])(?:'s?)?(?: (?:\w+ )?(?:{_MEN}|forces|troops|personnel"
        rf"|police))?(?: in(?: \w+){{1,3}}?)?"
        rf"(?: (?:had|have|has|later|also))* {_FORCE_DID}\b",
    ),
    _frame(
        " and it | and they | and its | and the group | and that | but it | but they | but its |"
        " but the group | but that ",
        rf"{_GROUP}[^.;]{{0,90}}? (?:and|but) (?:that )?(?:it|they|its (?:\w+ )?{_MEN}"
        rf"|the group) (?:had )?(?:did|done|killed|shot"
        r"|planted|(?:was|were) behind) (?:it|this|him|her|them|the)\b",
        said=True,
    ),
    _frame(
        "fired from |fired by |fired out of |come from |come by |come out of |came from |came by |"
        "came out of ",
        r"\b(?:shells?|rounds?|shots|fire|firing|rockets?|bullets|mortars?|missiles?|bombs?) (?:had |have "
        r"|has )?(?:come|came|been"
        rf" fired|fired|was fired|were fired) (?:out of|from|by) (?:the |an? )?{_ANY}(?:'s?)? (?:\w+ )?"
        r"(?:camp|post|base|position|side|fort|troops|forces|drones?|planes?|jets|aircraft|helicopters?)\b",
        said=True,
    ),
    _frame(
        "the killers|the attackers|the men|the gunmen|the bombers|these killers|these attackers|these men|"
        "these gunmen|these bombers|those killers|those attackers|those men|those gunmen|those bombers",
        rf"(?P<t>{STATE})(?:'s?)? (?:\w+ )?(?:intelligence|agencies|agency|services?|spies)? ?(?:pays?|paid"
        rf"|fund\w*|sponsor\w*"
        r"|arm(?:s|ed)|direct(?:s|ed)|trains?|trained|hired?s?) (?:the|these|those) (?:killers|attackers|men"
        r"|gunmen|bombers)",
        said=True,
    ),
    _frame(
        "ed by |shot by |taken by |beaten by |up by |fired at by |fired upon by ",
        rf"\b{PEOPLE}\b[^.;]{{0,80}}? (?:said|says?|told|alleg\w+|claim\w*|insist\w*|maintain\w*"
        rf"|accus\w+)\b[^.;]{{0,60}}?"
        rf" (?:killed|shot|taken|picked up|beaten|tortured|abducted|fired (?:at"
        rf"|upon)) by (?:the )?(?:\w+ )?(?P<t>[{OTHER}{STATE}{ARMED}])"
        r"(?! (?:raid|operation))",
    ),
    _frame(
        f" for {ARMED}| for the {ARMED}",
        rf"\b(?:planted|threw|lobbed|done|did|shot|killed"
        rf"|driven)\b[^.;]{{1,30}}? for (?:the )?{_GROUP}(?= ?[.,;]|\Z)",
        said=True,
    ),
    _frame(
        f"{ARMED}, sa|{ARMED}, acc",
        rf"(?:\A|[.;:] )(?:the )?{_GROUP}, (?:say|says|said|according to) (?:the )?(?:[\w'-]+ ){{0,3}}?"
        rf"(?:police|officials?|officers?|governor|minister|chief|army|authorities|man|{PEOPLE}|{OTHER})\b",
    ),
    _frame(
        " my | our ",
        rf"{_GROUP} (?:\w+ )?(?:killed|murdered|shot|took|kidnapped|attacked|bombed) (?:my|our) (?!enem|jawan)\w+",
        said=True,
    ),
    _frame(
        "they were|they are|these were|men were|gunmen were|attackers were",
        rf"\b(?:thought|thinks?|believed?|believes|sure|certain|convinced) (?:that )?(?:they|these|the (?:men"
        rf"|gunmen|attackers)) (?:were|are)"
        rf" (?:the )?(?:\w+ )?{_GROUP}(?= ?[.,;]|\Z| {_MEN})",
        stance=Stance.SUSPECTED,
    ),
    # notes of a coder
    _frame(
        ": ",
        r"\b(?:actors?|perp\w*|culprits?|authors?|(?<!self-)attribution|attributed(?: to)?|blamed(?: on)?|source"
        r"|respons\w+|suspects?)\b"
        rf"[^:.;]{{0,25}}\.?: ?(?:the )?{_GROUP}"
        r"(?! ?\(?(?:\?|suspected|assumed|alleged|presumed|prob))",
    ),
    _frame(
        "prob|poss|presum|assum",
        rf"\b(?:prob(?:ab\w+)?|poss(?:ib\w+)?|presum\w+|assum\w+)\.? (?:\w+: ?)?(?:the )?{_GROUP}(?= ?[.,;)]|\Z)",
        stance=Stance.SUSPECTED,
    ),
    _frame(
        f"{ARMED}(?|{ARMED} (?|{ARMED} assum|{ARMED} presum|{ARMED} prob",
        rf"{_GROUP} ?(?:\(\?\)|assumed|presumed|probable|probably)(?= ?[.,;)]|\Z)",
        stance=Stance.SUSPECTED,
    ),
    # in a word
    _frame(
        "say|said|mean|answer|one word| it is |closed: |settled: |clear: ",
        rf"(?:{OTHER}|\b(?:police|army|officials?|governor|minister|mayor|chief|spokes\w+"
        rf"|authorities)) (?:says?|said|means?|meant"
        rf"|answer(?:s|ed))(?: (?:only|simply|just|that))*(?: one word)?:? (?:the )?{_GROUP}(?= ?[.,;]|\Z)",
    ),
    _frame(
        " closed| settled| clear| plain| certain| it is| it was",
        rf"\b(?:for|to) (?:the )?(?:[\w'-]+ ){{0,2}}?(?:{OTHER}|police|army|officials?|governor|minister"
        rf"|mayor|chief|authorities)\b"
        rf"[^.;:]{{0,30}}? (?:closed|settled|clear|plain|certain|it is|it was):? (?:the )?{_GROUP}(?= ?[.,;]|\Z)",
    ),
    _frame(
        "meaning |meant ",
        rf"\b(?:meaning|by which (?:he|she|they|it) (?:means?|meant)) (?:the )?{_ANY}",
        said=True,
    ),
    _frame(
        "blame|responsibility|guilt|fault",
        rf"\b(?:blame|responsibility|guilt|fault)\b[^.;]{{0,40}}? (?:rest(?:s|ed)?|lies|lay) (?:with"
        rf"|on) (?:the )?(?:\w+ )?{_ANY}"
        r"(?! (?:itself|said))",
        said=True,
    ),
    _frame(
        f"{ARMED} down for|{ARMED} in mind|eyes of|{ARMED} written all|{ARMED} comes |bet on|smack|reek|smell",
        rf"(?:{_GROUP} (?:down for (?:it|this)|in mind\b|written all over|comes (?:first )?to mind)"
        rf"|\b(?:eyes of [^.;]{{1,30}} (?:are|were) on|bet on|smack(?:s|ed) of|reek(?:s|ed) of|smell(?:s"
        rf"|ed) of) (?:the )?(?P<u>{ARMED}))",
        stance=Stance.SUSPECTED,
    ),
    _frame(
        "the guess|the kind|nobody but|no one but|likeliest|whisper|the trail|looked at",
        rf"(?:\b(?:the guess of [^.;]{{1,30}} is|of the kind (?:that )?|(?:nobody|no one) but"
        rf"|whispers? (?:that )?it was|the trail (?:leads|led|goes) to)"
        rf" ?(?:the )?{_GROUP}|(?P<u>{ARMED}) is (?:the likeliest|being looked at))",
        stance=Stance.SUSPECTED,
    ),
    _frame(
        " came| took| shot| killed| dragged| beat| fetched| taken",
        rf"{_ANY}(?:'s?)?(?: (?:\w+ )?{_MEN})? (?:had |have )?(?:came|come|took|taken|shot|killed|dragged"
        rf"|fetched|beat)\b[^.;]{{0,50}}"
        rf", (?:[\w'-]+ ){{0,3}}?{PEOPLE} (?:said|says?|told|insist\w*)\b",
    ),
    _frame(
        "taken by |killed by |shot by |beaten by |up by |tortured by ",
        rf"\b(?:taken|killed|shot|beaten|picked up|tortured) by (?:the )?(?P<t>[{OTHER}{STATE}])(?: \w+)?,"
        rf" (?:(?:he|she|they)"
        rf"|(?:[\w'-]+ ){{0,3}}?{PEOPLE}) (?:said|says?|told|insist\w*)\b",
    ),
    # more words of guilt
    _frame("doubt about|doubt of|doubt as", rf"\b(?:no|little) doubt (?:about|of|as to) (?:the )?{_GROUP}"),
    _frame(
        "blood of ",
        rf"{_GROUP}(?:, [^,;]{{1,50}},)? (?:has|had|have) (?:the )?blood of [^.;]{{1,40}} on (?:its|their) hands",
        said=True,
    ),
    _frame(
        "call|brand|term|describ|label|spoke of a|speaks of a",
        rf"\b(?:call|brand|term|describ|label)\w* (?:(?:the )?{_GROUP} (?:as )?(?:the|his|her"
        rf"|their) (?:\w+ )?{_CALLED}"
        rf"|(?:it|this|that|the \w+|them) (?:as )?(?:an? )?(?:\w+ of )?(?:the )?(?P<u>{ARMED})(?:'s)?"
        rf" (?:{ATTACK}|job|{_MEN})"
        rf"|the (?:attackers?|gunmen|assailants|bombers?|killers?) (?:as )?(?:\w+ of )?(?:the )?(?P<v>{ARMED}))",
    ),
    _frame(
        "spoke of a|speaks of a|speak of a",
        rf"(?:{OTHER}|\b(?:officials?|officer|police|minister|governor|chief|spokes\w+)) (?:spoke"
        rf"|speaks?) of an? {_GROUP}(?:'s)? {ATTACK}",
    ),
    _frame("and nobody else|and no one else", rf"{_GROUP} and (?:nobody|no one) else\b", said=True),
    _frame(
        "booked|charged|indicted|nominated",
        rf"{_GROUP} {_MEN} (?:was|were|have been|has been) (?:\w+ )?(?:booked|charged|indicted"
        rf"|nominated) (?:for|in|with|over)\b",
    ),
    _frame(
        "killer|attacker|bomber|gunm|shooter|culprit",
        rf"\b(?:killer|attacker|bomber|gunm[ae]n|shooter|culprit)s?, (?:an? |both |all )?{_GROUP} {_MEN}",
        said=True,
    ),
    _frame(
        "prepared |made |built |rigged |trained |assembled ",
        rf"\b(?:(?:prepared|made|built|rigged|assembled) (?:in|at|by)|trained (?:in|at)) (?:an? "
        rf"|the )?(?:\w+ )?{_GROUP}",
        said=True,
    ),
    # more guesses
    _frame(
        "may |might |could ",
        rf"\b(?:may|might|could) (?:well )?(?:be|have been) (?:an? |the |of the |from the )?(?:\w+ )?{_GROUP}"
        rf"(?= ?[.,;]|\Z| {_MEN}(?= ?[.,;]|\Z))",
        stance=Stance.SUSPECTED,
    ),
    _frame(
        f"{ARMED} fell|{ARMED} was heard|{ARMED} is heard|{ARMED} was mentioned|{ARMED} came up|{ARMED} comes up",
        rf"\bname of (?:the )?{_GROUP} (?:fell|(?:was|is) heard|was mentioned|c[ao]mes? up)\b",
        stance=Stance.SUSPECTED,
    ),
    _frame(
        "connection|link|angle",
        rf"(?:\b(?:look|examin|prob|investigat)\w*(?: into| at)? (?:an? |the "
        rf"|any )?(?:possible )?(?:connection|link|angle)s?"
        rf" (?:with|to|of) (?:the )?{_GROUP}|\b(?:connection|link)s? (?:with"
        rf"|to) (?:the )?(?P<u>{ARMED})(?: \w+){{0,3}}?"
        r" (?:examined|probed|investigated|looked))",
        stance=Stance.SUSPECTED,
    ),
    _frame(
        "sign|evidence|indication|clue|hint|proof",
        rf"\b(?:signs?|evidence|indications?|clues?|hints?|proof)(?: \w+)? (?:that"
        rf"|against) (?:the )?{_GROUP}(?! (?:has|have) been)",
        stance=Stance.SUSPECTED,
    ),
    _frame(
        "they say ",
        rf"\bthey say (?:it was |it is )?(?:the )?{_GROUP}(?= ?[.,;]|\Z)",
        stance=Stance.SUSPECTED,
    ),
    _frame(
        "that of |those of |typical of ",
        rf"\b(?:methods?|style|pattern|manner|tactics?|way) (?:is|was|are|were) (?:that|those"
        rf"|typical) of (?:the )?{_GROUP}",
        stance=Stance.SUSPECTED,
    ),
    _frame(
        "in connection with",
        rf"\b(?:sought|seek\w*|looking for|hunt\w*|wanted) [^.;{ARMED}]{{0,40}}?{_GROUP}[^.;]{{0,60}}? in"
        rf" connection with",
        stance=Stance.SUSPECTED,
    ),
    _frame(
        "front |cover |alias |other name",
        rf"\b(?:believ|suspect|thought|think|said|say)\w* (?:that )?(?:the )?{ARMED} (?:was|is) (?:merely "
        rf"|only |just )?(?:an? )?"
        rf"(?:\w+ )?(?:front|cover|alias|other name) (?:for|of) (?:the )?{_GROUP}",
        stance=Stance.SUSPECTED,
    ),
    _frame(
        "member|operative|fighter|men of ",
        r"\b(?:both|they|the (?:two|three|four|dead|attackers?|gunmen|bombers?|assailants?)) (?:was|were"
        r"|had been) (?:\w+ )?"
        rf"(?:members?|operatives?|fighters?|men) of (?:the )?{_GROUP} (?:and|who) (?:had |have )",
        said=True,
    ),
    _frame("confess", rf"\bof (?:the )?{_GROUP}(?: \w+)? confess(?:ed|es)\b"),
    _frame(
        "charged|convicted|sentenced|indicted",
        rf"\b(?:members?|leaders?|activists?|operatives?|commanders?|men) of (?:the )?{_GROUP} (?:was|were"
        rf"|have been|has been)"
        r" (?:\w+ )?(?:charged|convicted|sentenced|indicted) (?:in connection with|with|of|for|over) (?:the"
        r"|this|it)\b",
    ),
)
GATES = Gates([frame.words for frame in FRAMES])
