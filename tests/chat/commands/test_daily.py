"""Stories of ``/daily``: Cleo manages the server and sets up a quote for each morning."""

from datetime import UTC, datetime
from typing import Any

import discord
import pytest
import simcord

from bot.chat.commands.daily import MOST
from bot.model import QuoteLength
from tests.chat.conftest import House, shown, words


@pytest.fixture
def cleo(house: House) -> simcord.MemberActor:
    """Somebody who may manage the server."""
    staff = house.guild.create_role("staff", permissions=discord.Permissions(manage_guild=True))
    return house.guild.add_member(house.env.create_user("cleo"), roles=[staff])


async def ask(house: House, who: simcord.MemberActor, name: str, **options: object) -> Any:
    return shown(await who.slash(house.channel, f"daily {name}", **options))


async def set_up(house: House, who: simcord.MemberActor, **options: object) -> Any:
    wanted = {"channel": house.channel, "time": "08:00", "timezone": "Europe/Lisbon", **options}
    return await ask(house, who, "set", **wanted)


async def test_a_line_is_set_listed_paused_and_stopped(house: House, cleo: simcord.MemberActor) -> None:
    """Each answer says what comes next; all of them are private."""
    answer = await set_up(house, cleo, days="weekdays")
    assert answer.ephemeral
    assert "posted in #general on weekdays at 08:00 (Lisbon)" in words(answer).replace("\\", "")
    assert "The first is due on Monday, 4 May 2026, 08:00." in words(answer).replace("\\", "")
    (line,) = await house.services.daily.of_place(str(house.guild.id))
    assert (line.line.channel, line.line.minute, line.line.owner) == (str(house.channel.id), 480, str(cleo.id))
    listed = words(await ask(house, cleo, "list")).replace("\\", "")
    assert "#general, on weekdays at 08:00 (Lisbon)" in listed
    assert "Next: Monday, 4 May 2026, 08:00." in listed
    (choice,) = await cleo.autocomplete(house.channel, "daily pause", "line", "general")
    assert choice["name"] == "#general, on weekdays at 08:00 (Lisbon)"
    assert "Paused: #general" in words(await ask(house, cleo, "pause", line=choice["value"])).replace("\\", "")
    assert await house.services.daily.at_work() == []
    assert "Resumed: " in words(await ask(house, cleo, "pause", line=choice["name"]))
    upcoming = words(await ask(house, cleo, "next", line=choice["value"])).replace("\\", "")
    assert "Friday, 8 May 2026, 08:00" in upcoming
    assert "Saturday" not in upcoming
    assert "Stopped: #general" in words(await ask(house, cleo, "stop", line=choice["value"])).replace("\\", "")
    assert "No daily line is set up" in words(await ask(house, cleo, "list"))


async def test_only_who_manages_the_server_may_do_it(house: House) -> None:
    """Ann was let see the command in the server's settings, and is refused all the same, privately."""
    command = next(one for one in await house.bot.tree.sync() if one.name == "daily")
    house.guild.set_command_permissions(command, {house.ann: True})
    answer = await set_up(house, house.ann)
    assert answer.ephemeral
    assert words(answer) == "Only members who may manage this server can do that."
    assert await house.services.daily.of_place(str(house.guild.id)) == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"time": "25:00"}, "“25:00” is not a time. Type it as 08:00 or 8:30 pm."),
        ({"timezone": "Atlantis"}, "There is no time zone “Atlantis”."),
        ({"speaker": "Nobody Atall"}, "Nobody Atall"),
        ({"shelf": "no such shelf at all"}, "no such shelf at all"),
    ],
)
async def test_what_cannot_be_meant_is_said_in_a_sentence(
    house: House, cleo: simcord.MemberActor, wrong: dict[str, object], said: str
) -> None:
    """What is wrong and what to do, and nothing is set up."""
    answer = await set_up(house, cleo, **wrong)
    assert said in words(answer).replace("\\", "")
    assert await house.services.daily.of_place(str(house.guild.id)) == []


