"""Small words for the sentences that problems are told in."""

from __future__ import annotations


def counted(number: int, one: str, many: str) -> str:
    """ "1 row", "1,200 rows"."""
    return f"1 {one}" if number == 1 else f"{number:,} {many}"


def repeated(number: int, one: str, many: str) -> str:
    """That many were left out, because the same stands in the file already, word for word."""
    stand = "stands" if number == 1 else "stand"
    return f"left out {counted(number, one, many)} that {stand} in the file already, word for word"
