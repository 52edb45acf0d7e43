"""What stands before and behind the name of a place, and tells whether something happened there.

Regular expressions over folded text (`briefs.text.fold`); those that end with an anchor are searched in the stretch
before the name, the others are matched from its end.
"""

from __future__ import annotations

import re

from briefs.tagging.finding import ATTACK
from briefs.tagging.nouns import word_set
from briefs.tagging.patterns import by_letter

_KIND = (
    r"(?:districts|cities|towns|villages|valleys|agencies|tehsils|provinces|regions|parts|district|city"
    r"|town|village|area|areas|agency|tehsil|taluka|subdivision|sub-division|province"
    r"|region|valley|division|neighbou?rhood"
    r"|locality|outskirts|suburb|suburbs|bazaar|cantonment|port|port city|capital|provincial capital"
    r"|county|union council|sector|colony|town)"
)
AT = re.compile(
    r"\b"
    + by_letter(
        r"in|at|near|outside|inside|across|around|within|throughout|off|rocks?|rocked|hits?|hit"
        r"|struck|strikes?|shook|shakes|jolts?|jolted"
        r"|stormed|captured?|recaptured?|seized?|retook|retake|overr[au]n|besieged|engulfed|grips?|gripped|over|bombed|shelled"
        r"|attacked|into|entered|on",
        r"(?:outskirts|suburbs|area|areas|part|parts|centre|center|heart|north|south|east|west|town|city"
        r"|district|districts|village|tehsil|locality"
        r"|neighbou?rhood|region|subdivision|province|agency|capital|division|market|bazaar|valley|towns"
        r"|cities|provinces|headquarters|limits|suburb|vicinity|edge|port) of",
        r"(?:blast|blasts|attack|attacks|bombing|bombings|explosion|violence|shooting|killing|operation"
        r"|clashes|firing|incident|siege) (?:of|on)",
    )
    + r"(?:,? (?:the|a|an|its|his|her|their|two|three|four|different|various|several|several different"
    r"|both|and|around|near|in|at)\b)*"
    r"(?:(?: (?!(?:by|for|from|with|to|against|after|before|since|who|that|which|because)\b)[\w'-]+){0,2}?"
    r"|(?: [\w'-]+){1,5}? of(?: the)?)(?:'s)?,? ?\Z"
)
"""What stands before a place where something happens; up to two words may come between ("in restive southern ...")."""

_NOUN = (
    r"(?!(?:over|on|against|for|after|before|by|with|from|to|who|which|that|where|when|while|as|because|amid|died|was"
    r"|were|has|had|is|are|left|went|said|came|hit|shot|fell|lost|began|[a-z]{2,}[^e]ed|[a-z]{2,}ing)\b)\w+"
)
"""A word that may belong to a place ("Hangu bazaar in ..."): no verb, and nothing that begins another phrase."""

LOCATIVE = re.compile(r"\b(?:in|at|near|outside|inside|across|around|within|throughout|off)\b")
CHAIN = re.compile(
    r"\)?(?:'s)?(?: (?:" + _KIND + r"|" + _NOUN + r"|police station|limits))?,?(?: (?:" + _KIND + r"))?"
    r"(?: ?[,(/-] ?| and | or | as well as |, and |(?:,)? (?:in|of|near"
    r"|at)(?: the)?(?: \w+){0,3} (?:of )?| )(?:the |a |an |"
    + _KIND
    + r"(?: of| in)? |nearby |adjoining |neighbou?ring |\w+ "
    + _KIND
    + r" of )*"
)
"""What may stand between a scene and the next name in one place expression: "Hangu, Khyber Pakhtunkhwa"."""

BETWEEN_NAMES = (
    r"(?: (?:the|a|an|its|their|neighbou?ring|nearby|northern|southern|eastern|western|central"
    r"|northwestern|northwest"
    r"|southwestern|southwest|northeastern|northeast|southeastern|southeast|restive|remote|tribal|border|port"
    r"|province|provinces|city|cities|town|towns|district|districts|area|areas|region|regions|side|agency|capital|both"
    r"|different|parts|native|ancestral|of|afghan|pakistani|iranian|indian|afghanistan's|pakistan's|iran's|india's))*"
)
"""Words that may stand between a phrase and the name that it is said of: "natives of the northern district of"."""

