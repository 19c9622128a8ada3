"""Opens everything in order, and closes it in reverse."""

import pytest

from bot.errors import StoreFault
from tests.library.conftest import Place, place

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
