"""Files laid over each other: ours first, then the user's, entry by entry, key by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Any

from briefs.errors import Problem
from briefs.model import MentionKind
from briefs.taxonomy.model import Alias, Country, Entry
from briefs.taxonomy.schema import COUNTRY, Document

_KINDS = {MentionKind.PROVINCE: "province", MentionKind.PLACE: "place", MentionKind.ACTOR: "other"}


@dataclass(frozen=True, slots=True)
class Merged:
    """All files as one."""

    entries: tuple[Entry, ...]
    countries: Mapping[str, Country]
    variants: tuple[tuple[str, ...], ...]
    problems: tuple[Problem, ...]


def merge(documents: Iterable[tuple[str, Document]]) -> Merged:
    """Lay documents over each other, in their order; each comes with the path to name in problems.

    A later file's keys replace an earlier one's for the same section and name; `add_aliases` extends the aliases,
    `remove: true` takes the entry out. What refers to nothing (a parent, a province) is told and left out.
    """
    fields: dict[tuple[str, str], dict[str, Any]] = {}
    told: dict[tuple[str, str], tuple[str, int]] = {}
    removed: set[tuple[str, str]] = set()
    variants: list[tuple[str, ...]] = []
    problems: list[Problem] = []
    for path, document in documents:
        variants += [tuple(group) for group in document.variants]
        for patch in document.patches:
            key = (patch.section, patch.name)
            if patch.fields.get("remove"):
                removed.add(key)
                if fields.pop(key, None) is None:
                    reason = f"{patch.name}: there is no such {patch.section} to remove"
                    problems.append(Problem(path, reason, skipped=False, line=patch.line))
                continue
            entry = fields.setdefault(key, {})
            added = [*entry.get("add_aliases", ()), *patch.fields.get("add_aliases", ())]
            entry |= patch.fields
            if added:
                entry["add_aliases"] = added
            told[key] = (path, patch.line)
    for key, given in fields.items():
        problems += _loose_ends(key, given, fields, removed, told)
    entries = tuple(
        _entry(MentionKind(section), name, given)
        for (section, name), given in fields.items()
        if section != COUNTRY
    )
    countries = {
        name: Country(name, (name, *given.get("words", ())))
        for (section, name), given in fields.items()
        if section == COUNTRY
    }
    return Merged(entries, countries, tuple(variants), tuple(problems))


_REFERENCES = (
    ("parent", "actor"),
    ("stands_for", "actor"),
    ("province", "province"),
    ("district", "place"),
    ("country", COUNTRY),
)


def _loose_ends(
    key: tuple[str, str],
    given: dict[str, Any],
    fields: Mapping[tuple[str, str], dict[str, Any]],
    removed: Set[tuple[str, str]],
    told: Mapping[tuple[str, str], tuple[str, int]],
) -> list[Problem]:
    problems = []
    path, line = told[key]
    for field, section in _REFERENCES:
        target = given.get(field)
        if target and (section, target) not in fields:
            del given[field]
            if (section, target) not in removed:
                reason = f"{key[1]}: its {field} {target!r} is not in the taxonomy"
                problems.append(Problem(path, reason, skipped=False, line=line))
    if given.get("province") and not given.get("country"):
        given["country"] = fields["province", given["province"]].get("country")
    return problems


def _entry(section: MentionKind, name: str, given: Mapping[str, Any]) -> Entry:
    flags = {key: given[key] for key in ("case", "word", "cued", "shared", "likely") if key in given}
    aliases = [Alias(spelled_name(name), **flags)]
    short = given.get("short", "")
    if short:
        aliases.append(_alias({"text": short}))
    aliases += [_alias(alias) for alias in (*given.get("aliases", ()), *given.get("add_aliases", ()))]
    aliases += [Alias(text, leader=True) for text in given.get("leaders", ())]
    # an alias with rules of its own says more than the bare short form or the name
    unique = {alias.text: alias for alias in aliases}
    return Entry(
        section=section,
        name=name,
        kind=given.get("kind", _KINDS[section]),
        short=short or name,
        aliases=tuple(unique.values()),
        province=given.get("province"),
        district=given.get("district"),
        country=given.get("country"),
        parent=given.get("parent"),
        stands_for=given.get("stands_for"),
        generic=given.get("generic", False),
        cues=tuple(given.get("near", ())),
        note=given.get("note", ""),
        since=given.get("since", ""),
        until=given.get("until", ""),
        sources=tuple(given.get("sources", ())),
    )


def spelled_name(name: str) -> str:
    """What a text writes for a canonical name: "Punjab (India)" is written "Punjab"."""
    head, bracket, _ = name.partition(" (")
    return head if bracket and name.endswith(")") else name


def _alias(given: Mapping[str, Any]) -> Alias:
    """An alias; an abbreviation counts only as written, unless it says otherwise."""
    rest = {key: value for key, value in given.items() if key not in ("text", "near")}
    text = given["text"]
    return Alias(text, **{"case": _abbreviation(text), **rest}, near=tuple(given.get("near", ())))


def _abbreviation(text: str) -> bool:
    """Short, one word, and mostly capitals: BLA, PML-N, JuA, PkMAP."""
    letters = [char for char in text if char.isalpha()]
    capitals = sum(map(str.isupper, letters))
    return len(text) <= 8 and " " not in text and capitals >= 2 and capitals * 2 >= len(letters)
