"""A curator hides things: they are no longer drawn or found, everything else is, and nothing is lost."""

import asyncio
import random
from collections.abc import Sequence

import pytest

from bot.cards.faults import fault_sentence
from bot.errors import Gone, NotFound, Refused, StoreFault
from bot.faults import Fault
from bot.library.library import Library
from bot.model.hidden import Done, HiddenFrom
from bot.store.state_database import StateRow
from tests.library.conftest import Place

TINKER = "A travelling tinker who is fed well leaves every kettle better than he found it."


async def drawn(library: Library, times: int = 40) -> set[str]:
    """What comes in so many draws of everything there is."""
    chance, found = random.Random(3), set()
    for _ in range(times):
        found.add((await library.quote(chance=chance, channel="1")).quote.text)
    return found


async def passage_of(library: Library, words: str) -> tuple[str, str]:
    place = (await library.search(words)).hits[0].place
    return place.entry.key, place.passage


async def test_a_hidden_passage_is_neither_drawn_nor_found(place: Place) -> None:
    """It can still be read and verified; shown again, it is there as before."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        assert TINKER in await drawn(library)
        key, passage = await passage_of(library, TINKER)
        hidden = await library.curating.hide_passage(key, passage, HiddenFrom.BOTH, "too long", "7")
        assert TINKER not in await drawn(library)
        assert all(hit.text != TINKER for hit in (await library.search(TINKER)).hits)
        assert (await library.verify(TINKER)).verdict.value == "verbatim"
        assert TINKER in [one.text for one in (await library.excerpt("kettle", section="Copper and Steam")).passages]
        (listed,) = await library.curating.hidden()
        assert (listed.words, listed.reason, hidden.words) == (TINKER, "too long", TINKER)
        await library.curating.show(listed.number, "8")
        assert TINKER in await drawn(library)
        assert (await library.search(TINKER)).hits[0].text == TINKER


@pytest.mark.parametrize("first", [True, False])
async def test_words_that_stand_elsewhere_too_are_found_there(place: Place, first: bool) -> None:
    """An article is hidden, another one has the same paragraph: that one is shown, and does not name the first."""
    one, other = ("a-history-of-the-kettle", "the-tinker")[:: 1 if first else -1]
    place.put("again.txt", f"The Tinker\n\nBy Ida Moss\n\n{TINKER}\n")
    async with place.open() as services:
        library = services.library
        await library.reload()
        for hidden, shown in ((one, [other]), (other, [])):
            await library.curating.hide_article(hidden, HiddenFrom.SEARCH, "", "7")
            for findings in (await library.search(TINKER), await library.find_source(TINKER)):
                held = [hit for hit in findings.hits if hit.text == TINKER]
                assert [hit.place.entry.key for hit in held] == shown
                assert all(hit.others == () for hit in held)


async def test_what_is_hidden_from_quotes_alone_can_be_found(place: Place) -> None:
    """And what is hidden from search alone can be drawn."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        await library.curating.hide_article("kettle", HiddenFrom.QUOTES, "", "7")
        assert TINKER not in await drawn(library)
        with pytest.raises(NotFound) as kept:
            await library.quote(chance=random.Random(1), article="kettle")
        assert kept.value.cause.fault is Fault.HIDDEN_FROM_QUOTES
        assert (await library.search(TINKER)).hits[0].text == TINKER
        await library.curating.undo("9")
        await library.curating.hide_article("kettle", HiddenFrom.SEARCH, "", "7")
        assert TINKER in await drawn(library)
        findings = await library.search("A History of the Kettle")
        assert all(hit.place.entry.title != "A History of the Kettle" for hit in (*findings.hits, *findings.weaker))
        assert all(near.entry.title != "A History of the Kettle" for near in findings.near)
        assert all(hit.text != TINKER for hit in (await library.find_source(TINKER)).hits)


