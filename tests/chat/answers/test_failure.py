"""The one error handler: any failure becomes one private reply, or none."""

import logging
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from tests.chat.conftest import House, shown, words
from tests.chat.controls.test_adding import TEA
from tests.chat.test_tongues import Languages, spoken

__all__ = ["spoken"]


def discords(status: int) -> discord.HTTPException:
    """What discord.py raises for an answer of that status."""
    response: Any = SimpleNamespace(status=status, reason="x", headers={})
    return discord.HTTPException(response, {"message": "x"})


async def test_an_expected_failure_is_told_to_one_alone(house: House) -> None:
    """In its own sentence."""
    answer = shown(await house.ann.slash(house.channel, "outline", article="Nothing of the kind"))
    assert answer.ephemeral
    assert "Nothing of the kind" in words(answer)


async def test_a_bug_has_a_reference_that_is_in_the_log(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """And its traceback is there too."""

    async def broken(*_: object, **__: object) -> None:
        raise LookupError("salt")

    monkeypatch.setattr(type(house.services.library), "quote", broken)
    with caplog.at_level(logging.ERROR):
        answer = shown(await house.ann.slash(house.channel, "quote"))
    record = next(one for one in caplog.records if one.getMessage().startswith("Reference "))
    assert answer.ephemeral
    assert record.getMessage().split()[1].rstrip(":") in words(answer)
    assert record.exc_info


async def test_a_member_reads_no_path_of_the_machine(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The disk fails: whoever asks is told to try later, and whoever runs the bot where and why."""

    async def broken(*_: object, **__: object) -> None:
        raise StoreFault(Fault.DATABASE_DISK_FAILING, "/srv/secret/library.db")

    monkeypatch.setattr(type(house.services.library), "quote", broken)
    with caplog.at_level(logging.ERROR):
        answer = shown(await house.ann.slash(house.channel, "quote"))
    assert answer.ephemeral
    assert "cannot be done just now" in words(answer)
    assert "/srv" not in words(answer)
    (record,) = [one for one in caplog.records if one.getMessage().startswith("Reference ")]
    assert "/srv/secret/library.db could not be read" in record.getMessage()
    assert record.getMessage().split()[1].rstrip(":") in words(answer)
    assert not record.exc_info


async def test_a_curator_reads_what_is_wrong_also_behind_a_button(
    house: House, spoken: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In her language, with the file; a member whose text cannot be taken in reads no path."""
    await house.restart(curators=(house.ann.id,))
    offered = await house.ask("library add", file=("tea.txt", TEA))

    async def full(*_: object, **__: object) -> None:
        raise StoreFault(Fault.DATABASE_DISK_FULL, "/srv/secret/state.db")

    for name in ("keep", "offer"):
        monkeypatch.setattr(type(house.services.library.sources), name, full)
    told = "/srv/secret/state.db could not grow because the disk is full."
    assert told in words(shown(await house.ann.click(offered, label="Keep"))).replace("\\", "")
    assert told in words(await house.ask("library add", file=("tea.txt", TEA))).replace("\\", "")
    spoken.of[house.ann.id] = "de"
    german = await house.ask("library add", file=("tea.txt", TEA))
    assert "konnte nicht wachsen, weil der Datenträger voll ist" in words(german)
    member = shown(await house.ben.slash(house.channel, "library add", file=("tea.txt", TEA)))
    assert "cannot be done just now" in words(member)
    assert "/srv" not in words(member)


async def test_a_member_is_not_told_a_reference_where_a_shared_state_is_away(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log says it once for all; a curator reads it whole."""
    await house.restart(curators=(house.ann.id,))

    async def away(*_: object, **__: object) -> None:
        raise StoreFault(Fault.STATE_AWAY, "db.example:5432/bot", "Connection refused")

    monkeypatch.setattr(type(house.services.library), "quote", away)
    member = shown(await house.ben.slash(house.channel, "quote"))
    assert member.ephemeral
    assert "out of reach just now" in words(member)
    assert "db.example" not in words(member)


@pytest.mark.parametrize(
    "error", [discords(503), discords(429), TimeoutError(), aiohttp.ClientConnectionError("reset")]
)
async def test_an_answer_that_discord_did_not_take_is_no_bug_of_ours(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    """A line in the log without a traceback, and a word to whoever asked."""

    async def refused(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(type(house.services.library), "quote", refused)
    with caplog.at_level(logging.WARNING):
        answer = shown(await house.ann.slash(house.channel, "quote"))
    assert "cannot be done just now" in words(answer)
    (record,) = [one for one in caplog.records if one.getMessage().startswith("Reference ")]
    assert record.levelno == logging.WARNING
    assert "Discord did not take an answer" in record.getMessage()
    assert not record.exc_info


async def test_what_a_server_keeps_back_is_not_shown_before_that_is_known(house: House) -> None:
    """PostgreSQL was away when the bot started: one sentence in place of a text; what shows none is answered."""
    house.bot.content_notes.known = False
    for command, asked in (("search", {"text": "bees"}), ("quote", {}), ("outline", {"article": "Tides"})):
        answer = await house.ask(command, **asked)
        assert answer.ephemeral
        assert words(answer).count("no text is shown") == 1
    assert "no text is shown" not in words(await house.ask("help"))
