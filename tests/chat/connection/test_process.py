"""The outer loop, in this process, with real discord.py clients against the small Discord."""

import asyncio
import gc
import logging
import random
import weakref

import discord
import pytest

from bot import faults
from bot.chat.connection.address import discord_at
from bot.chat.connection.patience import Patience
from bot.chat.connection.process import keep_running
from bot.errors import CommonplaceError, TokenFault
from tests.process.loopback import Fault, Loopback
from tests.process.loopback.server import TOKEN
from tests.process.small_bot import NOON, QUICK, Book, SmallBot, running


@pytest.fixture(autouse=True)
def story(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, "bot")
    return caplog


def lines(story: pytest.LogCaptureFixture, words: str) -> int:
    return sum(words in record.getMessage() for record in story.records if record.name.startswith("bot."))


async def test_a_bot_connects_answers_and_ends_when_told(loopback: Loopback) -> None:
    """Connected, it answers a command; told to stop, it closes its socket in the regular way and returns."""
    async with running(loopback) as bot:
        await loopback.connected()
        answer = await loopback.answered(await loopback.ask("ping"))
        assert answer.text == "pong"
        bot.stop.set()
        await bot.ended()
    assert loopback.gateway.closed_by_bot == [1000]


async def test_an_unreachable_discord_is_said_once_and_its_return_once(story: pytest.LogCaptureFixture) -> None:
    """Nobody listens at first; many attempts later somebody does; the log has one line for each turn."""
    loopback = Loopback()
    await loopback.open()
    await loopback.close()
    async with running(loopback) as bot:
        await bot.attempts(4)
        await loopback.open()
        try:
            await loopback.connected()
            assert (await loopback.answered(await loopback.ask("ping"))).text == "pong"
        finally:
            await loopback.close()
    assert lines(story, "Discord is unreachable") == 1
    assert lines(story, "Discord is back") == 1
    assert len(set(map(id, bot.clients))) == len(bot.clients) >= 4


@pytest.mark.parametrize("status", [403, 429, 503])
async def test_a_refusing_rest_api_is_tried_again(
    loopback: Loopback, story: pytest.LogCaptureFixture, status: int
) -> None:
    """Whatever Discord answers at login other than 401, the bot comes back until it is let in."""
    loopback.faults.append(Fault(status, times=2))
    async with running(loopback) as bot:
        await loopback.connected()
    assert len(bot.clients) == 3
    assert lines(story, f"it answered {status}") == 1


async def test_a_refused_token_ends_with_one_clear_sentence(
    loopback: Loopback, story: pytest.LogCaptureFixture
) -> None:
    """A token Discord answers 401 to is asked about once more, and then a TokenFault."""
    async with running(loopback, token="wrong") as bot:
        with pytest.raises(TokenFault, match=faults.Fault.TOKEN_REFUSED):
            await bot.ended()
    assert len(bot.clients) == 2
    assert len(loopback.requests) == 2
    assert lines(story, "Discord does not accept the token") == 1
    assert lines(story, "unreachable") == 0


async def test_a_good_token_refused_once_does_not_end_the_bot(loopback: Loopback) -> None:
    """Discord has refused good tokens in outages of its own."""
    loopback.faults.append(Fault(401, 1))
    async with running(loopback):
        await loopback.connected()


async def test_a_session_that_never_comes_is_asked_for_again(
    loopback: Loopback, story: pytest.LogCaptureFixture
) -> None:
    """Discord accepts the connection, answers heartbeats and never says READY: a new connection, and all is well."""
    loopback.gateway.deaf = 2
    async with running(loopback, patience=Patience(first=0.01, longest=0.04, ready=0.2)) as bot:
        await loopback.connected()
        assert (await loopback.answered(await loopback.ask("ping"))).text == "pong"
        assert len(bot.clients) == 3
    assert len(loopback.gateway.identified) == 3
    assert lines(story, "no answer in time") == 1


# discord.py gives up a socket that said nothing with the session it belongs to, without closing it by itself.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_a_silent_gateway_is_not_waited_for_twice(loopback: Loopback, story: pytest.LogCaptureFixture) -> None:
    """Discord takes connections and says nothing. Who waited for its first word makes only the shortest pause after
    it; so a bot whose pauses have grown is back a minute after the end at the latest."""
    story.set_level(logging.DEBUG, "bot")
    loopback.gateway.silent = True
    async with running(loopback, patience=Patience(first=0.02, longest=0.16, ready=0.2, settled=60.0)) as bot:
        await bot.attempts(6)
        loopback.gateway.silent = False
        await loopback.connected()
    bot.clients.clear()
    gc.collect()  # here, where the warnings of those sockets are let pass
    assert lines(story, "no answer in time") >= 5
    assert all("again in 0.0 s" in told for told in story.messages if "still unreachable" in told)


