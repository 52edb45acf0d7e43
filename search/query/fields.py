"""`field:value`: what each field's value means, as a tree.

To add a field, write a reader and enter it in `READERS`, or in `NAMES` if its values are names of the taxonomy.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from briefs.errors import QueryError
from briefs.model import MentionKind, Stance
from briefs.taxonomy import Entry, Taxonomy
from briefs.text import fold, one_line, word_keys
from search.query.dates import Period, parse_longest, parse_period
from search.query.model import Expansion
from search.query.names import beginning, candidates, listed
from search.query.shape import any_of
from search.query.tree import (
    AtPlace,
    Dated,
    Flag,
    FromSource,
    HasActor,
    HasStance,
    InProvince,
    Is,
    Mentions,
    Nothing,
    OfEvent,
    Tagged,
    Tree,
)

TITLE = "title"
"""The one field whose value is searched as words, like text without a field."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a value was taken for; without a tree, it says nothing that could be asked."""

    tree: Tree | None = None
    note: str = ""
    expansion: Expansion | None = None


@dataclass(frozen=True, slots=True)
class NameField:
    """A field whose values are names: where they are looked for, in this order, and what they ask."""

    sections: tuple[MentionKind, ...]
    leaf: Callable[[Entry], Tree]
    all_sections: bool = False
    """Whether the name may stand for entries of several sections at once."""

    @property
    def own(self) -> tuple[MentionKind, ...]:
        """Where a name is looked for first."""
        return self.sections if self.all_sections else self.sections[:1]


def _entry_leaf(entry: Entry) -> Tree:
    match entry.section:
        case MentionKind.PROVINCE:
            return InProvince(entry.name)
        case MentionKind.PLACE:
            return AtPlace(entry.name)
        case MentionKind.ACTOR:
            return HasActor(entry.name)


def _stance(stance: Stance) -> NameField:
    return NameField((MentionKind.ACTOR,), lambda entry: HasActor(entry.name, stance))


NAMES: Mapping[str, NameField] = {
    "actor": NameField((MentionKind.ACTOR,), _entry_leaf),
    "province": NameField((MentionKind.PROVINCE, MentionKind.PLACE), _entry_leaf),
    "place": NameField((MentionKind.PLACE, MentionKind.PROVINCE), _entry_leaf),
    "mentions": NameField(
        tuple(MentionKind), lambda entry: Mentions(entry.section, entry.name), all_sections=True
    ),
    "claimed": _stance(Stance.CLAIMED),
    "denied": _stance(Stance.DENIED),
    "blamed": _stance(Stance.BLAMED),
    "suspected": _stance(Stance.SUSPECTED),
}
"""Fields by name; the first section of each is the one that an unknown name's suggestions come from."""


def exact_name(taxonomy: Taxonomy, field: str, typed: str) -> Reading | None:
    """What a name means in a field, or None when nothing that the field asks for first is called so."""
    spec = NAMES[field]
    entries = tuple(candidates(taxonomy, spec.own, typed))
    if not entries:
        return None
    note = ""
    if len(entries) > 1 and not spec.all_sections:
        known = listed([entry.name for entry in entries])
        note = f"{one_line(typed, 40)} could be {known}: searched as any of them"
    return _reading(taxonomy, spec, entries, typed, note)


def name_elsewhere(taxonomy: Taxonomy, field: str, typed: str) -> Reading | None:
    """What a name means that only the other sections of a field know, or None."""
    spec = NAMES[field]
    entries = tuple(candidates(taxonomy, spec.sections[len(spec.own) :], typed))
    if not entries:
        return None
    section = entries[0].section.value
    note = f"{entries[0].name} is a {section}: searched as {section}:"
    return _reading(taxonomy, spec, entries, typed, note)


def name_beginning(taxonomy: Taxonomy, field: str, typed: str) -> Reading | None:
    """What a name with wildcards means in a field, or None when no name is like it."""
    spec = NAMES[field]
    entries = tuple(entry for section in spec.own for entry in beginning(taxonomy, section, typed))
    return _reading(taxonomy, spec, entries, typed) if entries else None


