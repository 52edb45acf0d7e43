"""Scene or mention: whether a place is where the reported incident happened, or is only named.

A place is a scene when a sentence of the news reports something *at* it: "in Hangu", "Hangu bomb attacks", "a blast
rocked Quetta", "Pishin, a district in Balochistan". What stands before and after the name decides the exceptions:
homes ("from Punjab"), titles ("governor of Sindh"), borders, roads between towns, bodies ("Sindh police"), general
talk ("particularly in Sindh"), hospitals the wounded are taken to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from briefs.model import Mention, MentionKind
from briefs.tagging.cues import Cue
from briefs.tagging.document import Document, Section, Sentence
from briefs.tagging.finding import ATTACK
from briefs.tagging.nouns import word_set

_KIND = (
    r"(?:districts|cities|towns|villages|valleys|agencies|tehsils|provinces|regions|parts|district|city"
    r"|town|village|area|areas|agency|tehsil|taluka|subdivision|sub-division|province"
    r"|region|valley|division|neighbou?rhood"
    r"|locality|outskirts|suburb|suburbs|bazaar|cantonment|port|port city|capital|provincial capital"
    r"|county|union council|sector|colony|town)"
)
_AT = re.compile(
    r"(?:\b(?:in|at|near|outside|inside|across|around|within|throughout|off|rocks?|rocked|hits?|hit"
    r"|struck|strikes?|shook|shakes|jolts?|jolted"
    r"|stormed|besieged|engulfed|grips?|gripped|over|bombed|attacked|into|entered|on)"
    r"|\b(?:outskirts|suburbs|area|areas|part|parts|centre|center|heart|north|south|east|west|town|city"
    r"|district|districts|village|tehsil|locality"
    r"|neighbou?rhood|region|subdivision|province|agency|capital|division|market|bazaar|valley|towns"
    r"|cities|provinces|headquarters|limits|suburb|vicinity|edge|port) of"
    r"|\b(?:blast|blasts|attack|attacks|bombing|bombings|explosion|violence|shooting|killing|operation"
    r"|clashes|firing|incident|siege) (?:of|on)"
    r")(?:,? (?:the|a|an|its|his|her|their|two|three|four|different|various|several|several different"
    r"|both|and|around|near|in|at)\b)*"
    r"(?:(?: [\w'-]+){0,2}?|(?: [\w'-]+){1,5}? of(?: the)?)(?:'s)?,? ?\Z"
)
"""What stands before a place where something happens; up to two words may come between ("in restive southern ...")."""

_LOCATIVE = re.compile(r"\b(?:in|at|near|outside|inside|across|around|within|throughout|off)\b")
_CHAIN = re.compile(
    r"(?:'s)?(?: (?:" + _KIND + r"|\w+|police station|limits))?,?(?: (?:" + _KIND + r"))?"
    r"(?: ?[,(/-] ?| and | or | as well as |, and |(?:,)? (?:in|of|near"
    r"|at)(?: the)?(?: \w+){0,3} (?:of )?| )(?:the |a |an |"
    + _KIND
    + r"(?: of| in)? |nearby |adjoining |neighbou?ring |\w+ "
    + _KIND
    + r" of )*"
)
"""What may stand between a scene and the next name in one place expression: "Hangu, Khyber Pakhtunkhwa"."""

_BETWEEN = (
    r"(?: (?:the|a|an|its|their|neighbou?ring|nearby|northern|southern|eastern|western|central"
    r"|northwestern|northwest"
    r"|southwestern|southwest|restive|province|provinces|city|town|district|provincial capital|capital"
    r"|both|different|parts))*"
)
_NOT_BEFORE = re.compile(
    r"\b(?:from|belong(?:s|ed|ing)? to|hail(?:s|ed|ing)? from|natives? of|residents? of|origin in"
    r"|based in|born in"
    r"|lives? in|living in|resident in|governor of|minister of|government of|people of|president of"
    r"|university of"
    r"|assembly of|high court of|independence (?:for|of|in)|autonomy (?:for|in|of)|from neighbou?ring"
    r"|bordering|borders?"
    r"|(?:border|borders|frontier) with"
    r"|(?:shifted|taken|moved|rushed|transferred|referred|airlifted|evacuated|flown|brought|sent"
    r"|transported|admitted)"
    r"(?: \w+){0,3} (?:to|in)|arrived? in"
    r"|(?:going|travell?ing|heading|headed|bound|way|route|returning|drive|driving|journey|march|flight|flew"
    r"|proceeding|leaving|links?|linking|connects?|connecting|coming|came|come)(?: \w+){0,3}? (?:to|for"
    r"|from|towards?|with)"
    r"|(?:route|road) to|bound for|towards?|via|between"
    r"|(?:shift|tak|mov|rush|transfer|admit|treat|died|succumb|brought|airlift|evacuat"
    r"|sen[dt])\w*\b[^,;.]{0,60}?"
    r"\b(?:hospitals?|clinics?|medical \w+)(?: \w+){0,3} (?:in|at|of)"
    r"|(?:hospitali[sz]ed|treatment|treated|buried|burial)(?: \w+){0,4} (?:in|at)"
    r"|(?:protested|demonstrated|rallied|demonstrations?|protests?|rallies)(?: \w+){0,4} (?:in|across|at)"
    r"|(?:chaired|addressing|addressed|presided over) [^,]{0,60} (?:in|at)|(?:told"
    r"|speaking to) (?:reporters|journalists|the media) (?:in|at)"
    r"|(?:tightened|beefed up|heightened|imposed|high alert|stepped up|put on alert|security alert"
    r"|red alert)(?: \w+){0,3} (?:in|across|at|throughout)"
    r"|(?:blocked|blocking|sit-in|staged|shutter\w*|mourning)(?: [\w'-]+){0,5} (?:in|at)"
    r"|(?:revenge|retaliation|reprisal|avenge|vengeance)\b[^.;]{0,60} (?:in|at|of)"
    r"|(?:accus|blam|urg|ask|warn)\w*(?: [\w'-]+ (?:forces|troops|fighters|militants|agents)(?: \w+)? in)?"
    r"|(?:told|briefed)(?: the)? (?:parliament|assembly|senate|lawmakers|legislators)(?: \w+){0,2} in"
    r"|(?:speaking|summoned|(?<=, )meeting)(?: [\w'-]+){0,4} in"
    r"|(?:clos|seal|reopen|suspend)\w*[^,;.]{0,30} (?:crossing|border)\b[^,;.]{0,20} (?:in|at)"
    r"|had been (?:attack|target|shell|bomb|raid|strik|hitt|fir)ing\b[^.;]{0,60}"
    r"|from (?:their |its )?(?:\w+ )?(?:sanctuaries|havens|hideouts|bases|camps) in"
    r"|(?:wanted|involved|convicted|accused)(?: [\w'-]+){0,6}? (?:attacks?|cases?|killings?|murders?|bombings?)"
    r"(?: \w+){0,2} in|(?:fired |launched )?from across the (?:border|frontier) in"
    r"|(?:stepped up|increased|intensified|escalated|rise in|spike in|surge in|wave of)(?: \w+){0,2} (?:attacks"
    r"|operations|violence|activit\w+)(?: \w+)? in"
    r"|headquartered in)" + _BETWEEN + r" ?\Z"
)
_BODY_FOUND = re.compile(
    r"\b(?:body|bodies|corpses?|remains)\b[^.;]{0,110}\b(?:recovered|found|discovered|retrieved) from(?: the)? ?\Z"
)
_REACTS_AFTER = re.compile(
    r" (?:(?:has|have|had|also|strongly|immediately) )*(?:condemn(?:s|ed)|denounce[sd]|deplore[sd]|express(?:es|ed)"
    r"|urge[sd]|vow(?:s|ed)|reject(?:s|ed)|dismiss(?:es|ed)|den(?:ies|ied)|accuse[sd]|blame[sd]|summon(?:s|ed)"
    r"|observe[sd]|boycott(?:s|ed)|protest(?:s|ed)|demonstrated|went on strike"
    r"|order(?:s|ed)|appeal(?:s|ed)|mourn(?:s|ed)|warn(?:s|ed))\b"
)
"""What a government or an office does that is called by its town or sits there; an attack is only "condemned"."""

_INCIDENT_BEFORE = re.compile(rf"\b{ATTACK}\b(?: [\w'-]+){{0,3}} ?\Z")
_SEAT = re.compile(
    r", (?:[\w'-]+ ){1,6}(?:said|says|claimed|accused|blamed|condemned|denied|rejected|dismissed|demanded"
    r"|announced)\b"
    r"(?P<what>[^\n]*)"
)
"""What follows the seat of who speaks: "In Delhi, the army said that ..."."""

_GOVERNS = re.compile(
    r"\b(?:foreign|ministry|minister|president|government|embassy|parliament|senate|envoy|ambassador|condemned|denied"
    r"|rejected|dismissed)\b"
)
"""Words of who speaks for a country, or reacts, whose seat is no scene: "In Islamabad, the foreign office said"."""

_ELSEWHERE = re.compile(r"\b(?:in|at|near|on|inside|outside)(?: the)?(?: [\w'-]+){0,3} ?\Z")
_BULLET = re.compile(r"[\s\S]{0,3}?[-–—•*·▪►◦‣] ?(?:in )?\Z")
_ARREST_BEFORE = re.compile(
    r"\b(?:arrest(?:s|ed)?|detain(?:s|ed)?|captured|nabbed|apprehended|custody)(?: [\w'-]+){0,5} (?:in"
    r"|at|from|near)" + _BETWEEN + r" ?\Z"
)
_SPEAKER_BEFORE = re.compile(
    r"\b(?:ministry|ministries|government|protesters|demonstrators|officials?|authorities|spokes\w+|sources"
    r"|hospitals|doctors|medics"
    r"|administration|wards?)(?: (?:and|of) \w+)?"
    r" (?:in|at|from)(?: the)? ?\Z"
)
_CONTAINED = re.compile(
    r"(?:'s)?(?: "
    + _KIND
    + r")?(?:,|,? (?:in|of))(?: the)?(?: (?:[\w'-]+ ){1,3}?"
    + _KIND
    + r",)?(?: (?:northern|southern|eastern|western|central|neighbou?ring|restive|remote|north|south|east|west"
    r"|northwestern|northeastern|southwestern|southeastern|\w+'s))* \Z"
)
"""What stands between a place and the province or district that the text puts it in."""

_DISTRICT_AFTER = re.compile(r" (?:district|agency|tribal district)\b")
_LISTED_AFTER = re.compile(r"(?: province)?(?: and|, [^,.]{2,30},? and) ")
_DISTANCE = re.compile(
    r"\b(?:\d+|several|some|few|ten|twenty|thirty|forty|fifty|hundred)[ -]?(?:km|kms|kilomet\w+|miles?)\b[^.;]{0,40}"
    r"\b(?:from|of) \Z"
)
_TOLD_IN_AFTER = re.compile(r"(?: that\b| on (?:mon|tues|wednes|thurs|fri|satur|sun)day|[,.])")
_LONG_CHAIN = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Oo]n the outskirts of)\s+(?:the\s+)?"
    r"(?:(?:[A-Z0-9][\w'’-]*|(?:al|ul|e|i)-[A-Z][\w'’-]*|district|area|village|town|city|tehsil|agency|valley|region"
    r"|neighbou?rhood|locality|subdivision|sub-division|tribal|locality|of|the|and|north|south|east|west|northern"
    r"|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern)[,]?\s+){1,12}\Z"
)
"""A chain of places of which the taxonomy knows only the last: "in Shor Dara, Qaisar district, Faryab province"."""

_EZAFE_BEFORE = re.compile(r"\w[-–](?:e|i|ul|al|ye)[-–]\Z")
_EZAFE_AFTER = re.compile(r"[-–](?:e|i|ye)[-– ](?=[A-Z])")
_DASHES = ("-", "–")
_REACH = 60
"""Characters between a place and the province that it is put in."""

_NAMESAKE_AFTER = re.compile(
    r" (?:mosque|masjid|hotel|restaurant|bakery|cinema|seminary|madrassa|madrasa|colony|chowk|gate) (?:in|at|near)\b"
)
"""A house that bears a place's name, with the place where it stands: "the Madina mosque in Mastung"."""

