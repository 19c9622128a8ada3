"""A reader searches for half-remembered lines: honest labels, the words in bold, and something else to try."""

import io
import threading
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any

import pytest
from rich.console import Console

from bot.cards.card import Card, QuoteBlock
from bot.cards.search import findings_card
from bot.chat.answers.markdown import quotation_markup
from bot.cli.drawing import draw
from bot.errors import BadQuery, NotFound, StoreFault
from bot.faults import Fault
from bot.library.find import search
from bot.library.find.said_by import asks_what_was_said
from bot.library.find.search import Searching
from bot.library.find.telling import telling_words
from bot.library.library import Library
from bot.model import Match
from bot.search import Answer
from tests.chat.markup import read
from tests.library.conftest import Place

SCRIPTS = """Words of Many Kinds

By Zoë Núñez

The naïve façade of the café was painted by Dvořák's cousin, who never asked a heller for it.

灯台守は毎晩ランプに火をともして船を待っていた。霧の夜には鐘も鳴らした。

Ночью смотритель маяка записывал каждый корабль в толстую книгу.

Anyone may keep a note book, and everybody who keeps one loses it at the sea side in the end.

A *starred* word, a [link](https://evil.example), a_snake_case and @everyone stood in the margin of the pamphlet.

The colour of the lamp was a matter of honour among the keepers of that coast.
"""

COPY = """A Second Kettle

By Ben Stray

The Loan

A travelling tinker who is fed well leaves every kettle better than he found it.
"""


@pytest.fixture
async def library(place: Place) -> AsyncIterator[Library]:
    place.put("scripts.txt", SCRIPTS)
    place.put("second.txt", COPY)
    async with place.open() as services:
        await services.library.reload()
        yield services.library


async def bold(library: Library, text: str) -> list[str]:
    """What the first hit sets in bold, drawn for Discord and read back; the terminal sets the same in bold."""
    card = findings_card(await library.search(text))
    first = next(block for block in card.blocks if isinstance(block, QuoteBlock))
    shown = read(quotation_markup(first, 4000).split("\n\n")[0])
    in_discord = _stretches([(one.character, "bold" in one.styles) for one in shown])
    in_terminal = _stretches([(one, is_bold) for one, is_bold in _terminal(card)])
    assert in_terminal[: len(in_discord)] == in_discord
    return in_discord


def _terminal(card: Card) -> list[tuple[str, bool]]:
    console = Console(file=io.StringIO(), width=4000, force_terminal=True, color_system="standard")
    first = next(at for at, block in enumerate(card.blocks) if isinstance(block, QuoteBlock))
    segments = console.render(draw(Card(blocks=card.blocks[first : first + 1])))
    return [(one, bool(segment.style and segment.style.bold)) for segment in segments for one in segment.text]


def _stretches(characters: list[tuple[str, bool]]) -> list[str]:
    found, before = list[str](), False
    for character, is_bold in characters:
        if is_bold and before:
            found[-1] += character
        elif is_bold:
            found.append(character)
        before = is_bold
    return found


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("naive facade", ["naïve", "façade"]),
        ("dvoraks cousin", ["Dvořák's", "cousin"]),
        ("NAÏVE cafe", ["naïve", "café"]),
        ("毎晩ランプ", ["毎晩ランプ"]),
        ("霧の夜", ["霧の夜"]),
        ("смотритель маяка", ["смотритель", "маяка"]),
        ("any one may keep a notebook", ["Anyone", "may", "keep", "note", "book"]),
        ("seaside in the end", ["sea", "side", "in", "end"]),
        ("color of the lamp", ["colour", "of", "lamp"]),
        ("starred word", ["starred", "word"]),
        ("a_snake_case and everyone", ["a", "snake", "case", "and", "everyone"]),
        ("“copper kettles”", ["Copper", "kettles"]),
    ],
)
async def test_matched_words_are_bold_as_they_are_printed(library: Library, typed: str, printed: list[str]) -> None:
    """Accents, scripts without spaces, words joined or split, spellings, markup: whole words, in both drawings."""
    assert " ".join(await bold(library, typed)).split() == " ".join(printed).split()


async def test_labels_are_honest(library: Library) -> None:
    """Word for word is exact, a slip is close and says how it was read, a word too many leaves some of the words."""
    exact = (await library.search("wrote every pint of it into a ledger")).hits[0]
    assert (exact.match, exact.read_as) == (Match.EXACT, ())
    close = (await library.search("wrote evry pint of it into a leger")).hits[0]
    assert close.match is Match.CLOSE
    assert dict(close.read_as) == {"evry": "every", "leger": "ledger"}
    partial = (await library.search("wrote every zebra of it into a ledger")).hits[0]
    assert partial.match is Match.PARTIAL
    assert partial.read_as == ()


