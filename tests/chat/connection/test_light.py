"""What is kept of a server: less, and the same permissions."""

import copy
from typing import Any

import discord

from bot.chat.connection.light import lighten_server, share_overwrites
from tests.chaos.memory import busy_server
from tests.process.loopback.payloads import BOT, HOME, user
from tests.process.small_bot import SmallBot


def known(told: dict[str, Any]) -> discord.Guild:
    """The server as a client without the savings knows it."""
    state = SmallBot()._connection
    state.user = discord.ClientUser(state=state, data=user(BOT, "commonplace", bot=True))  # type: ignore[arg-type]
    return discord.Guild(data=told, state=state)  # type: ignore[arg-type]


def test_permissions_are_what_they_were() -> None:
    """For the bot and for every role, in each of thirty channels, most of which have the same."""
    told = busy_server(HOME)
    before, after = known(copy.deepcopy(told)), known(told)
    share_overwrites(after)
    assert len({id(channel._overwrites) for channel in after.channels}) < len(after.channels) // 3
    for one, other in zip(before.channels, after.channels, strict=True):
        assert [each._asdict() for each in one._overwrites] == [each._asdict() for each in other._overwrites]
        assert one.permissions_for(before.me) == other.permissions_for(after.me)
        for role in before.roles:
            assert one.permissions_for(role) == other.permissions_for(after.get_role(role.id) or after.default_role)


def test_a_channel_changed_later_changes_alone() -> None:
    """Whoever shared its permissions keeps them."""
    guild = known(busy_server(HOME))
    share_overwrites(guild)
    first, second = guild.text_channels[3], guild.text_channels[6]
    assert first._overwrites is second._overwrites
    told: Any = busy_server(HOME)["channels"][3] | {"permission_overwrites": []}
    first._update(guild, told)
    assert first.overwrites == {}
    assert second.overwrites


def test_what_nothing_asks_for_is_left_out() -> None:
    """Emojis, topics and the like; names, roles and threads stay."""
    told = busy_server(HOME)
    lighten_server(told)
    assert "emojis" not in told
    assert all(channel["topic"] is None for channel in told["channels"])
    guild = known(told)
    assert (len(guild.channels), len(guild.roles), guild.channels[3].name) == (30, 16, "channel-3")
    assert "COMMUNITY" in guild.features
