"""What a report consists of, before any format."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from briefs import __version__
from briefs.errors import ExportError

if TYPE_CHECKING:
    from briefs.annotations import Annotation
    from briefs.marking import Tlp
    from briefs.model import Brief, MentionKind
    from briefs.taxonomy import Entry, Taxonomy


@dataclass(frozen=True, slots=True)
class Report:
    """Some briefs, and the question that they answer.

    Attributes:
        title: heading of the report.
        briefs: the briefs in their order; may be lazy, and is walked more than once.
        library: name of the library.
        generated: when the report was asked for, with a time zone.
        query: the query as one line, empty where there was none.
        filters: the facet values chosen, each as a phrase for people ("province: Balochistan").
        annotations: what the user wrote about the briefs, by id.
        version: version of briefs that wrote it.
        level: the TLP label that the report carries; see `briefs.export.guard`.
        events: asked when needed for a name of each brief's event, by id; a brief that is missing there is an event
            of its own, or belongs to the brief whose text it repeats.
        taxonomy: what is known of places, for the columns that ask for countries and districts.
    """

    title: str
    briefs: Sequence[Brief]
    library: str
    generated: dt.datetime
    query: str = ""
    filters: tuple[str, ...] = ()
    annotations: Mapping[str, Annotation] = field(default_factory=dict)
    version: str = __version__
    level: Tlp | None = None
    events: Callable[[], Mapping[str, str]] = dict
    taxonomy: Taxonomy | None = None

    def groups(self) -> list[tuple[int, ...]]:
        """Positions of the briefs on each event, in the order of their first briefs."""
        events = self.events()
        found: dict[str, list[int]] = {}
        for position, brief in enumerate(self.briefs):
            original = brief.duplicate_of or brief.id
            event = events.get(brief.id) or events.get(original) or original
            found.setdefault(event, []).append(position)
        return [tuple(group) for group in found.values()]

    def annotation(self, brief: Brief) -> Annotation:
        """What the user wrote about a brief."""
        from briefs.annotations import Annotation

        return self.annotations.get(brief.id) or Annotation()

    def outdated(self, briefs: Iterable[Brief]) -> bool:
        """Whether the text of one of them has changed since the user corrected it."""
        return any(self.annotation(brief).outdated for brief in briefs)

    def tags(self, brief: Brief) -> tuple[str, ...]:
        """The tags of a brief: its own, then the user's."""
        return tuple(dict.fromkeys((*brief.tags, *self.annotation(brief).tags)))

    def entry(self, section: MentionKind, name: str) -> Entry | None:
        """What the taxonomy knows of a name, if there is one."""
        return self.taxonomy.entry(section, name) if self.taxonomy else None


class Form(Protocol):
    """One way to write a report: a `Format`, or a template."""

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    @property
    def suffix(self) -> str:
        """Of its files, with the dot."""
        ...

    def write(self, report: Report) -> Iterator[str]:
        """The report as pieces of text, in order; the same text for the same report. Raises ExportError."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """A form that a module writes.

    Attributes:
        name: what `--format` calls it.
        suffix: of its files, with the dot.
        module: the module of this package whose `write(report)` writes it, imported when it is needed.
    """

    name: str
    suffix: str
    module: str

    def write(self, report: Report) -> Iterator[str]:
        """The report as pieces of text, in order; the same text for the same report."""
        pieces: Iterator[str] = import_module(f"briefs.export.{self.module}").write(report)
        return pieces


def generation_time(environ: Mapping[str, str]) -> dt.datetime:
    """Now in UTC, to the second, or what `$SOURCE_DATE_EPOCH` says in seconds since 1970.

    Raises ExportError where the variable is set to something else.
    """
    epoch = environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return dt.datetime.fromtimestamp(int(time.time()), dt.UTC)
    try:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    except (ValueError, OverflowError, OSError):
        raise ExportError(f"SOURCE_DATE_EPOCH is {epoch!r}, not a time in seconds since 1970") from None
