"""Articles that cannot be quoted, bags whose articles went, and what members read: never nothing, never twice."""

import itertools
import random
from pathlib import Path

import pytest

from bot.cards.faults import fault_sentence
from bot.errors import CommonplaceError, NotFound
from bot.faults import Fault
from bot.model import DrawnQuote
from bot.services import Services
from tests.library.conftest import Place

DIALOGUE = """At the Gate

“Come here.”

“No, not today.”

“Why not today?”

“Because of him.”
"""
UNKNOWN = """Qapla

batlh potlh law yIn potlh puS bIQ Dun ghaH tlhIngan Hol Dajatlh'a' jIH.

nuqneH ghaytan loDnI' SoH batlh potlh yIn puS bIQ Dun.
"""
LIST = "Things\n\n- a rope\n- a lamp\n- a kettle that sings in the kitchen of the keeper\n"
VERSE = "The Song of the Gate\n\nO gate,\nO rope,\nO bell of the sea.\n\nO lamp,\nO oar,\nO boat at dawn.\n"
SLURS = "What They Wrote\n\nAnd they wrote n****s on the wall of it.\n\nAnd f***ing n****s on the door of it.\n"


async def every(services: Services, **filters: str) -> list[DrawnQuote]:
    """A whole round in one channel."""
    found: list[DrawnQuote] = []
    for _ in range(100):
        drawn = await services.library.quote(chance=services.chance, channel="salon", **filters)
        if drawn.round_over:
            assert drawn.round_over == len(found)
            return found
        found.append(drawn)
    raise AssertionError("the round does not end")


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("Word.\n", "Word."),
        (LIST, "- a kettle that sings in the kitchen of the keeper"),
        (DIALOGUE, "“No, not today.”"),
    ],
)
async def test_an_article_without_a_quote_answers_with_its_best_passage(place: Place, text: str, best: str) -> None:
    """Then with the next best, each once; the round's end is told."""
    place.put("odd.txt", text)
    async with place.open() as services:
        await services.library.reload()
        title = next(e.title for e in await services.library.entries() if e.source == "odd.txt")
        found = await every(services, article=title)
        assert found[0].quote.text == best
        assert all(one.quote.number is None for one in found)
        assert [one.stands_in for one in found] == list(range(1, len(found) + 1))
        assert len({one.quote.text for one in found}) == len(found)


async def test_a_language_nobody_knows_is_still_answered(place: Place) -> None:
    """By its quotes if there are any, else by a passage."""
    place.put("unknown.txt", UNKNOWN)
    async with place.open() as services:
        await services.library.reload()
        found = await every(services, article="Qapla")
        assert found
        assert all(one.quote.place.entry.title == "Qapla" for one in found)


async def test_verse_alone_is_quoted_or_stands_in(place: Place) -> None:
    """A poem too short to be quoted is shown as it is."""
    place.put("song.txt", VERSE)
    async with place.open() as services:
        await services.library.reload()
        found = await every(services, article="The Song of the Gate")
        assert all("O " in one.quote.text for one in found)


async def test_slurs_are_not_shown_unasked_not_even_as_a_passage(place: Place) -> None:
    """The answer says so, and where the text can be read all the same."""
    place.put("wall.txt", SLURS)
    async with place.open() as services:
        await services.library.reload()
        with pytest.raises(NotFound, match=Fault.ARTICLE_NOT_QUOTED) as caught:
            await services.library.quote(chance=services.chance, article="What They Wrote")
        assert fault_sentence(caught.value) == (
            "Nothing in “What They Wrote” can be quoted, not even a passage. /read shows its text."
        )


async def test_three_thousand_aphorisms_come_once_each(place: Place) -> None:
    """Nothing is drowned, nothing comes twice before all have come."""
    sounds = (
        "b d f g h l m n p r s t v w z",
        "a o e i u ai au ee oa ou",
        "l n m r la le lo na ne no ma me mo ra re ro va ve vo vi",
    )
    woods = map("".join, itertools.product(*map(str.split, sounds)))
    aphorisms = [f"A gate of {wood} remembers every hand that ever shut it." for wood in woods]
    place.put("aphorisms.txt", "Aphorisms\n\nBy Ada Lin\n\n" + "\n\n".join(aphorisms) + "\n")
    async with place.open() as services:
        await services.library.reload()
        entry = next(e for e in await services.library.entries() if e.title == "Aphorisms")
        seen = set()
        for _ in range(150):
            drawn = await services.library.quote(chance=services.chance, channel="salon", article=entry.key)
            seen.add(drawn.quote.name)
        assert len(seen) == min(150, entry.quotes)
        others = [
            (await services.library.quote(chance=services.chance)).quote.place.entry.key != entry.key
            for _ in range(200)
        ]
        assert 60 < sum(others) < 190


