"""A server shows some shelves alone: nothing of the others is quoted, found, verified, listed or offered there."""

import random
from collections.abc import Iterator

import pytest

from bot.errors import Gone, NotFound, Refused
from bot.faults import Fault
from bot.library.library import Library
from bot.library.shelves import SHELVES_SEEN, show_only
from bot.model import Hit, exact_hash
from bot.model.bookmarks import Stands
from bot.model.circle import Circle
from tests.library.conftest import KETTLE, LAMPS, Place

TINKER = "A travelling tinker who is fed well leaves every kettle better than he found it."
WAVES = "A wave is not a thing but an errand, and the harbour is where it is handed over."


@pytest.fixture(autouse=True)
def _seen() -> Iterator[None]:
    """Each test begins with all shelves in sight."""
    token = SHELVES_SEEN.set(frozenset())
    yield
    SHELVES_SEEN.reset(token)


async def filled(place: Place, library: Library) -> None:
    """The kettle on the shelf tea, the lamps on the shelf sea, and waves on none."""
    for one in place.articles.glob("*.txt"):
        one.unlink()
    place.put("tea/kettle.txt", KETTLE)
    place.put("sea/lamps.txt", LAMPS)
    said = "“Every wave was a stranger once,” said Ines Albrecht."
    place.put("waves.txt", f"Waves\n\nBy Ann Bray\n\n{WAVES}\n\n{said}\n")
    await library.reload()


async def drawn(library: Library) -> set[str]:
    chance = random.Random(3)
    return {(await library.quote(chance=chance, channel="1")).quote.place.entry.title for _ in range(30)}


async def test_what_is_not_seen_is_nowhere(place: Place) -> None:
    """Neither drawn, found, verified, listed, outlined nor offered while one types; then all of it again."""
    async with place.open() as services:
        library = services.library
        await filled(place, library)
        assert await drawn(library) == {"A History of the Kettle", "Lamps at Sea", "Waves"}
        key = next(entry.key for entry in await library.entries() if "Kettle" in entry.title)
        hit = (await library.search(TINKER)).hits[0]
        show_only(["sea", ""])
        assert await drawn(library) == {"Lamps at Sea", "Waves"}
        assert [entry.title for entry in await library.entries()] == ["Lamps at Sea", "Waves"]
        findings = await library.search(TINKER)
        assert all(one.place.entry.key != key for one in (*findings.hits, *findings.weaker, *(await _source(library))))
        assert all(near.entry.key != key for near in findings.near)
        verified = await library.verify(TINKER)
        assert (verified.verdict.value, verified.nearest, verified.articles) == ("not_found", None, 2)
        assert (await library.verify("A History of the Kettle")).verdict.value == "not_found"
        assert list(await library.nearest_shelves("")) == ["sea"]
        assert list(await library.every_shelf()) == ["sea", "tea", ""]
        assert all(entry.key != key for entry in await library.nearest_articles("kettle"))
        with pytest.raises(NotFound):
            await library.outline("A History of the Kettle")
        with pytest.raises(NotFound):
            await library.quote(chance=random.Random(1), shelf="tea")
        for work in (library.known(key), library.context(key, hit.place.passage), library.quote_named(key, "x")):
            with pytest.raises(Gone) as gone:
                await work
            assert gone.value.cause.fault is Fault.ARTICLE_UNSEEN
        show_only([])
        assert await drawn(library) == {"A History of the Kettle", "Lamps at Sea", "Waves"}
        assert (await library.verify(TINKER)).verdict.value == "verbatim"
        assert (await library.search(TINKER)).hits[0].text == TINKER


async def _source(library: Library) -> list[Hit]:
    return [*(await library.find_source(TINKER)).hits]


async def test_names_are_those_of_what_is_seen(place: Place) -> None:
    """Speakers and authors; an author who has articles on both is led to the one that is seen."""
    async with place.open() as services:
        library = services.library
        await filled(place, library)
        assert set(await library.nearest_speakers("")) == {"Ann Bray", "Ines Albrecht", "Olu Ede"}
        show_only(["tea"])
        assert set(await library.nearest_speakers("")) == {"Ann Bray"}
        assert list(await library.nearest_authors("")) == ["Ann Bray"]
        (near,) = [one for one in (await library.search("Ann Bray")).near if one.author]
        assert near.entry.title == "A History of the Kettle"
        show_only([""])
        assert set(await library.nearest_speakers("")) == {"Ann Bray", "Ines Albrecht"}
        (near,) = [one for one in (await library.search("Ann Bray")).near if one.author]
        assert near.entry.title == "Waves"
        show_only(["sea"])
        assert not [one for one in (await library.search("Ann Bray")).near if one.author]


async def test_bookmarks_and_curators_see_the_whole_library(place: Place) -> None:
    """What somebody kept is not gone because a server does not show it."""
    async with place.open() as services:
        library = services.library
        await filled(place, library)
        hit = (await library.search(TINKER)).hits[0]
        await library.keeping.keep("7", hit.place.entry.key, hit.place.passage, exact_hash(hit.text), None)
        show_only(["sea"])
        (kept,) = (await library.keeping.page("7", "", 0, 5)).bookmarks
        assert kept.stands is Stands.HERE
        assert set((await library.curating.titles()).values()) == {"A History of the Kettle", "Lamps at Sea", "Waves"}


async def test_shelves_that_are_gone_are_told(place: Place) -> None:
    """An empty answer would look like an empty library."""
    async with place.open() as services:
        library = services.library
        await filled(place, library)
        show_only(["attic"])
        with pytest.raises(NotFound) as none:
            await library.quote(chance=random.Random(1))
        assert none.value.cause.fault is Fault.NO_SHELF_SEEN
        assert (await library.status()).articles == 3


async def test_two_servers_ask_by_turns(place: Place) -> None:
    """Each sees its own, also after a reload."""
    async with place.open() as services:
        library = services.library
        await filled(place, library)
        for _ in range(3):
            show_only(["tea"])
            assert await drawn(library) == {"A History of the Kettle"}
            show_only(["sea"])
            assert await drawn(library) == {"Lamps at Sea"}
            place.put("sea/lamps.txt", LAMPS + "\n")
            await library.reload()


async def test_a_reading_circle_waits_while_its_article_is_not_seen(place: Place) -> None:
    """Which is told, and is not taken for the article's end."""
    async with place.open() as services:
        library = services.library
        await filled(place, library)
        division = await library.dividing.divide("A History of the Kettle", 2)
        circle = Circle(
            number=1,
            place="42",
            channel="7",
            article=division.entry.key,
            title=division.entry.title,
            starts=division.starts,
            sections=division.sections,
            first=services.clock().date(),
            every=7,
            minute=480,
            zone="UTC",
            owner="9",
            since=services.clock(),
        )
        assert await library.dividing.standing(circle) is None
        show_only(["sea"])
        assert await library.dividing.standing(circle) is Fault.ARTICLE_UNSEEN
        with pytest.raises(Refused) as unseen:
            await library.dividing.as_planned(circle)
        assert unseen.value.cause.fault is Fault.ARTICLE_UNSEEN
