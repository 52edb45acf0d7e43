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


def with_library(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `-L`, which may also stand before the command's name, as its argument `library`."""

    @library_option
    @click.pass_context
    @wraps(function)
    def command(ctx: click.Context, /, library: str | None, **arguments: Any) -> Any:
        return function(library=library if library is not None else ctx.find_root().obj, **arguments)

    return command
