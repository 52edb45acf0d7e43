"""The grammar of casualty statements, as regular expressions over the tags of `vocabulary`.

Each describes what stands behind people (`match` from their end) or before them (`search`, anchored at their start).
"""

from __future__ import annotations

import re

from briefs.tagging.nouns import word_set

ADVERBS = "[aoy]"
NEXT = r"(?=[p,&gi;.():/\-yaBbtNHVk]|q(?:[,.;]|d?[xu]{1,2}(?:[p,.;]|$))|d?$)"
"""What may follow a participle that has no object: "24 killed in ...", "four killed when ..."."""

INJURIES = r"Y[xdaoVus]{0,4}[Jw]|H[xdaus]{0,4}[Jw]|b[xdaus]{0,4}J|p[dxaVus]{0,3}[Jw]"
INSERTED = r"(?:(?<=,)[^,;.bBHKWDn]{1,14},(?:[aotyN]|e)*)?"
"""What may stand between commas behind an auxiliary: "were, officials say, killed"."""

DIRECT = re.compile(
    rf"{ADVERBS}{{0,2}}(?:&o)?[le]?(?:(?:[fp](?:d[xu]{{0,3}}|[xu]{{1,3}})(?=[KW]))?(?P<verb>[KWMAR]){NEXT}|(?:p[dxu]{{0,3}}(?=E)|K(?=T))?(?P<done>[DETZ])|(?P<hurt>{INJURIES})|(?P<noun>J))"
)
AUXILIARY = r"(?:[bB]|H)(?:[aotyN,]|p(?=y)|e|V?tH)*"
"""With what stands in it: "have since been", "were on Sunday"."""
ALSO_DONE = (
    r"(?:[Vx]x?a*(?=W)"
    r"|[Vx](?:[apdxuVtfh]{0,12}(?:(?:,[Vx][apdxuVtfh]{0,6})?,?&a*|,a(?=K))|[apdxutfhn]{1,8}&a*(?=[KD]))|[dpu][apdxuVtf]{0,14},?&a*(?=D))?"
)
"""What else was done to people before: "were dragged out, tied up and"."""
TREATED = r"[Vxl][txud]{0,3}p[dxVu]{0,3}"
"""What stands between "were" and "injuries": "were taken to hospital with"."""

TAKEN_AND_KILLED = re.compile(r"[^;.bBHKkWwDERMAlYLn]{0,12}(?:[bB]|H)(?:[aotyN,]|e)*(?:V&a*)?(?P<verb>[KED])")
"""What follows people who were abducted before: "five abducted soldiers were executed"."""

PASSIVE = re.compile(
    rf"(?P<gap>[^;.bBHKkWwDERMAlYL]{{0,24}}?)(?=[bBHaDYpKWE])"
    rf"(?:(?P<aux>{AUXILIARY}){INSERTED}(?:(?P<left>l)a*)?{ALSO_DONE}(?:(?P<verb>[KWEMARD])|(?P<hurt>{INJURIES})"
    rf"|p[dxo]?(?P<among>[EKWT])(?!f)|{TREATED}(?P<care>[Jw])|(?:[Vx][tdxupa]{{0,6}})?(?P<state>Z))"
    rf"|a*(?P<died>D)|(?P<had>{INJURIES})|(?<=[,hsx)])(?P<apart>[KWE]){NEXT})"
)
_STOP = re.compile(r"[;.bBHKkWwDERMAlYL]")
"""What ends the gap of `PASSIVE`."""

_VERBS = frozenset("bBHDKWE")
_NOT_DIRECT = frozenset([*"nhsxud,;.:()-/gtVBckwrqvziNCLj", ""])
"""Tags that no match of `DIRECT` begins with."""

_HAD = ("b", "H")
"""Tags that one begins with only where injuries follow."""


def find_direct(tags: str, at: int) -> re.Match[str] | None:
    """What `DIRECT` finds at a token, where it may find anything: it is asked of all people."""
    tag = tags[at : at + 1]
    if tag in _NOT_DIRECT or (tag in _HAD and "J" not in tags and "w" not in tags):
        return None
    return DIRECT.match(tags, at)


