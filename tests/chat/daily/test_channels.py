"""Channels that are posted in by date; see ``test_posting`` for what Discord's refusals mean."""

from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import pytest
from discord import ui

from bot.chat.daily.channels import Channels, missing_in
from bot.errors import Gone
from bot.faults import Fault
from tests.chat.conftest import House

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


def note(token: str) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    button: ui.Button[ui.LayoutView] = ui.Button(label="Go", custom_id=f"cp1:hr:0:{token}")
    view.add_item(ui.ActionRow(button))
    return view


async def test_a_message_is_known_by_the_whole_token_on_its_button(house: House) -> None:
    """Not by a part of it, and not where it is older than what is looked for."""
    channels, place, room = Channels(house.bot), str(house.guild.id), str(house.channel.id)
    since = house.env.now()
    sent = await channels.send(place, room, note("abc-d"), nonce="1", title="")
    await house.env.settle()
    assert await channels.message_with(place, room, "abc-d", since, "") == sent
    assert await channels.message_with(place, room, "abc", since, "") is False
    assert await channels.message_with(place, room, "abc-d", since + timedelta(hours=1), "") is False
    assert await channels.message_with(place, "99", "abc-d", since, "") is False


async def test_a_message_is_found_among_hundreds_by_a_machine_whose_clock_is_wrong(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It claims to have sent it two minutes later than Discord took it, and much was said since. Where far too much was
    said, nobody knows."""
    channels, place, room = Channels(house.bot), str(house.guild.id), str(house.channel.id)
    first = int(await channels.send(place, room, note("abc-d"), nonce="1", title=""))
    await house.env.settle()
    claimed = discord.utils.snowflake_time(first) + timedelta(minutes=2)
    (known,) = await house.bot.http.logs_from(int(room), 1)
    said: list[Any] = [{"id": str(first - 250 + at), "components": []} for at in range(250)] + [known]
    said += [{"id": str(first + 1 + at), "components": []} for at in range(2000)]

    async def told(_: int, limit: int, *, after: int) -> list[Any]:
        """As Discord does: what came next, newest first."""
        return [one for one in said if int(str(one["id"])) > after][:limit][::-1]

    monkeypatch.setattr(house.bot.http, "logs_from", told)
    assert await channels.message_with(place, room, "abc-d", claimed, "") == str(first)
    assert await channels.message_with(place, room, "xyz", claimed, "") is None
    assert await channels.message_with(place, room, "xyz", claimed + timedelta(minutes=9), "") is False


async def test_a_channel_of_another_server_is_none_of_this_one(house: House) -> None:
    """And nothing is sent there."""
    with pytest.raises(Gone, match=Fault.DAILY_CHANNEL_GONE):
        await Channels(house.bot).found("1", str(house.channel.id))


async def test_whoever_is_nobody_is_not_told(house: House) -> None:
    """Who had their id deleted; others get a direct message."""
    channels = Channels(house.bot)
    await channels.tell("", "word")
    await channels.tell(str(house.ann.id), "word")
    await house.env.settle()
    assert [message.content for message in house.ann.user.dm_channel.history()] == ["word"]


async def test_nothing_is_missing_where_the_bot_may_post(house: House) -> None:
    """As in most channels."""
    channel = house.bot.get_channel(house.channel.id)
    assert isinstance(channel, discord.TextChannel)
    assert missing_in(channel) == []
