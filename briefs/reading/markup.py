"""HTML to text: what a reader of the page would read, in paragraphs."""

from __future__ import annotations

import re

from lxml import etree

from briefs.errors import ReadingError
from briefs.reading.foreign import foreign_parser

_DROPPED = frozenset({
    "script", "style", "noscript", "template", "head", "title", "meta", "link", "nav", "aside",
    "footer", "figcaption", "form", "button", "select", "input", "textarea", "option", "svg", "math",
    "iframe", "object", "embed", "canvas", "audio", "video", "dialog",
})  # fmt: skip
_DROPPED_ROLES = frozenset(
    {"navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alert"}
)
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "main", "ol", "p",
    "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "ul",
})  # fmt: skip
_LINES = frozenset({"li", "tr"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DEEPEST = 2000
"""libxml2 reads to a depth of 2,048 and leaves out, silently, all that comes after."""

_SPACE = re.compile(r"[ \t\n\r\f\v]+")


def parse(html: str) -> etree._Element | None:
    """The tree of a page or of a piece of one; None where it has nothing. Raises ReadingError for one too deep.

    lxml's tree itself, because one of Python's objects takes ten times the memory and the time.
    """
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    # libxml2 ends at a zero byte
    data = html.replace("\0", "�").encode("utf-8", "replace")
    with foreign_parser("HTML"):
        parser.feed(data)
        try:
            root = parser.close()
        except etree.XMLSyntaxError:
            return None  # nothing but comments or white space
    if data.count(b"<") >= _DEEPEST and _depth(root) >= _DEEPEST:
        raise ReadingError(f"HTML with {_DEEPEST:,} elements or more one inside the other")
    return root


def _depth(root: etree._Element) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def html_text(html: str) -> str:
    """The text of a piece of HTML: paragraphs with an empty line between them."""
    if "<" not in html and "&" not in html:
        return html.strip()
    try:
        root = parse(html)
    except ReadingError:
        return html.strip()  # better with its markup than not at all
    return "" if root is None else text_of(root)


def text_of(root: etree._Element, *, drop: frozenset[str] = frozenset()) -> str:
    """What is to be read below `root`, without furniture and the tags in `drop`.

    Some pages stand in one great form; where nothing is left without forms, they are read.
    """
    return _text(root, _DROPPED | drop) or _text(root, (_DROPPED | drop) - {"form"})


def _text(root: etree._Element, dropped: frozenset[str]) -> str:
    """Walks without recursion: hostile pages nest deeper than Python's stack."""
    out = _Paragraphs()
    walk = etree.iterwalk(root, events=("start", "end"))
    preformatted = 0
    for event, node in walk:
        name = node.tag
        breaks = 2 if name in _BLOCKS else 1 if name in _LINES else 0
        if event == "start":
            if node is not root and (name in dropped or _hidden(node)):
                walk.skip_subtree()
                continue
            preformatted += name == "pre"
            out.end(breaks)
            if name == "br":
                out.line_break()
            elif name in ("td", "th"):
                out.add(" ")
            text = node.text
        else:
            if node is root or not (name in dropped or _hidden(node)):
                preformatted -= name == "pre"
                out.end(breaks)
            text = None if node is root else node.tail
        if text and preformatted:
            out.add_lines(text)
        elif text:
            out.add(_SPACE.sub(" ", text))
    return out.text()


def _hidden(element: etree._Element) -> bool:
    attributes = element.attrib
    if not attributes:
        return False
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or attributes.get("role", "").lower() in _DROPPED_ROLES
        or bool(_HIDDEN_STYLE.search(attributes.get("style", "")[:1000]))
    )


class _Paragraphs:
    """Collects pieces of text and the breaks between them."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._line: list[str] = []
        self._breaks = 0

    def add(self, piece: str) -> None:
        if piece:
            self._line.append(piece)

    def add_lines(self, piece: str) -> None:
        for i, line in enumerate(piece.split("\n")):
            if i:
                self.end(1)
            self.add(line)

    def end(self, breaks: int) -> None:
        """End the line (1) or the paragraph (2); several in a row are one."""
        if not breaks:
            return
        line = _SPACE.sub(" ", "".join(self._line)).strip()
        self._line.clear()
        if line:
            if self._done:
                self._done.append("\n" * self._breaks)
            self._done.append(line)
            self._breaks = breaks
        else:
            self._breaks = max(self._breaks, breaks)

    def line_break(self) -> None:
        """End the line; an empty line so made ends the paragraph."""
        if any(not piece.isspace() for piece in self._line):
            self.end(1)
        else:
            self._breaks = 2

    def text(self) -> str:
        self.end(2)
        return "".join(self._done)
