"""The Textual app: themes, keys, errors, and what is remembered between starts."""

from __future__ import annotations

from pathlib import Path

from textual.app import App

from briefs.errors import BriefsError
from briefs.library import Library
from search.engine import Engine
from tui import themes
from tui.config import Config, load_config
from tui.screens.main import MainScreen
from tui.state import State, load_state, save_state


class BriefsApp(App[int]):
    """A library, opened for reading."""

    TITLE = "briefs"
    CSS_PATH = "styles.tcss"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, library: Library, engine: Engine, state: State, config: Config | None = None) -> None:
        super().__init__()
        self.library = library
        self.engine = engine
        self.state = state
        self.config = config or Config()
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.theme = self._theme_name()
        self.set_keymap(self.config.keymap)

    def _theme_name(self) -> str:
        if self.no_color:
            return themes.PLAIN
        for name in (self.state.theme, self.config.theme):
            if name in self.available_themes:
                return str(name)
        return themes.DEFAULT

    def on_mount(self) -> None:
        """Open the reading room."""
        self.push_screen(MainScreen(self.library, self.engine, self.state.place(self.library.root)))

    def report(self, error: Exception) -> None:
        """The one place where a failure becomes a message; the app lives on."""
        text = str(error) if isinstance(error, BriefsError) else f"{type(error).__name__}: {error}"
        self.notify(text, title="That did not work", severity="error", markup=False)


def run_app(root: Path) -> int:
    """Open the library in a folder and stay until the user leaves; the exit status."""
    from search import open_engine

    library = Library.open(root)
    engine = open_engine(library)
    try:
        state, _ = load_state()
        app = BriefsApp(library, engine, state, load_config())
        app.run()
        save_state(app.state)
        return app.return_code or 0
    finally:
        engine.close()


__all__ = ["BriefsApp", "run_app"]
