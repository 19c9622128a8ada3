"""Pictures for programs that answer while they draw."""

import asyncio
import threading

import pytest

from bot.errors import Undrawable
from bot.pictures.pictures import Pictures
from tests.cards.samples import quote


async def test_many_ask_at_once_and_one_thread_draws() -> None:
    """Everybody gets their own picture, one thread draws them all, and it ends with the program."""
    pictures = Pictures()
    drawn = await asyncio.gather(*(pictures.draw(quote(f"Table {number} is a promise."), 0) for number in range(6)))
    drawing = [thread.name for thread in threading.enumerate() if thread.name.startswith("drawing")]
    pictures.close()
    assert len(set(drawn)) == 6
    assert len(drawing) == 1
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("drawing")]


async def test_a_refusal_reaches_whoever_asked() -> None:
    """Out of the thread, as it was raised."""
    pictures = Pictures()
    with pytest.raises(Undrawable):
        await pictures.draw(quote("水"), 0)
    pictures.close()