TO = re.compile(r" to" + BETWEEN_NAMES + r" ?\Z")
"""What stands between the ends of somebody's way."""

DIRECTION = re.compile(
    r"\b(?:north|south|east|west|northeast|northwest|southeast|southwest|outside) of (?:the (?:\w+ )?)?\Z"
)
ABDUCTED = re.compile(
    r"\b(?:abduct|kidnap|snatch|picked up|whisked|(?:went|gone) missing|disappeared)[^,;.]{0,60}? from"
    + BETWEEN_NAMES
    + r" ?\Z"
)
REPORTED_FROM = re.compile(
    r"\b(?:is|are|was|were|been|being|also) (?:\w+ )?(?:reported|heard) from(?: the)? ?\Z"
)
ABDUCTED_THERE = re.compile(
    r"\b(?<!had )(?<!had been )(?:abducted|kidnapped|snatched|picked up|whisked away|taken away|(?:went|gone) missing"
    r"|disappeared) from" + BETWEEN_NAMES + r" ?\Z"
)
"""Where somebody was taken; with an object between ("kidnapped ten workers from") it may be where they come from."""

ANOTHER_DAY = re.compile(
    r"\b(?P<day>mon|tues|wednes|thurs|fri|satur|sun)day's (?:\w+ ){0,2}?(?:attack|bombing|blast|explosion|assault"
    r"|shooting|ambush|raid|killings?)[^.;]{0,70} (?:in|at|on|near)" + BETWEEN_NAMES + r" ?\Z"
)
WEEKDAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b(?!'s)")
BETWEEN = re.compile(
    r"\b(?:(?<!talks )between|(?:border|boundary) of)(?: the)?(?: (?:towns?|villages?|cities"
    r"|districts|areas) of)? ?\Z"
)
ON_BORDER = re.compile(
    r"\b(?:on|at|near|along|by|around|close to)(?: the)?(?: [\w-]+)? (?:border|boundary|frontier)s? (?:between|of)"
    r"(?: the)?(?: (?:provinces|districts|regions) of)? ?\Z"
)
"""What stands before two places on whose border something happened."""

HIGHWAY_FROM = re.compile(r"\b(?:highway|road|route|railway|track|motorway|line) from(?: the)? ?\Z")
UP_TO = re.compile(r"(?:'s)?(?: \w+)? to(?: the)? \Z")
"""A road of one province on which something happened: "on the highway from Zaranj to Delaram"."""

HAPPENED = re.compile(
    r"\b(?:it|this|that|attack|incident|blast|explosion|ambush|clash|shooting|bombing|raid)"
    r" (?:happened|took place|occurred|hit|struck)\b[^.;]{0,60} (?:in|at|near|on)" + BETWEEN_NAMES + r" ?\Z"
    r"|\b(?:jets?|planes?|aircraft|helicopters?|gunships?|artillery) (?:\w+ )?(?:hit|struck)\b[^.;]{0,60}"
    r" (?:in|at|near|on)" + BETWEEN_NAMES + r" ?\Z"
)
"""Where a sentence of its own tells that it happened: "It happened late on Sunday in Hangu"."""

BOTH = re.compile(r"(?:'s)?(?: \w+)? and(?: the)? \Z")
"""Two places between which something happened: where they lie in one province, it happened there."""

BOUND = re.compile(r"\b(?:bound for|from|to|towards?|via)(?: the)? ?\Z")
"""What stands before the end of somebody's way, who was attacked elsewhere: "a train bound for Sibi was hit"."""

STREET = re.compile(
    r" (?:road|street|gate|market|bazaar|colony|avenue|square|hotel|chowk)(?: \w+)?(?:,|,? (?:in|of|at))"
    r"(?: the)?(?: [\w'-]+){0,2} \Z"
)
"""A street that bears a place's name, with the place where it is: "on Jalalabad Road, Kabul"."""

BODY_FOUND = re.compile(
    r"\b(?:body|bodies|corpses?|remains)\b[^.;]{0,110}\b(?:recovered|found|discovered|retrieved)"
    r"(?: on \w+day(?: \w+)?)? from(?: the)? ?\Z"
    r"|\brecovered (?:[\w-]+ ){0,4}(?:body|bodies|corpses?|remains) of [^.;]{0,60} from(?: the)? ?\Z"
)
REACTS_AFTER = re.compile(
    r" (?:and \w+ )?(?:(?:has|have|had|also|strongly|immediately) )*(?:condemn(?:s|ed)|denounce[sd]|deplore[sd]"
    r"|express(?:es|ed)"
    r"|urge[sd]|vow(?:s|ed)|reject(?:s|ed)|dismiss(?:es|ed)|den(?:ies|ied)|accuse[sd]|blame[sd]|summon(?:s|ed)"
    r"|observe[sd]|agreed|signed|boycott(?:s|ed)|protest(?:s|ed)|demonstrated|went on strike"
    r"|order(?:s|ed)|appeal(?:s|ed)|mourn(?:s|ed)|warn(?:s|ed)|sounded|tightened|beefed up|stepped up|heightened)\b"
)
"""What a government or an office does that is called by its town or sits there; an attack is only "condemned"."""

PROTEST_AFTER = re.compile(
    r"[^.;:\n]{0,60}?, (?:(?!kill|bomb|gun|blast|attack|milit)[\w'-]+ ){1,6}?(?:staged|took to the streets|protested"
    r"|rallied|marched|demonstrated|boycotted|went on strike|lit candles"
    r"|held (?:an? )?(?:\w+ )?(?:protests?|rall(?:y|ies)|vigils?|demonstrations?|sit-ins?|prayers?)"
    r"|(?:protests?|rall(?:y|ies)|vigils?|demonstrations?|sit-ins?|prayers?|march(?:es)?)"
    r" (?:(?:was|were) (?:held|staged|organi[sz]ed)|took place)"
    r"|(?:remained|stayed|were) (?:closed|shut))\b"
)
"""What people do about an attack elsewhere: "In Multan and Lahore, crowds took to the streets"."""

CARE_BEFORE = re.compile(
    r"\b(?:died|dies|succumb\w*|treat\w*|shifted|taken|moved|rushed|transferred|admitted|referred|airlifted|flown|brought"
    r"|transported|hospitali[sz]ed|undergo\w*|breathed (?:his|her|their) last)\b[^.;]*\Z"
)
CARE_AFTER = re.compile(
    r"(?:'s)?(?: [\w'&-]+){0,3}? (?:hospitals?|cmh|infirmary|medical (?:complex|college|cent(?:re|er))"
    r"|burns? (?:centre|center|unit|ward)|trauma cent(?:re|er)|clinic)\b"
)
"""The hospital of another town, in which somebody died or was treated: "died in Multan's Nishtar Hospital"."""

INCIDENT_BEFORE = re.compile(rf"\b{ATTACK}\b(?: [\w'-]+){{0,3}} ?\Z")
LONG_AGO_BEFORE = re.compile(
    rf"\b(?:last|previous) (?:week|month|year)'s (?:[\w-]+ ){{0,3}}?{ATTACK}(?: [\w'-]+){{0,4}}? (?:in|at|on|near)"
    + BETWEEN_NAMES
    + r" ?\Z"
)
ATTACK_BEFORE = re.compile(rf"\b{ATTACK}(?: [\w'-]+){{0,3}}? (?:in|at|on|near)" + BETWEEN_NAMES + r" ?\Z")
LONG_AGO_AFTER = re.compile(
    r",? (?:in which|that|which) [^,;.]{3,60}?\b(?:last (?:week|month|year)"
    r"|(?:days|weeks|months|years) (?:ago|earlier)|earlier this (?:week|month|year))\b"
)
"""An attack of another time: "last week's bombing in Hangu", "the attack in Hangu, in which ten died last week"."""

DATED_AFTER = re.compile(
    r"(?: \([^()\n]{1,40}\))?(?:, [\w' -]{1,30}(?: \([^()\n]{1,40}\))?)?,? (?:(?:early |late )?on |(?:the )?night of )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?:[-–/]\d{1,2})? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
    r"(?: \d|[,:.]|\Z)"
)
"""The day behind a place that stands alone, as in notes: "two shot, Lyari (Karachi), 25 March 2017"."""

SEAT = re.compile(
    r"(?P<comma>,)? (?:[\w'-]+ ){1,6}(?:said|says|claimed|accused|blamed|condemned|denied|rejected|dismissed|demanded"
    r"|announced|spoke|spoken|speaks?|told|tells?|called|put|named)\b"
    r"(?P<what>[^\n]*)"
)
"""What follows the seat of who speaks: "In Delhi, the army said that ..."."""

GOVERNS = re.compile(
    r"\b(?:foreign|ministry|minister|president|government|embassy|parliament|senate|envoy|ambassador|condemned|denied"
    r"|rejected|dismissed|alliance|nato|isaf|coalition|pentagon|palace)\b"
)
"""Words of who speaks for a country, or reacts, whose seat is no scene: "In Islamabad, the foreign office said"."""

FILED_ABROAD = frozenset(["islamabad", "rawalpindi", "kabul", "delhi", "new delhi", "tehran", "dubai"])
"""Where reports are filed of incidents anywhere in a country, or beyond it: seats of governments, armies, bureaus."""

SEAT_SAYS = re.compile(r" (?:said|says|claim(?:s|ed)|maintain(?:s|ed)|insist(?:s|ed))\b")
"""What a state says that is called by its seat: "Kabul said"."""

ELSEWHERE = re.compile(r"\b(?:in|at|near|on|inside|outside)(?: the)?(?: [\w'-]+){0,3} ?\Z")
ARRESTING = word_set(
    """
    arrest arrests arrested detain detains detained nabbed apprehended custody captured caught
    """
)
ARRESTS_AFTER = re.compile(
    r" (?:(?:have|has|had|also) )?(?:arrested|detained|nabbed|apprehended|caught|booked|registered|said|says|told)\b"
)
"""What police do that are called by their town: "police in Faisalabad arrested"."""

ARREST_BEFORE = re.compile(
    r"\b(?:(?:arrest(?:s|ed)?|detain(?:s|ed)?|nabbed|apprehended|custody)(?: (?!took\b)[\w'-]+){0,5}|captured|caught)"
    r" (?:in|at|from|near)" + BETWEEN_NAMES + r" ?\Z"
)
SPEAKER_BEFORE = re.compile(
    r"\b(?:ministry|ministries|government|protesters|demonstrators|officials?|authorities|spokes\w+|sources"
    r"|hospitals|doctors|medics"
    r"|administration|wards?)(?: (?:and|of|for) (?:the )?[\w'-]+){0,2}"
    r" (?:in|at|from)(?: the)? ?\Z"
)
VICTIM_BEFORE = re.compile(
    r"\b(?:kill\w*|wound\w*|injur\w*|shot|shoot\w*|target\w*|attack\w*|abduct\w*|kidnap\w*|murder\w*|hit|struck)"
    r" (?:[\w'-]+ ){0,4}(?:protesters|demonstrators|officials?|doctors|medics|hospitals) (?:in|at|from)(?: the)? ?\Z"
)
"""Somebody who might speak, but is a victim: "killed two officials in"."""

CONTAINED = re.compile(
    r"(?:'s)?(?: "
    + _KIND
    + r")?(?:,|,? (?:in|of))(?: the)?(?: (?:[\w'-]+ ){1,3}?"
    + _KIND
    + r",)?(?: (?:northern|southern|eastern|western|central|neighbou?ring|restive|remote|north|south|east|west"
    r"|northwestern|northeastern|southwestern|southeastern|\w+'s))* \Z"
)
"""What stands between a place and the province or district that the text puts it in."""

DISTRICT_AFTER = re.compile(r" (?:district|agency|tribal district|sector|tehsil|sub-?division)\b")
LISTED_AFTER = re.compile(r"(?: province)?(?: and|, [^,.]{2,30},? and) ")
DISTANCE = re.compile(
    r"\b(?:\d+|several|some|few|ten|twenty|thirty|forty|fifty|hundred)[ -]?(?:km|kms|kilomet\w+|miles?)\b[^.;]{0,40}"
    r"\b(?:from|of) \Z"
)
TOLD_IN_AFTER = re.compile(r"(?: that\b| on (?:mon|tues|wednes|thurs|fri|satur|sun)day|[,.])")
LONG_CHAIN = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Oo]n the outskirts of)\s+(?:the\s+)?"
    r"(?:(?:[A-Z0-9][\w'’-]*|(?:al|ul|e|i)-[A-Z][\w'’-]*|district|area|village|town|city|tehsil|agency|valley|region"
    r"|neighbou?rhood|locality|subdivision|sub-division|tribal|locality|of|the|and|north|south|east|west|northern"
    r"|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern)[,]?\s+){1,12}\Z"
)
"""A chain of places of which the taxonomy knows only the last: "in Shor Dara, Qaisar district, Faryab province"."""