_GENERAL_BEFORE = re.compile(
    r"\b(?:particularly|especially|mostly|mainly|primarily|largely|notably|including|such as|like"
    r"|elsewhere|rest of|parts of the|anywhere)(?: (?:in|across|the|of|parts|province|provinces"
    r"|within))*(?: [\w' ]{0,60}?(?:,| and| or))?(?: in)? ?\Z"
)
_NOT_AFTER = re.compile(
    r"(?:'s)?[ -](?:based|born|bound|backed|administered|origin|native|resident|educated"
    r"|(?:provincial |caretaker |interim |state |regional )?(?:government|govt|governor|chief minister"
    r"|cm\b|chief secretary|chief justice|home minister|home department|home secretary"
    r"|information minister|health minister|interior minister"
    r"|assembly|high court|supreme court|parliament|cabinet|administration spokes\w+|police (?:chief"
    r"|said|spokes\w+|official|officer|inspector|sources|confirmed|claimed)|police have"
    r"|inspector general|ig\b|igp\b|counter[- ]terrorism department|ctd\b|rangers|levies|constabulary"
    r"|frontier corps|bar association|university|institute|press club|unrest|insurgency|issue|conflict"
    r"|nationalists?|separatists?|rebels|independence|liberation"
    r"|spokes(?:man|person|woman)|officials? (?:said|told)|authorities|correspondent|edition|bureau"
    r"|delegation|embassy|stock exchange|chapter|leadership|deputy commissioner said|commissioner said"
    r"|governor's)"
    r"|(?:highway|motorway|expressway|road|railway|express|bypass|railroad|national highway|border"
    r"|line of control|bus service|train)\b(?! (?:area|district|bazaar))"
    r"|to [A-Z])"
)
_GOES_ON = (" ", "'", "-", "–")
"""What stands right behind a name that the next word says more of."""

