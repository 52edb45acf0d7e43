"""Text and paths written so that Markdown (CommonMark, with GitHub's tables) shows them as they stand."""

from __future__ import annotations

import re

from briefs.text import one_line, printable

_PATH = r"(?:[^\s<>\"'`|\\^{}\[\]&]|&(?![#\w]+;))*"
_ADDRESS = re.compile(rf"https?://[a-z0-9][a-z0-9.-]*(?::\d{{1,5}})?(?:[/?]{_PATH})?", re.IGNORECASE)
_TRAILING = ".,;:!?"
_MARKUP = re.compile(
    r"[\\`*_{}\[\]<>|~$#]|&(?=#?\w+;)|(?<=\bhttp):|(?<=\bhttps):|(?<=\bwww)\.", re.IGNORECASE
)
_LINE_START = re.compile(r"[-+=:]|\d+(?=[.)])")

LONG_LINE = 100
"""Characters: a longer line was not broken by hand, so what follows it is the next paragraph."""


def inline(text: str) -> str:
    """One line of running text: markup escaped, http and https addresses made links that show themselves."""
    pieces, at = [], 0
    line = printable(text)
    for match in _ADDRESS.finditer(line):
        address = match.group().rstrip(_TRAILING)
        if address.endswith(")") and "(" not in address:
            address = address.rstrip(_TRAILING + ")")
        pieces += [_escape(line[at : match.start()]), f"<{address}>"]
        at = match.start() + len(address)
    pieces.append(_escape(line[at:]))
    return "".join(pieces)


def cell(text: str) -> str:
    """One cell of a table."""
    return inline(one_line(text))


def table_row(*cells: str) -> str:
    """One row of a table, of cells that are escaped already."""
    return f"| {' | '.join(cells)} |\n"


def line_start(escaped: str) -> str:
    """An escaped line whose first characters are kept from starting a list, a rule, a heading or a table."""
    match = _LINE_START.match(escaped)
    if not match:
        return escaped
    at = match.end() if match.group().isdigit() else 0
    return f"{escaped[:at]}\\{escaped[at:]}"


def paragraphs(text: str) -> str:
    """A whole text: its paragraphs kept apart, its line breaks kept.

    A line feed after a line of more than `LONG_LINE` characters ends a paragraph, as an empty line does; any other
    becomes a hard line break. Indentation goes: Markdown would take it for code.
    """
    blocks: list[list[str]] = [[]]
    for line in printable(text).split("\n"):
        stripped = line.strip()
        if not stripped:
            blocks.append([])
            continue
        blocks[-1].append(line_start(inline(stripped)))
        if len(stripped) > LONG_LINE:
            blocks.append([])
    return "\n\n".join("\\\n".join(block) for block in blocks if block)


def code(text: str) -> str:
    """A code span that shows a path or an id character by character, whatever backticks it holds."""
    line = printable(text).replace("\n", "␊").replace("\t", "␉")
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    fence = "`" * (longest + 1)
    padding = " " if line.startswith(("`", " ")) or line.endswith(("`", " ")) else ""
    return f"{fence}{padding}{line}{padding}{fence}"


def link(address: str) -> str:
    """A web address as a link that shows itself, or as plain text where it is no plain http address."""
    return inline(one_line(address))


def _escape(text: str) -> str:
    return _MARKUP.sub(lambda match: "\\" + match.group(), text)
