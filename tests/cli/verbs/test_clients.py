"""Which clients ``run`` makes."""

import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.chat.client import Commonplace
from bot.cli.verbs.clients import clients_of
from bot.errors import HttpFault
from bot.faults import Fault
from bot.services import Services, open_services
from bot.settings import Settings


@pytest.fixture
async def services(tmp_path: Path) -> AsyncIterator[Services]:
    settings = Settings(articles_dir=tmp_path / "articles", data_dir=tmp_path / "var")
    async with open_services(settings) as opened:
        yield opened


def over_http(services: Services) -> Services:
    """The same, told to take interactions over HTTP."""
    settings = services.settings.model_copy(update={"http_address": "127.0.0.1:8140"})
    return replace(services, settings=settings)


async def test_the_settings_say_which(services: Services) -> None:
    """Each time a new one."""
    from bot.chat.over_http.client import CommonplaceOverHttp

    with clients_of(services) as make:
        assert type(make()) is Commonplace
        assert make() is not make()
    with clients_of(over_http(services)) as make:
        assert type(make()) is CommonplaceOverHttp


async def test_without_the_library_for_signatures_it_is_named(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And how to install it."""
    for name in [one for one in sys.modules if one.startswith(("bot.chat.over_http.", "nacl"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "nacl", None)
    with pytest.raises(HttpFault) as raised, clients_of(over_http(services)):
        raise AssertionError("never")
    assert raised.value.cause.fault is Fault.HTTP_NOT_INSTALLED