EZAFE_BEFORE = re.compile(r"\w[-–](?:e|i|ul|al|ye)[-–]\Z")
EZAFE_AFTER = re.compile(r"[-–](?:e|i|ye)[-– ](?=[A-Z])")
DASHES = ("-", "–")
PREFIXES = ("Shah ", "Killi ", "Kili ", "Kot ", "Goth ", "Basti ", "Wanda ", "Garhi ", "Jhok ")
"""What begins a village's name: "Shah Mardan" is not Mardan."""

REACH = 60
"""Characters between a place and the province that it is put in."""

NAMESAKE_AFTER = re.compile(
    r" (?:mosque|masjid|hotel|restaurant|bakery|cinema|seminary|madrassa|madrasa|colony|chowk|gate) (?:in|at|near)\b"
)
"""A house that bears a place's name, with the place where it stands: "the Madina mosque in Mastung"."""

HOUSE_AFTER = re.compile(
    r" (?:mosque|masjid|imambargah|shrine|hotel|restaurant|cinema|seminary|madrassa|madrasa|colony|chowk|gate|street)\b"
)
"""A house or street that may bear the name of a place elsewhere: "the Sayed Abad mosque"."""

GENERAL_BEFORE = re.compile(
    r"\b(?:particularly|especially|mostly|mainly|primarily|largely|notably|including|such as|like"
    r"|elsewhere|rest of|parts of the|anywhere)(?: (?:in|across|the|of|parts|province|provinces"
    r"|within))*(?:(?: (?!(?:at|near|who|was|were|an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b)[\w']+)"
    r"{1,6}?(?:,| and| or))?(?: in)? ?\Z"
)
LAST_LISTED = re.compile(r"\bincluding (?:[^.;]{1,60} )?(?P<noun>[a-z]+),? in \Z")
_ROAD = (
    r"(?:highway|motorway|expressway|road|railway|express|bypass|railroad|national highway|border"
    r"|line of control|bus service|train|chowk)\b(?! (?:area|district|bazaar))"
)
NOT_AFTER = re.compile(
    r"(?:'s)?[ -](?:based|born|bound|backed|administered|origin|native|resident|educated"
    r"|(?:district |tehsil |deputy |naib |former )?(?:nazim|mayor)\b"
    r"|(?:provincial |caretaker |interim |state |regional )?(?:government|govt|governor|chief minister"
    r"|cm\b|chief secretary|chief justice|home minister|home department|home secretary"
    r"|information minister|health minister|interior minister"
    r"|assembly|high court|supreme court|parliament|cabinet|administration spokes\w+|police (?:chief"
    r"|said|spokes\w+|official|officer|inspector|sources|confirmed|claimed)|police have"
    r"|inspector general|ig\b|igp\b|counter[- ]terrorism department|ctd\b|rangers|levies|constabulary"
    r"|regiment|rifles|battalion|light infantry"
    r"|frontier corps|bar association|university|institute|press club|unrest|insurgency|issue|conflict"
    r"|nationalists?|separatists?|rebels|independence|liberation"
    r"|spokes(?:man|person|woman)|officials? (?:said|told)|authorities|correspondent|edition|bureau"
    r"|delegation|embassy|stock exchange|chapter|leadership|deputy commissioner said|commissioner said"
    r"|governor's)"
    r"|" + _ROAD + r"|to [A-Z])"
)
EARLIER_AFTER = re.compile(
    r"(?:'s)?(?: (?:district|province|city))? (?:(?:an?|one|two|three|four|five|six|several|some|a few|\d+) (?:\w+ )?"
    r"(?:days?|weeks?|months?|years?) (?:ago|earlier|before)\b|(?:last|the previous) (?:week|month|year)\b)"
)
"""A time long before the news, right behind a place: "hostages taken in Ghazni a month earlier"."""

