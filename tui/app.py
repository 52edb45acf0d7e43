"""The Textual app: themes, keys, and what is remembered between starts."""

from __future__ import annotations

import gc
import os
import re
import sys
from functools import partial
from pathlib import Path

from textual import events
from textual.app import App
from textual.binding import Binding

from briefs.library import Library
from search.engine import Engine
from tui import themes
from tui.commands import Command
from tui.config import Config, load_config
from tui.screens.main import MainScreen
from tui.state import State, load_state, save_state
from tui.sweeping import Sweeper
from tui.syncing import Synchronise

SETTLE_SECONDS = 2.0
"""After that long everything that stays for the sitting is there."""

REMEMBER_SECONDS = 20.0
"""How often the place is written down, so that a closed terminal loses little."""


_FUNCTION_KEY = re.compile(r"f\d+")


class BriefsApp(App[int]):
    """A library, opened for reading."""

    TITLE = "briefs"
    CSS_PATH = "styles.tcss"
    ENABLE_COMMAND_PALETTE = False
    # not marked as class variables: Textual declares them as instance variables
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (110, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (32, "-high")]  # noqa: RUF012

    def __init__(
        self,
        library: Library,
        engine: Engine,
        state: State,
        config: Config | None = None,
        synchronise: Synchronise | None = None,
        notices: tuple[str, ...] = (),
    ) -> None:
        """`synchronise` brings the engine in step with the library; `notices` are said once at the start."""
        # without colour the terminal's own are used, and Textual then leaves even those out
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.library = library
        self.engine = engine
        self.state = state
        self.config = config or Config()
        self._synchronise = synchronise
        self._notices = (*notices, *_first_of(self.config.problems))
        self._sweeper = Sweeper()
        self.exit_notes: list[str] = []
        """What is to be said on the terminal when the app is gone."""
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.theme = self._first_theme()
        self.set_keymap(self.config.keymap)

    def _first_theme(self) -> str:
        """The theme to start with: the user's, unless there are no colours for it."""
        if self.no_color:
            return themes.PLAIN
        chosen = self.state.theme
        return chosen if chosen in self.available_themes else self._usual_theme()

    def _usual_theme(self) -> str:
        """The theme where the user did not choose one in the app."""
        configured = self.config.theme
        if configured in self.available_themes:
            return configured
        return themes.PLAIN if self.console.color_system in (None, "standard") else themes.DEFAULT

    def get_css_variables(self) -> dict[str, str]:
        """The theme's variables, and ours made from them."""
        variables = super().get_css_variables()
        variables |= themes.extra_variables(self.current_theme, variables)
        self.theme_variables = variables
        return variables

    @property
    def room(self) -> MainScreen:
        """The reading room, under whatever dialog is open."""
        return next(screen for screen in self.screen_stack if isinstance(screen, MainScreen))

    def get_default_screen(self) -> MainScreen:
        """The reading room; no empty screen is drawn before it."""
        place = self.state.place(self.library.root)
        room = MainScreen(self.library, self.engine, place, self._synchronise)
        room.watching = self.config.watch
        room.columns = self.config.columns
        room.starts_with_searches = self.config.start == "searches"
        # Textual gives these at the first resize, and would then style everything a second time
        room.add_class(*self._size_classes(), update=False)
        return room

    def _size_classes(self) -> list[str]:
        """What screens of the terminal's size are called in the style sheet."""
        breakpoints = zip(self.size, (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS), strict=True)
        return [max(one for one in points if one[0] <= cells)[1] for cells, points in breakpoints]

    def on_mount(self) -> None:
        """Say what is to be said at the start."""
        for notice in self._notices:
            self.notify(notice, severity="warning", markup=False, timeout=10)
        self.set_interval(REMEMBER_SECONDS, self.remember)
        if not gc.isenabled():
            # it was off for the start
            self.set_timer(SETTLE_SECONDS, self._sweeper.begin)

    async def on_event(self, event: events.Event) -> None:
        """Whatever the user does goes before the collecting of garbage."""
        if isinstance(event, events.InputEvent):
            self._sweeper.put_off()
        await super().on_event(event)

    def on_unmount(self) -> None:
        """Leave nothing behind that would come too late."""
        self._sweeper.stop()

    def get_key_display(self, binding: Binding) -> str:
        """How a key is called on the screen: function keys as on the keyboard."""
        display = super().get_key_display(binding)
        return display.upper() if _FUNCTION_KEY.fullmatch(display) else display

    def keys_of(self, command: Command) -> str:
        """The keys that a verb has now, as they are called on the screen."""
        keys = self.config.keymap.get(command.id) or command.keys
        if not keys:
            return ""
        bindings = Binding.make_bindings([Binding(keys, command.id)])
        return " ".join(dict.fromkeys(self.get_key_display(binding) for binding in bindings))

    def remember(self) -> None:
        """Write down the place, where it changed. A state that cannot be written is no reason to stop."""
        theme = self.state.theme
        if not self.no_color and (theme is not None or self.theme != self._usual_theme()):
            theme = self.theme
        place = self.room.remembered_place()
        state = State(self.state.library, theme, self.state.libraries).with_place(self.library.root, place)
        if state != self.state:
            self.state = state
            try:
                save_state(state)
            except OSError as error:
                self.log.error(f"the state was not written: {error}")

    def exit(self, *args: object, **keywords: object) -> None:
        """Leave, remembering the place."""
        if self.is_running:
            self.remember()
        super().exit(*args, **keywords)  # type: ignore[arg-type]


def _first_of(problems: tuple[str, ...]) -> tuple[str, ...]:
    """What is wrong with the settings, in one message that leaves room for the briefs."""
    if len(problems) < 2:
        return problems
    return (f"{problems[0]} · and {len(problems) - 1:,} more: briefs doctor lists them",)


def run_app(root: Path) -> int:
    """Open the library in a folder and stay until the user leaves; the exit status.

    Raises LibraryError where the folder cannot be opened, BriefsError where no index can be kept.
    """
    from search import open_engine
    from search.sync import synchronise

    library = Library.open(root)
    # another process lists the files while this one draws
    library.look_ahead()
    engine = open_engine(library)
    try:
        state, problem = load_state()
        app = BriefsApp(
            library,
            engine,
            state,
            load_config(),
            partial(synchronise, library, engine),
            (problem,) if problem else (),
        )
        app.run()
        for note in app.exit_notes:
            print(f"briefs: {note}", file=sys.stderr)
        return app.return_code or 0
    finally:
        engine.close()
