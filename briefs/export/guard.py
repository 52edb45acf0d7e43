"""What a report may hold: nothing that is marked above the level of its reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice

from briefs.annotations import Annotation
from briefs.errors import ExportError
from briefs.marking import Tlp, label_in, strictest
from briefs.model import Brief
from briefs.text import one_line

_NAMED = 5


def label_of(brief: Brief, annotation: Annotation | None) -> Tlp | None:
    """How a brief is marked: by the user, else by the strictest label in its title or text."""
    if annotation is not None and annotation.tlp is not None:
        return annotation.tlp
    return strictest((label_in(brief.title), label_in(brief.text)))


def level_of(
    briefs: Iterable[Brief], annotations: Mapping[str, Annotation], chosen: Tlp | None
) -> Tlp | None:
    """The label that a report of these briefs carries: the one chosen, else the strictest of its briefs.

    Raises ExportError, naming them, where briefs are marked above the one chosen.
    """
    labels = [(brief.id, label) for brief in briefs if (label := label_of(brief, annotations.get(brief.id)))]
    if chosen is None:
        return strictest(label for _, label in labels)
    above = [(brief_id, label) for brief_id, label in labels if label.rank > chosen.rank]
    if above:
        names = ", ".join(f"{one_line(brief_id, 80)} ({label})" for brief_id, label in islice(above, _NAMED))
        more = f" and {len(above) - _NAMED} more" if len(above) > _NAMED else ""
        are = "1 brief is" if len(above) == 1 else f"{len(above)} briefs are"
        raise ExportError(f"{are} marked above {chosen}: {names}{more}; nothing was written")
    return chosen
