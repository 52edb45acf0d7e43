"""Keymaps that people know from elsewhere: what differs from our own keys. The user's own keys go before them."""

from __future__ import annotations

from collections.abc import Mapping

PRESETS: Mapping[str, Mapping[str, str]] = {
    "default": {},
    # pages as in vim; the filters give way
    "vim": {
        "page_down": "ctrl+f,pagedown",
        "page_up": "ctrl+b,pageup",
        "filters": "F",
    },
    # N read, P the hit before, r reload, A all read, s save, E edit tags, as newsboat has them
    "newsboat": {
        "read": "N",
        "previous_hit": "P",
        "rescan": "r,f5",
        "read_many": "A",
        "matrix": "H",
        "export": "s",
        "sort": "O",
    },
}
"""Commands to keys in Textual's spelling, by the name of the preset."""
