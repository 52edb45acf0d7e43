"""What the user says about a brief, put in the place of what was read and tagged."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from briefs.annotations import Annotation, Corrections
from briefs.errors import Problem
from briefs.model import Brief, DateBasis, Facts, ProvinceFact, Role

RULE = "user"
"""The rule that explains a fact which the user gave."""


def corrected(brief: Brief, corrections: Corrections, provinces: Collection[str]) -> Brief:
    """The brief with the corrections applied, and `Brief.corrected` naming their fields.

    Provinces that are not among `provinces`, the taxonomy's, are left out; when none is left, the correction is.
    """
    changes: dict[str, object] = {}
    if corrections.date or corrections.undated:
        changes["date"] = corrections.date
    if corrections.title:
        changes["title"] = corrections.title
    scenes = tuple(name for name in corrections.provinces or () if name in provinces)
    if scenes or corrections.provinces == ():
        changes["provinces"] = scenes
    if not changes:
        return brief
    fields = tuple(changes)
    if "date" in changes:
        changes["date_basis"] = DateBasis.USER if corrections.date else None
    if changes.pop("provinces", None) is not None:
        changes["facts"] = _with_scenes(brief.facts, scenes)
    return replace(brief, corrected=fields, **changes)  # type: ignore[arg-type]


def _with_scenes(facts: Facts, scenes: tuple[str, ...]) -> Facts:
    """The facts with these scenes and no others; a place outside them is only mentioned."""
    found = {fact.name: fact for fact in facts.provinces}
    provinces = [
        replace(found.get(name, ProvinceFact(name, Role.EVENT, 0, 0)), role=Role.EVENT, rule=RULE)
        for name in scenes
    ]
    for fact in facts.provinces:
        if fact.name not in scenes:
            was_scene = fact.role is Role.EVENT
            provinces.append(replace(fact, role=Role.MENTIONED, rule=RULE) if was_scene else fact)
    places = [
        replace(place, role=Role.MENTIONED, rule=RULE)
        if place.role is Role.EVENT and place.province is not None and place.province not in scenes
        else place
        for place in facts.places
    ]
    places.sort(key=lambda place: place.role is not Role.EVENT)
    return replace(facts, provinces=tuple(provinces), places=tuple(places))


def correction_problems(
    annotations: Iterable[tuple[str, Annotation]], provinces: Collection[str]
) -> list[Problem]:
    """The corrections that name a province which the taxonomy does not know (any more)."""
    return [
        Problem(brief_id, f"the correction names the unknown province {name!r}; it is ignored", skipped=False)
        for brief_id, annotation in annotations
        for name in annotation.corrections.provinces or ()
        if name not in provinces
    ]
