"""What stands around a report on a scraped page: datelines, bylines, captions, buttons; told by its form alone.

All patterns are matched on one line of a few thousand characters at most, with bounded repetitions.
"""

from __future__ import annotations

import re

from briefs.text import fold

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},?\s)?"
DATE = (
    rf"{_WEEKDAY}(?:{_MONTH}\s?\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s?\d{{4}})?(?!\d)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:,?\s?\d{{4}})?(?!\d)|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
)
_WIRES = r"AP|AFP|Reuters|REUTERS|ANI|IANS|PTI|APP|UPI|DPA|dpa|Xinhua|CNN|BBC|INP|NNI|Online|PPI|EFE|Anadolu|AA|RFE/RL"
_AGENCY = r"\([A-Z][\w./&’' -]{1,40}\)"
_CAPITALS = r"[A-Z][A-Z.'’-]{2,}(?:\s[A-Z][A-Z.'’-]+){0,4}"
_NAME = r"[A-Z][\w.'’-]{1,30}(?:\s[A-Z][\w.'’-]{1,30}){0,3}"
_REGION = rf"(?:\s?[,/]\s?(?:{_CAPITALS}|(?!{_MONTH}\s?\d){_NAME}))"
_COUNTRY = r"\s?\[[^\]]{2,30}\]"
_AFTER = r"(?:\s?:\s*|\s?[—–]\s*|\s?--?\s+)(?=\S)"
_DATELINE = re.compile(
    rf"(?:{_CAPITALS}{_REGION}{{0,2}}(?:{_COUNTRY})?(?:,?\s{DATE})?(?:\s?{_AGENCY})?{_AFTER}"
    rf"|{_NAME}{_REGION}{{0,2}}(?:{_COUNTRY}(?:,?\s{DATE})?(?:\s?{_AGENCY})?|,?\s{DATE}(?:\s?{_AGENCY})?|\s?{_AGENCY}){_AFTER}"
    rf"|(?:{_NAME}{_REGION}{{0,2}},?\s?)?(?:{DATE}\s?)?\((?:{_WIRES})(?:/[A-Z]\w{{1,12}})?\)(?:{_AFTER}|\s+)"
    rf"|{DATE}(?:\s?{_AGENCY})?{_AFTER})"
)
"""Town in capitals before a colon or dash; a town in small letters only with a country in brackets, a date, or an
agency; an agency or a date alone."""

_HEADER_RESIDUE = re.compile(r"date:?\s\d{4}-\d{2}-\d{2}\b[\s:|–—-]*", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:COMMENTS?|SHARES?|PRINT|E-?MAIL|ADVERTISEMENT|LISTEN(?: TO ARTICLE)?|READ MORE|WATCH|UPDATED?|EXCLUSIVE"
    r"|ALERT|BREAKING(?: NEWS)?|[Bb]reaking(?: [Nn]ews)?(?=\s?[:|-])|TOP STORY|LEAD STORY|NEWS|VIDEO|PHOTOS?)"
    r"\b(?!-)\s*[:|•·–—-]*\s*"
    r"|(?:[A-Z][\w’'-]{1,15}\s){1,3}(?:[Ii]con|[Ll]ogo|[Ss]haring button)s?\b[\s|.:]*"
    r"|(?:#{1,6}|[>*•·▪■●◦–—-])\s+"
)
_EMPHASIS = re.compile(
    r"(?<!`)`(?P<code>[^`]+)`(?!`)|(?<![\w*])(?P<name>__[a-z]\w*?__)(?![\w*])"
    r"|(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)"
)
"""Marks of Markdown around words. `__init__` is rather a name than a strong word, and what stands in backticks is meant
as it stands."""
_BYLINE = re.compile(
    rf"By\s(?:{_NAME})(?:(?:,|\sand|\s&)\s{_NAME}){{0,3}}(?:\s?\|.{{0,80}})?"
    r"|By\s(?:our|a|the)\s(?:\w+\s){0,3}(?:correspondent|reporter|staff|desk|monitor)s?"
    rf"|(?:{_NAME}\s?\|\s?){{1,3}}(?:{DATE}|{_NAME}).{{0,40}}"
)
_OWN_BYLINE = re.compile(
    r"(?:by |from )?(?:our |a |the )?(?:staff|news|web|monitoring|special|bureau|desk|web desk|city)?[ -]?"
    r"(?:correspondents?|reporters?|desk|report|monitoring|bureau)"
)
_CREDIT = re.compile(
    r"[\[(]?(?:file |handout |representational |ap |afp |reuters )?"
    r"(?:photo|image|picture|pic|photograph|video|credit|caption)s?(?: credit| courtesy| by| from|:|/| -| \|).{0,200}"
    r"|.{0,300}(?:getty images|shutterstock|/file\b|\bfile photo\b|\(file\b).{0,40}"
    r"|.{0,300}\s?[-(/]\s?(?:afp|reuters|ap|file|ispr|inp|online|app|ppi|screengrab|twitter|social media)"
    r"(?:[/ ](?:\w+)){0,3}\)?\.?"
)
_LEADS_AWAY = re.compile(
    r"(?:read (?:more|also|next|full|the full)|also read|more from|see also|related|recommended|click here|follow us"
    r"|watch(?: live| now)?:|follow @|subscribe|sign (?:up|in)|log ?in|register|download (?:the|our) app|copy link"
    r"|share (?:this|on|via|article)|tweet|listen to|skip to|leave a comment|(?:add|post) a? ?comment|view comments"
    r"|no comments|join (?:our|us)|whatsapp|facebook|twitter|linkedin|telegram|instagram|reddit|pinterest|https?://"
    r"|www\.|we use cookies|this (?:web)?site uses|by (?:continuing|using) (?:to|this)|accept (?:all )?cookies|cookie"
    r"|privacy policy|terms of|all rights reserved|copyright|©|advertis|sponsored|(?:first |last )?published"
    r"|(?:last )?updated|(?:last )?modified|posted|date|time|(?:image|media) (?:source|caption)|title|source|url"
    r"|headline|author|editor|tags?|topics?|category|filed under|breaking news|latest news|top stories"
    r"|(?:home|news) [>|/]|menu|(?:please )?enable|javascript|your browser|loading"
    r"|[0-9]+ (?:min(?:ute)?s? read|comments?|shares?|views?|(?:hour|minute|day)s? ago))(?!\w)"
)
"""How lines begin that lead elsewhere or tell of the page. A whole sentence may begin so too ("Updated figures of
the police show ..."), see `is_furniture`."""

