"""Annotations as YAML.

One brief's annotation is a mapping in a file; here it is *fields*: dotted keys and values that cannot change ("star":
True, "corrections.date": a date). Fields are what is compared and merged when two instances write. A field that is
there and None says "nothing", which matters where it hides another file's value.

A further kind of correction needs a line in each of `_READ`, `to_fields` and `from_fields`; one of several elements a
line in `_SETS` too.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from briefs.annotations.figure import Figure, parse_figure
from briefs.annotations.model import Annotation, Corrections
from briefs.marking import Tlp, parse_grade
from briefs.model import Stance
from briefs.safe_yaml import Node, as_truth
from briefs.text import one_line, printable

Fields = Mapping[str, Any]

MAX_TAG = 100
MAX_TITLE = 300


NO_PART = "none"
"""Instead of stances: the actor has no part in the brief."""


class WrongValueError(ValueError):
    """A value of a wrong kind; the text says what it must be."""


def to_fields(annotation: Annotation) -> dict[str, Any]:
    """What differs from an empty annotation, cleaned of what could drive a terminal."""
    if not annotation:
        return {}
    corrections = annotation.corrections
    fields: dict[str, Any] = {
        "star": annotation.star,
        "read": annotation.read,
        "tags": _clean_tags(annotation.tags),
        "note": _clean_note(annotation.note or ""),
        "tlp": annotation.tlp,
        "grade": annotation.grade,
        "same_event": tuple(dict.fromkeys(annotation.same_event)),
        "other_event": tuple(dict.fromkeys(annotation.other_event)),
        "corrections.date": corrections.date,
        "corrections.undated": corrections.undated,
        "corrections.event_date": corrections.event_date,
        "corrections.no_event_date": corrections.no_event_date,
        "corrections.title": one_line(corrections.title or "", MAX_TITLE),
        "corrections.actors": tuple((one_line(name, MAX_TAG), said) for name, said in corrections.actors),
        "corrections.killed": corrections.killed,
        "corrections.wounded": corrections.wounded,
        "corrections.wrong_tolls": _clean_tolls(corrections.wrong_tolls),
        "corrections.missed_tolls": _clean_tolls(corrections.missed_tolls),
        "hash": annotation.text_hash,
    }
    fields = {key: value for key, value in fields.items() if value}
    # none at all is a correction too
    if corrections.provinces is not None:
        fields["corrections.provinces"] = tuple(one_line(name, MAX_TAG) for name in corrections.provinces)
    if corrections.unclaimed is not None:
        fields["corrections.unclaimed"] = corrections.unclaimed
    if annotation.corrected_hash and any(key.startswith("corrections.") for key in fields):
        fields[_CORRECTED_HASH] = annotation.corrected_hash
    return fields


def from_fields(fields: Fields) -> Annotation:
    """The annotation that the fields make up."""
    return Annotation(
        star=bool(fields.get("star")),
        read=bool(fields.get("read")),
        tags=fields.get("tags") or (),
        note=fields.get("note"),
        corrections=Corrections(
            date=fields.get("corrections.date"),
            undated=bool(fields.get("corrections.undated")),
            event_date=fields.get("corrections.event_date"),
            no_event_date=bool(fields.get("corrections.no_event_date")),
            title=fields.get("corrections.title"),
            provinces=fields.get("corrections.provinces"),
            actors=fields.get("corrections.actors") or (),
            unclaimed=fields.get("corrections.unclaimed"),
            killed=fields.get("corrections.killed"),
            wounded=fields.get("corrections.wounded"),
            wrong_tolls=fields.get("corrections.wrong_tolls") or (),
            missed_tolls=fields.get("corrections.missed_tolls") or (),
        ),
        tlp=fields.get("tlp"),
        grade=fields.get("grade"),
        same_event=fields.get("same_event") or (),
        other_event=fields.get("other_event") or (),
        text_hash=fields.get("hash"),
        corrected_hash=fields.get(_CORRECTED_HASH),
    )


def merge(before: Fields, after: Fields, now: Fields) -> dict[str, Any]:
    """What to change in `now`, which another instance may have written, for a user who made `before` into `after`.

    Values of None take a field away.
    """
    changes = {
        key: after.get(key) for key in before.keys() | after.keys() if before.get(key) != after.get(key)
    }
    for key in _SETS & changes.keys():
        changes[key] = _merged_sets(before.get(key, ()), after.get(key, ()), now.get(key, ())) or None
    if "corrections.actors" in changes:
        key = "corrections.actors"
        old, new, found = (dict(fields.get(key, ())) for fields in (before, after, now))
        kept = {actor: said for actor, said in found.items() if actor in new or actor not in old}
        said = kept | {actor: said for actor, said in new.items() if old.get(actor) != said}
        changes[key] = tuple(sorted(said.items())) or None
    if changes.get("hash", "") is None:
        # it is what finds a moved file, and whoever sets a star need not know it
        del changes["hash"]
    left = {key for key, value in {**now, **changes}.items() if value is not None}
    if left <= _HASHES:
        changes |= dict.fromkeys(left)
    return {key: value for key, value in changes.items() if value != now.get(key)}


_CORRECTED_HASH = "corrections.hash"

_HASHES = frozenset({"hash", _CORRECTED_HASH})
"""Fields that say nothing without others."""

_SETS = frozenset(
    {"tags", "same_event", "other_event", "corrections.wrong_tolls", "corrections.missed_tolls"}
)
"""Fields whose elements are added and taken away one by one."""


def _merged_sets(before: tuple[str, ...], after: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    if now == before:
        return after
    kept = [element for element in now if element in after or element not in before]
    return tuple(dict.fromkeys((*kept, *(element for element in after if element not in before))))


def read_fields(node: Node) -> tuple[dict[str, Any], list[tuple[int, str]]]:
    """The fields of one brief's YAML, and the (line, reason) of what is wrong in it and left out."""
    fields: dict[str, Any] = {}
    wrong: list[tuple[int, str]] = []
    for key, value in _flat(node, wrong):
        reader = _READ.get(key)
        if reader is None:
            wrong.append((value.line, f"unknown key {one_line(key, 40)!r}"))
            continue
        try:
            fields[key] = None if value.value is None else reader(value)
        except WrongValueError as error:
            wrong.append((value.line, f"{key}: {error}"))
    return fields, wrong


