"""The command palette: every verb that can be asked for by name, and the themes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.types import IgnoreReturnCallbackType

from tui.commands import COMMANDS

Entry = tuple[str, str, IgnoreReturnCallbackType]


class Verbs(Provider):
    """The verbs that may be done now; `check_action` is asked, as for the keys."""

    def _entries(self) -> Iterator[Entry]:
        screen, app = self.screen, self.app
        for command in COMMANDS:
            if command.palette and screen.check_action(command.id, ()):
                name = command.label[:1].upper() + command.label[1:]
                yield name, command.help, partial(app.run_action, command.id, screen)
        for theme in sorted(app.available_themes):
            yield f"Theme: {theme}", "Use these colours, from now on", partial(setattr, app, "theme", theme)

    async def discover(self) -> Hits:
        """Everything, in the order of the verbs."""
        for name, help, run in self._entries():
            yield DiscoveryHit(name, run, help=help)

    async def search(self, query: str) -> Hits:
        """What matches the words typed."""
        matcher = self.matcher(query)
        for name, help, run in self._entries():
            score = matcher.match(f"{name} {help}")
            if score > 0:
                yield Hit(score, matcher.highlight(name), run, help=help)