ROAD_AFTER = re.compile(r"(?:'s)?[ -]" + _ROAD)
GOES_ON = (" ", "'", "-", "–")
"""What stands right behind a name that the next word says more of."""

HYPHEN_ROAD = re.compile(r"[-–](?=[^\W\d_])")
VICTIM_HOME = re.compile(
    r"\b(?:individuals?|people|persons?|men|man|woman|women|students?|labou?rers?|workers?|victims?"
    r"|families|family|boys?|girls?|children|youths?|elders?|traders?|drivers?|policem[ae]n|guards?|shepherds?"
    r"|soldiers?|passengers?|residents?|pilgrims?|citizens?|nationals?|militants?"
    r"|fighters?|barbers?|settlers?|travell?ers?|miners?|belonging|hailing|hailed"
    r"|originally) (?:\w+ )?from(?: (?!(?:in|at|near|on|outside|to)\b)[\w'-]+){0,4} ?\Z"
)
EVENT_AFTER = re.compile(
    r"(?:'s)?(?: (?:suicide|twin|double|car|bomb|gun|mosque|church|market|school|police|railway|train"
    r"|bus|airport|port|terror|terrorist"
    r"|deadly|district|city|town|bazaar|court|station|bank|hotel|university|college|imambargah|shrine"
    r"|grenade|rocket|drone|army|base"
    r"|checkpost|election|rally|ied|landmine|roadside|area|road|highway|valley)){0,3} (?:attacks?"
    r"|blasts?|bomb(?:ing|ings|s)?|explosions?|shooting|massacre|carnage|tragedy|incident|assault"
    r"|killings?|suicide|ambush|clash(?:es)?|siege|encounter|operation|firing|raid|violence|ieds?)\b"
)
ATTACKED = re.compile(
    r"(?:'s)?(?: \w+)? (?:was|were|came under|comes under|is) (?:\w+ )?(?:attacked|hit|rocked|struck"
    r"|bombed|stormed|attack|fire|siege|targeted|raided|besieged|shelled)\b"
    r"|(?:'s)?(?: \w+)? (?:saw|witnessed|suffered) (?:(?:an?|the|its|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|\d) )(?:(?!rise|increase|surge|spike|wave|decline|drop|fall|spate)[\w'-]+ ){0,3}?(?:attacks?|blasts?"
    r"|bomb(?:ing|ings|s)?|explosions?|shootings?|killings?|murders?|ambush(?:es)?|clash(?:es)?|raids?|grenades?"
    r"|rockets?|assaults?)\b"
)
"""What is said of a place of which an attack is told: "Hangu was hit by", "Quetta saw two grenade attacks"."""