def changed_mapping(raw: Any, changes: Fields) -> dict[str, Any]:
    """A brief's YAML with some fields changed, added, or (None) taken out; what is not known stays as it is."""
    mapping = dict(raw) if isinstance(raw, dict) else {}
    for key in sorted(changes, key=list(_READ).index):
        value = changes[key]
        outer, _, inner = key.partition(".")
        if not inner:
            _put(mapping, outer, value)
            continue
        nested = mapping.get(outer)
        nested = dict(nested) if isinstance(nested, dict) else {}
        _put(nested, inner, value)
        _put(mapping, outer, nested or REMOVED)
    known = dict.fromkeys(key.partition(".")[0] for key in _READ)
    return {
        key: mapping[key] for key in (*known, *(key for key in mapping if key not in known)) if key in mapping
    }


REMOVED = object()
"""In changes: the key goes away, where None would stay in the file as an explicit nothing."""


def _put(mapping: dict[str, Any], key: str, value: Any) -> None:
    if value is REMOVED:
        mapping.pop(key, None)
    else:
        mapping[key] = _plain(key, value)


def _plain(key: str, value: Any) -> Any:
    """A field's value as YAML has it."""
    if key == "actors":
        return {name: _plain_stances(stances) for name, stances in value}
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Figure):
        text = str(value)
        return int(text) if text.isdecimal() else text
    return str(value) if isinstance(value, StrEnum) else value


def _plain_stances(stances: tuple[Stance, ...]) -> str | list[str]:
    words = [str(stance) for stance in stances] or [NO_PART]
    return words if len(words) > 1 else words[0]


def _flat(node: Node, wrong: list[tuple[int, str]]) -> list[tuple[str, Node]]:
    if node.value is None:
        return []
    if not isinstance(node.value, dict):
        wrong.append((node.line, "must hold keys and values (star, tags, note ...)"))
        return []
    flat = []
    for key, value in node.value.items():
        if key != "corrections":
            flat.append((key, value))
        elif isinstance(value.value, dict):
            flat.extend((f"corrections.{inner}", item) for inner, item in value.value.items())
        elif value.value is not None:
            wrong.append((value.line, "corrections: must hold keys and values"))
    return flat


def _read_truth(node: Node) -> bool:
    truth = as_truth(node)
    if truth is None:
        raise WrongValueError("must be true or false")
    return truth