async def test_a_paragraph_without_end_is_quoted_in_sentences(place: Place) -> None:
    """However long it is, what is shown fits on a card."""
    sentence = "A gate remembers the hand that shut it number {}, and no other hand in the whole of the parish. "
    place.put("long.txt", "The Long Gate\n\nBy Ada Lin\n\n" + "".join(map(sentence.format, range(4000))) + "\n")
    async with place.open() as services:
        await services.library.reload()
        drawn = await services.library.quote(chance=services.chance, article="The Long Gate")
        assert 24 <= len(drawn.quote.text) <= 400


async def said_of(services: Services, **filters: str) -> str:
    """The sentence a member reads instead of a quote."""
    with pytest.raises(CommonplaceError) as caught:
        await services.library.quote(chance=services.chance, channel="salon", **filters)
    return fault_sentence(caught.value)


async def test_a_filter_that_leaves_nothing_says_what_to_change(place: Place) -> None:
    """Which filters do not go together, or that the length is the one to drop."""
    place.put("list.txt", "author: Lis Tenner\n\n" + LIST)
    async with place.open() as services:
        await services.library.reload()
        assert await said_of(services, article="Lamps at Sea", speaker="Ann Bray") == (
            "Nothing matches article “Lamps at Sea” and speaker “Ann Bray” together. Leave one of them out."
        )
        told = await said_of(services, article="Lamps at Sea", length="long")
        assert told.endswith("(a long one has 240 characters or more). Leave out length, or choose another.")
        assert await said_of(services, about="xylophone zeppelin") == (
            "No quotes here are about that. Try other words, or /search for passages of any kind."
        )
        listed = await services.library.quote(chance=services.chance, author="Lis Tenner")
        assert listed.stands_in == 1
        assert (await services.library.quote(chance=services.chance, speaker="Lis Tenner")).stands_in == 1


async def test_a_subject_without_a_quote_is_answered_with_a_passage(place: Place) -> None:
    """The one that has most of it; it says that it is no quote."""
    place.put("list.txt", LIST)
    async with place.open() as services:
        await services.library.reload()
        drawn = await services.library.quote(chance=services.chance, about="kitchen keeper sings")
        assert drawn.stands_in == 1
        assert "sings" in drawn.quote.text


async def test_only_articles_by_machines_match(place: Place) -> None:
    """They are quoted when asked for by title, and the answer says so."""
    place.put(
        "m.txt", "title: By a Machine\nauthor: Mac Hine\nflags: ai\n\nA gate is a promise that a wall has made.\n"
    )
    async with place.open() as services:
        await services.library.reload()
        assert "only when asked for by title" in await said_of(services, author="Mac Hine")


async def test_the_best_passage_is_found_again_after_a_restart(place: Place) -> None:
    """By its name, as a quote is."""
    place.put("list.txt", LIST)
    async with place.open() as services:
        await services.library.reload()
        quote = (await services.library.quote(chance=random.Random(1), article="Things")).quote
    async with place.open() as services:
        assert (await services.library.quote_named("things", quote.name)).text == quote.text


async def test_a_bag_whose_quotes_all_went_begins_anew_with_what_is_there(place: Place) -> None:
    """An article that is rewritten has another bag's worth; one that is removed is named as gone."""
    path = place.put("gate.txt", "The Gate\n\nBy Ada Lin\n\nA gate remembers the hand that shut it, and no other.\n")
    async with place.open() as services:
        await services.library.reload()
        before = (await services.library.quote(chance=services.chance, channel="salon", article="The Gate")).quote
        path.write_text("The Gate\n\nBy Ada Lin\n\nEvery lock is a question that the river asks of every boat.\n")
        await services.library.reload()
        drawn = await services.library.quote(chance=services.chance, channel="salon", article="The Gate")
        assert drawn.quote.text != before.text
        assert not drawn.round_over
        _remove(path)
        await services.library.reload()
        assert "There is no article “The Gate” here." in await said_of(services, article="The Gate")


async def test_the_memory_of_a_filter_outlives_a_shelf_that_grew(place: Place) -> None:
    """A new article on the shelf brings its quotes; those heard already wait for their round."""
    text = "The {} Gate\n\nBy Ada Lin\n\nA {} gate remembers the hand that shut it, and no other hand.\n"
    for name in ("Upper", "Lower"):
        place.put(f"gates/{name}.txt", text.format(name, name.lower()))
    async with place.open() as services:
        await services.library.reload()
        first = (await services.library.quote(chance=services.chance, channel="salon", shelf="gates")).quote.text
        place.put("gates/middle.txt", text.format("Middle", "middle"))
        await services.library.reload()
        heard = {first}
        for _ in range(2):
            drawn = await services.library.quote(chance=services.chance, channel="salon", shelf="gates")
            assert not drawn.round_over
            heard.add(drawn.quote.text)
        assert len(heard) == 3


def _remove(path: Path) -> None:
    path.unlink()
