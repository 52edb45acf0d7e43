"""The command line: one module per command in `tui.cli.commands`, found through the list in `tui.cli.group`.

stdout is data, stderr is narration; exit status 0 done, 1 nothing matched, 2 wrong usage or bad input.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from tui.cli.running import run

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """The console script `briefs`: runs a command and exits with its status."""
    # arrays are compared and counted here, never multiplied: threads for that would be started for nothing
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # most commands live for a third of a second and leave little garbage to look for
    gc.set_threshold(50_000, 20, 20)
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))
