"""The wire formats of a brief: the JSON contract of the command line, and the record that an index keeps.

The field names of the contract are fixed: keys may be added, never renamed.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from briefs.annotations import Annotation
from briefs.model import (
    ActorFact,
    AsRead,
    Attribution,
    Brief,
    DateBasis,
    Facts,
    Headline,
    Mention,
    MentionKind,
    Outcome,
    PlaceFact,
    ProvinceFact,
    Qualifier,
    Role,
    Stance,
    Toll,
)


def facts_to_json(facts: Facts) -> dict[str, Any]:
    """The part of the contract that comes from the text: what `briefs tag --json` prints."""
    headline = facts.headline
    return {
        "event_date": _iso(facts.event_date),
        "provinces": list(facts.scenes),
        "mentioned_provinces": list(facts.mentioned_provinces),
        "places": [
            {
                "name": place.name,
                "province": place.province,
                "role": place.role.value,
                "span": [place.start, place.end],
                "rule": place.rule,
            }
            for place in facts.places
        ],
        "actors": [
            {
                "name": actor.name,
                "short": actor.short,
                "kind": actor.kind,
                "stance": actor.stance.value,
                "span": [actor.start, actor.end],
                "rule": actor.rule,
            }
            for actor in facts.actors
        ],
        "unclaimed": facts.unclaimed,
        "attribution": facts.attribution.value,
        "tolls": [_toll_to_json(toll) for toll in facts.tolls],
        "toll": {
            "killed": headline.killed,
            "killed_qualifier": headline.killed_qualifier,
            "wounded": headline.wounded,
            "wounded_qualifier": headline.wounded_qualifier,
        },
        "mentions": [_mention_to_json(mention) for mention in facts.mentions],
    }


_CORRECTABLE = {
    "date": ("date", "date_basis", "event_date"),
    "title": ("title",),
    "provinces": ("provinces", "mentioned_provinces", "places"),
    "actors": ("actors", "attribution"),
    "unclaimed": ("unclaimed", "attribution"),
    "killed": ("toll",),
    "wounded": ("toll",),
    "tolls": ("tolls", "toll"),
}
"""The keys of the contract that a correction of a field can change."""


def as_read_to_json(brief: Brief) -> dict[str, Any] | None:
    """What the text gives for those keys of the contract that the user corrected; None where there are none."""
    read = brief.as_read
    if read is None:
        return None
    record = {
        "title": read.title,
        "date": _iso(read.date),
        "date_basis": read.date_basis and read.date_basis.value,
    }
    record |= facts_to_json(read.facts)
    keys = dict.fromkeys(key for field in brief.corrected for key in _CORRECTABLE.get(field, ()))
    return {key: record[key] for key in keys}


def brief_to_json(
    brief: Brief, annotation: Annotation | None = None, *, with_text: bool = False
) -> dict[str, Any]:
    """The contract's object for one brief, ready for `json.dumps`; `with_text` adds "text"."""
    note = annotation or Annotation()
    record: dict[str, Any] = {
        "id": brief.id,
        "title": brief.title,
        "path": brief.path,
        "date": _iso(brief.date),
        "date_basis": brief.date_basis.value if brief.date_basis else None,
        "event_date": _iso(brief.event_date),
        "source": brief.source,
        "url": brief.url,
        "duplicate_of": brief.duplicate_of,
    }
    record |= facts_to_json(brief.facts)
    record["corrected"] = list(brief.corrected)
    record["as_read"] = as_read_to_json(brief)
    record["annotations"] = {
        "star": note.star,
        "tags": [*dict.fromkeys((*brief.tags, *note.tags))],
        "note": note.note,
        "read": note.read,
        "tlp": note.tlp and str(note.tlp),
        "grade": note.grade,
    }
    if with_text:
        record["text"] = brief.text
    return record


