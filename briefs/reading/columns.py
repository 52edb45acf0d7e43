"""Which column or key of a record holds what, guessed from the names that such files use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields

from briefs.reading.options import Columns

SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text", "full_text", "fulltext", "body", "article_body", "articlebody", "body_text", "content", "content_text",
        "article", "article_text", "article_content", "report", "report_text", "story", "narrative", "notes",
        "event_description", "incident_description", "incident_summary", "description", "details", "detail",
        "summary", "message", "abstract", "source_article", "raw_text", "plain_text", "txt",
    ),
    "title": (
        "title", "headline", "source_headline", "subject", "heading", "article_title", "event_title", "report_title",
    ),
    "date": (
        "date", "published", "date_published", "datepublished", "published_date", "publication_date", "published_at",
        "publishedat", "pub_date", "pubdate", "publish_date", "published_on", "report_date", "article_date",
        "posted_at", "date_posted", "datetime", "day", "timestamp", "created_at", "created",
    ),
    "event_date": (
        "event_date", "eventdate", "date_of_event", "incident_date", "date_of_incident", "attack_date",
        "date_of_attack", "date_start",
    ),
    "source": (
        "source", "source_name", "publisher", "outlet", "agency", "newspaper", "media", "publication", "site_name",
        "sitename", "provider", "feed", "site", "domain", "hostname",
    ),
    "url": ("url", "link", "source_url", "article_url", "web_url", "permalink", "canonical_url", "href", "uri"),
    "id": (
        "id", "guid", "_id", "event_id_cnty", "event_id", "eventid", "article_id", "report_id", "incident_id",
        "doc_id", "document_id", "record_id", "uuid", "uid", "identifier", "key", "data_id",
    ),
    "tags": ("tags", "tag", "keywords", "categories", "category", "labels", "topics"),
}  # fmt: skip
"""Field to column names, the best first, as `_plain` writes them. The list has ACLED's columns (notes, event_date,
event_id_cnty), GTD's (summary, eventid) and UCDP GED's (source_article, source_headline, date_start) among them."""

_OF_THE_ROW = frozenset(["timestamp", "created_at", "created"])
"""Beside the day of an event these tell when somebody entered it, which is no publication."""

_NO_WORD = re.compile(r"[\W_]+")


def _plain(name: str) -> str:
    underscore = name.strip().startswith("_")
    return "_" * underscore + _NO_WORD.sub("_", name.casefold()).strip("_")


def guess(names: Iterable[str], columns: Columns) -> dict[str, tuple[str, ...]]:
    """Field to the names, among those given, that may hold it, the best first; fields without any are left out.

    A name that the owner has set comes alone, wherever it is there.
    """
    known: dict[str, str] = {}
    exact = set()
    for name in names:
        known.setdefault(_plain(name), name)
        exact.add(name)
    found: dict[str, tuple[str, ...]] = {}
    for field in (item.name for item in fields(Columns)):
        own: str | None = getattr(columns, field)
        if own is not None and own in exact:
            found[field] = (own,)
        elif own is not None and _plain(own) in known:
            found[field] = (known[_plain(own)],)
        elif candidates := tuple(known[name] for name in SYNONYMS[field] if name in known):
            found[field] = candidates
    if "event_date" in found and columns.date is None:
        published = tuple(name for name in found.get("date", ()) if _plain(name) not in _OF_THE_ROW)
        found.pop("date", None)
        found |= {"date": published} if published else {}
    return found
