"""What one process of a fleet changes counts in the others, too, a moment later."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from types import SimpleNamespace
from typing import Any

import pytest

from bot.chat.content_notes import ContentNotes
from bot.chat.context import note_server
from bot.chat.keeping_current import keep_current
from bot.chat.preferences import ServerPreferences
from bot.errors import StoreFault
from bot.faults import Fault
from bot.model.content_notes import NoteTreatment
from bot.model.hidden import HiddenFrom
from bot.services import Services
from bot.store.hidden_things import HiddenThings
from bot.store.postgres import database
from tests.library.conftest import KETTLE, Place, place
from tests.postgres_server import Door

__all__ = ["place"]


def client_of(services: Services) -> Any:
    """As much of a bot as is looked at."""
    return SimpleNamespace(
        services=services,
        preferences=ServerPreferences(services.preferences),
        content_notes=ContentNotes(services.note_choices),
        look_at=_known_already,
        get_channel=lambda _: None,
        get_guild=lambda _: None,
    )


async def _known_already(*_: object) -> None:
    """Channels and roles are as they were."""


async def soon(happened: Callable[[], Awaitable[bool]]) -> bool:
    """Whether it happens while the other process looks again and again."""
    for _ in range(500):
        if await happened():
            return True
        await asyncio.sleep(0.01)
    return False


async def test_what_a_curator_hides_is_found_nowhere(place: Place, postgres_database: str) -> None:
    """In the other process neither, as soon as it is told; and what a server chooses counts there."""
    place.put("kettle.txt", KETTLE)
    async with AsyncExitStack() as both:
        here, there = [await both.enter_async_context(place.open(state_url=postgres_database)) for _ in range(2)]
        await here.library.reload()
        assert (await there.library.search("travelling tinkers")).hits
        mine, theirs = client_of(here), client_of(there)
        await theirs.preferences.load()
        await theirs.content_notes.load()
        keeping = asyncio.create_task(keep_current(theirs, look=600.0))
        await here.library.curating.hide_article("kettle", HiddenFrom.BOTH, "", "7")
        await mine.preferences.change(42, private=True)
        await mine.content_notes.change(42, "", "violence", NoteTreatment.SPOILER)

        async def gone() -> bool:
            return not (await there.library.search("travelling tinkers")).hits

        async def chosen() -> bool:
            return bool(theirs.preferences.of(42).private and theirs.content_notes.chosen(42))

        assert await soon(gone)
        assert await soon(chosen)
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)


async def test_an_outage_is_waited_for(
    place: Place, postgres_database: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Without a word each time; what was chosen meanwhile counts once the state can be read again."""
    away = True
    notice = HiddenThings.notice

    async def noticed(self: HiddenThings) -> None:
        if away:
            raise StoreFault(Fault.STATE_AWAY, "db.example:5432/bot", "away")
        await notice(self)

    monkeypatch.setattr(HiddenThings, "notice", noticed)
    async with place.open(state_url=postgres_database) as services:
        client = client_of(services)
        await ServerPreferences(services.preferences).change(42, private=True)
        keeping = asyncio.create_task(keep_current(client, look=0.001))
        await asyncio.sleep(0.05)
        assert client.preferences.of(42).private is None
        assert caplog.text == ""
        away = False

        async def chosen() -> bool:
            return client.preferences.of(42).private is True

        assert await soon(chosen)
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)


async def test_nothing_is_shown_before_a_server_s_choice_is_known(
    place: Place, postgres_door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PostgreSQL is away where a process starts that never ran before; what was chosen counts as soon as it is back."""
    monkeypatch.setattr(database, "_PAUSE", 0.0)
    async with place.open(state_url=postgres_door.url) as services:
        await services.library.reload()
        await ServerPreferences(services.preferences).change(42, shelves=("sea",))
    postgres_door.shut()
    async with place.open(state_url=postgres_door.url) as services:
        client = client_of(services)
        await client.preferences.load()
        await client.content_notes.load()
        keeping = asyncio.create_task(keep_current(client, look=0.01))

        async def shown() -> list[str]:
            await note_server(client, 42)
            return [hit.place.entry.title for hit in (await services.library.search("tinkers wicks")).hits]

        with pytest.raises(StoreFault) as told:
            await shown()
        assert told.value.cause.fault is Fault.KEPT_BACK_UNKNOWN
        postgres_door.open()

        async def known() -> bool:
            return bool(client.preferences.known and client.content_notes.known)

        assert await soon(known)
        assert await shown() == ["Lamps at Sea"]
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)


async def test_one_process_alone_looks_until_all_is_known(place: Place) -> None:
    """Only it changes its own file."""
    async with place.open() as services:
        client = client_of(services)
        await keep_current(client, look=0.0)
        assert client.preferences.known
