"""Where Discord is found: elsewhere than at its own address only in tests."""

import contextlib
from collections.abc import Iterator

from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL


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
    address = URL(api)
    Route.BASE = api.rstrip("/")
    DiscordWebSocket.DEFAULT_GATEWAY = address.with_path("/gateway").with_scheme(
        "wss" if address.scheme == "https" else "ws"
    )
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway
