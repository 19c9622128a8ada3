"""Discord's other way to a bot: each interaction signed and posted to an address of the bot's."""

import asyncio
import contextlib
import itertools
import json
import os
import socket
import time
from collections.abc import Callable
from urllib.parse import urlsplit

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


class _Line:
    """A connection that stays open, one request after the other. An HTTP client for everything takes a third of the
    processor that the bot takes for its answer, on the same machine."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self.open = True

    async def post(self, path: str, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        """Status and body of the answer. Raises ConnectionError where the line was closed before one came."""
        lines = [f"POST {path} HTTP/1.1", "Host: loopback", f"Content-Length: {len(body)}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        self.open = False  # until all of the answer is here: whoever stops waiting leaves the rest in the line
        self._writer.write("\r\n".join([*lines, "", ""]).encode("ascii") + body)
        try:
            head = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
            size = next((int(line[15:]) for line in head.split("\r\n") if line.startswith("content-length:")), 0)
            answer = await self._reader.readexactly(size)
        except asyncio.IncompleteReadError:
            raise ConnectionResetError("closed without an answer") from None
        self.open = "connection: close" not in head
        return int(head.split(" ", 2)[1]), answer

    def close(self) -> None:
        """Close it."""
        self.open = False
        self._writer.close()


class Poster:
    """Posts to a bot, or as a balancer to several processes of one in turn. ``statuses``: what they answered, in order,
    other than with an answer in place."""

    def __init__(self, *addresses: str, clock: Callable[[], float] = time.time) -> None:
        self._addresses = itertools.cycle(addresses)
        self.clock = clock
        self.statuses: list[int] = []
        self.hung_up = 0
        """How many got no answer within Discord's patience."""
        self._lines: dict[str, list[_Line]] = {}
        self._posting: set[asyncio.Task[None]] = set()

    def post(self, asked: Json, take: Callable[[Json], None]) -> None:
        """Begin to post an interaction; an answer in place goes to ``take``."""
        task = asyncio.create_task(self._post(asked, take))
        self._posting.add(task)
        task.add_done_callback(self._posting.discard)

    async def send(self, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        """Post any bytes under any headers; status and body of the answer."""
        address = next(self._addresses)
        there, idle = urlsplit(address), self._lines.setdefault(address, [])
        while True:
            kept = bool(idle)
            line = idle.pop() if kept else _Line(*await asyncio.open_connection(there.hostname, there.port))
            try:
                answer = await line.post(there.path, body, headers)
            except ConnectionError:
                if kept:  # closed while nobody used it
                    continue
                raise
            finally:
                if line.open:
                    idle.append(line)
                else:
                    line.close()
            return answer

    async def close(self) -> None:
        """Post nothing more."""
        for task in [*self._posting]:
            task.cancel()
        await asyncio.gather(*self._posting, return_exceptions=True)
        for lines in self._lines.values():
            for line in lines:
                line.close()
        self._lines.clear()

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
