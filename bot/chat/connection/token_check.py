"""Is this a token that Discord accepts, whose is it, and how may its bot be connected?"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
import discord

from bot.chat.connection.address import discord_at
from bot.chat.connection.turns import GatewayAdvice, gateway_advice
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


@dataclass(frozen=True, slots=True)
class ConnectionTerms:
    """What Discord says of a bot before it is connected: of its shards and sessions, and to which address it posts what
    people ask (None: that comes through the gateway)."""

    gateway: GatewayAdvice
    endpoint: str | None


async def bearer_of(token: str, api: str | None, patience: float = _PATIENCE) -> Bearer:
    """Ask Discord (or the stand-in at ``api``) whose token this is; nothing is connected or registered.

    Raises TokenFault when Discord refuses it, CommonplaceError when Discord cannot be asked now.
    """
    async with _logged_in(token, api, patience) as client:
        about = await client.application_info()
    return Bearer(about.id, about.name, about.owner.name, about.bot_public)


async def terms_of(token: str, api: str | None, patience: float = _PATIENCE) -> ConnectionTerms:
    """Ask Discord how the bot of this token may be connected; that takes no session. Raises as ``bearer_of``."""
    async with _logged_in(token, api, patience) as client:
        advice, about = await gateway_advice(client), client.application
    return ConnectionTerms(advice, about.interactions_endpoint_url if about is not None else None)


@asynccontextmanager
async def _logged_in(token: str, api: str | None, patience: float) -> AsyncIterator[discord.Client]:
    """A client that can ask Discord. Raises TokenFault and CommonplaceError."""
    try:
        async with asyncio.timeout(patience):
            with discord_at(api):
                async with discord.Client(intents=discord.Intents.none()) as client:
                    await client.login(token)
                    yield client
    except discord.LoginFailure:
        raise TokenFault(Fault.TOKEN_REFUSED) from None
    except discord.HTTPException as error:
        raise CommonplaceError(Fault.TOKEN_UNCHECKED, f"{error.status} {error.response.reason or ''}".strip()) from None
    except TimeoutError:
        raise CommonplaceError(Fault.TOKEN_UNCHECKED, "") from None
    except (OSError, aiohttp.ClientError, discord.DiscordException) as error:
        raise CommonplaceError(Fault.TOKEN_UNCHECKED, str(error)) from None
