"""`briefs serve`: the same app in a web browser."""

from __future__ import annotations

import click

from tui.cli.options import Whole, with_library


@click.command(
    epilog="""\b
Examples:
  briefs serve -L ~/reports                    on this machine only
  ssh -L 8000:localhost:8000 host briefs serve  on another one, through a tunnel
  briefs serve --host 0.0.0.0                  for the network, with a token
\b
Whoever can open the page can read the library and write annotations and reports
as you. A connection to another machine is not encrypted: use a tunnel or a
proxy that is. Needs the extra: pip install 'briefs[serve]'."""
)
@click.option("--host", metavar="HOST", default="127.0.0.1", show_default=True, help="Address to listen to.")
@click.option(
    "--port", type=Whole(0, 65535), default=8000, show_default=True, help="Port; 0 takes a free one."
)
@click.option(
    "--token",
    metavar="TOKEN",
    envvar="BRIEFS_TOKEN",
    help="What a browser must know; else one is made up where HOST can be reached from outside.",
)
@with_library
def command(library: str | None, host: str, port: int, token: str | None) -> int:
    """Serve the app as a web page, until interrupted. The page asks nothing of any other server."""
    from tui.cli.choosing import open_library
    from tui.cli.output import narrate

    try:
        from tui.serving.server import SHORTEST_TOKEN, BriefsServer, listen
    except ModuleNotFoundError as error:
        raise click.UsageError(f"the extra is missing ({error.name}): pip install 'briefs[serve]'") from None
    if token is not None and len(token) < SHORTEST_TOKEN:
        raise click.UsageError(f"the token is too short: {SHORTEST_TOKEN} characters at least")
    found = open_library(library)
    try:
        listener = listen(host, port)
    except OSError as error:
        raise click.UsageError(f"cannot listen to {host}, port {port} ({error.strerror or error})") from None
    with listener:
        server = BriefsServer(found.root, listener, token)
        narrate(f"open {server.address}")
        narrate("Ctrl-C ends it")
        server.serve()
    return 0
