"""The colours that are worked out for any theme."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tui.themes import READABLE, THEMES, contrast, extra_variables

BLENDED = [theme for theme in (*THEMES, *BUILTIN_THEMES.values()) if not theme.ansi]


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast(Color.parse("#000"), Color.parse("#fff")) == pytest.approx(21)
    assert contrast(Color.parse("#fff"), Color.parse("#767676")) == pytest.approx(4.54, abs=0.01)
    assert contrast(Color.parse("#777"), Color.parse("#777")) == 1


@pytest.mark.parametrize("theme", BLENDED, ids=lambda theme: theme.name)
def test_quiet_text_can_be_read(theme: Theme) -> None:
    """What is quiet is text all the same: dates, provinces, the titles of what was read."""
    variables = theme.to_color_system().generate()
    background, foreground = (Color.parse(variables[name]) for name in ("background", "foreground"))
    quiet = Color.parse(extra_variables(theme, variables)["quiet"])
    most = contrast(foreground, background)
    assert contrast(quiet, background) >= min(READABLE, most)
    assert contrast(quiet, background) < most or most < READABLE


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_colours_of_our_own_themes_can_be_read(theme: Theme) -> None:
    variables = theme.to_color_system().generate()
    background = Color.parse(variables["background"])
    for name in ("primary", "secondary", "accent", "warning", "error", "success", "footer-foreground"):
        assert contrast(Color.parse(variables[name]), background) >= READABLE, name
