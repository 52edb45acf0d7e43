"""Killed at every operation on a file, the index is the old or the new one."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from search.index.engine import IndexEngine
from tests.search.engines import ids, make

ROOT = Path(__file__).resolve().parents[2]

_VICTIM = """
import os, shutil, signal, sys
from itertools import count
from pathlib import Path
sys.path.insert(0, sys.argv[1])
pristine, copies, work = Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]
from briefs.model import Brief, Facts
from briefs.text import text_hash
from search.columnar import ColumnarText
from search.index import merging
from search.index.engine import IndexEngine
from search.query import Parsed
from search.query.tree import Everything

def make(number):
    text = f"new number {number}"
    return Brief(f"{number}", f"{number}", "Title", text, text_hash(text), Facts()), "new"

def run(folder, at):
    engine = IndexEngine(folder, ColumnarText(), lambda text, last: Parsed(Everything()))
    steps = 0

    def step(event, arguments):
        nonlocal steps
        changes = event in ("os.rename", "os.remove", "os.rmdir", "os.mkdir")
        if changes or (event == "open" and (arguments[2] or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)):
            steps += 1
            if steps == at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(step)
    gone = [f"{number}" for number in range(2)]
    if work == "update":
        engine.update(map(make, range(5, 15)), gone)
    elif work == "parts":
        parts = [engine.new_part()(map(make, numbers)) for numbers in (range(5, 10), range(10, 15))]
        engine.update_parts(parts, gone)
    else:
        merging.FACTOR = 2
        engine.compact()

for at in count(1):
    folder = copies / f"{at}"
    shutil.copytree(pristine, folder)
    child = os.fork()
    if child == 0:
        run(folder, at)
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        break
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
@pytest.mark.parametrize("work", ["update", "parts", "compact"])
def test_killed_at_any_moment_the_index_is_the_old_or_the_new_one(
    open_index: Callable[[], IndexEngine], folder: Path, tmp_path: Path, work: str
) -> None:
    engine = open_index()
    # one update short of a merge, so that an update merges too
    for start in range(7):
        engine.update([(make(f"{start}", f"old number {start}"), "old")])
    engine.close()
    pristine, copies, script = tmp_path / "pristine", tmp_path / "copies", tmp_path / "victim.py"
    folder.rename(pristine)
    script.write_text(textwrap.dedent(_VICTIM))
    old = {f"{number}": "old" for number in range(7)}
    new = (
        {f"{number}": "old" if number < 5 else "new" for number in range(2, 15)} if work != "compact" else old
    )

    subprocess.run([sys.executable, str(script), str(ROOT), str(pristine), str(copies), work], check=True)

    crashed = sorted(copies.iterdir(), key=lambda path: int(path.name))
    assert len(crashed) > 20
    outcomes = []
    for copy in crashed:
        copy.rename(folder)
        engine = open_index()
        assert engine.note is None
        assert engine.verify() is None
        found = set(ids(engine))
        outcomes.append(found)
        assert set(ids(engine, "number")) == found
        assert set(ids(engine, "new")) == {
            brief_id for brief_id in found if engine.digests(brief_id)[brief_id] == "new"
        }
        assert all(engine.brief(brief_id) is not None for brief_id in found)
        engine.update([(make("after", "the crash"), "1")])
        assert ids(engine, "crash") == ["after"]
        assert not list(engine.folder.glob("parts-*/*/records"))
        engine.close()
        shutil.rmtree(folder)
    assert outcomes[0] == old.keys()
    assert outcomes[-1] == new.keys()
