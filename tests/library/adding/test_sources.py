"""A text is offered, looked at, and kept as a source; nothing is lost and nothing is half done."""

import asyncio
import os
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from bot.errors import Cause, FolderFault, Gone, Refused, SourceFault
from bot.faults import Fault
from bot.library.adding import staging
from bot.model.hidden import Done
from bot.model.sources import Details, SourceChange
from bot.store.whole_files import written_whole
from tests.library.adding.conftest import CUP, TEA, added, offered, on_disk, staged
from tests.library.conftest import KETTLE, Place


async def test_a_text_is_served_once_it_is_kept(place: Place) -> None:
    """With what was stated of it, under a name that is ours, on a shelf that there is."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        preview = await offered(library, date="3 May 2021", shelf="SEA")
        assert (preview.articles[0].title, preview.articles[0].authors) == ("The Tea Table", ("Ann Bray",))
        assert (preview.articles[0].date, preview.staged.details.shelf) == ("3 May 2021", "sea")
        assert not await library.has("the-tea-table")
        assert not (await library.search(CUP)).good
        entry = await library.sources.keep(preview.staged.token, "8")
        assert (entry.key, entry.source, entry.date) == ("the-tea-table", "sea/the-tea-table.txt", "3 May 2021")
        assert (await library.search(CUP)).hits[0].text == CUP
        assert on_disk(place)["sea/the-tea-table.toml"] == 'date = "3 May 2021"\n'
        assert on_disk(place)["sea/the-tea-table.txt"] == TEA
        assert staged(place) == []
        (change,) = await library.curating.changes()
        assert isinstance(change, SourceChange)
        assert (change.done, change.by, change.source) == (Done.ADDED, "8", "sea/the-tea-table.txt")


async def test_keeping_one_text_touches_no_other_source(place: Place) -> None:
    """Even where the rest of the folder is gone, as when a disk is not mounted: that is for a reload to ask about."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        token = (await offered(library)).staged.token
        (place.articles / "kettle.txt").unlink()
        place.put("new.txt", KETTLE.replace("Kettle", "Samovar"))
        await library.sources.keep(token, "8")
        assert [entry.title for entry in await library.entries()] == [
            "A History of the Kettle",
            "Lamps at Sea",
            "The Tea Table",
        ]


async def test_a_text_keeps_its_title_when_its_file_had_it_in_its_name_alone(place: Place) -> None:
    """The name on the disk is another one."""
    text = "all of it is one long paragraph in small letters, which is no title, and nobody signed it at the end of it."
    async with place.open() as services:
        await services.library.reload()
        preview = await offered(services.library, text, "Notes on (small) Cups.txt")
        entry = await services.library.sources.keep(preview.staged.token, "8")
        assert (entry.title, entry.source) == (preview.articles[0].title, "notes-on-small-cups.txt")


async def test_other_details_are_read_anew(place: Place) -> None:
    """A preview tells what they change; a wrong one is refused, and the text stays."""
    async with place.open() as services:
        sources = services.library.sources
        await services.library.reload()
        token = (await offered(services.library)).staged.token
        preview = await sources.restate(token, Details(title="Tea, Twice", author="Ann Bray; Ben Lee"))
        assert (preview.articles[0].title, preview.articles[0].authors) == ("Tea, Twice", ("Ann Bray", "Ben Lee"))
        for wrong in (Details(link="http://"), Details(shelf="../elsewhere")):
            with pytest.raises(Refused):
                await sources.restate(token, wrong)
        assert (await sources.keep(token, "8")).title == "Tea, Twice"


@pytest.mark.parametrize(
    ("date", "fault"),
    [
        ("31 February 2020", Fault.NOT_A_DATE),
        ("32 Foo 2020", Fault.NOT_A_DATE),
        ("3 May 3026", Fault.DATE_TO_COME),
        ("3026", Fault.DATE_TO_COME),
    ],
)
async def test_a_date_that_can_be_none_is_refused_and_what_was_typed_is_kept(
    place: Place, date: str, fault: Fault
) -> None:
    """Whether it was typed at first or later; neither *Keep* nor *Send* lets it through, and the form has it still."""
    async with place.open() as services:
        sources = services.library.sources
        await services.library.reload()
        first = (await offered(services.library, date=date)).staged.token
        later = (await offered(services.library, text=TEA.replace("pot", "urn"))).staged.token
        with pytest.raises(Refused) as told:
            await sources.restate(later, Details(title="Tea, Twice", date=date))
        assert told.value.cause.fault is fault
        for token in (first, later):
            for refused in (sources.keep(token, "8"), sources.send(token)):
                with pytest.raises(Refused) as told:
                    await refused
                assert told.value.cause.fault is fault
        assert (await sources.text(later)).details == Details(title="Tea, Twice", date=date)
        await sources.restate(later, Details(title="Tea, Twice", date="29 February 2020"))
        assert (await sources.keep(later, "8")).date == "29 February 2020"


