"""Two processes of one bot: one loads the library, the other takes each edition of it, and cannot change it."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.cli.verbs.chores import chores_of
from bot.errors import NotFound, Refused, StoreFault
from bot.faults import Fault
from bot.library.mending import Mended
from bot.services import Services, open_services
from bot.settings import Settings
from tests.library.conftest import KETTLE, LAMPS


@pytest.fixture
async def fleet(tmp_path: Path, postgres_database: str) -> AsyncIterator[tuple[Services, Services]]:
    """The one that loads, with an article about kettles, and the one that takes."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "kettle.txt").write_text(KETTLE)
    token = "a-word-that-all-know"
    shared = {"articles_dir": articles, "editions_token": token, "state_url": postgres_database}
    loads = {**shared, "data_dir": tmp_path / "loads", "editions_dir": tmp_path / "editions"}
    takes = {**shared, "data_dir": tmp_path / "takes", "editions_from": str(tmp_path / "editions")}
    async with AsyncExitStack() as stack:
        opened = [
            await stack.enter_async_context(open_services(Settings.model_validate(stated))) for stated in (loads, takes)
        ]
        yield opened[0], opened[1]


async def load(services: Services) -> None:
    await services.library.reload()
    assert services.putting_out is not None
    assert services.putting_out.look() is not None


async def titles(services: Services) -> list[str]:
    return [entry.title for entry in await services.library.entries()]


async def test_the_other_answers_from_what_the_one_has_loaded(fleet: tuple[Services, Services]) -> None:
    """A quote, a search, and after another load the new article too, without a restart."""
    loader, taker = fleet
    assert taker.following is not None
    with pytest.raises(StoreFault):
        await taker.following.look()
    with pytest.raises(NotFound, match=Fault.LIBRARY_LOADING):  # no curator can load articles there
        await taker.library.quote(chance=random.Random(7))
    await load(loader)
    assert await taker.following.look() is not None
    drawn = await taker.library.quote(chance=random.Random(7))
    assert drawn.quote.place.entry.title == "A History of the Kettle"
    assert (await taker.library.search("the whistle came late to the kitchen")).good
    (loader.settings.articles_dir / "lamps.txt").write_text(LAMPS)
    await load(loader)
    assert await titles(taker) == ["A History of the Kettle"]
    await taker.following.look()
    assert await titles(taker) == await titles(loader) == ["A History of the Kettle", "Lamps at Sea"]
    assert (await taker.library.search("a promise made by people who never meet the sailor")).good


async def test_only_the_one_that_loads_changes_the_library(fleet: tuple[Services, Services]) -> None:
    """A curator who asks the other is told where to go, and nothing is touched."""
    loader, taker = fleet
    await load(loader)
    assert taker.following is not None
    await taker.following.look()
    kettle = "A History of the Kettle"
    for change in (taker.library.plan(), taker.library.reload(), taker.library.removing.remove(kettle, "dull", "1")):
        with pytest.raises(Refused) as refused:
            await change
        assert refused.value.cause.fault is Fault.LIBRARY_LOADED_ELSEWHERE
    assert (loader.settings.articles_dir / "kettle.txt").exists()
    assert await titles(taker) == [kettle]


async def test_a_damaged_library_is_taken_again(fleet: tuple[Services, Services]) -> None:
    """The other's file is deleted under it: it takes the edition once more, and reads no articles."""
    loader, taker = fleet
    await load(loader)
    assert taker.following is not None
    await taker.following.look()
    assert await titles(taker)
    assert await taker.library.mending.look() is None
    (taker.settings.data_dir / "library.db").unlink()
    assert await taker.library.mending.look() is Mended.TAKEN_AGAIN
    assert await titles(taker) == ["A History of the Kettle"]


async def test_an_edition_is_taken_as_soon_as_it_is_announced(fleet: tuple[Services, Services]) -> None:
    """Over the state that both share; the one that takes would have looked only in ten minutes."""
    loader, taker = fleet
    await loader.library.reload()
    putting = next(one for one in chores_of(loader, lambda: True) if one.name == "edition put out")
    taking = next(one for one in chores_of(taker, lambda: True) if one.name == "edition taken")
    await putting.work()
    assert taking.wait is not None
    assert await taking.wait(600.0)  # what was announced before it listened it may have missed
    await taking.work()
    waiting = asyncio.ensure_future(taking.wait(600.0))
    (loader.settings.articles_dir / "lamps.txt").write_text(LAMPS)
    await loader.library.reload()
    await putting.work()
    assert await waiting
    await taking.work()
    assert await titles(taker) == ["A History of the Kettle", "Lamps at Sea"]
