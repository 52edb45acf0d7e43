r"""A query as one line of text, for saved searches and the report of an export, and back.

    election office [province: Balochistan | Sindh] [-actor: police] [date: 2024-01..2024-02 +undated]

Text first, then the filters: values side by side are alternatives, a minus excludes, `Name (claimed)` is one stance
of an actor. A backslash takes a character's meaning away; `\n`, `\t`, `\s` (space) and `\uXXXX` stand for characters
that would not survive on a line. Lines written by hand may have any white space between their parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date

from briefs.model import Stance
from search.query.dates import parse_period
from search.query.filters import DateFilter, Filters, ValueFilter

_NAMES = tuple(field.name for field in fields(Filters))
_PART = re.compile(
    rf"""
    \[(?P<minus>-?)(?P<name>{"|".join(_NAMES)}):(?P<values>(?:[^\]\[\\]++|\\.)*+)\]
    | \\. | [^\\\[]+ | .
    """,
    re.VERBOSE | re.DOTALL,
)
_VALUE = re.compile(r"\\.|\||[^\\|]+", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|(.))", re.DOTALL)
_FILTER_LIKE = re.compile(rf"\[(?=-?(?:{'|'.join(_NAMES)}):)")
_EDGE = re.compile(r"\A +| +\Z")
_IN_STANCE = re.compile(rf"(.*\S) \(({'|'.join(Stance)})\)", re.DOTALL)
_LETTERS = {"\n": "n", "\t": "t", " ": "s"}
_CHARACTERS = {letter: char for char, letter in _LETTERS.items()}
_UNDATED = "undated"
_AND_UNDATED = "+undated"


def write(text: str, filters: Filters) -> str:
    """The line of a text and its filters."""
    parts = [_FILTER_LIKE.sub(r"\\[", _escaped(text))] if text else []
    parts += _write_dates(filters.date)
    for name in _NAMES[1:]:
        values: ValueFilter = getattr(filters, name)
        for sign, chosen in (("", values.chosen), ("-", values.excluded)):
            if chosen:
                parts.append(_group(sign + name, (_write_value(name, value) for value in chosen)))
    return " ".join(parts)


def read(line: str) -> tuple[str, Filters]:
    """The text and the filters of a line; raises `QueryError` when a date filter holds no date."""
    text: list[str] = []
    dates = DateFilter()
    chosen = {name: ValueFilter() for name in _NAMES[1:]}
    for match in _PART.finditer(line):
        name, minus = match["name"], bool(match["minus"])
        if name is None:
            text.append(match.group())
        elif name == "date":
            dates = _read_dates(dates, match["values"], minus)
        else:
            values = {_read_value(name, value) for value in _split(match["values"])}
            known = chosen[name]
            if minus:
                chosen[name] = replace(known, excluded=known.excluded | values)
            else:
                chosen[name] = replace(known, chosen=known.chosen | values)
    return _plain("".join(text).strip()), Filters(date=dates, **chosen)


def _group(name: str, values: Iterable[str], suffix: str = "") -> str:
    return f"[{name}: {' | '.join(sorted(values))}{suffix}]"


def _split(values: str) -> list[str]:
    """The values of a group, still escaped."""
    found = [""]
    for match in _VALUE.finditer(values):
        if match.group() == "|":
            found.append("")
        else:
            found[-1] += match.group()
    return [value.strip() for value in found]


def _write_value(name: str, value: str) -> str:
    actor, bar, stance = value.rpartition("|")
    if name == "actor" and bar and stance in set(Stance) and actor.strip() and actor == actor.strip():
        return f"{_escaped(actor, '|[]')} ({stance})"
    written = _escaped(value, "|[]")
    if name == "actor" and (match := _IN_STANCE.fullmatch(written)):
        return f"{match[1]} \\({match[2]})"
    return written


def _read_value(name: str, value: str) -> str:
    if name == "actor" and (match := _IN_STANCE.fullmatch(value)):
        return f"{_plain(match[1])}|{match[2]}"
    return _plain(value)


def _write_dates(dates: DateFilter) -> list[str]:
    groups: list[str] = []
    suffix = f" {_AND_UNDATED}" if dates.undated else ""
    if dates.start or dates.end:
        groups.append(_group("date", [_write_range(dates.start, dates.end)], suffix))
        suffix = ""
    if dates.periods:
        groups.append(_group("date", dates.periods, suffix))
        suffix = ""
    if suffix:
        groups.append(_group("date", [_UNDATED]))
    excluded = list(dates.excluded)
    if dates.no_undated:
        excluded.append(_UNDATED)
    if excluded:
        groups.append(_group("-date", excluded))
    return groups


def _read_dates(dates: DateFilter, values: str, minus: bool) -> DateFilter:
    values = values.strip()
    if not minus and values.endswith(_AND_UNDATED):
        dates = replace(dates, undated=True)
        values = values.removesuffix(_AND_UNDATED)
    for value in _split(values):
        first, dots, last = value.partition("..")
        if value == _UNDATED:
            dates = replace(dates, no_undated=True) if minus else replace(dates, undated=True)
        elif minus:
            dates = replace(dates, excluded=dates.excluded | {_read_period(value)})
        elif dots:
            start = parse_period(first)[0] if first.strip() else None
            end = parse_period(last)[1] if last.strip() else None
            dates = replace(dates, start=start, end=end)
        else:
            dates = replace(dates, periods=dates.periods | {_read_period(value)})
    return dates


def _read_period(value: str) -> str:
    parse_period(value)
    return value


def _write_range(start: date | None, end: date | None) -> str:
    """Both ends as years or months where these say the same as days."""
    first, last = start.isoformat() if start else "", end.isoformat() if end else ""
    for length in (4, 7):
        begins = start is None or parse_period(first[:length])[0] == start
        ends = end is None or parse_period(last[:length])[1] == end
        if begins and ends:
            return f"{first[:length]}..{last[:length]}"
    return f"{first}..{last}"


def _escaped(text: str, signs: str = "") -> str:
    """The text so that it survives on one line, with white space around it; also before `signs` a backslash."""
    written = "".join(_escaped_character(char, signs) for char in text)
    return _EDGE.sub(lambda match: "\\s" * len(match.group()), written)


def _escaped_character(char: str, signs: str) -> str:
    if char == "\\" or char in signs:
        return f"\\{char}"
    if char == " " or char.isprintable():
        return char
    if char in _LETTERS:
        return f"\\{_LETTERS[char]}"
    return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"


def _plain(written: str) -> str:
    """What `_escaped` made, as it was."""
    return _ESCAPE.sub(_character, written)


def _character(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    if code is None:
        return _CHARACTERS.get(match[3], match[3])
    # eight digits can name more than Unicode has
    return chr(int(code, 16)) if int(code, 16) <= 0x10FFFF else match.group()
