"""A source as the library holds it: the titles and counts of its articles, and no problem once it was read."""

from tests.library.conftest import Place, place

__all__ = ["place"]


async def test_a_source_is_known_with_what_it_holds(place: Place) -> None:
    """By path."""
    async with place.open() as services:
        await services.library.reload()
        kettle, lamps = await services.library._resources.reader.sources()
    assert (kettle.fingerprint.source, kettle.titles, kettle.problem) == (
        "kettle.txt",
        ("A History of the Kettle",),
        None,
    )
    assert (lamps.fingerprint.source, lamps.titles) == ("sea/lamps.txt", ("Lamps at Sea",))
    assert kettle.passages > lamps.passages > 0
    assert kettle.words > 0