_NEVER_NEWS = ("read ", "also read", "subscribe", "sign up", "follow ", "we use cookies", "click here")

_ALONE = frozenset({
    "comments", "comment", "share", "print", "email", "e-mail", "advertisement", "ad", "ads", "menu", "home", "news",
    "world", "pakistan", "asia", "south asia", "national", "latest", "opinion", "politics", "business", "sport",
    "sports", "video", "videos", "photos", "gallery", "live", "listen", "play", "search", "close", "open", "more",
    "next", "previous", "back", "top", "follow", "subscribe", "save", "bookmark", "report", "world news",
    "in pictures", "newspaper", "today's paper", "front page", "back page", "story", "article", "full story",
    "text size", "font size", "translate", "english", "urdu", "about us", "contact us", "privacy", "terms", "all",
    "breaking", "exclusive", "analysis", "explainer", "you may also like", "most read", "most popular", "trending",
    "editor's pick", "recommended", "related", "summary", "transcript", "caption", "image", "photo", "icon", "logo",
    "loading", "skip", "continue reading", "tap to unmute", "copy", "gift", "resize", "reuters", "ap", "afp", "dawn",
    "geo news", "ary news", "the news",
})  # fmt: skip

_ICON = re.compile(r"(?:[\w'’-]+\s){0,6}(?:icon|logo|button|thumbnail|avatar|arrow|chevron)s?[.:]?")
_DATE_LINE = re.compile(rf"(?:{DATE})(?:[\s,|•·-]+(?:at\s)?\d{{1,2}}[:.]\d{{2}}.{{0,20}})?")
_TRAILING = re.compile(rf"\s*(?:[-–—|•]\s*|\(|,\s*)(?:[Uu]pdated:?\s|[Pp]ublished:?\s)?{DATE}\)?\s*$")
_SITE = re.compile(r"\s+\|\s+[^|]{2,40}$")


_MOST_PREFIXES = 8


def without_header(line: str) -> str:
    """The line without the ` date YYYY-MM-DD ` that some collections put before their texts."""
    match = _HEADER_RESIDUE.match(line)
    return line[match.end() :] if match else line


def without_prefixes(line: str) -> str:
    """The line without labels, heading marks, bylines and datelines at its start."""
    for _ in range(_MOST_PREFIXES):
        match = _LABEL.match(line) or _DATELINE.match(line)
        if match is None and line.startswith("By "):
            match = _byline_before_dateline(line)
        if match is None or not match.end():
            break
        line = line[match.end() :]
    return without_emphasis(line)


def without_emphasis(line: str) -> str:
    """The line without the marks of Markdown around words; names such as `snake_case` and `__init__` stay."""
    return _EMPHASIS.sub(lambda match: match["code"] or match["name"] or "", line)


def has_dateline(line: str) -> bool:
    """Whether the line begins with a dateline."""
    return _DATELINE.match(line) is not None


def _byline_before_dateline(line: str) -> re.Match[str] | None:
    """`By Jane Roe QUETTA (Reuters) - ...`: all of it."""
    for match in re.finditer(r"(?<=\s)(?=[A-Z]{3})", line[:120]):
        if found := _DATELINE.match(line, match.end()):
            return found
    return None


def without_tail(title: str) -> str:
    """The title without a date or the outlet's name behind it."""
    return _TRAILING.sub("", _SITE.sub("", title))


def is_furniture(line: str) -> bool:
    """Whether a line (white space squeezed) is no part of the report."""
    if not any(char.isalpha() for char in line):
        return True
    plain = fold(line)
    bare = plain.strip(" .:|-*•·>»[]()!")
    if bare in _ALONE or _ICON.fullmatch(bare) or _OWN_BYLINE.fullmatch(bare):
        return True
    if _BYLINE.fullmatch(line) or _DATE_LINE.fullmatch(line):
        return True
    if _LEADS_AWAY.match(bare):
        sentence = plain.rstrip("\"')").endswith((".", "?", "!")) and plain.count(" ") >= 7
        return not sentence or bare.startswith(_NEVER_NEWS)
    return len(line) <= 400 and _CREDIT.fullmatch(plain) is not None
