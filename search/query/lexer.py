"""A query's text cut into tokens, and tokens into words, prefixes, wildcards and fuzzy words.

Nothing here raises: what is not syntax is text, and what has no words in it is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from briefs.text import words
from search.query.tree import Field, Fuzzy, Prefix, Term, Wildcard, Word

_SYNTAX = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″＂", '"'),
        **dict.fromkeys("‐‑‒–—―−－", "-"),
        **dict(zip("（）：＊？～＝", "():*?~=", strict=True)),
    }
)
"""What phones, word processors and East Asian keyboards type for the query's syntax, one character for one."""

_TOKEN = re.compile(
    r"""
    (?P<quote> =?"[^"]*"? (?: (?<=") ~\d* )? )
    | (?P<open> \( ) | (?P<close> \) )
    | (?P<minus> -++ (?=[^\s)]) )
    | (?P<field> [^\W\d_]++: )
    | (?P<chunk> [^\s()"]+ )
    """,
    re.VERBOSE,
)
MOST_LETTERS = 100
"""A pattern of a megabyte takes seconds to prepare; no word is so long."""
_TILDE = re.compile(r"~(\d*)")


class Kind(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    OR = auto()
    AND = auto()
    NOT = auto()
    FIELD = auto()
    """A known field and its colon; `text` is the field's name in lower case."""
    STRANGE_FIELD = auto()
    """Written like a field, but none; `text` is the word before the colon."""
    QUOTE = auto()
    CHUNK = auto()
    """Characters without a space, a quotation mark or a bracket."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `start` and `end` are offsets into the typed text.

    Attributes:
        text: for a quote what stands inside, for a chunk its characters (without a leading `=`).
        offset: where `text` begins in the typed text.
        literal: `="..."`: neither wildcards nor other spellings.
        closed: whether a quote has its closing mark.
        slop: what follows `~` after a quote: None without it, else its digits, perhaps none.
    """

    kind: Kind
    start: int
    end: int
    text: str = ""
    offset: int = 0
    literal: bool = False
    closed: bool = True
    slop: str | None = None


_OPERATORS = {"OR": Kind.OR, "AND": Kind.AND, "NOT": Kind.NOT}


def tokens(typed: str, fields: frozenset[str]) -> Iterator[Token]:
    """The tokens of a query's text; `fields` are the known fields' names."""
    plain = typed.translate(_SYNTAX)
    position = 0
    while match := _TOKEN.search(plain, position):
        start, end = match.span()
        text = match.group()
        position = end
        if match["open"]:
            yield Token(Kind.OPEN, start, end)
        elif match["close"]:
            yield Token(Kind.CLOSE, start, end)
        elif match["minus"]:
            yield Token(Kind.NOT, start, end)
        elif match["quote"]:
            yield _quote(text, start, end)
        elif text in _OPERATORS:
            yield Token(_OPERATORS[text], start, end)
        elif match["field"] and (name := text[:-1].lower()) in fields:
            yield Token(Kind.FIELD, start, end, name)
        elif match["field"]:
            # "Quetta: a blast" is a sentence, "http://" and "city:Quetta" ask for a field
            alone = end == len(plain) or plain[end] == ")" or plain[end].isspace()
            yield Token(Kind.CHUNK if alone else Kind.STRANGE_FIELD, start, end, text[:-1], start)
        else:
            literal = text.startswith("=")
            yield Token(Kind.CHUNK, start, end, text[literal:], start + literal, literal)


def _quote(text: str, start: int, end: int) -> Token:
    literal = text.startswith("=")
    inside = text[1 + literal :]
    body, mark, tail = inside.partition('"')
    slop = tail[1:] if tail else None
    return Token(Kind.QUOTE, start, end, body, start + 1 + literal, literal, bool(mark), slop)


@dataclass(frozen=True, slots=True)
class Piece:
    """One word of a chunk or quote, as a term.

    Attributes:
        term: what the word asks for.
        start, end: offsets into the typed text.
        plain: the word's key, or "" where `*`, `?` or `~` say how to match it.
        note: what of it was not understood.
    """

    term: Term
    start: int
    end: int
    plain: str
    note: str = ""


def pieces(token: Token, field: Field) -> Iterator[Piece]:
    """The words of a chunk (also their inflections) or a quote (exact), with `*`, `?` and `~` understood."""
    exact = token.literal or token.kind is Kind.QUOTE
    if token.literal:
        for key, start, end in words(token.text):
            yield Piece(Word(key, True, field), token.offset + start, token.offset + end, key)
        return
    position = 0
    for run in _runs(token.text):
        start, end = run[0][1], run[-1][2]
        if start < position:
            continue  # the digits of a ~2
        typed = "".join(part for part, _, _ in run)
        position = end
        edits = None
        if tilde := _TILDE.match(token.text, end):
            position = tilde.end()
            edits = int(tilde[1][:3] or 1)
        term, note = _term(typed, edits, exact, field)
        plain = term.key if isinstance(term, Word) and edits is None else ""
        yield Piece(term, token.offset + start, token.offset + position, plain, note)


def _term(typed: str, edits: int | None, exact: bool, field: Field) -> tuple[Term, str]:
    """The term, and what of it was not understood."""
    if ("*" in typed or "?" in typed) and len(typed) > MOST_LETTERS:
        typed = typed[:MOST_LETTERS].rstrip("*") + "*"
        return _pattern(typed, field), f"of a word with * or ? the first {MOST_LETTERS} characters count"
    if "*" in typed or "?" in typed:
        return _pattern(typed, field), "" if edits is None else "~ has no meaning after * or ?"
    if not edits:
        return Word(typed, exact, field), ""
    return Fuzzy(
        typed, min(edits, 2), field
    ), "" if edits <= 2 else "~2 is the widest: two letters may differ"


def _runs(text: str) -> Iterator[list[tuple[str, int, int]]]:
    """Words and wildcard characters that stand side by side, as lists of (key or character, start, end)."""
    parts = list(words(text))
    marks = [(char, at, at + 1) for at, char in enumerate(text) if char in "*?"]
    if marks:
        parts = sorted(parts + marks, key=lambda part: part[1])
    run: list[tuple[str, int, int]] = []
    for part in parts:
        if run and run[-1][2] != part[1]:
            yield run
            run = []
        run.append(part)
    if run:
        yield run


def _pattern(typed: str, field: Field) -> Prefix | Wildcard:
    typed = re.sub(r"\*+", "*", typed)
    stem = typed[:-1]
    if typed.endswith("*") and stem and not set(stem) & set("*?"):
        return Prefix(stem, field)
    return Wildcard(typed, field)
