"""The whole bot over HTTP: what people ask, Discord posts; what they see is what they see through the gateway."""

import asyncio
from datetime import timedelta
from typing import Any, Final

import discord
import pytest

from bot.chat.client import make_client
from bot.chat.connection.address import discord_at
from bot.chat.over_http.client import clients_over_http
from bot.errors import HttpFault
from bot.faults import Fault
from bot.library.library import Library
from bot.model.daily import DailyLine, Days
from bot.services import Services
from tests.chat.over_http.conftest import NOON, Booth, told, until
from tests.process.loopback import Channel, Loopback, payloads
from tests.process.loopback import Fault as Outage
from tests.process.loopback.payloads import CHANNEL, HOME, OWNER, READER
from tests.process.loopback.server import TOKEN

HOUR: Final = timedelta(hours=1)
ELSEWHERE: Final = HOME + 50
payloads_channel = payloads.channel


async def test_a_quote_and_what_hangs_on_it(booth: Booth) -> None:
    """Somebody asks for a quote, turns to another and back, keeps it with a note, has its source cited and sees it as a
    picture. No session was ever begun."""
    discord_ = booth.discord
    first = await discord_.answered(await discord_.ask("quote"))
    assert (first.in_place, first.kind) == (True, 4)
    second = await discord_.answered(await discord_.press(first, first.button("Another")))
    assert (second.in_place, second.kind) == (True, 7)
    assert second.text != first.text
    back = await discord_.answered(await discord_.press(second, second.button("Back")))
    assert back.text == first.text
    cited = await discord_.answered(await discord_.press(first, first.button("Cite")))
    assert cited.said["flags"] & 64
    kept = await discord_.answered(await discord_.press(first, first.button("Keep")))
    form = await discord_.answered(await discord_.press(kept, kept.button("Add a note")))
    assert (form.in_place, form.kind) == (True, 9)
    field = form.said["components"][0]["components"][0]["custom_id"]
    noted = await discord_.answered(await discord_.send_form(form, {field: "for Monday"}, on=kept))
    assert "for Monday" in told(noted)
    picture = await discord_.answered(await discord_.press(first, first.button("As a picture")))
    assert picture.files["quote.png"].startswith(b"\x89PNG")
    assert not picture.in_place
    assert booth.poster.statuses == [202]
    assert not discord_.gateway.identified


async def test_menus_suggestions_and_searches(booth: Booth) -> None:
    """A message's menu, what is offered while somebody types, and a line chosen from a menu of an answer."""
    discord_ = booth.discord
    found = await discord_.answered(await discord_.menu("Find the source", "children read them to know the sandbank"))
    assert "Tide Tables" in told(found)
    offered = await discord_.answered(await discord_.typing("outline", "article", "tdie"))
    assert offered.kind == 8
    assert offered.said["choices"][0]["value"] == "the-tide-tables"
    outline = await discord_.answered(await discord_.ask("outline", {"article": "the-tide-tables"}))
    menu = next(one for one in _components(outline.shown) if one.get("type") == 3)
    part = await discord_.answered(
        await discord_.press(outline, menu["custom_id"], values=[menu["options"][-1]["value"]])
    )
    assert "Fishermen read them at breakfast" in told(part)
    alone = await discord_.answered(await discord_.ask("quote", guild=None))
    assert alone.in_place


async def test_a_file_is_added_by_a_curator(booth: Booth) -> None:
    """It is fetched from where Discord has it; who is no curator is told so."""
    discord_, text = booth.discord, b"# The lamp\n\nBy Ida Fern\n\nA lamp that is lit for one gives light to twenty.\n"
    read = await discord_.answered(
        await discord_.ask_with_file("library", "file", text, "lamp.md", sub="add", person=OWNER)
    )
    assert "The lamp" in told(read)
    assert "Ida Fern" in told(read)


