"""Who is let in: held against requests as a browser, another site and a curious neighbour would make them."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from aiohttp import ClientSession, CookieJar, WSServerHandshakeError, web

from tui.serving.server import COOKIE, BriefsServer, listen

TOKEN = "a token of some length"

Start = Callable[..., BriefsServer]


@pytest.fixture
async def start(tmp_path: Path) -> AsyncIterator[Callable[..., object]]:
    """Start servers on free ports; a session is a command that ends at once."""
    runners: list[web.AppRunner] = []
    listeners: list[socket.socket] = []

    async def start(token: str | None = None, *, public: bool = False) -> BriefsServer:
        listeners.append(listen("127.0.0.1", 0))
        server = BriefsServer(tmp_path, listeners[-1], token)
        server.command = "true"
        server.private = not public
        runners.append(web.AppRunner(await server._make_app(), shutdown_timeout=0.1))
        await runners[-1].setup()
        await web.SockSite(runners[-1], listeners[-1]).start()
        return server

    yield start
    for runner in runners:
        await runner.cleanup()
    for listener in listeners:
        listener.close()


def base(server: BriefsServer) -> str:
    return f"http://127.0.0.1:{server.port}"


async def status_of_socket(session: ClientSession, server: BriefsServer, **options: object) -> int:
    try:
        async with session.ws_connect(f"{base(server)}/ws", **options) as opened:  # type: ignore[arg-type]
            await opened.close()
            return 101
    except WSServerHandshakeError as refusal:
        return refusal.status


async def test_the_page_asks_nothing_of_anybody_else(start) -> None:
    server = await start()
    async with ClientSession() as session, session.get(server.address) as answer:
        assert answer.status == 200
        policy = answer.headers["Content-Security-Policy"]
        text = await answer.text()
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "http" not in policy
    assert "http" not in text, "every address is relative"


@pytest.mark.parametrize(
    "path", ["/static/js/textual.js", "/static/css/xterm.css", "/own/page.js", "/own/page.css"]
)
async def test_what_the_page_loads_is_there(start, path: str) -> None:
    server = await start()
    async with ClientSession() as session:
        assert path in await (await session.get(server.address)).text()
        assert (await session.get(base(server) + path)).status == 200


@pytest.mark.parametrize("host", ["evil.example", "10.0.0.7:8000", "localhost.evil.example", ""])
async def test_a_foreign_name_for_this_machine_is_refused(start, host: str) -> None:
    server = await start()
    async with ClientSession() as session:
        assert (await session.get(server.address, headers={"Host": host})).status in (400, 403)


@pytest.mark.parametrize("host", ["localhost:1", "127.0.0.1", "[::1]:8000", "127.8.8.8"])
async def test_its_own_names_are_not(start, host: str) -> None:
    server = await start()
    async with ClientSession() as session:
        assert (await session.get(server.address, headers={"Host": host})).status == 200


async def test_only_a_page_of_this_server_may_open_the_app(start) -> None:
    server = await start()
    async with ClientSession() as session:
        assert await status_of_socket(session, server) == 403, "a program that tells no origin"
        assert await status_of_socket(session, server, origin="http://evil.example") == 403
        assert await status_of_socket(session, server, origin=f"http://localhost:{server.port}") == 403
        assert await status_of_socket(session, server, origin=base(server)) == 101


async def test_a_token_opens_every_door_once_it_was_shown(start) -> None:
    server = await start(TOKEN, public=True)
    doors = ("/", "/own/page.js", "/static/js/textual.js", "/download/x", "/ws")
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        for door in doors:
            assert (await session.get(base(server) + door, headers={"Origin": base(server)})).status == 403
        assert (await session.get(f"{base(server)}/?token=wrong")).status == 403
        assert await status_of_socket(session, server, origin=base(server)) == 403
        answer = await session.get(server.address)
        assert answer.status == 200
        assert "token" not in str(answer.url), "it does not stay in the address"
        cookie = answer.history[0].cookies[COOKIE]
        assert (cookie["httponly"], cookie["samesite"]) == (True, "Strict")
        assert (await session.get(f"{base(server)}/own/page.js")).status == 200
        assert await status_of_socket(session, server, origin=base(server)) == 101
    async with ClientSession(cookies={COOKIE: "wrong"}) as session:
        assert (await session.get(f"{base(server)}/")).status == 403


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_without_a_token_one_is_made_up_where_others_can_come(tmp_path: Path, host: str) -> None:
    with listen(host, 0) as one, listen(host, 0) as other:
        tokens = [
            parse_qs(urlsplit(BriefsServer(tmp_path, listener, None).address).query)["token"][0]
            for listener in (one, other)
        ]
    assert len(set(tokens)) == 2
    assert min(map(len, tokens)) >= 24


def test_on_this_machine_only_there_is_no_token_unless_asked_for(tmp_path: Path) -> None:
    with listen("localhost", 0) as listener:
        port = listener.getsockname()[1]
        assert BriefsServer(tmp_path, listener, None).address in (
            f"http://127.0.0.1:{port}/",
            f"http://[::1]:{port}/",
        )
        assert BriefsServer(tmp_path, listener, TOKEN).address.endswith(
            "/?token=a%20token%20of%20some%20length"
        )


def test_what_is_started_for_a_page_is_the_library_whatever_its_name(tmp_path: Path) -> None:
    import shlex

    folder = tmp_path / "it's; $(touch x) a\nname"
    with listen("127.0.0.1", 0) as listener:
        assert shlex.split(BriefsServer(folder, listener, None).command)[-1] == str(folder)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--token", "short"], "the token is too short: 12 characters at least"),
        (["--host", "no.such.host.invalid"], "cannot listen to no.such.host.invalid, port 8000"),
        (["--port", "70000"], "'70000' is no whole number from 0 to 65535"),
        (["--host", "a..b"], "cannot listen to a..b, port 8000 (it is no name of a machine)"),
    ],
)
def test_wrong_usage_is_one_sentence(capfd, home, arguments: list[str], said: str) -> None:
    from tui.cli.running import run

    assert run(["serve", "-L", "demo", *arguments]) == 2
    assert said in capfd.readouterr().err


def test_a_port_that_is_taken_is_said(capfd, home) -> None:
    from tui.cli.running import run

    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        assert run(["serve", "-L", "demo", "--port", str(port)]) == 2
    assert f"cannot listen to 127.0.0.1, port {port} (" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/", {"Host": "[::1"}),
        ("/ws", {"Origin": "http://[::1"}),
        ("/", {"Cookie": f"{COOKIE}=\udcff"}),
        ("/?token=%FF%ED%A0%80", {}),
    ],
)
async def test_what_no_browser_sends_is_refused_and_no_more(
    start, path: str, headers: dict[str, str]
) -> None:
    server = await start(TOKEN if path != "/ws" and "Host" not in headers else None)
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    lines = {"Host": f"127.0.0.1:{server.port}"} | headers | {"Connection": "close"}
    request = [f"GET {path} HTTP/1.1", *(f"{name}: {value}" for name, value in lines.items()), "", ""]
    writer.write("\r\n".join(request).encode("utf-8", "surrogateescape"))
    answer = await reader.read()
    writer.close()
    assert answer.split()[1] in (b"400", b"403")
