"""An operator edits the folder and reloads: what changed is reported, nothing good is ever lost."""

import asyncio
import os
import shutil
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from bot.errors import Cause, FolderFault, NotFound, Refused, StoreFault
from bot.faults import Fault
from bot.library.reload import reload as reloading
from bot.library.reload.workers import Workers
from bot.model import Article, Doubt, Problem, Report
from bot.reading import read_source
from tests.library.conftest import KETTLE, NOON, Place


def changes(report: Report) -> dict[str, str]:
    return {source.source: source.change for source in report.sources}


async def test_the_first_load_adds_every_source(place: Place) -> None:
    """Both articles are there, with their authors, sections and shelf, and the report says so."""
    async with place.open() as services:
        report = await services.library.reload()
        assert changes(report) == {"kettle.txt": "added", "sea/lamps.txt": "added"}
        entries = await services.library.entries()
        assert [(e.title, e.authors, e.shelf) for e in entries] == [
            ("A History of the Kettle", ("Ann Bray",), None),
            ("Lamps at Sea", ("Olu Ede",), "sea"),
        ]
        status = await services.library.status()
        assert (status.articles, status.sources, status.loaded_at) == (2, 2, NOON)
        assert status.last_report == report
        assert (report.articles, report.passages) == (2, status.passages)


