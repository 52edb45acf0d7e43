"""A table in the columns of ACLED's data export, one row an incident, to be completed by a coder.

Columns after ACLED's codebook (acleddata.com). What only a coder can judge (event types, interaction codes,
coordinates, scale of a source) stays empty rather than guessed. No brief is left out: where none tells where it
happened, the location stays empty, and the notes say so, as they do where one row may stand for several incidents.

The fatalities are the headline figure of a brief; of rival ones the lowest counts until another is corroborated, as
ACLED has it. A toll that no brief states stays empty, which is not the same as 0; one that is not exact, or that the
user corrected, is told as such in the notes. ACLED counts dead attackers as all others; but where a brief counts them
apart, often another source does, and the sum is a figure that nobody gave. So they stand in a column of our own, for a
coder to add.

ACLED's coders enter a suspect as the perpetrator where the sources point at one, and say so in the notes. That is
their judgement: a row of `actor1` is counted as his deed by everybody who reads no notes. So `actor1` is for who claims
it, and whom somebody suspects or blames, and who denies it, stand in columns of our own behind ACLED's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefs.export.csv import row
from briefs.export.incidents import Incident, incidents
from briefs.export.report import Report
from briefs.export.wording import BEFORE_CHANGE
from briefs.model import MentionKind
from briefs.taxonomy import Entry
from briefs.text import one_line

COLUMNS = (
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
    # not ACLED's
    "attackers_not_counted",
    "suspected",
    "blamed",
    "denied",
)

_EXACT_DAY, _ABOUT = 1, 2
"""ACLED's time precision: the day is known; only the week is."""

_TOWN, _PART, _PROVINCE = 1, 2, 3
"""ACLED's geographical precision: the town itself; a part of the region; the region only."""


def write(report: Report) -> Iterator[str]:
    """A header row, then one row an incident, oldest first."""
    yield row(COLUMNS)
    for incident in incidents(report.briefs, report.groups(), unplaced=True):
        cells = dict(_cells(report, incident))
        yield row(cells.get(column, "") for column in COLUMNS)


def _cells(report: Report, incident: Incident) -> Iterator[tuple[str, str]]:
    yield "event_id_cnty", incident.briefs[0].id
    if incident.day:
        yield "event_date", incident.day.isoformat()
        yield "year", str(incident.day.year)
        yield "time_precision", str(_EXACT_DAY if incident.exact else _ABOUT)
    if incident.claimed:
        yield "actor1", incident.claimed[0]
        yield "assoc_actor_1", "; ".join(incident.claimed[1:])
    yield "suspected", "; ".join(incident.suspected)
    yield "blamed", "; ".join(incident.blamed)
    yield "denied", "; ".join(incident.denied)
    yield from _where(report, incident).items()
    sources = (brief.source for brief in incident.briefs if brief.source)
    yield "source", "; ".join(dict.fromkeys(map(one_line, sources)))
    yield "notes", _notes(report, incident)
    headlines = [brief.facts.headline for brief in incident.briefs]
    told = [(one.killed, one.perpetrators_excluded) for one in headlines if one.killed is not None]
    if told:
        fatalities, besides = min(told)
        yield "fatalities", str(fatalities)
        yield "attackers_not_counted", str(besides or "")
    tags = (tag for brief in incident.briefs for tag in report.tags(brief))
    yield "tags", "; ".join(dict.fromkeys(tags))


def _where(report: Report, incident: Incident) -> Mapping[str, str]:
    """Country, province, district and place, as far as the taxonomy tells.

    Of several scenes it is the first, and all four are of that one: its province, and places in that province.
    """
    known_places = [entry for name in incident.places if (entry := report.entry(MentionKind.PLACE, name))]
    province = next(iter(incident.provinces), "") or next(
        (entry.province for entry in known_places if entry.province), ""
    )
    entries = [entry for entry in known_places if not province or entry.province == province]
    district = next((_district(entry) for entry in entries), "")
    place = next(
        (entry for entry in entries if entry.kind != "district" and _district(entry) == district), None
    )
    known = report.entry(MentionKind.PROVINCE, province)
    country = (known and known.country) or (place and place.country) or ""
    if place is not None:
        precision = _TOWN
    else:
        precision = _PART if district else _PROVINCE
    if not (place or district or province):
        return {}
    return {
        "country": country,
        "admin1": province,
        "admin2": district,
        "location": place.name if place else district or province,
        "geo_precision": str(precision),
    }


def _district(entry: Entry) -> str:
    return entry.name if entry.kind == "district" else entry.district or ""


def _notes(report: Report, incident: Incident) -> str:
    """The lead, and what a coder must know before quoting the row."""
    notes = [incident.lead]
    figures = incident.killed
    if report.outdated(incident.briefs):
        notes.append(f"[Corrected by the user {BEFORE_CHANGE}.]")
    if not (incident.provinces or incident.places):
        toll = incident.killed.text or incident.wounded.text
        notes.append("[No place told.]" if toll else "[No place and no toll told: it may be no incident.]")
    notes += _of_several(report, incident)
    if incident.day_corrected:
        notes.append("[The day is corrected by the user.]")
    if figures.differ:
        notes.append(f"[Dead: {figures.text}, as briefs differ.]")
    elif figures.text not in ("", str(figures.low)):
        notes.append(f"[Dead: {figures.text}.]")
    who = "; ".join(incident.attribution)
    if who not in ("", f"claimed by {''.join(incident.claimed[:1])}"):
        notes.append(f"[{who[0].upper()}{who[1:]}.]")
    if len(incident.claimed) > 1:
        notes.append("[The reports do not tell whether the claimants are allies or rivals.]")
    return " ".join(notes)


def _of_several(report: Report, incident: Incident) -> Iterator[str]:
    """That the row stands for several incidents: as the texts have it, or perhaps, if they lie in several areas."""
    if incident.several:
        yield "[A brief tells of several incidents: they share this row and its figures.]"
        return
    areas = _areas(report, incident)
    if len(areas) > 1:
        named = ", ".join(areas[:_NAMED]) + (" and others" if len(areas) > _NAMED else "")
        yield f"[Places in {named}: this row may stand for several incidents.]"


_NAMED = 5
"""Areas named in the notes at most."""


def _areas(report: Report, incident: Incident) -> list[str]:
    """The districts where it happened, and the provinces of which no district is known, each once."""
    entries = [report.entry(MentionKind.PLACE, name) for name in incident.places]
    districts = {_district(entry): entry.province for entry in entries if entry and _district(entry)}
    others = [name for name in incident.provinces if name not in districts.values()]
    return [*districts, *others]
