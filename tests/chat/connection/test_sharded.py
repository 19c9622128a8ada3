"""A bot by shards, in this process, against the small Discord: each shard's outage is its own."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import discord
import pytest

from bot.chat.connection import shared_fleet
from bot.chat.connection.fleet import OneProcess
from bot.chat.connection.patience import Patience
from bot.chat.connection.process import ShardDivision
from bot.chat.connection.shared_fleet import SharedFleet
from bot.errors import CommonplaceError, SettingsFault, TokenFault
from bot.faults import Fault
from bot.model.shards import ShardRange, wanted_shards
from bot.store.postgres.database import open_postgres
from tests.process.loopback import Loopback
from tests.process.loopback.payloads import HOME
from tests.process.small_bot import running


class Asking(OneProcess):
    """It takes a moment to learn who has which shards."""

    @asynccontextmanager
    async def claimed(self, shards: ShardRange, name: str) -> AsyncIterator[None]:
        await asyncio.sleep(0.05)
        async with super().claimed(shards, name):
            yield


SERVERS = [number << 22 for number in range(1_000, 1_008)]
"""Two for each of four shards."""


def on_shard(number: int) -> int:
    return next(one for one in SERVERS if (one >> 22) % 4 == number)


def by(written: str, fleet: OneProcess | None = None, name: str = "here") -> ShardDivision:
    return ShardDivision(wanted_shards(written), name, fleet or OneProcess())


@pytest.fixture(autouse=True)
def story(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, "bot")
    return caplog


@pytest.fixture
async def four() -> AsyncIterator[Loopback]:
    """A Discord that recommends four shards, which may all begin at once."""
    async with Loopback(guilds=SERVERS) as loopback:
        loopback.gateway.shards = loopback.gateway.at_once = 4
        yield loopback


def lines(story: pytest.LogCaptureFixture, words: str) -> int:
    return sum(words in message for message in story.messages)


async def told(story: pytest.LogCaptureFixture, words: str) -> None:
    await comes(lambda: lines(story, words))


async def comes(so: Callable[[], object]) -> None:
    for _ in range(2_000):
        if so():
            return
        await asyncio.sleep(0.005)
    raise AssertionError


async def all_up(discord_: Loopback, *shards: int) -> None:
    wanted = set(shards or range(4))
    await discord_.until(lambda: wanted <= discord_.gateway.up, f"shards {wanted} are up")


async def answers(discord_: Loopback, shard: int) -> bool:
    asked = await discord_.ask("ping", guild=on_shard(shard))
    return (await discord_.answered(asked)).text == "pong"


async def test_as_many_shards_as_discord_recommends(four: Loopback, story: pytest.LogCaptureFixture) -> None:
    """`auto`: four connections, each with its own servers; every server is answered, and one line tells of them."""
    async with running(four, division=by("auto")) as bot:
        await all_up(four)
        assert [await answers(four, shard) for shard in range(4)] == [True] * 4
        assert len(bot.clients[0].guilds) == 8
    assert sorted(asked["shard"] for asked in four.gateway.identified) == [[number, 4] for number in range(4)]
    assert lines(story, "with 4 shards, in 8 servers.") == 1
    assert sorted(four.gateway.closed_by_bot, key=str) == [1000] * 4


async def test_one_recommended_shard_is_a_connection_without_shards(loopback: Loopback) -> None:
    """A small bot names no shard."""
    async with running(loopback, division=by("auto")):
        await loopback.connected()
        assert (await loopback.answered(await loopback.ask("ping"))).text == "pong"
    assert "shard" not in loopback.gateway.identified[0]


async def test_a_range_of_a_fleet_connects_its_own_shards(four: Loopback, story: pytest.LogCaptureFixture) -> None:
    """1-2/4: two connections; the other servers are another process's."""
    async with running(four, division=by("1-2/4")) as bot:
        await all_up(four, 1, 2)
        assert await answers(four, 2)
        client = bot.clients[0]
        assert client.can_tell_of(on_shard(1))
        assert not client.can_tell_of(on_shard(3))
    assert four.gateway.up == set()
    assert sorted(asked["shard"][0] for asked in four.gateway.identified) == [1, 2]
    assert lines(story, "with shards 1-2 of 4, in 4 servers.") == 1


