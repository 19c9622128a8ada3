"""Stories of ``/privacy``: Ben looks what is stored about him, takes it along, and has it deleted."""

import json
from typing import Any

import discord

from tests.chat.conftest import House, labels, shown, words


async def privacy(house: House) -> Any:
    return shown(await house.ben.slash(house.channel, "privacy"))


async def test_who_did_nothing_is_told_that_nothing_is_stored(house: House) -> None:
    """Also after asking for quotes and searching: that is kept without who did it."""
    await house.ben.slash(house.channel, "quote")
    await house.ben.slash(house.channel, "search", text="the moon and the sun")
    told = await privacy(house)
    assert told.ephemeral
    assert "Nothing is stored about you." in words(told)
    assert labels(told) == []


async def test_everything_is_shown_taken_along_and_deleted(house: House) -> None:
    """Only after a second press; Ann's stays; a daily line goes on without its owner."""
    staff = house.guild.create_role("staff", permissions=discord.Permissions(manage_guild=True))
    cleo = house.guild.add_member(house.env.create_user("cleo"), roles=[staff])
    await cleo.slash(house.channel, "daily set", channel=house.channel, time="08:00", timezone="Europe/Lisbon")
    quote = await house.ask("quote", article="letters-on-bees")
    for who in (cleo, house.ann):
        await who.click(quote, label="Keep")
    told = shown(await cleo.slash(house.channel, "privacy"))
    assert "**1 bookmark**: with your notes" in words(told)
    assert "**1 daily line that you set up**" in words(told)
    file = shown(await cleo.click(told, label="Export"))
    assert file.ephemeral
    (attached,) = file.attachments
    assert attached.filename == "stored-about-me.json"
    rows = await house.services.personal.rows(str(cleo.id))
    assert attached.size == len(json.dumps(rows, ensure_ascii=False, indent=1).encode())
    asked = shown(await cleo.click(told, label="Delete all"))
    assert "Delete all that is stored about you?" in words(asked)
    assert shown(await cleo.click(asked, label="Export")).attachments
    assert "**1 bookmark**" in words(shown(await cleo.click(asked, label="Cancel")))
    assert (await house.services.personal.counts(str(cleo.id))) == {"bookmark": 1, "daily_line": 1}
    asked = shown(await cleo.click(shown(await cleo.slash(house.channel, "privacy")), label="Delete all"))
    done = shown(await cleo.click(asked, label="Delete now"))
    assert "Done: 1 bookmark, 1 daily line that you set up." in words(done)
    assert (await house.services.personal.counts(str(cleo.id))) == {}
    assert (await house.services.personal.counts(str(house.ann.id))) == {"bookmark": 1}
    assert "\\#general" in words(shown(await cleo.slash(house.channel, "daily list")))
    assert "Nothing is stored about you." in words(shown(await cleo.slash(house.channel, "privacy")))


async def test_in_a_direct_message_what_was_shown_there_belongs_to_it(house: House) -> None:
    """It is deleted with the rest."""
    dora = house.env.create_user("dora")
    await dora.slash("quote")
    told = shown(await dora.slash("privacy"))
    assert "quote shown in this direct message" in words(told)
    asked = shown(await dora.click(told, label="Delete all"))
    await dora.click(asked, label="Delete now")
    assert "Nothing is stored about you." in words(shown(await dora.slash("privacy")))


async def test_when_the_bot_leaves_a_server_that_is_noted_and_taken_back(house: House) -> None:
    """What was kept there waits a month for the bot to be back."""
    await house.ben.click(await house.ask("quote", article="letters-on-bees"), label="Keep")
    state = house.services.state
    guild = house.bot.get_guild(house.guild.id)
    assert guild is not None
    house.bot._connection._remove_guild(guild)
    await house.bot.on_guild_remove(guild)
    assert [row[0] for row in await state.rows("SELECT server FROM departed")] == [str(house.guild.id)]
    assert (await house.services.personal.counts(str(house.ben.id))) == {"bookmark": 1}
    house.bot._connection._add_guild(guild)
    await house.bot.on_guild_join(guild)
    assert list(await state.rows("SELECT server FROM departed")) == []
