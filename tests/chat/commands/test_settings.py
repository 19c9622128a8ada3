"""Stories of ``/settings``: Cleo manages the server, and what she chooses is so for everybody at once."""

from typing import Any

import discord
import pytest
import simcord
from simcord.components import walk_components

from bot.model.preferences import Preferences
from tests.chat.conftest import House, labels, menus, raw, shown, words


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
    assert "**Answers:** private, unless" in words(changed).replace("\\", "")
    assert (await house.ask("quote")).ephemeral
    assert not (await house.ask("quote", private=False)).ephemeral
    await house.restart()
    assert (await house.ask("search", text="the moon")).ephemeral
    assert not shown(await house.env.create_user("dora").slash("quote")).ephemeral
    reset = shown(await cleo.click(await page(house, cleo), label="Reset"))
    assert "the bot's default" in words(reset)
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


async def test_a_server_shows_the_shelves_it_chose(house: House, cleo: simcord.MemberActor) -> None:
    """In every command and while one types, at once, and for old buttons; not in direct messages, nor in bookmarks."""
    quote = await house.ask("quote", article="the-tide-tables")
    shown(await house.ben.click(quote, label="Keep"))
    first = await page(house, cleo)
    assert "**Shelves:** all of the library is shown here" in words(first).replace("\\", "")
    value = next(one["value"] for one in shelf_lines(first) if one["label"] == "Shelf: letters")
    changed = await chosen(cleo, first, "shelves:0", value)
    assert "**Shelves:** only “letters” is shown here, also in daily lines" in words(changed).replace("\\", "")
    assert [one["label"] for one in shelf_lines(changed) if one.get("default")] == ["Shelf: letters"]
    assert "Letters on Bees" in words(await house.ask("quote"))
    listed = words(await house.ask("articles"))
    assert "Letters on Bees" in listed
    assert "Tide" not in listed
    assert await house.ann.autocomplete(house.channel, "read", "article", "tide tab") == []
    assert "Not in this library" in words(await house.ask("verify", text="kept by the moon"))
    for label in ("In context", "Cite"):
        told = words(shown(await house.ann.click(quote, label=label)))
        assert told == "This article is on a shelf that this server does not show; its /settings say so."
    dora = house.env.create_user("dora")
    assert "Tide" in words(shown(await dora.slash("articles")))
    kept = words(shown(await house.ben.slash(house.channel, "kept")))
    assert "The Tide Tables" in kept
    assert "No longer" not in kept
    everything = await chosen(cleo, changed, "shelves:0")
    assert "all of the library is shown here" in words(everything)
    assert "Tide" in words(await house.ask("articles"))


async def test_where_none_of_the_chosen_shelves_is_left_all_can_be_shown_again(
    house: House, cleo: simcord.MemberActor
) -> None:
    """There is no menu for a single shelf, but a button, and what else was chosen stays."""
    await house.bot.preferences.change(house.guild.id, shelves=("attic",), private=True)
    assert "none of the shelves" in words(await house.ask("quote")).lower()
    first = await page(house, cleo)
    assert "only “attic” (no longer in the library) is shown here" in words(first).replace("\\", "")
    again = shown(await cleo.click(first, label="Show all shelves"))
    assert house.bot.preferences.of(house.guild.id) == Preferences(private=True)
    assert "Show all shelves" not in labels(again)
    assert "Tide" in words(await house.ask("articles"))


async def test_a_daily_line_keeps_to_the_shelves(house: House, cleo: simcord.MemberActor) -> None:
    """It is drawn from what the server shows, whoever asked for what before."""
    set_up = {"channel": house.channel, "time": "08:00", "timezone": "Europe/Lisbon"}
    await cleo.slash(house.channel, "daily set", **set_up)
    (state,) = await house.services.daily.at_work()
    await house.bot.preferences.change(house.guild.id, shelves=("letters",))
    now = house.services.clock()
    drawn = {(await house.bot.rounds._poster.draw(state.line, now, now)).article for _ in range(6)}
    assert drawn == {"letters-on-bees"}


def shelf_lines(message: Any) -> list[dict[str, Any]]:
    """The lines of the menu of shelves."""
    return next(c["options"] for c in walk_components(raw(message)) if str(c.get("custom_id")).endswith(":shelves:0"))
