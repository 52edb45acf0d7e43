"""The help: keys as they are bound now, what has the focus first, and the query language."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.content import Content

from tui.commands import Command, Place, commands_at

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
    ("is:starred is:unread is:marked", "what you did; also is:undated is:unclaimed"),
    ("date:2024-02  date:2023-09..2024-02", "a period, a range; date:2024.. is open"),
)

_KEY_WIDTH = 22
_EXAMPLE_WIDTH = 38


def help_page(focused: Place, keys_of: Callable[[Command], str]) -> Content:
    """The whole page; `keys_of` names the keys that a verb has now, empty where it has none."""
    places = [focused, *(place for place in Place if place is not focused)]
    lines: list[Content] = []
    for place in places:
        lines += [*_section(place, keys_of), Content("")]
    lines += [Content.styled("The query language", "$accent bold"), Content("")]
    for example, meaning in QUERY_LANGUAGE:
        lines.append(_line(example, meaning, _EXAMPLE_WIDTH))
    return Content("\n").join(lines)


def _section(place: Place, keys_of: Callable[[Command], str]) -> Iterator[Content]:
    yield Content.styled(place.value, "$accent bold")
    yield Content("")
    for command in commands_at(place):
        keys = keys_of(command)
        yield _line(keys or "only in the palette", command.help, _KEY_WIDTH, quiet=not keys)


def _line(left: str, right: str, width: int, *, quiet: bool = False) -> Content:
    style = "$quiet" if quiet else "$primary bold"
    return Content.assemble("  ", (left.ljust(width), style), " ", right)