async def test_a_token_reset_while_the_bot_runs_is_a_refused_token(loopback: Loopback) -> None:
    """When the gateway says 4004 the bot stops with the same sentence."""
    async with running(loopback) as bot:
        await loopback.connected()
        await loopback.gateway.drop(4004)
        with pytest.raises(TokenFault):
            await bot.ended()


async def test_a_close_code_that_no_retry_heals_ends_the_bot(loopback: Loopback) -> None:
    """4011 (sharding required) becomes a sentence instead of endless attempts."""
    async with running(loopback) as bot:
        await loopback.connected()
        await loopback.gateway.drop(4011)
        with pytest.raises(CommonplaceError, match=faults.Fault.CONNECTION_ENDED):
            await bot.ended()


async def test_a_dropped_session_is_resumed_without_a_new_one(
    loopback: Loopback, story: pytest.LogCaptureFixture
) -> None:
    """After a drop the same session goes on, what was missed is delivered, and the operator hears nothing of it."""
    async with running(loopback) as bot:
        await loopback.connected()
        await loopback.gateway.drop(4000)
        await loopback.until(lambda: loopback.gateway.resumed, "the session resumes")
        answer = await loopback.answered(await loopback.ask("ping"))
        assert answer.text == "pong"
    assert len(bot.clients) == len(loopback.gateway.identified) == 1
    assert lines(story, "Discord is unreachable") == 0


async def test_a_reconnect_asked_for_by_discord_resumes(loopback: Loopback) -> None:
    """Opcode 7 leads to a resumed session."""
    async with running(loopback) as bot:
        await loopback.connected()
        await loopback.gateway.send(7)
        await loopback.until(lambda: loopback.gateway.resumed, "the session resumes")
    assert len(bot.clients) == 1


async def test_an_invalid_session_leads_to_a_new_one_that_is_counted(loopback: Loopback) -> None:
    """Opcode 9 makes discord.py ask for a second session by itself; both stand in the book."""
    async with running(loopback) as bot:
        await loopback.connected()
        await loopback.gateway.send(9, False)
        await loopback.until(lambda: len(loopback.gateway.identified) == 2, "a second session")
    assert len(bot.clients) == 1
    assert len(bot.book.starts) == 2


async def test_a_gateway_that_breaks_off_before_hello_is_out_of_reach(
    loopback: Loopback, story: pytest.LogCaptureFixture
) -> None:
    """discord.py has no session to resume then and stumbles; the bot takes a new client and goes on."""
    loopback.gateway.refuse = [4000, 1011]
    async with running(loopback) as bot:
        await loopback.connected()
    assert len(bot.clients) == 3
    assert lines(story, "Discord is unreachable") == 1


async def test_a_session_that_cannot_be_resumed_is_not_tried_without_pause(
    loopback: Loopback, story: pytest.LogCaptureFixture
) -> None:
    """A gateway that takes every connection and closes it at once is left alone after five: back-off, one line."""
    async with running(loopback) as bot:
        await loopback.connected()
        loopback.gateway.refuse = [4000] * 9
        await loopback.gateway.drop(4000)
        await bot.attempts(3)
        await loopback.connected()
    assert lines(story, "keeps dropping") == 1
    assert lines(story, "Discord is back") == 1


async def test_an_outage_in_the_middle_of_life_is_survived(story: pytest.LogCaptureFixture) -> None:
    """Discord goes away for a while after an hour of service: one line, one client a try, then all is well again."""
    loopback = Loopback()
    await loopback.open()
    async with running(loopback) as bot:
        await loopback.connected()
        await loopback.close()
        await bot.attempts(3)
        await loopback.open()
        try:
            await loopback.connected()
            assert (await loopback.answered(await loopback.ask("ping"))).text == "pong"
        finally:
            bot.stop.set()
            await bot.ended()
            await loopback.close()
    assert lines(story, "Discord is unreachable") == lines(story, "Discord is back") == 1


