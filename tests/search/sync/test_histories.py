"""Random histories of a library, against reading everything anew."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from briefs.annotations import Annotation, Corrections
from briefs.library import Library
from briefs.model import Brief, Facts
from search import comparing, intake
from search.seen import FILE_NAME, Seen
from search.sync import synchronise
from tests.search.sync.memory import MemoryEngine, held_by


class FailingEngine(MemoryEngine):
    """An index in memory that can be made to fail after some updates."""

    updates_left = -1

    def update(self, add: Iterable[tuple[Brief, str]], delete: Iterable[str] = ()) -> None:
        if self.updates_left == 0:
            raise Crash
        self.updates_left -= 1
        super().update(add, delete)


class Crash(BaseException):
    """The process ends here."""


class NoTagger:
    def tag(self, *_: object) -> Facts:
        return Facts()


PATHS = st.sampled_from(["a.txt", "d/e.txt", "many.jsonl"])
WORDS = st.lists(st.sampled_from(["alpha", "beta"]), min_size=1, max_size=2)


class Histories(RuleBasedStateMachine):
    """Files come, change, move and go; runs end well, are cancelled or crash; the index stays right."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="briefs-histories-"))
        self.root = self.home / "library"
        self.root.mkdir()
        (self.home / "index").mkdir()
        self.engine: Any = FailingEngine(self.home / "index")
        self.library = self.opened("one")
        self.clock = 1_600_000_000
        self.in_step = False
        self.batches = intake._BATCHES
        intake._BATCHES = (1, 2)

    def opened(self, fingerprint: str) -> Library:
        library = Library.open(self.root)
        vars(library.maker)["tagger"] = NoTagger()
        vars(library)["fingerprint"] = fingerprint
        return library

    def teardown(self) -> None:
        intake._BATCHES = self.batches
        shutil.rmtree(self.home)

    # the library changes

    @rule(path=PATHS, words=WORDS)
    def write(self, path: str, words: list[str]) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = [
            f'{{"id": "{word}", "text": "Report of {word} {len(words)}."}}' for word in dict.fromkeys(words)
        ]
        file.write_text("\n".join(lines) if path.endswith("jsonl") else " ".join(words))
        self.touch(path)

    @rule(path=PATHS)
    def touch(self, path: str) -> None:
        if (self.root / path).exists():
            self.clock += 1
            os.utime(self.root / path, (self.clock, self.clock))
            self.in_step = False

    @rule(path=PATHS)
    def delete(self, path: str) -> None:
        (self.root / path).unlink(missing_ok=True)
        self.in_step = False

    @rule(path=PATHS, to=PATHS)
    def move(self, path: str, to: str) -> None:
        if (self.root / path).exists() and path != to:
            (self.root / to).parent.mkdir(parents=True, exist_ok=True)
            # with its time of change, as moving does
            (self.root / path).replace(self.root / to)
            self.in_step = False

    # the user annotates

    @rule(
        brief_id=st.sampled_from(["a.txt", "b.txt", "many.jsonl#alpha"]),
        title=st.sampled_from(["", "T", "U"]),
    )
    def correct(self, brief_id: str, title: str) -> None:
        corrections = Corrections(title=title or None)
        self.library.annotations.set(brief_id, Annotation(star=True, corrections=corrections))
        self.in_step = False

    # the index follows, or does not get so far

    def follow(self, **how: bool) -> None:
        if not self.in_step:
            assert synchronise(self.library, self.engine, **how).complete
            self.in_step = True

    # most histories are about quick runs, so every change may be followed by one

    @rule(path=PATHS, words=WORDS)
    def write_and_follow(self, path: str, words: list[str]) -> None:
        self.follow()
        self.write(path, words)
        self.follow()

    @rule(path=PATHS)
    def delete_and_follow(self, path: str) -> None:
        self.follow()
        self.delete(path)
        self.follow()

    @rule(thorough=st.booleans())
    def just_follow(self, thorough: bool) -> None:
        self.follow(thorough=thorough, rebuild=not thorough)

    @rule()
    @precondition(lambda self: self.in_step)
    def follow_again(self) -> None:
        self.engine.updates_left = 0
        report = synchronise(self.library, self.engine)
        assert (report.added, report.changed, report.deleted) == (0, 0, 0)
        self.engine.updates_left = -1

    @rule(after=st.integers(0, 12))
    def cancel(self, after: int) -> None:
        asked = iter(range(10_000))
        synchronise(self.library, self.engine, cancelled=lambda: next(asked) >= after)
        self.in_step = False

    @rule(after=st.integers(0, 4))
    def crash(self, after: int) -> None:
        self.in_step = False
        self.engine.updates_left = after
        save = Seen.save

        def no_time(*_: object) -> None:
            raise Crash

        Seen.save = no_time  # type: ignore[method-assign]
        try:
            synchronise(self.library, self.engine)
        except Crash:
            pass
        finally:
            Seen.save = save  # type: ignore[method-assign]
            self.engine.updates_left = -1

    @rule()
    def upgrade(self) -> None:
        self.library = self.opened("two" if self.library.fingerprint == "one" else "one")
        self.in_step = False

    @rule()
    def lose_the_index(self) -> None:
        self.engine.held.clear()
        self.in_step = False

    @rule(text=st.sampled_from([None, "", '{"version":1}']))
    def damage_the_list(self, text: str | None) -> None:
        file = self.engine.folder / FILE_NAME
        file.unlink(missing_ok=True) if text is None else file.write_text(text)
        self.in_step = False

    @invariant()
    def holds_what_the_library_holds(self) -> None:
        if not self.in_step:
            return
        assert self.engine.held == held_by(self.opened(self.library.fingerprint))


assert comparing.RACY_NS < 10**12, "the clock of these histories is long past"

TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)
