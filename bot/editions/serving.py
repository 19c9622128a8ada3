"""Serves the editions in a folder over HTTP, to whoever has the token; on this address alone, without TLS."""

import hmac
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from bot.editions.edition import MANIFEST, is_edition_file
from bot.errors import StoreFault
from bot.faults import Fault


@asynccontextmanager
async def editions_served(host: str, port: int, folder: Path, token: str) -> AsyncIterator[None]:
    """Serve while this is open. Nothing but editions and their manifest is handed out, and nothing without the token.

    Raises StoreFault where the address cannot be had.
    """
    expected = f"Bearer {token}".encode()

    async def served(request: web.Request) -> web.StreamResponse:
        given = request.headers.get("Authorization", "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, expected):
            return web.Response(status=401)
        name = request.match_info["name"]
        path = folder / name
        if (name != MANIFEST and not is_edition_file(name)) or not path.is_file():
            return web.Response(status=404)
        return web.FileResponse(path, headers={"Content-Type": "application/octet-stream"})

    app = web.Application()
    app.add_routes([web.get("/{name}", served)])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise StoreFault(Fault.EDITIONS_ADDRESS, f"{host}:{port}", error.strerror or str(error)) from None
        yield
    finally:
        await runner.cleanup()
