"""The address of Discord, which only tests change."""

import contextlib
from collections.abc import Iterator
from urllib.parse import urlsplit

from discord.gateway import DiscordWebSocket
from discord.http import Route


@contextlib.contextmanager
def discord_at(api: str | None) -> Iterator[None]:
    """While open, discord.py speaks to the Discord at ``api`` (for tests; None leaves the real one).

    discord.py keeps its two addresses on classes; they are put back at the end. The gateway is looked for at
    ``/gateway`` of the same host.
    """
    if api is None:
        yield
        return
    base, gateway = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    there = urlsplit(api)
    scheme = "wss" if there.scheme == "https" else "ws"
    elsewhere = gateway.with_scheme(scheme).with_host(there.hostname or "").with_port(there.port).with_path("/gateway")
    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = api.rstrip("/"), elsewhere
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway
