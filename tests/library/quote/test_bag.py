"""A reading group asks for quotes: each with its source, none twice while others are left."""

import asyncio
import random
from collections import Counter
from itertools import pairwise

import pytest

from bot.errors import BadQuery, NotFound
from bot.faults import Fault
from bot.library.quote.bag import Pool
from bot.model import ServedQuote
from bot.services import Services
from bot.store.named_quotes import NamedQuote, NamedQuotes
from tests.library.conftest import Place
from tests.library.test_sayer import LEDGERS


async def test_a_quote_comes_with_its_source(place: Place) -> None:
    """Words, article, author and section belong together, and the words stand in the passage as they are."""
    async with place.open() as services:
        await services.library.reload()
        quote = (await services.library.quote(chance=services.chance, article="Lamps at Sea")).quote
        assert quote.place.entry.author == "Olu Ede"
        assert quote.text in quote.passage_text
        assert quote.text


def name(quote: ServedQuote) -> str:
    """What tells one quote from another."""
    return f"{quote.place.entry.key}:{quote.name}"


async def drawn(services: Services, times: int, channel: str = "salon", **filters: str) -> list[str]:
    """The names of quotes drawn in a channel."""
    ask = services.library.quote
    return [name((await ask(chance=services.chance, channel=channel, **filters)).quote) for _ in range(times)]


async def one_round(services: Services, channel: str, **filters: str) -> int:
    """How many quotes a whole round has, as the card says when it is through."""
    for _ in range(100):
        found = await services.library.quote(chance=services.chance, channel=channel, **filters)
        if found.round_over:
            return found.round_over
    raise AssertionError("the round does not end")


async def test_no_quote_comes_twice_until_all_have_come(place: Place) -> None:
    """In a channel every quote is heard once before any is heard again; the next round has another order."""
    async with place.open() as services:
        await services.library.reload()
        total = await one_round(services, "elsewhere")
        assert total >= 4
        rounds = [await drawn(services, total) for _ in range(6)]
        assert all(len(set(heard)) == total for heard in rounds)
        assert len({tuple(heard) for heard in rounds}) > 1
        assert all(before[-1] != after[0] for before, after in pairwise(rounds))


async def test_the_card_hears_when_a_round_is_over(place: Place) -> None:
    """The first quote of the second round comes with the number of those that were shown."""
    async with place.open() as services:
        await services.library.reload()
        total = await one_round(services, "elsewhere")
        over = [
            (await services.library.quote(chance=services.chance, channel="salon")).round_over
            for _ in range(2 * total + 1)
        ]
        assert over == [0] * total + [total] + [0] * (total - 1) + [total]


async def test_each_set_of_filters_has_its_own_bag(place: Place) -> None:
    """What was drawn of one author is still to come for whoever asks for anything."""
    async with place.open() as services:
        await services.library.reload()
        total = await one_round(services, "elsewhere")
        olu = await one_round(services, "elsewhere", author="Olu Ede")
        await drawn(services, olu, author="Olu Ede")
        assert len(set(await drawn(services, total))) == total


async def test_what_one_channel_heard_is_new_to_another(place: Place) -> None:
    """Channels do not share their memory; without a channel there is none."""
    async with place.open() as services:
        await services.library.reload()
        total = await one_round(services, "elsewhere")
        for channel in ("a", "b"):
            assert len(set(await drawn(services, total, channel))) == total


async def test_who_asks_at_the_same_time_gets_another_one(place: Place) -> None:
    """Also right after a start, when nobody knows yet what is left in the channel."""
    async with place.open() as services:
        await services.library.reload()
        total = await one_round(services, "salon")
        asked = [drawn(services, 1, "kitchen") for _ in range(total)]
        assert len({one for names in await asyncio.gather(*asked) for one in names}) == total


async def test_the_memory_outlives_a_restart_and_a_reload(place: Place) -> None:
    """A bot that was restarted, or read its folder again, does not repeat itself."""
    async with place.open() as services:
        await services.library.reload()
        total = await one_round(services, "elsewhere")
        heard = await drawn(services, 1)
    for number in range(total - 1):
        place.put(f"note-{number}.txt", f"Note {number}\n\n- a list\n- of things\n- number {number}\n")
        async with place.open() as services:
            await services.library.reload()
            heard += await drawn(services, 1)
    assert len(set(heard)) == total


