"""Stories of a server that wants quotes in one channel and searches in another."""

from typing import Any

import discord
import pytest

from bot.chat.command_channels import channels_named, group_of, public_here
from bot.model.preferences import CommandGroup, Preferences
from tests.chat.conftest import House, labels, shown, words


@pytest.fixture
async def quotes(house: House) -> Any:
    """The channel for quotes; the others are for nothing in particular."""
    channel = house.guild.create_text_channel("quotes")
    await house.bot.preferences.change(house.guild.id, reading=(str(channel.id),))
    return channel


async def test_elsewhere_the_answer_is_private_and_says_where_it_would_not_be(house: House, quotes: Any) -> None:
    """Also where whoever asks wants it public; it cannot be shared there, and turning its pages changes nothing."""
    for options in ({}, {"private": False}):
        answer = await house.ask("quote", **options)
        assert answer.ephemeral
        assert "Only you see this here; in \\#quotes everybody would." in words(answer).replace("\\\\", "\\")
        assert "Share" not in labels(answer)
    again = shown(await house.ann.click(answer, label="Another"))
    assert again.ephemeral
    assert "Share" not in labels(again)
    assert not (await house.ask("search", text="the moon")).ephemeral
    assert not shown(await house.env.create_user("dora").slash("quote")).ephemeral


async def test_there_everybody_sees_it_and_in_its_threads(house: House, quotes: Any) -> None:
    """A private answer can be shared there; whoever chose private keeps it."""
    asked = shown(await house.ann.slash(quotes, "quote"))
    assert not asked.ephemeral
    assert "Only you see" not in words(asked)
    private = shown(await house.ann.slash(quotes, "quote", private=True))
    assert private.ephemeral
    assert "Only you see" not in words(private)
    assert "Share" in labels(private)
    again = shown(await house.ann.click(private, label="Another"))
    assert "Share" in labels(again)
    await house.ann.click(again, label="Share")
    assert any("shared" in words(one).lower() for one in quotes.history() if one.id != asked.id)
    parent = house.bot.get_channel(quotes.id)
    assert isinstance(parent, discord.TextChannel)
    await parent.create_thread(name="below", type=discord.ChannelType.public_thread)
    (thread,) = quotes.threads
    assert not shown(await house.ann.slash(thread, "quote")).ephemeral


async def test_a_button_from_before_is_refused_in_a_sentence(house: House) -> None:
    """What could be shared when it was asked is no longer shared once the server chose otherwise."""
    before = await house.ask("quote", private=True)
    await house.bot.preferences.change(house.guild.id, reading=("99",))
    refused = shown(await house.ann.click(before, label="Share"))
    assert "In this channel I can only answer you privately" in words(refused)


async def test_channels_that_are_gone_or_closed_are_not_named(house: House) -> None:
    """An answer names only what whoever asks can see."""
    closed = discord.PermissionOverwrite(view_channel=False)
    secret = house.guild.create_text_channel("secret", overwrites={house.guild.default_role: closed})
    await house.bot.preferences.change(house.guild.id, reading=(str(secret.id), "99"))
    said = words(await house.ask("quote"))
    assert "Only you see this: so this server has chosen." in said
    assert "secret" not in said


def test_groups_are_known_by_their_commands() -> None:
    """No command is in two; what is in none is as it was."""
    commands = [name for group in CommandGroup for name in group.commands]
    assert len(commands) == len(set(commands)) == 6
    assert Preferences(reading=("1",)).channels_of(CommandGroup.READING) == ("1",)
    assert Preferences(reading=("1",)).channels_of(CommandGroup.FINDING) == ()
    assert all(callable(one) for one in (group_of, public_here, channels_named))
