"""A reader keeps passages: they stay true to the text, through edits, moves and removals."""

import pytest

from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.library.library import Library
from bot.model import Slice, exact_hash
from bot.model.bookmarks import BookmarkNow, Stands
from bot.store import bookmarks as kept_rows
from tests.library.conftest import KETTLE, Place

TINKER = "A travelling tinker who is fed well leaves every kettle better than he found it."
ANN = "7"


async def keep(library: Library, words: str, where: Slice | None = None, person: str = ANN) -> BookmarkNow:
    """Somebody keeps the passage with these words, as it is now."""
    hit = (await library.search(words)).hits[0]
    place = hit.place
    kept, again, same = await library.keeping.keep(person, place.entry.key, place.passage, exact_hash(hit.text), where)
    assert (again, same) == (False, True)
    return kept


async def only(library: Library) -> BookmarkNow:
    (one,) = (await library.keeping.page(ANN, "", 0, 5)).bookmarks
    return one


async def test_what_is_kept_is_there_again_with_its_place(place: Place) -> None:
    """All of a passage, or some words of it; for whoever kept it."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        whole = await keep(library, TINKER)
        assert (whole.stands, whole.bookmark.words, whole.bookmark.place.entry.title) == (
            Stands.HERE,
            TINKER,
            "A History of the Kettle",
        )
        part = await keep(library, TINKER, Slice(2, 20))
        assert part.bookmark.words == "travelling tinker"
        assert (await library.keeping.page(ANN, "", 0, 5)).total == 2
        assert (await library.keeping.page("8", "", 0, 5)).total == 0
        with pytest.raises(Gone):
            await library.keeping.one("8", whole.bookmark.number)
    async with place.open() as services:
        assert [one.words for one in await kept_rows.Bookmarks(services.state).some(ANN, (), 0, 9)] == [
            "travelling tinker",
            TINKER,
        ]


async def test_an_edited_passage_says_that_it_changed(place: Place) -> None:
    """The words stay as they were kept, and the passage is found as it is now."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        await keep(library, TINKER)
        place.put("kettle.txt", KETTLE.replace("who is fed well leaves", "who was fed well would leave"))
        await library.reload()
        now = await only(library)
        assert now.stands is Stands.CHANGED
        assert now.bookmark.words == TINKER
        assert now.passage is not None
        assert now.passage.text.startswith("A travelling tinker who was fed well")


async def test_an_edit_elsewhere_changes_nothing(place: Place) -> None:
    """Neither one beside the kept words in their passage, nor a moved section, nor a renamed file."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        await keep(library, TINKER, Slice(2, 49))
        moved = KETTLE.replace(TINKER, f"{TINKER} So it is said.").replace("The Whistle", f"The Whistle\n\n{'x ' * 9}")
        (place.articles / "kettle.txt").rename(place.articles / "tea.txt")
        place.put("tea.txt", moved)
        await library.reload()
        now = await only(library)
        assert now.stands is Stands.HERE
        assert now.passage is not None
        assert now.passage.text.endswith("So it is said.")
        (every,) = await library.keeping.all(ANN)
        assert every.stands is Stands.HERE


async def test_what_left_the_library_is_still_read(place: Place) -> None:
    """The passage, and then the whole article."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        await keep(library, TINKER)
        place.put("kettle.txt", KETTLE.replace(TINKER, "Nothing of the kind."))
        await library.reload()
        assert (await only(library)).stands is Stands.GONE
        (place.articles / "kettle.txt").unlink()
        await library.reload()
        now = await only(library)
        assert (now.stands, now.passage) == (Stands.GONE, None)
        assert (now.bookmark.words, now.bookmark.place.entry.title) == (TINKER, "A History of the Kettle")
        assert [one.stands for one in await library.keeping.all(ANN)] == [Stands.GONE]


async def test_what_changed_before_it_was_kept_is_kept_as_it_is(place: Place) -> None:
    """A slice of other words would be another's words."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        hit = (await library.search(TINKER)).hits[0]
        where = (hit.place.entry.key, hit.place.passage)
        now, _, same = await library.keeping.keep(ANN, *where, exact_hash("as it was"), Slice(0, 4))
        assert (now.bookmark.words, same) == (TINKER, False)
        with pytest.raises(Gone) as gone:
            await library.keeping.keep(ANN, where[0], "no-such-id", "x", None)
        assert gone.value.cause.fault is Fault.PASSAGE_GONE
        with pytest.raises(Gone) as gone:
            await library.keeping.keep(ANN, "no-such-key", where[1], "x", None)
        assert gone.value.cause.fault is Fault.ARTICLE_GONE


async def test_a_quote_is_kept_with_who_says_it(place: Place) -> None:
    """The speaker of the quote, not the author of the passage."""
    place.put("talk.txt", "Tea\n\nBy Ann Bray\n\n“A pot of tea is a clock that one can drink,” said Ines Albrecht.\n")
    async with place.open() as services:
        library = services.library
        await library.reload()
        text = "A pot of tea is a clock that one can drink"
        match = (await library.verify(text)).matches[0]
        now, *_ = await library.keeping.keep(
            ANN, match.place.entry.key, match.place.passage, exact_hash(match.text), match.where
        )
        assert now.bookmark.words == text
        assert now.bookmark.speaker == match.speaker == "Ines Albrecht"


async def test_bookmarks_are_searched_with_typos(place: Place) -> None:
    """A word that none has is read as the nearest that some have; nonsense finds nothing."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        await keep(library, TINKER)
        await keep(library, "A lamp at sea is a promise")
        page = await library.keeping.page(ANN, "kettle bray", 0, 5)
        assert (page.total, page.read_as) == (1, ())
        page = await library.keeping.page(ANN, "tnker", 0, 5)
        assert (page.total, page.read_as) == (1, (("tnker", "tinker"),))
        assert [one.bookmark.words for one in await library.keeping.all(ANN, "tnker")] == [TINKER]
        assert (await library.keeping.page(ANN, "zzzz", 0, 5)).total == 0


async def test_pages_are_turned_and_end(place: Place) -> None:
    """The last kept first; a page beyond the end, as after removals, is the last there is."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        for end in range(3, 10):
            await keep(library, TINKER, Slice(0, end))
        page = await library.keeping.page(ANN, "", 5, 5)
        assert (page.start, [len(one.bookmark.words) for one in page.bookmarks]) == (5, [4, 3])
        assert (await library.keeping.page(ANN, "", 500, 5)).start == 5


async def test_a_note_is_written_changed_and_removed_with_its_bookmark(place: Place) -> None:
    """What is gone is said to be."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        number = (await keep(library, TINKER)).bookmark.number
        assert (await library.keeping.note(ANN, number, "  for Sunday ")).bookmark.note == "for Sunday"
        assert (await library.keeping.note(ANN, number, "")).bookmark.note == ""
        assert (await library.keeping.remove(ANN, number)).bookmark.words == TINKER
        for work in (library.keeping.remove(ANN, number), library.keeping.note(ANN, number, "x")):
            with pytest.raises(Gone) as gone:
                await work
            assert gone.value.cause.fault is Fault.BOOKMARK_GONE


async def test_too_many_are_refused(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """With how many one can have."""
    monkeypatch.setattr(kept_rows, "MOST_BOOKMARKS", 1)
    async with place.open() as services:
        library = services.library
        await library.reload()
        await keep(library, TINKER)
        with pytest.raises(Refused) as refused:
            await keep(library, TINKER, Slice(0, 9))
        assert refused.value.cause.fault is Fault.TOO_MANY_BOOKMARKS