async def test_better_quotes_come_more_often(place: Place) -> None:
    """Outside a channel a quote is drawn by its weight: the excellent much more often than the fair, which come too."""
    async with place.open() as services:
        await services.library.reload()
        chance = random.Random(3)
        count = Counter([name((await services.library.quote(chance=chance)).quote) for _ in range(600)])
        assert len(count) >= 4
        assert 0 < min(count.values()) < max(count.values()) / 3


def pool(*weights: tuple[int, int]) -> Pool:
    """A pool of quotes by (article, weight)."""
    entries = {number: LEDGERS for number, _ in weights}
    quotes = [NamedQuote(article, at, f"{at}", at, weight) for at, (article, weight) in enumerate(weights)]
    return Pool.of(NamedQuotes(quotes), entries, named=False)


def test_a_long_article_does_not_drown_a_short_one() -> None:
    """Of a hundred quotes, twelve of four each and one: that one is drawn every thirty-fifth time, not every 149th."""
    mixed = pool(*[(1, 3)] * 100, *((article, 3) for article in range(3, 15) for _ in range(4)), (2, 3))
    assert sum(mixed.weights) == pytest.approx(35 * mixed.weights[-1])


def test_middling_quotes_come_only_where_sixty_better_ones_are_missing() -> None:
    """A large library shows its best; a small one has to show more to last."""
    large = pool(*[(1, 50)] * 60, (2, 2), (3, 1))
    assert {quote.weight for quote in large.quotes} == {50}
    small = pool(*[(1, 50)] * 59, (2, 2), (3, 1))
    assert {quote.weight for quote in small.quotes} == {50, 2}


def test_the_longest_has_half_of_the_chance_at_most() -> None:
    """However many quotes it has, where there is any other article."""
    mixed = pool(*[(1, 6)] * 3000, (2, 3), (3, 3))
    assert sum(mixed.weights[:3000]) == pytest.approx(sum(mixed.weights[3000:]))
    assert sum(pool(*[(1, 6)] * 3).weights) > 0


def test_the_best_do_not_come_over_and_over_where_nobody_remembers_them() -> None:
    """Outside a channel a quote of a hundred times the weight comes five times as often, in a channel long before."""
    two = pool((1, 10_000), (1, 100))
    assert two.weights[0] / two.weights[1] == pytest.approx(100)
    assert two.chances[0] / (two.chances[1] - two.chances[0]) == pytest.approx(5, abs=0.1)


def test_poor_quotes_wait_until_their_article_is_asked_for() -> None:
    """Quotes of weight 1 come at random only where there are not a dozen others."""
    assert len(pool(*[(1, 6)] * 12, (1, 1), (2, 1)).quotes) == 12
    assert len(pool(*[(1, 6)] * 11, (1, 1), (2, 1)).quotes) == 13
    assert len(pool((1, 1), (2, 1)).quotes) == 2


def test_an_order_has_every_quote_once_and_the_heavy_ones_early() -> None:
    """Over many rounds a quote of weight 6 comes before one of weight 3 two times in three."""
    two = pool((1, 6), (1, 3))
    chance = random.Random(5)
    orders = [two.shuffled(chance, set()) for _ in range(3000)]
    assert all(sorted(order) == [0, 1] for order in orders)
    first = sum(order[-1] == 0 for order in orders)
    assert 0.62 < first / 3000 < 0.71


async def test_a_quote_about_something(place: Place) -> None:
    """What is asked about is in the passage the quote comes from; where nothing is, the answer says so."""
    async with place.open() as services:
        await services.library.reload()
        quote = (await services.library.quote(chance=services.chance, about="travelling tinkers")).quote
        assert "tinker" in quote.passage_text
        with pytest.raises(NotFound, match=Fault.NO_QUOTES_ABOUT):
            await services.library.quote(chance=services.chance, about="xylophone quarks zeppelin")
        with pytest.raises(BadQuery):
            await services.library.quote(chance=services.chance, about="?!")


async def test_an_author_nobody_knows(place: Place) -> None:
    """The nearest names are offered."""
    async with place.open() as services:
        await services.library.reload()
        with pytest.raises(NotFound) as caught:
            await services.library.quote(chance=services.chance, author="Oly")
        assert caught.value.nearest[:1] == ("Olu Ede",)


async def test_an_empty_library_says_so(place: Place) -> None:
    """Before the first load there is nothing to quote."""
    async with place.open() as services:
        with pytest.raises(NotFound, match=Fault.LIBRARY_EMPTY):
            await services.library.quote(chance=services.chance)
