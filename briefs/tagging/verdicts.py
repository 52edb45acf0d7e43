"""Frames of verdicts: who is held to have done it, put together from lists of words for deed, guilt and those meant.

`frames` joins them to those of charges. A frame says by what a verdict is given (a verb of blame, a deed behind a verb
of saying), and the lists, here and in `framing`, what may fill its places.
"""

from __future__ import annotations

from briefs.tagging.finding import ATTACK
from briefs.tagging.framing import (
    ANY,
    AUX,
    DONE,
    GROUP,
    GUILTY,
    IT,
    ITS,
    LIKE,
    NOT_OF,
    NOTED,
    THEIR_MEN,
    WHILE,
    Frame,
    frame,
)
from briefs.tagging.masking import ARMED, OTHER, STATE

_SUBJECT = rf"(?P<s>{ARMED}){ITS}{WHILE}{AUX}"
_STATES = rf"(?P<s>{STATE}){ITS}{WHILE}{AUX}"

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

_PLOT_WORDS = (
    "ordered|sponsored|staged|engineered|arranged|instigated|orchestrated|masterminded|plotted|hired|contrived|"
    "committed"
)
"""Verbs for what is only said of a force or a party that is accused."""

_DEED = (
    r"(?:(?:it|this|that|both|all this)(?! (?:no|an?|any|some|little|much|more|harm|good|well)\b)"
    rf"|(?:the|this|these|those|his|her|their|an?|two|three|four|both|[\w-]+'s) (?:[\w'-]+ ){{0,4}}?{DONE})\b"
)
"""What was done, as the object of verbs that may tell of anything."""
_FOES = r"(?:militants?|terrorists?|insurgents?|rebels?|extremists?|smugglers?|fighters?|posts?|hideouts?)\b"
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
    r"|attacking|sabotag\w+|arranging|instigating|perpetrating|targeting)\b"
    r"|(?:\w+ )?(?:involvement|complicity)(?= ?[.,;]|\Z| in\b))"
)
_FOR_IT = rf"(?:{IT}|(?:the )?(?:[\w-]+ )?(?:{ATTACK}|murders?|deaths?|terrorism|terror)\b|{_DOING})"
"""What somebody is charged with."""

_CRIME = rf"(?:{ATTACK}|crimes?|outrage|cruelty|deed|work|job|plot|conspiracy|barbarity|savagery)"