def find_passive(tags: str, at: int) -> re.Match[str] | None:
    """What `PASSIVE` finds at a token, where the next verb may be one of its own, or injuries are told of."""
    stop = _STOP.search(tags, at)
    if (stop and stop.group() in _VERBS) or "J" in tags or "w" in tags:
        return PASSIVE.match(tags, at)
    return None


THEN = re.compile(
    r"(?:(?:,a*V){0,2},?&a*|,(?=[KD](?:[p.;]|$))|[^;.bBHKkWwDERMAlYLgin]{0,16},?&a+|[^;.bBHKkWwDERMAlYLginhs]{0,16}(?=&(?:D|Kg?[,.;pyg]))"
    r")(?:,?&)?a*(?:[bB]e?a*)?(?P<verb>[KDWE])(?:(?<=D)|(?=[p,&g;.():\-yatx]|$))"
)
"""What else happened to people: "and later died", "in an attack and later succumbed", "and shot dead"."""

LATER_DIED = re.compile(
    r"(?:[^;.,bBHKkWwDERMAlYLginhsz]|-n){0,14}(?:,x{1,2},)?(?:a*(?P<verb>D)|[bBH]+a*(?P<found>[KE])(?![dn]))"
)
"""The verb of people told by what happened before: "injured in the attack died", "kidnapped in Kech were killed"."""

RELATIVE_DIED = re.compile(
    r"(?:pd?[xV]{0,3}[hs]|[^;.,bBHKkWwDERMAlYLgihsz]){0,16}(?:,[bBH]*a*(?P<verb>[DK])|[bBH]+a*(?P<found>[DKE])|a*(?P<died>D))"
)
"""The same behind a clause of its own: ", who was injured in the attack, died", "who were abducted were found dead"."""
DIED_LATER = re.compile(r"[^;.KDWE]{0,16}?[bBH]*[ae]*[DK]")
WHO_HAD = re.compile(
    r"(?:[fp][dxou]{1,4})?,?g(?:(?:[bBHe]a*){1,3}(?:[VxA]|p[dx])|[VMx])[^;.,bBHKkWwDERAlYL]{0,20},?(?=[bBH]e?a*[VKEDW]|Y|a*D)"
)
"""A clause on people before the verb: "two miners who had been seized three weeks earlier were found dead"."""

OF_THING = re.compile(
    r"[^;.,&nhszgbBHKWDEAMRLi]{2,12}g[BH](?:[^;.,&nhszgbBHKWDEAMRLi]|[tp]d?[xo]?h){1,16}"
    r"(?:,[^;.,&nhszgbBHKWDEAMRLi]{1,14},[^;.,&nhszgbBHKWDEAMRLi]{1,12})?(?=b)"
)
"""A clause on a thing between people and their verb: "two men mending a road that is to link the towns were shot"."""

NEW_SUBJECT = re.compile(r"[Vg].*[nhsz]|z")
NEAR = 4
"""Tags that `OBJECT` and `BEHIND_NOUN` span at most."""

FAR = 10
"""Tags that `VAGUE_OBJECT` spans at most."""

OBJECT = re.compile(rf"(?P<verb>[kwcrKWAR])(?:{ADVERBS}|N){{0,2}}(?:do?)?$")
HEADING = re.compile(
    r"(?:[^;.,bBHhsnkKWDLgi]{2,14}(?=[KW])|[^;.,bBHkwDgnKWi]{1,14}(?=E))(?<![dhs])(?P<verb>[KWE])(?=[p.,;]|$)"
)
"""What follows people in a heading, without an auxiliary: "policeman guarding a polio team shot dead in Tank"."""

LEFT = re.compile(r"[^;.,bBHkwDgnEKW]{1,14}(?P<verb>[EKW])(?=[p,&g;.():y]|$)")
"""What follows people who were left dead: "left 31 men of the outlawed Front dead"."""

BESIDE_THING = re.compile(r"(?P<verb>[kwKW])du&$")
"""What stands before people behind something else that was killed: "killed a dog and"."""

WITH = re.compile(r"(?P<verb>[KD])(?:p[dxu]{1,4})?a*pa?$")
"""What stands between people who died and those "with" them."""

VAGUE_OBJECT = re.compile(rf"(?P<verb>[kwcrKWAR]){ADVERBS}?vf?[dxo]{{0,2}}h,?&$")
"""What stands before people behind others whom nobody counted: "killed scores of civilians and"."""

