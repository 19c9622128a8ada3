"""Commands reach Discord once for every change, and a refusal stops nothing."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

import discord
import pytest
from discord import app_commands

from bot import faults
from bot.chat.connection.address import discord_at
from bot.chat.connection.syncing import behind, digest_of, keep_synced, scope_of, sync
from bot.chat.translating import CommandTranslator
from bot.errors import StoreFault
from bot.model.registration import Outdated
from tests.process.loopback import Fault, Loopback
from tests.process.loopback.payloads import APPLICATION, HOME
from tests.process.loopback.server import TOKEN

GLOBAL = f"/applications/{APPLICATION}/commands"
AT_HOME = f"/applications/{APPLICATION}/guilds/{HOME}/commands"


class Sent:
    """What was sent, as `State` keeps it."""

    def __init__(self) -> None:
        self.hashes: dict[str, str] = {}
        self.ids: dict[str, Mapping[str, int]] = {}

    async def command_hash(self, scope: str) -> str | None:
        return self.hashes.get(scope)

    async def set_registered(self, scope: str, digest: str, ids: Mapping[str, int]) -> None:
        self.hashes[scope], self.ids[scope] = digest, ids

    async def command_ids(self, scope: str) -> Mapping[str, int]:
        return self.ids.get(scope, {})

    async def command_scopes(self) -> list[str]:
        return sorted(self.hashes)

    async def forget_command_scope(self, scope: str) -> None:
        del self.hashes[scope]


@asynccontextmanager
async def tree(loopback: Loopback, *names: str, home: int | None = None) -> AsyncIterator[app_commands.CommandTree]:
    """A logged-in client's tree with global commands of these names, and ``/library`` in a home guild."""

    async def nothing(interaction: discord.Interaction) -> None:
        raise NotImplementedError

    with discord_at(loopback.api):
        async with discord.Client(intents=discord.Intents.none()) as client:
            await client.login(TOKEN)
            commands = app_commands.CommandTree(client)
            for name in names:
                commands.add_command(app_commands.Command(name=name, description=f"{name} it", callback=nothing))
            if home is not None:
                library: app_commands.Command[Any, ..., None] = app_commands.Command(
                    name="library", description="curators", callback=nothing
                )
                commands.add_command(library, guild=discord.Object(home))
            yield commands


def paths(loopback: Loopback) -> list[str]:
    return [path for path, _ in loopback.synced]


async def test_commands_are_sent_once_for_two_starts(loopback: Loopback) -> None:
    """The first start registers both scopes, the second finds nothing to do."""
    sent = Sent()
    for _ in range(2):
        async with tree(loopback, "quote", "search", home=HOME) as commands:
            assert await sync(commands, sent, [HOME]) == []
    assert paths(loopback) == [GLOBAL, AT_HOME]
    assert {command["name"] for command in loopback.synced[0][1]} == {"quote", "search"}


async def test_the_ids_that_discord_gave_are_kept(loopback: Loopback) -> None:
    """By the names of the slash commands, each scope its own."""
    sent = Sent()
    async with tree(loopback, "quote", "search", home=HOME) as commands:
        await sync(commands, sent, [HOME])
    everywhere = await sent.command_ids(scope_of(APPLICATION, None))
    at_home = await sent.command_ids(scope_of(APPLICATION, HOME))
    assert (set(everywhere), set(at_home)) == ({"quote", "search"}, {"library"})
    assert len({*everywhere.values(), *at_home.values()}) == 3


async def test_only_the_scope_that_changed_is_sent_again(loopback: Loopback) -> None:
    """A new member command leaves the home server's alone; the order of registration is no change."""
    sent = Sent()
    for names in (("quote", "search"), ("search", "quote"), ("quote", "search", "read")):
        async with tree(loopback, *names, home=HOME) as commands:
            await sync(commands, sent, [HOME])
    assert paths(loopback) == [GLOBAL, AT_HOME, GLOBAL]


async def test_a_server_that_is_home_no_more_loses_its_commands(loopback: Loopback) -> None:
    """Taken out of the settings, its scope is cleared once and forgotten."""
    sent = Sent()
    async with tree(loopback, "quote", home=HOME) as commands:
        await sync(commands, sent, [HOME])
    for _ in range(2):
        async with tree(loopback, "quote") as commands:
            await sync(commands, sent, [])
    assert loopback.synced[2:] == [(AT_HOME, [])]
    assert len(sent.hashes) == 1


async def test_a_process_that_was_told_of_no_home_leaves_the_fleets_commands_alone(loopback: Loopback) -> None:
    """Ann's process registered /library; Bert's shares its record and names no server. One that names another clears
    what is home no more."""
    sent = Sent()
    async with tree(loopback, "quote", home=HOME) as commands:
        await sync(commands, sent, [HOME], shared=True)
    async with tree(loopback, "quote") as commands:
        assert await sync(commands, sent, [], shared=True) == []
        assert (len(loopback.synced), len(sent.hashes)) == (2, 2)
    async with tree(loopback, "quote", home=HOME + 1) as commands:
        await sync(commands, sent, [HOME + 1], shared=True)
    assert (AT_HOME, []) in loopback.synced
    assert scope_of(APPLICATION, HOME) not in sent.hashes


async def test_what_is_home_to_another_process_keeps_its_commands(loopback: Loopback) -> None:
    """Two processes with different home servers: neither takes the other's commands away, until that is gone."""
    sent, theirs = Sent(), {HOME}

    async def others() -> set[int]:
        return theirs

    async with tree(loopback, "quote", home=HOME) as commands:
        await sync(commands, sent, [HOME], shared=True)
    async with tree(loopback, "quote", home=HOME + 1) as commands:
        await keep_synced(commands, sent, [HOME + 1], shared=True, others=others)
        assert scope_of(APPLICATION, HOME) in sent.hashes
        theirs.clear()
        await keep_synced(commands, sent, [HOME + 1], shared=True, others=others)
    assert (AT_HOME, []) in loopback.synced
    assert scope_of(APPLICATION, HOME) not in sent.hashes


