"""The library's file is damaged while people ask: nothing altered is served, and it is made good from the articles."""

import asyncio
import random
import shutil
import sqlite3
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest

from bot.errors import CommonplaceError, FolderFault, StoreFault
from bot.library.mending import Mended
from bot.services import Services
from tests.library.conftest import KETTLE, LAMPS, Place

TITLES = {"A History of the Kettle", "Lamps at Sea"}


@pytest.fixture
def folder(place: Place) -> Place:
    place.put("kettle.txt", KETTLE)
    place.put("lamps.txt", LAMPS)
    return place


def told(database: Path, statement: str) -> None:
    """Change a database behind the bot's back."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(statement)
        connection.commit()


async def everything(services: Services) -> None:
    """Ask for all there is; what is answered is what the articles say."""
    for seed in range(8):
        with suppress(CommonplaceError):
            drawn = await services.library.quote(chance=random.Random(seed))
            assert drawn.quote.text in f"{KETTLE}{LAMPS}"
            assert drawn.quote.speaker is None
            assert drawn.quote.place.entry.authors in (("Ann Bray",), ("Olu Ede",))
    for entry in await services.library.entries():
        with suppress(CommonplaceError):
            await services.library.outline(entry.key)
        with suppress(CommonplaceError):
            await services.library.excerpt(entry.key)


async def answers(services: Services) -> bool:
    """Whether search and quote give what the articles say."""
    found = await services.library.search("a lamp at sea is a promise")
    drawn = await services.library.quote(chance=random.Random(1))
    texts = f"{KETTLE}{LAMPS}"
    return found.good and "A lamp at sea is a promise" in found.hits[0].text and drawn.quote.text in texts


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE passage SET text = replace(text, 'promise', 'premise')",
        "UPDATE passage SET speaker = 'Olu Edi'",
        "UPDATE passage SET section = 1 - section",
        "UPDATE section SET heading = 'The Keepes', label = 'The Keepes'",
        "UPDATE quote SET speaker = 'Ann'",
        "UPDATE quote SET start = start + 1",
        "UPDATE article SET authors = '[\"Ole Ede\"]'",
        "UPDATE article SET title = 'Lumps at Sea'",
        "UPDATE passage SET text = CAST(x'ff' AS TEXT)",
        "UPDATE passage SET kind = 'prosa'",
    ],
)
async def test_nothing_altered_is_served_and_it_is_read_again(folder: Place, statement: str) -> None:
    """A word, a speaker, a heading, a title changes on the disk: nobody sees it, and what was met is put right."""
    async with folder.open() as services:
        await services.library.reload()
        assert await answers(services)
        told(folder.data / "library.db", statement)
        mended = []
        for _ in range(5):
            await everything(services)
            mended.append(await services.library.mending.look())
        assert set(mended[:-1]) & {Mended.READ_AGAIN, Mended.MADE_ANEW}
        assert mended[-1] is None
        assert await answers(services)
        assert {entry.title for entry in await services.library.entries()} == TITLES


@pytest.mark.parametrize("left", [0, 1000, 0.5, 0.9])
async def test_a_library_cut_under_the_bot_is_made_anew(folder: Place, left: float) -> None:
    """Emptied, or cut to a part: one look later everything answers as before."""
    async with folder.open() as services:
        await services.library.reload()
        assert await answers(services)
        database = folder.data / "library.db"
        size = database.stat().st_size
        with database.open("r+b") as file:
            file.truncate(int(left * size if 0 < left < 1 else left))
        assert await services.library.mending.look() is Mended.MADE_ANEW
        assert await services.library.mending.look() is None
        assert await answers(services)
    assert (folder.data / "library.db.damaged").exists()


async def test_a_deleted_library_answers_on_and_is_made_anew(folder: Place) -> None:
    """Somebody tidies up: no answer fails, and the file is there again."""
    async with folder.open() as services:
        await services.library.reload()
        assert await answers(services)
        (folder.data / "library.db").unlink()
        assert await answers(services)
        assert await services.library.mending.look() is Mended.MADE_ANEW
        assert await answers(services)
        await services.library.reload()
    async with folder.open() as services:
        assert await answers(services)


async def test_a_library_put_there_by_others_is_taken(folder: Place, tmp_path: Path) -> None:
    """A sound one is opened, a damaged one is not."""
    async with folder.open(data_dir=tmp_path / "other") as services:
        await services.library.reload()
    shutil.copy(tmp_path / "other" / "library.db", tmp_path / "new.db")
    async with folder.open() as services:
        await services.library.reload()
        assert await answers(services)
        (tmp_path / "new.db").replace(folder.data / "library.db")
        assert await services.library.mending.look() is Mended.OPENED_AGAIN
        assert await answers(services)
        (tmp_path / "bad.db").write_bytes((folder.data / "library.db").read_bytes()[:9000])
        (tmp_path / "bad.db").replace(folder.data / "library.db")
        assert await services.library.mending.look() is Mended.MADE_ANEW
        assert await answers(services)


async def test_files_beside_it_that_were_removed_do_not_part_the_bot_from_later_loads(folder: Place) -> None:
    """Without the log's index, what another process loads would never be seen."""
    async with folder.open() as services:
        await services.library.reload()
        assert await answers(services)
        assert await services.library.mending.look() is None
        (folder.data / "library.db-shm").unlink()
        assert await services.library.mending.look() is Mended.OPENED_AGAIN
        folder.put("third.txt", LAMPS.replace("Lamps at Sea", "Lamps on Land"))
        async with folder.open() as others:
            await others.library.reload()
        assert "Lamps on Land" in [entry.title for entry in await services.library.entries()]
        assert await answers(services)


