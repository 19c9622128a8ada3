"""Passes on what another program serves on this machine, and adds routes and a few lines of a page to it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Final

import aiohttp
from aiohttp import hdrs, web

_HERE: Final = "127.0.0.1"
_LARGEST: Final = 27 * 1024 * 1024
"""A little more than the files of one form may hold."""
_OF_ONE_CONNECTION: Final = frozenset({"Host", "Connection", "Transfer-Encoding", "Content-Length", "Accept-Encoding"})
_END_OF_HEAD: Final = "</head>"

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def relayed(inner: str, port: int, own: Iterable[web.RouteDef], head: str) -> AsyncIterator[str]:
    """Serve on ``port`` what is served at ``inner``, the routes of our own before it, and ``head`` at the end of the
    page's head; gives the address. Asked by another name than this machine's own, it refuses."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None)) as session:

        async def passed_on(request: web.Request) -> web.Response:
            sent = {name: value for name, value in request.headers.items() if name not in _OF_ONE_CONNECTION}
            if sent.get(hdrs.ORIGIN) == f"http://{request.host}":
                del sent[hdrs.ORIGIN]  # ours, which the program behind does not know
            async with session.request(
                request.method, f"{inner}{request.raw_path}", headers=sent, data=await request.read()
            ) as answer:
                body = await answer.read()
                kept = {name: value for name, value in answer.headers.items() if name not in _OF_ONE_CONNECTION}
                if request.path == "/":
                    body = body.decode().replace(_END_OF_HEAD, head + _END_OF_HEAD, 1).encode()
                return web.Response(status=answer.status, body=body, headers=kept)

        app = web.Application(client_max_size=_LARGEST, middlewares=[_only_from_here])
        app.add_routes([*own, web.route("*", "/{path:.*}", passed_on)])
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        try:
            await web.TCPSite(runner, _HERE, port).start()
            yield f"http://{_HERE}:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()


@web.middleware
async def _only_from_here(request: web.Request, handler: _Handler) -> web.StreamResponse:
    """A page elsewhere may have a name of its own lead to this machine."""
    if request.url.host not in (_HERE, "localhost"):
        raise web.HTTPForbidden
    return await handler(request)
