"""One brief's annotation, as an immutable value."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the user says instead of what was read or tagged; None leaves it as it was.

    Attributes:
        date: the day of publication.
        undated: the date that was found is wrong and no other is known.
        title: the title.
        provinces: the scenes, all of them.
    """

    date: dt.date | None = None
    undated: bool = False
    title: str | None = None
    provinces: tuple[str, ...] | None = None

    def __bool__(self) -> bool:
        return self != Corrections()


@dataclass(frozen=True, slots=True)
class Annotation:
    """Star, tags, note, read mark and corrections of one brief.

    `text_hash` is that of the annotated text, by which an annotation follows a file that was moved.
    """

    star: bool = False
    tags: tuple[str, ...] = ()
    note: str | None = None
    read: bool = False
    corrections: Corrections = field(default_factory=Corrections)
    text_hash: str | None = None

    def __bool__(self) -> bool:
        return bool(self.star or self.tags or self.note or self.read or self.corrections)
