"""Undo and redo, held against two plain stacks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.history import DEPTH, Change, History


@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=30))
def test_whatever_is_done_undone_and_redone_the_state_is_right(steps):
    history, state, number = History(), [0], 0
    past, future = [], []
    for step in steps:
        if step == "do":
            number += 1
            before, after = state[0], number
            past.append(before)
            future.clear()
            state[0] = after
            change = Change(
                str(after),
                lambda before=before: state.__setitem__(0, before),
                lambda after=after: state.__setitem__(0, after),
            )
            history.did(change)
        elif step == "undo":
            change = history.undo()
            assert (change is None) == (not past)
            if past:
                future.append(int(change.label))
                assert state[0] == past.pop()
        else:
            change = history.redo()
            assert (change is None) == (not future)
            if future:
                past.append(_before(change))
                assert state[0] == future.pop()


def _before(change):
    """What was before a change: what undoing it would make."""
    return change.undo.__defaults__[0]


def test_only_so_many_are_kept():
    history = History()
    for number in range(DEPTH + 5):
        history.did(Change(str(number), int, int))
    assert [history.done[0].label, len(history.done)] == ["5", DEPTH]


def test_what_failed_later_is_as_it_was_before():
    history = History()
    one, two = Change("one", int, int), Change("two", int, int)
    history.did(one)
    history.did(two)
    history.failed(two, undoing=False, first=True)
    assert (history.done, history.undone) == ([one], [])
    history.undo()
    history.failed(one, undoing=True, first=False)
    assert (history.done, history.undone) == ([one], [])
    history.undo()
    history.redo()
    history.failed(one, undoing=False, first=False)
    assert (history.done, history.undone) == ([], [one])
    history.failed(two, undoing=True, first=False)
    assert (history.done, history.undone) == ([], [one]), "one that is no longer known changes nothing"
