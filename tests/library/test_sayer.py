"""Whose words they are is found out once: a quote, a search and a verification never name different people."""

import pytest

from bot.library.library import Library
from bot.library.sayer import Sayer, may_be_speech, sayer
from bot.model import Entry, Kind, Place, PlacedPassage, SectionKind, SectionName, ServedQuote, Slice, Speech
from tests.library.conftest import Place as Folder
from tests.reading.samples.pairs import LIBRARY

HARBOUR = """The Two Ledgers

By Ann Bray

The clerk in those years was Jonah Weiss. The harbour kept two ledgers and trusted neither of them at all.

“A ledger that nobody reads is still a promise that somebody made to the sea,” said Weiss. Nobody in the office had an
answer to that, and the clock struck ten.

“Whoever counts the boats at night counts them twice in the morning,” she said, and shut the book without another word.
"""


LEDGERS = Entry(
    number=1,
    key="ledgers",
    title="The Two Ledgers",
    authors=("Ann Bray",),
    date=None,
    date_iso=None,
    publication=None,
    url=None,
    shelf=None,
    language="en",
    flags=frozenset(),
    source="ledgers.txt",
    words=90,
    passages=4,
    quotes=1,
)


def passage(text: str, *speech: Speech, speaker: str | None = None, heading: str | None = None) -> PlacedPassage:
    """A passage of that article."""
    section = SectionName(1, heading, text[:20], SectionKind.OPENING)
    return PlacedPassage(Place(LEDGERS, section, "p", 0), text, Kind.PROSE, speaker, speech=speech)


def part(text: str, of: PlacedPassage) -> Slice:
    """Where ``text`` stands in a passage."""
    at = of.text.index(text)
    return Slice(at, at + len(text))


SAID = "“The sea keeps no books,” said Weiss, “and so the harbour keeps two.” The clock struck."
TWO = passage(SAID, Speech(Slice(0, 25), "Jonah Weiss"), Speech(Slice(38, 69), "Jonah Weiss"))


def test_words_in_quotation_marks_are_their_speakers() -> None:
    """What stands between the marks is Weiss's; what stands behind them is the author's."""
    assert sayer(TWO, part("The sea keeps no books", TWO)) == Sayer("Jonah Weiss", quoted=True)
    assert sayer(TWO, part("The clock struck", TWO)) == Sayer(None)
    assert may_be_speech(TWO)


def test_words_may_go_on_behind_the_words_of_saying() -> None:
    """A quotation that runs over “said Weiss” is still his."""
    where = Slice(part("The sea", TWO).start, part("keeps two", TWO).end)
    assert sayer(TWO, where).speaker == "Jonah Weiss"


def test_two_who_speak_in_one_passage_are_both_possible() -> None:
    """Where a third quotation names nobody, it may be either of the two, never the first of them."""
    text = "“One,” said Ada Lin. “Two,” said Jonah Weiss. “Three of them.”"
    here = passage(text, Speech(Slice(0, 6), "Ada Lin"), Speech(Slice(21, 27), "Jonah Weiss"), Speech(Slice(46, 62)))
    found = sayer(here, part("Three of them", here))
    assert found.unknown
    assert found.perhaps == ("Ada Lin", "Jonah Weiss")
    assert not found.another


def test_she_who_says_it_is_not_the_author() -> None:
    """The text gives the words to a “she”: nobody can be named, but it is not whoever writes."""
    here = passage("“Count them twice,” she said.", Speech(Slice(0, 19), None, another=True))
    assert sayer(here, part("Count them twice", here)) == Sayer(None, quoted=True, another=True)


def test_a_turn_of_an_interview_is_its_speakers_though_it_stands_in_marks() -> None:
    """Marks around a whole answer add no second speaker."""
    here = passage("“I never counted them.”", Speech(Slice(0, 23)), speaker="Ada Lin")
    assert sayer(here, Slice(1, 22)) == Sayer("Ada Lin")


