"""What holds for every command: where it works, who sees what, that nothing pings and nothing fails silently."""

import asyncio
import logging
from datetime import UTC, datetime
from typing import Any

import discord
import pytest
from simcord.components import walk_components

from bot.cards.help import CURATORS, HOME_MENUS, MANAGERS, MEMBERS, MENUS, ORGANISERS
from bot.chat.client import MOST_CONNECTIONS, make_client
from bot.chat.connection.address import discord_at
from bot.library.library import Library
from bot.model.daily import DailyLine, Days
from bot.services import Services
from bot.settings import Settings
from tests.chat.conftest import HOME, House, labels, raw, shown, within_bounds, words
from tests.chat.markup import alive
from tests.process.loopback import Fault, Loopback
from tests.process.loopback.server import TOKEN

EVERY: tuple[tuple[str, dict[str, Any]], ...] = (
    ("quote", {}),
    ("search", {"text": "everybody who reads this will find a code"}),
    ("outline", {"article": "everyone-free-https-evil-example-title"}),
    ("read", {"article": "everyone-free-https-evil-example-title"}),
    ("verify", {"text": "Everybody who reads this @everyone and @here will find [free](https://evil.example) words"}),
    ("articles", {}),
    ("kept", {}),
    ("privacy", {}),
    ("help", {}),
    ("about", {}),
)


@pytest.mark.parametrize(("name", "options"), EVERY)
async def test_every_command_answers_in_a_direct_message(house: House, name: str, options: dict[str, Any]) -> None:
    """The same commands work where there is no server."""
    dora = house.env.create_user("dora")
    answer = shown(await dora.slash(name, **options))
    assert words(answer)
    if "Delete" in labels(answer):
        await dora.click(answer, label="Delete")
        assert dora.dm_channel.history() == []


def test_members_commands_are_for_servers_messages_and_user_installs(house: House) -> None:
    """Contexts and install types stand on every global command, and on none of the home guild's."""
    commands = house.bot.tree.get_commands()
    named = {name for name, _ in (*EVERY, *MENUS)}
    assert {command.name for command in commands} == {"daily", "circle", "settings", *named}
    for command in commands:
        payload = command.to_dict(house.bot.tree)
        if command.name in ("daily", "circle", "settings"):  # for servers; but circles for those who manage one
            assert payload["contexts"] == [0]
            assert payload["default_member_permissions"] == (None if command.name == "circle" else 1 << 5)
            continue
        assert sorted(payload["contexts"]) == [0, 1, 2]
        assert sorted(payload["integration_types"]) == [0, 1]
    for command in house.bot.tree.get_commands(guild=discord.Object(HOME)):
        payload = command.to_dict(house.bot.tree)
        assert payload.get("contexts") is None
        assert payload.get("integration_types") is None


def test_help_names_every_command_there_is(house: House) -> None:
    """The list in the help and the commands registered are the same."""
    tree = house.bot.tree
    slash = tree.get_commands(type=discord.AppCommandType.chat_input)
    groups = [command for command in slash if isinstance(command, discord.app_commands.Group)]
    within = {f"/{command.qualified_name}" for group in groups for command in group.commands}
    alone = {f"/{command.qualified_name}" for command in slash if command not in groups}
    members, managers = {name for name, _ in MEMBERS}, {name for name, _ in (*MANAGERS, *ORGANISERS)}
    assert alone | within == members | managers
    assert not members & managers
    may_manage = {f"/{command.qualified_name}" for command in slash if command.default_permissions is not None}
    assert alone - may_manage <= members
    menus = tree.get_commands(type=discord.AppCommandType.message)
    assert {command.qualified_name for command in menus} == {name for name, _ in MENUS}
    at_home = tree.get_commands(guild=discord.Object(HOME), type=discord.AppCommandType.message)
    assert {command.qualified_name for command in at_home} == {name for name, _ in HOME_MENUS}
    group = tree.get_command("library", guild=discord.Object(HOME))
    assert isinstance(group, discord.app_commands.Group)
    assert {f"/{command.qualified_name}" for command in group.commands} == {name for name, _ in CURATORS}


def test_the_bot_asks_for_no_privileged_intent(house: House) -> None:
    """Guilds only: no members, no presences, no message content."""
    assert house.bot.intents == discord.Intents(guilds=True)


@pytest.mark.parametrize(("name", "options"), EVERY)
async def test_nothing_ever_pings_or_breaks_out(house: House, name: str, options: dict[str, Any]) -> None:
    """An article whose title, author, headings and text are full of markup is shown as it is written."""
    answer = await house.ask(name, **options)
    ours = {"bold", "italic", "struck", "heading", "block quote", "small print", "list"}
    ours.add("link=https://harbour.example/tides")
    assert not alive(words(answer)) - ours
    sent = [entry.json for entry in house.env.http_requests if entry.method == "POST" and entry.json]
    answers = [one["data"] for one in sent if "data" in one and "components" in (one["data"] or {})]
    assert answers
    assert all(one["allowed_mentions"] == {"parse": []} for one in answers)


