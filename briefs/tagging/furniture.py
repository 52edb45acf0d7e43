"""Furniture of scraped pages: captions, bylines, share and cookie lines, lists of other stories.

They stay in the text, but nothing is tagged in them: other stories bring other dates, places and tolls.
"""

from __future__ import annotations

import re

from briefs.tagging import cue
from briefs.tagging.document import Document, Section, Sentence

_REST = r"\b.{0,200}"
_WHOLE_LINES = (
    r"(?:\d+ )?comments?(?: \(\d+\)| \d+)?",
    r"(?:share|tweet|print|e-?mail|whatsapp|facebook|twitter|linkedin|pinterest|telegram|follow us"
    r"|subscribe|sign up|log in|sign in)"
    r"\b.{0,60}",
    r"(?:share|post|send) (?:this|on|to|via|with)\b.{0,60}",
    r"advertisement|sponsored|ad|promoted|breaking news|live|menu|search|home|top stories|trending|icon"
    r"|loading",
    r"(?:read|see|watch|listen) (?:more|also|this|next|below|here)" + _REST,
    r"(?:also (?:read|see|watch)|more (?:on|from|in|about)|read also)" + _REST,
    r"related(?: (?:stories|articles|news|topics|posts|content|links|coverage))?" + _REST,
    r"(?:recommended|you (?:may|might) also like|most (?:read|popular|viewed)|latest (?:news|stories|videos))"
    + _REST,
    r"(?:editors?'?s? (?:picks?|choice)|in pictures|in this story|top story|don't miss|what to read next)"
    + _REST,
    r"(?:also in the news|trending now)" + _REST,
    r"(?:file|handout|representational|representative|representation|courtesy) (?:photo|picture|image|pic|video)"
    + _REST,
    r"(?:image|photo|picture|pic|video|photograph|illustration|screengrab|screenshot|caption|credit"
    r"|image credit|photo credit)"
    r"\b ?(?:caption|credit|source|by|courtesy|:|/|-).{0,200}",
    r"by [\w.' -]{3,60}(?:\W+(?:reuters|ap|afp|dawn|bbc|staff).{0,40})?",
    r"(?:written|reported|reporting|edited|editing|compiled|additional reporting|posted|published"
    r"|updated|last updated"
    r"|last modified|modified|first published|created) ?(?:by|on|at|:|in)" + r".{0,160}",
    r"(?:we|this (?:site|website|page)) uses? (?:\w+ )?cookies\b.{0,300}",
    r"(?:accept|reject|manage) (?:all )?cookies|privacy (?:policy|notice).{0,80}|terms (?:of|and) .{0,60}",
    r"(?:\(c\)|©|copyright) .{0,160}|all rights reserved.{0,80}",
    r"[0-9]+ (?:min(?:ute)?s? read|hours? ago|minutes? ago|days? ago|views|shares|likes).{0,40}",
    r"(?:click|tap) (?:here|to)\b.{0,120}|(?:join|download|get) (?:our|the|us)\b.{0,120}",
    r"(?:tags|topics|keywords|filed under|categories|category|section) ?:.{0,200}",
    r"(?:getty images?|ap photo|reuters/|afp/|epa/|ap/|anadolu|xinhua/).{0,160}",
    r"(?:next|previous) (?:article|story|post|slide).{0,120}",
    r"\(?(?:correction|clarification|corrects|editor'?s note) ?[:-].{0,300}",
    r"skip to (?:main )?content.{0,80}|whatsapp channel.{0,80}|newsletter.{0,80}",
)
_LINE = re.compile(rf"\W*(?:{'|'.join(_WHOLE_LINES)})\W*\Z")
_OPENINGS = frozenset(
    """
    acc|afp|all|als|ana|ap |ap/|bre|by |cap|cat|cla|cli|com|cop|cor|cou|cre|don|dow|e-m|edi|ema|epa|fac|fil
    fir|fol|get|han|hom|ico|ill|ima|in |joi|key|las|lat|lin|lis|liv|loa|log|man|men|mod|mor|mos|new|nex|pho|pic|pin|pos
    pre|pri|pro|pub|rea|rec|rej|rel|rep|reu|scr|sea|sec|see|sen|sha|sig|ski|spo|sub|tag|tap|tel|ter|thi|top|tre|twe|twi
    upd|vid|wat|we |wha|wri|xin|you
    """.strip()
    .replace("\n    ", "|")
    .split("|")
)
"""How lines begin that are furniture as a whole, but for those that begin with "ad", or with no letter."""