_HYPHEN_ROAD = re.compile(r"[-–](?=[^\W\d_])")
_VICTIM_HOME = re.compile(
    r"\b(?:individuals?|people|persons?|men|man|woman|women|students?|labou?rers?|workers?|victims?"
    r"|families|family|soldiers?|passengers?|residents?|pilgrims?|citizens?|nationals?|militants?"
    r"|fighters?|barbers?|settlers?|travell?ers?|miners?|belonging|hailing|hailed"
    r"|originally) (?:\w+ )?from(?: (?!(?:in|at|near|on|outside)\b)[\w'-]+){0,4} ?\Z"
)
_EVENT_AFTER = re.compile(
    r"(?:'s)?(?: (?:suicide|twin|double|car|bomb|gun|mosque|church|market|school|police|railway|train"
    r"|bus|airport|port|terror|terrorist"
    r"|deadly|district|city|town|bazaar|court|station|bank|hotel|university|college|imambargah|shrine"
    r"|grenade|rocket|drone|army|base"
    r"|checkpost|election|rally|ied|landmine|roadside|area|road|highway|valley)){0,3} (?:attacks?"
    r"|blasts?|bomb(?:ing|ings|s)?|explosions?|shooting|massacre|carnage|tragedy|incident|assault"
    r"|killings?|suicide|ambush|clash(?:es)?|siege|encounter|operation|firing|raid|violence|ieds?)\b"
)
_ATTACKED = re.compile(
    r"(?:'s)?(?: \w+)? (?:was|were|came under|comes under|is) (?:\w+ )?(?:attacked|hit|rocked|struck"
    r"|bombed|stormed|attack|fire|siege|targeted|raided|besieged|shelled)\b"
)
_WHERE_AFTER = re.compile(r"(?:'s)?(?: " + _KIND + r")?(?:,| where| when)")


