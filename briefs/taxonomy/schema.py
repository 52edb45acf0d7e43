"""The shape of a taxonomy file: YAML to patches, with every mistake named by line and reason.

A patch is what one file says about one entry: only the keys that it gives. `merge` lays patches over each other.
The shape is described for users in docs/taxonomy.md.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from briefs.safe_yaml import Node

COUNTRY = "country"
"""The section of patches that describe countries; the others are the values of `MentionKind`."""

ACTOR_KINDS = (
    "militant",
    "military",
    "paramilitary",
    "police",
    "intelligence",
    "government",
    "state",
    "party",
    "movement",
    "court",
    "commission",
    "ngo",
    "international",
    "research",
    "media",
    "other",
)

_FILE = ("sources", "variants", "countries", "places", "actors")
_SPELLED = ("case", "word", "cued", "shared", "near", "likely")
_NAME = ("kind", "short", "aliases", "add_aliases", "generic", *_SPELLED)
_TOLD = ("note", "since", "until", "sources", "remove")
_COUNTRY = ("words", "provinces", "places", "note", "sources", "remove")
_PROVINCE = (*_NAME, *_TOLD, "districts", "places")
_DISTRICT = (*_NAME, *_TOLD, "stands_for", "places")
_PLACE = (*_NAME, *_TOLD, "stands_for")
_FREE_PLACE = (*_PLACE, "country", "province", "district")
_ACTOR = (*_NAME, *_TOLD, "leaders", "parent", "country", "province")
_ALIAS = ("text", *_SPELLED)

KEYS = tuple(dict.fromkeys((*_FILE, *_COUNTRY, *_PROVINCE, *_FREE_PLACE, *_ACTOR, *_ALIAS)))
"""Every key that a taxonomy file may have."""

_LISTS = ("near", "words", "sources", "leaders")
_FLAGS = ("word", "case", "cued", "shared", "likely", "generic", "remove")
_NESTED = ("provinces", "districts", "places")
_TRUE = {"true": True, "yes": True, "false": False, "no": False}


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake in a file."""

    line: int
    reason: str


@dataclass(slots=True)
class Patch:
    """What one file says about one entry: `fields` has only the keys given, checked and plain."""

    section: str
    name: str
    line: int
    fields: dict[str, Any]


