"""Open the app in a pseudo-terminal, wait for its first screen, press q, and see that it ends well.

Usage: open_demo.py COMMAND [ARG ...]; exits with the command's status, or 1 when the screen never came.
"""

from __future__ import annotations

import os
import pty
import select
import sys
import time

WAIT = 60.0
"""Seconds: far more than the app needs, on a machine that is busy with something else."""


def main(command: list[str]) -> int:
    """Run the command; its exit status, or 1."""
    os.environ |= {"TERM": "xterm-256color", "COLUMNS": "120", "LINES": "40"}
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvp(command[0], command)
    seen, asked, end = b"", False, time.monotonic() + WAIT
    while time.monotonic() < end:
        ready, _, _ = select.select([terminal], [], [], 0.5)
        if ready:
            try:
                seen += os.read(terminal, 65536)
            except OSError:  # the other side closed: the app has ended
                break
        if not asked and b"Briefs" in seen and b"Mastung" in seen:
            os.write(terminal, b"q")
            asked = True
    else:
        os.kill(pid, 9)
    _, status = os.waitpid(pid, 0)
    if not asked:
        print(f"the demo library was not shown within {WAIT:.0f} s; the screen so far: {seen[-2000:]!r}")
        return 1
    print("the app opened the demo library and closed")
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
