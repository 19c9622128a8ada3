"""Files that people hand over: fetched whole from Discord, within limits of size and time."""

import asyncio
from typing import Final

import aiohttp
import discord

from bot.errors import Refused
from bot.faults import Fault

_PATIENCE: Final = 30.0
"""How many seconds a file may take."""

_MEGABYTE: Final = 1024 * 1024


async def fetched(file: discord.Attachment, megabytes: int) -> bytes:
    """The bytes of a file. Raises Refused for one that is too large, or does not come whole."""
    if file.size > megabytes * _MEGABYTE:
        raise Refused(Fault.UPLOAD_TOO_LARGE, file.filename, -(-file.size // _MEGABYTE), megabytes)
    try:
        data = await asyncio.wait_for(file.read(), _PATIENCE)
    except (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError) as error:
        raise Refused(Fault.UPLOAD_NOT_READ, file.filename) from error
    if len(data) != file.size:
        raise Refused(Fault.UPLOAD_NOT_READ, file.filename)
    return data