async def test_whatever_a_hidden_speaker_says_is_kept_back(place: Place) -> None:
    """As an author, too, with the name among the hits."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        await library.curating.hide_speaker("ann bray", HiddenFrom.BOTH, "", "7")
        assert TINKER not in await drawn(library)
        findings = await library.search(TINKER)
        assert all("Bray" not in (hit.place.entry.author or "") for hit in findings.hits)
        assert all(near.author != "Ann Bray" for near in (await library.search("Ann Bray")).near)
        for asked in ({"speaker": "Ann Bray"}, {"author": "Ann Bray"}):
            with pytest.raises(NotFound) as kept:
                await library.quote(chance=random.Random(1), **asked)
            assert (kept.value.cause.fault, kept.value.cause.values) == (Fault.HIDDEN_FROM_QUOTES, ("Ann Bray",))


async def test_an_article_of_which_all_that_could_be_quoted_is_hidden_says_so(place: Place) -> None:
    """Not what is hidden; and the text can be read."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        assert (await library.quote(chance=random.Random(1), article="kettle")).quote.text
        await library.curating.hide_speaker("ann bray", HiddenFrom.QUOTES, "", "7")
        with pytest.raises(NotFound) as kept:
            await library.quote(chance=random.Random(1), article="kettle")
        assert kept.value.cause.fault is Fault.ARTICLE_QUOTES_HIDDEN
        said = fault_sentence(kept.value)
        assert said.startswith("The curators of this library hide what could be quoted of “A History of the Kettle”.")
        assert "Bray" not in said


async def test_what_is_hidden_stays_so_over_reloads_edits_and_restarts(place: Place) -> None:
    """A passage is known by its words, wherever they stand in its article."""
    async with place.open() as services:
        await services.library.reload()
        key, passage = await passage_of(services.library, TINKER)
        await services.library.curating.hide_passage(key, passage, HiddenFrom.BOTH, "", "7")
    kettle = next(path for path in place.articles.rglob("*") if path.is_file() and TINKER in path.read_text("utf-8"))
    kettle.write_text(kettle.read_text("utf-8").replace("Copper and Steam", "Copper, Tin and Steam"), "utf-8")
    async with place.open() as services:
        await services.library.reload()
        assert TINKER not in await drawn(services.library)


async def test_nothing_is_hidden_twice_and_nothing_unknown(place: Place) -> None:
    """Each with what to do about it."""
    async with place.open() as services:
        curating = services.library.curating
        await services.library.reload()
        await curating.hide_article("kettle", HiddenFrom.QUOTES, "", "7")
        with pytest.raises(Refused) as twice:
            await curating.hide_article("A History of the Kettle", HiddenFrom.BOTH, "", "7")
        assert (twice.value.cause.fault, twice.value.cause.values) == (Fault.HIDDEN_ALREADY, ("quotes",))
        for hiding in (
            curating.hide_passage("kettle", "0000", HiddenFrom.BOTH, "", "7"),
            curating.hide_passage("no-such-article", "0000", HiddenFrom.BOTH, "", "7"),
            curating.hide_speaker("Nobody Known At All", HiddenFrom.BOTH, "", "7"),
        ):
            with pytest.raises(NotFound):
                await hiding
        with pytest.raises(Refused):
            await curating.show(99, "7")


async def test_changes_are_logged_and_undone(place: Place) -> None:
    """One after the other, until none is left."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        await library.curating.hide_article("kettle", HiddenFrom.BOTH, "old", "7")
        (hidden,) = await library.curating.hidden()
        await library.curating.show(hidden.number, "8")
        assert [(one.done, one.by) for one in await library.curating.changes()] == [
            (Done.SHOWN, "8"),
            (Done.HIDDEN, "7"),
        ]
        assert (await library.curating.undo("9")).change.done is Done.SHOWN
        assert TINKER not in await drawn(library)
        assert (await library.curating.undo("9")).change.done is Done.HIDDEN
        assert TINKER in await drawn(library)
        with pytest.raises(Refused):
            await library.curating.undo("9")


async def test_a_channel_that_heard_everything_starts_over_without_what_was_hidden(place: Place) -> None:
    """The bag is made again at once, not in the next round."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        every = await drawn(library)
        await library.curating.hide_article("kettle", HiddenFrom.QUOTES, "", "7")
        left = await drawn(library)
        assert left < every
        assert left


