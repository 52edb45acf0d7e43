"""Keys taken strictly one after the other.

Textual hands a key to the focused widget, and its binding runs only once the key has bubbled all the way up again. Of
several keys that arrive together (a fast typist, a slow line, a script) the later ones would go to the widget that had
the focus before the first of them moved it: "/mustang" would search for nothing and star, undo and tag instead.
"""

from __future__ import annotations

import time
from collections import deque

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen

PATIENCE = 1.0
"""Seconds after which a key counts as dealt with though nothing was heard of it: its widget is gone, say."""

_LOOK_SECONDS = 0.05


class OrderedKeysApp(App[int]):
    """An app in which no key is looked at before the one before it has had its effect."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._waiting_keys: deque[events.Key] = deque()
        self._resumed: events.Key | None = None
        """The key that waited and is now on its way through the queue."""
        self._key: events.Key | None = None
        """The key being dealt with, since when, and the screen it was meant for."""
        self._key_since = 0.0
        self._key_screen: Screen[object] | None = None
        self._looking = False

    async def on_event(self, event: events.Event) -> None:
        """Let a key wait while another is being dealt with."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
            return
        if event is self._resumed:
            self._resumed = None
        elif self._key is not None or self._resumed is not None or self._waiting_keys:
            self._waiting_keys.append(event)
            self._look_again()
            return
        self._key, self._key_since, self._key_screen = event, time.monotonic(), self.screen
        target: MessagePump = self.focused or self.screen
        await super().on_event(event)
        if event.is_forwarded:
            target.call_later(self._passed, event, target)
        else:
            self._key_done(event)

    def _passed(self, event: events.Key, node: MessagePump) -> None:
        """`node` has had the key: either it was the last one, or the key is on its way to the next."""
        if node._parent is self:
            # on its way back here; Textual stops it now, for it was sent from here
            return
        if event._stop_propagation or node._parent is None:
            self.call_later(self._key_done, event)
        else:
            node._parent.call_later(self._passed, event, node._parent)

    def on_key(self, event: events.Key) -> None:
        """The key came back: once this message is dealt with, so is its binding."""
        node = self.focused or self.screen
        self.call_later(node.call_later, self._climbed, event, node)

    def _climbed(self, event: events.Key, node: MessagePump) -> None:
        """Wait for the messages that the binding sent, which climb as the key did: they may close a dialog."""
        if node._parent is None or node._parent is self:
            self.call_later(self._key_done, event)
        else:
            node._parent.call_later(self._climbed, event, node._parent)

    def _key_done(self, event: events.Key) -> None:
        if event is not self._key:
            return
        if self.screen is not self._key_screen:
            # a dialog opened: the next key is for what has the focus in it once it stands
            self._key_screen = self.screen
            self.screen.call_after_refresh(self.call_later, self._key_done, event)
            return
        self._next_key()

    def _next_key(self) -> None:
        self._key = None
        if self._waiting_keys:
            # to the end of the queue: what the last key asked for, a change of focus say, comes first
            self._resumed = self._waiting_keys.popleft()
            self.post_message(self._resumed)

    def _look_again(self) -> None:
        if not self._looking:
            self._looking = True
            self.set_timer(_LOOK_SECONDS, self._look)

    def _look(self) -> None:
        """Go on where nothing will be heard of a key any more."""
        self._looking = False
        if not self._waiting_keys:
            return
        closed = self._key_screen not in self.screen_stack
        if self._resumed is None and (closed or time.monotonic() - self._key_since >= PATIENCE):
            self._next_key()
        self._look_again()