VERDICTS: tuple[Frame, ...] = (
    # a name, and what he is called
    frame(
        f"{ARMED}'s|{STATE}'s|{OTHER}'s",
        rf"\b(?:{DONE}|it|this|these|those|they|men|drones?|missiles?|jets|aircraft)\b[^.;:{ARMED}]{{0,60}}?"
        rf" (?:was|were|is|are|been|be|as) (?:\w+ly )?(?:one of |all |that of )?(?:the )?(?:\w+ )?{ANY}'s"
        r"(?: own| alone| and (?:nobody|no one) else's?)?(?= ?[.,;:)]|\Z| (?:and (?:nobody|no one)|too)\b)",
        said=True,
    ),
    frame(
        "name|make|made|call|cit|identif|singl|regard|list|declar|brand|consider|present|describ",
        r"\b(?:nam(?:e|es|ed|ing)|mak(?:e|es|ing)|made|call(?:s|ed)|cit(?:es|ed)|identif(?:y|ies|ied)"
        r"|singl(?:es|ed) out|regard(?:s|ed)?|list(?:s|ed)?|declar(?:es|ed)|brand(?:s|ed)|consider(?:s|ed)?"
        rf"|present(?:s|ed)|describ(?:es|ed)) {LIKE}{ANY}(?:'s?)?(?: {THEIR_MEN})? (?:as |to be |for )?"
        rf"(?:the |its |their |his )?(?:\w+ )?{GUILTY}\b(?! of (?:its|our|their)\b)",
    ),
    frame(" down for| down as", rf"\b(?:ha[sd]|have|put|puts) {LIKE}{ANY} down (?:for|as)\b"),
    frame(
        "nominated |named |charged |booked |indicted ",
        rf"\b{THEIR_MEN} (?:of|from) (?:the )?{ANY} (?:was|were|is|are|have been|has been|stand|stood) (?:\w+ )?"
        rf"(?:nominated|named|charged|booked|indicted) (?:as (?:the )?(?:\w+ )?{GUILTY}\b"
        rf"|(?:in|for|with|over|of) {_FOR_IT}"
        r"|in (?:the|this|an?) (?:\w+ )?(?:case|fir|complaint)\b)",
    ),
    # verbs of blame
    frame(
        _BLAME_WORDS,
        rf"\b{_BLAMES} {LIKE}{ANY}{ITS} (?:for|with|in|over|of) (?:(?:the )?{DONE}\b|{IT}|{_DOING})",
    ),
    frame(
        _BLAME_WORDS,
        rf"\b{_BLAMES} (?:[\w-]+ ){{0,3}}?{THEIR_MEN} (?:of|from) (?:the )?{ANY}"
        rf"(?= ?[.,;]|\Z| (?:and a court|and \w+ (?:of )?them)\b| (?:with|for|over|of|in) {_FOR_IT})",
    ),
    frame(
        "fingered|faulted|implicated|incriminated",
        rf"{ANY}{ITS}{WHILE} (?:has been|have been|was|were|is|are|stands?|stood) (?:\w+ly )?"
        r"(?:fingered|faulted|implicated|incriminated) (?:by|for|in|over)\b",
    ),
    frame(
        "liable|to account|to blame|culpable|answerable|responsible|guilty",
        r"\b(?:held|holds?|holding|made|makes?|found|finds?|consider\w*|deem\w*|regard\w*|declare[sd]?|judge[sd]?"
        rf"|believe[sd]?) (?:the )?(?:[\w'-]+ ){{0,4}}?{ANY}{ITS}{WHILE}"
        r" (?:as |to be )?(?:liable|to account|to blame|culpable|answerable|responsible|guilty)\b"
        r"(?! for (?:the |its |their )?(?:shortage|price|flood|drought|delay|lack|fail|crisis|unrest|guard|secur|safety"
        r"|protect))",
    ),
    frame(
        "implicat|incriminat|finger",
        rf"\b(?:implicat|incriminat|finger)(?:s|es|ed|ing) {LIKE}{ANY}(?= ?[.,;]|\Z| (?:in|for)\b)",
    ),
    frame(
        f"{ARMED}, |{STATE}, ",
        rf"(?P<t>[{ARMED}{STATE}]), (?:(?:also|widely|\w+ly) )?(?:blamed|accused|held responsible)"
        r" (?:by|of|for|in)\b(?! (?:many|several|most|other|past|previous))",
    ),
    frame(
        "involvement of|role of|hand of|complicity of|participation of",
        r"\b(?:cit|alleg|confirm|establish|claim|assert|prov|mention|not|discover|reveal)(?:s|ed|es|ing)"
        rf" (?:the |an? )?(?:\w+ )?(?:involvement|role|hand|complicity|participation) of {LIKE}{ANY}{NOT_OF}",
    ),
    frame(
        "responsible |perpetrator|culprit|killers|attackers|gunmen|bomber|mastermind|assailant|kidnapper|planner",
        r"\b(?:responsible (?:group|party|side|organi[sz]ation|outfit)|perpetrators?|culprits?|killers|attackers?"
        r"|gunmen|bombers?|masterminds?|assailants?|kidnappers?|planners?)(?: of (?:the|this) \w+)? (?:was|were|is"
        rf"|are|had been|may have been|might be|might have been) (?:\w+ly )?(?:(?:an? |the |two "
        rf"|all )?(?:\w+ )?{THEIR_MEN}"
        rf" (?:of|from|in|with) )?(?:the )?{ANY}(?= ?[.,;]|\Z| {THEIR_MEN}| based| (?:and|who|in|from)\b)",
        said=True,
    ),
    frame(
        " who belong",
        rf"\b(?:men|attackers?|gunm[ae]n|bombers?|assailants?|youths)(?: \w+)?,? who (?:all |both )?belong(?:ed"
        rf"|s)? to {LIKE}{GROUP}"
        r"(?!,? (?:were|was|had been|who|died)\b)",
        said=True,
    ),
    frame(
        "belong",
        r"\b(?:attackers?|gunm[ae]n|bombers?|assailants?|kidnappers?|perpetrators?|culprits?|killers?|shooters?)"
        rf" (?:\w+ ){{0,3}}?belong(?:ed|s)? to {LIKE}{GROUP}",
        said=True,
    ),
    frame(
        "put |puts |putting |pin |pins |pinned |hang |hangs |hung |fixes |fixed |lay |lays |laid |loads |loaded |"
        "blame |blames |blamed ",
        rf"\b(?:puts?|putting|pin(?:s|ned)?|hangs?|hung|fix(?:es|ed)|lays?|laid|load(?:s|ed)|blam(?:es?|ed))"
        rf" {IT}[^.;:]{{0,80}}? (?:on|upon) {LIKE}{ANY}{NOT_OF}",
    ),
    frame(
        "attribut|ascrib|imput|credit|trac|lay|laid|tied|link|connect",
        r"\b(?:attribut|ascrib|imput|credit|trac|lay|laid|tied|link|connect)\w*(?: down)?"
        rf" {IT}[^.;:]{{0,80}}?(?: down)? to {LIKE}{ANY}{NOT_OF}",
    ),
    frame(
        " linked by|pinned by|blamed by|ascribed by|attributed by|laid by|traced by",
        rf"\b(?:linked|pinned|blamed|ascribed|attributed|laid|traced) by [^.;:,]{{2,50}}? (?:to|on|at)"
        rf" {LIKE}{ANY}{NOT_OF}",
    ),
    frame(
        "pinned on|laid on|put on|laid to|traced to|put down to",
        rf"\b(?:pinned|laid|put|traced)(?: down)? (?:on|to) {LIKE}{ANY}(?: \w+)? by\b",
    ),
    frame(
        " hand |hand,|hand.|role |involvement",
        r"\b(?:see|sees|saw|seeing|seen|detect\w*|recogni[sz]\w+|read|reads|suspect\w*|alleg\w+)"
        rf" (?:the |an? )?(?:\w+ )?{ANY}'s? (?:\w+ )?"
        rf"(?:hand|role|involvement)\b(?= ?[.,;]|\Z| behind\b| in {IT})",
    ),
    frame(
        "called |calls |call |termed |terms |describe|brand|denounce|condemn",
        r"\b(?:call(?:s|ed|ing)?|term(?:s|ed)|describ(?:es?|ed)|brand(?:s|ed)|denounc(?:es?|ed))"
        r" (?:it|this|that|the \w+(?: \w+)?) (?:as )?(?:an?|the|another|one more|yet another|the latest|only)?"
        rf"(?: \w+)? (?:{ANY}(?:'s?)? (?:\w+ )?{_CRIME}\b"
        rf"|(?:[\w-]+ )?{_CRIME} (?:of|by) (?:the )?(?P<u>[{ARMED}{STATE}{OTHER}])(?! against\b))",
    ),
    # a deed behind a verb of saying
    frame(
        f"{_COVERT_WORDS}|{_DID_WORDS}",
        rf"{_SUBJECT} (?:{_COVERT} {_DEED}|{_DID} {_THE}|pulled the trigger)",
        told=True,
    ),
    frame(_COVERT_WORDS, rf"{_STATES} {_COVERT} {_DEED}", told=True),
    frame(
        _DID_WORDS,
        rf"(?!{STATE} (?:[\w-]+ )?drones?\b){_STATES} {_DID} (?![\w' -]{{0,30}}\b{_FOES})"
        rf"(?:{_THE}|(?:civilian )?(?:homes|houses|villages?|villagers|civilians|mosques?|markets?|schools?)\b)",
        told=True,
    ),
    frame(
        f"{_PLOT_WORDS}|wanted ",
        rf"(?P<s>[{OTHER}{STATE}]){ITS}{WHILE}{AUX} (?:(?:{_PLOT_WORDS}) {IT}(?<!operation)(?<!raid)(?<!strike)"
        r"(?<!offensive)|wanted (?:him|her|them|[\w' -]{3,40}?) (?:dead|killed|out of the way)(?= ?[.,;]|\Z))",
        told=True,
    ),
    frame(
        " had | got ",
        rf"(?P<s>[{STATE}{ARMED}]){ITS}{WHILE} (?:had|got) (?:the |his |her |their )?[\w' -]{{2,50}}? "
        r"(?:killed|murdered|assassinated|eliminated|shot|bombed|abducted)\b",
        told=True,
    ),
    frame(
        " behind| to blame|blood on| hands|responsible|involved in|guilty|complicit",
        rf"(?P<s>[{STATE}{ARMED}{OTHER}]){ITS}{WHILE}{AUX} (?:(?:st(?:ood|ands?)|lay|lies) behind|to blame"
        rf"|(?:behind|responsible for|guilty of|involved in|complicit in) {IT}|behind it|responsible(?= ?[.,;]|\Z)"
        rf"|(?:the |his |their )?blood (?:[\w' ]{{1,30}} )?on (?:its|their) hands)\b",
        told=True,
    ),
    frame(
        f"{STATE} did|{STATE} had done|{ARMED} did|{ARMED} had done|{STATE} ordered|{ARMED} ordered",
        rf"\A(?P<s>[{STATE}{ARMED}]) (?:had done|did|ordered) {IT}[^.;]{{0,40}}?, (?:the |an? |his |her )?"
        rf"[\w' -]{{2,60}} (?:said|says|wrote|told|alleged|insisted)\b",
    ),
    # by whom it was done
    frame(
        "blamed |accused |suspected ",
        rf"(?P<s>[{STATE}{OTHER}]){ITS}{WHILE}{AUX} (?:blamed|accused|suspected) (?:by [^.;,]{{2,60}}? )?(?:for|of"
        rf"|in|over)"
        rf" (?:{IT}|{_DOING}|involvement\b)",
    ),
    frame(
        "attributed |ascribed |credited |put down ",
        rf"{IT} (?:(?:was|were|is|are|be|been|has|have|being|also|later|\w+ly) )+(?:attributed|ascribed|credited"
        rf"|put down)"
        rf" (?:by [^.;,]{{2,50}}? )?to {LIKE}{ANY}{NOT_OF}",
    ),
    frame(
        "blamed it|blames it|blaming it|accused it|accuses it|accusing it|held it|holding it|holds it|"
        "blamed the party|blamed the force|that it|that the group|that they|said it |said the group|that its",
        rf"(?P<a>[{ARMED}{STATE}{OTHER}])(?=[^.;{ARMED}]{{3,110}}? (?:although|though|but|while|whereas"
        rf"|even as|after) [^.;,{ARMED}]{{3,60}}? (?:(?:blam(?:ed?|es|ing)|accus(?:ed?|es|ing)|h(?:e|o)ld(?:s|ing)?)"
        r" (?:it|the (?:party|force))\b|(?:said|maintain\w*|insist\w*|alleg\w*|stated|told \w+|charged|claim\w*"
        r"|convinced|certain|sure|believ\w+)"
        rf" (?:that )?(?:it|they|its {THEIR_MEN}"
        rf"|the (?:group|party|outfit|force)(?:'s (?:[\w-]+ ){{0,4}}?{THEIR_MEN})?)"
        r" (?:(?:was|were|is|are|had been) (?:behind"
        r"|responsible|involved|guilty)|(?:had |has |have )?(?:carried (?:it )?out|done (?:it|this)|did (?:it|this)"
        r"|planted|staged|planned|ordered|killed))\b))",
    ),
    frame(
        "ed by |taken away by |picked up by |shot by |beaten by |dead by |down by ",
        r"\b(?:he|she|it|they|both|(?:the|his|her|its|their|two|three|four|five|six|\d+|an?(?! number)) [\w' -]{2,40}?)"
        r" (?:had been|was|were|being) (?:\w+ly )?(?:abducted|kidnapped|taken away|picked up|murdered|tortured"
        rf"|(?<!men were )(?<!men had been )killed|(?<!men were )shot|beaten)(?: dead| down)? by {LIKE}"
        rf"(?P<t>[{STATE}{OTHER}])(?! (?:raid|operation|fire|in (?:an? |the )?(?:raid|operation|encounter)))",
        told=True,
    ),
    frame(
        "planned|paid for|contract|hired|commissioned|engineered|arranged|wired|burn|poisoned|felled|shelled|rocketed"
        "|contrived|plotted",
        rf"(?:\b(?:it|{DONE}) (?:(?:was|were|is|has|have|had|been|being|also|\w+ly) )*(?:planned|paid for|contracted"
        r"|hired|commissioned|engineered|arranged)|\b(?:wired|burnt|burned|poisoned|felled|shelled|rocketed|contrived"
        r"|plotted))(?:,[^,.;]{1,40},)? by"
        rf" {LIKE}{ANY}{NOT_OF}",
        said=True,
    ),
    frame(
        "ed by |shot by |taken by |thrown by |burnt by |dead by |down by |away by |up by ",
        r"\b(?:he|she|it|they|both|(?:the|his|her|its|their|two|three|four|five|six|\d+|an?(?! number)) [\w' -]{2,40}?)"
        r" (?:had been|was|were|being) (?:\w+ly )?(?:killed|murdered|shot|abducted|kidnapped|seized|beheaded"
        r"|hanged|executed"
        r"|fired|launched|attacked|bombed|targeted|ambushed|stabbed|taken|thrown|torched|burned|burnt)(?: dead| down"
        rf"| away| up)? by {LIKE}{GROUP}(?! (?:raid|attack|ambush)\b)",
        told=True,
    ),
    frame(
        " by men of | by the men of | by fighters of | by people of ",
        rf"\b(?:said|says?|told|alleg\w+|insist\w*) by (?:the )?{THEIR_MEN} of {LIKE}{ANY}",
    ),
    # notes
    frame(
        ": ",
        rf"(?:\A|[.;] )(?:{NOTED}|[{STATE}{OTHER}])(?:'s)?(?: (?:guess|theory|version|finding|verdict|suspects?"
        rf"|reading|view|opinion|line))?: (?:(?:[a-z-]+ ){{0,2}}?{THEIR_MEN} (?:of|from) )?(?:the )?(?:[a-z]+ )?"
        rf"(?:(?:act|work|job|doing|deed|{ATTACK}) (?:of|by) (?:the )?)?{ANY}"
        r"(?: \w+){0,2}(?: \([^)]*\))?(?= ?[.,;]|\Z| (?:and|or|did|fired|shot|killed|bombed|planted|sent"
        r"|planned|threw|on (?:orders|instructions|behalf))\b)",
    ),
)
