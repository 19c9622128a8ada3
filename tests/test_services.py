"""Opens everything in order, and closes it in reverse."""

from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from bot.model.hidden import HiddenFrom
from bot.store.postgres import database
from tests.library.conftest import KETTLE, Place, place
from tests.postgres_server import Door

__all__ = ["place"]


async def test_services_open_on_nothing_and_close_again(place: Place) -> None:
    """Both databases are made, and can be opened a second time."""
    for _ in range(2):
        async with place.open() as services:
            assert (await services.library.status()).articles == 0
    assert {path.name for path in place.data.iterdir()} >= {"library.db", "state.db"}


async def test_a_database_of_another_program_is_a_fault(place: Place) -> None:
    """It is left as it was."""
    place.data.mkdir()
    (place.data / "library.db").write_bytes(b"not a database, whatever it is called" * 50)
    with pytest.raises(StoreFault):
        async with place.open():
            raise AssertionError("opened")


async def test_a_state_whose_schema_is_no_sql_any_more_is_set_aside(place: Place) -> None:
    """One bit of the disk is enough; a new one is begun, and the old one kept."""
    async with place.open():
        pass
    state = place.data / "state.db"
    state.write_bytes(state.read_bytes().replace(b"AUTOINCREMENT", b"AUTOINCREMEN\xd4", 1))
    async with place.open() as services:
        assert (await services.library.status()).articles == 0
    assert [path.name for path in place.data.glob("state.db.corrupt.*Z")] == ["state.db.corrupt.20260301T120000Z"]


async def test_two_processes_share_a_state_in_postgresql(place: Place, postgres_database: str) -> None:
    """What one remembers the other recalls; no file is made for it, and nobody mends or backs up one."""
    async with place.open(state_url=postgres_database) as services:
        token = await services.state.remember("search", "lamps")
        assert services.state_mending is None
        assert await services.backups.make_if_due() is None
    async with place.open(state_url=postgres_database) as services:
        assert await services.state.recall(token) == ("search", "lamps")
        found = await services.storage.look()
    assert [file.name for file in found.databases] == ["library.db"]
    assert found.shared_state is not None
    assert found.shared_state > 0
    assert not (place.data / "state.db").exists()


async def test_a_bot_starts_while_postgresql_is_away(
    place: Place, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It says so, without the password, and answers what needs no state. What curators may have hidden it shows nobody:
    it never heard of it."""
    place.put("kettle.txt", KETTLE)
    async with place.open() as services:
        await services.library.reload()
    async with place.open(state_url=f"postgresql://ann:secret@/bot?host={tmp_path}") as services:
        assert services.state.unsaved is not None
        assert (await services.library.status()).articles == 2
        for asked in (services.library.search("tinkers"), services.library.quote(chance=services.chance)):
            with pytest.raises(StoreFault) as told:
                await asked
            assert told.value.cause.fault is Fault.KEPT_BACK_UNKNOWN
        assert (await services.storage.look()).shared_state == 0
    assert "Answers that need no state go on." in caplog.text
    assert "secret" not in caplog.text


async def test_what_was_hidden_stays_hidden_where_a_bot_starts_during_an_outage(
    place: Place, postgres_door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It found it hidden when it ran last; the rest is shown. Once PostgreSQL is back, what was shown again counts."""
    monkeypatch.setattr(database, "_PAUSE", 0.0)
    async with place.open(state_url=postgres_door.url) as services:
        await services.library.reload()
        hidden = await services.library.curating.hide_article("kettle", HiddenFrom.BOTH, "", "7")
        await services.library.curating.notice()
        await services.library.noting.hand_notes.notice()
        await services.preferences.all()
        await services.note_choices.all()
    postgres_door.shut()
    async with place.open(state_url=postgres_door.url) as services:
        library = services.library
        assert not (await library.search("travelling tinkers")).hits
        assert (await library.search("keepers trimmed their wicks")).hits
        assert (await library.quote(chance=services.chance)).quote.place.entry.title == "Lamps at Sea"
        postgres_door.open()
        async with place.open(state_url=postgres_door.url) as other:
            (thing,) = await other.library.curating.hidden()
            assert thing.name == hidden.name
            await other.library.curating.show(thing.number, "7")
        assert (await library.search("travelling tinkers")).hits