WHO_THERE = re.compile(r"\bwho(?P<did> [^,.;]{1,60})? (?:in|at|from|near)" + BETWEEN_NAMES + r" ?\Z")
"""The clause on somebody that a place ends: "a lawyer who used to practise in Multan was shot"."""

DIED_LATER = re.compile(
    r"\b(?:die[sd]|death) (?:of|from) (?:(?:his|her|their|the) )?(?:\w+ )?(?:wounds|injuries)(?: \w+)? in"
    + BETWEEN_NAMES
    + r" ?\Z"
)
"""Where somebody died who was hurt before, perhaps elsewhere."""
WHERE_AFTER = re.compile(r"(?:'s)?(?: " + _KIND + r")?(?:,| where| when)")
OPENING = re.compile(r"[\s\"'(*-]*")
ENTRY_OPENS = re.compile(r"\s*(?:[-–—•*·▪►◦‣]|\(?(?:\d{1,2}|[a-z])[.)])\s*(?:in )?")
IN_LINE = re.compile(r"(?:^|[\s;:,.])\(?(?:[a-h]|\d{1,2}|i{1,3}|iv|v)\) \Z")
"""The letter or number of an entry within a line: "two attacks: (a) Chaman, grenade, (b) Zhob"."""

SAME_DAY = re.compile(
    r"[\s\"'(*-]*(?:(?:the )?(?:same|next) (?:day|night|morning|afternoon|evening)|elsewhere)[,:] "
    r"(?:[a-z][\w' -]{1,30}, )?"
)
"""What an entry on another place begins with: "Same night, Tarinkot, Uruzgan: a rocket"."""