_DIGITS = "0123456789"
_COUNTED = frozenset(["com", "min", "hou", "day", "vie", "sha", "lik"])
"""How the words begin that are counted in such lines: "12 comments", "3 hours ago"."""

_COOKIES = re.compile(r"\W*.{0,60}\bcookies? (?:policy|settings|preferences|notice)\b.{0,120}\W*\Z")
_CONTRIBUTED = re.compile(r"\W*(?:the )?[a-z]+ (?:has )?contributed to this report\W*\Z")

_CAPTION = re.compile(
    r"(?:.{20,400}(?:\[(?:file|reuters|ap|afp|epa|getty|anadolu)[^\]]{0,60}\]|\((?:file|reuters|ap|afp"
    r"|epa|getty|photo|source|credit)[^)]{0,60}\)|[-|/]\s?(?:reuters|afp|ap photo|ap|file|app|online"
    r"|inp|epa|file photo|screengrab|dawn|x|twitter|facebook)(?:/file)?\.?)|(?:photo|image|picture"
    r"|file photo|credit): [\w /.']{2,40})\W*\Z"
)
_MARKS = re.compile(r"[-|/)\]:]")
"""One of these stands near the end of every caption's credit."""

_LIST_HEADING = re.compile(
    r"\W*(?:related(?: (?:stories|articles|news|posts|topics|coverage|content|links))?"
    r"|more (?:on this(?: story)?|stories|news|from [\w ]{2,30})|also read|read also|read more"
    r"|most (?:read|popular|viewed)"
    r"|you may also like|you might also like|latest (?:news|stories)|top stories|trending(?: now)?"
    r"|recommended(?: stories| for you)?|other (?:stories|news)|in other news|editors?'?s? picks?"
    r"|don't miss)\W*\Z"
)
_NUMBERED = re.compile(r"\d{1,2}[.)] ")
_SHORTEST_CAPTION = len("photo: ab")
_SHORT = 160
_LONGEST = 420


_NEWS = 60
"""Characters that no line of furniture has that stands alone."""

_INCIDENT = cue.EVENT | cue.TOLL


def mark_furniture(document: Document) -> None:
    """Puts lines of furniture into `Section.FURNITURE`."""
    folded = document.folded
    listing = marked = False
    line_end = 0
    rule = ""
    for sentence in document.sentences:
        start = sentence.start
        if start >= line_end:
            line_end = folded.find("\n", start)
            line_end = len(folded) if line_end < 0 else line_end
            if line_end - start > _LONGEST and not listing:
                # a paragraph
                rule = ""
            else:
                line = folded[start : min(line_end, start + _LONGEST)].rstrip()
                # a list of other stories: short lines without a stop at their end
                listing = listing and (
                    (len(line) < _SHORT and line[-1:] not in ".!?\"'") or _NUMBERED.match(line) is not None
                )
                rule = "list of other stories" if listing else _furniture(line) if len(line) > 1 else ""
                if rule and not listing:
                    listing = _LIST_HEADING.match(line) is not None
        if rule:
            sentence.section, sentence.rule = Section.FURNITURE, rule
            marked = True
    if marked:
        document.furniture = any(map(_is_report, document.sentences))
        if not document.furniture:
            # a text that would be nothing but furniture is not furniture
            for sentence in document.sentences:
                sentence.section, sentence.rule = Section.NEWS, ""


def _is_report(sentence: Sentence) -> bool:
    """Whether a sentence that is no furniture is of a report."""
    return sentence.section is not Section.FURNITURE and (
        sentence.end - sentence.start > _NEWS or sentence.cues & _INCIDENT == _INCIDENT
    )


def _furniture(line: str) -> str:
    """The rule by which a line is furniture; "" for a line of the report."""
    length = len(line)
    if length < _LONGEST - 100 and (
        (
            (line[:3] in _OPENINGS or line.startswith("ad") or not line[0].isalpha())
            and (line[0] not in _DIGITS or line.lstrip(_DIGITS)[1:4] in _COUNTED)
            and _LINE.match(line)
        )
        or ("cookie" in line and _COOKIES.match(line))
        or ("contributed" in line and _CONTRIBUTED.match(line))
    ):
        return "page furniture"
    if (
        _SHORTEST_CAPTION <= length < _LONGEST
        and _MARKS.search(line, max(0, length - 40))
        and _CAPTION.match(line)
    ):
        return "caption"
    return ""
