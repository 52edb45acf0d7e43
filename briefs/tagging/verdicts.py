"""Frames of verdicts: who is held to have done it, put together from lists of words for deed, guilt and those meant.

`frames` joins them to those of charges. A frame says by what a verdict is given (a verb of blame, a noun of suspicion,
a deed behind a verb of saying), and the lists what may fill its places.
"""

from __future__ import annotations

from briefs.model import Stance
from briefs.tagging.finding import ATTACK
from briefs.tagging.framing import ANY, ANY_MEN, GROUP, NOTED, Frame, frame
from briefs.tagging.masking import ARMED, OTHER, STATE

_GUILTY = (
    r"(?:sponsors?|authors?|culprits?|masterminds?|perpetrators?|attackers?|killers?|architects?|planners?"
    r"|instigators?|aggressors?|abductors?|kidnappers?|captors?|murderers?|assassins?|bombers?|assailants?"
    r"|raiders|gunmen|arsonists?|executors?|executioners?|paymasters?|brains?|suspects?|hand|guilty"
    r"|ones? (?:who|that|behind)|those (?:who|behind)|(?:party|side|group|outfit) (?:responsible|behind))"
)
"""Words for those who did it."""

_DEED = (
    rf"(?:{ATTACK}|attackers?|assailants?|bombers?|gunm[ae]n|killers?|raiders?|kidnappers?|assassins?"
    r"|perpetrators?|culprits?|hitmen|boys?|youths?|mines?|bombs?|rockets?|shells?|grenades?|devices?|deaths?"
    r"|plot|bloodshed|burning|fire|fighting|arson|beating|poisoning|disappearance|slaughter|slaying|outrage"
    r"|crime|deed|theft|robbery|hold-?up|loss|mortar rounds?|shelling|rounds)"
)
"""Words for what was done, and for those who did it."""

_IT = (
    r"(?:it|this|that|them|him|both|all this|(?:the|this|these|those|his|her|their|an?|two|three|both"
    rf"|[\w-]+'s) (?:[\w'-]+ ){{0,4}}?{_DEED})\b"
)
"""What was done, as the object of a verb of blame."""

_MEN = (
    rf"(?:{ANY_MEN}|hands?|handlers?|agents?|agencies|agency|services?|intelligence|spies|forces|troops"
    r"|workers|hotheads|boys|rebels|hideouts?|chapter|branch|faction|gangs?|regime|government|planes?|jets"
    r"|aircraft|drones?|gunners?|guns|camps?|band|affiliates?|remnants|renegades|squads?|infiltrators"
    r"|followers|people|circles|sympathi[sz]ers|rivals|wing|offshoots?)"
)
_LIKE = (
    rf"(?:(?:[\w-]+ ){{0,2}}?{_MEN} (?:of|from|within|linked to|loyal to|belonging to) )?(?:an? |the )?"
    r"(?:\w+ )?"
)
"""What may stand before the name of who is meant: "two men of the banned"."""

_NOT_OF = rf"(?!'s? (?!{_MEN}\b)\w|[\w' -]{{0,20}}\b(?:leader|chief|emir|spokes\w+|demands?)\b|-)"
"""What may not stand behind it: "the A's demands"."""

_ITS = (
    rf"(?:'s?)?(?: (?:[\w-]+ ){{0,2}}?{_MEN})?"
    r"(?: (?:across|over|beyond|in|from|under|at|on|out of) [\w' -]{2,40}?)?"
)
_WHILE = rf"(?:,[^,;.:{ARMED}{STATE}]{{1,80}},)?"
_AUX = (
    r"(?: (?:had|have|has|was|were|is|are|did|also|later|both|then|again|all|themselves|itself|\w+ly|may"
    r"|might|could|must|would|be|been|being))*"
)
_SUBJECT = rf"(?P<s>{ARMED}){_ITS}{_WHILE}{_AUX}"
_STATES = rf"(?P<s>{STATE}){_ITS}{_WHILE}{_AUX}"

_COVERT_WORDS = (
    "planted|placed|laid|staged|engineered|arranged|organised|organized|planned|plotted|hatched|ordered|"
    "commissioned|contracted|paid|hired|sent|dispatched|sponsored|instigated|orchestrated|masterminded|"
    "perpetrated|committed|carried out|directed|executed|set off|detonated|run|ran|funded|financed|recruited|"
    "tasked|launched|done|did|wanted|caused|rigged|wired"
)
_COVERT = rf"(?:{_COVERT_WORDS}|paid for|had an? (?:hand|part|role|finger) in)"
"""Verbs for what those do who stand behind it."""