@pytest.mark.parametrize(
    ("data", "given", "fault"),
    [
        (b"\x7fELF\x02\x01\x01\0\0\0" + bytes(range(256)) * 40, "tea.txt", Fault.NOT_TEXT),
        (b"", "tea.txt", Fault.OFFERED_WITHOUT_TEXT),
        (b" \n \n", "", Fault.OFFERED_WITHOUT_TEXT),
        (b"%PDF-1.7 cut", "tea.txt", Fault.PDF_DAMAGED),
        (b'{"a": 1}', "tea.json", Fault.FEED_NOT_ONE),
    ],
)
async def test_what_cannot_be_read_is_not_taken_in(place: Place, data: bytes, given: str, fault: Fault) -> None:
    """An executable called .txt, an empty file, half a PDF: the reason is the reader's own, and nothing is kept."""
    async with place.open() as services:
        await services.library.reload()
        with pytest.raises(SourceFault) as told:
            await services.library.sources.offer(data, given, Details(), "7")
        assert told.value.cause.fault in (fault, Fault.PDF_WITHOUT_PAGES)
        assert staged(place) == []


@pytest.mark.parametrize(
    "given", ["../../etc/passwd.txt", "C:\\secret\\..\\tea.txt", "tea" * 100 + ".txt", ".txt", "\n.md"]
)
async def test_a_name_leads_nowhere(place: Place, given: str) -> None:
    """Path tricks and names of three hundred characters: the text gets the name its title makes."""
    async with place.open() as services:
        await services.library.reload()
        preview = await offered(services.library, given=given)
        entry = await services.library.sources.keep(preview.staged.token, "8")
        assert entry.source.rpartition(".")[0] == "the-tea-table"
        outside = [
            path for path in place.articles.parent.rglob("*the-tea-table*") if place.articles not in path.parents
        ]
        assert outside == []


async def test_the_same_text_is_not_added_twice(place: Place) -> None:
    """Neither offered again, nor kept from two previews; another text of its title gets another name."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        first, second = await offered(library), await offered(library, date="1926")
        await library.sources.keep(first.staged.token, "8")
        with pytest.raises(Refused) as told:
            await library.sources.keep(second.staged.token, "8")
        assert told.value.cause.fault is Fault.HELD_ALREADY
        with pytest.raises(Refused):
            await offered(library)
        other = await offered(library, TEA.replace("four minutes", "five minutes"))
        assert other.alike == ("The Tea Table",)
        assert (await library.sources.keep(other.staged.token, "8")).source == "the-tea-table-2.txt"


@pytest.mark.parametrize("text", [TEA, f"# {TEA}", CUP])
@pytest.mark.parametrize(("first", "then"), [("", "On Cups"), ("On Cups", ""), ("On Cups", "Leaves of Tea")])
async def test_the_same_text_under_another_title_is_the_same_text(
    place: Place, text: str, first: str, then: str
) -> None:
    """Whether a title was stated the first time, the second, or both; and nothing is left lying in the data folder."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        later = await offered(library, text, given="cups.md", title=then, author="Ben Lee")
        entry = await added(library, text, title=first)
        with pytest.raises(Refused) as told:
            await offered(library, text, title=then)
        assert told.value.cause == Cause(Fault.HELD_ALREADY, (entry.title,))
        with pytest.raises(Refused) as told:
            await library.sources.keep(later.staged.token, "8")
        assert told.value.cause == Cause(Fault.HELD_ALREADY, (entry.title,))
        assert staged(place) == [later.staged.ending, ".toml"]
        other = await offered(library, text.replace("nobody", "everybody"), title=then)
        assert other.held == ()


