"""Questions and answers of the app: quick ones without a turn of the loop between, slow ones without waiting."""

from __future__ import annotations

import threading
import time

import pytest
from textual.app import App

from search.engine import Superseded
from tests.tui.on_screen import until
from tui.latest import Latest


class Asking(App[None]):
    """An app whose questions are numbers, and whose answers are what `work` makes of them."""

    def __init__(self, work, **keywords) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.errors: list[Exception] = []
        self.work = work
        self.keywords = keywords

    def on_mount(self) -> None:
        """Ask through the screen."""
        self.latest = Latest[int, object](
            self.screen, self.work, self.answers.append, self.errors.append, **self.keywords
        )


async def test_a_quick_answer_is_there_when_ask_returns():
    app = Asking(lambda number, _: [number], quick=5.0)
    async with app.run_test() as pilot:
        app.latest.ask(1)
        assert app.answers == [1]
        await until(pilot, lambda: not app.latest.busy)
        app.latest.ask(2)
        assert app.answers == [1, 2]
        await until(pilot, lambda: not app.latest.busy)
        assert app.answers == [1, 2], "and it arrives once"


async def test_an_answer_that_is_slow_after_all_is_not_waited_for():
    release = threading.Event()

    def work(number, superseded):
        if number == 2:
            release.wait(10)
        yield number

    app = Asking(work, quick=0.05)
    async with app.run_test() as pilot:
        app.latest.ask(1)
        await until(pilot, lambda: not app.latest.busy)
        app.latest.ask(2)
        assert app.answers == [1], "it is still being worked on, and the app lives"
        release.set()
        await until(pilot, lambda: not app.latest.busy)
        assert app.answers == [1, 2]


async def test_what_was_superseded_never_arrives():
    asked = threading.Event()
    release = threading.Event()

    def work(number, superseded):
        yield f"{number} first"
        if number == 2:
            asked.set()
            release.wait(10)
        yield f"{number} second"

    app = Asking(work, quick=5.0)
    async with app.run_test() as pilot:
        app.latest.ask(1)
        await until(pilot, lambda: not app.latest.busy)
        app.latest.ask(2)
        assert asked.wait(10)
        app.latest.ask(3)
        release.set()
        await until(pilot, lambda: not app.latest.busy)
        assert app.answers == ["1 first", "1 second", "2 first", "3 first", "3 second"]


async def test_a_delay_holds_for_slow_work_only():
    app = Asking(lambda number, _: [number], quick=5.0)
    async with app.run_test() as pilot:
        app.latest.ask(1, delay=60)
        assert app.answers == [1], "it was quick"
        await until(pilot, lambda: not app.latest.busy)
        app.latest._took = 10.0
        app.latest.ask(2, delay=0.01)
        app.latest.ask(3, delay=0.01)
        await until(pilot, lambda: not app.latest.busy)
        assert app.answers == [1, 3]


@pytest.mark.parametrize("quick", [0.0, 5.0])
async def test_a_failure_arrives_as_one(quick):
    def work(number, superseded):
        if number == 2:
            raise ValueError("no")
        yield number

    app = Asking(work, quick=quick)
    async with app.run_test() as pilot:
        for number in (1, 2, 3):
            app.latest.ask(number)
            await until(pilot, lambda: not app.latest.busy)
        assert app.answers == [1, 3]
        assert [str(error) for error in app.errors] == ["no"]


async def test_leaving_supersedes():
    told = threading.Event()

    def work(number, superseded):
        for _ in range(1000):
            if superseded():
                told.set()
                raise Superseded
            time.sleep(0.01)
        yield number

    app = Asking(work)
    async with app.run_test():
        app.latest.ask(1)
    assert told.wait(10)
    assert app.answers == []


async def test_what_follows_quickly_arrives_with_the_first_answer():
    app = Asking(lambda number, _: [number, -number], quick=5.0, together=5.0)
    async with app.run_test() as pilot:
        app.latest.ask(1)
        await until(pilot, lambda: not app.latest.busy)
        app.latest.ask(2)
        assert app.answers == [1, -1, 2, -2]
        assert not app.latest.busy
        await pilot.pause(0.05)
        assert app.answers == [1, -1, 2, -2]


async def test_what_follows_slowly_after_all_is_not_waited_for():
    release = threading.Event()

    def work(number, superseded):
        yield number
        if number == 2:
            release.wait(10)
        yield -number

    app = Asking(work, quick=5.0, together=0.05)
    async with app.run_test() as pilot:
        app.latest.ask(1)
        await until(pilot, lambda: not app.latest.busy)
        app.latest.ask(2)
        assert app.answers == [1, -1, 2]
        release.set()
        await until(pilot, lambda: not app.latest.busy)
        assert app.answers == [1, -1, 2, -2]


@pytest.mark.parametrize("answered", [False, True], ids=["before its answer", "behind its answer"])
async def test_what_is_asked_after_supersedes_nothing_and_is_not_forgotten(answered):
    asked, release = threading.Event(), threading.Event()

    def work(number, superseded):
        if answered:
            yield number
        if number == 1:
            asked.set()
            release.wait(10)
        if not answered:
            yield number
        assert not superseded()

    app = Asking(work)
    async with app.run_test() as pilot:
        app.latest.ask_after(1)
        await until(pilot, lambda: asked.is_set() and app.answers == [1] * answered)
        app.latest.ask_after(2)
        app.latest.ask_after(3)
        release.set()
        await until(pilot, lambda: not app.latest.busy)
        assert app.answers == [1, 3], "the last of those that wait"
        assert app.errors == []


async def test_what_is_asked_after_a_failure_is_answered():
    asked, release = threading.Event(), threading.Event()

    def work(number, superseded):
        if number == 1:
            asked.set()
            release.wait(10)
            raise ValueError("no")
        yield number

    app = Asking(work)
    async with app.run_test() as pilot:
        app.latest.ask_after(1)
        await until(pilot, asked.is_set)
        app.latest.ask_after(2)
        release.set()
        await until(pilot, lambda: not app.latest.busy)
        assert app.answers == [2]
        assert [str(error) for error in app.errors] == ["no"]
