"""What curators decided by hand counts wherever it is found again; the narrower decision goes before the wider one."""

from pathlib import Path

import pytest

from bot.library.library import Library
from bot.library.noting.by_hand import quote_known_again
from bot.library.noting.here import NOTES_HERE
from bot.library.noting.note_view import NotesNow
from bot.model import exact_hash
from bot.model.content_notes import NotesHere, NoteTreatment, Veil
from tests.library.conftest import Place

LISTED = '[tinkers]\nen = ["tinker*"]\n[tea]\n'
KEY = "a-history-of-the-kettle"
IGNORED = "Nobody has ever ignored a kettle for long."
TINKER = "A travelling tinker who is fed well leaves every kettle better than he found it."


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "notes.toml"
    path.write_text(LISTED, "utf-8")
    return path


def write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


async def now(library: Library) -> NotesNow:
    return await library.noting.now(await library._newest())


async def passage_of(library: Library, words: str) -> str:
    return (await library.search(words)).hits[0].place.passage


async def test_the_narrower_decision_counts(place: Place, listed: Path) -> None:
    """The list gives one to a passage, curators take it from it, and give another to all of the article."""
    async with place.open(content_notes=listed) as services:
        library = services.library
        await library.reload()
        entry, noting = await library.known(KEY), library.curating.noting
        passage = await passage_of(library, TINKER)
        assert (await now(library)).listed.named((await now(library)).passage(entry, passage)) == ("tinkers",)
        await noting.note_passage(KEY, passage, "tinkers", "", "7", give=False)
        await noting.note_article(KEY, "TEA", "", "7", give=True)
        found = await now(library)
        assert found.listed.named(found.passage(entry, passage)) == ("tea",)
        assert found.listed.named(found.quote(entry, 0, exact_hash(TINKER))) == ("tea",)
        await noting.note_quote(KEY, exact_hash(TINKER), "tinkers", "", "7", give=True)
        found = await now(library)
        quotes = [await library.quote_numbered(KEY, number) for number in range(entry.quotes)]
        (number,) = [at for at, quote in enumerate(quotes) if quote is not None and quote.text == TINKER]
        assert found.listed.named(found.quote(entry, number, exact_hash(TINKER))) == ("tinkers", "tea")
        assert found.listed.named(found.passage(entry, passage)) == ("tea",)  # taken from the passage itself
        assert found.listed.named(found.words(entry, TINKER)) == ("tinkers", "tea")


async def test_a_decision_stays_over_reloads_edits_and_restarts(place: Place, listed: Path) -> None:
    """With a quote that was edited a little, too."""
    async with place.open(content_notes=listed) as services:
        await services.library.reload()
        passage = await passage_of(services.library, IGNORED)
        noting = services.library.curating.noting
        await noting.note_passage(KEY, passage, "tea", "", "7", give=True)
        await noting.note_quote(KEY, exact_hash(TINKER), "tea", "", "7", give=True)
    kettle = place.articles / "kettle.txt"
    edited = kettle.read_text("utf-8").replace("ignored a kettle", "ignored any kettle").replace("fed well", "well fed")
    kettle.write_text(edited, "utf-8")
    async with place.open(content_notes=listed) as services:
        library = services.library
        await library.reload()
        NOTES_HERE.set(NotesHere((("tea", NoteTreatment.NEVER),)))
        for words in ("ever ignored any kettle", "who is well fed leaves every kettle"):
            findings = await library.search(words)
            assert findings.kept_for == ("tea",), words
        entry = await library.known(KEY)
        quote = await quote_known_again(library._resources.reader, entry, exact_hash(TINKER), TINKER)
        assert quote is not None
        assert "well fed" in quote.text
        assert await quote_known_again(library._resources.reader, entry, "x", "zzzz qqqq xxxx wwww") is None


async def test_of_a_thing_that_was_edited_the_last_decision_counts(place: Place, listed: Path) -> None:
    """A curator gave it a note, somebody edited it, another curator took the note away; then the first comes back."""
    kettle = place.articles / "kettle.txt"
    first = kettle.read_text("utf-8")
    edited = first.replace("ignored a kettle", "ignored any kettle").replace("fed well leaves", "fed well will leave")
    async with place.open(content_notes=listed) as services:
        library = services.library
        await library.reload()
        noting, passage = library.curating.noting, await passage_of(library, IGNORED)
        await noting.note_passage(KEY, passage, "tea", "", "7", give=True)
        await noting.note_quote(KEY, exact_hash(TINKER), "tea", "", "7", give=True)
        write(kettle, edited)
        await library.reload()
        passage = await passage_of(library, "ever ignored any kettle")
        quote = await quote_known_again(library._resources.reader, await library.known(KEY), exact_hash(TINKER), TINKER)
        assert quote is not None
        assert await tea_on(library, passage, quote.name) == (True, True)
        await noting.note_passage(KEY, passage, "tea", "", "8", give=False)
        await noting.note_quote(KEY, quote.name, "tea", "", "8", give=False)
        assert await tea_on(library, passage, quote.name) == (False, False)
        write(kettle, first)
        await library.reload()
        passage = await passage_of(library, IGNORED)
        assert await tea_on(library, passage, exact_hash(TINKER)) == (False, False)
        await noting.note_passage(KEY, passage, "tea", "", "7", give=True)
        assert await tea_on(library, passage, exact_hash(TINKER)) == (True, False)


