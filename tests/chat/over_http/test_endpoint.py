"""The endpoint by itself: what is taken, what is refused and how, and what is logged of it."""

import asyncio
import contextlib
import io
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp
import pytest
from aiohttp import web

from bot.chat.over_http import endpoint as module
from bot.chat.over_http.endpoint import LARGEST, Endpoint
from bot.chat.over_http.first_answers import FirstAnswers, Json
from bot.chat.over_http.signed import SignatureCheck
from bot.metrics.meter import Meter
from tests.chat.over_http.conftest import NOON, until
from tests.process.loopback.payloads import SIGNING
from tests.process.loopback.poster import signed

AT = int(NOON.timestamp())
SECRET = "aW50ZXJhY3Rpb246U0VDUkVU"


class Counting(Meter):
    def __init__(self) -> None:
        self.why: list[str] = []

    def refused(self, why: str) -> None:
        self.why.append(why)


@dataclass
class Served:
    """The endpoint, and what it passed on."""

    endpoint: Endpoint
    answers: FirstAnswers
    meter: Counting
    session: aiohttp.ClientSession
    address: str = ""
    received: list[Json] = field(default_factory=list)
    say: Json | None = field(default_factory=lambda: {"type": 4, "data": {"content": "“Hello”"}})

    async def receive(self, asked: Json) -> None:
        self.received.append(asked)
        if self.say is not None:
            waiting = self.answers._waiting[int(asked["id"])]
            self.task = asyncio.create_task(waiting.give(self.say))

    async def post(self, body: bytes, **headers: str) -> tuple[int, bytes]:
        async with self.session.post(
            f"{self.address}/interactions", data=body, headers=signed(body, AT) | headers
        ) as answer:
            return answer.status, await answer.read()

    async def get(self, path: str) -> int:
        async with self.session.get(f"{self.address}{path}") as answer:
            return answer.status


@asynccontextmanager
async def served(*, fit: bool = True) -> AsyncIterator[Served]:
    async def is_fit() -> bool:
        return fit

    async def receive(asked: Json) -> None:
        await one.receive(asked)

    answers, meter = FirstAnswers(), Counting()
    check = SignatureCheck(SIGNING.verify_key.encode().hex(), lambda: NOON)
    point = Endpoint(check, answers, receive, is_fit, meter)
    runner = web.AppRunner(point.app(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with aiohttp.ClientSession() as session:
        one = Served(point, answers, meter, session, f"http://127.0.0.1:{runner.addresses[0][1]}")
        try:
            yield one
        finally:
            await runner.cleanup()


def asked(**more: object) -> bytes:
    return json.dumps({"id": "7", "type": 2, "token": SECRET} | more).encode()


async def test_a_ping_gets_a_pong() -> None:
    """As Discord's portal asks for when the address is entered; nobody else hears of it."""
    async with served() as one:
        assert await one.post(b'{"id":"1","type":1}') == (200, b'{"type": 1}')
        assert not one.received


async def test_an_interaction_is_passed_on_and_its_answer_given_back() -> None:
    """All words arrive as they were."""
    async with served() as one:
        status, body = await one.post(asked(data={"name": "quote"}), **{"Content-Type": "application/json; charset=x"})
        assert status == 200
        assert json.loads(body) == one.say
        assert one.received[0]["data"] == {"name": "quote"}


async def test_one_that_is_being_answered_is_not_taken_twice() -> None:
    """Though it is signed anew."""
    async with served() as one:
        one.say = None
        posting = asyncio.create_task(one.post(asked()))
        await until(lambda: one.received)
        assert await one.post(asked(), **signed(asked(), AT + 1)) == (401, b"")
        await one.answers._waiting[7].give({"type": 4})
        assert (await posting)[0] == 200
        assert len(one.received) == 1


async def test_what_is_answered_elsewhere_gets_202_and_no_body() -> None:
    """As Discord has it for answers by another request."""
    async with served() as one:
        one.say = None
        posting = asyncio.create_task(one.post(asked()))
        await until(lambda: one.received)
        await one.answers._waiting[7].give(None)
        assert await posting == (202, b"")


async def test_what_gets_no_answer_in_time_gets_202(monkeypatch: pytest.MonkeyPatch) -> None:
    """Discord waits no longer."""
    monkeypatch.setattr(module, "WAIT", 0.01)
    async with served() as one:
        one.say = None
        assert await one.post(asked()) == (202, b"")


@pytest.mark.parametrize(
    ("headers", "why"),
    [
        ({"X-Signature-Ed25519": "0" * 128}, "forged"),
        ({"X-Signature-Ed25519": "none"}, "unsigned"),
        ({"X-Signature-Timestamp": "0"}, "forged"),
        ({"X-Signature-Timestamp": ""}, "unsigned"),
    ],
)
async def test_who_is_not_discord_gets_401(headers: dict[str, str], why: str) -> None:
    """And no word of why: Discord tries such things itself."""
    async with served() as one:
        assert await one.post(asked(), **headers) == (401, b"")
        assert one.meter.why == [why]
        assert not one.received


async def test_a_replay_and_a_late_one_get_401() -> None:
    """Taken once, within seconds."""
    async with served() as one:
        assert (await one.post(asked()))[0] == 200
        assert await one.post(asked()) == (401, b"")
        assert await one.post(b"{}", **signed(b"{}", AT - 60)) == (401, b"")
        assert one.meter.why == ["replayed", "untimely"]
        assert len(one.received) == 1


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "not_json"),
        (b"quote", "not_json"),
        (b"[1]", "not_json"),
        (b"\xff", "not_json"),
        (b'{"type":"1"}', "not_json"),
        (b'{"type":true}', "not_json"),
        (b"[" * 100_000, "not_json"),
        (b'{"type":6,"id":"1"}', "unknown"),
        (b'{"type":2}', "unknown"),
        (b'{"type":2,"id":"one"}', "unknown"),
    ],
)
async def test_what_is_no_interaction_gets_400(body: bytes, why: str) -> None:
    """Though Discord signed it."""
    async with served() as one:
        assert await one.post(body) == (400, b"")
        assert one.meter.why == [why]
        assert not one.received


