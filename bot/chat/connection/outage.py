"""What ended a connection: a failure that passes, or one that no further attempt heals; and both in words."""

import contextlib
import os

import aiohttp
from discord import ConnectionClosed, DiscordException, HTTPException, LoginFailure, RateLimited

from bot.errors import CommonplaceError, TokenFault
from bot.faults import Fault

UNREACHABLE = (OSError, aiohttp.ClientError, DiscordException)
"""Raised by a dead connection, an unresolvable name, a timeout or a 5xx answer. TimeoutError is an OSError."""

TOO_MANY_SERVERS = 4011
"""Discord's close code for a shard that has more servers than it takes."""

TOKEN_NOT_ACCEPTED = "it does not accept the token"

_FINAL = frozenset({4010, TOO_MANY_SERVERS, 4012, 4013, 4014})


def raise_if_final(error: Exception) -> None:
    """Raise the failure if trying again cannot fix it: TokenFault, or CommonplaceError with Discord's close code."""
    code = error.code if isinstance(error, ConnectionClosed) else None
    if isinstance(error, LoginFailure) or code == 4004 or (isinstance(error, HTTPException) and error.status == 401):
        raise TokenFault(Fault.TOKEN_REFUSED) from None
    if code in _FINAL:
        raise CommonplaceError(Fault.CONNECTION_ENDED, code) from None


def outage_in_words(error: BaseException) -> str:
    """Why Discord cannot be reached, for the log."""
    if isinstance(error, LoginFailure):
        return TOKEN_NOT_ACCEPTED
    if isinstance(error, HTTPException):
        return f"it answered {error.status} {error.response.reason or ''}".strip()
    if isinstance(error, ConnectionClosed):
        return f"it closed the connection with code {error.code}"
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, aiohttp.ClientConnectorError):
        cause = error.os_error
        number = cause.errno or 0
        why = os.strerror(number) if number > 0 else cause.strerror or cause  # name look-ups number theirs below 0
        return f"{error.host} cannot be reached: {why}"
    return str(error) or type(error).__name__


def asked_to_wait(error: Exception) -> float:
    """How many seconds Discord asks to wait, at most an hour."""
    if isinstance(error, RateLimited):
        return min(error.retry_after, 3600.0)
    if isinstance(error, HTTPException) and error.status == 429:
        with contextlib.suppress(ValueError):
            return min(float(error.response.headers.get("Retry-After", "0")), 3600.0)
    return 0.0
