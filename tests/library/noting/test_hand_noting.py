"""Curators give notes and take them away: each once, with a line in the log that undoes it."""

from pathlib import Path

import pytest

from bot.errors import NotFound, Refused
from bot.faults import Fault
from bot.model import exact_hash
from bot.model.hand_notes import NoteChange, NotedKind
from bot.services import Services
from tests.library.conftest import Place

KEY = "a-history-of-the-kettle"
TINKER = "A travelling tinker who is fed well leaves every kettle better than he found it."


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "notes.toml"
    path.write_text('[tinkers]\nen = ["tinker*"]\n[tea]\n', "utf-8")
    return path


async def noted(services: Services) -> list[tuple[str, str, bool]]:
    things = await services.library.curating.noting.noted()
    return [(one.kind.value, one.note, one.given) for one in things]


async def test_each_change_is_logged_and_taken_back(place: Place, listed: Path) -> None:
    """The last first, among changes of other kinds, until none is left."""
    async with place.open(content_notes=listed) as services:
        library, noting = services.library, services.library.curating.noting
        await library.reload()
        await noting.note_article(KEY, "tea", "much of it", "7", give=True)
        await noting.note_quote(KEY, exact_hash(TINKER), "tinkers", "", "8", give=False)
        assert await noted(services) == [("quote", "tinkers", False), ("article", "tea", True)]
        first, second = await library.curating.changes()
        assert isinstance(first, NoteChange)
        assert isinstance(second, NoteChange)
        assert (first.thing.words, first.by) == (TINKER, "8")
        assert (second.thing.kind, second.thing.reason, second.before) == (NotedKind.ARTICLE, "much of it", None)
        assert (await library.curating.undo("9")).change.by == "8"
        assert await noted(services) == [("article", "tea", True)]
        await library.curating.undo("9")
        assert await noted(services) == []
        with pytest.raises(Refused):
            await library.curating.undo("9")


async def test_nothing_is_decided_twice_and_nothing_unknown(place: Place, listed: Path) -> None:
    """Each with what to do about it."""
    async with place.open(content_notes=listed) as services:
        library, noting = services.library, services.library.curating.noting
        await library.reload()
        passage = (await library.search(TINKER)).hits[0].place.passage
        await noting.note_article(KEY, "tea", "", "7", give=True)
        for work, fault in (
            (noting.note_article(KEY, "tea", "", "7", give=True), Fault.NOTED_ALREADY),
            (noting.note_passage(KEY, passage, "tinkers", "", "7", give=True), Fault.NOTED_ALREADY),
            (noting.note_article("lamps", "tea", "", "7", give=False), Fault.NOT_NOTED),
        ):
            with pytest.raises(Refused) as refused:
                await work
            assert refused.value.cause.fault is fault
        for unknown, missing in (
            (noting.note_article(KEY, "rum", "", "7", give=True), Fault.NOTE_UNKNOWN),
            (noting.note_quote(KEY, "0", "tea", "", "7", give=True), Fault.NO_SUCH_QUOTE),
            (noting.note_quote("gone", "0", "tea", "", "7", give=True), Fault.NO_SUCH_QUOTE),
            (noting.note_passage(KEY, "0", "tea", "", "7", give=True), Fault.NO_PASSAGE_TO_NOTE),
        ):
            with pytest.raises(NotFound) as none:
                await unknown
            assert none.value.cause.fault is missing
        assert await noted(services) == [("article", "tea", True)]
        assert list(await noting.names()) == ["tinkers", "tea"]