def test_a_paragraph_that_opens_with_a_dash_is_somebodys() -> None:
    """Dialogue of French and Russian books names nobody."""
    assert sayer(passage("— Et la mer ?"), Slice(2, 13)).unknown


def test_an_answer_under_a_question_may_be_whoever_answered_before() -> None:
    """A passage under a question without a speaker belongs to those who answer in this interview."""
    asked = passage("Twice, always.", heading="How often?")
    before = passage("Never alone.", speaker="Ada Lin", heading="And at night?")
    later = PlacedPassage(Place(LEDGERS, asked.place.section, "q", 3), "Twice, always.", Kind.PROSE, None)
    assert sayer(later, Slice(0, 14), near=(before, later)) == Sayer(None, quoted=True, perhaps=("Ada Lin",))
    assert sayer(asked, Slice(0, 14)) == Sayer(None)


def test_a_served_quote_keeps_the_speaker_it_is_served_with() -> None:
    """A quote that ends with its words of saying is the speaker's as a whole."""
    text = "“No,” wrote Ada Lin in the margin of the third ledger."
    here = passage(text, Speech(Slice(0, 5), "Ada Lin"))
    served = ServedQuote(here.place, 0, Slice(0, len(text)), text, Kind.PROSE, "Ada Lin")
    assert sayer(here, Slice(0, len(text)), [served]).speaker == "Ada Lin"


def test_a_quote_that_quotes_somebody_else_leaves_him_his_words() -> None:
    """Her sentence is served as hers; the words that she gives her foreman in it are his."""
    text = 'My foreman, Ansgar Tull, always said that "a dry wall is a slow friend."'
    his = part('"a dry wall is a slow friend."', passage(text))
    here = passage(text, Speech(his, "Ansgar Tull"), speaker="Odette Kell")
    served = ServedQuote(here.place, 0, Slice(0, len(text)), text, Kind.PROSE, "Odette Kell")
    assert sayer(here, his, [served]) == Sayer("Ansgar Tull", quoted=True)
    assert sayer(here, part("My foreman", here), [served]).speaker == "Odette Kell"


@pytest.fixture
def harbour(place: Folder) -> Folder:
    """A folder with the article about the two ledgers."""
    place.put("harbour.txt", HARBOUR)
    return place


async def test_search_and_verify_name_the_same_speaker(harbour: Folder) -> None:
    """A member searches for Weiss's words, then checks them: both cards name Weiss, neither the author."""
    async with harbour.open() as services:
        library = services.library
        await library.reload()
        words = "A ledger that nobody reads is still a promise that somebody made to the sea"
        hit = (await library.search(words)).hits[0]
        assert (hit.speaker, hit.unknown) == ("Jonah Weiss", False)
        assert (await library.verify(words)).whose == ("Jonah Weiss",)
        own = (await library.search("Nobody in the office had an answer to that")).hits[0]
        assert (own.speaker, own.unknown) == (None, False)


async def test_search_does_not_lend_the_author_words_that_she_said(harbour: Folder) -> None:
    """The text does not tell who “she” is: the hit says so instead of naming Ann Bray."""
    async with harbour.open() as services:
        await services.library.reload()
        words = "Whoever counts the boats at night counts them twice in the morning"
        assert (await services.library.search(words)).hits[0].unknown
        verified = await services.library.verify(words)
        assert verified.whose == ()
        assert verified.matches[0].unknown


async def test_every_quote_of_the_sample_library_has_one_speaker_everywhere(place: Folder) -> None:
    """Whatever the bot serves, verifying the same words leads to the same person."""
    async with place.open(articles_dir=LIBRARY) as services:
        await services.library.reload()
        await agree(services.library)


async def agree(library: Library) -> None:
    """Every quote, verified, is its speaker's, or the authors' where the author speaks."""
    shown = 0
    for article in await library.entries():
        for number in range(article.quotes):
            quote = await library.quote_numbered(article.key, number)
            assert quote is not None
            whose = (await library.verify(quote.text)).whose
            assert whose == ((quote.speaker,) if quote.speaker else article.authors), quote.text
            shown += 1
    assert shown
