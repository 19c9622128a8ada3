"""Runs one reload at a time, and reports it."""

import asyncio

import pytest

from bot.errors import Refused
from tests.library.conftest import Place


async def test_a_second_reload_is_refused_while_one_runs(place: Place) -> None:
    """The first goes on."""
    async with place.open() as services:
        first = asyncio.ensure_future(services.library.reload())
        await asyncio.sleep(0)
        with pytest.raises(Refused):
            await services.library.reload()
        assert (await first).articles == 2


async def test_a_dry_run_is_not_the_last_report(place: Place) -> None:
    """It changed nothing."""
    async with place.open() as services:
        assert (await services.library.reload(dry_run=True)).articles == 2
        status = await services.library.status()
        assert (status.articles, status.last_report) == (0, None)
        await services.library.reload()
        assert (await services.library.status()).last_report is not None
