"""What stands on a quote's picture, and what is said in its place."""

from bot.cards.card import plain
from bot.cards.picture import alternative, picture_text
from bot.model import SectionKind, SectionName, ServedQuote
from tests.cards.samples import BEES, MACHINE, quote

TEXT = "A good table is a promise made by arithmetic and kept by the moon."


def rows_of(shown: ServedQuote) -> list[str]:
    """The rows below the quote, as text."""
    return [plain(row) for row in picture_text(shown).source]


def test_speaker_author_title_and_date_stand_below() -> None:
    """Who says it first, then where it is printed."""
    assert rows_of(quote(TEXT)) == ["Ada Penrose", "The Tide Tables, The Harbour Weekly, 3 May 1926"]
    assert rows_of(quote(TEXT, speaker="Rosa"))[0] == "Rosa, quoted by Ada Penrose"
    assert rows_of(quote(TEXT, entry=BEES, speaker="Rosa")) == ["Rosa (author not stated)", "Letters on Bees"]
    assert rows_of(quote(TEXT, entry=BEES))[0] == "Author not stated"


def test_an_answer_of_nobody_named_is_put_in_nobody_s_mouth() -> None:
    """Under a question the author may be the one who asks: the picture names the question instead."""
    asked = SectionName(2, "Who reads them?", "Fishermen", SectionKind.QUESTION)
    first, second = rows_of(quote(TEXT, section=asked))
    assert first == "Under “Who reads them?”"
    assert second == "in The Tide Tables, by Ada Penrose, The Harbour Weekly, 3 May 1926"


def test_a_machine_s_words_are_marked_on_the_picture_too() -> None:
    """A picture travels without its card."""
    assert rows_of(quote(TEXT, entry=MACHINE))[-1] == "Marked as AI-generated."


def test_the_alternative_text_is_the_quote_and_its_source() -> None:
    """Whoever cannot see the picture hears the same words."""
    said = alternative(quote(TEXT))
    assert said.startswith(f"“{TEXT}” Ada Penrose, in The Tide Tables, ")
    assert len(alternative(quote("x " * 2000))) <= 1024