@dataclass(slots=True)
class Place:
    """One name of a place or province in the text, and whether it is a scene there."""

    mention: Mention
    sentence: Sentence
    scene: bool
    rule: str


def read_places(document: Document, provinces: Mapping[str, str | None]) -> Iterator[Place]:
    """Every name of a place or province, in order, with the rule that made it a scene or a mention.

    `provinces` are those of the places. A place that the text itself puts into another province is of a name that
    the taxonomy knows only elsewhere ("Bagh, Khyber district"), and left out.
    """
    actor, furniture = MentionKind.ACTOR, Section.FURNITURE
    for sentence in document.telling:
        if not sentence.mentions or sentence.section is furniture:
            continue
        previous: tuple[Mention, bool] | None = None
        named = [mention for mention in sentence.mentions if mention.kind is not actor]
        for mention, following in zip_longest(named, named[1:]):
            if _in_longer_name(document, mention) or (
                following is not None
                and following.start - mention.end <= _REACH
                and _is_namesake(document, mention, following, provinces)
            ):
                continue
            inside = previous is not None and provinces.get(previous[0].name) == mention.name
            scene, rule = _judge(document, sentence, mention, previous, inside)
            yield Place(mention, sentence, scene, rule)
            previous = (mention, scene)


def _in_longer_name(document: Document, mention: Mention) -> bool:
    """Whether the name is a part of a longer one that the taxonomy does not know: "Gulshan-e-Buner"."""
    text = document.text
    return (
        text[mention.start - 1 : mention.start] in _DASHES
        and _EZAFE_BEFORE.search(document.folded, max(0, mention.start - 6), mention.start) is not None
    ) or (
        text[mention.end : mention.end + 1] in _DASHES and _EZAFE_AFTER.match(text, mention.end) is not None
    )


