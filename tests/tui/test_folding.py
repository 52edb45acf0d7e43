"""One row per event, over any results."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefs.events import Event
from tui.folding import Fold

NAMES = "abcdefgh"


@given(
    ids=st.permutations(NAMES).flatmap(lambda names: st.integers(0, 8).map(lambda length: names[:length])),
    cuts=st.sets(st.integers(1, 7)),
    unfolded=st.frozensets(st.sampled_from(NAMES)),
)
def test_every_event_has_one_row_where_its_first_brief_stands(
    ids: list[str], cuts: set[int], unfolded: frozenset[str]
) -> None:
    edges = [0, *sorted(cuts), 8]
    groups = [tuple(NAMES[a:b]) for a, b in pairwise(edges)]
    events = {one: Event(group) for group in groups if len(group) > 1 for one in group}
    fold = Fold(events, unfolded)
    folded = fold(ids)
    assert [one for one in ids if one in folded.ids] == list(folded.ids)
    for one in ids:
        group = events[one].ids if one in events else (one,)
        rows = [other for other in folded.ids if other in group]
        if len(group) > 1 and group[0] not in unfolded:
            assert rows == [next(other for other in ids if other in group)]
            assert fold.row_of(one, folded) == rows[0]
        else:
            assert one in rows
            assert fold.row_of(one, folded) == one
    assert fold.row_of(None, folded) is None
