"""Runs of words that casualty statements take as one, by the tags of `vocabulary`: "lost their lives", "last night"."""

from __future__ import annotations

from briefs.tagging.nouns import word_list
from briefs.tagging.number_words import QUALIFIERS

_PHRASES = {
    "K": """
        torn to pieces | blown apart | throats slit | trampled to death | choked to death |
        shot dead | gunned down | shot and killed | shot to death | hacked to death | stabbed to death |
        shot in the head | killed in cold blood | blown to pieces | blown to bits | found hanged | found hanging |
        beaten to death | stoned to death | tortured to death | burnt to death | burned to death |
        burnt alive | burned alive | put to death | done to death | strangled to death | fatally shot |
        fatally wounded | fatally injured | fatally stabbed | mortally wounded | mowed down |
        sent to hell | dispatched to hell | wiped out | target killed |
        killed in action | crushed to death | kidnapped and killed | abducted and killed | charred to death |
        sent to the gallows |
        cut down | picked off |
        shot through the head | shot through the chest |
        throats cut | throats slashed | found with bullet wounds | found with gunshot wounds |
        found with bullet holes | found riddled with bullets
    """,
    "k": """
        killing himself and | killing herself and | killing themselves and | killed himself and |
        killed herself and | killed themselves and | kills himself and | killing both himself and |
        killing himself as well as | killing himself along with | killed himself along with |
        remains of | shooting dead | gunning down | shooting and killing | claimed the lives of | claimed the life of
        | claiming the lives of | claiming the life of | took the lives of | took the life of |
        taken the lives of | taken the life of |
        taking the lives of | taking the life of | claims the lives of | claims the life of |
        cost the lives of | costing the lives of | cost the life of |
        wiping out | claim the lives of | claim lives of | claimed lives of | claims lives of | shoot dead | gun down
        | guns down | shoots dead | fatally wounding | fatally injuring | fatally shooting | fatally stabbing |
        mortally wounding | mortally injuring
    """,
    "D": """
        lost their lives | lost his life | lost her life | lost lives | lost life | lost their life |
        lose their lives | losing their lives | losing his life | loses life | lose lives |
        loses his life | lose life | losing her life | embraced martyrdom | embraces martyrdom |
        embracing martyrdom | lost the battle for his life | lost his battle for life | lost the battle for life |
        sustained fatal injuries | received fatal injuries | suffered fatal injuries | sustained fatal wounds |
        received fatal wounds | suffered fatal wounds | died of wounds | died of injuries | met their death |
        met his death | fell martyr | could not be saved |
        could not survive | embrace martyrdom | embraced shahadat | embrace shahadat | embraces shahadat |
        attained martyrdom |
        achieved martyrdom | passed away | laid down their lives | laid down his life |
        laid down her life | laid their lives | laying down their lives | laying down his life |
        brought dead | brought in dead |
        breathed his last | breathed her last | breathed their last | embracing shahadat | attaining martyrdom |
        blew himself up | blew herself up | blew themselves up | blown himself up |
        blows himself up | blow himself up | blowing himself up | blew up himself |
        blowing themselves up | blown themselves up | blows herself up |
        was the only fatality | was the sole fatality | were the only fatalities |
        met their deaths | met their end | met his end | met her end | paid with their lives | paid with his life |
        gave their lives | gave his life | sacrificed their lives | sacrificed his life | made the supreme sacrifice |
        fell in the fighting | fell in the battle | fell in battle | fell in action | fell in the clash |
        fell in the line of duty | fell fighting | fell in the attack | fell in the exchange |
        lost the life | lost the lives |
        fell to bullets | fell to the bullets | fell to gunfire | falls to bullets |
        did not survive | do not survive | does not survive | did not live | did not make it |
        turned up dead | turned up murdered | lay dead | lie dead | lies dead | lying dead
    """,
    "W": """
        escaped injured | escaped wounded | got away injured | got away wounded | fled wounded | fled injured |
        took a bullet | took bullets | taken a bullet | got a bullet | got bullets | caught a bullet |
        under treatment |
        hit by a stray bullet | hit by stray bullets | hit by gunfire |
        hit by shrapnel | shot in the leg | shot in the legs | shot in the arm | shot in the foot | shot in the hand |
        shot in the shoulder | shot in the back | shot in the thigh | wounded in action | injured in action |
        shot and wounded | shot and injured | shot at and injured | shot at and wounded |
        needing treatment | needing hospital treatment |
        receiving treatment | receiving medical treatment | nursing wounds | nursing injuries | nursing bullet wounds |
        got bruises | got injuries | got wounds | got burns | got bullet injuries |
        in need of medical | being treated | being treated in hospital |
        being treated in hospitals | being treated at hospital | being treated at hospitals | undergoing treatment |
        in injured condition | in an injured condition | in wounded condition |
        inj . | hit by splinters | hit by pellets | hit by shards | hit by flying debris | struck by a bullet |
        struck by bullets | struck by shrapnel | struck by splinters | struck by a stray bullet |
        struck by stray bullets |
        as wounded | as injured | as hurt |
        cut by glass | cut by flying glass | cut by broken glass | cut by shattered glass | cut by shards
    """,
    "J": """
        broken arm | broken leg | broken arms | broken legs | broken ribs |
        minor injuries | minor injury | minor wounds | minor burns | minor bruises | minor cuts
    """,
    "w": """
        shooting and injuring | shooting and wounding
    """,
    "L": """
        death toll | deaths toll | number of dead | number of deaths | number of the dead |
        number of those killed | number of people killed | number of fatalities | number of the fallen |
        number of martyrs | number of killed | number of the killed | number of persons killed |
        number of those dead |
        number of the martyrs | number of those martyred | number of people martyred | number of bodies |
        count of the dead | total of those killed | total of the dead | tally of the dead | number of lives lost |
        put the figure at | puts the figure at | gave the figure as | put the dead at | puts the dead at |
        number of those who died | number of people who died |
        number of those who lost their lives | number of people who lost their lives |
        revised the figure | correct number | correct figure |
        death count | body count | raised this to | raised it to | raised that to | revised it to | revised this to |
        number killed | number rose | number later rose | number increased | number has risen | number had risen |
        number climbed | number reached | figure stood | figure stands | count stood | the count | the tally |
        the figure | makes it | made it | making it
    """,
    "j": """
        number of injured | number of the injured | number of wounded | number of the wounded |
        and of the injured | and of injured | and of the wounded | and of wounded |
        that of the injured | that of injured | that of the wounded | that of wounded |
        number of those injured | number of those wounded | number of people injured | number of people wounded
    """,
    "i": """
        among them | amongst them | among these | amongst these | incl .
    """,
    "A": """
        taken hostage | held hostage | took hostage | taken captive | whisked away
    """,
    "c": """
        taking hostage
    """,
    "M": """
        unaccounted for
    """,
    "x": """
        u . s . | u . n . | u . k . | rescue 1122 | rescue - 1122 | hanged for | hanged over |
        fallen victim | fell victim | falling victim
    """,
    "z": """
        no one | no-one | not one
    """,
    "&": """
        as well as | along with | together with | in addition to | apart from |
        not counting | not including | without counting | aside from | with the exception of
    """,
    "a": """
        on the spot | at the spot | on spot | as well | so far | of whom | of which | by firing squad | in turn |
        in their turn | in his turn | alive but | on leave | one by one | one after another | on both sides |
        one after the other
    """,
    "p": """
        on board |
        described as | identified as | said to be | believed to be | thought to be | reported to be
    """,
    "E": """
        to death | d . | as dead | as killed | as martyred
    """,
    "Z": """
        in critical condition | in a critical condition | in serious condition | in a serious condition |
        in stable condition | in critical state | in a critical state | in serious state | in a serious state |
        in a precarious state | in a precarious condition | on ventilator | on a ventilator | on life support |
        fighting for his life | fighting for her life | fighting for their lives
    """,
    "s": """
        second in command | third in command | commander in chief | chief of staff | chief of police |
        chief of security | chief of intelligence | editor in chief | officer in charge | head of state
    """,
    "y": """
        the next day | the next morning | the following day | the following morning | the same day | the same night |
        the same evening | the same morning | the previous day | the previous night | last night
    """,
    "n": """
        half a dozen
    """,
    "u": """
        a . m . | p . m . | per cent | improvised explosive device | improvised explosive devices
    """,
}

