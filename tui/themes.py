"""The looks of the app: a dark and a light theme of our own, beside Textual's, 16-colour ones included."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

DEFAULT = "briefs-dark"
PLAIN = "ansi-dark"
"""For NO_COLOR and terminals of 16 colours: the terminal's own colours, shapes instead of shades."""

_VARIABLES_DARK = {
    "border": "#6f8fae",
    "border-blurred": "#2b333d",
    "block-cursor-background": "#26323f",
    "block-cursor-foreground": "#f0ece2",
    "block-cursor-text-style": "none",
    "block-cursor-blurred-background": "#1e262f",
    "block-cursor-blurred-foreground": "#d5d2c9",
    "block-cursor-blurred-text-style": "none",
    "input-cursor-background": "#e0b070",
    "input-cursor-foreground": "#14181d",
    "input-selection-background": "#4a6580 60%",
    "footer-background": "#14181d",
    "footer-foreground": "#87909a",
    "footer-description-foreground": "#87909a",
    "footer-key-foreground": "#e0b070",
    "footer-key-background": "#14181d",
    "scrollbar": "#2f3944",
    "scrollbar-hover": "#435161",
    "scrollbar-active": "#56687c",
    "scrollbar-background": "#14181d",
    "scrollbar-background-hover": "#14181d",
    "scrollbar-background-active": "#14181d",
    "scrollbar-corner-color": "#14181d",
}

_VARIABLES_LIGHT = {
    "border": "#2f5d83",
    "border-blurred": "#d3cdbf",
    "block-cursor-background": "#e3ddcd",
    "block-cursor-foreground": "#1d1f21",
    "block-cursor-text-style": "none",
    "block-cursor-blurred-background": "#ece7da",
    "block-cursor-blurred-foreground": "#2c2e30",
    "block-cursor-blurred-text-style": "none",
    "input-cursor-background": "#9a5b12",
    "input-cursor-foreground": "#f7f4ec",
    "input-selection-background": "#9db9d0 60%",
    "footer-background": "#f7f4ec",
    "footer-foreground": "#6a6a64",
    "footer-description-foreground": "#6a6a64",
    "footer-key-foreground": "#9a5b12",
    "footer-key-background": "#f7f4ec",
    "scrollbar": "#d3cdbf",
    "scrollbar-hover": "#b9b2a1",
    "scrollbar-active": "#9f9886",
    "scrollbar-background": "#f7f4ec",
    "scrollbar-background-hover": "#f7f4ec",
    "scrollbar-background-active": "#f7f4ec",
    "scrollbar-corner-color": "#f7f4ec",
}

THEMES: tuple[Theme, ...] = (
    Theme(
        name="briefs-dark",
        primary="#7fa3c4",
        secondary="#8fb59b",
        accent="#e0b070",
        warning="#e0b070",
        error="#d9706a",
        success="#8fb59b",
        foreground="#d5d2c9",
        background="#14181d",
        surface="#1a2027",
        panel="#222a33",
        dark=True,
        variables=_VARIABLES_DARK,
    ),
    Theme(
        name="briefs-light",
        primary="#2f5d83",
        secondary="#3d6b4a",
        accent="#9a5b12",
        warning="#9a5b12",
        error="#a3312b",
        success="#3d6b4a",
        foreground="#2c2e30",
        background="#f7f4ec",
        surface="#efebe0",
        panel="#e6e1d3",
        dark=False,
        variables=_VARIABLES_LIGHT,
    ),
)

NAMES = (*(theme.name for theme in THEMES), *BUILTIN_THEMES)
"""All that can be chosen."""

READABLE = 4.5
"""The contrast from which on text can be read by people with poor sight: WCAG 2.2, level AA."""

_SEARCHES_DARK = ("#6fc3b4", "#a8c46f", "#c48fc4", "#d8c06a", "#8fa6e8", "#e08f8f")
_SEARCHES_LIGHT = ("#0f6f60", "#4f6f10", "#7a3a7a", "#7a6000", "#2f46a0", "#a03030")


def extra_variables(theme: Theme, variables: Mapping[str, str]) -> dict[str, str]:
    """Variables of our own, worked out for any theme: quiet text, the row under the cursor, hits.

    Sixteen colours cannot be blended; there the quiet colour is bright black, and shapes do the rest (see the
    style sheet's `:ansi` rules).
    """
    if theme.ansi:
        return {
            "quiet": "ansi_bright_black" if theme.dark else "ansi_black",
            "rule": "ansi_bright_black" if theme.dark else "ansi_white",
            "row": "ansi_default",
            "row-blurred": "ansi_default",
            "hit": "ansi_yellow" if theme.dark else "ansi_magenta",
            "hit-background": "ansi_default",
            "bar": "ansi_blue",
            **_numbered(("ansi_cyan", "ansi_green", "ansi_magenta", "ansi_yellow", "ansi_blue", "ansi_red")),
        }
    background = Color.parse(variables["background"])
    foreground = Color.parse(variables["foreground"])
    accent = Color.parse(variables["accent"])

    def between(colour: Color, share: float) -> str:
        return background.blend(colour, share).hex

    shares = (share / 100 for share in range(58, 100, 2))
    return {
        # as quiet as it can be and still be read
        "quiet": next(
            (
                colour.hex
                for share in shares
                if contrast(colour := background.blend(foreground, share), background) >= READABLE
            ),
            foreground.hex,
        ),
        "rule": between(foreground, 0.16),
        "row": between(foreground, 0.13),
        "row-blurred": between(foreground, 0.06),
        "hit": accent.hex,
        "hit-background": between(accent, 0.22),
        "bar": between(Color.parse(variables["primary"]), 0.55),
        **_numbered(_SEARCHES_DARK if theme.dark else _SEARCHES_LIGHT),
    }


def contrast(one: Color, other: Color) -> float:
    """How far two colours stand apart, from 1 to 21, as WCAG 2.2 defines the contrast ratio."""
    dark, light = sorted(
        sum(
            weight * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
            for weight, part in zip((0.2126, 0.7152, 0.0722), colour.normalized, strict=True)
        )
        for colour in (one, other)
    )
    return (light + 0.05) / (dark + 0.05)


def _numbered(colours: Iterable[str]) -> dict[str, str]:
    """The colours in which the hits of saved searches are marked, beside a shape for each (see the style sheet)."""
    return {f"search-{number}": colour for number, colour in enumerate(colours, 1)}
