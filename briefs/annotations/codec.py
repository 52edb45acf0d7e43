"""Annotations as YAML.

One brief's annotation is a mapping in a file; here it is *fields*: dotted keys and plain values ("star": True,
"corrections.date": a date). Fields are what is compared and merged when two instances write. A field that is there
and None says "nothing", which matters where it hides another file's value.

A further kind of correction needs a line in each of `_READ` and `to_fields`, and one in `from_fields`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

from briefs.annotations.model import Annotation, Corrections
from briefs.safe_yaml import Node, as_truth
from briefs.text import one_line, printable

Fields = Mapping[str, Any]

MAX_TAG = 100
MAX_TITLE = 300


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
        "note": printable(annotation.note or "").strip("\n"),
        "corrections.date": corrections.date,
        "corrections.undated": corrections.undated,
        "corrections.title": one_line(corrections.title or "", MAX_TITLE),
        "hash": annotation.text_hash,
    }
    fields = {key: value for key, value in fields.items() if value}
    if corrections.provinces is not None:
        # none at all is a correction too
        fields["corrections.provinces"] = tuple(one_line(name, MAX_TAG) for name in corrections.provinces)
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
            title=fields.get("corrections.title"),
            provinces=fields.get("corrections.provinces"),
        ),
        text_hash=fields.get("hash"),
    )


def merge(before: Fields, after: Fields, now: Fields) -> dict[str, Any]:
    """What to change in `now`, which another instance may have written, for a user who made `before` into `after`.

    Values of None take a field away.
    """
    changes = {
        key: after.get(key) for key in before.keys() | after.keys() if before.get(key) != after.get(key)
    }
    if "tags" in changes:
        old, new = before.get("tags", ()), after.get("tags", ())
        kept = [tag for tag in now.get("tags", ()) if tag in new or tag not in old]
        changes["tags"] = tuple(dict.fromkeys((*kept, *(tag for tag in new if tag not in old)))) or None
    if changes.get("hash", "") is None:
        # it is what finds a moved file, and whoever sets a star need not know it
        del changes["hash"]
    left = {key for key, value in {**now, **changes}.items() if value is not None}
    if left <= {"hash"}:
        changes["hash"] = None
    return {key: value for key, value in changes.items() if value != now.get(key)}


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
        mapping[key] = list(value) if isinstance(value, tuple) else value


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
    cleaned = (one_line(tag, MAX_TAG) for tag in tags)
    return tuple(dict.fromkeys(tag for tag in cleaned if tag))


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


# in the order in which a file has them
_READ: Mapping[str, Callable[[Node], Any]] = {
    "star": _read_truth,
    "read": _read_truth,
    "tags": lambda node: _clean_tags(_read_texts(node)),
    "note": lambda node: printable(_read_text(node)).strip("\n"),
    "corrections.date": _read_date,
    "corrections.undated": _read_truth,
    "corrections.title": lambda node: one_line(_read_text(node), MAX_TITLE),
    "corrections.provinces": lambda node: tuple(one_line(name, MAX_TAG) for name in _read_texts(node)),
    "hash": _read_hash,
}
