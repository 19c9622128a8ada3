"""Stories of ``/library log``: Ann chooses where the log is posted, and stops it."""

import discord

from tests.chat.conftest import House, labels, shown, words


async def test_a_curator_chooses_a_channel_and_stops_it_again(house: House) -> None:
    """The log says where it is posted, also after a restart."""
    await house.restart(curators=(house.ann.id,))
    assert "use /library log with a channel" in words(await house.ask("library log"))
    answer = await house.ask("library log", channel=house.channel)
    assert answer.ephemeral
    assert "From now on each change to the library is posted in \\#general" in words(answer)
    await house.restart()
    standing = await house.ask("library log")
    assert "Each change is posted in \\#general" in words(standing)
    assert labels(standing) == ["Stop posting"]
    old = await house.ask("library log")
    await house.ann.click(standing, label="Stop posting")
    assert "no longer posted" in words(standing)
    assert "The log is posted in no channel" in words(shown(await house.ann.click(old, label="Stop posting")))


async def test_nobody_else_chooses_or_stops_it(house: House) -> None:
    """Ben sees the button no more than the command; if he did, he would be refused."""
    refused = await house.ask("library log", channel=house.channel)
    assert words(refused) == "Only curators of this library can do that."
    assert await house.services.log_channels.all() == []


async def test_a_channel_where_it_cannot_be_posted_or_seen_is_refused(house: House) -> None:
    """What the bot lacks is named; nothing is changed."""
    await house.restart(curators=(house.ann.id,))
    closed = discord.PermissionOverwrite(send_messages=False, read_message_history=False)
    channel = house.guild.create_text_channel("rules", overwrites={house.guild.default_role: closed})
    said = words(await house.ask("library log", channel=channel))
    assert "It needs: Send Messages, Read Message History." in said
    assert await house.services.log_channels.all() == []


async def test_it_is_looked_for_changes_at_once(house: House) -> None:
    """As soon as a channel is chosen."""
    await house.restart(curators=(house.ann.id,))
    looked = house.bot.log_rounds._woken
    looked.clear()
    await house.ask("library log", channel=house.channel)
    assert looked.is_set()