async def test_every_answer_is_within_discord_s_bounds(house: House) -> None:
    """4,000 characters, 40 components, ids of at most 100 characters, no id twice: also with hostile giants."""
    giant = "*_[]<@1>`~|#" * 40 + " "
    text = f"---\ntitle: '{giant * 2}'\nauthor: '{giant}'\npublication: '{giant}'\n---\n\n"
    text += "\n\n".join(f"## {giant}{n}\n\nEverybody who reads this will find a code {giant * 6}." for n in range(20))
    for number in range(2):
        (house.articles / f"giant-{number}.md").write_text(text.replace("title: '", f"title: '{number} "))
    await house.services.library.reload()
    key = next(entry.key for entry in await house.services.library.entries() if "giant-0" in entry.source)
    gap = "Everybody who reads this will find a code"
    verdict = await house.ask("verify", text=f"{gap} … {gap} … {gap}", speaker="*" * 200)
    for label in dict.fromkeys(one for one in labels(verdict) if one.startswith("Cite")):
        shown(await house.ann.click(verdict, label=label))
    turned = 0
    for name, options in EVERY:
        answer = await house.ask(name, **({"article": key} if "article" in options else options))
        for _ in range(4):
            pressed = [c.get("label") for c in walk_components(raw(answer)) if not c.get("disabled")]
            onward = next((label for label in ("Next", "More") if label in pressed), None)
            if onward is None:
                break
            await house.ann.click(answer, label=onward)
            answer = house.again(answer)
            within_bounds(answer)
            turned += 1
    assert turned >= 5


async def test_whoever_asks_too_often_waits(house: House) -> None:
    """The third command within the window is refused privately; others are not held back; later it works again."""
    now = [100.0]
    bot = await house.restart(cooldown_uses=2, cooldown_seconds=20)
    bot.tree.cooldown._clock = lambda: now[0]  # type: ignore[attr-defined]
    for _ in range(2):
        assert not (await house.ask("quote")).ephemeral
    refusal = await house.ask("about")
    assert refusal.ephemeral
    assert words(refusal) == "You can ask again in 20 seconds."
    assert not shown(await house.ben.slash(house.channel, "quote")).ephemeral
    assert await house.ann.autocomplete(house.channel, "outline", "article", "tide")
    now[0] += 20.5
    assert not (await house.ask("quote")).ephemeral


async def test_a_bug_is_apologised_for_privately_and_logged_with_its_reference(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The reply says nothing of the fault; the log has the traceback under the same reference."""

    async def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a secret detail")

    monkeypatch.setattr(Library, "outline", broken)
    answer = await house.ask("outline", article="x")
    assert answer.ephemeral
    assert "Sorry" in words(answer)
    assert "secret" not in words(answer)
    reference = words(answer).split(" under ")[-1].rstrip(".")
    (record,) = [one for one in caplog.records if one.levelno == logging.ERROR]
    assert reference in record.getMessage()
    assert record.exc_info is not None


async def test_a_bug_behind_a_button_is_apologised_for_too(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Buttons go through the same error handler."""
    answer = await house.ask("quote")

    async def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Library, "context", broken)
    reply = shown(await house.ben.click(answer, label="In context"))
    assert reply.ephemeral
    assert "Sorry" in words(reply)


def slow_outlines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Outlines take a hundred seconds, and the bot's patience ends at once."""
    outline = Library.outline

    async def slow(self: Library, article: str) -> Any:
        await asyncio.sleep(100)
        return await outline(self, article)

    monkeypatch.setattr(Library, "outline", slow)
    monkeypatch.setattr("bot.chat.answers.reply.PATIENCE", 0.01)


