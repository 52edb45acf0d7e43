"""Phrases before a place that say why it is only named: home, office, border, hospital, way, reaction, other times.

One regular expression asks for all of them. It costs some microseconds, so it is asked only where one of its words
stands before the name.
"""

from __future__ import annotations

import re

from briefs.model import Mention
from briefs.tagging.document import Document, Sentence
from briefs.tagging.incident_words import speaks_of_incident
from briefs.tagging.nouns import word_set
from briefs.tagging.patterns import WORD, by_letter, has_any
from briefs.tagging.place_words import ABDUCTED, BETWEEN_NAMES

_HOMES = (
    r"from|belong(?:s|ed|ing)? to|hail(?:s|ed|ing)? from|natives? of|residents? of"
    r"|its (?:chief|head|leader|commander|emir|amir) (?:in|for)"
    r"|origin in|based in|born in|train(?:ed|ing) (?:in|at)"
    r"|(?:to|with) (?:the|their|his|her) (?:famil(?:y|ies)|relatives|heirs|parents) in"
    r"|who (?:have |had |has )?(?:taken|took|found|sought) (?:refuge|shelter|sanctuary) in"
    r"|oppos(?:es?|ed to|ing)(?: [\w'-]+){0,6} in"
    r"|(?:native|ancestral|home) (?:towns?|villages?|areas?|districts?|city|homes?|places?|provinces?) (?:in|of|at)"
    r"|lived? in|(?:who|that|he|she|they|family|leader|chief|commander|now|still|reportedly) lives in|living in"
    r"|resident in|(?:hid(?:e|es|ing)|sheltering|holed up) (?:out )?in"
    r"|(?:believed|thought|said|known|reported) to be (?:hiding |living |based |present )?in|headquartered in"
    r"|from (?:their |its )?(?:\w+ )?(?:sanctuaries|havens|hideouts|bases|camps) in"
)
_OFFICES = (
    r"governor of|minister of|government of|people of|president of|university of|assembly of|high court of"
    r"|independence (?:for|of|in)|autonomy (?:for|in|of)|jihad (?:for|in)|struggle (?:for|in)"
)
_BORDERS = (
    r"from neighbou?ring|bordering|next to|adjacent to|twin (?:city|town) of"
    r"|borders?(?! (?:towns?|areas?|districts?|regions?|city|villages?|provinces?|port|side))"
    r"|(?:border|borders|frontier|boundary|boundaries)"
    r"(?: (?!provinces?\b|districts?\b|towns?\b|areas?\b|regions?\b)\w+){0,2} (?:with|of|between)"
    r"|(?:clos|seal|reopen|suspend)\w*[^,;.]{0,30} (?:crossing|border)\b[^,;.]{0,20} (?:in|at)"
    r"|(?:fired |launched )?from across the (?:border|frontier) in"
)
_CARE = (
    r"(?:shift|tak|mov|rush|transfer|admit|treat|died|succumb|brought|airlift|evacuat|sen[dt]|flown|ferried|refer"
    r"|carried|driven)\w*\b[^,;.]{0,60}?"
    r"\b(?:hospitals?|clinics?|medical \w+|cmh|infirmary)(?: (?!after|following|when)\w+){0,3} (?:in|at|of)"
    r"|(?:hospitali[sz]ed|treatment|treated|buried|burial|laid to rest)(?: \w+){0,4} (?:in|at)"
    r"|(?:funerals?|prayers?|last rites|burials?)\b[^.;]{0,90}? (?:held|offered|performed|led|conducted)(?: \w+){0,2}"
    r" (?:in|at)"
    r"|attended [^,;.]{0,40}?(?:funerals?|prayers|rites|burials?|ceremony)(?: \w+){0,2} (?:in|at)"
)
_WAYS = (
    r"(?:shifted|taken(?! (?:off|out|down|from|hostage|away|place|captive|shelter|refuge|cover|part|up|positions?))"
    r"|moved|rushed|transferred|referred|airlifted"
    r"|evacuated|flown|brought|sent|transported|admitted)(?: \w+){0,3} (?:to|in)"
    r"|(?:taken|moved|rushed|transferred|referred|airlifted|evacuated|flown|ferried|driven) (?:[\w'-]+ ){0,3}to"
    r" [^,;.]{1,40} (?:in|at)"
    r"|arrived? in"
    r"|(?:going|travell?ing|heading|headed|bound|way|route|returning|drive|driving|journey|march|flight|flew"
    r"|proceeding|leaving|links?|linking|connects?|connecting|coming|came|come)(?: \w+){0,3}? (?:to|for|from|towards?"
    r"|with)"
    r"|(?:route|road) to|bound for|towards?|via|between"
    r"|(?:fle[de]\w*|escap(?:ed|ing)|withdrew|retreated)(?: [\w'-]+){0,6} (?:to|into|towards?)"
    r"|(?:from|after|for|on) (?:(?:their|his|her) )?(?:leave|holidays?|vacation"
    r"|an? (?:visit|trip|wedding|funeral|meeting)) (?:in|to|at)"
)
_REACTIONS = (
    r"(?:protested|demonstrated|rallied|boycott(?:ed|ing)?|demonstrations?|protests?|rallies)(?: \w+){0,4}"
    r" (?:in|across|at)"
    r"|(?:chaired|addressing|addressed|presided over) [^,]{0,60} (?:in|at)"
    r"|(?:protests?|demonstrations?|rally|rallies|vigils?|sit-ins?|marches|protesters|demonstrators)\b"
    r"[^.;,]{0,40}? (?:held|staged|organi[sz]ed|took place|gathered|assembled|marched)(?: \w+){0,2}"
    r" (?:in|at|across|outside)"
    r"|(?:told|speaking to) (?:[\w-]+ )?(?:reporters|journalists|newsmen|media|correspondents|newspersons) (?:in|at)"
    r"|(?:tightened|beefed up|heightened|imposed|high alert|stepped up|put on alert|security alert|red alert)"
    r"(?: \w+){0,3} (?:in|across|at|throughout)"
    r"|(?:sit-in|staged|shutter\w*|mourning(?! (?:procession|ceremony|rally|gathering)))(?: [\w'-]+){0,5} (?:in|at)"
    r"|(?:revenge|retaliation|reprisal|avenge|vengeance)\b[^.;]{0,60} (?:in|at|of|on|against)"
    r"|(?:protest(?:s|ed|ing)?|demonstrat(?:ions?|ed)|rall(?:y|ies|ied)|march(?:es|ed)) against(?: [\w'-]+){1,6}"
    r" (?:in|at)"
    r"|(?:response|reaction) to(?: [\w'-]+){0,3} (?:attack|bombing|blast|explosion|killings?|assault)"
    r"(?: \w+){0,4} (?:in|at|on|of)"
    r"|(?:because of|due to|owing to|response to|over|against|amid)(?: [\w'-]+){0,4} (?:operations?|offensives?"
    r"|oppression|atrocities|crackdowns?|policies|abuses|injustices|genocide) in"
    r"|blam(?:es?|ed|ing) on"
    r"|(?:accus|blam|urg|ask|warn)\w*(?: [\w'-]+ (?:forces|troops|fighters|militants|agents)(?: \w+)? in)?"
    r"|(?:told|briefed)(?: the)? (?:parliament|(?:national )?assembly|senate|lawmakers|legislators)(?: \w+){0,2} in"
    r"|(?:statement|briefing|(?:news|press|media) conference|press release)(?: \w+){0,2} (?:in|from|at)"
    r"|(?:met|meets)(?: [\w'-]+){0,5} in"
    r"|(?:think[- ]tanks?|watchdogs?)(?: \w+)? in"
    r"|(?:speaking|summoned|(?<=, )meeting)(?: [\w'-]+){0,4} in"
    r"|(?:dismissed|denied|rejected|condemned|denounced|announced) in"
    r"|(?:ambassador|envoy|high commissioner)(?: [\w']+){0,3} in"
    r"|(?:(?:is|are|was|were) to|will|would) be (?:held|buried|laid to rest|tried|taken|sent|flown|offered)"
    r"(?: \w+){0,2} (?:in|to|at)"
    r"|(?:sign(?:ed|ing)?|agreed|agreement|deal|accord|pact|talks|negotiat\w+|summit|truce"
    r"|(?<!violated )(?<!violated the )(?<!violating the )ceasefire(?! violations?\b))"
    r"(?: [\w'-]+){0,3} in"
)
_VOICES = (
    r"(?:told|(?:calls?|spoke|speaking|talking|statement|message|letter|e-mail) to|called|calling|e-mailed"
    r"|phoned|telephoned|contacted)(?: (?:a|an|the|local))?(?: [\w-]+)?"
    r" (?:reporters?|journalists?|newsmen|media|correspondents?|newspersons|newspapers?|press club|news agency)"
    r" (?:in|at)"
)
_OTHER_TIMES = (
    r"who (?:had |has )?(?:led|headed|commanded|fought|conducted|oversaw|took part) [^,.;]{0,50}"
    r"(?:operations?|campaigns?|raids|drives?|war|crackdowns?)\b[^,.;]{0,40} (?:in|at)"
    r"|who (?:leads|heads|controls|commands|oversees|operates)\b[^,.;]{0,50} (?:in|across|throughout)"
    r"|(?:group|outfit|organi[sz]ation|movement|faction|which|that|it) (?:that |which )?(?:is |has been )?"
    r"(?:fights|fighting|battles|operates|operating|active|seeks|wants)\b[^,.;]{0,40} in"
    r"|(?:blamed for|behind|accused of|known for)(?: (?:an?|the))? (?:string|series|spate|number)\b[^.;,]{0,60}"
    r" (?:in|on|at)"
    r"|for use(?: \w+){0,3} (?:in|at)"
    r"|(?:meant|intended|planned|planning|plotting|plotted|preparing|plot|plans?)\b[^.;,]{0,40}"
    r" (?:attacks?|strikes?|bombings?|blasts?|sabotage|terrorism|activities)(?: \w+){0,6} (?:in|on|at)"
    r"|since (?:the|an?) (?:[\w'-]+ ){0,5}(?:attack|bombing|blast|assault|massacre|killings?|explosion|siege)"
    r"(?: \w+){0,3} (?:in|at|on|of)"
    r"|had been (?:attack|target|shell|bomb|raid|strik|hitt|fir)ing\b[^.;]{0,60}"
    r"|wanted (?:by \w+ )?in|(?:wanted|sought)(?: by \w+)? for [^.;,]{1,50} (?:in|on|at)"
    r"|(?:wanted|involved|convicted|accused)(?: [\w'-]+){0,6}?"
    r" (?:attacks?|cases?|murders?|(?:killing|bombing)s?(?! (?!of\b|in\b|at\b|on\b)))"
    r"(?: \w+){0,2} (?:in|on|at)"
    r"|(?:stepped up|increased|intensified|escalated|(?:rise|increase|surge|spike|uptick|decline|fall|drop) in|wave of"
    r"|number of|frequency of)(?: \w+){0,2} (?:attacks|operations|violence|killings|incidents|bombings|casualties"
    r"|activit\w+)(?: \w+)? (?:in|across)"
    r"|(?:highest|lowest|worst|most)(?: (?!cent(?:ered|red))\w+){0,2} in"
    r"|(?:counted|recorded|documented|registered|tallied|logged) (?:[\w-]+ ){0,3}[\d,]+ [^.;]{0,50} (?:in|across)"
)
_SERIES = (
    r"one of (?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|many|\d+) (?:[\w-]+ ){0,3}(?:attacks"
    r"|incidents|bombings|blasts|explosions|assaults)(?: [\w'-]+){0,4} (?:in|across|at|near)"
)
_NOT_BEFORE = re.compile(
    rf"{WORD}(?:(?P<home>{_HOMES})|(?P<office>{_OFFICES})|(?P<border>{_BORDERS})|(?P<care>{_CARE})|(?P<way>{_WAYS})"
    rf"|(?P<reaction>{_REACTIONS})|(?P<general>{_OTHER_TIMES})|(?P<series>{_SERIES})|(?P<voice>{_VOICES}))"
    rf"{BETWEEN_NAMES} ?\Z"
)
"""What stands before a place that is only named; the group tells why."""

