"""Changing what the user wrote about very many briefs: worked out in a thread, so that no key waits for it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from textual.widget import Widget

from briefs.annotations import Annotation
from search.engine import Labels
from search.labels import relabelled
from tui.history import Change
from tui.pencil import Changes

Notes = Mapping[str, Annotation]
"""Annotations by id."""


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """A change that somebody asked for.

    Attributes:
        brief_ids: of which briefs the annotations are to be others.
        how: from their annotations, as they are by then, what they are to be, and the words for that ("star").
        told: whether it is said when it is done.
        ask: whether a list that the change concerns is asked for anew.
        earlier: what was done before it, as far as that can be taken back.
    """

    brief_ids: Sequence[str]
    how: Callable[[Notes], tuple[Notes, str]]
    told: bool = False
    ask: bool = True
    earlier: set[Change] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Step:
    """A change that was worked out.

    Attributes:
        changes: of the briefs for which it changes anything, what was and what is to be.
        what: the words for it.
        before, after: what queries know of annotations.
    """

    changes: Changes
    what: str
    before: Labels
    after: Labels


def work_out(order: Order, get: Callable[[str], Annotation], labels: Labels) -> Step:
    """What an order changes, the annotations being what `get` says, and queries knowing the labels."""
    notes = {brief_id: get(brief_id) for brief_id in order.brief_ids}
    wanted, what = order.how(notes)
    changes = {
        brief_id: (notes[brief_id], note) for brief_id, note in wanted.items() if note != notes[brief_id]
    }
    return Step(changes, what, labels, relabelled(labels, {one: note for one, (_, note) in changes.items()}))


class Alterer:
    """Works orders out in a thread, one after the other in the order in which they came."""

    def __init__(
        self,
        owner: Widget,
        work: Callable[[Order], Step],
        take: Callable[[Order, Step], bool],
        waits: Callable[[], None],
        report: Callable[[Exception], None],
    ) -> None:
        """`work` is called in the thread, the others on the app's.

        `take` says whether the step still holds: where something else was changed meanwhile, it is worked out again.
        `waits` is called when more or less orders wait, `report` with what went wrong.
        """
        self._owner = owner
        self._work = work
        self._take = take
        self._waits = waits
        self._report = report
        self._orders: deque[Order] = deque()
        self._running = False

    @property
    def orders(self) -> Sequence[Order]:
        """Those that are not taken yet, in order."""
        return tuple(self._orders)

    def ask(self, order: Order) -> None:
        """Work it out when those before it are taken."""
        self._orders.append(order)
        self._waits()
        self._start()

    def drop(self) -> None:
        """Forget the order that came last."""
        self._orders.pop()
        self._waits()

    def _start(self) -> None:
        if self._orders and not self._running:
            self._running = True
            order = self._orders[0]
            self._owner.run_worker(
                lambda: self._run(order), "alter", "alter", thread=True, exit_on_error=False
            )

    def _run(self, order: Order) -> None:
        """In the thread."""
        try:
            step = self._work(order)
        except Exception as error:  # noqa: BLE001 - whatever it is, the app lives on and says so
            self._owner.call_later(self._broke, order, error)
        else:
            self._owner.call_later(self._worked_out, order, step)

    def _worked_out(self, order: Order, step: Step) -> None:
        self._running = False
        # it may have been dropped
        if order in self._orders and self._take(order, step):
            self._orders.popleft()
            self._waits()
        self._start()

    def _broke(self, order: Order, error: Exception) -> None:
        self._running = False
        if order in self._orders:
            self._orders.popleft()
            self._waits()
        self._report(error)
        self._start()
