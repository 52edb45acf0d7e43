"""The wire formats of a brief: the JSON contract of the command line, and the record that an index keeps.

The field names of the contract are fixed: keys may be added, never renamed.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from briefs.annotations import Annotation
from briefs.model import Brief, Facts, Mention, Toll
from briefs.packing import Packing


def facts_to_json(facts: Facts) -> dict[str, Any]:
    """The part of the contract that comes from the text: what `briefs tag --json` prints."""
    headline = facts.headline
    return {
        "event_date": _iso(facts.event_date),
        "provinces": list(facts.scenes),
        "mentioned_provinces": list(facts.mentioned_provinces),
        "province_facts": [
            {
                "name": province.name,
                "role": province.role.value,
                "span": [province.start, province.end],
                "rule": province.rule,
            }
            for province in facts.provinces
        ],
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
            "perpetrators_included": headline.perpetrators_included,
            "perpetrators_excluded": headline.perpetrators_excluded,
            "several": facts.several,
        },
        "mentions": [_mention_to_json(mention) for mention in facts.mentions],
    }


_CORRECTABLE = {
    "date": ("date", "date_basis", "event_date"),
    "event_date": ("event_date",),
    "title": ("title",),
    "provinces": ("provinces", "mentioned_provinces", "province_facts", "places"),
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


_PACKING = Packing(Brief)


def dump(brief: Brief) -> bytes:
    """Everything of a brief as compact JSON in UTF-8, by the names of its attributes: what an index keeps of it."""
    return _PACKING.pack(brief)


def load(data: bytes) -> Brief:
    """The brief that `dump` wrote. Raises ValueError for anything else."""
    return _PACKING.unpack(data)


def _toll_to_json(toll: Toll) -> dict[str, Any]:
    record: dict[str, Any] = {
        "count": toll.count,
        "qualifier": toll.qualifier.value,
        "outcome": toll.outcome.value,
        "who": toll.who,
        "past": toll.past,
        "perpetrators": toll.perpetrators,
        "by_attackers": toll.by_attackers,
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
