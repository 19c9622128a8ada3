"""Stories of ``/help``."""

import discord

from bot.cards.help import CURATORS, MANAGERS, MEMBERS
from bot.chat.connection.syncing import scope_of
from tests.chat.conftest import HOME, House, shown, words


async def test_a_member_sees_every_command_of_members(house: House) -> None:
    """And none of the curators'."""
    answer = shown(await house.ann.slash(house.channel, "help"))
    assert answer.ephemeral
    for name in ("/quote", "/search", "/verify", "/outline", "/read", "/articles"):
        assert name in words(answer)
    assert "/library" not in words(answer)


async def test_commands_can_be_pressed_once_discord_has_told_their_ids(house: House) -> None:
    """The subcommands by the id of their first word; curators' by that of their server; unknown ones are named."""
    assert "</" not in words(await house.ask("help"))
    await house.restart(curators=(house.ann.id,))
    application = house.bot.application_id
    registered = house.services.registered
    await registered.set_registered(scope_of(application, None), "a", {"quote": 11, "daily": 12})
    await registered.set_registered(scope_of(application, HOME), "b", {"library": 13})
    told = words(await house.ask("help"))
    assert "- </quote:11>: get a quote" in told
    assert "- </library status:13>:" in told
    assert "**/search**" in told
    assert "library" not in words(shown(await house.ben.slash(house.channel, "help"))).replace("the library", "")


async def test_all_of_the_help_fits(house: House) -> None:
    """For a curator who manages the server, with the longest ids there are; nothing is cut."""
    staff = house.guild.create_role("staff", permissions=discord.Permissions(manage_guild=True))
    cleo = house.guild.add_member(house.env.create_user("cleo"), roles=[staff])
    await house.restart(curators=(cleo.id,))
    names = {name.removeprefix("/").split()[0] for name, _ in (*MEMBERS, *MANAGERS, *CURATORS)}
    for guild in (None, HOME):
        ids = dict.fromkeys(names, 2**63)
        await house.services.registered.set_registered(scope_of(house.bot.application_id, guild), "a", ids)
    told = words(shown(await cleo.slash(house.channel, "help")))
    for name, line in (*MEMBERS, *MANAGERS, *CURATORS):
        assert f"<{name}:{2**63}>: {line}" in told.replace("\\", "")
