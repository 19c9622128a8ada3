"""Stories of *Channels* in ``/settings``: Cleo manages the server and chooses where commands answer everybody."""

from typing import Any

import discord
import pytest
import simcord

from bot.cards.card import Verb
from bot.chat.controls.command_channels import CommandChannels
from bot.chat.controls.press import Press
from bot.chat.ids import ControlId
from bot.errors import CommonplaceError
from bot.faults import Fault
from bot.model.preferences import Preferences
from tests.chat.conftest import House, custom_ids, shown, words
from tests.chat.controls.test_preferences import asked


@pytest.fixture
def cleo(house: House) -> simcord.MemberActor:
    """Somebody who may manage the server."""
    staff = house.guild.create_role("staff", permissions=discord.Permissions(manage_guild=True))
    return house.guild.add_member(house.env.create_user("cleo"), roles=[staff])


async def pick(who: simcord.MemberActor, message: Any, group: str, *channels: Any) -> Any:
    custom_id = next(one for one in custom_ids(message) if one.endswith(f":{group}"))
    return shown(await who.select(message, list(channels), custom_id=custom_id))


async def test_channels_are_chosen_and_taken_back(house: House, cleo: simcord.MemberActor) -> None:
    """At once in effect, over a restart, and Back leads to the other settings."""
    quotes = house.guild.create_text_channel("quotes")
    page = shown(await cleo.click(shown(await cleo.slash(house.channel, "settings")), label="Channels"))
    assert page.ephemeral
    assert "all see the answers in every channel" in words(page)
    changed = await pick(cleo, page, "reading", quotes)
    assert "all see the answers in \\#quotes; elsewhere only whoever asked" in words(changed)
    await house.restart()
    assert house.bot.preferences.of(house.guild.id) == Preferences(reading=(str(quotes.id),))
    assert (await house.ask("quote")).ephemeral
    assert "### Settings of this server" in words(shown(await cleo.click(changed, label="Back")))
    page = shown(await cleo.click(shown(await cleo.slash(house.channel, "settings")), label="Channels"))
    reset = shown(await cleo.click(page, label="Reset"))
    assert "\\#quotes" not in words(reset)
    assert not (await house.ask("quote")).ephemeral


async def test_settings_tell_of_the_channels_chosen_and_of_those_gone(house: House, cleo: simcord.MemberActor) -> None:
    """The channel is deleted later: every answer is private then, and the page does not call them public alone."""
    quotes = house.guild.create_text_channel("quotes")
    first = shown(await cleo.slash(house.channel, "settings"))
    assert "**Channels" not in words(first)
    await pick(cleo, shown(await cleo.click(first, label="Channels")), "reading", quotes)
    told = words(shown(await cleo.slash(house.channel, "settings")))
    assert "are public only in \\#quotes" in told
    await house.bot.get_channel(quotes.id).delete()  # type: ignore[union-attr]
    told = words(shown(await cleo.slash(house.channel, "settings")))
    assert "/articles are all private, as the channels chosen are deleted" in told


async def test_only_who_manages_the_server_chooses(house: House) -> None:
    """Whoever does not is refused, whatever button they come by; an old one of another shape is told of."""
    controls = CommandChannels()
    for manages, what, fault in (
        *((False, "reset", Fault.NOT_A_MANAGER), (False, "reading", Fault.NOT_A_MANAGER)),
        (True, "cooking", Fault.BUTTON_CHANGED),
    ):
        interaction: Any = asked(house, "1", guild=house.guild.id, manages=manages)
        with pytest.raises(CommonplaceError) as refused:
            await controls.handlers[Verb.CHANNELS](Press(interaction, ControlId(Verb.CHANNELS, 1, (what,))))
        assert refused.value.cause.fault is fault
    assert house.bot.preferences.of(house.guild.id) == Preferences()