_DID_WORDS = (
    "bombed|rocketed|mined|torched|burned|burnt|fired|struck|hit|shot|killed|murdered|abducted|kidnapped|"
    "attacked|ambushed|shelled|poisoned|felled|blown up|blew up|beheaded|set fire|stormed|raided|"
    "pulled the trigger|slipped|dug|thrown|threw|lobbed|hurled"
)
_DID = rf"(?:{_DID_WORDS})"
"""Verbs for what those do whom somebody saw."""

_THE = (
    r"(?:it|this|that|them|him|her|both|us|my|our|his"
    r"|(?:the|this|that|these|those|her|their|an?|two|three|four|[\w-]+'s)\b)"
)

_BLAMES = (
    r"(?:fault(?:s|ed)|finger(?:s|ed)|indict(?:s|ed)|implicat(?:es?|ed)|incriminat(?:es?|ed)"
    r"|accus(?:es?|ed|ing)|charg(?:es?|ed|ing)|reproach(?:es|ed)?|tax(?:es|ed)|denounc(?:es?|ed)"
    r"|blam(?:es?|ed|ing)|book(?:s|ed)|condemn(?:s|ed|ing))"
)
_BLAME_WORDS = "fault|finger|indict|implicat|incriminat|accus|charg|reproach|taxe|denounc|blam|book|condemn"
_DOING = (
    r"(?:(?:having|being) (?!fail|not|let|ignor|negl|shelt|harbou?r)\w+"
    r"|(?:\w+ly )?(?:killing|shooting|beating|planting|staging|sending|bombing|shelling|abducting|kidnapping"
    r"|torturing|murdering|ordering|orchestrating|masterminding|carrying out|planning|hiring|firing|burning"
    r"|attacking|sabotag\w+|arranging|instigating|perpetrating|targeting)\b)"
)

_CRIME = rf"(?:{ATTACK}|crimes?|outrage|cruelty|deed|work|job|plot|conspiracy|barbarity|savagery)"

