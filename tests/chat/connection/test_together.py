"""Tasks that belong together end together."""

import asyncio

import pytest

from bot.chat.connection.together import end_together


async def fails() -> None:
    raise ConnectionResetError


async def ends() -> None:
    await asyncio.sleep(0)


async def test_the_first_that_ends_ends_all() -> None:
    """The bot's connection is closed: whoever listened beside it stops."""
    listening = asyncio.ensure_future(asyncio.sleep(600))
    await end_together([asyncio.ensure_future(ends()), listening], until=asyncio.FIRST_COMPLETED)
    assert listening.cancelled()


async def test_what_one_raises_is_raised_once_all_have_ended() -> None:
    """One shard is refused for good: the others are let go of first."""
    others = [asyncio.ensure_future(asyncio.sleep(600)), asyncio.ensure_future(ends())]
    with pytest.raises(ConnectionResetError):
        await end_together([asyncio.ensure_future(fails()), *others], until=asyncio.FIRST_EXCEPTION)
    assert all(other.done() for other in others)


async def test_whoever_cancels_the_caller_cancels_all() -> None:
    """The bot is stopped."""
    tasks = [asyncio.ensure_future(asyncio.sleep(600)) for _ in range(2)]
    waiting = asyncio.ensure_future(end_together(tasks, until=asyncio.FIRST_EXCEPTION))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert all(task.cancelled() for task in tasks)
