"""Text as data: folding that keeps offsets, words with their spans, hashes, and text made safe for a terminal.

Everything that compares words (the tagger's matcher, the index, highlighting, duplicate detection) folds with the
functions here, so that they agree.
"""

from __future__ import annotations

import hashlib
import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache

_APOSTROPHES = "’‘ʼʻ‛´`＇′"
_DASHES = "‐‑‒–—―−－"
_QUOTES = "“”„‟«»″＂"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width characters and byte-order marks: inside words of scraped texts, never meant to be read."""

_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_TERMINATORS = "\u0085\u2028\u2029"


@cache
def _fold_table() -> dict[int, str]:
    """One character to one character: case, diacritics, typographic quotes and dashes.

    Characters whose folding is longer (ß, ligatures) keep their lower-case self, so that lengths never change.
    """
    table: dict[int, str] = {}
    # the alphabets that carry case or precomposed diacritics; others have nothing to fold
    for code in (*range(0x80), *range(0xA0, 0x600), *range(0x1E00, 0x2000), *range(0xFF21, 0xFF5B)):
        char = chr(code)
        base = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
        folded = base.lower()
        if len(folded) != 1:
            folded = char.lower() if len(char.lower()) == 1 else char
        if folded != char:
            table[code] = folded.replace("`", "'")
    # letters whose stroke or dot NFKD keeps
    table |= {ord(a): b for a, b in zip("ıłŁøØđĐħĦŧŦ", "illooddhhtt", strict=True)}
    for chars, plain in ((_APOSTROPHES, "'"), (_DASHES, "-"), (_QUOTES, '"')):
        table |= {ord(char): plain for char in chars}
    # Arabic-script letters that keyboards and scrapers mix up in Urdu, Pashto and Persian
    table |= {ord(a): b for a, b in zip("يىكةۀأإآٱ", "ییکههاااا", strict=True)}
    return table


_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_TYPOGRAPHIC = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"))
"""What most texts have outside ASCII: without it they are lower-cased at full speed."""

_FEW = 24
"""Up to so many different characters outside ASCII, replacing each is faster than translating the text."""


def fold(text: str) -> str:
    """The text with case, diacritics and typographic variants folded, character by character.

    The result has exactly as many characters as the text, so offsets into one are offsets into the other.
    Combining marks and invisible characters stay where they are; `word_key` drops them.
    """
    if "`" in text:
        text = text.replace("`", "'")
    if text.isascii():
        return text.lower()
    for char, plain in _TYPOGRAPHIC:
        if char in text:
            text = text.replace(char, plain)
    if text.isascii():
        return text.lower()
    others = set(_NOT_ASCII.findall(text))
    table = _fold_table()
    if len(others) <= _FEW and all(ord(char) in table or char.lower() == char for char in others):
        # a few curly quotes and dashes: replacing them leaves a text that lower-cases at full speed
        for char in others:
            folded = table.get(ord(char))
            if folded is not None:
                text = text.replace(char, folded)
        return text.lower()
    return text.translate(table)


_MARKS = "\u0300-\u036f\u064b-\u0652\u0670"
_FOLDED_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}{_INVISIBLE}]|(?='[^\W_])')*+")
"""An apostrophe is asked for first: up to 3.11.4 nothing goes back inside a possessive group (gh-106052)."""

_DROPPED = re.compile(rf"['{_MARKS}{_INVISIBLE}]")


def word_key(word: str) -> str:
    """The form under which one word is compared: folded, without possessive 's, apostrophes and marks."""
    return _key_of_folded(fold(word))


def _key_of_folded(word: str) -> str:
    return word if word.isalnum() else _DROPPED.sub("", word.removesuffix("'s"))


def words(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of a text in order, as (key, start, end).

    Hyphens, underscores and all punctuation split; apostrophes inside a word do not ("Qur'an" is one word).
    """
    for match in _FOLDED_WORD.finditer(fold(text)):
        if key := _key_of_folded(match.group()):
            yield key, match.start(), match.end()


_ASCII_WORDS = bytes(ord(chr(code).lower()) if chr(code).isalnum() else 0x20 for code in range(0x80)) + bytes(
    0x80
)
"""Lower case, and a space for everything that no word has."""

_PLAIN_WORD = re.compile(r"[^\W_]+")
_JOINING = re.compile(rf"[{_MARKS}{_INVISIBLE}]")
_APOSTROPHE = re.compile(r"(?<=[^\W_])'(?:[sS](?![^\W_]|'[^\W_])|(?=[^\W_]))")
"""What `_key_of_folded` drops of words without marks and invisible characters."""


def word_keys(text: str) -> list[str]:
    """The keys of a text's words, without their spans. Several times faster than `words`."""
    found = _cut(text)
    return found if isinstance(found, list) else found.decode("ascii").split()


def word_bytes(text: str) -> bytes:
    """The same as UTF-8, with spaces before, between and behind them."""
    found = _cut(text)
    return " ".join(found).encode() if isinstance(found, list) else found


def _cut(text: str) -> list[str] | bytes:
    """The keys of a text's words, or as ASCII with spaces between them."""
    if not text.isascii():
        text = fold(text)
        if _JOINING.search(text):
            return [key for word in _FOLDED_WORD.findall(text) if (key := _key_of_folded(word))]
    elif "`" in text:
        text = text.replace("`", "'")
    if "'" in text:
        text = _APOSTROPHE.sub("", text)
    if not text.isascii():
        return _PLAIN_WORD.findall(text)
    return text.encode("ascii").translate(_ASCII_WORDS)


_SPACE = re.compile(r"\s+")


def text_hash(text: str) -> str:
    """16 hex digits that are equal for texts equal but for case, diacritics, punctuation and white space."""
    joined = " ".join(word_keys(text)) or _SPACE.sub(" ", text).strip()
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@cache
def _printable_table() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t"}
    table[0x7F] = "\u2421"
    table |= dict.fromkeys(range(128, 160), "�")
    table |= {ord(char): "\u00b7" for char in _BIDI + _TERMINATORS}
    table |= {ord(char): "\u00b7" for char in "\ufeff\u200b\u2060"}
    table |= dict.fromkeys(range(55296, 57344), "�")
    return table


def printable(text: str) -> str:
    """The text with everything that could drive a terminal made visible instead, one character for one.

    Control characters become their pictures (ESC is ␛), C1 controls and lone surrogates U+FFFD, bidirectional
    overrides and invisible separators a middle dot. Line feeds and tabs stay. Lengths and offsets stay the same.
    """
    return text.translate(_printable_table())


_ESCAPES = re.compile("\u241b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u2407\u241b]*(?:\u2407|\u241b\\\\)?)")
"""Whole terminal sequences (colours, window titles) of a text made printable: nothing of them is worth reading."""

_LINE = re.compile(r"[\s\u2400-\u2421]+")


def one_line(text: str, limit: int = sys.maxsize) -> str:
    """The text made printable on one line, white space squeezed, cut at `limit` characters with an ellipsis."""
    shown = printable(text[: limit * 8] if limit < sys.maxsize else text)
    if shown.isascii():
        line = " ".join(shown.split())
    else:
        line = _LINE.sub(" ", _ESCAPES.sub(" ", shown)).strip()
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
