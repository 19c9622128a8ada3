"""Is this a token that Discord accepts, and whose is it?"""

import asyncio
from dataclasses import dataclass

import aiohttp
import discord

from bot.chat.connection.address import discord_at
from bot.errors import CommonplaceError, TokenFault
from bot.faults import Fault

_PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Bearer:
    """The application behind a token. ``is_open`` tells whether others than its owner can invite it."""

    number: int
    name: str
    owner: str
    is_open: bool


async def bearer_of(token: str, api: str | None, patience: float = _PATIENCE) -> Bearer:
    """Ask Discord (or the stand-in at ``api``) whose token this is; nothing is connected or registered.

    Raises TokenFault when Discord refuses it, CommonplaceError when Discord cannot be asked now.
    """
    try:
        async with asyncio.timeout(patience):
            with discord_at(api):
                async with discord.Client(intents=discord.Intents.none()) as client:
                    await client.login(token)
                    about = await client.application_info()
    except discord.LoginFailure:
        raise TokenFault(Fault.TOKEN_REFUSED) from None
    except discord.HTTPException as error:
        raise CommonplaceError(Fault.TOKEN_UNCHECKED, f"{error.status} {error.response.reason or ''}".strip()) from None
    except TimeoutError:
        raise CommonplaceError(Fault.TOKEN_UNCHECKED, "") from None
    except (OSError, aiohttp.ClientError, discord.DiscordException) as error:
        raise CommonplaceError(Fault.TOKEN_UNCHECKED, str(error)) from None
    return Bearer(about.id, about.name, about.owner.name, about.bot_public)
