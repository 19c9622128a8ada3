"""Takes in what other processes of a fleet changed, and what could not be read while PostgreSQL was away."""

import asyncio
from typing import Final

from bot.chat.context import KeepingBot
from bot.errors import StoreFault

LOOK: Final = 15.0
"""Seconds between two looks."""


async def keep_current(client: KeepingBot, look: float = LOOK) -> None:
    """Have what curators hid or noted, what servers prefer and what they make of content notes as it is kept, for
    ever."""
    library = client.services.library
    while True:
        await asyncio.sleep(look)
        try:
            await library.curating.notice()
            await library.noting.hand_notes.notice()
        except StoreFault:  # it is said by whoever needs the state
            continue
        await client.preferences.load()
        await client.content_notes.load()