ALONG_FAR = re.compile(r"(?P<verb>[KD])(?:p[dxuy]{1,4}){1,3}y?,?&$")
ALONG = re.compile(r"(?P<verb>[KWDA])a*,?&$")
OPENING_FIELD = re.compile(r"(?P<verb>[EK])[^;.:hsKWDLTE]{1,30}:d?$")
"""What stands before people in a note: "Dead on arrival at Kandahar: three women"."""

BEHIND_NOUN = re.compile(
    r"(?:(?P<noun>[kT])f|(?P<hurt>[Jw])[tfp]|(?P<colon>[KWTJE]):|(?:^|(?<=[;.,:]))(?P<first>E))a?d?o?$"
)
FAR = 60
"""Tags that `TOLL` and `WOUNDED_TOLL` span at most."""

TOLL = re.compile(
    r"(?:Et|L(?:f[dxoah]{0,4}[KDE]|fq?nh?(?!u))?(?:[^;.nLKD]{0,40}p[an]{1,2}[py]{0,2}t|[^;.nLKD]{0,40}[tp:Vxq]a?|[^;.nLKD]{0,6})"
    r"|T[axpdVHbBh]{0,6}[tp:])$"
)
WOUNDED_TOLL = re.compile(r"j(?:[^;.nLKDj]{0,30}[tp:Vx]a?|[^;.nLKD]{0,6})$")
"""What stands between "the number of the injured" and its number."""

NUMBERED = re.compile(r"(?P<noun>[EKWTJ])[hs]?[Vxu]$")
AMONG = re.compile(r"(?P<noun>[EKWTJ])(?P<people>[hs]?)(?:[bBi]|Hi|e|V)[aN]*$")
INVERTED = re.compile(r"[aN]*(?P<verb>[KWE])(?:(?:[pf][dxuy]{1,4}){1,2}|,[^,;.nbBHKWD]{1,14},)?[bB][aoy]*d?$")
"""What stands before people behind their verb: "killed in the blast were"."""

NUMBER_OF_DEAD = re.compile(r"d?(?P<tag>[Lj])")
"""What follows a number in "bringing to 21 the number of those killed"."""

WERE_AND = re.compile(r"[bB](?:[^,;.gnhsbBKW]{1,10}&)?")
"""What stands between people and "shot": "were taken off a bus and"."""

WERE_MOVED = re.compile(r"(?:p[dxu]{1,3})?[bBH][ae]*(?:te)?a*[Vx]")
THE_INJURED_AT = re.compile(r"[dsx](?P<tag>[WE])(?:px{1,2})?(?:b[xV])?pa?$")
DEAD_TO = re.compile(r"E[xaypf]{0,4}t$")
"""What stands between the dead and their number behind "bringing": "the civilian dead in Chaman to eight"."""

ITS_NUMBER = re.compile(r"E(?:[xaypf]{0,4}t|pa?)n")
OF_A_FORCE = re.compile(r"(?:[fp][dxuhV]{1,4}){0,2},?&")
"""What stands between two of whom the same is said: "a superintendent of police and two officers"."""

IN_EACH = re.compile(r"pdfd?n[xu]")
"""What follows a verb in "was killed in each of the two attacks"."""

PLACE_FIRST = re.compile(r"(?:^|(?<=[,;:&.]))p(?P<place>[xu])[xu]{0,2},?q?$")
"""What stands before a number of people at a place: "in Lakki four, in Tank five"."""

IN_TURN = re.compile(r"(?:[,;]?&?|[,;])(?=p[xu])|[.;]?$|[bB]a?e?a?[KD]|[KD]")
"""What follows a number of people at one of several places: the next place, the end, or the verb of all."""

NAME_FIRST = re.compile(r"(?:^|(?<=[,;:.]))(?P<place>[xu])[xu]{0,2}[:-]?$")
"""A name of a list before a number: "Lakki 4 killed, Tank 5 killed"."""

OTHER_SIDE = re.compile(r"(?:,?&|,|;)d?[oxhus]{1,3}")
"""What stands between the losses of two sides: "lost three men and the other six"."""

PLACED = re.compile("px")
"""What may be the place of a clause: "in Hub"."""

