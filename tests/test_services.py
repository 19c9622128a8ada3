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
