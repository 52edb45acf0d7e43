"""An index over briefs, whatever holds its postings.

Briefs live in immutable *segments*, one for each `Engine.update`; a *manifest*, replaced in one step, says which
segments there are and which of their briefs are gone. A segment keeps the postings (behind `postings.TextReader`;
`search.columnar` has them), the columns that answer everything else, and the records of the briefs.
"""