async def test_a_server_in_an_outage_of_its_own_cannot_be_told_of(loopback: Loopback) -> None:
    """Nor one that a new session only names; without shards as with them."""
    async with running(loopback) as bot:
        await loopback.connected()
        client = bot.clients[0]
        await comes(lambda: client.can_tell_of(HOME) and client.get_guild(HOME))
        await loopback.gateway.dispatch("GUILD_DELETE", {"id": str(HOME), "unavailable": True})
        await comes(lambda: not client.can_tell_of(HOME))
        assert client.can_tell_of(HOME + 1)


async def test_too_few_shards_are_told(four: Loopback, story: pytest.LogCaptureFixture) -> None:
    """Before Discord refuses more servers."""
    async with running(four, division=by("2")):
        await all_up(four, 0, 1)
    assert lines(story, "Discord recommends 4 shards for this bot; the setting says 0-1/2.") == 1


async def test_who_asks_too_early_asks_again(four: Loopback) -> None:
    """Other processes do not know of each other's turns: Discord refuses a session, and gives one later."""
    four.gateway.at_once, four.gateway.gap = 1, 60.0
    async with running(four, division=by("0-1/4")), running(four, division=by("2-3/4")):
        await four.until(lambda: four.gateway.hurried, "another is refused")
        four.gateway.gap = 0.0
        await all_up(four)


async def test_an_outage_of_one_shard_leaves_the_others_answering(
    four: Loopback, story: pytest.LogCaptureFixture
) -> None:
    """Shard 2 is away for a while: the rest answers meanwhile, one client serves all along, two lines tell of it."""
    async with running(four, division=by("4")) as bot:
        await all_up(four)
        await four.gateway.take_away(2)
        await told(story, "Shard 2 is away")
        assert [await answers(four, shard) for shard in (0, 1, 3)] == [True] * 3
        seen = {one.number: one.up for one in bot.clients[0].shards_seen()}
        assert seen == {0: True, 1: True, 2: False, 3: True}
        assert bot.clients[0].is_ready()
        four.gateway.away.clear()
        await all_up(four)
        assert await answers(four, 2)
        assert len(bot.clients) == 1
    assert lines(story, "Shard 2 is away") == lines(story, "Shard 2 is back.") == 1
    assert lines(story, "Connected to Discord") == 1


async def test_a_shard_that_is_away_at_the_start_holds_up_no_other(
    four: Loopback, story: pytest.LogCaptureFixture
) -> None:
    """Shard 0 cannot begin; the others answer, and all are told of once it is there."""
    four.gateway.away.add(0)
    async with running(four, division=by("4")) as bot:
        await all_up(four, 1, 2, 3)
        assert await answers(four, 3)
        assert bot.clients[0].is_ready()
        assert lines(story, "Connected to Discord") == 0
        four.gateway.away.clear()
        await all_up(four)
        await told(story, "with 4 shards")


async def test_a_dropped_shard_resumes_its_session(four: Loopback, story: pytest.LogCaptureFixture) -> None:
    """What was missed is delivered, no session is spent, and the operator hears nothing of it."""
    async with running(four, division=by("4")):
        await all_up(four)
        session = four.gateway.session_of(on_shard(1))
        assert session.socket is not None
        await session.socket.close(code=4000)
        await four.until(lambda: four.gateway.resumed == [session.name], "it resumes")
        assert await answers(four, 1)
    assert len(four.gateway.identified) == 4
    assert lines(story, "is away") == 0


async def test_a_session_outlives_an_outage_of_its_shard(four: Loopback, story: pytest.LogCaptureFixture) -> None:
    """After a short outage the shard takes its session up again instead of asking for another."""
    async with running(four, patience=Patience(first=0.01, longest=0.01, settled=0.05), division=by("4")):
        await all_up(four)
        name = four.gateway.session_of(on_shard(3)).name
        await four.gateway.drop(4000)
        four.gateway.refuse = [4000] * 8
        await four.until(lambda: name in four.gateway.resumed, "it resumes")
        await all_up(four)
    assert len(four.gateway.identified) == 4


