"""A saved web page: one brief, its main text, and what its metadata says."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from briefs.errors import Problem, ReadingError
from briefs.model import DateBasis, Draft
from briefs.reading.dates import DateReader, date_in_name, first_day
from briefs.reading.encoding import decode
from briefs.reading.markup import parse, text_of
from briefs.reading.source_file import SourceFile
from briefs.text import fold, one_line

_CHARSET = re.compile(
    rb"""<meta[^>]{1,200}?charset\s*=\s*["']?([\w-]{1,40})|<\?xml[^>]{1,100}?encoding=["']([\w-]{1,40})"""
)
_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "publication-date", "parsely-pub-date", "sailthru.date", "article.published",
)  # fmt: skip
"""Names of meta elements that give the day of publication, best first (Open Graph, Dublin Core, and common ones)."""

_ENOUGH = 600
"""Characters that make the only article of a page its text, however long the comments below."""

_NO_TEXT = "a page without text (it may need a browser to show any)"

_SEPARATED = re.compile(r"(.{15,})\s+(?:[|–—»]|::|-)\s+(\S.{0,60})", re.DOTALL)


def read(source: SourceFile) -> Iterator[Draft | Problem]:
    """One brief."""
    data = source.text_bytes()
    charset = _CHARSET.search(data[:4096])
    declared = (charset[1] or charset[2]).decode("ascii", "replace") if charset else None
    html, note = decode(data, declared)
    if note:
        yield source.problem(note)
    page = parse(html)
    if page is None:
        raise ReadingError(_NO_TEXT)
    meta = _Metadata.of(page)
    root, beside = _main(page)
    title = _title(page, root, meta)
    text = _without_heading(text_of(root, drop=beside), title)
    if not text:
        raise ReadingError(_NO_TEXT)
    dates = DateReader(source)
    day = next((day for stated in meta.dates if (day := dates.day(stated))), None) or _time(page, root, dates)
    if day:
        dates = DateReader(source)  # what else was unclear does not matter then
    published, basis = first_day((day, DateBasis.METADATA), (date_in_name(source.stem), DateBasis.FILENAME))
    yield source.draft(text, published, basis, title=title, source=meta.site, url=meta.url, tags=meta.tags)
    yield from dates.problems()


@dataclass(frozen=True, slots=True)
class _Metadata:
    """What the page says of itself, in meta elements and JSON-LD."""

    title: str | None
    dates: tuple[str, ...]
    site: str | None
    url: str | None
    tags: tuple[str, ...]

    @classmethod
    def of(cls, page: etree._Element) -> _Metadata:
        values: dict[str, str] = {}
        tags = []
        for element in page.iter("meta"):
            content = element.get("content", "").strip()
            name = element.get("property") or element.get("name") or element.get("itemprop") or ""
            name = name.strip().lower()
            if content and name == "article:tag":
                tags.append(content)
            elif content:
                values.setdefault(name, content)
        linked = _linked_data(page)
        canonical = [
            link.get("href", "")
            for link in page.iter("link")
            if "canonical" in link.get("rel", "").lower().split()
        ]
        urls = (*canonical[:1], values.get("og:url", ""))
        dates = [
            values.get(_DATES[0]),
            linked.get("datePublished"),
            *(values.get(name) for name in _DATES[1:]),
        ]
        return cls(
            title=values.get("og:title") or linked.get("headline"),
            dates=tuple(stated for stated in dates if stated),
            site=values.get("og:site_name") or linked.get("publisher") or values.get("dc.publisher"),
            url=next((url for url in urls if url.startswith(("http://", "https://"))), None),
            tags=tuple(tags),
        )


def _linked_data(page: etree._Element) -> dict[str, str]:
    """datePublished, headline and the publisher's name from the first JSON-LD object that has a date."""
    for script in page.iter("script"):
        if script.get("type") != "application/ld+json":
            continue
        try:
            pending = deque([json.loads(script.text or "")])
        except (ValueError, RecursionError):
            continue
        while pending:
            value = pending.popleft()
            if isinstance(value, list):
                pending += value
            elif isinstance(value, dict):
                if isinstance(value.get("datePublished"), str):
                    publisher = value.get("publisher")
                    name = publisher.get("name") if isinstance(publisher, dict) else publisher
                    found = {
                        "datePublished": value["datePublished"],
                        "headline": value.get("headline"),
                        "publisher": name,
                    }
                    return {
                        key: item for key, item in found.items() if isinstance(item, str) and item.strip()
                    }
                pending += [item for item in value.values() if isinstance(item, list | dict)]
    return {}


_INNER = frozenset({"article"})
"""An article inside an article is a comment or a teaser."""


def _main(page: etree._Element) -> tuple[etree._Element, frozenset[str]]:
    """The element with the report, and what is not of the report in it.

    The report is the article where there is a clear one, else main, else the body without the page's header.
    """
    mains = page.xpath("//main") or page.xpath("//*[@role='main']")
    wide = mains[0] if mains and text_of(mains[0]) else next(page.iter("body"), page)
    narrow = page.xpath("//*[@itemprop='articleBody']") or page.xpath("//article[not(ancestor::article)]")
    lengths = [len(text_of(element, drop=_INNER)) for element in narrow]
    longest = max(range(len(narrow)), key=lengths.__getitem__, default=None)
    if longest is None:
        return wide, frozenset({"header"})
    # one of several short ones (an index page, a live blog) does not stand for the page
    clear = lengths[longest] * 2 > len(text_of(wide)) or (len(narrow) == 1 and lengths[0] >= _ENOUGH)
    return (narrow[longest], _INNER) if clear else (wide, frozenset({"header"}))


def _title(page: etree._Element, root: etree._Element, meta: _Metadata) -> str | None:
    if meta.title:
        return _without_site(meta.title, meta.site)
    for element in (next(root.iter("h1"), None), next(page.iter("h1"), None), next(page.iter("title"), None)):
        stated = "" if element is None else " ".join(element.itertext())
        if stated.strip():
            return _without_site(stated, meta.site)
    return None


def _without_site(title: str, site: str | None) -> str:
    """The title without the outlet's name at its end: "Five killed in Hub | The Paper"."""
    title = one_line(title, 400)
    if (match := _SEPARATED.fullmatch(title)) and (
        (site and fold(match[2]) == fold(one_line(site, 80))) or (not site and f" | {match[2]}" in title)
    ):
        return match[1].strip()
    return title


def _without_heading(text: str, title: str | None) -> str:
    """The text without its first line, where that is the title."""
    first, _, rest = text.partition("\n")
    return rest.lstrip("\n") if title and rest.strip() and fold(one_line(first, 400)) == fold(title) else text


def _time(page: etree._Element, root: etree._Element, dates: DateReader) -> dt.date | None:
    """The day of the article's first time element; outside an article only if the page names no other day."""
    if root.tag in ("article", "main"):
        return dates.day(next(iter(root.xpath(".//time/@datetime")), None))
    stated = {day[:10] for day in page.xpath("//time/@datetime")}
    return dates.day(stated.pop()) if len(stated) == 1 else None
