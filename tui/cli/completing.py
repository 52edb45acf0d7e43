"""What the shell offers for the values of options."""

from __future__ import annotations

from collections.abc import Iterable

import click


def complete_province(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Provinces of the taxonomy that begin with what was typed."""
    from briefs.taxonomy import load_taxonomy

    return _starting(incomplete, load_taxonomy()[0].provinces)


def complete_actor(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Actors of the taxonomy whose short form or name begins with what was typed."""
    from briefs.taxonomy import load_taxonomy

    actors = load_taxonomy()[0].actors
    return _starting(incomplete, (*(entry.short for entry in actors.values()), *actors))


def _starting(incomplete: str, names: Iterable[str]) -> list[str]:
    typed = incomplete.casefold()
    return [name for name in dict.fromkeys(names) if name.casefold().startswith(typed)]