async def test_a_second_load_reads_nothing_again(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """With nothing changed no source is even opened."""
    async with place.open() as services:
        await services.library.reload()
    monkeypatch.setattr(reloading, "fingerprint_of", lambda file: pytest.fail(f"{file.name} was read"))
    async with place.open() as services:
        assert set(changes(await services.library.reload()).values()) == {"kept"}
        assert len(await services.library.entries()) == 2


async def test_added_changed_removed_and_renamed(place: Place) -> None:
    """Each change in the folder is reported as what it is; the renamed article keeps its key."""
    async with place.open() as services:
        await services.library.reload()
        key = (await services.library.nearest_articles("lamps"))[0].key
        place.put("kettle.txt", KETTLE.replace("only instrument", "one instrument"))
        place.put("ink.txt", "On Ink\n\nInk is a slow kind of weather that falls upward from the pen.\n")
        shutil.move(place.articles / "sea/lamps.txt", place.articles / "lamps.txt")
        report = await services.library.reload()
        assert changes(report) == {
            "ink.txt": "added",
            "kettle.txt": "changed",
            "lamps.txt": "added",
            "sea/lamps.txt": "removed",
        }
        assert (await services.library.nearest_articles("lamps"))[0].key == key
        assert (await services.library.search("one instrument in the house")).good
        assert report.articles == 3


async def test_a_touched_file_is_not_a_changed_one(place: Place) -> None:
    """Only the time changed: the source is kept, and the next glance is enough again."""
    async with place.open() as services:
        await services.library.reload()
        (place.articles / "kettle.txt").touch()
        assert changes(await services.library.reload())["kettle.txt"] == "kept"


async def test_a_source_that_became_unreadable_keeps_its_last_good_version(place: Place) -> None:
    """The article is still found; the report names the file and the reason; once mended it is read again."""
    async with place.open() as services:
        await services.library.reload()
        place.put("kettle.txt", b"\x00\x01\x02 no longer text")
        report = await services.library.reload()
        assert changes(report)["kettle.txt"] == "failed"
        assert [problem.source for problem in report.problems] == ["kettle.txt"]
        assert (await services.library.search("travelling tinkers")).hits[0].place.entry.author == "Ann Bray"
        assert changes(await services.library.reload())["kettle.txt"] == "failed"
        place.put("kettle.txt", KETTLE)
        assert changes(await services.library.reload())["kettle.txt"] == "changed"
        assert (await services.library.status()).last_report.problems == ()  # type: ignore[union-attr]


async def test_one_bad_source_does_not_hold_up_the_others(place: Place) -> None:
    """Empty and binary files are problems of their own; the rest of the folder loads."""
    place.put("empty.txt", "")
    place.put("photo.txt", bytes(range(256)) * 20)
    async with place.open() as services:
        report = await services.library.reload()
        assert {problem.source for problem in report.problems} == {"empty.txt", "photo.txt"}
        assert report.articles == 2


async def test_a_source_deleted_while_the_reload_runs(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Gone between plan and reading: a problem in the report, the rest loads, the old version stays."""

    def reading(name: str, data: bytes, sidecar: bytes | None) -> tuple[Article, ...]:
        if name == "ink.txt":
            (place.articles / "kettle.txt").unlink()
        return read_source(name, data, sidecar)

    monkeypatch.setattr("bot.services.Workers", partial(Workers, read=reading))
    async with place.open() as services:
        await services.library.reload()
        place.put("kettle.txt", KETTLE + "\nOne more line to read.\n")
        place.put("ink.txt", "On Ink\n\nInk is a slow kind of weather that falls upward from the pen.\n")
        report = await services.library.reload()
        assert changes(report)["ink.txt"] == "added"
        assert report.problems == (Problem("kettle.txt", Cause(Fault.FILE_DISAPPEARED)),)
        assert (await services.library.search("travelling tinkers")).good


async def test_another_folder_needs_a_word(place: Place, tmp_path: Path) -> None:
    """A wrong path does not replace the library; --switch does."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "ink.txt").write_text("On Ink\n\nInk is a slow kind of weather.\n")
    async with place.open() as services:
        await services.library.reload()
    place.articles = other
    async with place.open() as services:
        with pytest.raises(FolderFault, match=Fault.FOLDER_ANOTHER):
            await services.library.reload()
        assert len(await services.library.entries()) == 2
        assert (await services.library.reload(switch=True)).articles == 1


async def test_an_emptied_folder_leaves_the_library_as_it_was(place: Place) -> None:
    """Neither an empty nor a missing folder empties a library; --allow-empty does."""
    async with place.open() as services:
        await services.library.reload()
        shutil.rmtree(place.articles)
        with pytest.raises(FolderFault, match=Fault.FOLDER_MISSING):
            await services.library.reload()
        place.articles.mkdir()
        with pytest.raises(FolderFault, match=Fault.FOLDER_EMPTY_NOW):
            await services.library.reload()
        assert len(await services.library.entries()) == 2
        assert (await services.library.reload(allow_empty=True)).articles == 0
        assert list(await services.library.entries()) == []


async def test_a_dry_run_changes_nothing(place: Place) -> None:
    """The report tells what would happen; the library stays empty."""
    async with place.open() as services:
        report = await services.library.reload(dry_run=True)
        assert report.dry_run
        assert (report.articles, changes(report)["kettle.txt"]) == (2, "added")
        assert list(await services.library.entries()) == []
        plan = await services.library.plan()
        assert [f.source for f in plan.add] == ["kettle.txt", "sea/lamps.txt"]


async def test_two_articles_of_one_title_have_two_keys(place: Place) -> None:
    """Both are listed and each opens by its own key."""
    place.put("copy/kettle.txt", KETTLE.replace("Ann Bray", "Bo Ling"))
    async with place.open() as services:
        await services.library.reload()
        both = [e for e in await services.library.entries() if e.title == "A History of the Kettle"]
        assert len({entry.key for entry in both}) == 2
        assert {(await services.library.outline(entry.key)).entry.author for entry in both} == {"Ann Bray", "Bo Ling"}


async def test_readers_see_the_old_library_until_the_new_one_is_whole(place: Place) -> None:
    """While a reload runs, answers come from before; afterwards from after; a second reload is refused."""
    for number in range(60):
        place.put(f"note-{number}.txt", KETTLE.replace("Kettle", f"Kettle No. {number}").replace("tinker", "smith"))
    async with place.open() as services:
        await services.library.reload()
        for number in range(60):
            place.put(f"note-{number}.txt", KETTLE.replace("Kettle", f"Kettle No. {number}"))
        running = asyncio.create_task(services.library.reload())
        await asyncio.sleep(0)
        with pytest.raises(Refused, match=Fault.ALREADY_RELOADING):
            await services.library.reload()
        seen = []
        while not running.done():
            hits = (await services.library.search("travelling smiths knew every kitchen")).hits
            seen.append("smiths" in hits[0].text)
        assert seen[0]
        assert seen == sorted(seen, reverse=True)  # from the old library to the new one, never back
        await running
        assert "smiths" not in (await services.library.search("travelling smiths knew every kitchen")).hits[0].text


async def test_a_cancelled_reload_changes_nothing(place: Place) -> None:
    """The bot is stopped in the middle: the old library is whole, and the next reload works."""
    for number in range(80):
        place.put(f"note-{number}.txt", KETTLE.replace("Kettle", f"Kettle No. {number}"))
    async with place.open() as services:
        begun = asyncio.Event()
        loop = asyncio.get_running_loop()

        def first_source_read(*_: object) -> None:
            loop.call_soon_threadsafe(begun.set)

        running = asyncio.create_task(services.library.reload(progress=first_source_read))
        await begun.wait()
        running.cancel()
        with pytest.raises((asyncio.CancelledError, Refused)):
            await running
        assert list(await services.library.entries()) == []
        assert (await services.library.reload()).articles == 82


async def test_a_running_bot_notices_what_another_process_loaded(place: Place) -> None:
    """Two programs on one data folder: the reader takes the new library at its next question."""
    async with place.open() as bot, place.open() as terminal:
        assert list(await bot.library.entries()) == []
        await terminal.library.reload()
        assert len(await bot.library.entries()) == 2
        assert (await bot.library.search("keeper counted oil")).good


async def test_another_program_writing_at_the_same_time(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second load is told that the first one runs, and nothing is changed."""
    monkeypatch.setattr("bot.store.sqlite._PRAGMAS", ("PRAGMA busy_timeout = 0",))
    async with place.open() as services:
        with closing(sqlite3.connect(place.data / "library.db")) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreFault, match=Fault.DATABASE_BUSY):
                await services.library.reload()
            other.execute("ROLLBACK")
        assert (await services.library.reload()).articles == 2


async def test_no_line_of_prose_is_lost_on_the_way_into_the_library(place: Place) -> None:
    """What was written can be read back, passage by passage, from first to last."""
    async with place.open() as services:
        await services.library.reload()
        text, ordinal = "", 0
        while True:
            excerpt = await services.library.excerpt("a-history-of-the-kettle", ordinal=ordinal, characters=200)
            text += " ".join(p.text for p in excerpt.passages) + " "
            ordinal = excerpt.last + 1
            if ordinal >= excerpt.total:
                break
        body = [line for line in KETTLE.split("\n\n") if len(line) > 40]
        assert all(line.strip() in text for line in body)
        back = await services.library.excerpt_before("a-history-of-the-kettle", ordinal=excerpt.total, characters=1)
        assert back.last == excerpt.total - 1


async def test_a_hit_opens_in_its_context(place: Place) -> None:
    """A hit can be opened in its context, by key and id, and is still the same."""
    async with place.open() as services:
        await services.library.reload()
        hit = (await services.library.search("gossip of three parishes")).hits[0]
        excerpt, at, same = await services.library.context(hit.place.entry.key, hit.place.passage, "00000000")
        assert excerpt.passages[at].text == hit.text
        assert not same
        assert hit.text[hit.window.start : hit.window.end].count("gossip") == 1


async def test_a_damaged_search_index_mends_itself(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    """The next start says so in a line, builds the index from the passages, and finds what it found before."""
    async with place.open() as services:
        await services.library.reload()
    with closing(sqlite3.connect(place.data / "library.db", isolation_level=None)) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE name LIKE 'search_%' AND type = 'table'")
        for (name,) in tables.fetchall():
            database.execute(f"DROP TABLE {name}")
    async with place.open() as services:
        assert "rebuilt from" in caplog.text
        assert (await services.library.search("keeper counted oil")).good


async def test_a_name_that_cannot_be_written_down_is_a_problem_of_its_own(place: Place) -> None:
    """Bytes that are no UTF-8, or a line break in a file's name: that file is reported, the rest loads."""
    for name in (b"bad\xff.txt", b"two\nlines.txt"):
        place.put(os.fsdecode(name), KETTLE)
    async with place.open() as services:
        report = await services.library.reload()
        assert {problem.source for problem in report.problems} == {
            "bad\N{REPLACEMENT CHARACTER}.txt",
            "two\N{REPLACEMENT CHARACTER}lines.txt",
        }
        assert all(problem.cause.fault is Fault.FILE_NAME_UNUSABLE for problem in report.problems)
        assert report.articles == 2


async def test_two_articles_of_one_title_are_told_apart(place: Place) -> None:
    """The report says so, and whoever names only the title is asked which one is meant."""
    place.put("zz-copy.txt", KETTLE.replace("Ann Bray", "Bo Ling"))
    async with place.open() as services:
        report = await services.library.reload()
        copy = next(source for source in report.sources if source.source == "zz-copy.txt")
        assert any(remark.doubt is Doubt.SAME_TITLE and "kettle.txt" in remark.values for remark in copy.remarks)
        with pytest.raises(NotFound, match=Fault.SAME_TITLE) as caught:
            await services.library.outline("a history of the kettle")
        assert len({near.split()[0] for near in caught.value.nearest}) == 2


async def test_nothing_to_do_needs_no_lock(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program writes, a library with nothing to change opens, looks, and answers at once."""
    async with place.open() as services:
        await services.library.reload()
    monkeypatch.setattr("bot.store.sqlite._PRAGMAS", ("PRAGMA busy_timeout = 0",))
    with closing(sqlite3.connect(place.data / "library.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        async with place.open() as services:
            assert set(changes(await services.library.reload()).values()) == {"kept"}
            assert (await services.library.search("travelling tinkers")).good
        other.execute("ROLLBACK")


async def test_an_index_damaged_while_running_mends_itself(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    """A search that meets damage is answered all the same, after a line in the log."""
    async with place.open() as services:
        await services.library.reload()
        with closing(sqlite3.connect(place.data / "library.db", isolation_level=None)) as database:
            database.execute("UPDATE search_meta SET value = -1 WHERE name = 'version'")
        assert (await services.library.search("keeper counted oil")).good
        assert "rebuilt from" in caplog.text
