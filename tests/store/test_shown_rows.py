"""What is shown of a row: all of it as it was written, or nothing."""

import random
import sqlite3
from contextlib import closing

import pytest

from bot.errors import StoreFault
from tests.library.conftest import KETTLE, LAMPS, Place, place

__all__ = ["place"]


async def test_a_quote_whose_words_moved_is_not_shown(place: Place) -> None:
    """Even where its row was sealed anew, it must be the words it is named by."""
    async with place.open() as services:
        await services.library.reload()
        assert (await services.library.quote(chance=random.Random(1))).quote.text in f"{KETTLE}{LAMPS}"
        with closing(sqlite3.connect(place.data / "library.db")) as connection:
            connection.execute("UPDATE quote SET name = '00000000', seal = x'0000000000000000'")
            connection.commit()
        with pytest.raises(StoreFault):
            await services.library.quote(chance=random.Random(1))