async def test_a_former_home_the_bot_has_left_is_forgotten(loopback: Loopback) -> None:
    """Discord answers 403 there; the commands went with the bot, so nothing is tried again."""
    sent = Sent()
    async with tree(loopback, "quote", home=HOME) as commands:
        await sync(commands, sent, [HOME])
    loopback.faults.append(Fault(403, path="/guilds/"))
    async with tree(loopback, "quote") as commands:
        assert await sync(commands, sent, []) == []
    assert len(sent.hashes) == 1


async def test_another_application_is_told_its_own(loopback: Loopback) -> None:
    """What was sent for one application counts for nothing with another's token."""
    sent = Sent()
    sent.hashes["123/global"] = "whatever"
    async with tree(loopback, "quote") as commands:
        await sync(commands, sent, [])
    assert paths(loopback) == [GLOBAL]
    assert len(sent.hashes) == 2


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (
            Fault(403, None, {"message": "Missing Access", "code": 50001}, path="/guilds/"),
            "the bot is not in that server",
        ),
        (Fault(400, None, {"message": "Invalid Form Body", "code": 50035, "errors": {}}, path="/guilds/"), "could not"),
        (Fault(503, None, path="/guilds/"), "answered 503"),
    ],
)
async def test_a_refusal_is_one_sentence_and_the_other_scopes_go_on(
    loopback: Loopback, fault: Fault, words: str
) -> None:
    """Whatever is wrong with one server, the global commands are registered and the failure reads as a sentence."""
    loopback.faults.append(fault)
    sent = Sent()
    async with tree(loopback, "quote", home=HOME) as commands:
        failures = await sync(commands, sent, [HOME])
    assert len(failures) == 1
    assert words in failures[0]
    assert str(HOME) in failures[0]
    assert paths(loopback) == [GLOBAL]


async def test_what_failed_is_tried_again_ever_more_slowly_and_said_once(
    loopback: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    """Eight refusals later it works; waits double from a minute to an hour; the log holds one warning."""
    loopback.faults.append(Fault(503, 8, path="/commands"))
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    async with tree(loopback, "quote") as commands:
        await keep_synced(commands, Sent(), [], sleep=sleep)
    assert slept == [60, 120, 240, 480, 960, 1920, 3600, 3600]
    assert paths(loopback) == [GLOBAL]
    assert [record.name for record in caplog.records if "answered 503" in record.getMessage()] == [
        "bot.chat.connection.syncing"
    ]


async def test_a_record_that_cannot_be_read_is_asked_again_soon(
    loopback: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    """As long as it takes, without growing pauses: nobody else is asked. The log has one line."""
    told, slept = list[Sequence[str]](), list[float]()

    class Away(Sent):
        async def command_scopes(self) -> list[str]:
            if len(slept) < 20:
                raise StoreFault(faults.Fault.LIBRARY_GONE, "state.db")
            return await super().command_scopes()

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    async with tree(loopback, "quote") as commands:
        await keep_synced(commands, Away(), [], sleep=sleep, tell=told.append)
    assert set(slept) == {15.0}
    assert told[0] == [
        "The commands registered so far could not be looked up: state.db is gone. Load the library again."
    ]
    assert not told[-1]
    assert paths(loopback) == [GLOBAL]
    assert [record.name for record in caplog.records].count("bot.chat.connection.syncing") == 1


async def test_what_an_older_version_sent_is_behind_until_it_is_sent_again(loopback: Loopback) -> None:
    """Each scope by itself; one that nothing was sent for never had its commands."""
    sent = Sent()
    async with tree(loopback, "quote", home=HOME) as commands:
        assert await behind(commands, sent, [HOME]) == [Outdated(None, never=True), Outdated(HOME, never=True)]
        await sync(commands, sent, [HOME])
        assert await behind(commands, sent, [HOME]) == []
        assert sent.hashes[f"{APPLICATION}/global"] == digest_of(commands, None)
    async with tree(loopback, "quote", "search", home=HOME) as commands:
        assert await behind(commands, sent, [HOME]) == [Outdated(None, never=False)]
        await sync(commands, sent, [HOME])
        assert await behind(commands, sent, [HOME]) == []


async def test_why_commands_are_not_registered_is_told_until_they_are(loopback: Loopback) -> None:
    """Whoever asks for the status reads the reason of the last attempt, and none after it succeeded."""
    told: list[list[str]] = []

    async def sleep(seconds: float) -> None:
        pass

    loopback.faults.append(Fault(503, 1, path="/commands"))
    async with tree(loopback, "quote") as commands:
        await keep_synced(commands, Sent(), [], sleep=sleep, tell=lambda failures: told.append(list(failures)))
    assert [len(failures) for failures in told] == [1, 0]


async def test_commands_are_sent_again_when_a_translation_changed(
    loopback: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With their names in every language we speak; no table is parsed to see that nothing changed, and none is kept."""
    sent = Sent()
    for tables in ("first", "first", "second"):
        monkeypatch.setattr(CommandTranslator, "digest", staticmethod(lambda tables=tables: tables))
        async with tree(loopback, "quote") as commands:
            translator = CommandTranslator()
            await commands.set_translator(translator)
            assert await sync(commands, sent, []) == []
            assert not translator._tables
    assert paths(loopback) == [GLOBAL, GLOBAL]
    (command,) = loopback.synced[0][1]
    assert command["name"] == "quote"
    assert (command["name_localizations"]["de"], command["name_localizations"]["es-419"]) == ("zitat", "cita")
