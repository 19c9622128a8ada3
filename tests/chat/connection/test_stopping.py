"""A clean shutdown: signals and cancelled waits."""

import asyncio
import os
import signal

import pytest

from bot.chat.connection.stopping import stopped_by_signals, unless_stopped


async def test_work_that_ends_is_done() -> None:
    """Nobody stopped it."""
    assert await unless_stopped(asyncio.Event(), asyncio.sleep(0))


async def test_work_is_given_up_when_told_to_stop() -> None:
    """It is cancelled, however long it would have taken."""
    stop = asyncio.Event()
    ended = asyncio.Event()

    async def endless() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    asyncio.get_running_loop().call_soon(stop.set)
    assert not await unless_stopped(stop, endless())
    assert ended.is_set()


async def test_what_work_raises_is_raised() -> None:
    """A fault is not taken for a stop."""

    async def broken() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        await unless_stopped(asyncio.Event(), broken())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_says_stop(number: signal.Signals) -> None:
    """And afterwards the process would end as any other."""
    stop = asyncio.Event()
    with stopped_by_signals(stop):
        os.kill(os.getpid(), number)
        await asyncio.wait_for(stop.wait(), 60)
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
