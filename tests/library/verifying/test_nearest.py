"""Finds a text's source: a long text is searched in pieces."""

from bot.library.verifying.nearest import most_alike, resemblance, sought_in_pieces
from bot.library.verifying.quotation import asked
from bot.model import Match, Slice
from bot.search import Found


def test_a_short_text_is_one_query() -> None:
    """A text without words is none."""
    assert sought_in_pieces("The salt pans lie below.") == ["the salt pans lie below"]
    assert sought_in_pieces("!? …") == []


def test_a_long_text_is_several_spread_over_it() -> None:
    """Each of them shorter than the whole, and all from it."""
    text = " ".join(f"lighthouse{n}" for n in range(400))
    pieces = sought_in_pieces(text)
    assert len(pieces) > 1
    assert all(word in text for piece in pieces for word in piece.split())


def found(text: str, score: float = 0.8) -> Found:
    """A passage as the search gives it, all of it its window."""
    return Found(1, text, Slice(0, len(text)), (), score, Match.PARTIAL, ())


def test_the_nearest_passage_shares_what_tells_and_not_what_anybody_says() -> None:
    """Two telling words, and half of what the quotation has."""
    quotation = asked("the keeper never trusted seven lamps before it")
    assert resemblance(quotation, found("A keeper lights seven lamps before the storm.")) > 0.35
    assert resemblance(quotation, found("It never was before the others that he was.")) == 0


def test_a_short_line_that_is_almost_the_same_needs_one_telling_word() -> None:
    """Three letters are enough, if they are no word of grammar; a long quotation, or a line less alike, needs more."""
    line = asked("there is nothing new upon the bay")
    assert resemblance(line, found("There is no new thing upon the bay.")) > 0
    assert resemblance(line, found("There is no new thing upon the bay.", 0.6)) == 0
    assert resemblance(line, found("There is nothing in the or of it.")) == 0
    assert resemblance(asked("the keeper of seven lamps never trusted any of the bay men"), found("The bay.")) == 0


def test_a_word_of_a_short_line_may_have_been_heard_for_another() -> None:
    """Manor for manner, with another telling word beside it; not in a long quotation, nor in another order."""
    near = found("And to the manner born, it is a custom.", 0.56)
    assert resemblance(asked("to the manor born"), near) > 0.5
    assert resemblance(asked("born to a tenor"), near) == 0
    longer = asked("to the manor born and raised among the silver candles of an older house")
    assert resemblance(longer, near) == 0


def test_of_a_short_line_the_passage_is_meant_in_which_most_words_stand_in_step() -> None:
    """Another has both of its telling words, far apart; a few words of every day in step are nobody's line."""
    line = asked("Lead on, Halvard")
    right = found("Go on, Halvard, and bar the gate.", 0.67)
    other = found("Lead the goats down, said the old man to Halvard.", 0.65)
    assert most_alike(line, [other, right]) is right
    assert resemblance(asked("I know what you want"), found("I know what you did to it.", 0.7)) == 0
    assert (
        resemblance(asked("time is how you spend your bread"), found("Bread was dear; we had no time for it.", 0.6))
        == 0
    )


def test_of_what_the_search_gave_the_first_that_is_most_alike_is_meant() -> None:
    """Equals stay in the search's order; where nothing is alike, nothing is meant."""
    quotation = asked("the keeper never trusted seven lamps before it")
    first, second = found("A keeper lights seven lamps before the storm."), found("A keeper lit seven lamps at dusk.")
    unlike = found("It never was before the others that he was.")
    assert most_alike(quotation, [unlike, first, second]) is first
    assert most_alike(quotation, [unlike]) is None
