"""Typing: keys act in the order in which they are typed."""

from __future__ import annotations

from textual import events
from textual.keys import REPLACED_KEYS, key_to_character
from textual.widget import Widget
from textual.widgets import Input


async def in_order(widget: Widget, event: events.Key) -> None:
    """Do at once what a key is bound to in the very widget that is typed into.

    Textual hands such a key up to the app first, and of keys that arrive together (a slow line, a busy machine) the
    letters behind Backspace would be there before it.
    """
    bound = None if event.is_printable else widget.screen.active_bindings.get(event.key)
    if bound is not None and bound.node is widget and bound.enabled and not bound.binding.priority:
        event.stop()
        event.prevent_default()
        await widget.run_action(bound.binding.action)


class Line(Input):
    """One line of text."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether a key is text; Textual forgets some with a name of its own, such as slash, when they are bound."""
        return super().check_consume_key(key, character or key_to_character(REPLACED_KEYS.get(key, key)))

    async def on_key(self, event: events.Key) -> None:
        """Keys in their order."""
        await in_order(self, event)