@dataclass(slots=True)
class Document:
    """A taxonomy file as read."""

    patches: list[Patch] = field(default_factory=list)
    variants: list[list[str]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def read_document(root: Node) -> Document:
    """Check a taxonomy file's tree and turn it into patches; mistakes are collected, by line, not raised."""
    reader = _Reader()
    reader.file(root)
    reader.document.faults.sort(key=lambda fault: fault.line)
    return reader.document


class _Reader:
    def __init__(self) -> None:
        self.document = Document()
        self._seen: dict[tuple[str, str], int] = {}

    def file(self, root: Node) -> None:
        top = self._mapping(root, "the file", _FILE)
        for name, node in self._named(top.get("countries"), "countries"):
            self._country(name, node)
        for name, node in self._named(top.get("places"), "places"):
            self._entry("place", name, node, _FREE_PLACE, {})
        for name, node in self._named(top.get("actors"), "actors"):
            self._entry("actor", name, node, _ACTOR, {})
        if "variants" in top:
            self._variants(top["variants"])

    def _country(self, name: str, node: Node) -> None:
        given = self._mapping(node, name, _COUNTRY)
        fields = self._fields(given, name)
        self._add(COUNTRY, name, node.line, fields)
        for province, below in self._named(given.get("provinces"), "provinces"):
            where = {"country": name}
            keys = self._entry("province", province, below, _PROVINCE, where)
            where = {"country": name, "province": province}
            for district, inner in self._named(keys.get("districts"), "districts"):
                told = self._entry("place", district, inner, _DISTRICT, {"kind": "district", **where})
                self._places(told.get("places"), {**where, "district": district})
            self._places(keys.get("places"), where)
        self._places(given.get("places"), {"country": name})

    def _places(self, node: Node | None, where: Mapping[str, str]) -> None:
        for name, below in self._named(node, "places"):
            self._entry("place", name, below, _PLACE, where)

    def _entry(
        self, section: str, name: str, node: Node, allowed: Collection[str], where: Mapping[str, str]
    ) -> dict[str, Node]:
        """Record one entry; returns its keys, for what is nested in it. A bare list is its aliases."""
        if isinstance(node.value, list):
            node = Node({"aliases": node}, node.line)
        given = self._mapping(node, name, allowed) if node.value is not None else {}
        self._add(section, name, node.line, {**where, **self._fields(given, name)})
        kind = given.get("kind")
        if section == "actor" and kind and kind.value not in ACTOR_KINDS:
            self._fault(kind.line, f"{name}: unknown kind {kind.value!r}{_nearest(kind.value, ACTOR_KINDS)}")
        return given

    def _fields(self, given: Mapping[str, Node], name: str) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        for key, node in given.items():
            if key in _NESTED:
                continue
            if key in ("aliases", "add_aliases"):
                fields[key] = self._aliases(node, name)
            elif key in _LISTS:
                fields[key] = self._texts(node, f"{name}: {key}")
            elif key in _FLAGS:
                fields[key] = self._flag(node, f"{name}: {key}")
            else:
                fields[key] = self._text(node, f"{name}: {key}")
        return fields

    def _aliases(self, node: Node, name: str) -> list[dict[str, Any]]:
        aliases = []
        for item in self._list(node, f"{name}: aliases"):
            if isinstance(item.value, str):
                aliases.append({"text": self._text(item, f"{name}: an alias")})
                continue
            given = self._mapping(item, f"an alias of {name}", _ALIAS)
            if "text" not in given:
                self._fault(item.line, f"{name}: an alias needs its text")
                continue
            aliases.append(self._fields(given, name))
        return aliases

    def _variants(self, node: Node) -> None:
        for group in self._list(node, "variants"):
            words = [str(word.value or "").strip() for word in self._list(group, "variants")]
            if len(words) < 2 or not all(words):
                self._fault(group.line, "variants: a group needs two spellings or more")
                continue
            self.document.variants.append(words)

    def _add(self, section: str, name: str, line: int, fields: dict[str, Any]) -> None:
        before = self._seen.setdefault((section, name), line)
        if before != line:
            self._fault(line, f"{name}: stands on line {before} already; call one of them '{name} (...)'")
        self.document.patches.append(Patch(section, name, line, fields))

    # the plain shapes

    def _mapping(self, node: Node, what: str, allowed: Collection[str]) -> dict[str, Node]:
        if node.value is None:
            return {}
        if not isinstance(node.value, dict):
            self._fault(node.line, f"{what}: expected keys and values")
            return {}
        for key, value in node.value.items():
            if key not in allowed:
                self._fault(value.line, f"{what}: unknown key {key!r}{_nearest(key, allowed)}")
        return {key: value for key, value in node.value.items() if key in allowed}

    def _named(self, node: Node | None, what: str) -> list[tuple[str, Node]]:
        """Entries by name: a mapping, or a list of bare names."""
        if node is None or node.value is None:
            return []
        if isinstance(node.value, dict):
            pairs = list(node.value.items())
        elif isinstance(node.value, list):
            told = ((self._text(item, what), Node(None, item.line)) for item in node.value)
            # what is no text was told as that
            pairs = [pair for pair in told if pair[0]]
        else:
            self._fault(node.line, f"{what}: expected names")
            return []
        return [(name.strip(), below) for name, below in pairs if self._is_name(name, below.line)]

    def _is_name(self, name: str, line: int) -> bool:
        if any(char.isalnum() for char in name):
            return True
        self._fault(line, f"a name needs letters, not {name!r}")
        return False

    def _list(self, node: Node, what: str) -> list[Node]:
        if node.value is None:
            return []
        if isinstance(node.value, list):
            return node.value
        self._fault(node.line, f"{what}: expected a list, as in [one, two]")
        return []

    def _texts(self, node: Node, what: str) -> list[str]:
        return [self._text(item, what) for item in self._list(node, what)]

    def _text(self, node: Node, what: str) -> str:
        if isinstance(node.value, str) and any(char.isalnum() for char in node.value):
            return " ".join(node.value.split())
        self._fault(node.line, f"{what}: expected a text")
        return ""

    def _flag(self, node: Node, what: str) -> bool:
        value = _TRUE.get(node.value) if isinstance(node.value, str) else None
        if value is None:
            self._fault(node.line, f"{what}: expected true or false")
        return bool(value)

    def _fault(self, line: int, reason: str) -> None:
        self.document.faults.append(Fault(line, reason))


def _nearest(word: object, known: Collection[str]) -> str:
    near = difflib.get_close_matches(str(word), known, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(known)}"