ENTRY_REACH = 8
"""Characters before a place that an entry's number or bullet takes, at most."""

HEADS_AFTER = re.compile(r"(?:'s(?: [\w'-]+){0,3})?(?: " + _KIND + r")?(?:,|:| [–—:(-])")

HEAD_AFTER = re.compile(
    r"(?: " + _KIND + r")?(?: ?[,/(–—-] ?(?!the |a |an )(?:[\w'-]+ ?){1,4}\)?)?(?::\s|\s?[–—](?!\w)|\s--? )"
    r"(?! ?(?:calm|quiet|nil|none|nothing|no (?:incidents?|events?|attacks?|reports?|change))\b)"
)
"""What follows a place that stands alone before the report: "Sibi – ", "Balochistan, Kech district: "."""

HAPPENING = ("happened", "took place", "occurred", "hit", "struck")
BEING = (" was ", " were ", " came ", " comes ", " is ", " saw ", " witnessed ", " suffered ")
CARE = ("hospital", "cmh", "infirmary", "medical", "burn", "trauma", "clinic")
"""Of each, `HAPPENED`, `ATTACKED` and `CARE_AFTER` need one."""

NOT, NAMESAKE, EARLIER, EVENT, REACTS, ARRESTS = 1, 2, 4, 8, 16, 32
_FOLLOWING = {
    NOT: """
        bas bor bou bac adm ori nat res edu pro car int sta reg gov chi cm hom inf hea ass hig sup par cab pol ins ig
        cou ctd ran lev con rif bat lig fro bar uni pre unr iss sep reb ind lib spo off aut cor edi bur del emb sto cha
        lea dep com mot exp roa rai byp lin bus tra cho dis teh nai for naz may
    """,
    NAMESAKE: "mos mas hot res bak cin sem mad col cho gat",
    EARLIER: "dis pro cit a_ an_ one two thr fou fiv six sev som las the",
    EVENT: """
        sui twi dou car bom gun mos chu mar sch pol rai tra bus air por ter dea dis cit tow baz cou sta ban hot uni col
        ima shr gre roc dro arm bas che ele ral ied lan roa are hig val att bla exp sho mas tra inc ass kil amb cla sie
        enc ope fir vio ied
    """,
    REACTS: """
        and has hav had als str imm con den dep exp urg vow rej dis acc bla sum obs agr sig boy pro dem wen ord app mou
        war sou tig bee ste hei
    """,
    ARRESTS: "hav has had als arr det nab app cau boo reg sai say tol",
}
_FOLLOWS: dict[str, int] = {}
for _rule, _beginnings in _FOLLOWING.items():
    for _beginning in _beginnings.split():
        _word = _beginning.replace("_", " ")
        _FOLLOWS[_word] = _FOLLOWS.get(_word, 0) | _rule


def follows(after: str) -> int:
    """Which of the patterns may hold behind a name, as the bits above, by how the next word begins."""
    at = 3 if after.startswith("'s") else 1
    word = after[at : at + 3]
    bits = _FOLLOWS.get(word, 0) | _FOLLOWS.get(word[:2], 0)
    return bits | EARLIER if word[:1].isdigit() else bits
