"""Which sentences report the news, and which tell of the past or explain words.

A past incident's claim, toll or place belongs to another event. The first sentence that reports something is news
whatever it says ("The toll of last week's attack rose to twelve" is about last week).
What tells of the past is in `past`.
"""

from __future__ import annotations

import datetime as dt
import re

from briefs.tagging import cue
from briefs.tagging.dates import MONTH, named_dates
from briefs.tagging.days_before import RULE as DAY_BEFORE
from briefs.tagging.days_before import is_of_day_before
from briefs.tagging.document import Document, Section, Sentence
from briefs.tagging.history import FORMER, news_behind_history
from briefs.tagging.incident_words import speaks_of_incident
from briefs.tagging.past import COURT, past_rule

_ITS_CLAIM = re.compile(
    r"\bhad (?:\w+ )?(?:claimed|taken|accepted|admitted)\b|\b(?:that|it|the attack) (?:was"
    r"|had been) claimed\b"
)
_NOW = re.compile(
    r"\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|the latest|this (?:morning"
    r"|afternoon|evening)"
    r"|death toll|toll (?:rose|reached|climbed|has))\b"
)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\byesterday\b|\btoday\b")
_LONGEST_DAY = len("wednesday")

_GLOSSARY = re.compile(
    r"(?:definitions?|glossary|key terms|terms|abbreviations|acronyms|notes? on terms|who is who"
    r"|who's who|background)"
    r"\s*:?\s*\Z"
)
_SHORTEST, _LONGEST = len("terms"), 40
_ENTRY = re.compile(r"[-•*·▪►]?\s*[\w(][^:.]{1,80}(?:\)|\w): ")


_NOTE = 50
"""Characters of a note's first sentence, whose date the second may tell: "12 hurt. Grenade, Lyari, 25 March 2017"."""

_OPENING = 4
"""Paragraphs in which a report has said on which day of the week it happened."""


_NEWS_STILL = re.compile(
    r";|, (?:(?:a|one) day after|hours after|(?:an?|\w+) (?:days?|weeks?|months?) before)\b"
)
"""Clauses of the lead that are news like the rest: an enumeration, or what it is that has a sequel today."""


_STATISTICS = re.compile(
    r"\b(?:\d[\d,]*|dozens of|hundreds of|scores of) (?:\w+ ){0,2}(?:attacks|incidents|cases|bombings"
    r"|acts)\b[^.]{0,80}"
    r"\b(?:this year|last year|so far|in (?:19|20)\d\d|since|(?:past|last) (?:\w+ )?(?:years?|months?"
    r"|weeks?|days?))\b"
    r"|\b(?:has|have) (?:been )?(?:killed|claimed|died|left|lost|cost)\b[^.]{0,60}\b(?:this year|so far (?:this|in \d)"
    rf"|since (?:(?:19|20)\d\d|(?:last )?(?:{MONTH})\b|last year|the (?:start|beginning)))"
    rf"|\A\W*since (?:(?:19|20)\d\d|last year|the (?:start|beginning)|\d{{1,2}} (?:{MONTH})|(?:{MONTH}))\b"
)
_NEWS_CLAUSE = re.compile(
    r",? (?:as|when|while|but) (?:an?|another|two|three|the|militants|gunmen|suspected)\b"
)