async def test_a_session_that_never_comes_is_asked_for_again(four: Loopback, story: pytest.LogCaptureFixture) -> None:
    """One shard gets no READY though its heartbeats are answered: it tries again by itself."""
    four.gateway.deaf = 1
    patience = Patience(first=0.01, longest=0.04, ready=0.2)
    async with running(four, patience=patience, division=by("4")) as bot:
        await all_up(four)
        assert len(bot.clients) == 1
    assert len(four.gateway.identified) == 5
    assert lines(story, "is away (no answer in time)") == lines(story, "is back.") == 1


async def test_servers_left_while_a_shard_was_away_are_forgotten(
    four: Loopback, story: pytest.LogCaptureFixture
) -> None:
    """A new session names the servers there are; one that is not among them is known no more."""
    async with running(four, division=by("4")) as bot:
        await all_up(four)
        client = bot.clients[0]
        await told(story, "in 8 servers")
        gone = on_shard(1)
        four.gateway.guilds.remove(gone)
        session = four.gateway.session_of(gone)
        assert session.socket is not None
        await session.socket.send_json({"op": 9, "d": False})
        await four.until(lambda: len(four.gateway.identified) == 5, "a new session")
        await client.wait_for("shard_ready", timeout=60)
        assert client.get_guild(gone) is None
        assert len(client.guilds) == 7


@pytest.mark.parametrize("code", [4010, 4012, 4013, 4014])
async def test_a_close_code_that_no_retry_heals_ends_all_shards(four: Loopback, code: int) -> None:
    """One shard is told what would be told to each: a sentence instead of endless attempts."""
    async with running(four, division=by("4")) as bot:
        await all_up(four)
        session = four.gateway.session_of(on_shard(2))
        assert session.socket is not None
        await session.socket.close(code=code)
        with pytest.raises(CommonplaceError, match=Fault.CONNECTION_ENDED) as ended:
            await bot.ended()
    assert ended.value.cause.values == (code,)


async def test_a_token_reset_ends_all_shards(four: Loopback) -> None:
    """4004 on one of them is a refused token."""
    async with running(four, division=by("4")) as bot:
        await all_up(four)
        await four.gateway.drop(4004)
        with pytest.raises(TokenFault):
            await bot.ended()


async def test_a_bot_that_outgrew_its_shards_takes_more(four: Loopback) -> None:
    """`auto`, and Discord takes no more servers in one shard: a new client with the number recommended by then."""
    four.gateway.shards = 2
    async with running(four, division=by("auto")) as bot:
        await all_up(four, 0, 1)
        four.gateway.shards = 4
        await four.gateway.drop(4011)
        await all_up(four)
        assert await answers(four, 3)
        assert len(bot.clients) == 2


@pytest.mark.parametrize(("written", "recommended"), [("2", 4), ("auto", 2)])
async def test_a_bot_that_cannot_grow_ends_with_the_sentence(four: Loopback, written: str, recommended: int) -> None:
    """The settings want two shards, or Discord recommends no more: 4011 is final."""
    four.gateway.shards = 2
    async with running(four, division=by(written)) as bot:
        await all_up(four, 0, 1)
        four.gateway.shards = recommended
        await four.gateway.drop(4011)
        with pytest.raises(CommonplaceError, match=Fault.CONNECTION_ENDED):
            await bot.ended()


async def test_sessions_are_asked_for_one_after_another_in_a_bucket(four: Loopback) -> None:
    """Two may begin at once: shards 0 and 1, then 2 and 3; nobody is ever too early."""
    four.gateway.at_once, four.gateway.gap = 2, 0.03
    async with running(four, between=0.12, division=by("4")):
        await all_up(four)
    assert four.gateway.hurried == []
    order = [asked["shard"][0] for asked in four.gateway.identified]
    assert set(order[:2]) == {0, 1}


async def test_two_processes_wait_for_each_other(four: Loopback) -> None:
    """Both halves of a fleet begin together, in one bucket."""
    four.gateway.at_once, four.gateway.gap, fleet = 1, 0.03, OneProcess()
    async with (
        running(four, between=0.12, division=by("0-1/4", fleet, "left")),
        running(four, between=0.12, division=by("2-3/4", fleet, "right")),
    ):
        await all_up(four)
    assert four.gateway.hurried == []


