"""While sources are read nobody is locked out; what was read by another plan is not written."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from bot.library.reload.read_ahead import read_ahead, told
from bot.library.reload.scan import scan_folder
from bot.library.reload.source_rows import ReadArticle, SourceRows, source_rows
from bot.model import Fingerprint
from bot.reading import read_source
from bot.store.sqlite import connect
from tests.library.conftest import Place


def article(place: Place) -> ReadArticle:
    """One of the kettle's, of a few passages."""
    files, _ = scan_folder(place.articles)
    kettle = next(file for file in files if file.name == "kettle.txt")
    return source_rows((kettle, Fingerprint("kettle.txt", "", "")), read_source).articles[0]


def test_the_first_sources_are_read_at_once(place: Place) -> None:
    """As many as hold so many passages; the others one by one, and all in order."""
    read, kettle = list[str](), article(place)

    def reading() -> Iterator[SourceRows]:
        for name in "abcdef":
            read.append(name)
            yield SourceRows(Fingerprint(name, "", ""), (kettle,))

    each = len(kettle.rows.passages)
    rows = read_ahead(reading(), 2 * each + 1)
    assert read == ["a", "b", "c"]
    assert [next(rows).fingerprint.source for _ in range(4)] == ["a", "b", "c", "d"]
    assert read == ["a", "b", "c", "d"]
    assert [one.fingerprint.source for one in rows] == ["e", "f"]


def test_what_is_read_is_told(place: Place) -> None:
    """Each source once it is read; of one that comes in portions, how many articles there are so far."""
    kettle, steps = article(place), list[tuple[int, int, str]]()
    tide, salt = Fingerprint("tide.mbox", "", ""), Fingerprint("salt.txt", "", "")
    rows = (
        SourceRows(tide, (kettle,) * 1000, more=True),
        SourceRows(tide, (kettle,) * 200, more=True),
        SourceRows(tide, (kettle,)),
        SourceRows(salt),
    )
    assert list(told(iter(rows), 2, lambda *step: steps.append(step))) == list(rows)
    assert steps == [(0, 2, "tide.mbox · 1,000"), (0, 2, "tide.mbox · 1,200"), (1, 2, "tide.mbox"), (2, 2, "salt.txt")]


async def test_others_can_write_while_sources_are_read(place: Place) -> None:
    """The library is locked only once all of a few sources are read."""
    free = list[str]()
    async with place.open() as services:

        def try_to_write(done: int, total: int, source: str) -> None:
            with closing(sqlite3.connect(place.data / "library.db", timeout=0)) as other:
                other.execute("BEGIN IMMEDIATE")
                other.execute("ROLLBACK")
                free.append(source)

        assert (await services.library.reload(progress=try_to_write)).articles == 2
    assert free == ["kettle.txt", "sea/lamps.txt"]


async def test_a_load_that_was_overtaken_changes_nothing(place: Place) -> None:
    """Another program loads while it reads: it is told so, and the next load has all."""
    async with place.open() as services:

        def overtake(done: int, total: int, source: str) -> None:
            with closing(connect(place.data / "library.db")) as other:
                other.execute(
                    "INSERT OR IGNORE INTO source (path, stamp, digest, report) VALUES ('a.txt', 's', 'd', '')"
                )

        with pytest.raises(StoreFault, match=Fault.DATABASE_BUSY):
            await services.library.reload(progress=overtake)
        assert list(await services.library.entries()) == []
        assert (await services.library.reload()).articles == 2
