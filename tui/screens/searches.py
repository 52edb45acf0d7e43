"""The saved searches: what each finds, what is new since it was looked at, and what is unread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.widgets.option_list import Option

from briefs.errors import BriefsError
from briefs.searches import MAX_NAME, SavedSearch, SearchStore
from briefs.text import one_line
from search.engine import Engine
from search.looked import Counts, Looked, counts
from tui.latest import Latest
from tui.screens.dialogs import LineDialog
from tui.widgets.box import Box
from tui.widgets.menu import Menu
from tui.widgets.reading_layout import HIGHLIGHTS

_NAME = 28


@dataclass(frozen=True, slots=True)
class _Counted:
    """What one search finds, or why it finds nothing."""

    name: str
    counts: Counts | None
    wrong: str = ""


class SearchesScreen(ModalScreen[SavedSearch | None]):
    """Asks for a search to open; None leaves the query as it was. Changes to the searches are kept at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("h", "highlight", "mark its hits", show=False),
        Binding("e", "rename", "rename", show=False),
        Binding("x,delete", "delete", "delete", show=False),
        Binding("u", "undo", "bring back", show=False),
        Binding("escape,q", "leave", show=False),
    ]

    def __init__(self, store: SearchStore, engine: Engine, looked: Looked) -> None:
        super().__init__()
        self._store = store
        self._engine = engine
        self._looked = looked
        self._searches: list[SavedSearch] = []
        self._counts: dict[str, _Counted] = {}
        self._deleted: list[SavedSearch] = []
        self._counting = Latest[tuple[SavedSearch, ...], _Counted](
            self, self._count, self._show_count, self._failed
        )

    def compose(self) -> ComposeResult:
        """One row a search."""
        keys = "Enter opens · h marks hits · e renames · x deletes · Esc leaves"
        with Box("Saved searches", keys, classes="-large", id="searches"):
            yield Menu(markup=False)
            yield Static("", classes="hint", markup=False)
            yield Static("", classes="error", markup=False)

    def on_mount(self) -> None:
        """Show them, and count."""
        self._load()
        self._counting.ask(tuple(self._searches))

    # what is shown

    def _load(self) -> None:
        self._searches = list(self._store.items())
        rows = self.query_one(Menu)
        before = rows.highlighted or 0
        rows.clear_options()
        rows.add_options(
            [Option(self._prompt(search), id=f"search-{n}") for n, search in enumerate(self._searches)]
        )
        if self._searches:
            rows.highlighted = min(before, len(self._searches) - 1)
        problems = [str(problem) for problem in self._store.problems()]
        hint = (
            ""
            if self._searches or problems
            else "There are none yet. Search for something, and press S to keep the query."
        )
        self.query_one(".hint", Static).update(Content(hint))
        self._say(one_line("; ".join(problems), 300))

    def _prompt(self, search: SavedSearch) -> Content:
        number = self._highlighted().get(search.name)
        mark = Content.styled(f" {number} ", f"$search-{number}") if number else Content("   ")
        name = Content.styled(one_line(search.name, _NAME).ljust(_NAME), "bold")
        return Content("  ").join(
            [mark, name, self._told(search), Content.styled(one_line(search.query, 200), "dim")]
        )

    def _told(self, search: SavedSearch) -> Content:
        counted = self._counts.get(search.name)
        if counted is None:
            return Content.styled("counting …".ljust(32), "dim")
        if counted.counts is None:
            return Content.styled(one_line(counted.wrong, 60), "$error")
        found = counted.counts
        new = Content.styled(f"{found.new:>6,} new", "$accent bold" if found.new else "dim")
        unread = Content.styled(f"{found.unread:>6,} unread", "" if found.unread else "dim")
        return Content(" ").join([Content(f"{found.total:>7,}"), new, unread])

    def _highlighted(self) -> dict[str, int]:
        """The searches whose hits are marked, with the number of their style."""
        shown = [search.name for search in self._searches if search.highlight][:HIGHLIGHTS]
        return {name: number for number, name in enumerate(shown, 1)}

    def _say(self, wrong: str) -> None:
        self.query_one(".error", Static).update(Content(wrong))

    # counting

    def _count(self, searches: tuple[SavedSearch, ...], superseded: Callable[[], bool]) -> Iterator[_Counted]:
        for search in searches:
            try:
                yield _Counted(search.name, counts(self._engine, self._looked, search, superseded))
            except BriefsError as error:
                yield _Counted(search.name, None, str(error))

    def _show_count(self, counted: _Counted) -> None:
        self._counts[counted.name] = counted
        for number, search in enumerate(self._searches):
            if search.name == counted.name:
                self.query_one(Menu).replace_option_prompt_at_index(number, self._prompt(search))

    def _failed(self, error: Exception) -> None:
        self._say(one_line(f"{type(error).__name__}: {error}", 300))

    # keys

    @property
    def _current(self) -> SavedSearch | None:
        row = self.query_one(Menu).highlighted
        return self._searches[row] if row is not None and row < len(self._searches) else None

    def _change(self, change: Callable[[], None]) -> bool:
        """Change the searches; says why where that fails, and answers False."""
        try:
            change()
        except BriefsError as error:
            self._say(one_line(str(error), 300))
            return False
        self._load()
        self._counting.ask(tuple(self._searches))
        return True

    @on(Menu.OptionSelected)
    def _selected(self, event: Menu.OptionSelected) -> None:
        """Open the search under the cursor."""
        event.stop()
        self.dismiss(self._searches[event.option_index])

    def action_highlight(self) -> None:
        """Mark the hits of a search in every text, or no longer."""
        search = self._current
        if search is None:
            return
        if not search.highlight and len(self._highlighted()) == HIGHLIGHTS:
            self._say(f"{HIGHLIGHTS} searches are marked already: take one back first.")
            return
        self._change(lambda: self._store.save(replace(search, highlight=not search.highlight)))

    def action_rename(self) -> None:
        """Give a search another name."""
        search = self._current
        if search is None:
            return
        others = {one.name for one in self._searches} - {search.name}

        def answered(name: str | None) -> None:
            if name is not None:
                self._change(lambda: self._store.save(replace(search, name=name), instead_of=search.name))

        self.app.push_screen(
            LineDialog("Rename the search", search.name, one_line(search.query, 200), check_name(others)),
            answered,
        )

    def action_delete(self) -> None:
        """Forget a search; it can be brought back while this screen is open."""
        search = self._current
        if search is not None and self._change(lambda: self._store.remove(search.name)):
            self._deleted.append(search)
            self._say(f"“{one_line(search.name, _NAME)}” is deleted; u brings it back.")

    def action_undo(self) -> None:
        """Bring the search back that was deleted last."""
        if self._deleted and self._change(lambda: self._store.save(self._deleted[-1])):
            self._deleted.pop()

    def action_leave(self) -> None:
        """Open none."""
        self.dismiss(None)


def check_name(taken: set[str]) -> Callable[[str], str | None]:
    """What is wrong with a name for a search."""

    def check(name: str) -> str | None:
        kept = one_line(name, MAX_NAME)
        if not kept:
            return "Give it a name."
        return "There is a search of this name already." if kept in taken else None

    return check