async def test_of_two_curators_one_keeps_it(place: Place) -> None:
    """The other hears that somebody was faster; so does whoever discards it."""
    async with place.open() as services:
        sources = services.library.sources
        await services.library.reload()
        token = (await offered(services.library)).staged.token
        both = await asyncio.gather(sources.keep(token, "8"), sources.keep(token, "9"), return_exceptions=True)
        assert [isinstance(one, Gone) for one in both] == [False, True]
        with pytest.raises(Gone):
            await sources.discard(token)
        assert len(await services.library.curating.changes()) == 1


async def test_a_staged_text_outlives_the_process(place: Place) -> None:
    """And waits for the curators where it was sent to them."""
    async with place.open() as services:
        await services.library.reload()
        token = (await offered(services.library)).staged.token
        await services.library.sources.send(token)
    async with place.open() as services:
        (text,) = await services.library.sources.waiting()
        assert (text.token, text.by) == (token, "7")
        assert (await services.library.sources.keep(token, "8")).title == "The Tea Table"
        assert await services.library.sources.waiting() == []


async def test_a_text_whose_file_went_waits_no_more(place: Place) -> None:
    """Whoever runs the bot emptied the folder."""
    async with place.open() as services:
        await services.library.reload()
        token = (await offered(services.library)).staged.token
        await services.library.sources.send(token)
        for path in (place.data / "staged").iterdir():
            path.unlink()
        assert await services.library.sources.waiting() == []
        with pytest.raises(Gone):
            await services.library.sources.preview(token)


@pytest.mark.parametrize("failing", ["the-tea-table.toml", "the-tea-table.txt"])
async def test_a_disk_that_cannot_be_written_changes_nothing(
    place: Place, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    """The reason is told; the text stays staged, and can be kept when there is room."""

    def full(target: Path) -> AbstractContextManager[Path]:
        if target.name == failing:
            raise OSError(28, os.strerror(28))
        return written_whole(target)

    async with place.open() as services:
        library = services.library
        await library.reload()
        before = on_disk(place)
        token = (await offered(library, date="1926")).staged.token
        monkeypatch.setattr("bot.library.adding.on_disk.written_whole", full)
        with pytest.raises(Refused) as told:
            await library.sources.keep(token, "8")
        assert told.value.cause.values == ("No space left on device",)
        assert on_disk(place) == before
        assert await library.curating.changes() == []
        monkeypatch.undo()
        assert (await library.sources.keep(token, "8")).title == "The Tea Table"


async def test_a_folder_that_went_is_not_made_anew(place: Place) -> None:
    """A disk that is not mounted must not get a folder of its own."""
    async with place.open() as services:
        await services.library.reload()
        token = (await offered(services.library)).staged.token
        place.articles.rename(place.articles.with_name("elsewhere"))
        with pytest.raises(FolderFault):
            await services.library.sources.keep(token, "8")
        assert not place.articles.exists()
        place.articles.with_name("elsewhere").rename(place.articles)
        assert (await services.library.sources.keep(token, "8")).title == "The Tea Table"


async def test_too_many_texts_are_not_taken(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither of one member, nor of all."""
    monkeypatch.setattr(staging, "MOST_QUEUED_EACH", 1)
    async with place.open() as services:
        sources = services.library.sources
        await services.library.reload()
        first, second = await offered(services.library), await offered(services.library, TEA + "More of it follows.")
        await sources.send(first.staged.token)
        with pytest.raises(Refused) as told:
            await sources.send(second.staged.token)
        assert told.value.cause.fault is Fault.TEXTS_FULL_OF_YOURS
        monkeypatch.setattr(staging, "MOST_QUEUED", 1)
        with pytest.raises(Refused) as told:
            await sources.send(second.staged.token)
        assert told.value.cause.fault is Fault.REPORTS_FULL


async def test_what_was_added_is_taken_back(place: Place) -> None:
    """Its file goes to the removed ones, with what was stated of it."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        before = on_disk(place)
        await added(library, date="1926", shelf="house")
        undone = await library.curating.undo("9")
        assert undone.problem is None
        assert on_disk(place) == before
        assert not (place.articles / "house").exists()
        assert not await library.has("the-tea-table")
        kept = sorted(path.name for path in (place.data / "removed").rglob("the-tea-table.*"))
        assert kept == ["the-tea-table.toml", "the-tea-table.txt"]
        with pytest.raises(Refused):
            await library.curating.undo("9")