async def test_a_running_answer_may_end_before_the_bot_does(loopback: Loopback) -> None:
    """Stopped while a command is being answered, the bot hangs up the gateway but lets the answer through."""
    async with running(loopback) as bot:
        await loopback.connected()
        answer = await loopback.ask("slow")
        await bot.clients[0].asked.wait()
        bot.stop.set()
        await loopback.until(lambda: not loopback.gateway.connected, "the gateway is hung up")
        assert not answer.followups
        bot.clients[0].let.set()
        await bot.ended()
    assert "at last" in answer.text


async def test_an_answer_that_never_ends_does_not_hold_the_bot(
    loopback: Loopback, story: pytest.LogCaptureFixture
) -> None:
    """After its grace the bot gives the answer up, says so and ends."""
    async with running(loopback, grace=0.05) as bot:
        await loopback.connected()
        await loopback.ask("slow")
        await bot.clients[0].asked.wait()
        bot.stop.set()
        await bot.ended()
    assert lines(story, "abandoned") == 1


async def test_stopping_is_prompt_in_back_off_and_in_a_stalled_login(loopback: Loopback) -> None:
    """A stop is obeyed at once while waiting for the next attempt, and while Discord does not answer the login."""
    loopback.faults.append(Fault(503, times=1))
    async with running(loopback, patience=Patience(first=300, longest=300)) as bot:
        await loopback.until(lambda: loopback.requests, "the login")
        await asyncio.sleep(0.05)
        bot.stop.set()
        await bot.ended()
    loopback.faults = [Fault(503, stall=5.0)]
    async with running(loopback) as bot:
        await loopback.until(lambda: len(loopback.requests) == 2, "the second login")
        bot.stop.set()
        await bot.ended()
    assert not loopback.gateway.identified


async def test_a_login_that_stalls_counts_as_out_of_reach(loopback: Loopback, story: pytest.LogCaptureFixture) -> None:
    """Without an answer in time the next client tries."""
    loopback.faults.append(Fault(503, stall=3.0))
    async with running(loopback, patience=Patience(first=0.01, longest=0.01, login=0.1)):
        await loopback.connected()
    assert lines(story, "no answer in time") == 1


async def test_a_fault_of_our_own_is_not_taken_for_an_outage(loopback: Loopback) -> None:
    """What `setup_hook` raises that is not a network failure is raised, for the error handler to report."""

    class Broken(SmallBot):
        async def setup_hook(self) -> None:
            raise ZeroDivisionError

    with discord_at(loopback.api), pytest.raises(ZeroDivisionError):
        await keep_running(
            Broken,
            TOKEN,
            starts=Book(),
            clock=lambda: NOON,
            chance=random.Random(1),
            stop=asyncio.Event(),
            patience=QUICK,
        )


async def test_a_bug_beside_the_connection_is_logged_and_the_bot_goes_on(
    loopback: Loopback, story: pytest.LogCaptureFixture
) -> None:
    """What runs beside the connection may fail without taking the bot with it, but not in silence."""

    async def beside(client: discord.Client) -> None:
        raise ZeroDivisionError

    async with running(loopback, beside=beside):
        await loopback.connected()
        assert (await loopback.answered(await loopback.ask("ping"))).text == "pong"
    assert lines(story, "A background task failed") == 1


async def test_clients_of_earlier_attempts_are_let_go(loopback: Loopback) -> None:
    """After ten outages no old client is held on to, with its session and its cache."""
    alive: list[weakref.ref[SmallBot]] = []
    async with running(loopback) as bot:
        for outage in range(10):
            await loopback.connected()
            loopback.gateway.refuse = [1011] * 4
            await loopback.gateway.drop(4000)
            await bot.attempts(outage + 2)
        await loopback.connected()
        alive += [weakref.ref(client) for client in bot.clients]
        bot.clients.clear()
        assert len(alive) == 11
        for _ in range(600):  # discord.py waits a moment for more servers, with the client in hand
            gc.collect()
            if sum(ref() is not None for ref in alive) <= 2:
                break
            await asyncio.sleep(0.05)
        assert sum(ref() is not None for ref in alive) <= 2


async def test_the_real_addresses_are_back_afterwards(loopback: Loopback) -> None:
    """Pointing discord.py elsewhere ends with the block that did it."""
    before = discord.http.Route.BASE
    with discord_at(loopback.api):
        assert loopback.api == discord.http.Route.BASE
    assert discord.http.Route.BASE == before == "https://discord.com/api/v10"
    with discord_at(None):
        assert before == discord.http.Route.BASE
