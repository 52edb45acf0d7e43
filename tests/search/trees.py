"""Short words for the trees that queries are read as."""

from __future__ import annotations

from search.query.tree import Field, Name, Phrase, Tree, Word

BLA = "Balochistan Liberation Army"
TTP = "Tehreek-e-Taliban Pakistan"

A, B, C, D = map(Word, "abcd")


def exact(*keys: str, slop: int = 0, field: Field = Field.TEXT) -> Word | Phrase:
    """One quoted word, or several side by side."""
    parts = tuple(Word(key, True, field) for key in keys)
    return parts[0] if len(parts) == 1 else Phrase(parts, slop, field)


def name_of(tree: Tree) -> str:
    assert isinstance(tree, Name)
    return tree.name