_ANY_BEFORE = re.compile(
    WORD
    + by_letter(_HOMES, _OFFICES, _BORDERS, _CARE, _WAYS, _REACTIONS, _OTHER_TIMES, _SERIES, _VOICES)
    + rf"{BETWEEN_NAMES} ?\Z"
)
"""The same without the groups, which is found several times faster."""

_STRUCK_A = re.compile(
    r"\b(?:detonated|exploded|went off|blew (?:himself|herself|themselves|up)|opened fire|fired|struck|attacked|bombed"
    r"|hit|targeted|shot|hurled|threw|lobbed|ripped|killed|killing|wounded|wounding|died|dead)(?: [\w'-]+){0,6}?"
    r" (?:an?|the)(?: [\w-]+){0,2} \Z"
)
"""What makes a protest behind it the scene: "bombers struck a protest in Kabul"."""

_WHEN_HIT = re.compile(
    r"[^.;,]{0,40},? (?:when|where)\b[^.;]{0,60}\b(?:bomb\w*|blast|explo\w+|gunm[ae]n|attack\w*|fired?|shot"
    r"|grenade|stormed)\b"
)
"""The same behind the place: "A protest was held in Kabul when a bomb went off"."""

_REACH = 75
"""Characters before a name in which such a phrase begins."""

