"""The words that casualty statements are made of, by the part they play.

One character stands for each part of speech, so that a sentence becomes a short string of tags over which plain
regular expressions describe its grammar:

    n number        q qualifier (at least)     o other, more       d determiner        z nobody     v vague (several)
    h persons       s one person               u something else that is counted        i including  & and
    K killed        k killing (active only)    D died              E dead              T deaths     L toll
    W wounded       w wounding                 J injuries          Y sustained         C casualties
    j number of injured  Z critical, recovering
    A abducted      c abducting                M missing           R freed             r freeing
    b were          B was                      e been, being       H have              l left, leaving
    p preposition   f of                       t to                g who, when, after  N not        V other verb
    a adverb        y day or time word         x any other word    , ; . ( ) : -       punctuation
"""

from __future__ import annotations

from briefs.model import Outcome
from briefs.tagging.nouns import NOT_PERSONS, PERSON, PERSONS, word_set
from briefs.tagging.number_words import NUMBER_WORDS, QUALIFIERS

OUTCOMES: dict[str, Outcome] = {
    **dict.fromkeys("KkDETL", Outcome.KILLED),
    **dict.fromkeys("WwJjZ", Outcome.WOUNDED),
    **dict.fromkeys("Ac", Outcome.ABDUCTED),
    "M": Outcome.MISSING,
    **dict.fromkeys("Rr", Outcome.FREED),
}

_VERBS = word_set(
    """
    opened fired attacked targeted stormed entered said told threw hurled lobbed ambushed detonated
    exploded planted went came took hit struck drove rode rammed fled escaped began carried claimed
    arrived reached gathered occurred happened stopped intercepted raided besieged surrounded
    cordoned arrested detained fire attack target storm open attempted tried managed confirmed
    announced identified blew blows explodes explode attacks targets hits strikes opens
    fires says say tells found recovered seized defused shot shoot shoots survived fell
    retaliated resisted responded condemned denied blamed accused believed vowed warned used set
    torched
    """
)

_OTHERS = {
    "a": """
        found discovered believed confirmed reported further also later then still now already feared presumed too thus
        thereby there all instead far pronounced declared itself known understood altogether overall
    """,
    "R": """
        rescued freed released liberated
    """,
    "W": """
        wounded injured hurt grazed maimed zakhmi hospitalised hospitalized inj wia
        injuried injurred injued woudned wouned
    """,
    "T": """
        fatalities martyrs bodies lives corpses losses martyrdoms coffins beheading assassination martyrdom
        execution massacre loss death deaths fatality life body corpse
    """,
    "C": """
        casualties casualty
    """,
    "E": """
        dead deceased lifeless
    """,
    "o": """
        other more additional remaining
    """,
    "d": """
        a an the his her their its this another each every these those our my your
    """,
    "z": """
        nobody none no neither anyone anybody
    """,
    "v": """
        several many scores dozens hundreds thousands numerous various multiple few unknown unspecified
        undetermined countless most
    """,
    "i": """
        including includes included include namely incl
    """,
    "&": """
        and or besides excluding plus & +
    """,
    "K": """
        killed martyred slain murdered butchered fallen assassinated executed beheaded decapitated massacred eliminated
        neutralised neutralized lynched slaughtered electrocuted drowned felled crushed gunned
        annihilated kia hanged strangled
    """,
    "k": """
        neutralise neutralises neutralize neutralizes eliminate eliminates assassinate decapitates lynch lynches
        kill kills killing martyring murdering executing slew assassinating eliminating neutralising
        neutralizing slaughtering butchering massacring decapitating lynching slay slays slaying execute executes
        murder murders assassinates behead beheads
    """,
    "D": """
        died dies die dying suffocated perished succumbed succumbs succumbing expired perish
    """,
    "L": """
        toll
    """,
    "w": """
        injuring wounding injures injure wounds wound maiming hurting hurts
    """,
    "J": """
        injuries injury burns bruises fractures concussion cuts splinters shrapnel
    """,
    "Y": """
        sustained sustaining received receiving suffered suffering
    """,
    "A": """
        abducted kidnapped
    """,
    "c": """
        abducting kidnapping abduct kidnap kidnaps abducts
    """,
    "M": """
        missing
    """,
    "Z": """
        critical recovering recuperating stable
    """,
    "r": """
        freeing releasing rescuing frees rescues rescue
    """,
    "b": """
        were are got get remain remained
    """,
    "B": """
        was is gets
    """,
    "e": """
        be been being
    """,
    "H": """
        have has had having
    """,
    "l": """
        left leaving leaves leave
    """,
    "p": """
        in at on near by from with during inside outside into under across within through against
        between among amongst via per for towards toward behind amid aboard due throughout following according
    """,
    "f": """
        of
    """,
    "t": """
        to
    """,
    "g": """
        who which that whom where when while after as before because whose since until but although
        though if whereas
    """,
    "N": """
        not never n't
    """,
    "y": """
        today monday tuesday wednesday thursday friday saturday sunday yesterday overnight tonight here
        early late
    """,
}

TAGS: dict[str, str] = {
    **dict.fromkeys(_VERBS, "V"),
    **dict.fromkeys(NOT_PERSONS, "u"),
    **dict.fromkeys(PERSON, "s"),
    **dict.fromkeys(PERSONS, "h"),
    **dict.fromkeys(NUMBER_WORDS, "n"),
    **{word: "q" for word in QUALIFIERS if " " not in word},
    **{word: tag for tag, words in _OTHERS.items() for word in words.split()},
}
"""The tag of every word that has one; later lines win."""