async def test_a_slow_library_is_waited_for(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a second and a half Discord hears that the answer takes longer; then it stands there, for everyone."""
    slow_outlines(monkeypatch)
    asked = await house.ann.slash(house.channel, "outline", article="the-tide-tables")
    assert asked.deferred
    await house.env.advance_time(101)
    answer = shown(asked)
    assert not answer.ephemeral
    assert "Who reads them" in words(answer)


async def test_a_failure_after_a_wait_is_still_told_to_one_alone(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """“Thinking…” goes, and whoever asked gets the sentence privately."""
    slow_outlines(monkeypatch)
    asked = await house.ann.slash(house.channel, "outline", article="Zzyzx")
    assert asked.deferred
    await house.env.advance_time(101)
    answer = shown(asked)
    assert answer.ephemeral
    assert "Zzyzx" in words(answer)


async def test_an_answer_that_comes_twice_or_too_late_is_no_bug(house: House, caplog: pytest.LogCaptureFixture) -> None:
    """Discord's 10062 and 40060 are noted in one line, without traceback and without a second reply."""
    caplog.set_level(logging.INFO)
    for status, code in ((404, 10062), (400, 40060)):
        house.env.inject_error("POST", "/interactions/*", status=status, code=code, message="too late", times=1)
        await house.ann.slash(house.channel, "about")
        assert f"Discord code {code}" in caplog.text
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_a_command_of_an_older_version_gets_a_sentence(house: House) -> None:
    """Discord may show a command for a while that an update took away."""
    await house.ask("about")
    house.bot.tree.remove_command("about")
    answer = await house.ask("about")
    assert "An update changed this command" in words(answer)


async def test_a_button_of_another_version_gets_a_sentence(house: House) -> None:
    """A verb nobody knows, or words that are missing, are answered, not ignored."""
    for custom_id in (f"cp1:zz:{house.ann.id}", f"cp1:cx:{house.ann.id}:only-a-key", f"cp1:ap:{house.ann.id}"):
        button: discord.ui.Button[Any] = discord.ui.Button(label="Old", custom_id=custom_id)
        view = discord.ui.LayoutView()
        view.add_item(discord.ui.ActionRow(button))
        channel = house.bot.get_channel(house.channel.id)
        assert isinstance(channel, discord.TextChannel)
        message = await channel.send(view=view)
        await house.restart()
        reply = shown(await house.ann.click(message, label="Old"))
        assert reply.ephemeral
        assert "another version" in words(reply)


async def test_pages_whose_state_was_forgotten_say_so(house: House) -> None:
    """The token of an answer too old leads to a sentence."""
    button: discord.ui.Button[Any] = discord.ui.Button(label="Old", custom_id=f"cp1:pg:{house.ann.id}:forgotten:1")
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.ActionRow(button))
    channel = house.bot.get_channel(house.channel.id)
    assert isinstance(channel, discord.TextChannel)
    message = await channel.send(view=view)
    await house.restart()
    reply = shown(await house.ann.click(message, label="Old"))
    assert "too old for that button" in words(reply)


async def test_help_shows_curators_commands_to_curators_at_home_only(house: House) -> None:
    """Members see the members' commands."""
    assert "/library" not in words(await house.ask("help"))
    await house.restart(curators=(house.ann.id,))
    assert "/library reload" in words(await house.ask("help"))
    dm = shown(await house.env.create_user("eve").slash("help"))
    assert "/library" not in words(dm)


def test_the_settings_of_the_stories_are_valid(house: House) -> None:
    """The house runs on real settings."""
    assert isinstance(house.services.settings, Settings)


async def test_a_server_that_was_left_is_forgotten(house: House) -> None:
    """What was asked in it, and what its channel was shown, is gone; answers there ask to ask again."""
    await house.ask("search", text="river")
    await house.ask("quote")
    bot = house.bots[-1] if house.bots else await house.restart()
    state = house.services.state
    assert await state.served(str(house.channel.id), 5)
    await bot.on_guild_remove(bot.guilds[0])
    assert await state.served(str(house.channel.id), 5) == []


async def test_whoever_set_up_a_daily_line_hears_of_its_end(house: House) -> None:
    """The bot was removed from the server: the line and what was stored of it are gone."""
    line = DailyLine(
        0, str(HOME), "20", 480, "UTC", Days.EVERY_DAY, str(house.ann.id), datetime(2026, 5, 3, tzinfo=UTC)
    )
    await house.services.daily.add(line)
    await house.bot.on_guild_remove(house.bot.guilds[0])
    assert await house.services.daily.of_place(str(HOME)) == []
    assert "your daily line there ended" in house.env.transcript()


async def test_help_shows_who_manages_the_server_what_they_may_do(house: House) -> None:
    """Ann sees the members' commands, Cleo those for daily lines, too."""
    assert "/daily" not in words(await house.ask("help"))
    staff = house.guild.create_role("staff", permissions=discord.Permissions(manage_guild=True))
    cleo = house.guild.add_member(house.env.create_user("cleo"), roles=[staff])
    assert "/daily set" in words(shown(await cleo.slash(house.channel, "help")))


async def test_however_much_is_sent_at_once_goes_over_few_connections(services: Services) -> None:
    """Each takes a file of the process; a hundred and fifty requests wait for their turn, and all are answered."""
    async with Loopback() as discord_here:
        discord_here.faults.append(Fault(status=200, times=None, path="/slow", stall=0.02))
        with discord_at(discord_here.api):
            async with make_client(services) as bot:
                await bot.login(TOKEN)
                slow = f"{discord_here.api}/slow"
                asked = asyncio.gather(*(bot.http.get_from_cdn(slow) for _ in range(150)))
                most = 0
                while not asked.done():
                    most = max(most, discord_here.connections)
                    await asyncio.sleep(0.005)
                assert await asked == [b"{}"] * 150
    assert 1 < most <= MOST_CONNECTIONS
