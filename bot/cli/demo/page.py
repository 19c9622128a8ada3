"""The demo's page: simcord's preview on 127.0.0.1 with the menus of messages, open until it is stopped."""

import asyncio
import signal
import socket
from collections.abc import Callable, Coroutine
from typing import Any
from urllib.parse import urlsplit

import simcord

from bot.cli.demo.apps import HEAD, MessageApps
from bot.cli.demo.relay import relayed
from bot.cli.demo.stage import Stage
from bot.cli.screen import say

_TRIES = 50


async def serve(stage: Stage, port: int, opened: Callable[[str], tuple[str, ...]]) -> None:
    """Serve the page until SIGINT, SIGTERM or the page's own end. ``opened`` makes the lines to print of its address.

    Raises simcord.SetupError where what the page needs is not installed.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    try:
        async with stage.env.preview(stage.room, viewers=[stage.member, stage.visitor], layout="channel") as preview:
            inner = urlsplit(preview.url)
            apps = MessageApps(stage, inner.fragment)
            async with relayed(f"http://{inner.netloc}", free_port(port), apps.routes(), HEAD) as address:
                for line in opened(f"{address}/#{inner.fragment}"):
                    say(line)
                await _either(stop.wait(), preview.wait_closed(), stage.bot.keep_posting())
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)


async def _either(*waits: Coroutine[Any, Any, object]) -> None:
    """Return when the first of them returns."""
    tasks = [asyncio.create_task(wait) for wait in waits]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def free_port(first: int) -> int:
    """``first``, or the next free port; 0 (the system chooses) if fifty in a row are taken."""
    for port in range(first, min(first + _TRIES, 65536)):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    return 0


SetupFault = simcord.SetupError
