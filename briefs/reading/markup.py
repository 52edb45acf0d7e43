"""HTML to text: what a reader of the page would read, in paragraphs."""

from __future__ import annotations

import re
import warnings

from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning
from bs4.element import NavigableString, PageElement, PreformattedString

from briefs.reading.foreign import foreign_parser

# an XHTML page is read as HTML on purpose
warnings.filterwarnings("ignore", category=XMLParsedAsHTMLWarning)

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
_SPACE = re.compile(r"[ \t\n\r\f\v]+")


def parse(html: str) -> BeautifulSoup:
    """The tree of a page or of a piece of one. Raises ReadingError where there is none to be had."""
    with foreign_parser("HTML"):
        # libxml2 ends at a zero byte
        return BeautifulSoup(html.replace("\0", "�"), "lxml")


def html_text(html: str) -> str:
    """The text of a piece of HTML: paragraphs with an empty line between them."""
    return text_of(parse(html)) if "<" in html or "&" in html else html.strip()


def text_of(root: Tag, *, drop: frozenset[str] = frozenset()) -> str:
    """What is to be read below `root`, without furniture and the tags in `drop`.

    Some pages stand in one great form; where nothing is left without forms, they are read.
    """
    return _text(root, _DROPPED | drop) or _text(root, (_DROPPED | drop) - {"form"})


def _text(root: Tag, dropped: frozenset[str]) -> str:
    """Walks without recursion: hostile pages nest deeper than Python's stack."""
    out = _Paragraphs()
    stack: list[tuple[PageElement, bool]] = [(root, False)]
    preformatted = 0
    while stack:
        node, leaving = stack.pop()
        if isinstance(node, Tag):
            breaks = 2 if node.name in _BLOCKS else 1 if node.name in _LINES else 0
            if leaving:
                preformatted -= node.name == "pre"
                out.end(breaks)
                continue
            if node is not root and (node.name in dropped or _hidden(node)):
                continue
            preformatted += node.name == "pre"
            out.end(breaks)
            if node.name == "br":
                out.line_break()
            elif node.name in ("td", "th"):
                out.add(" ")
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node.contents))
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            # comments, declarations and the like are PreformattedStrings
            if preformatted:
                out.add_lines(str(node))
            else:
                out.add(_SPACE.sub(" ", node))
    return out.text()


def _hidden(tag: Tag) -> bool:
    if not tag.attrs:
        return False
    return (
        tag.has_attr("hidden")
        or tag.get("aria-hidden") == "true"
        or str(tag.get("role", "")).lower() in _DROPPED_ROLES
        or bool(_HIDDEN_STYLE.search(str(tag.get("style", ""))[:1000]))
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
