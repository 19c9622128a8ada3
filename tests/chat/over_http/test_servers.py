"""Servers without the gateway: what is asked for when, and for how long it is known."""

from collections.abc import AsyncIterator

import discord
import pytest

from bot.cards.card import Verb
from bot.chat.connection.address import discord_at
from bot.chat.context import LATELY
from bot.chat.ids import ControlId, written
from bot.chat.over_http.servers import AT_ONCE, AWAY, MOST, ServersAsked, needed
from tests.process.loopback import Fault, Loopback
from tests.process.loopback.payloads import CHANNEL, HOME
from tests.process.loopback.server import TOKEN


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
async def client(loopback: Loopback) -> AsyncIterator[discord.Client]:
    one = discord.Client(intents=discord.Intents.none(), max_messages=None)
    with discord_at(loopback.api):
        await one.login(TOKEN)
        loopback.requests.clear()
        yield one
        await one.close()


async def test_a_server_is_known_as_the_gateway_would_have_told(client: discord.Client, loopback: Loopback) -> None:
    """Its channels and threads, its roles, and what the bot may do there."""
    loopback.threads = {CHANNEL + 7: "A thread"}
    servers = ServersAsked(client, Clock())
    assert client.get_channel(CHANNEL) is None
    await servers.look_at(HOME, 5.0)
    channel = client.get_channel(CHANNEL)
    assert isinstance(channel, discord.TextChannel)
    assert channel.permissions_for(channel.guild.me).send_messages
    thread = channel.guild.get_thread(CHANNEL + 7)
    assert thread is not None
    assert thread.parent is channel
    assert len(loopback.requests) == 4


async def test_it_is_asked_for_again_only_when_that_is_too_old(client: discord.Client, loopback: Loopback) -> None:
    """How old it may be depends on what it is for."""
    clock = Clock()
    servers = ServersAsked(client, clock)
    for passed, within, requests in ((0, 5.0, 4), (4, 5.0, 4), (2, LATELY, 4), (0, 5.0, 8)):
        clock.now += passed
        await servers.look_at(HOME, within)
        assert len(loopback.requests) == requests


async def test_what_is_known_is_forgotten_in_time(client: discord.Client) -> None:
    """After ten minutes nothing is taken for true any more."""
    clock = Clock()
    servers = ServersAsked(client, clock)
    await servers.look_at(HOME, 5.0)
    servers.forget_old()
    assert client.get_guild(HOME) is not None
    clock.now += LATELY + 1
    servers.forget_old()
    assert client.get_guild(HOME) is None
    assert client.get_channel(CHANNEL) is None


async def test_not_too_many_are_known(client: discord.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one asked for first goes first."""
    clock = Clock()
    servers = ServersAsked(client, clock)
    await servers.look_at(HOME, 5.0)
    servers._asked |= dict.fromkeys(range(MOST), clock.now)
    servers.forget_old()
    assert client.get_guild(HOME) is None
    assert len(servers._asked) == MOST


async def test_of_a_server_that_cannot_be_asked_for_nothing_is_known(
    client: discord.Client, loopback: Loopback
) -> None:
    """The bot may have been removed: what was known of it goes."""
    clock = Clock()
    servers = ServersAsked(client, clock)
    await servers.look_at(HOME, 5.0)
    clock.now += 1
    loopback.gateway.guilds = []
    with pytest.raises(discord.NotFound):
        await servers.look_at(HOME, 0.0)
    assert client.get_guild(HOME) is None
    assert len(loopback.requests) == 5
    await servers.look_at(HOME, 5.0)  # a refusal is not asked for again at once
    assert len(loopback.requests) == 5
    clock.now += AWAY + 1
    loopback.gateway.guilds = [HOME]
    loopback.faults.append(Fault(403, path="/channels"))
    with pytest.raises(discord.Forbidden):
        await servers.look_at(HOME, 5.0)
    assert client.get_guild(HOME) is None
    clock.now += AWAY + 1
    await servers.look_at(HOME, 5.0)
    assert client.get_guild(HOME) is not None


async def test_a_server_that_was_not_there_is_met_by_a_question(client: discord.Client, loopback: Loopback) -> None:
    """One that says it has the bot; not one where somebody has it for themselves."""
    servers = ServersAsked(client, Clock())
    new = {"guild_id": str(HOME + 1), "authorizing_integration_owners": {"0": str(HOME + 1)}}
    assert not servers.is_new(new)  # nothing is known of any yet
    await servers.look_around()
    assert servers.is_new(new)
    assert not servers.is_new(new | {"authorizing_integration_owners": {"1": "5"}})
    assert not servers.is_new({"guild_id": str(HOME), "authorizing_integration_owners": {"0": str(HOME)}})
    assert not servers.is_new({"user": {}})
    loopback.gateway.guilds.append(HOME + 1)
    await servers.look_at(HOME + 1, LATELY)
    assert not servers.is_new(new)


async def test_a_question_knows_better_whether_its_channel_is_age_restricted(client: discord.Client) -> None:
    """It may have been made so since."""
    servers = ServersAsked(client, Clock())
    servers.note_channel(HOME, {"id": str(CHANNEL), "nsfw": True})
    await servers.look_at(HOME, 5.0)
    channel = client.get_channel(CHANNEL)
    assert isinstance(channel, discord.TextChannel)
    assert not channel.is_nsfw()
    servers.note_channel(HOME, {"id": str(CHANNEL), "nsfw": True})
    assert channel.is_nsfw()
    servers.note_channel(HOME, {"id": str(CHANNEL)})
    assert channel.is_nsfw()


async def test_the_servers_that_have_the_bot_are_listed_by_pages(client: discord.Client, loopback: Loopback) -> None:
    """Two hundred at a time."""
    loopback.gateway.guilds = [HOME + number for number in range(450)]
    servers = ServersAsked(client, Clock())
    assert servers.there is None
    assert len(await servers.look_around()) == 450
    assert servers.there == frozenset(loopback.gateway.guilds)
    assert len(loopback.requests) == 3


PRESSED = written(ControlId(Verb.CHANNELS, 1, ("page",)))


@pytest.mark.parametrize(
    ("asked", "within"),
    [
        ({"type": 2, "data": {"name": "quote"}}, None),
        ({"type": 2, "data": {"name": "daily"}}, AT_ONCE),
        ({"type": 4, "data": {"name": "daily"}}, LATELY),
        ({"type": 3, "data": {"custom_id": PRESSED}}, AT_ONCE),
        ({"type": 3, "data": {"custom_id": written(ControlId(Verb.ANOTHER, 1, ()))}}, None),
        ({"type": 3, "data": {"custom_id": "of another bot"}}, None),
        ({"type": 2, "data": {"name": "quote"}, "channel": {"type": 11}}, LATELY),
        ({"type": 2, "data": {"name": "quote"}, "channel": None}, None),
    ],
)
def test_few_questions_need_more_of_a_server_than_comes_with_them(
    asked: dict[str, object], within: float | None
) -> None:
    """Those that name or set up channels, and those asked in a thread, which is age-restricted as its channel is."""
    assert needed(asked, channels_chosen=False) == within
    assert needed(asked, channels_chosen=True) == (LATELY if within is None else within)
