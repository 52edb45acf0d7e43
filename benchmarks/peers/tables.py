"""The figures as Markdown."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

Told = Mapping[str, Any]

NAMES = {
    "briefs": "briefs",
    "tantivy": "tantivy",
    "sqlite": "SQLite FTS5, facet tables",
    "whoosh": "stock Whoosh",
    "ripgrep": "ripgrep, no facets, no order",
}


def tables(size: int, told: Mapping[str, Told]) -> str:
    """All figures of one number of briefs."""
    parts = [
        f"## {size:,} briefs of about 350 words\n\n{machine()}\n",
        "Building, opening, changing; on the clock, processor seconds of the build with two beside it:\n",
        _index_table(told),
        "A keystroke: matches, the 50 first rows and all facets, for each letter of “police attack quetta”. Cold: the "
        "index was opened for it. Typed: with what is remembered of the letters before. Milliseconds on the clock, "
        "p50 / p95 over the keys, of each key's middle round; in brackets of its quickest:\n",
        _keystroke_table(told),
        "Questions to an index that was just opened, likewise; milliseconds, middle round and quickest:\n",
        _question_table(told),
    ]
    return "\n".join(parts)


def growth_table(results: Mapping[int, Mapping[str, Told]]) -> str:
    """How the figures grow: one row for each number of briefs and peer."""
    head = [
        "briefs", "", "indexed, briefs/s, one", "two", "size, MB", "open + first answer, ms", "cold key, by date, ms",
        "by relevance, ms", "changed, visible, ms", "peak memory indexing, MB", "answering, MB",
    ]  # fmt: skip
    rows = [
        [
            f"{size:,}",
            NAMES[peer],
            *_rates(one),
            _megabytes(_last_build(one)["disk"]),
            _number(one["first answer"]["middle"]),
            _percentiles(one["cold"].get("dated")),
            _percentiles(one["cold"].get("ranked")),
            _number(one["change"]["middle"]),
            _megabytes(_last_build(one)["memory"]),
            _memory(one),
        ]
        for size, told in results.items()
        for peer, one in told.items()
    ]
    return f"{machine()}\n\n{_table(head, rows)}"


def machine() -> str:
    """What it was measured on."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        names = [
            line.partition(":")[2].strip()
            for line in cpuinfo.read_text().splitlines()
            if "model name" in line
        ]
        model = names[0] if names else model
    return f"{os.cpu_count()} cores ({model}), {platform.system()}, Python {platform.python_version()}"


def _index_table(told: Mapping[str, Told]) -> str:
    head = [
        "", "briefs/s, one", "two", "CPU s", "size, MB", "peak memory, MB", "open, ms", "open + first answer, ms",
        "one changed, visible, ms", "answering, MB",
    ]  # fmt: skip
    rows = [
        [
            NAMES[peer],
            *_rates(one),
            _number(_last_build(one)["cpu"]),
            _megabytes(_last_build(one)["disk"]),
            _megabytes(_last_build(one)["memory"]),
            _number(one["open"]["middle"]),
            _number(one["first answer"]["middle"]),
            _number(one["change"]["middle"]),
            _memory(one),
        ]
        for peer, one in told.items()
    ]
    return _table(head, rows)


def _keystroke_table(told: Mapping[str, Told]) -> str:
    head = ["", "by date, cold", "typed", "by relevance, cold", "typed"]
    rows = [
        [
            NAMES[peer],
            *(
                _percentiles(one[how].get(order))
                for order in ("dated", "ranked")
                for how in ("cold", "typed")
            ),
        ]
        for peer, one in told.items()
    ]
    return _table(head, rows)


def _question_table(told: Mapping[str, Told]) -> str:
    head = ["", "matches", *(NAMES[peer] for peer in told)]
    first = next(iter(told.values()))
    rows = []
    for order, words in (("dated", ""), ("ranked", ", by relevance")):
        for label in first["queries"]:
            cells = [one["queries"][label].get(order) for one in told.values()]
            shown = [
                f"{_number(cell['middle'])} ({_number(cell['least'])})" if cell else "-" for cell in cells
            ]
            rows.append([label + words, f"{first['totals'][label]:,}", *shown])
    return _table(head, rows)


def _rates(one: Told) -> list[str]:
    return [f"{one[key]['rate']:,.0f}" if (key := f"build {threads}") in one else "-" for threads in (1, 2)]


def _last_build(one: Told) -> Told:
    build: Told = one.get("build 2") or one["build 1"]
    return build


def _memory(one: Told) -> str:
    """All that is mapped, and what no file stands behind."""
    own = one["own memory"]
    return _megabytes(one["memory"]) + (f" ({_megabytes(own)} own)" if own is not None else "")


def _percentiles(spread: Told | None) -> str:
    if spread is None:
        return "-"
    p50, p95, least50, least95 = (_number(spread[key]) for key in ("p50", "p95", "least p50", "least p95"))
    return f"{p50} / {p95} ({least50} / {least95})"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"


def _megabytes(count: float) -> str:
    return f"{count / 1e6:,.0f}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    rule = ["---", *("---:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rows)) + "\n"
