"""Every verb of the app: one record gives its key, footer label, palette entry, help line and keymap name.

A verb's id is also the name of its action: the widget or screen that binds it has a method `action_<id>`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from textual.binding import Binding, BindingType


class Place(StrEnum):
    """Where a verb is bound: its keys work while that part of the screen has the focus."""

    SCREEN = "Anywhere"
    PROMPT = "In the search bar"
    LIST = "In the list of briefs"
    FACETS = "In the facets"
    READING = "In the reading view"
    TIMELINE = "In the timeline"


@dataclass(frozen=True, slots=True)
class Command:
    """One verb.

    Attributes:
        id: its name in code and in the `keymap:` of the configuration.
        keys: default keys in Textual's spelling, separated by commas; may be empty.
        label: two or three words for the footer and the palette.
        help: one line for the help screen and the palette.
        places: where the keys work.
        footer: shown in the footer.
        palette: offered by the command palette.
        of_screen: done by the screen, though bound in a pane.
    """

    id: str
    keys: str
    label: str
    help: str
    places: tuple[Place, ...] = (Place.SCREEN,)
    footer: bool = False
    palette: bool = True
    of_screen: bool = False


_PANES = (Place.LIST, Place.FACETS, Place.READING)


def _move(id: str, keys: str, help: str, *places: Place) -> Command:
    """A verb that only moves: known to the help, of no use in the palette or the footer."""
    return Command(id, keys, help.lower(), help, places or _PANES, palette=False)


def _from_prompt(id: str, keys: str, label: str, help: str, *, footer: bool = False) -> Command:
    """A verb of the screen that the prompt leaves to it."""
    return Command(id, keys, label, help, (Place.PROMPT,), footer, palette=False, of_screen=True)


def _pane_step(id: str, keys: str, help: str) -> Command:
    """A verb of the screen that no prompt should catch."""
    return Command(id, keys, help.lower(), help, _PANES, palette=False, of_screen=True)


COMMANDS: tuple[Command, ...] = (
    _move("down", "j,down", "Next row or line"),
    _move("up", "k,up", "Previous row or line"),
    _move("top", "g,home", "First row or line", *_PANES, Place.TIMELINE),
    _move("bottom", "G,end", "Last row or line", *_PANES, Place.TIMELINE),
    _move("page_down", "pagedown", "A page down"),
    _move("page_up", "pageup", "A page up"),
    _move("half_down", "ctrl+d", "Half a page down"),
    _move("half_up", "ctrl+u", "Half a page up"),
    _from_prompt("list_down", "down", "next brief", "Next brief"),
    _from_prompt("list_up", "up", "previous brief", "Previous brief"),
    _from_prompt("list_page_down", "pagedown", "a page of briefs down", "A page of briefs down"),
    _from_prompt("list_page_up", "pageup", "a page of briefs up", "A page of briefs up"),
    _pane_step("next_pane", "tab,l", "Next pane"),
    _pane_step("previous_pane", "shift+tab,h", "Previous pane"),
    Command(
        "search",
        "slash",
        "search",
        "Go to the search bar; typing replaces its query",
        footer=True,
    ),
    _from_prompt(
        "apply", "enter", "to the list", "Take the last word as whole, and go to the list", footer=True
    ),
    _from_prompt("to_list", "tab", "to the list", "Go to the list"),
    Command("open", "enter", "open", "Read the brief, and mark it as read", (Place.LIST,), True, False, True),
    Command("mark", "space", "mark", "Mark the brief and go to the next", (Place.LIST,), True, False, True),
    Command(
        "choose", "space,enter", "choose", "Choose a value, or take it back", (Place.FACETS,), True, False
    ),
    Command("exclude", "x", "exclude", "Exclude a value, or take it back", (Place.FACETS,), True, False),
    Command(
        "expand",
        "right",
        "unfold",
        "Unfold: months, days, stances, the rest of a long list",
        (Place.FACETS,),
        palette=False,
    ),
    Command("collapse", "left", "fold", "Fold it again", (Place.FACETS,), palette=False),
    Command("page_on", "space", "page down", "A page down", (Place.READING,), palette=False),
    Command(
        "previous_brief",
        "left_square_bracket",
        "previous brief",
        "Previous brief of the list, while reading",
        (Place.READING,),
        of_screen=True,
    ),
    Command(
        "next_brief",
        "right_square_bracket",
        "next brief",
        "Next brief of the list, while reading",
        (Place.READING,),
        of_screen=True,
    ),
    Command("next_sentence", "right_curly_bracket", "next sentence", "Next sentence"),
    Command("previous_sentence", "left_curly_bracket", "previous sentence", "Previous sentence"),
    Command("next_hit", "n", "next hit", "Next hit, then on into the next brief", footer=True),
    Command("previous_hit", "N", "previous hit", "Previous hit, then back into the brief before"),
    Command(
        "leave",
        "escape",
        "back",
        "Leave the prompt or pane; then clear the query; then clear the filters",
        palette=False,
    ),
    Command("facets", "f", "facets", "Go to the facets", footer=True),
    Command("filters", "ctrl+f", "filters off/on", "Switch all filters off, and on again"),
    Command("sort", "s", "sort", "Order by date or by relevance"),
    Command("mark_here", "v", "mark this brief", "Mark the current brief, from anywhere"),
    Command("mark_all", "V", "mark all or none", "Mark all results, or none"),
    Command(
        "fold_events",
        "C",
        "one row per event",
        "One row for each event, or one for each brief again",
    ),
    Command(
        "unfold_event",
        "right",
        "unfold the event",
        "All reports of this event, where there is one row per event",
        (Place.LIST,),
        palette=False,
        of_screen=True,
    ),
    Command(
        "fold_event",
        "left",
        "fold the event",
        "One row for this event again",
        (Place.LIST,),
        palette=False,
        of_screen=True,
    ),
    Command(
        "event",
        "enter",
        "other reports of the event",
        "The other reports of the event; Enter opens one",
        (Place.READING,),
        of_screen=True,
    ),
    Command(
        "tolls",
        "equals_sign",
        "tolls of the event",
        "Every figure for the event by brief, who said so, and the sentence",
    ),
    Command("join_event", "J", "join to one event", "The marked briefs and this one report one event"),
    Command(
        "split_event",
        "X",
        "split from the event",
        "This brief, or those of its event that are marked, report another event",
    ),
    Command(
        "actors",
        "a",
        "actors and stances",
        "Who claimed, denied, was blamed or suspected, and the sentence that says so",
    ),
    Command(
        "matrix",
        "A",
        "stance matrix",
        "All actors of the result by claimed, denied, blamed, suspected and mentioned, with the sentences",
    ),
    Command(
        "map", "L", "map", "The result by province and district as tiles, shaded by briefs or by their tolls"
    ),
    Command(
        "timeline", "i", "timeline", "The result over time; narrow it year, month and day, or by a range"
    ),
    *(
        Command(id, keys, label, help, (Place.TIMELINE,), footer=True, palette=False)
        for id, keys, label, help in (
            ("narrow", "enter", "into it", "Only this period or range, and into it"),
            ("widen", "backspace,minus", "out", "Out again: the year, all years"),
            ("brush", "space", "range", "Begin a range here, or give it up"),
            ("measure", "b", "briefs or tolls", "Count briefs, the dead or the wounded"),
        )
    ),
    _move("earlier", "h,left", "One period back", Place.TIMELINE),
    _move("later", "l,right", "One period on", Place.TIMELINE),
    Command("similar", "tilde", "similar briefs", "The briefs most like this one, and what they share"),
    Command("glossary", "K", "glossary", "What the terms of the current sentence mean"),
    Command("look_up", "", "look a term up", "Type a term and see what it means"),
    Command("why", "w", "why it was found", "Which words of the brief satisfy which part of the query"),
    Command("save_search", "S", "save the search", "Keep the query under a name"),
    Command("searches", "B", "saved searches", "The saved searches with what is new and unread"),
    Command(
        "pipe", "vertical_line", "pipe to a command", "Give the marked briefs, or this one, to a command"
    ),
    Command("star", "m", "star", "Star the brief"),
    Command("tag", "t", "tag", "Set the brief's tags"),
    Command("note", "c", "note", "Write a note on the brief"),
    Command("read", "r", "read or unread", "Mark the brief as read or as unread"),
    Command("date", "d", "set the date", "Correct the brief's date"),
    Command(
        "corrections", "D", "correct the brief", "All that can be corrected: what the text says, what you say"
    ),
    Command(
        "still_holds",
        "",
        "corrections still hold",
        "What was corrected holds for the text as it is now, too",
    ),
    Command("correct_event_date", "", "correct the event's day", "Correct the day of the event"),
    Command("correct_title", "", "correct the title", "Correct the brief's title"),
    Command("correct_provinces", "", "correct the provinces", "Correct the provinces where it happened"),
    Command("correct_killed", "", "correct the killed", "Correct the headline figure of killed"),
    Command("correct_wounded", "", "correct the wounded", "Correct the headline figure of wounded"),
    Command(
        "correct_claim", "", "correct unclaimed", "Correct whether the text says that nobody has claimed it"
    ),
    Command(
        "correct_tolls", "", "correct the tolls", "The statements of tolls; x marks one as wrong, + adds one"
    ),
    Command(
        "add_toll", "", "add a toll", "Add a statement of a toll that was missed, by the words of the text"
    ),
    Command("add_actor", "", "add an actor", "Add an actor that was missed, and its stance"),
    Command("tlp", "", "mark with TLP", "How far the brief may be passed on: TLP:CLEAR to TLP:RED"),
    Command("grade", "", "grade", "The Admiralty grade of source and information, such as B2"),
    Command("star_many", "M", "star many", "Star the marked briefs, or all results"),
    Command("tag_many", "T", "tag many", "Set tags of the marked briefs, or of all results"),
    Command(
        "read_many", "R", "read or unread, many", "Mark the marked briefs, or all results, as read or unread"
    ),
    Command("undo", "u", "undo", "Undo the last annotation, mark or filter"),
    Command("redo", "U,ctrl+r", "redo", "Do again what was undone last"),
    Command("yank", "y", "copy as quote", "Copy the current sentence as a quote with its citation"),
    Command("source", "o", "open the source", "Open the brief's web page or file"),
    Command("export", "e", "export", "Export the marked briefs, or the current one", footer=True),
    Command("export_all", "E", "export all results", "Export all results of the query"),
    Command(
        "expansions",
        "",
        "what was searched",
        "Which spellings the query was widened to, and what was not understood",
    ),
    Command("problems", "", "what was skipped", "Which files were not read, or not whole, and why"),
    Command("compact", "p", "one line or two", "One line for each brief in the list, or two again"),
    Command("wider", "greater_than_sign", "wider list", "More of the width to the list"),
    Command("narrower", "less_than_sign", "narrower list", "More of the width to the text"),
    Command("zen", "z", "zen", "Only the text"),
    Command("rescan", "f5", "rescan", "Look for new, changed and vanished files, by content"),
    Command("palette", "colon,ctrl+p", "commands", "All commands", palette=False),
    Command("help", "question_mark", "help", "Keys and the query language", footer=True),
    Command("quit", "q", "quit", "Leave briefs", footer=True),
)

BY_ID = {command.id: command for command in COMMANDS}


def commands_at(place: Place) -> Iterator[Command]:
    """The verbs bound at one place, in the order in which they are listed."""
    return (command for command in COMMANDS if place in command.places)


def bindings(place: Place) -> list[BindingType]:
    """Textual's bindings of one place, from the same records as footer, palette and help.

    They have priority: their actions run before the next key is handed to whatever had the focus, so that of keys
    that arrive together (a fast typist, a slow line) none goes to the wrong pane. Text typed into the prompt is
    not concerned, for Textual leaves to a prompt what it takes.

    Verbs without a default key get one that no keyboard sends, so that the keymap can still give them one.
    """
    return [
        Binding(
            command.keys or f"unbound_{command.id}",
            f"screen.{command.id}" if command.of_screen else command.id,
            command.label,
            show=command.footer,
            priority=True,
            tooltip=command.help,
            id=command.id,
        )
        for command in commands_at(place)
    ]
