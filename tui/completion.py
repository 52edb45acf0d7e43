"""What half-typed words can be completed to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Completion:
    """What a word could be: the text that replaces it, and what else there is to say about it."""

    text: str
    about: str = ""


Completer = Callable[[str], Sequence[Completion]]
"""From what was typed to completions, the likeliest first."""