_CHARGES = (
    # a name, and what he is called
    frame(
        f"{ARMED}'s|{STATE}'s|{OTHER}'s",
        rf"\b(?:{_DEED}|it|this|these|those|they|men|drones?|missiles?|jets|aircraft)\b[^.;:{ARMED}]{{0,60}}?"
        rf" (?:was|were|is|are|been|be|as) (?:\w+ly )?(?:one of |all |that of )?(?:the )?(?:\w+ )?{ANY}'s"
        r"(?: own| alone| and (?:nobody|no one) else's?)?(?= ?[.,;:)]|\Z| (?:and (?:nobody|no one)|too)\b)",
        said=True,
    ),
    frame(
        "name|make|made|call|cit|identif|singl|regard|list|declar|brand|consider|present|describ",
        r"\b(?:nam(?:e|es|ed|ing)|mak(?:e|es|ing)|made|call(?:s|ed)|cit(?:es|ed)|identif(?:y|ies|ied)"
        r"|singl(?:es|ed) out|regard(?:s|ed)?|list(?:s|ed)?|declar(?:es|ed)|brand(?:s|ed)|consider(?:s|ed)?"
        rf"|present(?:s|ed)|describ(?:es|ed)) {_LIKE}{ANY}(?:'s?)?(?: {_MEN})? (?:as |to be |for )?"
        rf"(?:the |its |their |his )?(?:\w+ )?{_GUILTY}\b",
    ),
    frame(" down for| down as", rf"\b(?:ha[sd]|have|put|puts) {_LIKE}{ANY} down (?:for|as)\b"),
    frame(
        "nominated |named |charged |booked |indicted ",
        rf"\b{_MEN} (?:of|from) (?:the )?{ANY} (?:was|were|is|are|have been|has been|stand|stood) (?:\w+ )?"
        r"(?:nominated|named|charged|booked|indicted) (?:as|in|for|with|over|of)\b",
    ),
    # verbs of blame
    frame(
        _BLAME_WORDS,
        rf"\b{_BLAMES} {_LIKE}{ANY}{_ITS} (?:for|with|in|over|of) (?:(?:the )?{_DEED}\b|{_IT}|{_DOING})",
    ),
    frame(
        _BLAME_WORDS,
        rf"\b{_BLAMES} (?:[\w-]+ ){{0,3}}?{_MEN} (?:of|from) (?:the )?{ANY}"
        r"(?= ?[.,;]|\Z| (?:and a court|and \w+ (?:of )?them|with|for|over)\b)",
    ),
    frame(
        "fingered|faulted|implicated|incriminated",
        rf"{ANY}{_ITS}{_WHILE} (?:has been|have been|was|were|is|are|stands?|stood) (?:\w+ly )?"
        r"(?:fingered|faulted|implicated|incriminated) (?:by|for|in|over)\b",
    ),
    frame(
        "liable|to account|to blame|culpable|answerable|responsible|guilty",
        r"\b(?:held|holds?|holding|made|makes?|found|finds?|consider\w*|deem\w*|regard\w*|declare[sd]?|judge[sd]?"
        rf"|believe[sd]?) (?:the )?(?:[\w'-]+ ){{0,4}}?{ANY}{_ITS}"
        r" (?:as |to be )?(?:liable|to account|to blame|culpable|answerable|responsible|guilty)\b"
        r"(?! for (?:the |its |their )?(?:shortage|price|flood|drought|delay|lack|fail|crisis|unrest|guard|secur|safety"
        r"|protect))",
    ),
    frame(
        "implicat|incriminat|finger",
        rf"\b(?:implicat|incriminat|finger)(?:s|es|ed|ing) {_LIKE}{ANY}(?= ?[.,;]|\Z| (?:in|for)\b)",
    ),
    frame(
        f"{ARMED}, |{STATE}, ",
        rf"(?P<t>[{ARMED}{STATE}]), (?:(?:also|widely|\w+ly) )?(?:blamed|accused|held responsible)"
        r" (?:by|of|for|in)\b(?! (?:many|several|most|other|past|previous))",
    ),
    frame(
        "involvement of|role of|hand of|complicity of|participation of",
        r"\b(?:cit|alleg|confirm|establish|claim|assert|prov|mention|not|discover|reveal)(?:s|ed|es|ing)"
        rf" (?:the |an? )?(?:\w+ )?(?:involvement|role|hand|complicity|participation) of {_LIKE}{ANY}{_NOT_OF}",
    ),
    frame(
        "responsible |perpetrator|culprit|killers|attackers|gunmen|bomber|mastermind|assailant|kidnapper|planner",
        r"\b(?:responsible (?:group|party|side|organi[sz]ation|outfit)|perpetrators?|culprits?|killers|attackers?"
        r"|gunmen|bombers?|masterminds?|assailants?|kidnappers?|planners?)(?: of (?:the|this) \w+)? (?:was|were|is"
        rf"|are|had been|may have been|might be|might have been) (?:\w+ly )?(?:(?:an? |the |two |all )?(?:\w+ )?{_MEN}"
        rf" (?:of|from|in|with) )?(?:the )?{ANY}(?= ?[.,;]|\Z| {_MEN}| based| (?:and|who|in|from)\b)",
        said=True,
    ),
    frame(
        "belong",
        r"\b(?:attackers?|gunm[ae]n|bombers?|assailants?|kidnappers?|perpetrators?|culprits?|killers?|shooters?)"
        rf" (?:\w+ ){{0,3}}?belong(?:ed|s)? to {_LIKE}{GROUP}",
        said=True,
    ),
    frame(
        "put|pin|hang|hung|fix|lay|laid|load|blam",
        rf"\b(?:puts?|putting|pin(?:s|ned)?|hangs?|hung|fix(?:es|ed)|lays?|laid|load(?:s|ed)|blam(?:es?|ed))"
        rf" {_IT}[^.;:]{{0,80}}? (?:on|upon) {_LIKE}{ANY}{_NOT_OF}",
    ),
    frame(
        "attribut|ascrib|imput|credit|trac|lay|laid|put|tied|link|connect",
        r"\b(?:attribut|ascrib|imput|credit|trac|lay|laid|put|tied|link|connect)\w*(?: down)?"
        rf" {_IT}[^.;:]{{0,80}}?(?: down)? to {_LIKE}{ANY}{_NOT_OF}",
    ),
    frame(
        " linked by|pinned on|blamed by|ascribed by|attributed by|put by|laid by|traced by",
        rf"\b(?:linked|pinned|blamed|ascribed|attributed|put|laid|traced) by [^.;:,]{{2,50}}? (?:to|on|at)"
        rf" {_LIKE}{ANY}{_NOT_OF}",
    ),
    frame(
        "pinned on|laid on|put on|laid to|traced to|put down to",
        rf"\b(?:pinned|laid|put|traced)(?: down)? (?:on|to) {_LIKE}{ANY}(?: \w+)? by\b",
    ),
    frame(
        " hand |hand,|hand.|role |involvement",
        r"\b(?:see|sees|saw|seeing|seen|detect\w*|recogni[sz]\w+|read|reads|suspect\w*|alleg\w+)"
        rf" (?:the |an? )?(?:\w+ )?{ANY}'s? (?:\w+ )?"
        r"(?:hand|role|involvement)\b",
    ),
    frame(
        "called |calls |call |termed |terms |describe|brand|denounce|condemn",
        r"\b(?:call(?:s|ed|ing)?|term(?:s|ed)|describ(?:es?|ed)|brand(?:s|ed)|denounc(?:es?|ed))"
        r" (?:it|this|that|the \w+(?: \w+)?) (?:as )?(?:an?|another|one more|yet another|the latest|only)?"
        rf"(?: \w+)? (?:{ANY}(?:'s?)? (?:\w+ )?{_CRIME}\b"
        rf"|(?:[\w-]+ )?{_CRIME} (?:of|by) (?:the )?(?P<u>[{ARMED}{STATE}{OTHER}]))",
    ),
    # a deed behind a verb of saying
    frame(
        f"{_COVERT_WORDS}|{_DID_WORDS}",
        rf"{_SUBJECT} (?:(?:{_COVERT}|{_DID}) {_THE}|pulled the trigger)",
        told=True,
    ),
    frame(_COVERT_WORDS, rf"{_STATES} {_COVERT} {_IT}", told=True),
    frame(
        " had | got ",
        rf"(?P<s>[{STATE}{ARMED}]){_ITS}{_WHILE} (?:had|got) (?:the |his |her |their )?[\w' -]{{2,50}}? "
        r"(?:killed|murdered|assassinated|eliminated|shot|bombed|abducted)\b",
        told=True,
    ),
    frame(
        " behind| to blame|blood on| hands|responsible|involved in|guilty|complicit",
        rf"(?P<s>[{STATE}{ARMED}{OTHER}]){_ITS}{_WHILE}{_AUX} (?:(?:st(?:ood|ands?)|lay|lies) behind|to blame"
        rf"|(?:behind|responsible for|guilty of|involved in|complicit in) {_IT}|behind it|responsible(?= ?[.,;]|\Z)"
        rf"|(?:the |his |their )?blood (?:[\w' ]{{1,30}} )?on (?:its|their) hands)\b",
        told=True,
    ),
    frame(
        f"{STATE} did|{STATE} had done|{ARMED} did|{ARMED} had done|{STATE} ordered|{ARMED} ordered",
        rf"\A(?P<s>[{STATE}{ARMED}]) (?:had done|did|ordered) {_IT}[^.;]{{0,40}}?, (?:the |an? |his |her )?"
        rf"[\w' -]{{2,60}} (?:said|says|wrote|told|alleged|insisted)\b",
    ),
    # by whom it was done
    frame(
        " by ",
        r"\b(?:planned|paid for|contracted|hired|commissioned|engineered|arranged|cut|dug|wired|set|burnt|burned"
        r"|poisoned|felled|felt|supplied|shelled|rocketed|contrived|plotted)(?:,[^,.;]{1,40},)? by"
        rf" {_LIKE}{ANY}{_NOT_OF}",
        said=True,
    ),
    frame(
        " by ",
        r"\b(?:he|she|it|they|both|(?:the|his|her|its|their|two|three|four|five|six|\d+|an?(?! number)) [\w' -]{2,40}?)"
        r" (?:had been|was|were|being) (?:\w+ly )?(?:killed|murdered|shot|abducted|kidnapped|seized|beheaded"
        r"|hanged|executed"
        r"|fired|launched|attacked|bombed|targeted|ambushed|stabbed|taken|thrown|torched|burned|burnt)(?: dead| down"
        rf"| away| up)? by {_LIKE}{GROUP}(?! (?:raid|attack|ambush)\b)",
        told=True,
    ),
    frame(
        " by men of | by the men of | by fighters of | by people of ",
        rf"\b(?:said|says?|told|alleg\w+|insist\w*) by (?:the )?{_MEN} of {_LIKE}{ANY}",
    ),
    # notes
    frame(
        ": ",
        rf"(?:\A|[.;] )(?:{NOTED}|[{STATE}{OTHER}])(?:'s)?(?: (?:guess|theory|version|finding|verdict|suspects?"
        rf"|reading|view|opinion|line))?: (?:(?:[a-z-]+ ){{0,2}}?{_MEN} (?:of|from) )?(?:the )?(?:[a-z]+ )?"
        rf"(?:(?:act|work|job|doing|deed|{ATTACK}) (?:of|by) (?:the )?)?{ANY}"
        r"(?: \w+){0,2}(?: \([^)]*\))?(?= ?[.,;]|\Z| (?:and|or|did|fired|shot|killed|bombed|planted|sent"
        r"|planned|threw|on (?:orders|instructions|behalf))\b)",
    ),
)

