"""Which sentences and clauses tell of another time than the report: by words for it, by another date, before a court.

Sources: `TEXT-PATTERNS` numbers 4, 13, 15, 22, 26 and 30.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import chain

from briefs.tagging import cue
from briefs.tagging.dates import MONTH, MONTHS, NEAR, SEQUEL, another_day, goes_on, named_dates
from briefs.tagging.document import Document, Sentence
from briefs.tagging.patterns import WORD, by_letter

_PAST = re.compile(
    WORD
    + by_letter(
        rf"last (?:week(?!'s)|month(?!'s)|year(?!'s)|summer|winter|spring|autumn|fall|{MONTH})",
        r"(?:earlier|early) (?:this|in the|last) (?:week|month|year)",
        r"(?:in|during|over|for) (?:the )?(?:past|last|recent|previous) (?!(?:24|twenty-four|12) hours)"
        r"(?:few |several |couple of |\w+ )?(?:hours|days|weeks|months|years|week|month|year|decade|decades)",
        r"in the past",
        r"the (?:night|week|month|year) before",
        r"in the (?:campaign|drive|round) before",
        r"(?:it|this|that) (?:was|is|comes as|marks|marked) (?:at least )?the (?:second|third|fourth|fifth"
        r"|sixth|\w+th) (?:such )?(?:\w+ ){1,3}(?:in|within|since|of (?:its|the) kind|this)",
        r"(?:in|within|over) (?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:weeks|months?"
        r"|years?|decades?)",
        r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|some|\d+) "
        r"(?:\w+ )?(?:days?|weeks?|months?|years?|decades?) (?:ago|earlier|before|after|back)",
        r"(?:days|weeks|months|years) (?:ago|earlier|back)",
        r"(?:day|week|month|year)s? after (?!being|receiving|he|she|they were)",
        r"(?:the )?previous (?:(?:mon|tues|wednes|thurs|fri|satur|sun)?day|week|month|year|attacks?"
        r"|incidents?|bombings?)",
        r"since (?:the )?(?:19|20)\d\d",
        rf"since (?:last|(?:\d{{1,2}} )?(?:{MONTH})|the start|the beginning)",
        r"(?:so far )?this year",
        r"this year alone",
        r"(?<!said )(?<!says )(?<!reporters )(?<!claimed )(?<!announced )(?<!confirmed )on (?:mon|tues|wednes"
        r"|thurs|fri|satur|sun)day,? (?!that\b|wh)(?:an?|\w+) [^.;]{0,60}\bhad (?:been )?(?:killed|left"
        r"|wounded|claimed|injured|attacked|shot|ambushed|bombed)",
        r"(?:has|have) also (?:attacked|targeted|hit|bombed|struck|carried out|killed|hijacked|ambushed)",
        r"(?:will|may|might|would) recall",
        r"it may be (?:recalled|mentioned|noted|added)",
        r"previously(?! (?:un|little|not)\w*)",
        r"historically",
        r"in recent times",
        r"(?<!may )(?<!might )(?<!could )(?<!to )(?:has|have|had) (?:long|repeatedly|frequently|often"
        r"|regularly|historically|previously|also previously|in the past|routinely|traditionally|a history"
        r"|been behind(?! (?:it|this|both|the (?:\w+ )?(?:attack|bombing|blast|explosion|killings?|ambush"
        r"|assault|raid|incident|murders?|shooting|kidnapping|abduction|massacre|strike|siege)\b)))",
        r"(?:a|an) (?:similar|earlier|previous) (?:attack|bomb|incident|bombing|blast|explosion|assault"
        r"|ambush|raid)",
        r"the last (?:such |major |similar )?(?:attack|bombing|incident) (?:\w+ ){0,4}(?:was (?:in|on)"
        r"|took place|happened|occurred)",
        r"the (?:earlier|previous) (?:two|three|four|one|ones|attacks?|bombings?|blasts?|incidents?)",
        r"similar (?:attacks|incidents|bombings)",
        r"the same (?:\w+ )?(?:town|city|district|area|village|place|road|province|region|market|spot) "
        r"(?:where|in which)",
        r"the same (?!day|night|time|evening|morning|afternoon|incident|attack|blast|group|man|men)\w+ "
        r"(?:\w+ )?(?:was|were|came under|had been) (?:\w+ )?(?:attack|attacked|hit|bombed|hijacked|targeted"
        r"|ambushed|stormed|raided|fire|torched|blown|shot|struck)",
        r"(?:attacks?|incidents?|bombings?) in the past",
        r"the (?:deadliest|worst|bloodiest|biggest|heaviest) (?:\w+ ){0,6}since",
        r"(?:(?:usually|often|frequently|typically|commonly|routinely|generally|sometimes|normally)\s"
        r"(?:claims?|blamed?|claimed|carr\w+|targets?|attacks?|accused?))",
    )
    + r"\b"
)
_YEAR = re.compile(
    rf"\b(?:in|since|during|of|from|until|by|late|early|(?:{MONTH})(?:\.? \d{{1,2}})?),? ((?:19|20)\d\d)\b"
)
_BEFORE_YEAR = len("september. 11th,")
"""Characters that `_YEAR` has before the space in front of the year, at most."""

_YEARS_ATTACK = re.compile(
    r"the (?<=\bthe )((?:19|20)\d\d) (?:\w+ ){0,2}(?:attacks?|bombings?|blasts?|massacre|assault|siege|hijacking)\b"
)
_SAME_DAY = re.compile(
    r"\b(?:the same (?:day|night|evening|morning|afternoon)|(?:earlier|later) (?:that|in the) \w+"
    r"|(?:minutes|hours?) (?:earlier|later))\b"
)
_IN_MONTH = re.compile(
    r"in (?<=\bin )(?:early |late |mid-?)?(january|february|march(?! (?:to|towards|past))|april|may|june|july|august"
    r"|september|october|november|december)\b(?! \d|, (?:19|20)\d\d\b)"
    rf"(?!(?:,| and| to| through| until) (?:{MONTH})\b)"
)
_DATED_ENTRY = re.compile(
    rf"\W{{0,4}}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:{MONTH})\b\.? \d{{1,2}}(?:st|nd|rd"
    rf"|th)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})\b\.?)(?:,? (?:19|20)\d\d)? ?[:–—-]"
)
_CLAUSE = re.compile(
    r"[,;:] [\"\u201c']?(?:and |but |with |of |by |to )?(?:which|who|whose|where|when|while|as|although"
    r"|though|whereas"
    r"|because|but|however"
    r"|after|before|since"
    r"|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|just|only|barely|less"
    r"|more|\d+|days|weeks|months|years"
    r"|hours|following|amid"
    r"|marking|making|the|in|it|similar|such)\b"
    r"|\b(?P<why>(?:revenge|retaliation|reprisal|retribution|vengeance|response|reaction|answer) (?:for|to)"
    r"|to avenge|in (?:what (?:was|is|has been|appear\w+|seem\w+)"
    r"|(?:one of )?the (?:deadliest|worst|bloodiest|biggest))"
    r"|c(?:ame|omes?) (?:\w+ )?(?=(?:an?|\w+|\d+) (?:\w+ ){0,2}after\b))"
)
_MAIN_CLAUSE = 25
"""Characters that a clause before the talk of the past must have to be a statement of its own."""
_OF_MANY = re.compile(
    r"\b(?:most|many|several|other|similar|previous)(?: of the)? (?:\w+ )?(?:attacks|bombings"
    r"|killings)\b"
)
_RELATIVE = re.compile(r", (?:(?:with|of|to|by|from|in|for) )?wh(?:om?|ich|ose|ere)\b")
_CLAIMED = re.compile(r"\b(?:claim(?:s|ed)|own(?:s|ed)|den(?:ies|ied)) (?:it|this|both|responsibility)\Z")
"""A shorter one: "the A claimed it, as it had a similar attack"."""
_AT_ONCE = 12
"""Characters before the words that a sentence begins with."""
_SHORT_CLAUSE = 12
"""Characters that must follow an insertion for the sentence to say anything."""
_GOING_ON = (", when", ", where", ", in which", ", killing", ", leaving", ", that")
_ON_DAY = re.compile(rf"\bon (?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{MONTH})\b")
"""The day that a report of some days gives to each thing."""
_WHOSE = re.compile(
    r" (?:(?:who|whom|(?P<thing>that|which))(?= [\w-]+ (?:[\w-]+ )?[^,.;:]{0,80}\Z)"
    r"|(?:abducted|kidnapped|injured|wounded|missing|seized)"
    r"(?= [^,.;:]{0,40}\Z))"
)
_WHO_HAD = re.compile(r" who (?:had|has|have) [^,.;:]{3,80}\Z")
"""A clause at the end of a sentence that tells what somebody of its news did before."""
_BREAK = re.compile(r"[,;:]")
_FINITE = re.compile(r" (?:have|has|had|was|were|is|are|\w+ed)\b")
"""The verb of those of whom a clause told: "the band that raided Mach last week has killed two"."""
_INSERTED = re.compile(
    r"(?:, |\(|[—–-] )(?=(?:(?:an?|the|which|who|whose) )?(?:[\w-]+ ){0,6}?(?:formed|founded|banned|outlawed"
    r"|established"
    r"|created|set up|launched|proscribed|designated|born|split|broke|active)\b)"
)
"""Where an insertion begins that tells since when there is a group."""
COURT = re.compile(
    r"\b(?:courts?|judges?|bench|tribunal|magistrate|atc|agency|nia|prosecutors?|prosecution"
    r"|jury)\b(?! (?:who"
    r"|which|that"
    r"|had)\b)[^.;]{0,90}?\b(?:sentenc(?:ed|es)|convict(?:ed|s)|acquit(?:ted|s)|indict(?:ed|s)|hand(?:ed|s)"
    r" (?:down|out)"
    r"|award(?:ed|s)|adjourn(?:ed|s)|remanded|upheld|overturned|commuted|framed charges|granted (?:\w+ )?bail"
    r"|(?:dismissed|rejected|accepted|allowed) (?:\w+ ){0,3}(?:appeals?|petitions?|pleas?|bail)"
    r"|charge-? ?sheet\w*"
    r"|(?:death|life) (?:sentence|imprisonment|term|penalty))\b"
)
"""A verdict or an indictment, whose crime is of the past."""
_THE_ATTACK = re.compile(
    r"\bthe (?:\w+ )?(?:attack|blast|explosion|bombing|assault|shooting|ambush|incident|siege)\b"
)
_FOLLOWED_UP = 60
"""Days within which a report may still be about an attack that it speaks of as known."""
_FAR = 10
"""Days between a date in the text and the event beyond which a sentence tells of another event."""


def past_rule(
    document: Document, sentence: Sentence, reference: dt.date | None, recent: bool, lead: str
) -> str:
    """The rule that puts a sentence into the past, "" for none; sets `past` where only a clause of it is.

    `reference` is the day of the report, `recent` whether it names days of these, `lead` what it opens with.
    """
    folded = document.folded[sentence.start : sentence.end]
    if sentence.cues & cue.PAST and sentence.cues & cue.COURT and COURT.search(folded):
        return "before a court"
    match = _PAST.search(folded) if sentence.cues & cue.PAST else None
    if match and "similar" in match.group() and _SAME_DAY.search(folded):
        match = None
    if match is None and recent and sentence.cues & cue.DATE:
        match = _another_month(folded, reference)
        if match is None and reference is None and not is_dated_entry(document, sentence):
            match = another_day(folded, lead)
    if match:
        inserted = _whose(folded, match)
        if inserted is not None:
            sentence.past = (sentence.start + inserted[0], sentence.start + inserted[1])
            return ""
        clause, why = 0, False
        for clause_start in _CLAUSE.finditer(folded, 0, match.end()):
            begin = clause_start.start()
            closed = folded.startswith(", in ", begin) and folded.find(",", begin + 1, match.start()) > 0
            if begin <= match.start() and not closed:
                clause, why = clause_start.start(), clause_start.group("why") is not None
        aside = clause > 0 and (
            folded.startswith((", which", ", who", ", where"), clause)
            or (folded.startswith((", a ", ", an ", ", the "), clause) and "," in folded[match.end() :])
        )
        if match.start() < _AT_ONCE and match.group().endswith(
            ("s after", "week after", "month after", "year after")
        ):
            # "A year after the raid that killed nine, its leader was caught"
            comma = folded.find(",", match.end())
            if 0 <= comma < len(folded) - _MAIN_CLAUSE:
                sentence.past = (sentence.start, sentence.start + comma)
                return ""
        if clause < _MAIN_CLAUSE and not (aside or why or _CLAIMED.search(folded, 0, clause)):
            relative = _WHO_HAD.search(folded, _MAIN_CLAUSE, match.start())
            if relative is None or _BREAK.search(folded, match.end()):
                return "told of the past"
            clause = relative.start()
        end = len(folded)
        if aside:
            end = _end_of_clause(folded, folded.find(",", match.end()))
        sentence.past = (sentence.start + clause, sentence.start + end)
        return ""
    if not sentence.cues & cue.DATE:
        return ""
    if reference is not None and _is_far(document, sentence, folded, reference, lead):
        return "another date"
    centuries = [at for at in (folded.find(" 19"), folded.find(" 20")) if at >= 0]
    if not centuries:
        return ""
    start = max(0, min(centuries) - _BEFORE_YEAR)
    for match in chain(_YEAR.finditer(folded, start), _YEARS_ATTACK.finditer(folded, start)):
        if reference is None or int(match.group(1)) < reference.year:
            inserted = _insertion(folded, match.start(), match.end()) or _relative(folded, match)
            if inserted is None:
                return "another year"
            sentence.past = (sentence.start + inserted[0], sentence.start + inserted[1])
    return ""


def _is_far(document: Document, sentence: Sentence, folded: str, reference: dt.date, lead: str) -> bool:
    """Whether a sentence names a date that is too far from that of the report for its event."""
    days = named_dates(folded, reference)
    if not days or is_dated_entry(document, sentence):
        return False
    far = NEAR if _ON_DAY.match(folded) and not _ON_DAY.search(lead) else _FAR
    # in the weeks behind it, it may be told how it went on: hostages were freed, the wounded died
    ages = [(reference - day).days for day in days]
    sequel = SEQUEL if goes_on(folded) else 0
    farthest = max([0 if -sequel <= age < 0 else abs(age) for age in ages])
    return farthest > far and (farthest > _FOLLOWED_UP or not _THE_ATTACK.search(folded))


def _whose(folded: str, match: re.Match[str]) -> tuple[int, int] | None:
    """The words that tell of the past of somebody: "men taken away three days ago"."""
    whose = _WHOSE.search(folded, max(0, match.start() - 110), match.start())
    if whose is None or len(folded) - match.end() < _SHORT_CLAUSE:
        return None
    if whose.group("thing") and not _FINITE.match(folded, match.end()):
        return None
    return whose.start(), _end_of_clause(folded, match.end())


def _end_of_clause(folded: str, end: int) -> int:
    """Where a clause of the past that may end at `end` ends: not before ", when four died". -1 is the end of all."""
    while end >= 0 and folded.startswith(_GOING_ON, end):
        end = folded.find(",", end + 1)
    return len(folded) if end < 0 else end


def is_dated_entry(document: Document, sentence: Sentence) -> bool:
    """Whether a paragraph begins with its date, as those of a chronology do: "June 3: ..."."""
    return sentence.opens and _DATED_ENTRY.match(document.folded, sentence.start, sentence.end) is not None


def _insertion(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The insertion, between commas, dashes or brackets, that says when a group began, and in which `start` lies."""
    openings = [match.start() for match in _INSERTED.finditer(folded, 0, start)]
    if not openings:
        return None
    opening = openings[-1]
    close = folded.find(")" if folded[opening] == "(" else folded[opening], end)
    return (opening, close) if 0 <= close < len(folded) - _SHORT_CLAUSE else None


def _relative(folded: str, match: re.Match[str]) -> tuple[int, int] | None:
    """The relative clause behind a statement in which a past year stands: "..., who have been at war since 2011"."""
    clauses = [clause.start() for clause in _RELATIVE.finditer(folded, 0, match.start())]
    if not clauses or _OF_MANY.search(folded, 0, clauses[-1]):
        return None
    close = folded.find(",", match.end())
    if clauses[-1] < _MAIN_CLAUSE and not (close >= 0 and _FINITE.match(folded, close + 1)):
        return None
    return clauses[-1], len(folded) if close < 0 else close


def _another_month(folded: str, reference: dt.date | None) -> re.Match[str] | None:
    """Where the sentence names a month other than that of the news: a report of these days names the day."""
    for match in _IN_MONTH.finditer(folded):
        month = MONTHS[match.group(1)]
        if reference is None and folded[match.end() : match.end() + 3].lstrip(", ").isdigit():
            # "In May, 12 died", of which no date tells that it is another month
            continue
        if reference is None or not (
            month == reference.month or (reference.day <= _FAR and month % 12 == reference.month - 1)
        ):
            return match
    return None
