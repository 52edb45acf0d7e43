"""One brief's annotation, as an immutable value."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from briefs.annotations.figure import Figure
from briefs.marking import Tlp
from briefs.model import Stance


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the user says instead of what was read or tagged; None, or nothing, leaves it as it was.

    Attributes:
        date: the day of publication.
        undated: the date that was found is wrong and no other is known.
        event_date: the day of the event.
        no_event_date: the day that was found is not the event's, and no other is known.
        title: the title.
        provinces: the scenes, all of them.
        actors: by canonical name, in order of the names: all stances of an actor in the brief, in their usual order;
            none for an actor that has no part in it.
        unclaimed: whether the text says that nobody has claimed what it reports.
        killed, wounded: the figures to quote.
        wrong_tolls: statements that count nobody, as `briefs.annotations.toll_words` writes them.
        missed_tolls: statements that were not found in the text, written so, too.
    """

    date: dt.date | None = None
    undated: bool = False
    event_date: dt.date | None = None
    no_event_date: bool = False
    title: str | None = None
    provinces: tuple[str, ...] | None = None
    actors: tuple[tuple[str, tuple[Stance, ...]], ...] = ()
    unclaimed: bool | None = None
    killed: Figure | None = None
    wounded: Figure | None = None
    wrong_tolls: tuple[str, ...] = ()
    missed_tolls: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self is not _NO_CORRECTIONS and self != _NO_CORRECTIONS

    def stances(self, actor: str) -> tuple[Stance, ...] | None:
        """What the user says of an actor; None where nothing."""
        return dict(self.actors).get(actor)

    def with_actor(
        self, actor: str, stances: tuple[Stance, ...] | None
    ) -> tuple[tuple[str, tuple[Stance, ...]], ...]:
        """`actors` with other stances of one of them; None goes back to what the text says."""
        actors = {name: said for name, said in self.actors if name != actor}
        if stances is not None:
            # "mentioned" goes without saying beside a stance
            stated = tuple(
                stance for stance in Stance if stance in stances and stance is not Stance.MENTIONED
            )
            actors[actor] = stated or stances[:1]
        return tuple(sorted(actors.items()))


_NO_CORRECTIONS = Corrections()


@dataclass(frozen=True, slots=True)
class Annotation:
    """What the user wrote about one brief.

    Attributes:
        star: starred.
        tags: the user's own, beside those that the file gives.
        note: text of one or several lines.
        read: read, not only seen.
        corrections: what is said instead of what was read and tagged.
        tlp: how far the brief may be passed on.
        grade: the Admiralty grade, "B2".
        same_event, other_event: ids of briefs that are, and are not, about the same event.
        text_hash: of the annotated text, by which an annotation follows a file that was moved.
        corrected_hash: of the text that the corrections are about, where that is known.
    """

    star: bool = False
    tags: tuple[str, ...] = ()
    note: str | None = None
    read: bool = False
    corrections: Corrections = _NO_CORRECTIONS
    tlp: Tlp | None = None
    grade: str | None = None
    same_event: tuple[str, ...] = ()
    other_event: tuple[str, ...] = ()
    text_hash: str | None = None
    corrected_hash: str | None = None

    @property
    def outdated(self) -> bool:
        """Whether the text is another one than what the user corrected."""
        return bool(self.corrections) and None is not self.corrected_hash != self.text_hash is not None

    def __bool__(self) -> bool:
        return any(
            (
                self.star,
                self.tags,
                self.note,
                self.read,
                self.corrections,
                self.tlp,
                self.grade,
                self.same_event,
                self.other_event,
            )
        )