OF_SERIES = "one of several attacks"
"""The rule of a place of which it is told that there were several attacks, of which that of the news was one."""

ONLY_NAMED = {
    "home": "home or base",
    "office": "title or office",
    "border": "border",
    "care": "hospital or grave",
    "way": "way",
    "reaction": "reaction",
    "general": "told of other times",
    "series": OF_SERIES,
    "voice": "who speaks",
}
"""The rule that a group of `_NOT_BEFORE` stands for."""

_ITS_CHIEF = re.compile(r"\bits (?:chief|head|leader|commander|emir|amir)\b")
_CLAUSE = re.compile(
    r"; |, (?:who|which|whose|where|while|but|he|she|they|it|one|the other"
    r"|and (?:the|one|an?|his|her|their|its|he|she|they|it)) | who "
)
_CLAUSES = (", ", "; ", " who ")
"""Of these, `_CLAUSE` needs one."""

_CLAUSE_END = re.compile(r"[,;]|\Z")
_OTHER_VERB = re.compile(
    r"\b(?:work(?:s|ed|ing)?|serv(?:es?|ed|ing)|taught|teach(?:es|ing)?|stud(?:y|ies|ied|ying)|will|would|stranded|stuck"
    r"|silent|live[sd]?|stay(?:s|ed)|grew up|runs?|ran|own(?:s|ed)|went|came|visit(?:s|ed)|attend(?:s|ed)|spent|joined"
    r"|posted|employed|enrolled|moved|leads?|led|head(?:s|ed)|preach(?:es|ed)|practi[cs]e[sd]|represent(?:s|ed)|is|are|was|were|has|had)\b"
)
"""What a clause says of a place in which nothing happened: "; the other taught in Quetta"."""

