"""RSS and Atom: one brief for each entry of a saved feed."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from briefs.errors import Problem, ReadingError
from briefs.model import DateBasis, Draft
from briefs.reading.dates import DateReader
from briefs.reading.encoding import decode, line_ends
from briefs.reading.foreign import foreign_parser
from briefs.reading.keys import Keys
from briefs.reading.markup import html_text
from briefs.reading.source_file import SourceFile
from briefs.reading.wording import counted, repeated
from briefs.text import one_line

_DECLARED = re.compile(rb"""\A\s*<\?xml[^>]{1,100}?encoding\s*=\s*["']([\w.-]{1,40})""")
_ROOT = re.compile(r"<((?:[\w.-]+:)?(rss|feed|RDF))\b")
_CLOSING = {"rss": "</channel></{0}>", "feed": "</{0}>", "RDF": "</{0}>"}
"""What closes each kind of feed after an entry."""

_ENTRY_END = re.compile(r"</(?:[\w.-]+:)?(?:item|entry)\s*>")


def read(source: SourceFile) -> Iterator[Draft | Problem]:
    """The entries with their own id, link, date and source; else the feed's name is their source."""
    data = source.file_bytes()
    declared = _DECLARED.match(data)
    text, note = decode(data, declared[1].decode("ascii", "replace") if declared else None)
    if note:
        yield source.problem(note)
    text, cut = _whole(text)
    feed = _parse(text)
    if not feed.entries:
        raise ReadingError("a feed without entries")
    dates, keys = DateReader(source), Keys(source.path)
    textless = found = again = 0
    for entry in feed.entries:
        text = _entry_text(entry)
        if not text:
            textless += 1
            continue
        title, url = html_text(entry.get("title", "")), _address(entry.get("link"))
        day = dates.day(entry.get("published") or entry.get("updated") or entry.get("created"))
        if not (key := keys.id(entry.get("id") or url, text, title, day, url)):
            again += 1
            continue
        found += 1
        yield source.draft(
            text,
            day,
            DateBasis.FEED,
            id=key,
            title=title,
            source=html_text(entry.get("source", {}).get("title") or feed.feed.get("title", "")),
            url=url,
            tags=[tag.get("label") or tag.get("term") or "" for tag in entry.get("tags", ())],
        )
    if textless:
        left_out = counted(textless, "entry", "entries")
        yield source.problem(f"left out {left_out} without any text", skipped=not found)
    if again:
        yield source.problem(repeated(again, "entry", "entries"))
    if cut:
        yield source.problem(
            f"cut off in the middle; read {counted(found, 'entry', 'entries')} before the cut"
        )
    elif feed.bozo and (error := feed.get("bozo_exception")):
        reason = one_line(str(error), 100)
        yield source.problem(f"the XML is damaged ({reason}); the entries were read as far as could be")
    yield from dates.problems()


def _whole(text: str) -> tuple[str, bool]:
    """The feed, closed after its last whole entry where it was cut off, and whether it was.

    Raises ReadingError for XML that is no feed, and for entities of its own: they can unfold into gigabytes.
    """
    root = _ROOT.search(text)
    if root is None:
        raise ReadingError("XML, but no feed" if "<" in text else "no XML")
    if "<!ENTITY" in text:
        raise ReadingError("a feed that declares XML entities of its own, which is not allowed")
    end = max((match.end() for match in _ENTRY_END.finditer(text)), default=0)
    if re.compile(rf"</{re.escape(root[1])}\s*>").search(text, end):
        return text, False
    if not end:
        raise ReadingError("a feed cut off before the end of its first entry")
    return text[:end] + _CLOSING[root[2]].format(root[1]), True


def _parse(text: str) -> Any:
    import feedparser

    with foreign_parser("a feed"):
        # given bytes, not a text, which it might take for an address and fetch
        return feedparser.parse(
            io.BytesIO(text.encode("utf-8", "replace")),
            response_headers={"content-type": "application/xml; charset=utf-8"},
            resolve_relative_uris=False,
            sanitize_html=False,  # only the text is taken
        )


def _entry_text(entry: Any) -> str:
    """The longest of what an entry holds: its contents, its summary; else its title."""
    bodies = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    texts = [_value_text(body) for body in bodies]
    return max(texts, key=len) or html_text(entry.get("title", ""))


def _address(link: str | None) -> str | None:
    """The link, unless it is a guid that feedparser took for one."""
    return link if link and link.startswith(("http://", "https://")) else None


def _value_text(body: Any) -> str:
    value = line_ends(body.get("value") or "").strip()
    return value if body.get("type") == "text/plain" else html_text(value)
