"""Running a command, and how whatever goes wrong in it ends: a sentence and a status, never a traceback."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

import click

from briefs.errors import BriefsError, os_reason
from briefs.text import one_line
from tui.cli.group import OutputClosedError, cli, open_app

WRONG = 2
INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Run `briefs` with these arguments and return the exit status."""
    if sys.stdout is None:
        # the interpreter leaves None for a stream that was closed before the start
        return _complain("standard output is closed: there is nowhere to write to")
    _make_streams_safe()
    try:
        status = cli.main(args=list(arguments), prog_name="briefs", standalone_mode=False)
        sys.stdout.flush()
    except (BrokenPipeError, OutputClosedError):
        # whoever read our output has seen enough: that is no failure
        _discard_output()
        return 0
    except (KeyboardInterrupt, click.Abort):
        _discard_output()
        return INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return WRONG
    except click.UsageError as error:
        return _complain(f"{error.format_message()}{_hint(error)}")
    except click.ClickException as error:
        return _complain(error.format_message())
    except BriefsError as error:
        return _complain(str(error))
    except OSError as error:
        _discard_output()
        where = f"{error.filename}: " if error.filename else ""
        return _complain(f"{where}{os_reason(error, '')}")
    return status if isinstance(status, int) else 0


def _complain(sentence: str) -> int:
    print(f"briefs: {one_line(sentence)}", file=sys.stderr)
    return WRONG


def _hint(error: click.UsageError) -> str:
    if error.ctx is None:
        return ""
    # a folder in the place of a command is opened by one that has no name of its own
    known = error.ctx.find_root() if error.ctx.command is open_app else error.ctx
    return f" ({known.command_path} --help tells how)"


def _make_streams_safe() -> None:
    """Where input or errors are closed, use none; where an encoding lacks a character, write its code."""
    sys.stdin = sys.stdin or open(os.devnull)  # noqa: PTH123, SIM115 - open for as long as we run
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _discard_output() -> None:
    """Nothing more can be written; without this the interpreter would try once more when it ends, and complain."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
