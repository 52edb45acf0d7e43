"""The process behind one page: the app, its terminal being the browser's.

`briefs` itself would ask for a terminal; here textual-serve's driver takes its place.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from pathlib import Path

from tui.app import run_app

_SECONDS = 1.0
"""How often a session looks whether its server is still there."""


def _end_with(server: int) -> None:
    """Have the app quit once the server is gone, which a killed one cannot ask for."""
    while os.getppid() == server:
        time.sleep(_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)


def main() -> int:
    """Run the app on the library named on the command line, as long as its server lives."""
    threading.Thread(target=_end_with, args=(os.getppid(),), name="server", daemon=True).start()
    return run_app(Path(sys.argv[1]))


if __name__ == "__main__":
    sys.exit(main())
