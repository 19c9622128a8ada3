"""What an answer may ask of the client it runs on."""

import asyncio
import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

from bot.chat.context import _SINCE, MANY_UNDER_WAY, MOST_UNDER_WAY, KeepingBot
from tests.chat.conftest import House, shown, words


def test_the_bot_keeps_the_open_services(house: House) -> None:
    """The very ones that were opened."""
    assert isinstance(house.bot, KeepingBot)
    assert house.bot.services is house.services


@asynccontextmanager
async def a_crowd(house: House, count: int, *, long: bool = False, promised: bool = False) -> AsyncIterator[None]:
    """So many questions are being answered meanwhile, asked just now or ``long`` ago; ``promised``: Discord was told
    that the answers take longer."""
    waiting = [asyncio.create_task(asyncio.sleep(60)) for _ in range(count)]
    response = SimpleNamespace(is_done=lambda: promised)
    question: Any = SimpleNamespace(response=response, extras={_SINCE: -math.inf if long else math.inf})
    house.bot.under_way.update(dict.fromkeys(waiting, question))
    try:
        yield
    finally:
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)


async def test_in_a_crowd_whoever_comes_last_is_told_to_ask_again(house: House) -> None:
    """Commands and buttons alike, privately, and once the crowd is gone everybody is."""
    answer = shown(await house.ann.slash(house.channel, "quote"))
    async with a_crowd(house, MOST_UNDER_WAY):
        refused = shown(await house.ben.slash(house.channel, "quote"))
        assert refused.ephemeral
        assert "Too many people are asking" in words(refused)
        assert "Too many people are asking" in words(shown(await house.ben.click(answer, label="Cite")))
    assert "Too many people" not in words(shown(await house.ben.slash(house.channel, "quote")))


async def test_many_questions_at_once_are_no_crowd(house: House) -> None:
    """One less than too many."""
    async with a_crowd(house, MOST_UNDER_WAY - 1):
        assert not shown(await house.ben.slash(house.channel, "quote")).ephemeral


async def test_a_machine_that_cannot_keep_up_takes_no_more_questions(house: House) -> None:
    """Of many the first waits too long. A few slow ones are no reason, nor are those that take their time."""
    async with a_crowd(house, MANY_UNDER_WAY + 1, long=True):
        assert "Too many people are asking" in words(shown(await house.ben.slash(house.channel, "quote")))
    async with a_crowd(house, MANY_UNDER_WAY - 1, long=True):
        assert not shown(await house.ben.slash(house.channel, "quote")).ephemeral
    async with a_crowd(house, MANY_UNDER_WAY + 1, long=True, promised=True):
        assert not shown(await house.ben.slash(house.channel, "quote")).ephemeral
