"""A first answer in place, by a small discord.py client; what must follow it, and what cannot go that way."""

import asyncio
import io
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import discord
import pytest
from aiohttp import ClientSession
from discord import app_commands
from discord.http import handle_message_parameters

from bot.chat.connection.address import discord_at
from bot.chat.over_http.first_answers import FirstAnswers, answered_in_place
from tests.process.loopback import Answer, Loopback
from tests.process.loopback.payloads import HOME, READER, Json, interaction
from tests.process.loopback.server import TOKEN

Body = Callable[[discord.Interaction], Any]


@asynccontextmanager
async def asked(loopback: Loopback, body: Body) -> AsyncIterator[tuple[Json | None, Answer]]:
    """What comes in place when somebody uses the one command of a client, whose body is ``body``; and all that Discord
    was sent."""
    client = discord.Client(intents=discord.Intents.none())
    tree = app_commands.CommandTree(client)

    async def called(interaction: discord.Interaction) -> None:
        await body(interaction)

    tree.add_command(app_commands.Command(name="do", description="it", callback=called))
    answers = FirstAnswers()
    with discord_at(loopback.api), answered_in_place(answers):
        await client.login(TOKEN)
        answer = Answer(7, "aW50ZXJhY3Rpb246Nw", 0.0)
        loopback.answers[answer.token] = answer
        told: Any = interaction(7, answer.token, 2, {"id": "1", "name": "do", "type": 1}, guild_id=HOME, person=READER)
        try:
            with answers.awaited(7) as waiting:
                client._connection.parse_interaction_create(told)
                said = await waiting.answer(5.0)
                if said is not None:
                    loopback._said(answer, said, in_place=True)
                waiting.sent()
            yield said, answer
        finally:
            await client.close()


async def test_a_message_is_given_in_place(loopback: Loopback) -> None:
    """It is what discord.py would have sent, and nothing is sent."""
    async with asked(loopback, lambda i: i.response.send_message("Here.", ephemeral=True)) as (said, _):
        assert said is not None
        assert said["type"] == 4
        assert said["data"]["content"] == "Here."
        assert said["data"]["flags"] == 64
    assert not [path for _, path in loopback.requests if "callback" in path]


async def test_a_promise_goes_by_a_request_of_its_own(loopback: Loopback) -> None:
    """What keeps it may come at once, so Discord must have taken it first."""

    async def body(interaction: discord.Interaction) -> None:
        await interaction.response.defer(thinking=True)
        await interaction.edit_original_response(content="Found.")

    async with asked(loopback, body) as (said, answer):
        assert said is None
        await loopback.until(lambda: answer.edits)
        assert answer.kind == 5
        assert answer.text.endswith("Found.")


async def test_files_go_by_a_request_of_their_own(loopback: Loopback) -> None:
    """Discord takes few of them in place."""

    async def body(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("A file.", file=discord.File(io.BytesIO(b"words"), "words.txt"))

    async with asked(loopback, body) as (said, answer):
        assert said is None
        await loopback.until(lambda: answer.kind)
        assert answer.files == {"words.txt": b"words"}


async def test_what_follows_waits_until_discord_knows_of_the_answer(loopback: Loopback) -> None:
    """For a moment after an answer in place Discord says that there is no such thing; nothing is lost, no file is sent
    half."""
    loopback.settling = 0.3

    async def body(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("First.")
        await interaction.followup.send("Second.", file=discord.File(io.BytesIO(b"words"), "words.txt"))

    async with asked(loopback, body) as (_, answer):
        await loopback.until(lambda: answer.followups)
        assert answer.followups[0]["content"] == "Second."
        assert answer.followups[0]["files"] == {"words.txt": b"words"}
    tries = [path for method, path in loopback.requests if method == "POST" and "/webhooks/" in path]
    assert 2 <= len(tries) <= 4


async def test_what_discord_never_knew_is_not_asked_for_again(loopback: Loopback) -> None:
    """A follow-up to nothing fails at the first try, as it does without an answer in place."""
    answers = FirstAnswers()
    loopback.answers["Nobody"] = Answer(8, "Nobody", 0.0)
    with discord_at(loopback.api), handle_message_parameters(content="Late.") as params:
        async with ClientSession() as session:
            with pytest.raises(discord.NotFound):
                await answers.execute_webhook(1, "Nobody", session=session, payload=params.payload)
    assert len(loopback.requests) == 1


async def test_an_answer_that_nobody_waits_for_any_more_says_so(loopback: Loopback) -> None:
    """Discord hung up: whoever answers is told, as of any broken connection."""
    answers = FirstAnswers()
    with answers.awaited(7) as waiting:
        giving = asyncio.create_task(waiting.give({"type": 4}))
        assert await waiting.answer(1.0) == {"type": 4}
        waiting.gone()
        with pytest.raises(ConnectionResetError):
            await giving


async def test_who_waits_for_long_gets_none() -> None:
    """Then the answer goes by a request, and Discord says that it is late."""
    answers = FirstAnswers()
    with answers.awaited(7) as waiting:
        assert await waiting.answer(0.0) is None
        assert not waiting.open
