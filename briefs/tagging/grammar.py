"""The grammar of casualty statements, as regular expressions over the tags of `vocabulary`.

Each describes what stands behind people (`match` from their end) or before them (`search`, anchored at their start).
"""

from __future__ import annotations

import re

from briefs.tagging.nouns import word_set

ADVERBS = "[aoy]"
NEXT = r"(?=[p,&g;.():\-yaBbtNHVk]|d?$)"
"""What may follow a participle that has no object: "24 killed in ...", "four killed when ..."."""

INJURIES = r"Y[xdaoVu]{0,4}[Jw]|p[dxaVu]{0,3}J"
DIRECT = re.compile(
    rf"{ADVERBS}{{0,2}}l?(?:(?P<verb>[KWMAR]){NEXT}|(?P<done>[DET])|(?P<hurt>{INJURIES})|(?P<noun>J))"
)
AUXILIARY = r"(?:[bB]|H)(?:[aotyN,]|e|tH)*"
ALSO_DONE = r"(?:[Vx][apdxu]{0,4}&a*)?"
TAKEN_AND_KILLED = re.compile(r"[^;.bBHKkWwDERMAlYL]{0,12}(?:[bB]|H)(?:[aotyN,]|e)*(?:V&a*)?(?P<verb>[KED])")
"""What follows people who were abducted before: "five abducted soldiers were executed"."""

PASSIVE = re.compile(
    rf"(?P<gap>[^;.bBHKkWwDERMAlYL]{{0,24}}?)"
    rf"(?:(?P<aux>{AUXILIARY})(?P<left>l)?{ALSO_DONE}(?:(?P<verb>[KWEMARD])|(?P<hurt>{INJURIES})"
    rf"|p[dxo]?(?P<among>[EKWT])(?!f))"
    rf"|a*(?P<died>D)|(?P<had>{INJURIES}))"
)
THEN = re.compile(r",?&a*(?:[bB]e?a*)?(?P<verb>[KDW])(?=[p,&g;.():\-ya]|$)")
DIED_LATER = re.compile(r"[^;.KDWE]{0,16}?[bBH]*[ae]*[DK]")
NEW_SUBJECT = re.compile(r"[Vg].*[nhsz]|z")
NEAR = 4
"""Tags that `OBJECT` and `BEHIND_NOUN` span at most."""

OBJECT = re.compile(rf"(?P<verb>[kwcrKWAR])(?:{ADVERBS}|N){{0,2}}d?$")
ALONG = re.compile(r"(?P<verb>[KWDA])a*&$")
BEHIND_NOUN = re.compile(r"(?:(?P<noun>[kT])f|(?P<hurt>[Jw])[tfp]|(?P<colon>[KWTJE]):)d?$")
TOLL = re.compile(r"(?:L[^;.nLKD]{0,40}[tp:Vx]a?|L[^;.nLKD]{0,6}|T[axpdVHbB]{0,4}[tp:])$")
WOUNDED_TOLL = re.compile(r"j(?:[^;.nLKDj]{0,30}[tp:Vx]a?|[^;.nLKD]{0,6})$")
"""What stands between "the number of the injured" and its number."""

AMONG = re.compile(r"(?P<noun>[EKWTJ])(?P<people>[hs]?)(?:[bBi]|Hi|e|V)[aN]*$")
AMONG_VICTIMS = re.compile(r"h(?:[bB]|i|Hi)a*$")
PASSIVE_BEFORE = re.compile(r"(?:[bBe]|n[ho]?|h)[aN]*$")
ENUMERATES = re.compile(r"[xfdpu]{0,5},?&|[xfdpu]{0,5},(?=[^;.VbB]{1,14}&)")
"""What follows people in the middle of an enumeration: "12 soldiers, three policemen and two civilians"."""

BREAKDOWN = re.compile(r"(?:[bBH]*[ae]*[KDWE])[^;.VbBH]{0,24}(?:,|:)[da]*$")
"""What stands between a total and its parts: "18 people were killed, 13 civilians and five soldiers"."""

ASIDE = re.compile(r"[fdxpau]{0,6},")
"""What stands between people and an aside on them: "five members of a family, three women among them"."""

ANYONE = word_set(
    """
    people persons others individuals civilians citizens locals members relatives siblings villagers residents
    passengers commuters travellers travelers bystanders passersby passers-by pedestrians worshippers worshipers
    pilgrims children victims hostages tourists nationals students pupils tribesmen
    """
)
"""Words for people of any age and trade, whom a list may go on to name one by one."""

RELATIVE = re.compile(rf"g[^;.,]{{2,14}}?(?P<aux>{AUXILIARY})p[dxo]?(?P<among>[EKWT])(?!f)")
JOIN = re.compile(r"(?:,?&[ao]*|,[ao]*|&d|,&?d)$")
OTHERS = re.compile(r"[&,].*[nsh]")
"""People of their own between people and a verb."""

INCLUDED = re.compile(r"i(?P<list>[^;.bBHKWDEVgi]*)\Z")
"""The list that people stand in behind "including"; a last comma with "and" is back outside."""

LIST_CLOSED = re.compile(r",&[ao]*\Z")

ORIGIN = re.compile(r"\Ax?(?P<from>p)x{1,4},?&\Z")
"""Where people come from, in the middle of an enumeration: "two weavers from Multan and a welder"."""

NAME_AND_AGE = re.compile(r"x{1,4},n,(?:[pf]x{1,4})?,?&")
"""What stands between two soldiers told by name: "Sepoy Ali Khan, 27, of Kohat and ..."."""

INCLUDING = re.compile(r"(?:i|,i)[ad]*$")


AMONG_THEM = re.compile(r"(?:(?:was|were|is|are) )?(?:also )?(?:among|amongst|out of)(?: the)?")
WAS = re.compile(r"(?:B|H(?=a?e))[ay]*e?[ay]*(?:V&a*)?(?P<verb>[KWA])")
WERE = re.compile(r"b[ay]*(?P<verb>[KWA])")
NAME_DIED = re.compile(r"(?P<name>x{2,5})a?(?P<verb>D)")
"""A name and a word for dying: "of which Malik Jan died"."""

NAMED_OBJECT = re.compile(r"[KkwWcA]x")
NAME = re.compile(r"[xs]+")
NAME_AND_HIS = re.compile(r"(?P<name>[xs]{1,5}),\Z")
"""A name before "his son and two guards"."""

NAME_AND = re.compile(r"(?P<name>x{1,5})(?:,[^;.bBKW]{1,12},)?&[ao]*\Z")
AND = re.compile(r",?&[ao]*")
PASSIVE_AT = re.compile(r"(?:[bB]|He|e)[aotyN]*$")
