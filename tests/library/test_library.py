"""The library as its edges see it: one method per use case."""

import pytest

from bot.errors import NotFound
from tests.library.conftest import Place


async def test_what_was_loaded_is_listed_outlined_and_read(place: Place) -> None:
    """By title, by section, passage after passage."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        assert [entry.title for entry in await library.entries()] == ["A History of the Kettle", "Lamps at Sea"]
        outline = await library.outline("kettle")
        assert [row.section.heading for row in outline.rows] == [None, "Copper and Steam", "The Whistle"]
        excerpt = await library.excerpt("kettle", section="The Whistle")
        assert excerpt.passages[0].text.startswith("The whistle came late")


async def test_what_is_not_here_has_neighbours(place: Place) -> None:
    """The nearest names, to choose from."""
    async with place.open() as services:
        await services.library.reload()
        with pytest.raises(NotFound) as fault:
            await services.library.outline("Lumps at See or something else entirely")
        assert isinstance(fault.value.nearest, tuple)


async def test_a_shelf_is_a_subfolder(place: Place) -> None:
    """And narrows what is listed."""
    async with place.open() as services:
        await services.library.reload()
        assert [entry.title for entry in await services.library.entries(shelf="sea")] == ["Lamps at Sea"]


async def test_the_status_tells_what_is_held(place: Place) -> None:
    """Nothing before the first load."""
    async with place.open() as services:
        before = await services.library.status()
        await services.library.reload()
        after = await services.library.status()
    assert (before.articles, before.loaded_at) == (0, None)
    assert (after.articles, after.sources) == (2, 2)
    assert after.articles_folder == place.articles


async def test_what_stands_before_the_first_part_can_be_found_and_read(place: Place) -> None:
    """A caption above the first heading is no part of the outline; a search finds it, and reading on begins there."""
    text = "# The Net Loft\n\nBy Ada Lin\n\nPhoto: The loft at dusk, before the fire\n\n## Winter\n\n"
    text += "Nets are mended in winter, when the boats lie still and the water is too cold for hands.\n"
    place.put("loft.md", text)
    async with place.open() as services:
        library = services.library
        await library.reload()
        outline = await library.outline("The Net Loft")
        assert [(row.section.number, row.section.heading) for row in outline.rows] == [(1, "Winter")]
        found = await library.search("loft at dusk before the fire")
        section = found.hits[0].place.section
        assert section.number == 0
        excerpt = await library.excerpt("The Net Loft", section=str(section.number))
        assert excerpt.passages[0].place.ordinal == 0
        assert [name.number for name in await library.nearest_sections("The Net Loft", "")] == [1]