async def test_a_channel_in_which_the_bot_may_not_write_is_refused_at_once(
    house: House, cleo: simcord.MemberActor
) -> None:
    """The permission that is missing is named."""
    silent = discord.PermissionOverwrite(send_messages=False)
    closed = house.guild.create_text_channel("rules", overwrites={house.guild.default_role: silent})
    answer = await set_up(house, cleo, channel=closed)
    assert "The bot may not post in that channel. It needs: Send Messages." in words(answer)


async def test_a_role_is_mentioned_only_for_who_may_mention_it(house: House, cleo: simcord.MemberActor) -> None:
    """Cleo may mention readers, who can be mentioned by all, but neither the keepers nor everyone."""
    readers = house.guild.create_role("readers", mentionable=True)
    keepers = house.guild.create_role("keepers")
    assert "You may not mention the role “keepers”" in words(await set_up(house, cleo, role=keepers))
    assert "You may not mention" in words(await set_up(house, cleo, role=house.guild.default_role))
    await set_up(house, cleo, role=readers)
    assert (await house.services.daily.at_work())[0].line.role == str(readers.id)


async def test_a_server_has_a_limit_of_lines(house: House, cleo: simcord.MemberActor) -> None:
    """The one too many is refused with what to do."""
    for minute in range(MOST):
        await set_up(house, cleo, time=f"08:{minute:02}")
    assert f"This server has {MOST} daily lines" in words(await set_up(house, cleo, time="20:00"))


async def test_the_same_line_is_not_set_up_twice(house: House, cleo: simcord.MemberActor) -> None:
    """Neither by Cleo nor by Ned, who may manage the server too; another hour, or a shelf, makes another line."""
    staff = house.guild.create_role("owners", permissions=discord.Permissions(manage_guild=True))
    ned = house.guild.add_member(house.env.create_user("ned"), roles=[staff])
    await set_up(house, cleo)
    for who in (cleo, ned):
        again = words(await set_up(house, who, time="8 am", days="every day")).replace("\\", "")
        assert "This daily line exists already: #general, every day at 08:00 (Lisbon). Nothing was changed." in again
    assert len(await house.services.daily.of_place(str(house.guild.id))) == 1
    await set_up(house, cleo, time="20:00")
    await set_up(house, cleo, shelf="letters")
    assert len(await house.services.daily.of_place(str(house.guild.id))) == 3


async def test_what_names_no_line_is_told_with_those_there_are(house: House, cleo: simcord.MemberActor) -> None:
    """A part of a name that only one line has is enough; what never was is not said to be there no more."""
    assert "No daily line is set up" in words(await ask(house, cleo, "stop", line="everything"))
    await set_up(house, cleo)
    await set_up(house, cleo, time="20:00")
    answer = words(await ask(house, cleo, "stop", line="everything")).replace("\\", "")
    assert "No daily line here is called “everything”" in answer
    assert "every day at 08:00 (Lisbon); #general, every day at 20:00 (Lisbon)" in answer
    assert "or several are" in words(await ask(house, cleo, "stop", line="general"))
    assert "Stopped: " in words(await ask(house, cleo, "stop", line="20:00"))


async def test_a_line_that_is_gone_meanwhile_is_said_to_be(house: House, cleo: simcord.MemberActor) -> None:
    """A second window still shows it."""
    await set_up(house, cleo)
    await set_up(house, cleo, time="20:00")
    first, _ = await cleo.autocomplete(house.channel, "daily stop", "line", "")
    await ask(house, cleo, "stop", line=first["value"])
    assert "not there any more" in words(await ask(house, cleo, "pause", line=first["value"]))
    assert "not there any more" in words(await ask(house, cleo, "stop", line="20"))
    assert len(await house.services.daily.of_place(str(house.guild.id))) == 1


async def test_what_is_chosen_is_drawn_from(house: House, cleo: simcord.MemberActor) -> None:
    """The shelf as the library calls it, however it was typed."""
    await set_up(house, cleo, shelf="Letters", days="Sundays", time="8 pm", timezone="UTC")
    line = (await house.services.daily.at_work())[0].line
    assert (line.shelf, line.length, line.minute) == ("letters", QuoteLength.ANY, 1200)
    assert line.next_due(datetime(2026, 5, 3, 12, tzinfo=UTC)) == datetime(2026, 5, 3, 20, tzinfo=UTC)
