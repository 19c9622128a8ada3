"""A member narrows quotes down: by who says them, by shelf, by length."""

import pytest

from bot.errors import NotFound
from bot.faults import Fault
from bot.library.quote import bag, quoting
from bot.model import ServedQuote
from bot.services import Services
from tests.library.conftest import Place

TIDES = """The Tide Tables

By Ada Penrose

Every tide table is a promise that the moon made to somebody else. Nobody who lives by the water has ever believed it.

“A clock that agrees with the sea has never been wound by a banker in his life,” said Jonah Weiss, the harbour master.

Whoever prints a tide table is responsible for the sea, and the sea has never once written back to complain about a \
single misprint, which is why printers along this coast sleep so soundly and why their children, who have to row, \
do not sleep at all in the week after the new almanac has come out.
"""


async def every(services: Services, **filters: str) -> list[ServedQuote]:
    """A whole round of quotes under these filters."""
    found: list[ServedQuote] = []
    while True:
        drawn = await services.library.quote(chance=services.chance, channel="salon", **filters)
        if drawn.round_over:
            return found
        found.append(drawn.quote)


async def test_only_the_words_of_one_person(place: Place) -> None:
    """Whoever is quoted can be asked for, by a part of the name; so can an author."""
    place.put("coast/tides.txt", TIDES)
    async with place.open() as services:
        await services.library.reload()
        assert {quote.speaker for quote in await every(services, speaker="Weiss")} == {"Jonah Weiss"}
        own = await every(services, speaker="Ada Penrose")
        assert own
        assert all(quote.speaker is None and quote.place.entry.authors == ("Ada Penrose",) for quote in own)
        assert "Jonah Weiss" in await services.library.nearest_speakers("weis")


async def test_somebody_who_is_not_quoted(place: Place) -> None:
    """The nearest names are offered."""
    place.put("coast/tides.txt", TIDES)
    async with place.open() as services:
        await services.library.reload()
        with pytest.raises(NotFound, match=Fault.NO_SUCH_SPEAKER) as caught:
            await services.library.quote(chance=services.chance, speaker="Joan Wisse")
        assert "Jonah Weiss" in caught.value.nearest


async def test_somebody_whom_an_article_quotes_in_passing(place: Place) -> None:
    """Nothing of hers stands alone: the passage that has her words stands in, and whoever types her name finds it."""
    place.put("coast/tides.txt", TIDES + "\n“Not before he told us to, and not after,” said Mira Holt, the pilot.\n")
    async with place.open() as services:
        await services.library.reload()
        names = await services.library.nearest_speakers("")
        assert names.index("Mira Holt") > names.index("Jonah Weiss")
        assert await services.library.nearest_speakers("hol", 1) == ["Mira Holt"]
        drawn = await services.library.quote(chance=services.chance, channel="salon", speaker="Holt")
        assert drawn.stands_in == 1
        assert "Not before he told us to" in drawn.quote.text


async def test_somebody_who_speaks_and_is_not_quoted(place: Place) -> None:
    """The best of what he says stands in, and is not called a quote; whoever writes nothing else is still nobody."""
    place.put(
        "hearing.txt",
        "The Ferry Hearing\n\nBy Nora Blythe\n\nMR. TOLLAND: Yes.\n\n"
        "ROSA VANE: The rope is a promise that the boat has to keep, and whoever cuts it has broken more than hemp.\n\n"
        "MR. TOLLAND: We went home after that, and then he said it again, and it was that one.\n\n"
        "ROSA VANE: Then the river was lying, and I never knew it to lie in ninety years.\n",
    )
    async with place.open() as services:
        await services.library.reload()
        drawn = await services.library.quote(chance=services.chance, speaker="Tolland")
        assert (drawn.quote.speaker, drawn.quote.number) == ("Mr. Tolland", None)
        assert "he said it again" in drawn.quote.text


async def test_only_one_shelf(place: Place) -> None:
    """A shelf is a folder of articles."""
    place.put("coast/tides.txt", TIDES)
    async with place.open() as services:
        await services.library.reload()
        assert {quote.place.entry.shelf for quote in await every(services, shelf="coast")} == {"coast"}


async def test_short_and_long_ones(place: Place) -> None:
    """A short quote has 120 characters at most, a long one 240 at least."""
    place.put("coast/tides.txt", TIDES)
    async with place.open() as services:
        await services.library.reload()
        assert all(len(quote.text) <= 120 for quote in await every(services, length="short"))
        assert all(len(quote.text) >= 240 for quote in await every(services, length="long", shelf="coast"))


async def test_where_none_is_long_all_others_are_counted(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also those that are never drawn at random, as there are enough better ones."""
    for room in (quoting, bag):
        monkeypatch.setattr(room, "ENOUGH", ((1, 1),))
    async with place.open() as services:
        await services.library.reload()
        held = sum(one.quotes for one in await services.library.entries())
        assert len(await every(services)) < held
        with pytest.raises(NotFound, match=Fault.NO_QUOTES_SO_LONG) as caught:
            await services.library.quote(chance=services.chance, length="long")
        assert caught.value.cause.values == (held, "long")


async def test_filters_that_leave_nothing(place: Place) -> None:
    """The answer says that no quote matches; nothing else is slipped in."""
    async with place.open() as services:
        await services.library.reload()
        with pytest.raises(NotFound, match=Fault.NO_QUOTES):
            await services.library.quote(chance=services.chance, article="Lamps at Sea", length="long")


YEAR = """The Year

by Ada Penrose

The tide was late that year, and it was blamed for everything. A gate remembers the hand that shut it, and no other.

Every lock is a question that the river asks of every boat. Nobody who owns a boat has ever been owned by nothing.
"""


async def test_a_subject_that_no_quote_names(place: Place) -> None:
    """A quote beside the subject says that it is only the closest; one that names it says nothing."""
    place.put("year.txt", YEAR)
    async with place.open() as services:
        await services.library.reload()
        named = await services.library.quote(chance=services.chance, about="gate")
        assert named.beside is None
        near = await services.library.quote(chance=services.chance, about="tide")
        assert near.beside == (None if "tide" in near.quote.text else "tide")


async def test_the_only_part_of_an_article_is_known_as_such(place: Place) -> None:
    """One with sections has several."""
    place.put("rope.txt", "The Rope\n\nBy Nora Blythe\n\nA rope is a promise that the boat has to keep all winter.\n")
    async with place.open() as services:
        await services.library.reload()
        drawn = await services.library.quote(chance=services.chance, article="The Rope")
        assert drawn.quote.place.section.alone
        drawn = await services.library.quote(chance=services.chance, article="kettle")
        assert not drawn.quote.place.section.alone