async def test_a_share_and_a_deletion_follow_what_was_taken(booth: Booth) -> None:
    """Discord hears first that an answer is coming, and then what comes; nothing is said twice."""
    discord_ = booth.discord
    private = await discord_.answered(await discord_.ask("quote", {"private": True}))
    await discord_.answered(await discord_.press(private, private.button("Share")))
    await discord_.until(lambda: discord_.posted(), "the copy")
    public = await discord_.answered(await discord_.ask("quote"))
    gone = await discord_.press(public, public.button("Delete"))
    await discord_.until(lambda: any(method == "DELETE" for method, _ in discord_.requests), "the deletion")
    assert gone.kind == 6
    assert not gone.in_place


async def test_a_long_search_is_promised_first(booth: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a while Discord is told to wait; the answer comes when it is there."""
    monkeypatch.setattr("bot.chat.answers.reply.PATIENCE", 0.01)
    find = Library.search

    async def slowly(self: Library, *args: object, **kwargs: object) -> object:
        await asyncio.sleep(0.05)
        return await find(self, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(Library, "search", slowly)
    answer = await booth.discord.answered(await booth.discord.ask("search", {"text": "children read them to know"}))
    assert (answer.kind, answer.in_place) == (5, False)
    assert "Tide Tables" in told(answer)


async def test_a_daily_line_is_set_and_listed(booth: Booth) -> None:
    """Channels come from Discord when they are needed, so that they have names; a quote needs none."""
    discord_ = booth.discord
    await discord_.answered(await discord_.ask("quote"))
    assert not _asked_about_servers(discord_)
    chosen = {"channel": Channel(CHANNEL), "time": "08:00", "timezone": "Europe/Vienna"}
    line = await discord_.answered(await discord_.ask("daily", chosen, sub="set"))
    assert "reading" in told(line), told(line)
    listed = await discord_.answered(await discord_.ask("daily", sub="list"))
    assert "reading" in told(listed)
    assert "deleted" not in told(listed)
    assert len(_asked_about_servers(discord_)) == 4


async def test_what_is_due_is_posted(booth: Booth, services: Services) -> None:
    """In the language of the server, once, with no session."""
    keeping = asyncio.create_task(booth.bot.keep_posting())
    try:
        due = NOON - timedelta(minutes=1)
        line = DailyLine(0, str(HOME), str(CHANNEL), 11 * 60 + 59, "UTC", Days.EVERY_DAY, str(OWNER), due - HOUR)
        await services.daily.add(line)
        booth.bot.rounds.wake()
        await booth.discord.until(lambda: booth.discord.messages, "the quote of the day")
    finally:
        keeping.cancel()
        await asyncio.wait([keeping])
    assert len(booth.discord.messages) == 1
    assert len(_asked_about_servers(booth.discord)) == 4


async def test_what_may_have_been_posted_is_looked_for_in_the_channel_as_it_is_now(
    booth: Booth, services: Services
) -> None:
    """After a crash between claim and sending nothing may be taken from what was known before."""
    token = await services.state.remember("quote", "{}", str(HOME))
    before = len(_asked_about_servers(booth.discord))
    for rounds in (1, 2):
        found = await booth.bot.channels.message_with(str(HOME), str(CHANNEL), token, NOON, "")
        assert found is False
        assert len(_asked_about_servers(booth.discord)) == before + 4 * rounds


async def test_a_thread_is_age_restricted_as_its_channel_is(booth: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    """Discord does not say so with the question, so the server is asked for."""
    seen = []
    monkeypatch.setattr("bot.chat.context._note_server", lambda client, server, channel: seen.append(channel.is_nsfw()))
    parent = payloads.channel(CHANNEL) | {"nsfw": True}
    monkeypatch.setattr(payloads, "channel", lambda number: parent if number == CHANNEL else payloads_channel(number))
    booth.discord.asked_in = payloads.thread(CHANNEL + 7, "A thread", str(CHANNEL)) | {"id": str(CHANNEL + 7)}
    await booth.discord.answered(await booth.discord.ask("quote"))
    assert seen == [True]


async def test_where_discord_does_not_tell_of_a_server_the_answer_comes_all_the_same(booth: Booth) -> None:
    """Without names of channels."""
    booth.discord.faults.append(Outage(503, times=None, path="/guilds/"))
    answer = await booth.discord.answered(await booth.discord.ask("settings"))
    assert "Settings of this server" in told(answer)


async def test_curators_by_role_are_known_where_the_server_is_not(booth: Booth) -> None:
    """A role counts by its id, which comes with the question."""
    discord_, curators = booth.discord, booth.bot.curators
    hold, held = curators.hold, list[tuple[bool, object]]()

    def holds(asked: Any) -> bool:
        held.append((hold(asked), asked.user.roles))
        return held[-1][0]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(curators, "_named", frozenset({77}))
        patch.setattr(curators, "hold", holds)
        await discord_.answered(await discord_.ask("help"))
        discord_.roles_of[READER] = [77]
        await discord_.answered(await discord_.ask("help"))
    assert held == [(False, []), (True, [])]


async def test_the_servers_that_have_the_bot_are_counted(booth: Booth) -> None:
    """Of one that is not among them, nothing is kept with what members keep there."""
    await until(lambda: booth.bot._servers.there is not None)
    assert booth.bot.server_count == 1
    there = discord.Object(1)
    there.guild_id = HOME  # type: ignore[attr-defined]
    assert booth.bot.is_there(there)  # type: ignore[arg-type]
    there.guild_id = ELSEWHERE  # type: ignore[attr-defined]
    assert not booth.bot.is_there(there)  # type: ignore[arg-type]


async def test_a_server_that_has_just_added_the_bot_is_known_to(booth: Booth) -> None:
    """From the first thing that somebody asks there."""
    await until(lambda: booth.bot._servers.there is not None)
    booth.discord.gateway.guilds.append(ELSEWHERE)
    await booth.discord.answered(await booth.discord.ask("help", guild=ELSEWHERE))
    await until(lambda: booth.bot.server_count == 2)


async def test_told_to_stop_it_finishes_and_takes_nothing_new(booth: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asked before is answered; then the address is nobody's."""
    discord_, let = booth.discord, asyncio.Event()
    draw = Library.quote

    async def waiting(self: Library, *args: object, **kwargs: object) -> object:
        await let.wait()
        return await draw(self, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(Library, "quote", waiting)
    asked = await discord_.ask("quote")
    await until(lambda: booth.bot.under_way)
    booth.stop.set()
    await until(lambda: not booth.bot.is_ready())
    let.set()
    assert (await discord_.answered(asked)).in_place
    await booth.ended()
    with pytest.raises(OSError, match="onnect"):
        await booth.poster.send(b"{}", {})


async def test_that_discord_posts_nothing_is_told(
    services: Services, loopback: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    """Over HTTP where it knows no address, through the gateway where it knows one; else nothing is said."""
    with discord_at(loopback.api), clients_over_http(services) as make:
        for endpoint, over_http, said in (
            (None, True, "knows no Interactions Endpoint URL"),
            ("https://x.example", True, ""),
            (None, False, ""),
            ("https://x.example", False, "posts what people ask to https://x.example"),
        ):
            caplog.clear()
            loopback.endpoint_url = endpoint
            client = make() if over_http else make_client(services)
            await client.login(TOKEN)
            await client.close()
            warned = [one.getMessage() for one in caplog.records if one.name.startswith("bot.")]
            assert len(warned) == bool(said)
            assert said in "".join(warned)


async def test_an_address_in_use_ends_it_with_a_sentence(booth: Booth) -> None:
    """Not with attempts for ever: it is not Discord that is out of reach."""
    other = Booth(booth.discord, booth.services)
    other.running = asyncio.create_task(other.run())
    async with asyncio.timeout(60):
        with pytest.raises(HttpFault) as raised:
            await other.running
    assert raised.value.cause.fault is Fault.HTTP_ADDRESS_IN_USE


def _asked_about_servers(loopback: Loopback) -> list[str]:
    return [path for _, path in loopback.requests if path.startswith("/guilds/")]


def _components(value: object) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        return [value, *(found for child in value.values() for found in _components(child))]
    return [found for child in value for found in _components(child)] if isinstance(value, list) else []
