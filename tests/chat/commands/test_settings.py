"""Stories of ``/settings``: Cleo manages the server, and what she chooses is so for everybody at once."""

from typing import Any

import discord
import pytest
import simcord

from bot.model.preferences import Preferences
from tests.chat.conftest import House, labels, menus, shown, words


@pytest.fixture
def cleo(house: House) -> simcord.MemberActor:
    """Somebody who may manage the server."""
    staff = house.guild.create_role("staff", permissions=discord.Permissions(manage_guild=True))
    return house.guild.add_member(house.env.create_user("cleo"), roles=[staff])


async def page(house: House, who: simcord.MemberActor) -> Any:
    return shown(await who.slash(house.channel, "settings"))


async def chosen(who: simcord.MemberActor, message: Any, name: str, *values: str) -> Any:
    """Somebody chooses lines of the menu of that name."""
    custom_id = next(one for one in menus(message) if one.endswith(f":{name}"))
    return shown(await who.select(message, list(values), custom_id=custom_id))


async def test_answers_are_private_where_the_server_prefers_it(house: House, cleo: simcord.MemberActor) -> None:
    """Unless the command says otherwise; over a restart; not in a direct message; Reset takes it back."""
    first = await page(house, cleo)
    assert first.ephemeral
    assert not (await house.ask("quote")).ephemeral
    changed = await chosen(cleo, first, "visibility", "private")
    assert "**Answers:** private, where" in words(changed).replace("\\", "")
    assert (await house.ask("quote")).ephemeral
    assert not (await house.ask("quote", private=False)).ephemeral
    await house.restart()
    assert (await house.ask("search", text="the moon")).ephemeral
    assert not shown(await house.env.create_user("dora").slash("quote")).ephemeral
    reset = shown(await cleo.click(await page(house, cleo), label="Reset"))
    assert "as whoever runs the bot has it" in words(reset)
    assert not (await house.ask("quote")).ephemeral


async def test_quotes_have_the_length_that_is_preferred(house: House, cleo: simcord.MemberActor) -> None:
    """Where none is chosen, and where there are such; also with Another."""
    await chosen(cleo, await page(house, cleo), "length", "short")
    answer = await house.ask("quote")
    for _ in range(4):
        quoted = words(answer).split("\n")[0]
        assert len(quoted) <= 2 + 2 * 120
        assert len(quoted.replace("\\", "")) <= 122
        answer = shown(await house.ann.click(answer, label="Another"))
    anything = {words(await house.ask("quote", length="any")).split("\n")[0] for _ in range(6)}
    assert any(len(quoted.replace("\\", "")) > 122 for quoted in anything)
    await chosen(cleo, await page(house, cleo), "length", "long")
    assert words(await house.ask("quote", article="letters-on-bees")).startswith("> ")


async def test_who_may_share_is_asked_at_every_press(house: House, cleo: simcord.MemberActor) -> None:
    """The button is offered to those who may; one that was offered before is refused in a sentence."""
    before = await house.ask("quote", private=True)
    assert "Share" in labels(before)
    await chosen(cleo, await page(house, cleo), "sharing", "moderators")
    refused = shown(await house.ann.click(before, label="Share"))
    assert "only members who may manage messages can share" in words(refused)
    assert "Share" not in labels(await house.ask("quote", private=True))
    staff = house.guild.create_role("moderators", permissions=discord.Permissions(manage_messages=True))
    dan = house.guild.add_member(house.env.create_user("dan"), roles=[staff])
    assert "Share" in labels(shown(await dan.slash(house.channel, "quote", private=True)))
    await chosen(cleo, await page(house, cleo), "sharing", "nobody")
    assert "Share" not in labels(shown(await dan.slash(house.channel, "quote", private=True)))
    refused = shown(await house.ann.click(before, label="Share"))
    assert "Answers cannot be shared in this server" in words(refused)


async def test_only_who_manages_the_server_changes_them(house: House, cleo: simcord.MemberActor) -> None:
    """Nobody else, not even who was let see the command."""
    command = next(one for one in await house.bot.tree.sync() if one.name == "settings")
    house.guild.set_command_permissions(command, {house.ann: True})
    assert words(await page(house, house.ann)) == "Only members who may manage this server can do that."
    assert "### Settings of this server" in words(await page(house, cleo))
    assert house.bot.preferences.of(house.guild.id) == Preferences()
