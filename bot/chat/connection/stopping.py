"""A clean shutdown: signals, cancelled waits, and answers that are still being sent."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import aiohttp
from discord import Client

log = logging.getLogger(__name__)

GRACE = 3.0
"""Seconds that running interactions get to finish: after that, Discord no longer waits for a first answer."""

_INTERACTION_TASKS = (
    "CommandTree-invoker",
    "discord-ui-view-dispatch",
    "discord-ui-modal-dispatch",
    "discord-ui-dynamic-item",
    "discord.py: on_interaction",
)
"""How discord.py names the tasks in which it answers interactions (app_commands/tree.py, ui/view.py, ui/modal.py)."""


async def unless_stopped(stop: asyncio.Event, work: Coroutine[Any, Any, object]) -> bool:
    """Do ``work``, but give it up when ``stop`` is set; True when it was done. What it raises is raised here."""
    doing, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({doing, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if doing.done():
            doing.result()
            return True
        return False
    finally:
        for task in (doing, stopping):
            task.cancel()
        await asyncio.gather(doing, stopping, return_exceptions=True)


@contextlib.contextmanager
def stopped_by_signals(stop: asyncio.Event) -> Iterator[None]:
    """While open, SIGTERM, SIGINT and SIGHUP (its terminal was closed) set ``stop``; also where this is process 1,
    which has no default for them."""
    loop = asyncio.get_running_loop()
    heard = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
    for number in heard:
        loop.add_signal_handler(number, stop.set)
    try:
        yield
    finally:
        for number in heard:
            loop.remove_signal_handler(number)


async def farewell(
    client: Client, grace: float, *, tell: Callable[[asyncio.Task[Any]], Coroutine[Any, Any, None]] | None = None
) -> None:
    """Accept no more work, let running interactions finish, and log those that could not; ``tell`` whoever waits."""
    if client.ws is not None and client.ws.open:
        with contextlib.suppress(OSError, aiohttp.ClientError):
            async with asyncio.timeout(1.0):
                await client.ws.close(code=1000)
    time = asyncio.get_running_loop().time
    deadline = time() + grace
    while (running := _answering()) and time() < deadline:
        log.info("Stopping after the last %s.", "answer" if len(running) == 1 else "answers")
        await asyncio.wait(running, timeout=deadline - time())
    if running:
        log.warning("Answers not finished within %.0f s and abandoned: %d.", grace, len(running))
        for task in running:
            task.cancel()
        await asyncio.wait(running, timeout=1.0)
        if tell is not None:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(2.0):
                    await asyncio.gather(*map(tell, running), return_exceptions=True)


def _answering() -> set[asyncio.Task[Any]]:
    return {task for task in asyncio.all_tasks() if task.get_name().startswith(_INTERACTION_TASKS)}
