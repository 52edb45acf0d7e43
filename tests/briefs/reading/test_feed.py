"""Feeds."""

from __future__ import annotations

import datetime as dt

import pytest

from briefs.model import DateBasis

ITEMS = """
<item><title>Five &amp; more hurt</title><guid isPermaLink="false">g-1</guid><link>https://w.example/1</link>
<pubDate>Wed, 07 Feb 2024 00:10:00 +0500</pubDate><category>hub</category><category>ied</category>
<description>
&lt;p&gt;A bomb hurt &lt;b&gt;five&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;More &lt;i&gt;soon&lt;/i&gt;.&lt;/p&gt;</description>
</item>
<item><title>Second</title><link>https://w.example/2</link>
<description><![CDATA[Plain & simple.]]></description></item>
<item><title>Third has only a title</title></item>
"""
RSS = f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Wire</title>{ITEMS}</channel></rss>'
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>The Wire</a:title>
<a:entry><a:id>urn:x:1</a:id><a:title type="html">Five &lt;i&gt;hurt&lt;/i&gt;</a:title>
<a:link href="https://w.example/1"/>
<a:updated>2024-02-09T00:00:00Z</a:updated><a:published>2024-02-07T23:50:00-05:00</a:published>
<a:summary>Short.</a:summary>
<a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></a:content></a:entry>
</a:feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Wire</title></channel>
<item rdf:about="https://w.example/1"><title>Five hurt</title><link>https://w.example/1</link>
<dc:date>2024-02-07T12:00:00+05:00</dc:date><description>A bomb hurt five.</description></item></rdf:RDF>"""


def test_rss(read):
    result = read("a.rss", RSS)
    first, second, third = result.drafts
    assert result.problems == []
    assert (first.id, first.path, first.url) == ("sub/a.rss#g-1", "sub/a.rss", "https://w.example/1")
    assert (first.title, first.source, first.tags) == ("Five & more hurt", "The Wire", ("hub", "ied"))
    assert first.text == "A bomb hurt five.\n\nMore soon."
    assert (first.date, first.date_basis) == (dt.date(2024, 2, 7), DateBasis.FEED)
    assert (second.id, second.text) == ("sub/a.rss#https://w.example/2", "Plain & simple.")
    assert (second.date, second.date_basis) == (None, None)
    assert third.text == "Third has only a title"


def test_atom(read):
    draft = read("a.atom", ATOM).draft
    assert (draft.id, draft.title, draft.text) == ("sub/a.atom#urn:x:1", "Five hurt", "One.\n\nTwo.")
    assert draft.date == dt.date(2024, 2, 7)


def test_rdf(read):
    draft = read("a.xml", RDF).draft
    assert (draft.text, draft.date) == ("A bomb hurt five.", dt.date(2024, 2, 7))


@pytest.mark.parametrize("feed", [RSS, ATOM, RDF])
def test_an_entry_put_in_above_changes_no_id(read, feed):
    kind = "entry" if "entry>" in feed else "item"
    prefix = "a:" if kind == "entry" else ""
    new = f"<{prefix}{kind}><{prefix}title>New on top</{prefix}title></{prefix}{kind}>"
    above = feed.replace(f"<{prefix}{kind}", f"{new}<{prefix}{kind}", 1)
    before, after = read("a.xml", feed).drafts, read("a.xml", above).drafts
    assert [draft.id for draft in after][1:] == [draft.id for draft in before]


@pytest.mark.parametrize(
    "end", ["</item>\n<item><title>Third has", "</item>\n<item><title>Third has only a title</title>", "More"]
)
def test_cut_off(read, end):
    cut = RSS[: RSS.index(end) + len(end)]
    whole = cut.count("</item>")
    result = read("a.rss", cut)
    assert len(result.drafts) == whole
    assert "cut off" in result.problem.reason
    assert result.problem.skipped is (whole == 0)


@pytest.mark.parametrize("feed", [ATOM, RDF])
def test_other_feeds_cut_off(read, feed):
    result = read("a.xml", feed[: feed.rindex("</")])
    assert len(result.drafts) == 1
    assert "cut off" in result.problem.reason


def test_damaged_inside(read):
    result = read("a.rss", RSS.replace("Second</title>", "Second < & third</title>"))
    assert len(result.drafts) == 3
    assert "damaged" in result.problem.reason


@pytest.mark.parametrize(
    "content",
    [
        "<root><item>x</item></root>",
        '<?xml version="1.0"?><html></html>',
        "not xml",
        "<rss><channel></channel></rss>",
        "<",
    ],
)
def test_no_feed(read, content):
    result = read("a.xml", content)
    assert (result.drafts, result.problem.skipped) == ([], True)


BOMB = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10 if i else "lol"}">' for i in range(12))


@pytest.mark.parametrize(
    "declarations",
    [
        BOMB,
        '<!ENTITY e11 "' + "x" * 100_000 + '">',
        '<!ENTITY e11 SYSTEM "file:///etc/passwd">',
        '<!ENTITY % e11 "x">',
    ],
)
def test_entities_are_refused(read, declarations):
    result = read(
        "a.xml", RSS.replace("<rss", f"<!DOCTYPE rss [{declarations}]><rss").replace("Second", "&e11;" * 1000)
    )
    assert result.drafts == []
    assert "entities" in result.problem.reason


def test_html_entities_without_declaration(read):
    result = read("a.rss", RSS.replace("Second", "Caf&eacute;"))
    assert result.drafts[1].title == "Café"


def test_same_guid(read):
    item = "<item><guid>g</guid><description>{}</description></item>"
    feed = "<rss version='2.0'><channel>{}</channel></rss>"
    once = read("a.rss", feed.format(item.format("one") * 3)).drafts
    assert [draft.id for draft in once] == ["sub/a.rss#g"]
    twice = read("a.rss", feed.format(item.format("one") + item.format("two"))).drafts
    assert [draft.text for draft in twice] == ["one", "two"]
    assert twice[0].id == "sub/a.rss#g"
    assert twice[1].id.startswith("sub/a.rss#g~")


def test_declared_encoding(read):
    feed = RSS.replace('"1.0"', '"1.0" encoding="windows-1251"').replace("Plain & simple", "Взрыв в городе")
    assert read("a.rss", feed.encode("cp1251")).drafts[1].text == "Взрыв в городе."


def test_markup_in_the_feed_runs_nowhere(read):
    feed = RSS.replace("Plain & simple.", "<script>x()</script><p>Kept</p><img src=x onerror=y>")
    assert read("a.rss", feed).drafts[1].text == "Kept"
