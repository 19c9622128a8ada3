"""One shard among others: what it makes of its own failures."""

import logging
import threading

import pytest

from bot.chat.connection import shard
from bot.chat.connection.patience import Patience
from tests.chat.connection.test_sharded import all_up, answers, by, four, lines, on_shard, told
from tests.process.loopback import Loopback
from tests.process.small_bot import running

__all__ = ["four"]


@pytest.fixture(autouse=True)
def story(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, "bot")
    return caplog


async def test_an_event_that_cannot_be_read_costs_its_shard_a_moment(
    four: Loopback, story: pytest.LogCaptureFixture
) -> None:
    """discord.py fails over a server without a number: a traceback in the log, the shard comes back, the others
    never went."""
    async with running(four, division=by("4")) as bot:
        await all_up(four)
        await four.gateway.dispatch("GUILD_CREATE", {"name": "nowhere"}, guild=on_shard(1))
        four.gateway.session_of(on_shard(1)).sent.clear()  # what cannot be read is not sent again
        await told(story, "Shard 1 is back.")
        assert await answers(four, 1)
        assert len(bot.clients) == 1
    assert lines(story, "A bug broke off the connection of shard 1.") == 1


async def test_a_shard_that_keeps_dropping_is_left_alone_for_a_while(
    four: Loopback, story: pytest.LogCaptureFixture
) -> None:
    """Every session of it breaks off as soon as it is there: after five a pause, and one line."""
    async with running(four, patience=Patience(first=5.0, longest=5.0), division=by("4")):
        await all_up(four)
        for _ in range(5):
            socket = four.gateway.session_of(on_shard(2)).socket
            assert socket is not None
            before = len(four.gateway.resumed)
            await socket.close(code=4000)
            await four.until(lambda before=before: len(four.gateway.resumed) > before or lines(story, "dropping"))  # type: ignore[misc]
            if lines(story, "dropping"):
                break
        await told(story, "Shard 2 is away (the connection keeps dropping)")
    assert len(four.gateway.identified) == 4


async def test_a_shard_begins_no_more_sessions_in_a_day_than_a_bot_without_shards(
    four: Loopback, story: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After its number of them the next waits for an hour; the others do not."""
    monkeypatch.setattr(shard, "AT_WILL", 2)
    async with running(four, division=by("4")):
        await all_up(four)
        for sessions in (5, 6):
            socket = four.gateway.session_of(on_shard(1)).socket
            assert socket is not None
            await socket.send_json({"op": 9, "d": False})
            if sessions == 5:
                await four.until(lambda: len(four.gateway.sessions) == 5)
        await told(story, "Shard 1 is away (2 sessions in a day)")
        assert await answers(four, 2)
    assert "Trying again in 3600 s" in story.text


async def test_a_stop_leaves_no_connection_and_no_thread_behind(four: Loopback) -> None:
    """Also of a shard that got no session yet: its heartbeats end with it."""
    four.gateway.deaf = 1
    async with running(four, division=by("4")):
        await four.until(lambda: len(four.gateway.identified) == 4, "all have asked")
        await four.until(lambda: len(four.gateway.up) == 3, "three are up")
    await four.until(lambda: len(four.gateway.closed_by_bot) == 4, "all hung up")
    for thread in [one for one in threading.enumerate() if one.name.startswith("keep-alive")]:
        thread.join(5)
        assert not thread.is_alive()