def _is_namesake(
    document: Document, mention: Mention, following: Mention, provinces: Mapping[str, str | None]
) -> bool:
    """Whether the text puts a place into a province other than that of the place we know by its name."""
    own = provinces.get(mention.name)
    if mention.kind is not MentionKind.PLACE or own is None:
        return False
    folded = document.folded
    if following.kind is MentionKind.PROVINCE or provinces.get(following.name) == following.name:
        other: str | None = following.name
    elif _DISTRICT_AFTER.search(folded, following.start, following.end + 16):
        other = provinces.get(following.name)
    else:
        return False
    return (
        other is not None
        and other != own
        and _CONTAINED.fullmatch(folded, mention.end, following.start) is not None
        and not _LISTED_AFTER.match(folded, following.end)
    )


def _judge(
    document: Document,
    sentence: Sentence,
    mention: Mention,
    previous: tuple[Mention, bool] | None,
    inside: bool,
) -> tuple[bool, str]:
    """`inside` tells that the name before it is that of a place in it."""
    if sentence.section is not Section.NEWS:
        return False, sentence.rule
    if document.dateline[0] <= mention.start < document.dateline[1]:
        return False, "dateline"
    folded = document.folded
    if not sentence.cues & (Cue.EVENT | Cue.TOLL):
        listed = _BULLET.match(folded[max(0, sentence.start - 2) : mention.start])
        if listed and _WHERE_AFTER.match(folded, mention.end, sentence.end):
            return True, "heads the entry"
        return False, "nothing reported there"
    start = mention.start
    before = folded[max(sentence.start, start - 90) : start].replace("\n", " ")
    after = folded[mention.end : min(sentence.end, mention.end + 60)].replace("\n", " ")
    goes_on = after.startswith(_GOES_ON)
    if goes_on:
        if _NOT_AFTER.match(after):
            return False, "title, body or road"
        if _NAMESAKE_AFTER.match(after):
            return False, "named after a place"
    if sentence.is_past(start):
        return False, "told of the past"
    if previous is not None:
        end = previous[0].end
        between = folded[end:start].replace("\n", " ") if start - end < 60 else ""
        if between == "-" or between.startswith(" to "):
            return False, "road between towns"
        if start - end < 60 and _CHAIN.fullmatch(between):
            if previous[1]:
                if "near" in between and not inside:
                    return False, "near the scene"
                return True, "with the scene before it"
            if (inside and between.strip() in ("in", ",")) or not _LOCATIVE.search(between):
                return False, "with the mention before it"
    if goes_on and _HYPHEN_ROAD.match(after):
        return False, "road between towns"
    if "from " in before:
        found = before.endswith(("from ", "from the "))
        if found and _BODY_FOUND.search(folded, max(sentence.start, start - 150), start):
            return True, "body found there"
        if _VICTIM_HOME.search(before):
            return False, "home"
    if before.endswith((" from ", " of ")) and _DISTANCE.search(before):
        return False, "near the scene"
    if before.endswith(" in ") and after.startswith((" said ", " says ")):
        return False, "who speaks"
    if before.endswith(" said in ") and _TOLD_IN_AFTER.match(after):
        return False, "who speaks"
    if sentence.cues & Cue.GENERAL and _GENERAL_BEFORE.search(before):
        return False, "general talk"
    if goes_on:
        if _EVENT_AFTER.match(after) or _ATTACKED.match(after):
            return True, "names the incident"
        if _REACTS_AFTER.match(after) and not _INCIDENT_BEFORE.search(before):
            return False, "who reacts"
    if before == "in " and _is_seat(document, sentence, mention):
        return False, "who speaks"
    if _mentioned(before):
        return False, "home, title, border or way"
    if sentence.cues & Cue.SPEAKER and _SPEAKER_BEFORE.search(before):
        return False, "who speaks"
    if "arrest" in before and _ARREST_BEFORE.search(before):
        return False, "arrest"
    if before.endswith((" in ", " at ", " near ")) or _AT.search(before, max(0, len(before) - 60)):
        return True, "reported there"
    if mention.kind is MentionKind.PROVINCE or inside:
        text = document.text
        if _LONG_CHAIN.search(text, max(sentence.start, start - 120), start):
            return True, "ends the chain"
    opening = not before.strip(" \"'(*-")
    if opening and _WHERE_AFTER.match(after):
        return True, "opens the sentence"
    return False, "only named"


