"""From a draft, as it was read, to a brief."""

from __future__ import annotations

from briefs.annotations import Corrections
from briefs.model import Brief, DateBasis, Draft, Facts
from briefs.reading import derive_title
from briefs.tagging import Tagger
from briefs.text import one_line, text_hash

MAX_TITLE = 300
"""Longer titles, in characters, are cut: they are texts that stood in a title's column."""


def make_brief(draft: Draft, tagger: Tagger | None, corrections: Corrections | None = None) -> Brief:
    """The brief of a draft: tagged, with the title, date and source that the text gives where the file gives none.

    Without a tagger the brief has no facts. Of the corrections only the date matters here: "on Wednesday" counts
    from the day of publication.
    """
    published = draft.date
    if corrections and (corrections.date or corrections.undated):
        published = corrections.date
    facts = tagger.tag(draft.text, published) if tagger else Facts()
    date, basis = draft.date, draft.date_basis
    if date is None and facts.dateline_date:
        date, basis = facts.dateline_date, DateBasis.DATELINE
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