_BLOCKED = re.compile(r"\bblock(?:ed|ing)(?: [\w'-]+){0,5} (?:in|at)" + BETWEEN_NAMES + r" ?\Z")
_ARMED = re.compile(
    r"\b(?:armed|gunmen|militants|insurgents|attackers|assailants|terrorists|separatists|fighters)\b"
)
"""Who blocks a road in an attack, and not in a protest."""

_TELLING = word_set(
    """
    next adjacent twin string series spate
    from native ancestral home hide hides hiding sheltering holed believed thought known reported boundary
    boundaries ferried driven cmh infirmary funeral funerals rites laid response dismissed denied rejected
    condemned denounced announced sign signed signing agreed agreement deal accord pact talks negotiated
    negotiations negotiators summit truce ceasefire increase statement conference release briefing met meets
    counted recorded documented registered tallied logged think-tank watchdog uptick decline fall drop number
    frequency highest lowest worst belong belongs belonging belonged hail hails hailing hailed natives resident
    residents origin based born lives living live independence autonomy bordering border borders shifted taken
    moved rushed transferred referred airlifted evacuated flown brought sent transported admitted arrived arrive
    going travelling traveling heading headed bound way route returning drive driving journey march flight flew
    proceeding leaving link links linking connect connects connecting coming came come shutter shutters road
    toward towards via between hospital hospitals blocked blocking sit-in staged mourning revenge retaliation
    reprisal avenge vengeance hospitalised hospitalized treatment treated buried burial protested demonstrated
    rallied demonstration demonstrations protest protests rallies chaired addressing addressed presided told
    speaking tightened beefed heightened imposed alert stepped headquartered sanctuaries havens hideouts bases
    camps accuse accused accuses accusing blame blamed blames blaming urged asked warned briefed summoned
    meeting crossing wanted involved convicted increased intensified escalated rise spike surge wave think most
    operation operations offensive offensives crackdown crackdowns atrocities policies abuses oppression
    injustices genocide boycotted boycotting attended offered prayers meant leads heads controls commands
    oversees operates fights fighting battles operating active seeks wants ambassador envoy commissioner
    intended planned planning plotting plotted preparing plot plan plans since trained training
    rally vigil vigils sit-ins marches protesters demonstrators
    fled flee fleeing escaped escaping withdrew retreated sought lived
    families family relatives heirs parents refuge shelter sanctuary oppose opposes opposed opposing jihad struggle
    leave holiday holidays vacation visit trip wedding protested protesting rallied marched conference
    called call calls calling phoned telephoned contacted talking spoke message letter e-mail e-mailed
    """
)
_OFFICE_WORDS = word_set("governor minister government people president university assembly court")
_ATTACKING = word_set("attacking targeting shelling bombing raiding striking hitting firing")
"""The words, with those before "of" and those behind "had been", without which no exception before a name can hold."""