async def tea_on(library: Library, passage: str, quote: str) -> tuple[bool, bool]:
    """Whether a passage and a quote have the note."""
    found, entry = await now(library), await library.known(KEY)
    served = await library._resources.reader.quote_named(entry, quote)
    assert served is not None
    assert served.number is not None
    tea = found.listed.bits(["tea"])
    return bool(found.passage(entry, passage) & tea), bool(found.quote(entry, served.number, quote) & tea)


async def test_a_note_that_left_the_list_marks_nothing_until_it_is_back(place: Place, listed: Path) -> None:
    """What was decided is not lost."""
    async with place.open(content_notes=listed) as services:
        library = services.library
        await library.reload()
        await library.curating.noting.note_article(KEY, "tea", "", "7", give=True)
        NOTES_HERE.set(NotesHere((("tea", NoteTreatment.SPOILER),)))
        for text, veil in (("[rum]\n", Veil.NONE), (LISTED, Veil.SPOILER)):
            write(listed, text)
            await library.reload()
            assert {one.veiled.veil for one in (await library.excerpt(KEY)).passages} == {veil}


WICKS = (
    "Keepers trimmed their wicks every four hours through the night, and nobody ever thanked them for it.",
    TINKER,
    "Oil was dear, and it came only in spring, when the tinkers brought it over the hill in two carts.",
)


async def test_a_quotation_that_touches_a_noted_quote_has_its_note(place: Place, listed: Path) -> None:
    """Wherever it begins and ends; one that stops before it has none."""
    place.put("wicks.txt", f"On Wicks\n\nBy Olu Ede\n\n{' '.join(WICKS)}\n")
    async with place.open(content_notes=listed) as services:
        library = services.library
        await library.reload()
        await library.curating.noting.note_quote("on-wicks", exact_hash(WICKS[1]), "tea", "", "7", give=True)
        NOTES_HERE.set(NotesHere((("tea", NoteTreatment.NEVER),)))
        whole = " ".join(WICKS)
        noted = whole.index(WICKS[1])
        for start, end, veil in (
            (0, noted - 1, Veil.NONE),
            (noted - 30, noted + 40, Veil.NEVER),
            (noted + 20, noted + len(WICKS[1]) + 40, Veil.NEVER),
            (noted + len(WICKS[1]) + 1, len(whole), Veil.NONE),
        ):
            asked = whole[start:end]
            asked = asked[asked.index(" ") + 1 : asked.rindex(" ")]
            matches = (await library.verify(asked)).matches
            assert [one.veiled.veil for one in matches] == [veil], asked
            (one,) = matches
            assert (await library.noting.veiled("on-wicks", one.place.passage, one.where)).veil is veil, asked


async def test_what_is_shown_behind_a_quotation_counts_too(place: Place, listed: Path) -> None:
    """The rest of its sentence, which the list has a note for."""
    place.put("wicks.txt", f"On Wicks\n\nBy Olu Ede\n\n{' '.join(WICKS)}\n")
    async with place.open(content_notes=listed) as services:
        await services.library.reload()
        NOTES_HERE.set(NotesHere((("tinkers", NoteTreatment.NEVER),)))
        verified = await services.library.verify("Oil was dear, and it came only in spring.")
        assert "tinker" in verified.goes_on
        assert [one.veiled.veil for one in verified.matches] == [Veil.NEVER]


async def test_a_note_taken_from_one_quote_stays_with_its_neighbour(place: Place, listed: Path) -> None:
    """Where both are quoted in one breath."""
    place.put("wicks.txt", f"On Wicks\n\nBy Olu Ede\n\n{' '.join(WICKS)}\n")
    async with place.open(content_notes=listed) as services:
        library = services.library
        await library.reload()
        await library.curating.noting.note_quote("on-wicks", exact_hash(WICKS[1]), "tinkers", "", "7", give=False)
        found, entry = await now(library), await library.known("on-wicks")
        assert found.words(entry, " ".join(WICKS[:2])) == 0
        assert found.listed.named(found.words(entry, " ".join(WICKS[1:]))) == ("tinkers",)
