"""The last line of the screen: the keys that can be pressed now.

Textual's own footer makes a widget of every key, and all of them anew whenever the focus moves: a tenth of a second
that the next key would wait for.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

_LAST_TO_GO = "help"


@dataclass(frozen=True, slots=True)
class ShownKey:
    """A key in the line.

    Attributes:
        key: what pressing it is simulated with.
        display: how it is called on the screen.
        label: what it does.
        enabled: whether it can be pressed at the moment.
        action: the action that it is bound to.
    """

    key: str
    display: str
    label: str
    enabled: bool
    action: str = ""

    @property
    def width(self) -> int:
        """Cells that it takes."""
        return cell_len(self.display) + cell_len(self.label) + 3


class KeyLine(Widget):
    """Keys and what they do, in one line; a click does what the key does."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom;
        height: 1;
        color: $footer-foreground;
        background: $footer-background;
        text-wrap: nowrap;
        text-overflow: clip;
    }
    """
    _STYLES: ClassVar[tuple[str, str]] = (
        "bold $footer-key-foreground on $footer-key-background",
        "$footer-description-foreground on $footer-description-background",
    )

    keys: reactive[tuple[ShownKey, ...]] = reactive(())
    """What is shown, from the left."""

    def on_mount(self) -> None:
        """Follow the bindings of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)

    def _bindings_changed(self, screen: Screen[object]) -> None:
        if self.app.app_focus and screen is self.screen:
            self.keys = tuple(self._keys(screen))

    def _keys(self, screen: Screen[object]) -> list[ShownKey]:
        shown: dict[str, ShownKey] = {}
        for _, binding, enabled, _ in screen.active_bindings.values():
            if binding.show:
                display = self.app.get_key_display(binding)
                key = ShownKey(binding.key, display, binding.description, enabled, binding.action)
                shown.setdefault(binding.action, key)
        return list(shown.values())

    @property
    def fitting(self) -> list[ShownKey]:
        """The keys that there is room for: where it is short, those at the end go, and the help goes last."""
        shown = list(self.keys)
        others = [key for key in shown if key.action != _LAST_TO_GO]
        while others and sum(key.width for key in shown) > self.size.width:
            shown.remove(others.pop())
        return shown

    def render(self) -> Content:
        """The line, as far as it fits."""
        key_style, label_style = self._STYLES
        parts = []
        for key in self.fitting:
            dim = "" if key.enabled else " dim"
            parts.append(Content.styled(f" {key.display} ", key_style + dim))
            parts.append(Content.styled(f"{key.label} ", label_style + dim))
        return Content.assemble(*parts)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Press the key under the mouse."""
        shown = self.fitting
        ends = accumulate(key.width for key in shown)
        for key, end in zip(shown, ends, strict=True):
            if event.x < end:
                if key.enabled:
                    self.app.simulate_key(key.key)
                else:
                    self.app.bell()
                return
