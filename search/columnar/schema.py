"""How Whoosh is told of our fields: texts with positions, cut into words by `briefs.text`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from whoosh.analysis import Token, Tokenizer
from whoosh.fields import TEXT, Schema

from briefs.text import fold, words
from search.index.postings import FIELDS


class WordTokenizer(Tokenizer):
    """Cuts a text into the words that the index knows."""

    def __call__(
        self,
        value: str,
        positions: bool = False,
        chars: bool = False,
        keeporiginal: bool = False,
        removestops: bool = True,
        start_pos: int = 0,
        start_char: int = 0,
        tokenize: bool = True,
        mode: str = "",
        **_: Any,
    ) -> Iterator[Token]:
        """The tokens of a text, one object that changes, as Whoosh has it."""
        token = Token(positions, chars, removestops=removestops, mode=mode)
        # a prefix or a pattern is not cut, but folded all the same
        found = words(value) if tokenize else iter([(fold(value), 0, len(value))])
        for position, (key, start, end) in enumerate(found):
            token.text = key
            token.boost = 1.0
            token.stopped = False
            if keeporiginal:
                token.original = value[start:end]
            if positions:
                token.pos = start_pos + position
            if chars:
                token.startchar, token.endchar = start_char + start, start_char + end
            yield token


def schema(fields: Iterable[str] = FIELDS) -> Schema:
    """Title and body, or other texts."""
    return Schema(**{name: TEXT(analyzer=WordTokenizer()) for name in fields})
