"""A library as one place sees it."""

import random
from pathlib import Path

import pytest

from bot.errors import NotFound, Refused
from bot.faults import Fault
from bot.library.library import Library
from bot.library.noting.here import NOTES_HERE
from bot.model.content_notes import NotesHere, NoteTreatment, Veil
from tests.library.conftest import Place

TINKER = "A travelling tinker who is fed well leaves every kettle better than he found it."
LISTED = '[tinkers]\nen = ["tinker"]\n[oil]\nen = ["oil"]\n'


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "notes.toml"
    path.write_text(LISTED, "utf-8")
    return path


def here(treatment: NoteTreatment) -> None:
    NOTES_HERE.set(NotesHere((("tinkers", treatment),)))


async def drawn(library: Library) -> set[str]:
    chance = random.Random(3)
    return {(await library.quote(chance=chance, channel="1")).quote.text for _ in range(40)}


async def test_a_quote_is_drawn_or_not_by_what_is_made_of_its_note(place: Place, listed: Path) -> None:
    """Covered where it is a spoiler; in the same channel, as soon as it changes."""
    async with place.open(content_notes=listed) as services:
        library = services.library
        await library.reload()
        for treatment, comes in (
            (NoteTreatment.SERVE, True),
            (NoteTreatment.NEVER, False),
            (NoteTreatment.SPOILER, True),
            (NoteTreatment.NOT_AT_RANDOM, False),
            (NoteTreatment.AGE_RESTRICTED, False),
        ):
            here(treatment)
            assert (TINKER in await drawn(library)) is comes, treatment
        here(NoteTreatment.NOT_AT_RANDOM)
        found = await library.quote(chance=random.Random(1), about="travelling tinker")
        assert found.quote.text == TINKER
        here(NoteTreatment.SPOILER)
        found = await library.quote(chance=random.Random(1), about="travelling tinker")
        assert found.quote.veiled.veil is Veil.SPOILER
        NOTES_HERE.set(NotesHere((("tinkers", NoteTreatment.AGE_RESTRICTED),), age_restricted=True))
        assert TINKER in await drawn(library)


async def test_an_article_of_which_everything_is_kept_back_says_why(place: Place, listed: Path) -> None:
    """Also where the words of a theme alone have the note."""
    async with place.open(content_notes=listed) as services:
        await services.library.reload()
        here(NoteTreatment.NEVER)
        with pytest.raises(NotFound) as kept:
            await services.library.quote(chance=random.Random(1), about="travelling tinker")
        assert (kept.value.cause.fault, kept.value.cause.values) == (Fault.NOTES_KEEP_QUOTES, ("tinkers",))


async def test_a_quote_is_noted_for_its_own_words_alone(place: Place, listed: Path) -> None:
    """That its passage has others with a note does not cover it; In context does."""
    clean = "Keepers trimmed their wicks every four hours through the night, and nobody ever thanked them for it."
    place.put("wicks.txt", f"On Wicks\n\nBy Olu Ede\n\n{clean} The oil was brought in spring.\n")
    async with place.open(content_notes=listed) as services:
        library = services.library
        await library.reload()
        NOTES_HERE.set(NotesHere((("oil", NoteTreatment.NEVER),)))
        quote = (await library.quote(chance=random.Random(1), article="on-wicks")).quote
        assert (quote.text, quote.veiled.veil, quote.alone) == (clean, Veil.NONE, True)
        excerpt, index, _ = await library.context("on-wicks", quote.place.passage)
        assert excerpt.passages[index].veiled.veil is Veil.NEVER
        verified = await library.verify(clean)
        assert [match.veiled.veil for match in verified.matches] == [Veil.NONE]
        verified = await library.verify("The oil was brought in spring.")
        assert (verified.verdict.value, [one.veiled.veil for one in verified.matches]) == ("verbatim", [Veil.NEVER])


async def test_what_is_kept_back_is_counted_and_not_found(place: Place, listed: Path) -> None:
    """By a search, by what is typed, by a message's source; a quote shown before is refused."""
    async with place.open(content_notes=listed) as services:
        library = services.library
        await library.reload()
        before = await library.quote(chance=random.Random(1), about="travelling tinker")
        here(NoteTreatment.NEVER)
        for findings in (
            await library.search(TINKER),
            await library.search_typed(TINKER),
            await library.find_source(TINKER),
        ):
            assert TINKER not in [hit.text for hit in (*findings.hits, *findings.weaker)]
        assert (findings.kept_back, findings.kept_for) == (1, ("tinkers",))
        with pytest.raises(Refused):
            await library.quote_named("a-history-of-the-kettle", before.quote.name)


async def test_the_text_is_never_altered(place: Place, listed: Path) -> None:
    """Whatever is made of notes, it is the same to the letter where it is read, checked and exported."""
    async with place.open(content_notes=listed) as services:
        library = services.library
        await library.reload()
        served = (await library.excerpt("A History of the Kettle", characters=9000)).passages
        here(NoteTreatment.SPOILER)
        covered = (await library.excerpt("A History of the Kettle", characters=9000)).passages
        assert [one.text for one in covered] == [one.text for one in served]
        assert [one.veiled.veil for one in covered].count(Veil.SPOILER) == 1
        verified = await library.verify(TINKER)
        assert verified.verdict.value == "verbatim"
        assert verified.matches[0].where.of(verified.matches[0].text) == TINKER
