"""What Markdown shows is what was written: judged by an independent renderer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefs.export.escape import cell, code, inline, paragraphs
from briefs.text import one_line, printable

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

PIECES = st.sampled_from(
    [
        *"\\`*_{}[]()#+-.!<>|~$&:=@^\"'%;/?",
        *("1.", "12)", "- ", "+ ", "* ", "> ", "# ", "###", "    ", "\t", "\n", "\n\n", " \n", "  \n"),
        *("```", "~~~", "---", "***", "===", ":-:", "|-|", "[a]: b", "[a](b)", "![x](y)", "[^1]"),
        *("&copy;", "&#65;", "&#x41;", "&amp", "<div>", "</b>", "<!-- x", "<?php", "<![CDATA["),
        *(
            "https://example.org/a_b*c",
            "http://x.y/?q=1&lt;2",
            "www.example.org",
            "https://",
            "(https://a.b).",
        ),
        *("word", "Kwaja", "é", "漢字", " ", "\u200b", "\x1b[31m", "\x00", "‮", "x" * 101),
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=14).map("".join), st.text(max_size=60))


def shown(tokens: list[Token]) -> str:
    """The text that a reader sees."""
    words = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            words.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            words.append("\n")
        if token.children:
            words.append(shown(token.children) + "\n")
    return "".join(words)


def kinds(tokens: list[Token]) -> set[str]:
    return {kind for token in tokens for kind in ({token.type} | kinds(token.children or []))}


PLAIN = {"paragraph_open", "paragraph_close", "inline", "text", "hardbreak", "link_open", "link_close"}


@given(TEXTS)
def test_a_text_is_shown_word_by_word_and_as_nothing_but_paragraphs(text: str) -> None:
    tokens = RENDERER.parse(paragraphs(text))
    assert shown(tokens).split() == printable(text).split()
    assert kinds(tokens) <= PLAIN


@given(TEXTS)
def test_only_web_addresses_become_links(text: str) -> None:
    for token in RENDERER.parse(paragraphs(text)):
        for child in token.children or []:
            if child.type == "link_open":
                assert str(child.attrs["href"]).lower().startswith(("http://", "https://"))


@given(TEXTS)
def test_a_heading_holds_all_of_a_title_on_one_line(title: str) -> None:
    tokens = RENDERER.parse(f"## 1. {cell(title)}\n\nnext")
    assert [token.type for token in tokens[:3]] == ["heading_open", "inline", "heading_close"]
    assert shown(tokens[1:2]).split() == ["1.", *one_line(title).split()]


@given(TEXTS, TEXTS)
def test_a_table_keeps_its_cells(first: str, second: str) -> None:
    tokens = RENDERER.parse(f"| a | b |\n| --- | --- |\n| {cell(first)} | {cell(second)} |\n")
    body = [
        token for token in tokens[[token.type for token in tokens].index("tbody_open") :] if token.children
    ]
    cells = [token for token in tokens if token.type == "td_open"]
    assert len(cells) == 2
    assert shown(body).split() == [*one_line(first).split(), *one_line(second).split()]


@given(TEXTS.filter(lambda text: text.strip()))
def test_a_code_span_shows_a_path_character_by_character(path: str) -> None:
    (paragraph, line, _) = RENDERER.parse(f"file {code(path)} end")
    assert paragraph.type == "paragraph_open"
    assert [child.type for child in line.children or []] == ["text", "code_inline", "text"]
    expected = printable(path).replace("\n", "␊").replace("\t", "␉")
    assert (line.children or [])[1].content == expected


def test_paragraphs_and_line_breaks_are_kept() -> None:
    long = "word " * 25
    text = f"One.\nTwo.\n\n\n   Three.\n{long}\nFour."
    assert paragraphs(text) == f"One.\\\nTwo.\n\nThree.\\\n{long.strip()}\n\nFour."


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Islamabad [Pakistan], May 4", "Islamabad \\[Pakistan\\], May 4"),
        ("- item", "\\- item"),
        ("12. May", "12\\. May"),
        ("AT&T", "AT&T"),
        ("see (https://example.org/a_b).", "see (<https://example.org/a_b>)."),
        ("see https://example.org/x_(y)", "see <https://example.org/x_(y)>"),
        ("javascript://x", "javascript://x"),
    ],
)
def test_only_what_would_be_markup_is_escaped(text: str, escaped: str) -> None:
    assert paragraphs(text) == escaped


def test_adversarial_text_takes_no_time() -> None:
    for piece in ("https://", "http", "&", "`", "1", "|", "\n ", "www.", "&#"):
        assert paragraphs("x" + piece * (1_000_000 // len(piece))).startswith("x")


def test_inline_makes_terminal_controls_visible() -> None:
    assert inline("\x1b[31mred\u202e") == "␛\\[31mred·"
