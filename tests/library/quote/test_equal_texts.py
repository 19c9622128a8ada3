"""A line that stands in many articles of a village is drawn once in a round, and still found in each of them."""

import random
from dataclasses import replace

from bot.library.quote.equal_texts import first_of, one_of_each
from bot.library.quote.quoting import digest
from bot.model import Entry, Flag, QuoteFilters
from bot.services import Services
from bot.store.named_quotes import NamedQuote, NamedQuotes
from tests.library.conftest import Place
from tests.library.test_sayer import LEDGERS

LINE = "A harbour that keeps no books will sooner or later be kept by somebody else's."


def bulletin(title: str, author: str, line: str = LINE, own: str = "lamp") -> str:
    """An article of two sayings, one of its own."""
    return f"{title}\n\nBy {author}\n\n{line}\n\nEvery {own} is a promise that nobody who made it will ever see kept.\n"


async def a_round(services: Services, times: int, **filters: str) -> list[str]:
    """What a channel hears of the village."""
    ask = services.library.quote
    asked = {"shelf": "village", **filters}
    return [(await ask(chance=services.chance, channel="salon", **asked)).quote.text for _ in range(times)]


async def test_a_line_saved_twice_is_heard_once_in_a_round(place: Place) -> None:
    """Whatever its marks are; and it is found in each article that has it, under each author."""
    place.put("village/one.txt", bulletin("The Quay", "Ann Bray"))
    place.put("village/two.txt", bulletin("The Mole", "Olu Ede", LINE.replace("'s.", "’s!"), "bell"))
    async with place.open() as services:
        await services.library.reload()
        heard = await a_round(services, 3)
        assert sum(text.startswith("A harbour that") for text in heard) == 1
        again = await services.library.quote(chance=services.chance, channel="salon", shelf="village")
        assert again.round_over == 3
        for author in ("Ann Bray", "Olu Ede"):
            found = await a_round(services, 2, author=author)
            assert any("harbour" in text for text in found)


async def test_another_copy_is_not_heard_after_a_restart(place: Place) -> None:
    """A round knows texts, not articles: a copy that takes the place of what was heard is no new quote."""
    first = place.put("village/one.txt", bulletin("The Quay", "Ann Bray"))
    async with place.open() as services:
        await services.library.reload()
        assert LINE in await a_round(services, 2)
    first.unlink()
    place.put("village/two.txt", bulletin("The Mole", "Olu Ede", own="bell"))
    async with place.open() as services:
        await services.library.reload()
        assert await a_round(services, 1) == ["Every bell is a promise that nobody who made it will ever see kept."]


async def test_what_was_drawn_before_texts_had_numbers_counts(place: Place) -> None:
    """An updated bot still knows the round it was in by articles and names."""
    place.put("village/one.txt", bulletin("The Quay", "Ann Bray"))
    async with place.open() as services:
        await services.library.reload()
        heard = await services.library.quote(chance=services.chance, shelf="village")
        asked = QuoteFilters(shelf="village")
        name = f"the-quay:{heard.quote.name}"
        await services.state.note_drawn("salon", digest(asked), name, 100)
        (other,) = await a_round(services, 1)
        assert other != heard.quote.text


def article(number: int, author: str = "", date: str | None = None, *flags: Flag) -> Entry:
    """One of a library's."""
    authors = (author,) if author else ()
    return replace(
        LEDGERS,
        number=number,
        key=f"article-{number}",
        authors=authors,
        date=date,
        date_iso=date,
        flags=frozenset(flags),
    )


def shown(*said: tuple[Entry, str | None]) -> int:
    """The article of the one that is shown of a text with these articles and speakers, in whatever order they come."""
    entries = {entry.number: entry for entry, _ in said}
    quotes = [NamedQuote(entry.number, 0, f"{entry.number}", 7, 50, speaker) for entry, speaker in said]
    found = {first_of(random.Random(seed).sample(quotes, len(quotes)), entries).article for seed in range(6)}
    (one,) = found
    return one


def test_its_authors_comes_before_whoever_cites_it() -> None:
    """Known by the name, or a part of it; or as it is older than all that credit somebody else."""
    own = article(2, "Ada Penrose")
    assert shown((article(1, "Ann Bray", "1990"), "Penrose"), (own, None), (article(3), "Ada Penrose")) == 2
    assert shown((article(1, "Ann Bray", "1990"), "Weiss"), (article(2, "Olu Ede", "1985-04"), None)) == 2


def test_a_name_comes_before_an_article_that_has_only_the_words() -> None:
    """Then an author before none, the oldest, the key; what a machine wrote comes last."""
    assert shown((article(1, "Ann Bray", "1990"), None), (article(2, "Olu Ede", "1985"), "Weiss")) == 2
    assert shown((article(1), None), (article(2, "Olu Ede"), None)) == 2
    assert shown((article(1, "Ann Bray"), None), (article(2, "Olu Ede", "1985"), None)) == 2
    assert shown((article(2, "Ann Bray"), None), (article(1, "Olu Ede"), None)) == 1
    assert shown((article(1, "Ann Bray", "1985", Flag.AI), None), (article(2), None)) == 2


def test_what_stands_on_many_pages_weighs_nothing() -> None:
    """And where all texts are different, nothing is made anew."""
    entries = {number: article(number, "Ann Bray") for number in range(3)}
    quotes = NamedQuotes(NamedQuote(number, 0, "a", 7, 50) for number in entries)
    assert [quote.weight for quote in one_of_each(quotes, entries, {7})] == [1]
    assert [quote.weight for quote in one_of_each(quotes, entries, set())] == [50]
    different = NamedQuotes(NamedQuote(number, 0, "a", number, 50) for number in entries)
    assert one_of_each(different, entries, {7}) is different