async def test_a_range_that_another_process_has_is_refused_with_both_names(four: Loopback) -> None:
    """1-2/4 beside 0-1/4: the second says who has which, and registers or posts nothing; the first goes on."""
    fleet = Asking()
    at_work: list[str] = []

    async def left_works(client: discord.Client) -> None:
        at_work.append("left")

    async def right_works(client: discord.Client) -> None:
        at_work.append("right")

    async with running(four, division=by("0-1/4", fleet, "left"), beside=left_works):
        await all_up(four, 0, 1)
        async with running(four, division=by("1-2/4", fleet, "right"), beside=right_works) as second:
            with pytest.raises(SettingsFault, match=r"1-2/4 of right cannot run beside 0-1/4 of left"):
                await second.ended()
        assert at_work == ["left"]
        assert await answers(four, 0)


async def test_a_bot_without_shards_runs_once(loopback: Loopback) -> None:
    """A second process on the same state would answer everybody twice."""
    fleet = Asking()
    async with running(loopback, division=by("auto", fleet, "left")):
        await loopback.connected()
        async with running(loopback, division=by("auto", fleet, "right")) as second:
            with pytest.raises(SettingsFault, match=r"0-0/1 of right cannot run beside 0-0/1 of left"):
                await second.ended()


async def test_a_bot_whose_shards_turn_out_to_be_another_s_ends(
    four: Loopback, postgres_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other was there before, and PostgreSQL away when this one began."""
    monkeypatch.setattr(shared_fleet, "_AGAIN", 0.05)
    async with open_postgres(postgres_database) as here, open_postgres(postgres_database) as there:
        fleet = SharedFleet(here, datetime(2026, 3, 1, 12, tzinfo=UTC))
        async with running(four, division=ShardDivision(wanted_shards("1-2/4"), "right", fleet)) as bot:
            await all_up(four, 1, 2)
            await there.tell("0-1/4 1 left")
            with pytest.raises(SettingsFault, match=r"1-2/4 of right cannot run beside 0-1/4 of left"):
                await bot.ended()


async def test_no_session_is_asked_for_when_none_is_left(four: Loopback, story: pytest.LogCaptureFixture) -> None:
    """One more would have Discord reset the token; the bot waits until there are some again."""
    four.gateway.left, four.gateway.reset_after = 0, 0.2
    async with running(four, division=by("4")):
        await four.until(lambda: ("GET", "/gateway/bot") in four.requests, "Discord is asked")
        four.gateway.left = 1000
        await all_up(four)
    assert lines(story, "Discord takes no new session from this bot for 1 minutes.") == 1


async def test_shards_beyond_the_sessions_left_wait(four: Loopback, story: pytest.LogCaptureFixture) -> None:
    """Three are left for four shards: three answer, the fourth says why it does not, and comes when there are more."""
    four.gateway.left, four.gateway.reset_after = 3, 0.5
    async with running(four, division=by("4")):
        await told(story, "is away (Discord takes no more sessions today)")
        await all_up(four, 0, 1, 2)
        assert len(four.gateway.identified) == 3
        four.gateway.left = 1000
        await all_up(four)
    assert lines(story, "is away (Discord takes no more sessions today)") == lines(story, "is back.") == 1


async def test_a_start_of_all_shards_is_one_start(four: Loopback) -> None:
    """The record that tells a crash loop counts starts, however many sessions each takes."""
    async with running(four, division=by("4")) as bot:
        await all_up(four)
        assert len(bot.book.starts) == 1


async def test_a_stop_lets_a_running_answer_end(four: Loopback) -> None:
    """All shards hang up at once, and the answer still comes."""
    async with running(four, division=by("4")) as bot:
        await all_up(four)
        answer = await four.ask("slow", guild=on_shard(2))
        await bot.clients[0].asked.wait()
        bot.stop.set()
        await four.until(lambda: not four.gateway.up, "every shard hangs up")
        bot.clients[0].let.set()
        await bot.ended()
    assert "at last" in answer.text


async def test_the_heartbeat_is_that_of_the_shards_that_are_up(four: Loopback) -> None:
    """Finite with any shard up; not a number before."""
    async with running(four, division=by("4")) as bot:
        await all_up(four)
        client = bot.clients[0]
        await comes(lambda: all(one.heartbeat is not None for one in client.shards_seen()))
        assert 0 <= client.latency < 10