def unknown_name(taxonomy: Taxonomy, field: str, typed: str, suggest: bool) -> Reading:
    """The reading of a name that the field does not know: it matches nothing, and the note says what would."""
    spec = NAMES[field]
    kind = "name" if spec.all_sections else spec.sections[0].value
    note = f"no {kind} is called {one_line(typed, 40)!r}"
    if other := next(candidates(taxonomy, MentionKind, typed), None):
        value = f'"{other.name}"' if " " in other.name else other.name
        note += f"; {other.name} is a {other.section.value}: {other.section.value}:{value}"
    elif suggest:
        near = dict.fromkeys(name for section in spec.own for name in taxonomy.suggest(section, typed[:80]))
        if near:
            note += f"; did you mean {listed(list(near)[:3])}?"
    return Reading(Nothing(), note)


def _reading(
    taxonomy: Taxonomy, spec: NameField, entries: tuple[Entry, ...], typed: str, note: str = ""
) -> Reading:
    leaves = [spec.leaf(entry) for entry in entries]
    districts = {leaf.name for leaf in leaves if isinstance(leaf, AtPlace)}
    # who asks for a district asks for the towns in it
    towns = [place.name for place in taxonomy.places.values() if place.district in districts]
    expansion = Expansion(typed, entries[0].name, tuple(towns)) if towns else None
    return Reading(any_of((*leaves, *map(AtPlace, towns))), note, expansion)


def _left_out(reason: str) -> Reading:
    """A value that cannot be read: the query goes without it."""
    return Reading(note=f"{reason} (left out)")


def _read_stance(typed: str, _half: bool) -> Reading:
    value = fold(typed).strip()
    if value in set(Stance):
        return Reading(HasStance(Stance(value)))
    return _left_out(f"stance: is one of {listed(list(Stance))}")


def _read_is(typed: str, _half: bool) -> Reading:
    value = fold(typed).strip()
    if value in set(Is):
        return Reading(Flag(Is(value)))
    return _left_out(f"is: is one of {listed(list(Is))}")


def _read_source(typed: str, half: bool) -> Reading:
    keys = tuple(word_keys(typed))
    if not keys:
        return _left_out("source: needs the name of a source")
    return Reading(FromSource(keys, half or typed.rstrip().endswith("*")))


def _read_tag(typed: str, half: bool) -> Reading:
    tag = fold(typed).strip()
    prefix = half or tag.endswith("*")
    # `"follow *"` is what a half-typed `"follow ` is stored as: neither means a tag that ends in a space
    tag = tag[: len(tag.replace("*", " ").rstrip())]
    if not tag.strip("-"):  # a dash is an exclusion that goes on
        return _left_out("tag: needs the name of a tag")
    return Reading(Tagged(tag, prefix))


def _read_event(typed: str, _half: bool) -> Reading:
    brief_id = typed.strip()
    if not brief_id:
        return _left_out("event: needs the id of a brief")
    return Reading(OfEvent(brief_id))


def _read_date(typed: str, _half: bool) -> Reading:
    typed = typed.strip()
    if fold(typed) == "undated":
        return Reading(Flag(Is.UNDATED))
    first, dots, second = typed.partition("..")
    start, note = _period(first)
    end, other = _period(second.lstrip(".")) if dots else (start, "")
    note = note or other
    if start is None and end is None:
        needed = "date: needs a day, month or year: 2024-02, 2023-09..2024-02, 2024.."
        return Reading(note=note) if note else _left_out(needed)
    if start and end and start[0] > end[1]:
        start, end = end, start
        note = note or "the later date stands first: read the other way round"
    return Reading(Dated(start[0] if start else None, end[1] if end else None), note)


def _period(typed: str) -> tuple[Period | None, str]:
    """The longest period that can be read, and what is wrong with the rest."""
    if not typed:
        return None, ""
    try:
        return parse_period(typed), ""
    except QueryError as error:
        period, length = parse_longest(typed) or (None, 0)
        return period, f"{error} ({f'read as {typed[:length]}' if length else 'left out'})"


READERS: Mapping[str, Callable[[str, bool], Reading]] = {
    "stance": _read_stance,
    "is": _read_is,
    "source": _read_source,
    "tag": _read_tag,
    "event": _read_event,
    "date": _read_date,
}
"""Fields with values of their own: the value as typed, and whether its end is half-typed."""

BEGINNINGS = frozenset({"source", "tag"})
"""Those of them whose values may be typed halfway."""

FIELDS = frozenset({TITLE, *NAMES, *READERS})


def no_field(typed: str) -> str:
    """What to say of a word that is written like a field."""
    near = get_close_matches(typed[:40].lower(), sorted(FIELDS), n=1)
    asked = f"; did you mean {near[0]}:?" if near else ""
    return f"{one_line(typed, 40)}: is no field, searched as words{asked}"