async def test_a_damaged_library_is_made_anew_at_the_start(folder: Place) -> None:
    """Cut, or without one of its tables: the start does not fail, and the load fills it."""
    async with folder.open() as services:
        await services.library.reload()
    database = folder.data / "library.db"
    for damage in ("cut", "table"):
        if damage == "cut":
            database.write_bytes(database.read_bytes()[: database.stat().st_size // 2])
        else:
            told(database, "DROP TABLE speech")
        async with folder.open() as services:
            await services.library.reload()
            assert await answers(services)


async def test_without_articles_the_damage_is_told_and_the_rest_answers(folder: Place, tmp_path: Path) -> None:
    """The folder is on a disk that is away: what can still be read is served; later it is made good."""
    async with folder.open() as services:
        await services.library.reload()
        assert await answers(services)
        (folder.data / "library.db").unlink()
        folder.articles.rename(tmp_path / "away")
        with pytest.raises(FolderFault):
            await services.library.mending.look()
        assert await answers(services)
        (tmp_path / "away").rename(folder.articles)
        assert await services.library.mending.look() is Mended.MADE_ANEW
        assert await answers(services)


@pytest.mark.parametrize("seed", range(12))
async def test_no_flipped_bit_is_ever_served(folder: Place, seed: int) -> None:
    """One bit of the file changes while the bot is down: whatever is answered is what the articles say."""
    async with folder.open() as services:
        await services.library.reload()
    database = folder.data / "library.db"
    data = bytearray(database.read_bytes())
    chance = random.Random(seed)
    at = chance.randrange(len(data))
    data[at] ^= 1 << chance.randrange(8)
    database.write_bytes(data)
    texts = f"{KETTLE}{LAMPS}"
    # A header that is no database's or another program's any more is refused with a sentence.
    with suppress(StoreFault):
        async with folder.open() as services:
            for word in ("lamp", "kettle", "keeper"):
                with suppress(CommonplaceError):
                    for hit in (await services.library.search(word)).hits:
                        assert hit.text in texts
                    assert (await services.library.quote(chance=chance)).quote.text in texts
            with suppress(CommonplaceError):
                await services.library.mending.look()


async def test_looking_after_the_file_does_not_part_the_bot_from_later_loads(folder: Place) -> None:
    """Closing a handle of the file would let go of SQLite's locks, and the next load would take the log away."""
    async with folder.open() as services:
        await services.library.reload()
        assert await answers(services)
        for number in range(3):
            assert await services.library.mending.look() is None
            folder.put(f"more-{number}.txt", LAMPS.replace("Lamps at Sea", f"Lamps, Part {number}"))
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "load", "--articles", folder.articles, "--data", folder.data),
                stdout=asyncio.subprocess.DEVNULL,
            )
            assert await process.wait() == 0
            assert f"Lamps, Part {number}" in [entry.title for entry in await services.library.entries()]
            assert (folder.data / "library.db-wal").exists()


async def test_what_a_load_noted_of_a_source_may_be_altered(folder: Place) -> None:
    """Its remarks are no JSON any more: everything answers, and the next load reads it again."""
    async with folder.open() as services:
        await services.library.reload()
    told(folder.data / "library.db", "UPDATE source SET report = '[[' WHERE path = 'lamps.txt'")
    async with folder.open() as services:
        assert (await services.library.status()).articles == 3
        assert [one.source for one in (await services.library.plan()).change] == ["lamps.txt"]
        await services.library.reload()
        assert await answers(services)
