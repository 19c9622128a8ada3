"""Takes in what other processes of a fleet changed, and what could not be read while PostgreSQL was away."""

from typing import Final

from bot.chat.context import KeepingBot
from bot.errors import StoreFault

LOOK: Final = 15.0
"""Seconds between two looks, where nothing is announced meanwhile."""
_UNKNOWN: Final = 1.0
"""The same while nothing is known of what servers chose."""


async def keep_current(client: KeepingBot, look: float = LOOK) -> None:
    """Have what curators hid or noted, what servers prefer and what they make of content notes as it is kept: for ever
    where others change it, too, else until it is known."""
    library, shared = client.services.library, client.services.settings.state_url is not None
    while shared or not _all_known(client):
        await library.curating.wait_for_others(look if _all_known(client) else min(look, _UNKNOWN))
        try:
            await library.curating.notice()
            await library.noting.hand_notes.notice()
        except StoreFault:  # it is said by whoever needs the state
            continue
        await client.preferences.load()
        await client.content_notes.load()


def _all_known(client: KeepingBot) -> bool:
    return client.preferences.known and client.content_notes.known
