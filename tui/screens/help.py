"""The help: keys as they are bound now, what has the focus first, and the query language."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content

from tui.commands import Command, Place, commands_at
from tui.widgets.reading_layout import wrap

QUERY_LANGUAGE = (
    ("bombing police", "both words, in any of their forms (bombing, bombings, bombed)"),
    ("bombing OR blast", "either; binds looser than words side by side"),
    ("-police", "without that word"),
    ('"election office"', "these words in this order, exactly as written"),
    ('"bomb office"~5', "in this order, at most five other words between"),
    ("balo*  *stan  b?mb", "the beginning, the end, one unknown letter"),
    ("bombng~  bombng~2", "one letter wrong, or two"),
    ("(mastung OR hangu) police", "brackets group"),
    ("Balochistan  BLA", "a name finds all its spellings; short forms only in capitals"),
    ('="Balochistan"', "this spelling and no other"),
    ("title: actor: province: place:", "only there; also mentions: stance: source: tag:"),
    ("claimed:bla denied:ttp", "an actor in that stance; also blamed: suspected:"),
    ("is:starred is:unread is:marked", "what you did; also is:corrected, is:undated, is:unclaimed"),
    ("is:outdated", "what you corrected, and whose text has changed since"),
    ("date:2024-02  date:2023-09..2024-02", "a period, a range; date:2024.. is open"),
)

_KEY_WIDTH = 18
_EXAMPLE_WIDTH = 34


def help_page(focused: Place, keys_of: Callable[[Command], str], width: int) -> Content:
    """The whole page; `keys_of` names the keys that a verb has now, empty where it has none."""
    places = [focused, *(place for place in Place if place is not focused)]
    lines: list[Content] = []
    for place in places:
        lines += [_heading(place.value), Content("")]
        for command in commands_at(place):
            keys = keys_of(command)
            lines.append(_line(keys or "(palette)", command.help, _KEY_WIDTH, width, quiet=not keys))
        lines.append(Content(""))
    lines += [_heading("The query language"), Content("")]
    lines += [_line(example, meaning, _EXAMPLE_WIDTH, width) for example, meaning in QUERY_LANGUAGE]
    return Content("\n").join(lines)


def _heading(text: str) -> Content:
    return Content.styled(text, "$accent bold")


def _line(left: str, right: str, column: int, width: int, *, quiet: bool = False) -> Content:
    """Two columns, the right one wrapped within itself, or under the left one where there is no room beside it."""
    style = "$quiet" if quiet else "$primary bold"
    beside = width - column - 3
    if len(left) > column or beside < 24:
        column, beside = 3, max(10, width - 6)
        first = Content.assemble("  ", (left, style), "\n", " " * (column + 3))
    else:
        first = Content.assemble("  ", (left.ljust(column), style), " ")
    rows = [right[start:end] for start, end in wrap(right, 0, len(right), beside)]
    return Content.assemble(first, ("\n" + " " * (column + 3)).join(rows))