_HIT = [
    f"{hit} in the {part}"
    for hit in ("hit", "struck")
    for part in word_list(
        "leg legs arm arms shoulder thigh hand foot feet chest stomach abdomen back neck face eye jaw knee crossfire"
    )
] + [
    f"{grazed} by {bullets}" for grazed in ("grazed", "hit") for bullets in ("a bullet", "bullets", "a round")
]
_LIMBS = word_list("leg legs arm arms hand hands foot feet eye eyes eyesight limb limbs")
_LOST_LIMBS = (
    ["lost the use of", "lost an eye", "lost his sight", "lost her sight", "lost their sight"]
    + [
        f"{lost} {whose} {limb}"
        for lost in ("lost", "losing")
        for whose in word_list("a an one both his her their the")
        for limb in _LIMBS
    ]
    + [
        f"{lost} both {whose}{limb}"
        for lost in ("lost", "losing")
        for whose in ("", "his ", "her ", "their ")
        for limb in _LIMBS
    ]
)

_CUT = ("cut", "slit", "slashed")
_THROATS = [
    f"{had} {whose} {throat} {cut}"
    for had in ("had", "with")
    for whose in ("his", "her", "their")
    for throat in ("throat", "throats")
    for cut in _CUT
] + [
    f"{had} {whose} {heads} {cut} off"
    for had in ("had", "with")
    for whose in ("his", "her", "their")
    for heads in ("head", "heads")
    for cut in ("cut", "chopped", "hacked")
]
_CUT_THROATS = [
    f"{cut} the {throat} of"
    for cut in (*_CUT, "cutting", "slitting", "slashing")
    for throat in ("throat", "throats")
] + [
    f"{cut} off the {head} of"
    for cut in ("cut", "cutting", "chopped", "chopping")
    for head in ("head", "heads")
]

PHRASES: dict[str, str] = {
    **dict.fromkeys(_LOST_LIMBS, "W"),
    **dict.fromkeys(_THROATS, "D"),
    **dict.fromkeys(_CUT_THROATS, "k"),
    **dict.fromkeys(_HIT, "W"),
    **{phrase: "q" for phrase in QUALIFIERS if " " in phrase},
    **{" ".join(phrase.split()): tag for tag, phrases in _PHRASES.items() for phrase in phrases.split("|")},
}
"""The tag of every run of words that counts as one."""