AT_A_PLACE = re.compile(r"[Vx]p[dxu]{1,4},?&a*")
TOLD_BESIDE = re.compile(r"(?:[fp][dxu]{1,6})?,[DbBHa]")
ASIDE_ENDS = re.compile(r",(?:&a*[kKwWcAVx]|[gx])|[.;]|$")
"""What follows an aside on somebody: ", and wounding"."""

LAST_FATE = re.compile(r"[KDW](?=[^KDWV;.]*$)")
"""The last verb that tells what happened to somebody."""

DID_THERE = re.compile(r"p[dxu]{1,3}[kKwW]a*[qdn]")
"""What one of several attacks did at a place: of two, "one in Herat killed two"."""

ORIGINS = re.compile("px{1,3}")
IN_CARE = re.compile(r"(?:,?g)?[bB][aey]*p")
AMONG_VICTIMS = re.compile(r"h(?:[bB]|i|Hi)a*$")
PASSIVE_BEFORE = re.compile(r"(?:[bBe]|n[ho]?|h)[aN]*$")
ENUMERATES = re.compile(r"[xfdpu]{0,8},?&|[xfdpu]{0,5},(?=[^;.VbB]{1,14}&)")
"""What follows people in the middle of an enumeration: "12 soldiers, three policemen and two civilians"."""

AND_THERE = re.compile(r"p[^;.,VbBHKWARe]{1,10}(?:[.;,&]|$)")
"""A place or a day behind people, and no verb."""

THE_INJURED = re.compile(r"d?(?P<noun>[EW])[hs]?(?=,)")
"""The head of a sentence that names those whom it tells of: "The injured, two of ..."."""

INCLUDING_WERE = re.compile(r",i[^;.bBH]{1,20},[bBH]")
BREAKDOWN = re.compile(r"(?:[bBH]*[ae]*[KDWE])[^;.VbBH]{0,24}(?:,|:)[da]*$")
"""What stands between a total and its parts: "18 people were killed, 13 civilians and five soldiers"."""

LISTED_HURT = re.compile(rf"(?:[,&]q?n[xoaV]{{0,2}}[hs]){{1,3}}a?W{NEXT}")
"""What stands behind the first of several who were hurt: "ten guards and two clerks injured in"."""

ASIDE = re.compile(r"[fdxpau]{0,6},")
"""What stands between people and an aside on them: "five members of a family, three women among them"."""

ANYONE = word_set(
    """
    people persons others individuals civilians citizens locals members relatives siblings villagers residents
    passengers commuters travellers travelers bystanders passersby passers-by pedestrians worshippers worshipers
    pilgrims children women men girls boys victims hostages tourists nationals students pupils tribesmen
    """
)
"""Words for people of any age and trade, whom a list may go on to name one by one."""

RELATIVE = re.compile(rf"g[^;.,]{{2,14}}?(?P<aux>{AUXILIARY})p[dxo]?(?P<among>[EKWT])(?!f)")
WHOM = re.compile("(?:[px][pdxyu]{1,8})?,?ga*d?x?[xhs]a*[He]*a*(?:V&a*)?(?P<verb>K)")
"""What others did to people, behind "whom": "whom they later executed"."""
JOIN = re.compile(r"(?:,?&[ao]*|,[ao]*|&d|,&?d)$")
OTHERS = re.compile(r"[&,].*[nsh]")
"""People of their own between people and a verb."""

INCLUDED = re.compile(r"i(?P<list>[^;.bBHKWDEVgi]*)\Z")
"""The list that people stand in behind "including"; a last comma with "and" is back outside."""

LIST_CLOSED = re.compile(r",&[ao]*\Z|\)")

ORIGIN = re.compile(r"\Ax?(?P<from>p)x{1,4},?&\Z")
"""Where people come from, in the middle of an enumeration: "two weavers from Multan and a welder"."""

NAME_AND_AGE = re.compile(r"x{1,4},n,(?:[pf]x{1,4})?,?&")
"""What stands between two soldiers told by name: "Sepoy Ali Khan, 27, of Kohat and ..."."""

INCLUDING = re.compile(r"(?:i|,i)[ad]*$")


