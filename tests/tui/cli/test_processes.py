"""What only a process of its own can show: pipes, imports, encodings, signals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.cli.outcome import Briefs, Process
from tui.cli.running import run

ROOT = Path(__file__).resolve().parents[3]

IMPORTED = """
import sys
from tui.cli.running import run
status = run(sys.argv[2:])
unwanted = [name for name in sys.argv[1].split(",") if name in sys.modules]
sys.exit(f"status {status}, imported {unwanted}" if unwanted or status else 0)
"""

HEAVY = "textual,rich,whoosh,numpy,lxml,feedparser,yaml,search.index.engine,briefs.library"


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in whose cache the demo library is indexed already."""
    home = tmp_path_factory.mktemp("warm")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFS_HOME", str(home))
        assert run(["index", "-L", "demo"]) == 0
    return home


@pytest.mark.parametrize(
    ("unwanted", "arguments"),
    [
        ("textual", ["search", "-L", "demo", "mastung"]),
        ("textual,rich.console", ["index", "-L", "demo"]),
        ("textual,whoosh,numpy", ["taxonomy", "check"]),
        (HEAVY, ["--version"]),
        (HEAVY, ["--help"]),
        (HEAVY, ["search", "--help"]),
        (HEAVY, ["completion", "zsh"]),
    ],
)
def test_what_a_command_does_not_need_is_not_imported(
    process: Process, unwanted: str, arguments: list[str]
) -> None:
    done = process(unwanted, *arguments, python=IMPORTED)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize(
    ("unwanted", "arguments"),
    [
        ("textual", ["search", "-L", "demo", "--json"]),
        ("textual", ["search", "-L", "demo", "--facets"]),
        ("textual,rich.console", ["export", "-L", "demo", "mastung"]),
        ("textual", ["doctor", "-L", "demo"]),
    ],
)
def test_what_the_answer_to_a_question_does_not_need_is_not_imported(
    process: Process, warm: Path, unwanted: str, arguments: list[str]
) -> None:
    done = process(unwanted, *arguments, python=IMPORTED, env={"BRIEFS_HOME": str(warm)})
    assert done.returncode == 0, done.stderr.decode()


def closing_reader(home: Path, library: Path, *arguments: str, read: int) -> tuple[int, bytes]:
    """The status and stderr of a command whose reader takes so many bytes and goes."""
    process = subprocess.Popen(
        [sys.executable, "-c", "from tui.cli import main; main()", "-L", str(library), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(read)
    process.stdout.close()
    errors = process.stderr.read()
    return process.wait(timeout=60), errors


@pytest.mark.parametrize(
    ("command", "read"),
    [("search", 0), ("search", 10), ("search --json", 10), ("search --csv", 10), ("export", 10)],
)
def test_a_reader_that_goes_is_no_error(
    briefs: Briefs, home: Path, library: Path, command: str, read: int
) -> None:
    for number in range(100):
        (library / f"{number}.txt").write_text(f"Report {number}. " + "Nothing new was heard. " * 60)
    briefs("index", "-L", library)
    status, errors = closing_reader(home, library, *command.split(), read=read)
    assert status == 0
    assert b"Traceback" not in errors
    assert b"BrokenPipe" not in errors


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_sentence(briefs: Briefs, library: Path) -> None:
    briefs("index", "-L", library)
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = subprocess.run(
            [sys.executable, "-c", "from tui.cli import main; main()", "search", "-L", str(library)],
            stdout=full,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode().splitlines()[-1] == "briefs: no space left on device"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize(
    "command", ["index", "search", "search --json", "search --csv", "show note.txt", "export", "tag"]
)
def test_any_encoding_of_the_output_does(
    briefs: Briefs, process: Process, library: Path, encoding: str, command: str
) -> None:
    note = library / "note.txt"
    note.write_text(
        "Кветта — a note on کوئٹہ with \udce9 and ‘quotes’, in several scripts.\n", errors="replace"
    )
    if command not in ("index", "tag"):
        briefs("index", "-L", library)
    arguments = ["tag", note] if command == "tag" else ["-L", library, *command.split()]
    done = process(*arguments, env={"PYTHONIOENCODING": encoding})
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    # a report is the same bytes everywhere
    text = done.stdout.decode("utf-8" if command in ("export", "search --csv") else encoding)
    if command == "export":
        assert "کوئٹہ" in text
    if "--json" in command:
        import json

        assert any("کوئٹہ" in json.loads(line)["title"] for line in text.splitlines())


def test_an_interrupt_ends_it_without_a_traceback(home: Path, library: Path) -> None:
    code = (
        "import os, signal, search.sync\n"
        "def stop(*arguments, **options): os.kill(os.getpid(), signal.SIGINT)\n"
        "search.sync.synchronise = stop\n"
        "from tui.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "search", "-L", str(library)],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        timeout=60,
        check=False,
    )
    assert done.returncode == 130
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ("tag - <&-", "-: the file is empty"),
        ("-L demo <&-", "the app needs a terminal"),
        ("-L demo search >&-", "standard output is closed"),
    ],
)
def test_a_closed_stream_is_one_sentence(home: Path, arguments: str, reason: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -c "from tui.cli import main; main()" {arguments}', sys.executable],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.decode().startswith(f"briefs: {reason}")
    assert done.stderr.count(b"\n") == 1


def test_names_that_are_no_utf_8_are_followed(process: Process, library: Path) -> None:
    name = os.fsencode(str(library)) + b"/caf\xe9.txt"
    try:
        with open(name, "w") as file:  # noqa: PTH123 - a path of bytes
            file.write("A xylophone was found.")
    except OSError:
        pytest.skip("this file system takes only names in UTF-8")
    done = process("search", "xylophone", "-L", library)
    assert done.returncode == 0
    brief_id = done.stdout.split(b"\t")[0]
    assert process("show", brief_id.decode(), "-L", library).returncode == 0


def test_two_at_a_time_do_not_hurt_each_other(process: Process, library: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "from tui.cli import main; main()",
        "search",
        "--count",
        "-L",
        str(library),
    ]
    both = [
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        for _ in range(2)
    ]
    for running in both:
        out, errors = running.communicate(timeout=60)
        assert b"Traceback" not in errors
        assert out == b"4\n" or b"another process" in errors