_ON = r"(?: [\w,'-]+){0,4}? (?:on|upon|to|towards?|at|over|of|about|against)"
_SUSPICIONS = (
    # nouns of suspicion
    frame(
        "suspicion|eyes |thoughts|minds |finger|money |bets |bet |hunch|talk |whisper|guess|speculation|opinion",
        r"\b(?:suspicions?|eyes|thoughts|minds|fingers?|money|bets?|hunch\w*|talk|whispers?|guess(?:es)?"
        r"|speculation|opinion|cloud)\b[^.;:]{0,60}? (?:is|are|was|were|be|fell|falls?|rest(?:s|ed)?"
        r"|land(?:s|ed)?|lay|lies|turn(?:s|ed)?|go|goes|went|point(?:s|ed)?|settle[sd]?|hang(?:s)?|hung"
        rf"|centre[sd]?|center(?:s|ed)|attache[sd]|lead|leads|led|r[au]n){_ON} {_LIKE}{GROUP}{_NOT_OF}",
        stance=Stance.SUSPECTED,
    ),
    frame(
        " think | thinks | thought | thinking | wondered | point| look",
        r"\b(?:(?:think|thinks|thought|thinking|wondered)(?: (?:first|mostly|mainly|also|now|rather|\w+ly))*"
        r" (?:of|about)|(?:point(?:s|ed)?|look(?:s|ed)?) (?:\w+ ){0,3}(?:to|at))"
        rf" {_LIKE}{GROUP}(?= ?[.,;]|\Z| (?:for|over|and|as|in)\b|'s {_MEN})",
        stance=Stance.SUSPECTED,
    ),
    frame(
        " behind",
        r"\b(?:see|sees|saw|suspect(?:s|ed)?|believ(?:e|es|ed)|thinks?|thought|puts?|place[sd]?"
        rf"|consider(?:s|ed)?|assum(?:e|es|ed)) {_LIKE}{ANY}{_ITS} (?:to be |as )?behind\b",
        stance=Stance.SUSPECTED,
    ),
    frame(
        " took | take | takes | taken ",
        r"\b(?:took|takes?|taken) (?:it|him|them|the (?:[\w'-]+ ){0,3}?(?:men|attackers?|gunmen|bombers?"
        r"|throwers|acid-throwers|killers?|two|three|four|five|bomb|device|mine))[^.;:,]{0,50}? for"
        rf" (?:one of |men of )?{_LIKE}{GROUP}",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "in the frame|radar|under suspicion|in view|in mind|suspect|likeliest|probable|in their sights",
        rf"(?P<s>{ARMED}){_ITS}{_WHILE} (?:is|are|was|were|being|remain(?:s|ed)?|stands?|stood|comes?)"
        r"(?: \w+){0,3}? (?:in the frame|on [\w' ]{0,20}radar|under suspicion|in view|in mind|likeliest"
        r"|the (?:\w+ )?suspects?|(?:most )?probable|in (?:their|its) sights)\b",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "uppermost|under suspicion|list of suspects|suspect list|first on|top of",
        r"(?:\b(?:uppermost in [^.;]{1,40}? (?:is|are|was|were)|under suspicion(?: \w+){0,2}? (?:is|are|was"
        rf"|were)) {_LIKE}{GROUP}|(?P<u>{ARMED}){_ITS} (?:heads?|headed|tops?|topped|leads?|led) (?:the"
        r"|their|its) (?:[\w'-]+ )?(?:list|suspects?)\b)",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "linked to|tied to|connected to|connected with|linked with|traced to",
        rf"{_IT} (?:(?:was|were|is|are|be|been|has|have|being|also|later|since|\w+ly) )+(?:linked|tied|connected"
        rf"|traced)"
        rf" (?:to|with) {_LIKE}{GROUP}{_NOT_OF}",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "similar to|resembl|typical of|consistent with|style of|manner of|characteristic of|in line with|those of",
        r"\b(?:similar to|resembl(?:es?|ed|ing)|typical of|consistent with|in the (?:style|manner) of|characteristic of"
        r"|in line with|(?:hallmarks|methods|tactics) (?:are|were) those of) (?:(?:the|those|earlier|previous"
        r"|past|other)"
        rf" )*(?:(?:{ATTACK}|methods?|tactics|style|modus operandi|work|those|ones)(?: used| carried out| claimed"
        rf"| staged)? (?:by|of) )?{_LIKE}{GROUP}{_NOT_OF}",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "found |shown |proved |proven |presumed|deemed|seen |regarded|considered|assumed|judged",
        rf"(?P<s>{ARMED}){_ITS}{_WHILE}{_AUX} (?:found|shown|proved|proven|presumed|deemed|seen|regarded"
        rf"|considered|assumed"
        r"|judged) (?:as |to be |to have been )?(?:the )?(?:\w+ )?(?:responsible|behind|guilty|to blame"
        r"|perpetrators?"
        r"|culprits?|involved)\b(?! (?:in|for) (?:many|several|most|other|past|previous))",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "in connection with|over the|for the|for involvement|for their involvement|for alleged|for his",
        rf"\b(?:arrested|detained|held|captured|apprehended|picked up|nabbed) (?:[\w-]+ ){{0,4}}?{_MEN} (?:of"
        rf"|from) (?:the"
        rf" )?{GROUP}(?: [\w-]+){{0,4}}? (?:in connection with|over|for (?:their |his |alleged )*(?:involvement in"
        rf"|role in"
        rf"|part in)?) {_IT}",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "is thought|are thought|was thought|were thought|is believed|are believed|was believed|were believed|"
        "is suspected|are suspected|was suspected|were suspected|is presumed|are presumed|is held|are held",
        rf"(?:\A|[,;] |\b(?:that|but|and) )(?:the )?(?P<s>{ARMED})(?={_ITS}{_WHILE} [^.;{ARMED}]{{3,90}}? (?:and|but)"
        r" (?:is|are|was|were) (?:\w+ly )?(?:thought|believed|suspected|presumed|held)"
        r"(?: (?:to (?:be|have) (?:\w+ )?(?:responsible|behind|carried|done|planted|staged)|responsible"
        rf"|of (?:it|this|being)\b|by\b|of {_IT})|(?= ?[.,;]|\Z)))",
        stance=Stance.SUSPECTED,
    ),
    frame(
        "fingerprint|footprint|handwriting|signature|hallmark|stamp",
        r"\b(?:see|sees|saw|seeing|seen|detect\w*|recogni[sz]\w+|read|reads|had|has|have|bears?|bore|ha[sd])"
        rf" (?:the |an? )?(?:\w+ )?{ANY}'s? (?:\w+ )?"
        r"(?:fingerprints?|footprints?|handwriting|signature|hallmarks?|stamp)\b",
        stance=Stance.SUSPECTED,
    ),
    # one of two
    frame(
        f"{ARMED} or |{ARMED}, or | or {ARMED}| or the {ARMED}| or else",
        rf"\b(?:either |both |between )(?:the )?(?P<s>{ARMED}){_ITS}(?:,? (?:or|and) (?:else )?{_LIKE}{ARMED})"
        rf"(?=[^.;]{{0,60}}\b(?:likel|prob|behind|respons|did|done|could|had|suspect|blame))",
        stance=Stance.SUSPECTED,
    ),
    frame(
        f"{ARMED} or |{ARMED}, or | or {ARMED}| or the {ARMED}| or else",
        rf"(?P<t>{ARMED}){_ITS},? or (?:else )?{_LIKE}{ARMED}"
        r"(?=,? (?:or both|one of|probable|probably|likel|must|looked|the [\w ]{2,30} (?:mused|guess|reckon|said)))",
        stance=Stance.SUSPECTED,
    ),
    # a mere name
    frame(
        "front |cover |alias|mask |cloak |other name|pseudonym",
        r"\b(?:said|says?|believ\w+|thinks?|thought|view|opinion|claim\w*|maintain\w*|alleg\w+|convinced)\b"
        rf"[^.;:{ARMED}]{{1,50}}? (?:is|are|was|were|be|being|as) (?:merely |only |just |really )?(?:an? |another )?"
        rf"(?:\w+ )?(?:front|cover|alias|mask|cloak|other name|pseudonym) (?:for|of|used by) {_LIKE}{GROUP}",
    ),
)
VERDICTS: tuple[Frame, ...] = (*_CHARGES, *_SUSPICIONS)
