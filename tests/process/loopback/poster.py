"""Discord's other way to a bot: each interaction signed and posted to an address of the bot's."""

import asyncio
import contextlib
import itertools
import json
import os
import socket
import time
from collections.abc import Callable

import aiohttp

from tests.process.loopback.payloads import SIGNING, Json

PATIENCE = 3.0
"""Seconds that Discord waits for an answer."""


_PORTS = itertools.count(10_000 + os.getpid() * 256 % 20_000)
"""Below those that the system gives to whoever asks for any, and for each process of the tests others."""


def free_port() -> int:
    """A port of this machine that nobody uses, and that nobody is given by chance until it is taken."""
    for port in _PORTS:
        with socket.socket() as trying, contextlib.suppress(OSError):
            trying.bind(("127.0.0.1", port))
            return port
    raise AssertionError


def signed(body: bytes, at: int) -> dict[str, str]:
    """The headers of a request with this body, signed at a time in seconds."""
    signature = SIGNING.sign(str(at).encode("ascii") + body).signature.hex()
    return {
        "X-Signature-Ed25519": signature,
        "X-Signature-Timestamp": str(at),
        "Content-Type": "application/json",
    }


class Poster:
    """Posts to a bot, or as a balancer to several processes of one in turn. ``statuses``: what they answered, in order,
    other than with an answer in place."""

    def __init__(self, *addresses: str, clock: Callable[[], float] = time.time) -> None:
        self._addresses = itertools.cycle(addresses)
        self.clock = clock
        self.statuses: list[int] = []
        self.hung_up = 0
        """How many got no answer within Discord's patience."""
        self._session: aiohttp.ClientSession | None = None
        self._posting: set[asyncio.Task[None]] = set()

    def post(self, asked: Json, take: Callable[[Json], None]) -> None:
        """Begin to post an interaction; an answer in place goes to ``take``."""
        task = asyncio.create_task(self._post(asked, take))
        self._posting.add(task)
        task.add_done_callback(self._posting.discard)

    async def send(self, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        """Post any bytes under any headers; status and body of the answer."""
        async with self._open().post(next(self._addresses), data=body, headers=headers) as answer:
            return answer.status, await answer.read()

    async def close(self) -> None:
        """Post nothing more."""
        for task in [*self._posting]:
            task.cancel()
        await asyncio.gather(*self._posting, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    async def _post(self, asked: Json, take: Callable[[Json], None]) -> None:
        body = json.dumps(asked).encode("ascii")
        try:
            async with asyncio.timeout(PATIENCE):
                status, answer = await self.send(body, signed(body, int(self.clock())))
        except TimeoutError:
            self.hung_up += 1
            return
        if status == 200:
            take(json.loads(answer))
        else:
            self.statuses.append(status)

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        return self._session
