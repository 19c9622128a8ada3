"""What another program serves, passed on with something of ours."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
from aiohttp import web

from bot.cli.demo.relay import relayed

PAGE = "<html><head><title>Théâtre</title></head><body></head></body></html>"
HEAD = "<script src=/ours.js></script>"


@asynccontextmanager
async def another_program() -> AsyncIterator[str]:
    """It serves a page, and tells who asks and what was sent."""

    async def page(_: web.Request) -> web.Response:
        return web.Response(
            text=PAGE, content_type="text/html", headers={"Content-Security-Policy": "script-src 'self'"}
        )

    async def echo(request: web.Request) -> web.Response:
        seen = {name: request.headers.get(name) for name in ("Host", "Origin", "X-Secret")}
        return web.json_response(
            {**seen, "query": dict(request.query), "sent": (await request.read()).decode()}, status=418
        )

    app = web.Application()
    app.add_routes([web.get("/", page), web.post("/echo", echo)])
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def ours(_: web.Request) -> web.Response:
    return web.Response(text="ours")


async def test_the_page_is_given_our_lines_and_our_routes_come_first() -> None:
    """Once, at the end of its head; what the page forbids stays forbidden."""
    async with (
        another_program() as inner,
        relayed(inner, 0, [web.get("/ours.js", ours)], HEAD) as address,
        aiohttp.ClientSession() as session,
    ):
        async with session.get(address) as answer:
            assert await answer.text() == PAGE.replace("</head>", f"{HEAD}</head>", 1)
            assert answer.headers["Content-Security-Policy"] == "script-src 'self'"
        async with session.get(f"{address}/ours.js") as answer:
            assert await answer.text() == "ours"
        async with session.get(f"{address}/nowhere") as answer:
            assert answer.status == 404


async def test_what_is_sent_arrives_as_if_it_were_asked_there() -> None:
    """Its query, its body, its headers and the status of the answer; our own origin is no stranger's."""
    async with another_program() as inner, relayed(inner, 0, [], "") as address, aiohttp.ClientSession() as session:
        sent = {"Origin": address, "X-Secret": "salt"}
        async with session.post(f"{address}/echo?a=b%26c", data="flour", headers=sent) as answer:
            assert answer.status == 418
            assert await answer.json() == {
                "Host": inner.removeprefix("http://"),
                "Origin": None,
                "X-Secret": "salt",
                "query": {"a": "b&c"},
                "sent": "flour",
            }


async def test_a_stranger_stays_a_stranger() -> None:
    """The program behind is told of another origin, and under another name than this machine's nothing is served."""
    async with another_program() as inner, relayed(inner, 0, [], HEAD) as address, aiohttp.ClientSession() as session:
        async with session.post(f"{address}/echo", headers={"Origin": "http://example.org"}) as answer:
            assert (await answer.json())["Origin"] == "http://example.org"
        async with session.get(address, headers={"Host": "example.org"}) as answer:
            assert answer.status == 403
            assert "html" not in await answer.text()
