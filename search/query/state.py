"""What the parser knows while it reads: where it is, what it has found so far, and how much room is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from briefs.taxonomy import Taxonomy
from search.query import fields
from search.query.lexer import Piece, Token, pieces, tokens
from search.query.model import Expansion, Note
from search.query.shape import all_of, negated
from search.query.tree import Field, Fuzzy, Tree, Wildcard

MOST_WORDS = 1000
MOST_SCANS = 32
"""Fuzzy words and wildcards make an engine look through all its words."""
MOST_NESTED = 50
MOST_NOTES = 20
MOST_SLOP = 1000
_MOST_TOKENS = 100_000
_MOST_SUGGESTIONS = 3
"""Unknown names for which the nearest are looked up: each look-up takes milliseconds."""


@dataclass(slots=True)
class Group:
    """What stands between an opening bracket and where the parser is.

    Attributes:
        start: offset of the bracket.
        scope: the field before the bracket, for everything inside.
        excluded: whether the whole group is.
        within_excluded: whether it, or any group around it, is: nothing in it is half-typed.
    """

    start: int = 0
    scope: str | None = None
    excluded: bool = False
    within_excluded: bool = False
    alternatives: list[Tree] = field(default_factory=list)
    parts: list[Tree] = field(default_factory=list)
    run: list[list[Piece]] = field(default_factory=list)
    """Plain words side by side, one list for each chunk: they may spell a name."""
    pending_or: int | None = None


class State:
    """One parse of one text: the tokens, the open brackets, and what is to be told to the user.

    Attributes:
        excluding, field: a minus and a field before the item that comes next.
        too_deep: open brackets that do not count.
        words_left, scans_left, suggestions_left: what may still be read, so that no text takes long.
        settled: the text with what is half-typed written out.
    """

    def __init__(self, text: str, taxonomy: Taxonomy, prefix_last: bool) -> None:
        self.text = text
        self.taxonomy = taxonomy
        self.prefix_last = prefix_last
        self.tokens = list(islice(tokens(text, fields.FIELDS), _MOST_TOKENS))
        self.at = 0
        self.stack = [Group()]
        self.too_deep = 0
        self.excluding = False
        self.field: Token | None = None
        self.words_left = MOST_WORDS
        self.scans_left = MOST_SCANS
        self.suggestions_left = _MOST_SUGGESTIONS
        self.notes: list[Note] = []
        self.expansions: dict[Expansion, None] = {}
        self.settled = text.rstrip()

    @property
    def group(self) -> Group:
        """The innermost bracket that is open, or the whole query."""
        return self.stack[-1]

    @property
    def open(self) -> int:
        """How many brackets are open."""
        return len(self.stack) - 1 + self.too_deep

    @property
    def excluded(self) -> bool:
        """Whether what comes next is excluded, by itself or with a group around it."""
        return self.excluding or self.group.within_excluded

    @property
    def scope(self) -> str | None:
        """The field that what comes next belongs to."""
        return self.field.text if self.field else self.group.scope

    def note(self, start: int, end: int, message: str) -> None:
        """Tell the user what was not understood."""
        if len(self.notes) < MOST_NOTES:
            self.notes.append(Note(start, end, message))

    def half_typed(self, end: int, quote_open: bool = False) -> bool:
        """Whether a word that ends here is typed halfway."""
        in_open = quote_open or self.open > 0
        return end == len(self.text) and not self.excluded and (self.prefix_last or in_open)

    def add(self, trees: Sequence[Tree]) -> None:
        """One item of the query, which exclusion and field before it apply to."""
        if trees:
            tree = all_of(trees)
            self.group.parts.append(negated(tree) if self.excluding else tree)
            self.group.pending_or = None
        self.excluding = False
        self.field = None

    def dangling(self) -> None:
        """Forget an exclusion or a field that nothing follows."""
        if self.field:
            self.note(self.field.start, self.field.end, f"{self.field.text}: needs a value")
        self.add([])

    @property
    def word_field(self) -> Field:
        """Where the words that come next look."""
        return Field.TITLE if self.scope == fields.TITLE else Field.TEXT

    def pieces(self, token: Token) -> Iterator[Piece]:
        """The words of a token, as far as there is room for them."""
        for piece in islice(pieces(token, self.word_field), self.words_left):
            self.words_left -= 1
            if piece.note:
                self.note(piece.start, piece.end, piece.note)
            if isinstance(piece.term, Fuzzy | Wildcard):
                self.scans_left -= 1
                if self.scans_left < 0:
                    self.note(
                        piece.start, piece.end, f"only {MOST_SCANS} fuzzy words and wildcards are searched"
                    )
                    continue
            yield piece

    def close_quote(self, token: Token) -> None:
        """Write down the quotation mark that a quote lacks."""
        if not token.closed:
            self.settled += '"'
            if not self.prefix_last:
                self.note(token.offset - 1, token.offset, "a quotation mark is still open")