def _read_text(node: Node) -> str:
    if not isinstance(node.value, str):
        raise WrongValueError("must be text")
    return node.value


def _read_texts(node: Node) -> tuple[str, ...]:
    items = node.value if isinstance(node.value, list) else [node]
    if not all(isinstance(item.value, str) for item in items):
        raise WrongValueError("must be a list of texts")
    return tuple(_read_text(item) for item in items)


def _clean_tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Each tag once; of spellings that differ in capitals only, the first."""
    cleaned: dict[str, str] = {}
    for tag in tags:
        if text := one_line(tag, MAX_TAG):
            cleaned.setdefault(text.casefold(), text)
    return tuple(cleaned.values())


def _clean_tolls(statements: tuple[str, ...]) -> tuple[str, ...]:
    lines = (one_line(words, MAX_TITLE) for words in statements)
    return tuple(dict.fromkeys(line for line in lines if line))


_LINE_END = re.compile(r"\r\n?|[\u0085\u2028\u2029]")


def _clean_note(note: str) -> str:
    """The note with line feeds for whatever ends its lines, without blank ones around it."""
    lines = printable(_LINE_END.sub("\n", note)).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")


_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def _read_date(node: Node) -> dt.date:
    text = _read_text(node)
    try:
        if not _DAY.fullmatch(text):
            raise ValueError(text)
        return dt.date.fromisoformat(text)
    except ValueError:
        raise WrongValueError(f"{one_line(text, 40)!r} is no date (YYYY-MM-DD)") from None


def _read_hash(node: Node) -> str:
    text = _read_text(node)
    if not re.fullmatch(r"[0-9a-f]{16}", text):
        raise WrongValueError("must be 16 hex digits")
    return text


def _read_ids(node: Node) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_read_texts(node)))


def _read_tlp(node: Node) -> Tlp:
    text = _read_text(node)
    try:
        return Tlp.parse(text)
    except ValueError:
        raise WrongValueError(f"{one_line(text, 40)!r} is none of: {', '.join(Tlp)}") from None


def _read_grade(node: Node) -> str:
    try:
        return parse_grade(_read_text(node))
    except ValueError as error:
        raise WrongValueError(one_line(str(error), 200)) from None


def _read_figure(node: Node) -> Figure:
    try:
        return parse_figure(_read_text(node))
    except ValueError as error:
        raise WrongValueError(str(error)) from None


def _read_actors(node: Node) -> tuple[tuple[str, tuple[Stance, ...]], ...]:
    if not isinstance(node.value, dict):
        raise WrongValueError("must hold actors, and for each its stance")
    actors = {one_line(name, MAX_TAG): _read_stances(said) for name, said in node.value.items()}
    return tuple(sorted(actors.items()))


def _read_stances(node: Node) -> tuple[Stance, ...]:
    words = _read_texts(node)
    try:
        said = {Stance(word) for word in words if word != NO_PART}
    except ValueError:
        wrong = next(word for word in words if word not in (NO_PART, *Stance))
        raise WrongValueError(f"{one_line(wrong, 40)!r} is none of: {', '.join(Stance)}, {NO_PART}") from None
    return tuple(stance for stance in Stance if stance in said)


# in the order in which a file has them
_READ: Mapping[str, Callable[[Node], Any]] = {
    "star": _read_truth,
    "read": _read_truth,
    "tags": lambda node: _clean_tags(_read_texts(node)),
    "note": lambda node: _clean_note(_read_text(node)),
    "tlp": _read_tlp,
    "grade": _read_grade,
    "same_event": _read_ids,
    "other_event": _read_ids,
    "corrections.date": _read_date,
    "corrections.undated": _read_truth,
    "corrections.event_date": _read_date,
    "corrections.no_event_date": _read_truth,
    "corrections.title": lambda node: one_line(_read_text(node), MAX_TITLE),
    "corrections.provinces": lambda node: tuple(one_line(name, MAX_TAG) for name in _read_texts(node)),
    "corrections.actors": _read_actors,
    "corrections.unclaimed": _read_truth,
    "corrections.killed": _read_figure,
    "corrections.wounded": _read_figure,
    "corrections.wrong_tolls": lambda node: _clean_tolls(_read_texts(node)),
    "corrections.missed_tolls": lambda node: _clean_tolls(_read_texts(node)),
    _CORRECTED_HASH: _read_hash,
    "hash": _read_hash,
}