def _is_seat(document: Document, sentence: Sentence, mention: Mention) -> bool:
    """Whether "In X," that opens the sentence says where somebody speaks of what happened elsewhere."""
    folded = document.folded
    match = _SEAT.match(folded, mention.end, sentence.end)
    if match is not None and _GOVERNS.search(match.group(), 0, match.start("what") - match.start()):
        return True
    return match is not None and any(
        other.kind is not MentionKind.ACTOR and _ELSEWHERE.search(folded, match.start("what"), other.start)
        for other in sentence.mentions
        if other.start >= match.start("what")
    )


_TELLING = word_set(
    """
    from belong belongs belonging belonged hail hails hailing hailed native natives resident residents
    origin based born lives living live independence autonomy bordering border borders shifted taken moved rushed
    transferred referred airlifted evacuated flown brought sent transported admitted arrived arrive
    going travelling traveling heading headed bound way route returning drive driving journey march
    flight flew proceeding leaving link links linking connect connects connecting coming came come
    shutter shutters road toward towards via between hospital hospitals blocked blocking sit-in staged
    mourning revenge retaliation reprisal avenge vengeance hospitalised hospitalized treatment treated
    buried burial protested demonstrated rallied demonstration demonstrations protest protests
    rallies chaired addressing addressed presided told speaking tightened beefed heightened imposed
    alert stepped headquartered sanctuaries havens hideouts bases camps accuse accused accuses
    accusing blame blamed blames blaming urged asked warned briefed
    summoned meeting crossing wanted involved convicted increased intensified escalated rise spike surge wave
    """
)
_OFFICES = word_set("governor minister government people president university assembly court")
_ATTACKING = word_set("attacking targeting shelling bombing raiding striking hitting firing")
"""The words, with those before "of" and those behind "had been", without which no exception before a name can hold."""


def _mentioned(before: str) -> bool:
    words = before.split()
    return bool(
        (
            not _TELLING.isdisjoint(words)
            or ("of" in words and not _OFFICES.isdisjoint(words))
            or "frontier with" in before
            or ("had been " in before and not _ATTACKING.isdisjoint(words))
        )
        and _NOT_BEFORE.search(before, len(before) - 75)
    )