def mark_sections(document: Document, published: dt.date | None) -> None:
    """Sets `section`, `rule` and `lead` of every sentence that is not furniture; and the document's `news`."""
    news, past, dated = Section.NEWS, Section.PAST, cue.PAST | cue.DATE
    folded = document.folded
    reference = published
    leads = 0
    recent = published is not None
    past_paragraph = ""
    paragraph = 0
    # where a "day" stands that was not looked at yet
    day = folded.find("day")
    trial = counted = glossary = follows_past = note = False
    opening = ""
    begins: int | None = None
    """Where the news begin that stand behind an opening of history, once that is asked."""
    for sentence in document.sentences:
        if sentence.section is not news:
            continue
        cues, opens, end = sentence.cues, sentence.opens, sentence.end
        if glossary or end - sentence.start < _LONGEST:
            glossary = _is_glossary(document, sentence, glossary)
            if glossary:
                sentence.section, sentence.rule = Section.GLOSSARY, "glossary"
                continue
        paragraph += opens
        if not leads:
            # until something is reported, nothing can be past
            if cues & (cue.EVENT | cue.TOLL):
                if cues & cue.PAST and _is_statistics(document, sentence):
                    sentence.section, sentence.rule = past, "statistics"
                    counted = True
                    continue
                if counted and cues & dated and not opens:
                    rule = past_rule(document, sentence, reference, recent, opening)
                    if rule:
                        sentence.section, sentence.rule = past, rule
                        continue
                court = cues & cue.PAST and cues & cue.COURT
                if court and COURT.search(folded, sentence.start, sentence.end):
                    sentence.section, sentence.rule = past, "before a court"
                    trial = True
                    continue
                if trial and not _NOW.search(folded, sentence.start, sentence.end):
                    sentence.section, sentence.rule = past, "before a court"
                    continue
                if begins is None:
                    begins = news_behind_history(document, sentence, published)
                if sentence.start < begins:
                    sentence.section, sentence.rule = past, FORMER
                    continue
                leads = 1
                sentence.lead = True
                note = sentence.end - sentence.start < _NOTE and not sentence.mentions
                reference = reference or _own_date(document, sentence)
                recent = recent or _names_a_day(folded, sentence, folded.find("day", sentence.start, end))
                opening = folded[slice(*document.dateline)]
                opening += folded[sentence.start : sentence.end]
                if cues & dated:
                    # a clause of it may be: "..., a week after ten died"; the whole is news, and its main clauses
                    past_rule(document, sentence, reference, recent, opening)
                    if _NEWS_STILL.match(folded, sentence.past[0]) and not _is_of_two(document, sentence):
                        sentence.past = (0, 0)
            continue
        if note:
            note, reference = False, reference or (None if opens else _own_date(document, sentence))
        if not recent and paragraph < _OPENING and 0 <= day < end:
            if day < sentence.start:
                day = folded.find("day", sentence.start)
            if 0 <= day < end and _names_a_day(folded, sentence, day):
                # behind a title or a caption
                recent = True
                opening += folded[sentence.start : end]
        if opens:
            past_paragraph = ""
        rule = past_rule(document, sentence, reference, recent, opening) if cues & dated else ""
        if not rule and cues & cue.TOLL and is_of_day_before(document, sentence, opening):
            rule = DAY_BEFORE
        if past_paragraph and not rule and paragraph > 2:
            rule = "" if _NOW.search(folded, sentence.start, end) else past_paragraph
        if follows_past and not (rule or opens) and cues & cue.CLAIM:
            rule = "claim of the past" if _ITS_CLAIM.search(folded, sentence.start, end) else ""
        follows_past = rule != ""
        if rule:
            sentence.section, sentence.rule = past, rule
            if opens:
                past_paragraph = "past paragraph"
    document.news = [sentence for sentence in document.telling if sentence.section is news]


def _is_of_two(document: Document, sentence: Sentence) -> bool:
    """Whether the lead tells of an incident of its own besides that of the day before."""
    start = sentence.past[0]
    return document.folded.startswith((", one day after", ", a day after"), start) and speaks_of_incident(
        document.folded, sentence.start, start
    )


def _names_a_day(folded: str, sentence: Sentence, day: int) -> bool:
    """Whether a sentence names a day of these: "on Tuesday", "yesterday". `day` is where "day" first stands in it."""
    return (
        day >= 0
        and _WEEKDAY.search(folded, max(sentence.start, day - _LONGEST_DAY), sentence.end) is not None
    )


def _is_glossary(document: Document, sentence: Sentence, inside: bool) -> bool:
    """Whether a sentence is a heading such as "Definitions:", or stands under one, as long as lines look like entries.

    `inside` tells whether the sentence before it is.
    """
    length = sentence.end - sentence.start
    folded = document.folded[sentence.start : min(sentence.end, sentence.start + 120)]
    if _SHORTEST <= length < _LONGEST and _GLOSSARY.match(folded.strip('#* -=_"')):
        return True
    return inside and not (sentence.opens and not _ENTRY.match(folded))


def _is_statistics(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence counts the dead or the attacks of a year, and nothing else: a clause may tell the news."""
    folded = document.folded[sentence.start : sentence.end]
    match = _STATISTICS.search(folded)
    if match is None:
        return False
    news = _NEWS_CLAUSE.search(folded, match.end())
    if news is not None:
        sentence.past = (sentence.start, sentence.start + news.start())
    return news is None


def _own_date(document: Document, sentence: Sentence) -> dt.date | None:
    """The full date that the lead itself gives to what it reports."""
    if not sentence.cues & cue.DATE:
        return None
    return next(iter(named_dates(document.folded[sentence.start : sentence.end], None)), None)
