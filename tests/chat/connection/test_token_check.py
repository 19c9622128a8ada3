"""Whose token is this? Asked before anything is written."""

import pytest

from bot.cards.faults import fault_sentence
from bot.chat.connection.token_check import bearer_of, terms_of
from bot.errors import CommonplaceError, TokenFault
from tests.process.loopback import Fault, Loopback
from tests.process.loopback.payloads import APPLICATION
from tests.process.loopback.server import TOKEN


async def test_a_good_token_names_its_bot(loopback: Loopback) -> None:
    """And nothing is connected or registered."""
    bearer = await bearer_of(TOKEN, loopback.api)
    assert (bearer.number, bearer.name, bearer.owner, bearer.is_open) == (APPLICATION, "Commonplace", "owner", True)
    assert loopback.gateway.identified == []
    assert loopback.synced == []


async def test_a_token_that_discord_refuses_is_told_apart(loopback: Loopback) -> None:
    """From a Discord that cannot be asked."""
    with pytest.raises(TokenFault):
        await bearer_of("A" * 24 + ".B12345." + "c" * 38, loopback.api)


async def test_a_discord_out_of_reach_says_nothing_of_the_token(loopback: Loopback) -> None:
    """It fails, it is not there, it never answers: one sentence each, with what to do."""
    loopback.faults.append(Fault(status=400, times=None))
    told = []
    for api, patience in ((loopback.api, 5.0), ("http://127.0.0.1:9/api/v10", 5.0)):
        with pytest.raises(CommonplaceError) as refused:
            await bearer_of(TOKEN, api, patience)
        told.append(fault_sentence(refused.value))
    loopback.faults[:] = [Fault(stall=60.0, times=None)]
    with pytest.raises(CommonplaceError) as refused:
        await bearer_of(TOKEN, loopback.api, 0.2)
    told.append(fault_sentence(refused.value))
    assert all(one.startswith("Discord could not be asked") and "--unchecked" in one for one in told)
    assert "400" in told[0]


async def test_how_a_bot_may_be_connected_is_asked_without_a_session(loopback: Loopback) -> None:
    """How many shards Discord recommends, how many sessions are left, and where it posts what people ask."""
    loopback.gateway.shards, loopback.gateway.left = 6, 998
    assert (await terms_of(TOKEN, loopback.api)).endpoint is None
    loopback.endpoint_url = "https://bot.example.org/interactions"
    terms = await terms_of(TOKEN, loopback.api)
    assert (terms.gateway.shards, terms.gateway.left, terms.endpoint) == (6, 998, loopback.endpoint_url)
    assert loopback.gateway.identified == []
    with pytest.raises(TokenFault):
        await terms_of("A" * 24 + ".B12345." + "c" * 38, loopback.api)