AMONG_THEM = re.compile(r"(?:(?:was|were|is|are) )?(?:also )?(?:among|amongst|out of)(?: the)?")
WAS = re.compile(
    r"[BH](?:(?<=B)|(?=a?e))[ay]*e?[ay]*(?:,[^,;.bBHKWDn]{1,14},a*e?)?(?:V&a*)?(?P<verb>[KWAZ])|B(?:V[^;:.bBHKWnDE]{0,24}&a*)?(?P<died>D)"
)
WERE = re.compile(r"(?<=[xs,&])(?:b[ay]*(?P<verb>[KWA])|a*(?P<died>D))")
"""The verb of several names, which stand before it."""
OBJECT_AHEAD = re.compile(r"[KkwWcA]d?u?[xh]")
"""Where one of the next two, or a name, may follow a verb."""

NAMES_OBJECT = re.compile(r"[KkwW]d?h(?P<names>x{1,4}(?:,x{1,4}){0,8},?&x{1,4})")
"""Several people told by name: "shot dead traders Ramesh Lal and Kishan Chand"."""

BEHIND_ASIDE = re.compile(r",i[^,;.n]{1,10},&[ao]*")
"""An aside on people between them and others of whom the same is said."""

NAMES_BETWEEN = re.compile(r",(?:[xs]{1,5},?){0,8}&?")
"""What stands between people and one more of their names: "two soldiers, Naik Imran and Sepoy Waqar, were"."""

NAME_DIED = re.compile(r"(?P<name>x{2,5}),?a?(?P<verb>D)")
"""A name and a word for dying: "of which Malik Jan died"."""

UNKNOWN_DIED = re.compile(r"(?:^|(?<=[,.;:&]))a?(?P<one>dx{1,3})a?(?P<verb>D)")
"""One person whose noun is not known, and a word for dying: "a teller died"."""

UNKNOWN_OBJECT = re.compile(r"[KkwW](?P<one>d[xu]{0,3}x)(?=[,.;&pgyV]|$)")
"""One person whose noun is not known: "killed a linesman"."""

UNKNOWN_AND = re.compile(r"(?:^|[,.;&kwKWl:)g])a?(?P<one>dx{1,3}),?&[ao]*\Z")
"""The same before more people: "a linesman and two boys were hurt"."""

MURDER_OF = re.compile(r"[TkK]f(?P<name>[xs]{2,5})(?=[,.;pyg]|$)")
SURVIVED = re.compile(r"[BH]?[aeV]{0,3}(?:p[dxaVus]{0,3}[Jw]|&[BH]?a*W)")
"""What follows "she" who survived hurt: "survived with injuries"."""

UNKNOWN_HURT = re.compile(r"(?:(?<=d)x{1,3}|x{2,4})(?=Y[xdaoVu]{0,4}[Jw])")
"""One person before his wounds: "a linesman received injuries", "Wali Jan sustained injuries"."""

DIED = re.compile(r"(?:[BH][aeVx]{0,4}(?:[tp][dxu]{1,5}){0,3},?[g&]?)?[aH]*(?P<verb>D)")
NAME = re.compile(r"[xs]+")
NAME_AND_HIS = re.compile(r"(?P<name>[xs]{1,5}),\Z")
"""A name before "his son and two guards"."""

APPOSED = re.compile(r"(?:f[dxu]{1,5})?,?x{1,5}(?:,n)?,?&[ao]*\Z")
"""A name between one person and more: "the governor of Balkh, Dawood Khan, and two others"."""

NAME_AND = re.compile(r"(?P<name>x{1,5})(?:,[^;.bBKWi]{1,12},)?&[ao]*\Z")
AND = re.compile(r",?&[ao]*")
PASSIVE_AT = re.compile(r"(?:[bB]|He|e)[aotyN]*$")
SLASHED = re.compile(
    r"(?:[CK][^;.n/]{0,8}|K/W[)x]{0,2}):?(?P<dead>n)/(?P<hurt>n)(?![/n-])|(?P<killed>n)/(?P<wounded>n)a*K/W"
)
"""The killed and the wounded as "casualties: 3/5", "(killed/injured): 3/5", "3/5 killed/injured"."""

NO_VERB = re.compile("[pdxuyafon]{1,12}(?:[,;.g]|$)|pdx(?:td?u)?(?:[,;.&]|$)")
GAPPED = re.compile(r"(?:[^;gVn]{0,3}g[^;gn]{0,6})?(?:[^;gVn]|nu){0,20}[,:&][ao]*$")
"""What stands between people and others of whom the same is said: "eight died in Tank and five in Lakki"."""
