"""Which words of a command line are the query."""

from __future__ import annotations

import click
from hypothesis import given
from hypothesis import strategies as st

from tui.cli.commands.export import command as export
from tui.cli.commands.search import command as search

OPTIONS = {
    ("--province", "Sindh"): ("province", "Sindh"),
    ("--province=-x",): ("province", "-x"),
    ("--from", "-2024"): ("start", "-2024"),
    ("--limit", "3"): ("limit", 3),
    ("--count",): ("count", True),
    ("-L", "-lib"): ("library", "-lib"),
    ("--library=x",): ("library", "x"),
}
WORDS = st.sampled_from(
    [
        "-police",
        "police",
        "-L2",
        "-o",
        "-",
        '"election',
        "-(a",
        "OR",
        "-5",
        "-L=x",
        "date:2024..",
        "",
        "é",
        "a b",
    ]
)


def parsed(command: click.Command, arguments: list[str]) -> dict[str, object]:
    return command.make_context("briefs", arguments).params


@given(st.lists(st.one_of(WORDS, st.sampled_from(list(OPTIONS))), max_size=8), st.lists(st.text(max_size=5)))
def test_words_keep_their_order_wherever_the_options_stand(
    parts: list[str | tuple[str, ...]], rest: list[str]
) -> None:
    arguments = [word for part in parts for word in ([part] if isinstance(part, str) else part)]
    found = parsed(search, [*arguments, "--", *rest] if rest else arguments)
    assert found["query"] == (*(part for part in parts if isinstance(part, str)), *rest)
    chosen = [OPTIONS[part] for part in parts if isinstance(part, tuple)]
    assert found["province"] == tuple(value for name, value in chosen if name == "province")
    for name in ("start", "limit", "library"):
        given_values = [value for key, value in chosen if key == name]
        assert found[name] == (given_values[-1] if given_values else None)
    assert found["count"] == any(name == "count" for name, _ in chosen)


def test_the_same_word_is_an_option_where_the_command_has_it() -> None:
    assert parsed(search, ["-o", "x"])["query"] == ("-o", "x")
    found = parsed(export, ["-o", "-", "-office"])
    assert (found["output"], found["query"]) == ("-", ("-office",))
