"""What a report consists of, before any format."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING

from briefs import __version__
from briefs.errors import ExportError

if TYPE_CHECKING:
    from briefs.annotations import Annotation
    from briefs.model import Brief


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
    """

    title: str
    briefs: Sequence[Brief]
    library: str
    generated: dt.datetime
    query: str = ""
    filters: tuple[str, ...] = ()
    annotations: Mapping[str, Annotation] = field(default_factory=dict)
    version: str = __version__


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a report.

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