def only_named(
    document: Document, sentence: Sentence, before: str, parts: list[str], start: int
) -> tuple[bool, str] | None:
    """The exceptions that phrases before a name make; `parts` are the words of `before`."""
    if "block" in before and _BLOCKED.search(before):
        armed = _ARMED.search(document.folded, sentence.start, start)
        return None if armed else (False, ONLY_NAMED["reaction"])
    if (
        _TELLING.isdisjoint(parts)
        and ("of" not in parts or _OFFICE_WORDS.isdisjoint(parts))
        and "frontier with" not in before
        and "one of " not in before
        and "for use " not in before
        and " be " not in before
        and ("its " not in before or not _ITS_CHIEF.search(before))
        and ("had been " not in before or _ATTACKING.isdisjoint(parts))
    ):
        return None
    found = _ANY_BEFORE.search(before, max(0, len(before) - _REACH))
    match = _NOT_BEFORE.match(before, found.start()) if found else None
    if match is None or (
        match.lastgroup == "reaction"
        and (
            _STRUCK_A.search(before, 0, match.start())
            or _WHEN_HIT.match(document.folded, start, sentence.end)
        )
    ):
        return None
    return False, ONLY_NAMED[match.lastgroup or "home"]


def in_other_clause(document: Document, sentence: Sentence, mention: Mention) -> bool:
    """Whether the clause around a place tells something else than the sentence: "; the other taught in Quetta"."""
    folded = document.folded
    if not has_any(folded[sentence.start : mention.start], _CLAUSES):
        return False
    start = -1
    for clause in _CLAUSE.finditer(folded, sentence.start, mention.start):
        start = clause.start()
    if start < 0 or folded.find(",", start + 1, mention.start) > 0:
        return False
    match = _CLAUSE_END.search(folded, mention.end, sentence.end)
    end = match.start() if match else sentence.end
    return _OTHER_VERB.search(folded, start, end) is not None and not speaks_of_incident(folded, start, end)


_CAME_TO_BLOWS = re.compile(
    r"\b(?:clash(?:ed|es)|(?:police|troops|soldiers|forces|guards) (?:\w+ )?(?:fired|opened fire|shot|used)"
    r"|pelt(?:ed|ing)"
    r"|(?:stone|tear|baton)[ -](?:pelt|thr|gas|charg)\w*)\b"
)
"""What makes of a protest an incident of its own."""


def may_be_scene(document: Document, lead: Sentence, mention: Mention, rule: str) -> bool:
    """Whether a place that a `rule` left out of the lead is the scene where no other is.

    The lead tells that those found dead had been abducted there, or that a protest began there which came to blows.
    """
    if rule == "told of the past":
        return ABDUCTED.search(document.folded, lead.start, mention.start) is not None
    return rule == ONLY_NAMED["reaction"] and _CAME_TO_BLOWS.search(document.folded, lead.start) is not None