async def test_a_word_joined_or_split_is_told_as_such(library: Library) -> None:
    """What was typed as two and is printed as one, and the other way round."""
    hit = (await library.search("any one may keep a notebook")).hits[0]
    assert hit.match is Match.CLOSE
    told = {f"{typed}={printed}".casefold() for typed, printed in hit.read_as}
    assert "notebook=note book" in told
    assert any(one.endswith("=anyone") for one in told)


async def test_exact_comes_before_close(library: Library) -> None:
    """The sentence with the very words stands first."""
    findings = await library.search("travelling tinkers")
    assert "travelling tinkers" in findings.hits[0].text
    assert findings.hits[0].match is Match.EXACT


async def test_equal_passages_are_one_hit_that_names_its_places(library: Library) -> None:
    """A sentence printed in two articles comes once, and the card names the other."""
    findings = await library.search("a travelling tinker who is fed well")
    first = findings.hits[0]
    assert {first.place.entry.title, *(other.entry.title for other in first.others)} == {
        "A History of the Kettle",
        "A Second Kettle",
    }
    source = quotation_markup(next(b for b in findings_card(findings).blocks if isinstance(b, QuoteBlock)), 4000)
    assert f"Also in *{first.others[0].entry.title}*." in source


async def test_nothing_close_is_said_and_headings_are_offered(library: Library) -> None:
    """A heading or title like the query is offered, best first; within the articles asked for alone."""
    findings = await library.search("the whissle xylophone")
    assert not findings.good
    assert [(one.heading, one.entry.title) for one in findings.near][:1] == [("The Whistle", "A History of the Kettle")]
    assert not findings.near[0].close
    assert (await library.search("the whissle xylophone", article="Lamps at Sea")).near == ()
    assert (await library.search_typed("the whissle xylophone")).near == ()


