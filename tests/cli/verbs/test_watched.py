"""An operator who watches: a running bot, its page, and what stands there after an evening."""

import asyncio
import json
import signal
import socket
from pathlib import Path

import aiohttp

from bot.cli.verbs.watched import ClientInUse, meter_of
from bot.metrics.meter import Meter
from bot.model.shards import ShardSeen
from bot.settings import load_settings
from tests.cli.verbs.test_run import connected, environ, home, loaded
from tests.metrics.readings import samples
from tests.process.bot_process import bot_process
from tests.process.loopback import Loopback
from tests.process.loopback.poster import free_port
from tests.process.loopback.server import PATIENCE
from tests.process.small_bot import SmallBot

__all__ = ["environ", "home", "loaded"]


async def get(port: int, path: str) -> tuple[int, str]:
    """Status and body."""
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as answer:
        return answer.status, await answer.text()


async def healthy(port: int) -> str:
    """What ``/health`` says once the session has settled, two seconds after it began."""
    async with asyncio.timeout(PATIENCE):
        while True:
            status, body = await get(port, "/health")
            if status == 200:
                return body
            await asyncio.sleep(0.1)


def test_a_client_tells_of_its_shards() -> None:
    """None before there is a client, and none of one without shards."""
    in_use = ClientInUse()
    assert in_use.shards() == ()
    in_use.client = client = SmallBot()
    assert list(in_use.shards()) == []
    seen = (ShardSeen(3, up=True, heartbeat=0.04),)
    client.shards_seen = lambda: seen  # type: ignore[method-assign]
    assert in_use.shards() == seen


async def test_an_evening_stands_on_the_page(home: Path, environ: dict[str, str], loopback: Loopback) -> None:
    """A quote, a search, a verdict, a lost connection: all of it can be read, and the log is JSON."""
    port = free_port()
    environ |= {"COMMONPLACE_METRICS_PORT": str(port), "COMMONPLACE_LOG_FORMAT": "json"}
    async with connected(home, environ, loopback) as bot:
        await loopback.answered(await loopback.ask("quote"))
        await loopback.answered(await loopback.ask("search", {"text": "the harbour libary opened at five"}))
        await loopback.answered(await loopback.ask("verify", {"text": "the harbour library opened at nine"}))
        await loopback.gateway.drop(4000)
        await loopback.until(lambda: loopback.gateway.resumed, "the session resumes")
        await loopback.answered(await loopback.ask("quote"))
        status, body = await get(port, "/metrics")
        read = samples(body)
        assert status == 200
        assert read['commonplace_interactions_total{kind="command",name="quote",outcome="answered"}'] >= 1
        assert read['commonplace_interactions_total{kind="command",name="search",outcome="answered"}'] == 1
        assert read['commonplace_work_seconds_count{work="search"}'] == 1
        assert read['commonplace_work_seconds_count{work="verify"}'] == 1
        assert read['commonplace_gateway_sessions_total{how="begun"}'] == 1
        assert read["commonplace_gateway_disconnects_total"] >= 1
        assert read["commonplace_library_articles"] == 2
        assert read["commonplace_servers"] == 1
        assert read["commonplace_event_loop_lag_seconds_count"] >= 0
        assert json.loads(await healthy(port))["articles"] == 2
        bot.send(signal.SIGTERM)
        assert await bot.ends() == 0
    told = [json.loads(line) for line in bot.lines]
    assert any(one["message"].startswith("Connected to Discord") for one in told)


async def test_a_port_in_use_is_told_before_anything_is_sent(
    home: Path, environ: dict[str, str], loopback: Loopback
) -> None:
    """One sentence with the setting, exit code 78; Discord never hears of this start, and no data is touched."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        async with bot_process(home, environ | {"COMMONPLACE_METRICS_PORT": port}) as bot:
            assert await bot.ends() == 78
    assert bot.times_said(f"Another program uses the port {port}") == 1
    assert "Traceback" not in bot.log
    assert loopback.requests == []


def test_without_a_port_nothing_is_counted(tmp_path: Path) -> None:
    """Neither a registry nor the library for it is needed."""
    settings = load_settings(root=tmp_path, environ={})
    assert type(meter_of(settings)) is Meter
