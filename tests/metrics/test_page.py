"""Somebody watches a bot: a Prometheus on the same machine, and whatever asks for ``/health``."""

import socket
import sys
from collections.abc import AsyncIterator
from dataclasses import replace

import aiohttp
import pytest

from bot.cards.faults import fault_sentence
from bot.errors import MetricsFault
from bot.metrics.meter import Vitals
from bot.metrics.page import LOOPBACK, new_meter, page_served
from tests.metrics.readings import SHELVES, WELL, samples
from tests.process.loopback.poster import free_port


class Bot:
    """A bot whose state a story changes; its page is at ``port``."""

    def __init__(self) -> None:
        self.port = free_port()
        self.now = WELL

    async def look(self) -> Vitals:
        return self.now

    async def get(self, path: str) -> tuple[int, str, str]:
        """Status, type and body of an answer."""
        async with aiohttp.ClientSession() as session, session.get(f"http://{LOOPBACK}:{self.port}{path}") as answer:
            return answer.status, answer.headers["Content-Type"], await answer.text()


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    one = Bot()
    async with page_served(one.port, new_meter(), one.look):
        yield one


async def test_prometheus_reads_the_page(bot: Bot) -> None:
    """In the type it knows, and every time anew."""
    status, kind, body = await bot.get("/metrics")
    assert (status, kind.partition(";")[0]) == (200, "text/plain")
    assert samples(body)["commonplace_servers"] == 3
    bot.now = replace(WELL, servers=4)
    assert samples((await bot.get("/metrics"))[2])["commonplace_servers"] == 4


@pytest.mark.parametrize(
    ("now", "status"),
    [
        (WELL, 200),
        (replace(WELL, saving=False), 200),
        (replace(WELL, connected=False), 503),
        (replace(WELL, library=None), 503),
        (replace(WELL, library=replace(SHELVES, articles=0, loading=True)), 503),
    ],
)
async def test_a_bot_is_healthy_when_it_can_answer(bot: Bot, now: Vitals, status: int) -> None:
    """Connected, with something to quote; a full disk does not keep it from answering."""
    bot.now = now
    assert (await bot.get("/health"))[0] == status
    assert f'"connected": {str(now.connected).lower()}' in (await bot.get("/health"))[2]


async def test_there_is_nothing_else(bot: Bot) -> None:
    """No other page, and no other address."""
    assert (await bot.get("/"))[0] == 404
    beside = "127.0.0.2"  # this machine too, but not the address that is served
    with socket.socket() as knocking:
        assert knocking.connect_ex((beside, bot.port)) != 0


async def test_a_port_in_use_is_told_in_one_sentence(bot: Bot) -> None:
    """With the setting to change, and what gives it up."""
    with pytest.raises(MetricsFault) as refused:
        async with page_served(bot.port, new_meter(), bot.look):
            raise AssertionError("served twice")
    said = fault_sentence(refused.value)
    assert said.startswith(f"Another program uses the port {bot.port}")
    assert "metrics_port" in said
    assert refused.value.exit_code == 78


def test_without_prometheus_client_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in an installation without extras."""
    monkeypatch.delitem(sys.modules, "bot.metrics.prometheus_meter", raising=False)
    monkeypatch.setitem(sys.modules, "prometheus_client", None)
    with pytest.raises(MetricsFault) as missing:
        new_meter()
    assert "prometheus-client is not installed" in fault_sentence(missing.value)