async def test_what_a_search_must_read_first_holds_nobody_up(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of all languages are looked up where the search is, while the bot answers others."""
    looked_up: list[str] = []

    def told_of(call: Callable[[str], object]) -> Callable[[str], object]:
        def telling(text: str) -> object:
            looked_up.append(threading.current_thread().name)
            return call(text)

        return telling

    monkeypatch.setattr(search, "asks_what_was_said", told_of(asks_what_was_said))
    monkeypatch.setattr(search, "telling_words", told_of(telling_words))
    findings = await library.search("a zither for the lighthouse parrot")
    assert not findings.good
    assert [name.partition("_")[0] for name in looked_up[:2]] == ["searching"] * 2


async def test_a_title_is_offered_once(library: Library) -> None:
    """An article that begins with its title has it in its sections too."""
    near = (await library.search("histori kettel zzqx")).near
    assert [one.entry.title for one in near].count("A History of the Kettle") == 1


async def test_nonsense_offers_nothing(library: Library) -> None:
    """Nothing is like it, and nothing is made up."""
    findings = await library.search("zzqq wwvv kkjj")
    assert (findings.good, findings.hits, findings.near, findings.suggestions) == (False, (), (), ())


async def test_what_is_offered_follows_the_library(library: Library, place: Place) -> None:
    """A heading that came or went by a reload is offered or not."""
    assert not (await library.search("harpsikord xylophone")).near
    place.put(
        "harp.txt", "A Note\n\nBy Ann Bray\n\nThe Harpsichord\n\nIt stood in the hall and nobody could tune it.\n"
    )
    await library.reload()
    assert (await library.search("harpsikord qqqq")).near or (await library.search("harpsikord qqqq")).good


async def test_words_to_leave_out_alone_ask_for_nothing(library: Library) -> None:
    """A hyphen and a word say what not to find; the answer says what to type instead."""
    with pytest.raises(BadQuery, match=Fault.ONLY_LEFT_OUT):
        await library.search("-ledger")
    with pytest.raises(BadQuery, match=Fault.NOTHING_TYPED):
        await library.search("- -")


async def test_quotes_about_a_theme_hold_its_words(place: Place, library: Library) -> None:
    """Of a passage that holds the theme, the quote that holds it itself comes first."""
    async with place.open() as services:
        for about in ("kettles", "kettle", "the travelling tinker"):
            quote = (await services.library.quote(chance=services.chance, about=about)).quote
            assert about.split()[-1].rstrip("s") in quote.text.casefold()


@pytest.mark.parametrize("about", ["xylophones", "quantum physics", "harbours of the moon colony"])
async def test_no_quote_is_passed_off_as_being_about_something_else(place: Place, library: Library, about: str) -> None:
    """Where no passage holds the theme the answer says so."""
    async with place.open() as services:
        with pytest.raises(NotFound, match=Fault.NO_QUOTES_ABOUT):
            await services.library.quote(chance=services.chance, about=about)


async def test_a_misspelt_theme_is_understood(place: Place, library: Library) -> None:
    """One slip in a word does not turn it into another."""
    async with place.open() as services:
        assert (
            "tinker"
            in (await services.library.quote(chance=services.chance, about="travelling tinkrs")).quote.passage_text
        )


async def test_a_heading_is_found_beside_the_passages(library: Library) -> None:
    """With typos too; it leads to its first passage, and names only partly like the query are left out."""
    findings = await library.search("coper and steam")
    near = [(one.heading, one.entry.title, one.ordinal) for one in findings.near]
    assert near == [("Copper and Steam", "A History of the Kettle", 2)]


async def test_an_author_is_found_by_name(library: Library) -> None:
    """Once, with the first of the articles."""
    near = (await library.search("Ann Bray")).near
    assert [(one.author, one.entry.title) for one in near if one.author] == [("Ann Bray", "A History of the Kettle")]


async def test_another_form_of_a_word_is_found_and_told(library: Library) -> None:
    """Mended for mending; the word itself would come first."""
    hit = (await library.search("mending by a travelling tinker")).hits[0]
    assert "mended by travelling tinkers" in hit.text
    assert ("mending", "mended") in hit.read_as


async def test_words_in_quotation_marks_that_stand_nowhere_find_the_nearest(library: Library) -> None:
    """The answer says that they stand nowhere in a row."""
    findings = await library.search("“tinkers travelling”")
    assert findings.loosened
    assert "travelling tinkers" in findings.hits[0].text


async def test_no_more_passages_are_shown_than_were_asked_for(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Weaker ones fill up what is left, and no more."""
    ask = Searching.ask

    async def with_weaker(self: Searching, *asked: Any, **options: Any) -> Answer:
        answer = await ask(self, *asked, **options)
        return replace(answer, found=answer.found[:1], weaker=answer.found)

    for thing in ("gull", "net", "rope", "lamp"):
        place.put(
            f"{thing}.txt", f"The {thing}\n\nBy Ada Lin\n\nThe {thing} of the ferry was left in the freezing harbour.\n"
        )
    async with place.open() as services:
        await services.library.reload()
        monkeypatch.setattr(Searching, "ask", with_weaker)
        for limit in (1, 2, 3):
            findings = await services.library.search("the ferry left in the freezing harbour", limit=limit)
            assert len(findings.hits) + len(findings.weaker) <= limit
        assert (len(findings.hits), len(findings.weaker)) == (1, 2)


RIVERS = """What the Rivers Keep

By Nora Vance

The hydrologist Ada Lin lives in the mill above the weir. “A river writes its own history in gravel, and it never
edits,” said Lin. “Nobody owns a flood, though everybody pays for one,” she told me over tea.

The weir was built by a man who had never seen the valley. Its stones are granite, and its sluices are oak, and the
river has not asked for better.
"""


async def test_what_somebody_said_of_a_thing_is_found_by_name_and_thing(place: Place) -> None:
    """The words between are those of a question; the author's own words of rivers are not asked for."""
    place.put("rivers.txt", RIVERS)
    async with place.open() as services:
        await services.library.reload()
        findings = await services.library.search("what did Ada Lin say about rivers")
        assert (findings.good, findings.said_by, findings.instead) == (True, ("Ada Lin",), "rivers")
        assert [hit.speaker for hit in findings.hits] == ["Ada Lin"]
        said = findings_card(findings)
        assert "Words of Ada Lin with “rivers”:" in str(said.blocks[0])
        findings = await services.library.search("what does Nora Vance say about granite")
        assert ["granite" in hit.text for hit in findings.hits] == [True]
        assert (await services.library.search("what did lin say about gravel")).said_by == ("Ada Lin",)
        floods = await services.library.search("what did Ada Lin say about floods")
        assert (floods.good, floods.said_by) == (True, ())
        assert "Nobody owns a flood" in floods.hits[0].text
        assert not (await services.library.search("what did Ada Lin say about elephants")).good


async def test_the_first_search_finds_all_at_hand(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a start has made ready is not read again, headings and index alike; a damaged library stops no start."""
    await library.warm_up()

    async def read_again(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("bot.store.library_reader.LibraryReader.headings", read_again)
    monkeypatch.setattr("bot.store.library_reader.LibraryReader.entries", read_again)
    assert (await library.search("keepers of that coast")).good

    def damaged(*_: object, **__: object) -> None:
        raise StoreFault(Fault.INDEX_DAMAGED)

    monkeypatch.setattr("bot.search.Engine.catch_up", damaged)
    await library.warm_up()


LEDGERS = """The Harbour Book

By Ann Bray

The clerk in those years was Jonah Weiss, who had a good hand and kept the ledger for forty winters.

“A ledger that nobody reads is still a promise that somebody made to the boats,” said Jonah Weiss.

His sister Ada Weiss kept the second book and wrote of the boats which came in from the north.

“The sea keeps no books, and so the harbour has to keep them twice as carefully,” said Ada Weiss.

“Every boat was somebody's promise before it was anybody's wood,” said Ada Weiss at the end of that year.
"""


async def test_whom_of_two_with_a_surname_the_words_are_is_for_the_words_to_tell(place: Place) -> None:
    """Both are asked, and the answer names who spoke; the first to be found by the name alone is nobody's answer."""
    place.put("ledgers.txt", LEDGERS)
    async with place.open() as services:
        await services.library.reload()
        sea = await services.library.search("what did Weiss say about the sea")
        assert (sea.said_by, [hit.speaker for hit in sea.hits]) == (("Ada Weiss",), ["Ada Weiss"])
        assert "Words of Ada Weiss with “sea”:" in str(findings_card(sea).blocks[0])
        boats = await services.library.search("what did Weiss say about boats")
        assert set(boats.said_by) == {"Jonah Weiss", "Ada Weiss"}
        assert " and " in str(findings_card(boats).blocks[0])
        his = await services.library.search("what did Jonah Weiss say about boats")
        assert [hit.speaker for hit in his.hits] == ["Jonah Weiss"]
        assert not (await services.library.search("what did he say whoud")).good
        assert not (await services.library.search("what did they promise")).good


async def test_a_word_left_out_that_takes_the_best_passage_away_is_told(place: Place) -> None:
    """How many would have come first, and by which word; nothing where the answer stays the same."""
    place.put("rivers.txt", RIVERS)
    async with place.open() as services:
        await services.library.reload()
        whole = await services.library.search("the weir and its stones")
        without = await services.library.search("the weir and its stones -granite")
        assert "granite" in whole.hits[0].text
        assert (without.outdone, without.left_out) == (1, ("-granite",))
        assert "1 passage that would come first is left out (-granite)." in (findings_card(without).small or "")
        assert (await services.library.search("the weir and its stones -elephants")).outdone == 0


LAMPLIGHTERS = """Two Lamplighters

By Nora Vance

Nora Vance talks with Edda Storm, who lit the harbour, and with her brother Pelle Storm.

NORA VANCE: What was the work like?

EDDA STORM: Wet. The toll of it was paid by my knees.

PELLE STORM: She never paid for a lantern in her life.

NORA VANCE: And the fog?

EDDA STORM: The fog was on our side. Nobody wants a lamplighter at noon.

PELLE STORM: The captain sent a lantern once.
"""


async def test_what_somebody_said_is_found_though_no_word_of_it_is_quoted(place: Place) -> None:
    """A turn in an interview is its speaker's, however short it is; a word of three letters is one too."""
    place.put("lamplighters.txt", LAMPLIGHTERS)
    async with place.open() as services:
        await services.library.reload()
        for asked, name in (
            ("Edda Storm say about the fog", "Edda Storm"),
            ("Pelle Storm say of captains", "Pelle Storm"),
        ):
            findings = await services.library.search(f"what did {asked}")
            assert (findings.good, findings.said_by) == (True, (name,))
            assert {hit.speaker for hit in findings.hits} == {name}
        toll = await services.library.search("what did Edda Storm say about the toll")
        assert [hit.text[:15] for hit in toll.hits] == ["EDDA STORM: Wet"]


async def test_no_word_of_the_question_itself_is_taken_for_a_misspelt_one(place: Place) -> None:
    """Nobody who asks what somebody said means “paid”; what was asked about may be misspelt."""
    place.put("lamplighters.txt", LAMPLIGHTERS)
    async with place.open() as services:
        await services.library.reload()
        findings = await services.library.search("what did Pelle Storm say about zeppelins")
        assert (findings.good, findings.suggestions) == (False, ())
        findings = await services.library.search("what did Pelle Storm say about harbuors and lampligters")
        assert set(findings.suggestions) == {"harbour", "lamplighter"}


async def test_a_passage_with_all_the_words_is_found_though_one_is_misspelt(place: Place) -> None:
    """Never “no passage has all of these words” above one that has them."""
    place.put("lamplighters.txt", LAMPLIGHTERS)
    async with place.open() as services:
        await services.library.reload()
        findings = await services.library.search("lantern captian")
        assert (findings.good, findings.instead, findings.suggestions) == (True, "", ())
        assert [hit.match for hit in findings.hits] == [Match.CLOSE]
