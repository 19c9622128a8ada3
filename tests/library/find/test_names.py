"""Everything that has a name, as the library changes."""

from bot.library.library import Library
from bot.model import Near
from tests.library.conftest import Place


async def names(library: Library, typed: str) -> list[Near]:
    return list((await library.search(typed)).near)


async def test_names_come_and_go_with_their_articles(place: Place) -> None:
    """A heading that was edited is found as it is now; those of other articles stay."""
    place.put("salt.txt", "On Salt\n\nBy Ann Bray\n\nThe White Pans\n\nThey lie below the village and nobody rakes.\n")
    async with place.open() as services:
        await services.library.reload()
        assert [one.heading for one in await names(services.library, "white pans")] == ["The White Pans"]
        text = "On Salt\n\nBy Cora Finch\n\nThe Grey Pans\n\nThey lie below the village and nobody rakes.\n"
        place.put("salt.txt", text)
        await services.library.reload()
        assert await names(services.library, "ann bray") == [] or "Ann Bray" in {
            one.author for one in await names(services.library, "ann bray")
        }
        assert [one.author for one in await names(services.library, "cora finch")] == ["Cora Finch"]
        assert "The White Pans" not in [one.heading for one in await names(services.library, "white pans")]
        assert "The Grey Pans" in [one.heading for one in await names(services.library, "grey pans")]


async def test_names_outside_the_articles_chosen_are_left_out(place: Place) -> None:
    """As passages are."""
    async with place.open() as services:
        await services.library.reload()
        for article, held in (("Lamps at Sea", True), ("A History of the Kettle", False)):
            near = (await services.library.search("the keeper", article=article)).near
            assert ("The Keeper" in [one.heading for one in near]) is held
