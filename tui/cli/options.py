"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

library_option: Callable[[F], F] = click.option(
    "-L",
    "--library",
    metavar="LIBRARY",
    type=click.Path(),
    help="Folder of reports; 'demo' is the demo library.",
)


class Whole(click.IntRange):
    """A whole number in a range, refused in a sentence of ours."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            upwards = "upwards" if self.max is None else f"to {self.max}"
            self.fail(f"{value!r} is no whole number from {self.min} {upwards}", param, ctx)


COUNT = Whole(min=1)
"""The type of options that take how many."""


def with_library(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `-L`, which may also stand before the command's name, as its argument `library`."""

    @library_option
    @click.pass_context
    @wraps(function)
    def command(ctx: click.Context, /, library: str | None, **arguments: Any) -> Any:
        return function(library=library if library is not None else ctx.find_root().obj, **arguments)

    return command