_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Made once: `json.dumps` would make an encoder for every record."""


def dump(brief: Brief) -> bytes:
    """Everything of a brief but `duplicate_of`, as compact UTF-8 JSON: what an index keeps of it.

    Lone surrogates survive as escapes, so any text that was read comes back as it was.
    """
    record = {
        "id": brief.id,
        "path": brief.path,
        "title": brief.title,
        "text": brief.text,
        "hash": brief.text_hash,
        "date": _iso(brief.date),
        "basis": brief.date_basis,
        "source": brief.source,
        "url": brief.url,
        "tags": brief.tags,
        "corrected": brief.corrected,
        **_facts_record(brief.facts),
    }
    if read := brief.as_read:
        record["read"] = {
            "title": read.title,
            "date": _iso(read.date),
            "basis": read.date_basis,
            **_facts_record(read.facts),
        }
    try:
        return _ENCODE(record).encode()
    except UnicodeEncodeError:
        return json.dumps(record, separators=(",", ":")).encode()


def load(data: bytes) -> Brief:
    """The brief that `dump` wrote. Raises ValueError or KeyError for anything else."""
    r = json.loads(data)
    return Brief(
        id=r["id"],
        path=r["path"],
        title=r["title"],
        text=r["text"],
        text_hash=r["hash"],
        facts=_facts(r),
        date=_date(r["date"]),
        date_basis=_basis(r["basis"]),
        source=r["source"],
        url=r["url"],
        tags=tuple(r["tags"]),
        corrected=tuple(r["corrected"]),
        as_read=_as_read(r["read"]) if "read" in r else None,
    )


def _facts_record(facts: Facts) -> dict[str, Any]:
    headline = facts.headline
    return {
        "provinces": [(p.name, p.role, p.start, p.end, p.rule) for p in facts.provinces],
        "places": [(p.name, p.province, p.role, p.start, p.end, p.rule) for p in facts.places],
        "actors": [
            (a.name, a.short, a.kind, a.stance, a.start, a.end, a.rule, a.generic) for a in facts.actors
        ],
        "tolls": [
            (t.count, t.qualifier, t.outcome, t.who, t.past, t.text, t.start, t.end, t.low, t.high, t.rule)
            for t in facts.tolls
        ],
        "headline": (
            headline.killed,
            headline.killed_qualifier,
            headline.wounded,
            headline.wounded_qualifier,
        ),
        "mentions": [(m.kind, m.name, m.text, m.start, m.end, m.candidates) for m in facts.mentions],
        "unclaimed": facts.unclaimed,
        "attribution": facts.attribution,
        "event": _iso(facts.event_date),
        "dateline": _iso(facts.dateline_date),
        "agency": facts.source,
    }


def _facts(r: dict[str, Any]) -> Facts:
    killed, killed_qualifier, wounded, wounded_qualifier = r["headline"]
    return Facts(
        provinces=tuple(ProvinceFact(n, Role(role), *rest) for n, role, *rest in r["provinces"]),
        places=tuple(PlaceFact(n, p, Role(role), *rest) for n, p, role, *rest in r["places"]),
        actors=tuple(ActorFact(n, s, k, Stance(stance), *rest) for n, s, k, stance, *rest in r["actors"]),
        tolls=tuple(Toll(c, Qualifier(q), Outcome(o), *rest) for c, q, o, *rest in r["tolls"]),
        headline=Headline(killed, _qualifier(killed_qualifier), wounded, _qualifier(wounded_qualifier)),
        mentions=tuple(
            Mention(MentionKind(kind), n, t, a, b, tuple(candidates))
            for kind, n, t, a, b, candidates in r["mentions"]
        ),
        unclaimed=r["unclaimed"],
        attribution=Attribution(r["attribution"]),
        event_date=_date(r["event"]),
        dateline_date=_date(r["dateline"]),
        source=r["agency"],
    )


def _as_read(r: dict[str, Any]) -> AsRead:
    return AsRead(r["title"], _date(r["date"]), _basis(r["basis"]), _facts(r))


def _toll_to_json(toll: Toll) -> dict[str, Any]:
    record: dict[str, Any] = {
        "count": toll.count,
        "qualifier": toll.qualifier.value,
        "outcome": toll.outcome.value,
        "who": toll.who,
        "past": toll.past,
        "text": toll.text,
        "span": [toll.start, toll.end],
        "rule": toll.rule,
    }
    if toll.low is not None or toll.high is not None:
        record |= {"low": toll.low, "high": toll.high}
    return record


def _mention_to_json(mention: Mention) -> dict[str, Any]:
    record: dict[str, Any] = {
        "kind": mention.kind.value,
        "name": mention.name,
        "text": mention.text,
        "span": [mention.start, mention.end],
    }
    if mention.candidates:
        record["candidates"] = list(mention.candidates)
    return record


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _basis(text: str | None) -> DateBasis | None:
    return DateBasis(text) if text else None


def _qualifier(text: str | None) -> Qualifier | None:
    return Qualifier(text) if text else None