async def test_searching_goes_on_where_what_is_hidden_cannot_be_read(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was hidden before stays hidden, also after a reload."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        await library.curating.hide_article("kettle", HiddenFrom.BOTH, "", "7")
        assert all(hit.text != TINKER for hit in (await library.search(TINKER)).hits)

        rows = services.state.rows

        async def some(sql: str, parameters: Sequence[object] = ()) -> Sequence[StateRow]:
            if "hidden" in sql:
                raise StoreFault(Fault.DATABASE_DAMAGED, "state.db", "")
            return await rows(sql, parameters)

        monkeypatch.setattr(services.state, "rows", some)
        place.put("gulls.txt", "Gulls\n\nBy Ada Lin\n\nA gull is a question that the harbour asks of every plate.\n")
        await library.reload()
        assert all(hit.text != TINKER for hit in (await library.search(TINKER)).hits)
        assert (await library.search("gull question harbour plate")).hits


async def test_two_curators_at_once_change_each_thing_once(place: Place) -> None:
    """One hides it, the other hears that it is hidden; one undoes it, the other hears that nothing is left."""
    async with place.open() as services:
        curating = services.library.curating
        await services.library.reload()
        hiding = [curating.hide_article("kettle", HiddenFrom.BOTH, "", by) for by in "78"]
        assert _refused(await asyncio.gather(*hiding, return_exceptions=True)) == 1
        assert len(await curating.changes()) == 1
        undoing = [curating.undo("9"), curating.undo("9")]
        assert _refused(await asyncio.gather(*undoing, return_exceptions=True)) == 1


def _refused(results: Sequence[object]) -> int:
    return sum(isinstance(result, Refused) for result in results)


async def test_a_hidden_passage_is_known_again_after_an_edit(place: Place) -> None:
    """One word of it is corrected; it stays hidden. Another sentence in its place is not."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        key, passage = await passage_of(library, TINKER)
        await library.curating.hide_passage(key, passage, HiddenFrom.BOTH, "", "7")
        kettle = next(
            path for path in place.articles.rglob("*") if path.is_file() and TINKER in path.read_text("utf-8")
        )
        edited = TINKER.replace("A travelling", "Any travelling")
        kettle.write_text(kettle.read_text("utf-8").replace(TINKER, edited), "utf-8")
        await library.reload()
        assert edited not in await drawn(library)
        assert all(hit.text != edited for hit in (await library.search(edited)).hits)
        other = "Nobody mends a kettle that has never been allowed to boil."
        kettle.write_text(kettle.read_text("utf-8").replace(edited, other), "utf-8")
        await library.reload()
        assert (await library.search(other)).hits[0].text == other


async def test_a_copy_of_a_hidden_passage_is_hidden_too(place: Place) -> None:
    """In whatever article it stands, and whoever is said to say it."""
    place.put("tinkers.txt", f"Tinkers\n\nBy Ada Lin\n\n{TINKER}\n\nNobody counts the kettles of the poor.\n")
    async with place.open() as services:
        library = services.library
        await library.reload()
        key, passage = await passage_of(library, TINKER)
        await library.curating.hide_passage(key, passage, HiddenFrom.BOTH, "", "7")
        assert TINKER not in await drawn(library)
        assert all(hit.text != TINKER for hit in (await library.search(TINKER)).hits)


async def test_the_way_back_to_a_quote_ends_where_it_was_hidden(place: Place) -> None:
    """A button of an old answer does not bring it back."""
    async with place.open() as services:
        library = services.library
        await library.reload()
        chance = random.Random(3)
        while (quote := (await library.quote(chance=chance)).quote).text != TINKER:
            pass
        key = quote.place.entry.key
        assert (await library.quote_named(key, quote.name)).text == TINKER
        await library.curating.hide_passage(key, quote.place.passage, HiddenFrom.QUOTES, "", "7")
        with pytest.raises(Gone):
            await library.quote_named(key, quote.name)


async def test_no_part_is_called_by_the_words_of_a_hidden_passage(place: Place) -> None:
    """The credit under another quote of that part gives its number alone."""
    first = "A wharf is a promise that the river never made to anybody."
    second = "Whoever counts the boats counts the drowned as well."
    place.put("wharf.txt", f"The Wharf\n\nBy Ada Lin\n\n{first}\n\n{second}\n")
    async with place.open() as services:
        library = services.library
        await library.reload()
        before = (await library.search(second)).hits[0].place.section
        called = first if first.startswith(before.words.rstrip("…")) else second
        key, passage = await passage_of(library, called)
        await library.curating.hide_passage(key, passage, HiddenFrom.QUOTES, "", "7")
        other = second if called == first else first
        assert (await library.search(other)).hits[0].place.section.words == ""