async def test_another_content_type_gets_400() -> None:
    """Discord sends JSON."""
    async with served() as one:
        assert (await one.post(asked(), **{"Content-Type": "text/plain"}))[0] == 400


async def test_too_much_is_not_read() -> None:
    """Whether its length is told or not."""

    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b" " * (LARGEST // 16)

    async with served() as one:
        for much in (io.BytesIO(b" " * (LARGEST + 1)), chunks()):
            with contextlib.suppress(aiohttp.ClientConnectionError):  # hung up on while it is still sending
                async with one.session.post(f"{one.address}/interactions", data=much) as answer:
                    assert answer.status == 413
        assert one.meter.why == ["too_large", "too_large"]
        assert (await one.post(asked()))[0] == 200


async def test_what_comes_too_slowly_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody holds a connection by sending a byte now and then."""
    monkeypatch.setattr(module, "READING", 0.02)
    never = asyncio.Event()

    async def chunks() -> AsyncIterator[bytes]:
        yield b"{"
        await never.wait()

    async with served() as one:
        async with one.session.post(f"{one.address}/interactions", data=chunks()) as answer:
            assert answer.status == 408
        never.set()
        assert one.meter.why == ["too_slow"]


async def test_a_bug_while_reading_one_leaves_the_next(caplog: pytest.LogCaptureFixture) -> None:
    """It is logged without what was sent."""
    async with served() as one:
        one.receive = None  # type: ignore[method-assign, assignment]
        assert (await one.post(asked()))[0] == 400
        assert (await one.post(b'{"id":"1","type":1}'))[0] == 200
    assert SECRET not in caplog.text
    assert "because of a bug" in caplog.text


async def test_nothing_that_was_sent_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """Neither body nor token, at any level of this bot's log."""
    caplog.set_level(logging.DEBUG, "bot")
    async with served() as one:
        await one.post(asked())
        await one.post(asked())
        await one.post(asked(), **{"X-Signature-Ed25519": "0" * 128})
        await one.post(SECRET.encode())
    assert SECRET not in caplog.text
    assert len([line for line in caplog.records if line.name.startswith("bot.")]) == 1


async def test_a_balancer_is_told_whether_to_send_anything() -> None:
    """Not without a library, and not while closing."""
    async with served() as one:
        assert await one.get("/health") == 200
        one.endpoint.closing = True
        assert await one.get("/health") == 503
        assert (await one.post(asked()))[0] == 503
        assert not one.received
    async with served(fit=False) as one:
        assert await one.get("/health") == 503
        assert await one.get("/interactions") == 405
        assert await one.get("/") == 404
