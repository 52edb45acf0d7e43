"""Saved web pages."""

from __future__ import annotations

import datetime as dt

import pytest

from briefs.model import DateBasis

DAY = dt.date(2024, 2, 7)
PAGE = """<!DOCTYPE html>
<html><head>
<title>Five hurt in Hub | The Paper</title>
<meta property="og:title" content="Five hurt in Hub">
<meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2024-02-07T23:40:00+05:00">
<meta property="article:tag" content="hub"><meta property="article:tag" content="ied">
<link rel="canonical" href="https://paper.example/five-hurt">
<style>p { color: red }</style>
</head><body>
<header>The Paper <nav><a>Menu</a></nav></header>
<main><article>
<h1>Five hurt in Hub</h1>
<p>A bomb   hurt <b>five</b> people&nbsp;in <i>Hub</i>.</p>
<figure><img alt="x"><figcaption>A guard.</figcaption></figure>
<script>var a = 1;</script><noscript>Turn on scripts</noscript>
<p>One line<br>and another.<br><br>A new paragraph.</p>
<!-- a comment -->
<aside>Related stories</aside>
<form><input value="x"><button>Subscribe</button></form>
<ul><li>first</li><li>second</li></ul>
<div hidden>unseen</div><div style="display: none">unseen</div><div aria-hidden="true">unseen</div>
<article><p>A reader's comment.</p></article>
</article></main>
<footer>All rights reserved</footer>
</body></html>"""


def test_a_page(read):
    draft = read("a.html", PAGE).draft
    assert draft.text == (
        "A bomb hurt five people\u00a0in Hub.\n\nOne line\nand another.\n\nA new paragraph.\n\nfirst\nsecond"
    )
    assert (draft.title, draft.source) == ("Five hurt in Hub", "The Paper")
    assert (draft.url, draft.tags) == ("https://paper.example/five-hurt", ("hub", "ied"))
    assert (draft.date, draft.date_basis) == (DAY, DateBasis.METADATA)


@pytest.mark.parametrize(
    "markup",
    [
        '<meta property="article:published_time" content="2024-02-07T01:00:00+05:00">',
        '<meta name="DC.date.issued" content="2024-02-07">',
        '<meta itemprop="datePublished" content="7 February 2024">',
        '<script type="application/ld+json">{"@graph": [{"a": 1}, {"datePublished": "2024-02-07"}]}</script>',
        '<article><time datetime="2024-02-07T10:00">7 Feb</time><p>Text.</p></article>',
        '<meta name="date" content="soon"><article><time datetime="2024-02-07">7 Feb</time><p>Text.</p></article>',
        '<p>Text.</p><time datetime="2024-02-07">7 Feb</time>',
    ],
)
def test_where_the_date_stands(read, markup):
    result = read("a.htm", f"<html>{markup}<p>Text.</p></html>")
    assert (result.draft.date, result.draft.date_basis, result.problems) == (DAY, DateBasis.METADATA, [])


def test_dates_of_other_stories_are_none(read):
    page = '<p>Text.</p><time datetime="2024-02-07">x</time><time datetime="2024-02-06">y</time>'
    assert read("a.html", page).draft.date is None


def test_linked_data_names_headline_and_publisher(read):
    data = '{"datePublished": "2024-02-07", "headline": "Five hurt", "publisher": {"name": "The Paper"}}'
    draft = read("a.html", f'<script type="application/ld+json">{data}</script><p>Text.</p>').draft
    assert (draft.title, draft.source) == ("Five hurt", "The Paper")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Five people hurt in Hub | The Paper</title>", "Five people hurt in Hub"),
        (
            '<meta property="og:site_name" content="The Paper"><title>Five people hurt in Hub - The Paper</title>',
            "Five people hurt in Hub",
        ),
        ("<title>Hub - five hurt</title>", "Hub - five hurt"),
        ("<h1>Five <b>hurt</b>\n in Hub</h1>", "Five hurt in Hub"),
        ("", None),
    ],
)
def test_titles(read, head, title):
    draft = read("a.html", f"{head}<p>The text.</p>").draft
    assert (draft.title, draft.text) == (title, "The text.")


def test_several_short_articles_are_one_text(read):
    posts = "".join(
        f"<article><p>Post {i} of a page that follows the events.</p></article>" for i in range(5)
    )
    assert read("a.html", f"<main>{posts}</main>").draft.text.count("Post") == 5


def test_a_page_inside_a_form(read):
    assert read("a.html", "<body><form><p>The text.</p></form></body>").draft.text == "The text."


def test_preformatted_lines(read):
    assert read("a.html", "<pre>one\ntwo\n</pre><p>three\nfour</p>").draft.text == "one\ntwo\n\nthree four"


def test_table_rows(read):
    page = "<table><tr><th>Town<th>Dead<tr><td>Hub<td>5</table>"
    assert read("a.html", page).draft.text == "Town Dead\nHub 5"


@pytest.mark.parametrize(
    "head",
    ['<meta charset="windows-1256">', '<meta http-equiv="Content-Type" content="text/html; charset=cp1256">'],
)
def test_declared_charset(read, head):
    assert read("a.html", f"{head}<p>انفجار</p>".encode("cp1256")).draft.text == "انفجار"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>cut <b>off", "cut off"),
        ("no markup & none", "no markup & none"),
        ("<p>&lt;b&gt; [x] &amp;", "<b> [x] &"),
        ("<?xml version='1.0' encoding='utf-16'?><html><body>text</body></html>", "text"),
        ("<div>" * 1_900 + "deep", "deep"),
        ("<p>a <!-- x -->b <?y z?>c", "a b c"),
        ("<p>a<span hidden>b</span>c<script>d</script>e", "ace"),
        ("<![CDATA[x]]><p>text", "text"),
    ],
)
def test_odd_markup(read, page, text):
    assert read("a.html", page).draft.text == text


@pytest.mark.parametrize("before", ["", "<p>The begin.</p>"])
def test_a_page_nested_without_end(read, before):
    result = read("a.html", f"{before}<nav>{'<div>' * 20_000}</nav>deep")
    assert result.drafts == []
    assert "one inside the other" in result.problem.reason
    summary = "&lt;div&gt;" * 20_000 + "deep"
    feed = f"<rss><channel><item><description>{summary}</description></item></channel></rss>"
    assert read("a.rss", feed).draft.text.endswith("deep")


@pytest.mark.parametrize(
    "page", ["<html><body><script>x()</script></body></html>", "<!--", "<nav>Menu</nav>"]
)
def test_pages_without_text(read, page):
    result = read("a.html", page)
    assert (result.drafts, result.problem.skipped) == ([], True)
