"""Several instances and processes that write, are killed, or cannot write."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from briefs.annotations import (
    Annotation,
    AnnotationStore,
)
from briefs.annotations import store as store_module
from briefs.errors import AnnotationError

HASH = "0123456789abcdef"
MakeStore = Callable[[], AnnotationStore]


def test_instances_that_interleave_lose_nothing(make: MakeStore) -> None:
    one, two = make(), make()
    one.set("a.txt", Annotation(star=True, tags=("x", "y")))
    two.refresh()
    one.set("a.txt", Annotation(star=True, tags=("x", "y", "one")))
    two.set("a.txt", Annotation(tags=("y", "two"), note="from two"))
    two.set("b.txt", Annotation(star=True))
    one.set("c.txt", Annotation(read=True))
    expected = Annotation(tags=("y", "one", "two"), note="from two")
    assert make().get("a.txt") == expected
    one.refresh()
    assert one.items() == [
        ("a.txt", expected),
        ("b.txt", Annotation(star=True)),
        ("c.txt", Annotation(read=True)),
    ]


WRITER = """
    import sys
    from pathlib import Path
    from briefs.annotations import Annotation, AnnotationStore

    own, data, name = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    store = AnnotationStore(own, data, lambda: own)
    number = 0
    print("ready", flush=True)
    while number < int(sys.argv[4]):
        shared = store.get("shared.txt")
        store.set_many({
            f"{name}{number}.txt": Annotation(star=True, note=f"{name} {number}"),
            "shared.txt": Annotation(tags=(*shared.tags, f"{name}{number}")),
        })
        number += 1
"""


def start_writer(own: Path, data: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", textwrap.dedent(WRITER), str(own), str(data), name, str(count)]
    root = Path(__file__).resolve().parents[3]
    return subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True)


def test_processes_that_write_at_once_lose_nothing(make: MakeStore, own: Path, tmp_path: Path) -> None:
    writers = [start_writer(own, tmp_path / "data", name, 50) for name in ("one", "two")]
    for writer in writers:
        writer.communicate(timeout=120)
        assert writer.returncode == 0
    items = dict(make().items())
    expected = {f"{name}{number}" for name in ("one", "two") for number in range(50)}
    assert set(items.pop("shared.txt").tags) == expected
    assert set(items) == {f"{name}.txt" for name in expected}


KILLER = """
    import os, signal, sys, time
    from itertools import count
    from pathlib import Path
    from briefs.annotations import Annotation, AnnotationStore

    own, data = Path(sys.argv[1]), Path(sys.argv[2])

    def make():
        return AnnotationStore(own, data, lambda: own)

    def write(name):
        store = make()
        for number in count():
            tag = f"{name}-{number}"
            tags = (*store.get("shared.txt").tags, tag)
            store.set_many({f"{tag}.txt": Annotation(star=True, note=tag), "shared.txt": Annotation(tags=tags)})

    make().set("first.txt", Annotation(star=True))
    for round in range(100):
        ready, tell = os.pipe()
        writer = os.fork()
        if writer == 0:
            os.write(tell, b".")
            write(round)
        os.read(ready, 1)
        os.close(ready), os.close(tell)
        time.sleep(0.0002 * round)
        os.kill(writer, signal.SIGKILL)
        os.waitpid(writer, 0)
        store = make()
        items = dict(store.items())
        assert not store.problems, store.problems
        assert items.pop("first.txt") == Annotation(star=True)
        # both entries of one write, or none
        tags = items.pop("shared.txt", Annotation()).tags
        assert {f"{tag}.txt" for tag in tags} == set(items), items
    print(len(tags))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_hundred_writers_killed_while_they_write_leave_whole_files(own: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", textwrap.dedent(KILLER), str(own), str(tmp_path / "data")]
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 5, "they were killed while they wrote, not before"


def test_a_write_that_fails_leaves_everything(
    make: MakeStore, own: Path, monkeypatch: pytest.MonkeyPatch, only_file, full
) -> None:
    store = make()
    store.set("a.txt", full)
    before = only_file(own).read_bytes()

    def no_space(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", no_space)
        with pytest.raises(AnnotationError, match="no space left on device; the annotation was not kept"):
            store.set("a.txt", Annotation(note="lost"))
    assert only_file(own).read_bytes() == before
    assert store.get("a.txt") == full
    store.set("a.txt", Annotation(note="kept"))
    assert make().get("a.txt").note == "kept"


def test_a_writer_that_never_ends_is_told(
    make: MakeStore, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, full
) -> None:
    store = make()
    store.set("a.txt", full)
    monkeypatch.setattr(store_module, "LOCK_SECONDS", 0.01)
    with store._locked(), pytest.raises(AnnotationError, match="another briefs is busy"):
        make().set("b.txt", full)
