"""What ended a connection, told apart and in words."""

from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.chat.connection.outage import UNREACHABLE, asked_to_wait, outage_in_words, raise_if_final
from bot.errors import CommonplaceError, TokenFault


def refusal(status: int, **headers: str) -> discord.HTTPException:
    response: Any = SimpleNamespace(status=status, reason="Too Many Requests", headers=headers)
    return discord.HTTPException(response, None)


def closed(code: int) -> discord.ConnectionClosed:
    socket: Any = SimpleNamespace(close_code=code)
    return discord.ConnectionClosed(socket, shard_id=0, code=code)


@pytest.mark.parametrize("error", [refusal(401), closed(4004), discord.LoginFailure("no")])
def test_a_refused_token_is_final(error: Exception) -> None:
    """However Discord says so."""
    with pytest.raises(TokenFault):
        raise_if_final(error)


@pytest.mark.parametrize("code", [4010, 4011, 4012, 4013, 4014])
def test_some_closes_are_final(code: int) -> None:
    """The code stands in the fault."""
    with pytest.raises(CommonplaceError) as final:
        raise_if_final(closed(code))
    assert final.value.cause.values == (code,)


@pytest.mark.parametrize("error", [refusal(503), closed(4000), TimeoutError(), ConnectionResetError("gone")])
def test_the_rest_passes(error: Exception) -> None:
    """An outage, a dropped connection, a wait in vain: all of a kind that is tried again."""
    raise_if_final(error)
    assert isinstance(error, UNREACHABLE)


def test_an_outage_has_words() -> None:
    """Short enough for a line of the log."""
    assert outage_in_words(refusal(429)) == "it answered 429 Too Many Requests"
    assert outage_in_words(closed(4000)) == "it closed the connection with code 4000"
    assert outage_in_words(TimeoutError()) == "no answer in time"
    assert outage_in_words(ConnectionResetError("gone")) == "gone"
    assert outage_in_words(ConnectionResetError()) == "ConnectionResetError"


def test_a_wait_that_is_asked_for_is_an_hour_at_most() -> None:
    """By a header of a 429, or by discord.py; nonsense is none."""
    assert asked_to_wait(refusal(429, **{"Retry-After": "7.5"})) == 7.5
    assert asked_to_wait(refusal(429, **{"Retry-After": "90000"})) == 3600.0
    assert asked_to_wait(refusal(429, **{"Retry-After": "soon"})) == 0.0
    assert asked_to_wait(refusal(503, **{"Retry-After": "7.5"})) == 0.0
    assert asked_to_wait(discord.RateLimited(9.0)) == 9.0
