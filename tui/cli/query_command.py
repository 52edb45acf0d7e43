"""Commands that take a QUERY: words anywhere on the line, of which some begin with a hyphen."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from briefs.errors import QueryError
from briefs.model import MentionKind, Stance
from tui.cli.completing import complete_actor, complete_province

if TYPE_CHECKING:
    from briefs.taxonomy import Entry, Taxonomy
    from search.engine import Results
    from search.query import Filters, Query

_SPELLINGS = 4
"""So many of a name's spellings are told."""


class QueryCommand(click.Command):
    """A command whose words are its QUERY, `-police` included.

    A word is an option only when it is exactly one of the command's options, or begins with two hyphens; after
    `--` none is. An unknown option of two hyphens is wrong usage.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Options first, then everything else as the query's words."""
        options, words = self._split(ctx, args)
        return super().parse_args(ctx, [*options, "--", *words])

    def _split(self, ctx: click.Context, args: list[str]) -> tuple[list[str], list[str]]:
        takes_value = {
            name: not (option.is_flag or option.count)
            for option in self.get_params(ctx)
            if isinstance(option, click.Option)
            for name in (*option.opts, *option.secondary_opts)
        }
        options: list[str] = []
        words: list[str] = []
        rest = iter(args)
        for word in rest:
            name = word.partition("=")[0] if word.startswith("--") else word
            if word == "--":
                words.extend(rest)
            elif name in takes_value:
                options.append(word)
                if takes_value[name] and name == word:
                    value = next(rest, None)
                    if value is not None:
                        options.append(value)
                    elif not ctx.resilient_parsing:
                        raise click.BadOptionUsage(name, f"{name} needs a value", ctx=ctx)
            elif word.startswith("--") and not ctx.resilient_parsing:
                near = difflib.get_close_matches(
                    name, [known for known in takes_value if known[:2] == "--"], n=1
                )
                raise click.NoSuchOption(name, possibilities=near, ctx=ctx)
            else:
                words.append(word)
        return options, words


@dataclass(frozen=True, slots=True)
class Question:
    """What the options of a command ask for, as typed; `query` makes sense of it."""

    words: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    undated: bool = False

    @property
    def text(self) -> str:
        """The words of the query, joined."""
        return " ".join(self.words).strip()

    @property
    def about_events(self) -> bool:
        """Whether the words may ask for the briefs of an event."""
        return "event:" in self.text.casefold()

    def __bool__(self) -> bool:
        return bool(
            self.text
            or self.provinces
            or self.actors
            or self.stances
            or self.start
            or self.end
            or self.undated
        )

    def query(self, taxonomy: Taxonomy) -> Query:
        """The query.

        Raises QueryError for a name that the taxonomy does not know, for a wrong date, and for words of which nothing
        can be searched for: who made a slip in `date:yesterady` does not want everything.
        """
        from search.query import Query, parse

        read = parse(self.text, taxonomy)
        if read.vain:
            raise QueryError("; ".join(note.message for note in read.notes))
        return Query(self.text, self._filters(taxonomy))

    def _filters(self, taxonomy: Taxonomy) -> Filters:
        from search.query import DateFilter, Filters, ValueFilter

        actors = [_name(taxonomy, MentionKind.ACTOR, typed) for typed in self.actors]
        if actors and self.stances:
            # any of the actors in any of the stances
            actors = [f"{actor}|{stance}" for actor in actors for stance in self.stances]
        stances = () if actors else self.stances
        return Filters(
            date=DateFilter(*self._bounds(), undated=self.undated),
            province=ValueFilter(frozenset(_province(taxonomy, typed) for typed in self.provinces)),
            actor=ValueFilter(frozenset(actors)),
            stance=ValueFilter(frozenset(stances)),
        )

    def _bounds(self) -> tuple[date | None, date | None]:
        from search.query.dates import parse_period

        first = parse_period(self.start)[0] if self.start is not None else None
        last = parse_period(self.end)[1] if self.end is not None else None
        if first and last and first > last:
            raise QueryError(f"--from {self.start} is after --to {self.end}")
        return first, last


def takes_query(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command QUERY and the options that narrow it, as one argument `question`."""

    @wraps(function)
    def command(
        query: tuple[str, ...],
        province: tuple[str, ...],
        actor: tuple[str, ...],
        stance: tuple[str, ...],
        start: str | None,
        end: str | None,
        undated: bool,
        **arguments: Any,
    ) -> Any:
        question = Question(query, province, actor, stance, start, end, undated)
        return function(question=question, **arguments)

    for decorate in reversed(_QUERY_PARAMETERS):
        command = decorate(command)
    return command


def explain(results: Results) -> None:
    """Say on stderr what was not understood, and which spellings were searched besides what was typed."""
    from briefs.text import fold
    from tui.cli.output import counted, narrate

    for note in results.notes:
        narrate(note.message)
    if "is:marked" in results.query.text.lower():
        narrate("is:marked asks for marks of a sitting in the app; on the command line nothing is marked")
    for expansion in results.expansions:
        said = {fold(expansion.typed), fold(expansion.name)}
        others = [text for text in expansion.spellings if fold(text) not in said]
        if len(said) > 1:
            others.insert(0, expansion.name)
        if others:
            left = len(others) - _SPELLINGS
            more = f" and {counted(left, 'more spelling')}" if left > 0 else ""
            narrate(f"{expansion.typed} also finds {', '.join(others[:_SPELLINGS])}{more}")


_QUERY_PARAMETERS: tuple[Callable[[Callable[..., Any]], Callable[..., Any]], ...] = (
    click.argument("query", nargs=-1, metavar="[QUERY]"),
    click.option(
        "--province",
        metavar="NAME",
        multiple=True,
        shell_complete=complete_province,
        help="Only briefs with a scene in this province, in any spelling; may be repeated.",
    ),
    click.option(
        "--actor",
        metavar="NAME",
        multiple=True,
        shell_complete=complete_actor,
        help="Only briefs that name this actor, by name or short form; may be repeated.",
    ),
    click.option(
        "--stance",
        type=click.Choice([stance.value for stance in Stance], case_sensitive=False),
        multiple=True,
        help="Only briefs with an actor (or the --actor given) in this stance; may be repeated.",
    ),
    click.option("--from", "start", metavar="DATE", help="From this year, month or day on: 2024-02."),
    click.option("--to", "end", metavar="DATE", help="Up to this year, month or day, all of it included."),
    click.option("--undated", is_flag=True, help="Add the undated to a range; alone: only the undated."),
)


def _province(taxonomy: Taxonomy, typed: str) -> str:
    from search.engine import NO_PROVINCE

    if typed.strip().casefold() == NO_PROVINCE:
        return NO_PROVINCE
    return _name(taxonomy, MentionKind.PROVINCE, typed)


def _name(taxonomy: Taxonomy, section: MentionKind, typed: str) -> str:
    """The canonical name. Raises QueryError, with the nearest names, where it is none or could be several."""
    found: Mapping[str, Entry] = {entry.name: entry for entry in taxonomy.candidates(section, typed)}
    if len(found) == 1:
        return next(iter(found))
    if found:
        raise QueryError(f"{typed!r} could be any of: {', '.join(found)}; name one of them")
    near = taxonomy.suggest(section, typed)
    hint = f"; the nearest known: {', '.join(near)}" if near else ""
    for other in MentionKind:
        if taxonomy.candidates(other, typed):
            hint = f', but a {other.value}: the query for it is {other.value}:"{typed}"'
    raise QueryError(f"there is no {section.value} {typed!r} in the taxonomy{hint}")
