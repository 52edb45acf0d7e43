"""From a draft, as it was read, to a brief."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from briefs.annotations import Corrections, toll_words
from briefs.library.corrections import corrected
from briefs.model import Brief, DateBasis, Draft, Facts, Toll
from briefs.reading import derive_title
from briefs.taxonomy import Taxonomy
from briefs.text import one_line, text_hash

if TYPE_CHECKING:
    from briefs.tagging import Tagger

MAX_TITLE = 300
"""Longer titles, in characters, are cut: they are texts that stood in a title's column."""


@lru_cache(maxsize=1)
def _tagger(taxonomy: Taxonomy) -> Tagger:
    """A tagger of the taxonomy, the same for every library that has it: it holds no state."""
    # imported late: most questions to a library are answered from its index
    from briefs.tagging import Tagger

    return Tagger(taxonomy)


class BriefMaker:
    """Makes briefs of drafts with one taxonomy. Can be pickled, so that another process can do the same."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy

    def __getstate__(self) -> dict[str, Any]:
        return {"taxonomy": self.taxonomy}

    @cached_property
    def tagger(self) -> Tagger:
        """The tagger; made when it is first asked for, which takes some tenths of a second."""
        return _tagger(self.taxonomy)

    def brief(self, draft: Draft, corrections: Corrections, *, tagging: bool = True) -> Brief:
        """The brief of a draft, tagged unless told otherwise, with the user's corrections."""
        tagger = self.tagger if tagging else None
        return self._corrected(make_brief(draft, tagger), draft, corrections, tagger)

    def briefs(self, drafts: Sequence[tuple[Draft, Corrections]]) -> list[Brief]:
        """The briefs of several drafts with the corrections of each, as `brief` makes them, but sooner."""
        from briefs.tagging import Given

        facts = self.tagger.tag_all([Given(draft.text, _day_told(draft)) for draft, _ in drafts])
        return [
            self._corrected(_brief(draft, told), draft, corrections, self.tagger)
            for (draft, corrections), told in zip(drafts, facts, strict=True)
        ]

    def _corrected(self, read: Brief, draft: Draft, corrections: Corrections, tagger: Tagger | None) -> Brief:
        if not corrections:
            return read
        return corrected(make_brief(draft, tagger, corrections), read, corrections, self.taxonomy)


def make_brief(draft: Draft, tagger: Tagger | None, corrections: Corrections | None = None) -> Brief:
    """The brief of a draft: tagged, with the title, date and source that the text gives where the file gives none.

    Without a tagger the brief has no facts. Of the corrections those matter here that change what is read out of the
    text: "on Wednesday" counts from the day of publication, and a wrong statement of a toll makes no headline.
    """
    published = _day_told(draft)
    leave_out: Callable[[Toll], bool] | None = None
    if corrections and (corrections.date or corrections.undated):
        published = corrections.date
    if corrections and corrections.wrong_tolls:
        wrong = frozenset(corrections.wrong_tolls)
        leave_out = lambda toll: toll_words(toll) in wrong  # noqa: E731 - one of two values of a variable
    return _brief(draft, tagger.tag(draft.text, published, leave_out) if tagger else Facts())


def _day_told(draft: Draft) -> dt.date | None:
    """The day from which a text's weekdays count: that of publication, or else that of the event."""
    return draft.date or draft.event_date


def _brief(draft: Draft, facts: Facts) -> Brief:
    date, basis, happened = draft.date, draft.date_basis, draft.event_date
    if happened:
        facts = replace(facts, event_date=happened)
    if date is None and facts.dateline_date and facts.dateline_date != happened:
        date, basis = facts.dateline_date, DateBasis.DATELINE
    elif date is None and happened:
        date, basis = happened, DateBasis.EVENT
    return Brief(
        id=draft.id,
        path=draft.path,
        title=one_line(draft.title or "", MAX_TITLE) or derive_title(draft.text),
        text=draft.text,
        text_hash=text_hash(draft.text),
        facts=facts,
        date=date,
        date_basis=basis,
        source=draft.source or facts.source,
        url=draft.url,
        tags=draft.tags,
    )
