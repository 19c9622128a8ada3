"""Which clients ``run`` makes: for Discord's gateway, or for interactions over HTTP."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.errors import HttpFault
from bot.faults import Fault

if TYPE_CHECKING:
    from discord import Client

    from bot.services import Services


@contextmanager
def clients_of(services: "Services") -> Iterator[Callable[[], "Client"]]:
    """While open, makes clients ready to log in, of the kind that the settings want. Raises HttpFault where what that
    needs is not installed, or no such port exists."""
    if not services.settings.http_address:
        from bot.chat.client import make_client  # brings discord.py in

        yield lambda: make_client(services)
        return
    try:
        from bot.chat.over_http.client import clients_over_http
    except ImportError as missing:
        if not (missing.name or "").startswith("nacl"):
            raise
        raise HttpFault(Fault.HTTP_NOT_INSTALLED) from None
    with clients_over_http(services) as make:
        yield make
