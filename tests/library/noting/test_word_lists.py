"""The word list in use: it takes effect at a start and at a reload, and a broken one changes nothing."""

import pickle
from pathlib import Path

import pytest

from bot.faults import Fault
from bot.library.noting.word_list import kept_list
from bot.library.noting.word_lists import ListAtWork
from bot.model.content_notes import NoteList, NoteWords
from bot.services import Services
from tests.library.conftest import Place

STEAM = '[steam]\nen = ["steam", "whistl*"]\n'
OIL = '[oil]\nen = ["oil"]\n'


async def noted(services: Services) -> tuple[tuple[str, ...], set[str]]:
    """The names of the list, and the words of the passages that are marked."""
    reader = services.library._resources.reader
    marks = await reader.note_marks()
    entries = {entry.number: entry for entry in await services.library.entries()}
    texts = set()
    for article, held in marks.passages.items():
        for passage in held:
            placed = await reader.passage(entries[article], passage)
            assert placed is not None
            texts.add(" ".join(placed.text.split()[:3]))
    return kept_list(marks.written).names, texts


async def test_passages_are_marked_when_they_are_loaded(place: Place, tmp_path: Path) -> None:
    """Those added later, too; those removed leave no mark behind."""
    listed = tmp_path / "notes.toml"
    listed.write_text(STEAM, "utf-8")
    async with place.open(content_notes=listed) as services:
        await services.library.reload()
        assert await noted(services) == (("steam",), {"The whistle came"})
        place.put(
            "tea.txt", "On Tea\n\nBy Ann Bray\n\nSteam is the soul of tea, and nobody has ever bottled it well.\n"
        )
        await services.library.reload()
        assert (await noted(services))[1] == {"The whistle came", "Steam is the"}
        (place.articles / "kettle.txt").unlink()
        await services.library.reload()
        assert (await noted(services))[1] == {"Steam is the"}


@pytest.mark.parametrize("apart", [False, True])
async def test_another_list_counts_from_the_next_reload_on(place: Place, tmp_path: Path, *, apart: bool) -> None:
    """Though no article changed; none is read again."""
    listed = tmp_path / "notes.toml"
    listed.write_text(STEAM, "utf-8")
    async with place.open(content_notes=listed, reload_apart=apart) as services:
        await services.library.reload()
        listed.write_text(OIL, "utf-8")
        assert (await noted(services))[0] == ("steam",)
        report = await services.library.reload()
        assert {source.change for source in report.sources} == {"kept"}
        assert await noted(services) == (("oil",), {"The keeper of"})


async def test_another_list_counts_from_the_next_start_on(place: Place, tmp_path: Path) -> None:
    """And with no list at all nothing is marked."""
    listed = tmp_path / "notes.toml"
    listed.write_text(STEAM, "utf-8")
    async with place.open(content_notes=listed) as services:
        await services.library.reload()
    listed.write_text(OIL, "utf-8")
    async with place.open(content_notes=listed) as services:
        assert await noted(services) == (("oil",), {"The keeper of"})
    async with place.open(content_notes="") as services:
        assert await noted(services) == ((), set())


async def test_a_broken_list_changes_nothing(place: Place, tmp_path: Path) -> None:
    """The last good one counts on, for new articles too, over a restart; it is told until it is mended."""
    listed = tmp_path / "notes.toml"
    listed.write_text(STEAM, "utf-8")
    async with place.open(content_notes=listed) as services:
        await services.library.reload()
        assert services.word_lists.fault is None
    listed.write_text("[steam\n", "utf-8")
    async with place.open(content_notes=listed) as services:
        assert services.word_lists.fault is not None
        assert services.word_lists.fault.fault is Fault.WORD_LIST_NOT_TOML
        place.put(
            "tea.txt", "On Tea\n\nBy Ann Bray\n\nSteam is the soul of tea, and nobody has ever bottled it well.\n"
        )
        await services.library.reload()
        assert await noted(services) == (("steam",), {"The whistle came", "Steam is the"})
        listed.write_text(OIL, "utf-8")
        await services.library.reload()
        assert services.word_lists.fault is None
        assert await noted(services) == (("oil",), {"The keeper of"})


async def test_a_first_list_that_is_broken_is_no_list(place: Place, tmp_path: Path) -> None:
    """The library is loaded all the same."""
    listed = tmp_path / "notes.toml"
    listed.write_text("[]\n", "utf-8")
    async with place.open(content_notes=listed) as services:
        report = await services.library.reload()
        assert report.articles == 2
        assert await noted(services) == ((), set())


def test_a_list_at_work_can_be_handed_to_another_process() -> None:
    """Also once it has been used."""
    at_work = ListAtWork(NoteList((NoteWords("oil", words=(("en", ("oil",)),)),)))
    assert at_work.bits("Oil!", "en") == 1
    handed = pickle.loads(pickle.dumps(at_work))
    assert (handed.bits("No oil.", "en"), handed.written) == (1, at_work.written)
