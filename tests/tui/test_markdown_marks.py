"""The marks of Markdown stand back in the reading view, where they are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.invented import BRIEFS
from tests.tui.on_screen import SIZE
from tui.widgets.markdown_marks import is_markdown, markdown_marks
from tui.widgets.reading_view import Reading

TEXT = (
    "## Two *bombs* in Mastung\n\n* a list\n**Five** killed; see [the note](https://example.org/a_b), "
    "`code`, snake_case, 2 * 3 and #1.\n"
)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("**Five** and __six__", ["**", "**", "__", "__"]),
        ("# Head *on*\nnot # here", ["# ", "*", "*"]),
        ("[text](http://x.org) ![a](b)", ["[", "](http://x.org)", "![", "](b)"]),
        ("snake_case, 2 * 3, * item, #1, [note], f(x)[1] (y)", []),
        ("####### seven", []),
        ("`code` in *one*, **_two_**", ["`", "`", "*", "*", "**_", "_**"]),
        ("`__init__` and `a *b*`", ["`", "`", "`", "`"]),
        ("*a*\n```\n# no *head*\n```\n# *b*", ["*", "*", "# ", "*", "*"]),
        ("```python\n# no head\n~~~\n# none\n````\n*a*", ["*", "*"]),
        ("~~~\n*a*\n", []),
        ("```a``` is *b*", ["```", "```", "*", "*"]),
    ],
)
def test_marks_are_found_and_words_are_not(text: str, marks: list[str]) -> None:
    found = sorted(span for span in markdown_marks(text, 0, len(text)) if span.kind == "mark")
    assert [text[span.start : span.end] for span in found] == marks


def test_a_fence_above_the_page_holds_on_it() -> None:
    text = "```\n# one\n# two\n```\n# three"
    for start in range(text.index("# one"), text.index("# three") + 1):
        (mark, heading) = markdown_marks(text, start, len(text))
        assert (text[mark.start : mark.end], text[heading.start : heading.end]) == ("# ", "three")


@given(st.text("*_`~#[]()! \nab", max_size=60), st.integers(0, 60))
def test_only_marks_and_headings_are_painted(text: str, start: int) -> None:
    for span in markdown_marks(text, start, len(text)):
        assert start <= span.start < span.end <= len(text)
        assert span.kind in ("mark", "heading")


@pytest.mark.parametrize(
    "part", ["*", "[", "[a](", "# ", "![a](b", "*a", "_`", "[" + "a" * 299, "# a\n", "```\n", "```a\n", "`"]
)
def test_a_megabyte_of_marks_is_read_at_once(part: str) -> None:
    text = (part * 1_000_000)[:1_000_000]
    assert sum(1 for _ in markdown_marks(text, 0, len(text))) <= len(text)


def test_files_are_told_by_their_suffix() -> None:
    assert is_markdown("a/b.MD")
    assert is_markdown("c.markdown")
    assert not is_markdown("a.md/c.txt")


async def test_the_text_stays_as_it_is_and_its_marks_stand_back(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        view = pilot.app.room.reading

        def painted(path):
            brief = replace(
                BRIEFS[0],
                id=path,
                path=path,
                text=TEXT,
                facts=replace(BRIEFS[0].facts, mentions=(), tolls=()),
            )
            view.show(Reading(brief, (), (), view.reading.annotation))
            segments = [s for y in range(view.size.height) for s in view.render_line(y)]
            return {segment.text.strip(): segment.style for segment in segments if segment.text.strip()}

        plain, marked = painted("a.txt"), painted("a.md")
        assert any("**Five** killed; see [the note](https://example.org/a_b)" in text for text in plain)
        assert marked["Five"].color != marked["**"].color
        assert marked["](https://example.org/a_b)"].color == marked["**"].color
        assert marked["in Mastung"].bold
        assert not marked["Five"].bold, "bold tells actors"
