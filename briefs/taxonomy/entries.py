"""Entries of a taxonomy that are made when they are asked for: most questions name a few of thousands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import overload

from briefs.model import MentionKind
from briefs.taxonomy.model import Entry


class Entries(Sequence[Entry]):
    """Entries by number, each made once.

    Attributes:
        names: of each the section and the name, which are known before it is made.
    """

    def __init__(self, names: Sequence[tuple[str, str]], make: Callable[[int], Entry]) -> None:
        self.names = [(MentionKind(section), name) for section, name in names]
        self._make = make
        self._made: dict[int, Entry] = {}

    def __len__(self) -> int:
        return len(self.names)

    @overload
    def __getitem__(self, number: int) -> Entry: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[Entry]: ...

    def __getitem__(self, number: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(len(self)))]
        made = self._made.get(number)
        if made is not None:
            return made
        number = range(len(self))[number]
        if number not in self._made:
            # of two threads that make it at once, one's counts for both: entries are compared by identity
            self._made.setdefault(number, self._make(number))
        return self._made[number]


class Section(Mapping[str, Entry]):
    """The entries of one section by name; of several with one name the last counts."""

    def __init__(self, entries: Sequence[Entry], numbers: Mapping[str, int]) -> None:
        self._entries = entries
        self._numbers = numbers
        self._made: dict[str, Entry] = {}

    def __getitem__(self, name: str) -> Entry:
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = self._entries[self._numbers[name]]
        return made

    def __contains__(self, name: object) -> bool:
        return name in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def sections(entries: Sequence[Entry]) -> Mapping[MentionKind, Section]:
    """The entries by section and name."""
    names = entries.names if isinstance(entries, Entries) else [(one.section, one.name) for one in entries]
    numbers: dict[MentionKind, dict[str, int]] = {kind: {} for kind in MentionKind}
    for number, (kind, name) in enumerate(names):
        numbers[kind][name] = number
    return {kind: Section(entries, found) for kind, found in numbers.items()}
