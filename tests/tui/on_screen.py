"""What can be read off the app's screen."""

from __future__ import annotations

from textual.widgets import OptionList

from tui.app import BriefsApp


def messages(app: BriefsApp) -> list[str]:
    """What the app has announced."""
    return [notification.message for notification in app._notifications]


def rows(app: BriefsApp) -> list[str]:
    """The rows of the list in the dialog that is open."""
    options = app.screen.query_one(OptionList)
    return [str(options.get_option_at_index(number).prompt) for number in range(options.option_count)]
