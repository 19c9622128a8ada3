"""Words typed without spaces."""

import pytest

from bot.search.expand import Lexicon
from bot.search.fresh import FreshSegment
from bot.search.glued import unglued
from bot.search.query import Query, parse

TEXT = "The keeper lit the lamp an hour before dusk, for the fog comes early in that valley every year"


def lexicon(*texts: str) -> Lexicon:
    segment = FreshSegment()
    segment.put(1, list(enumerate(texts or (TEXT,), 1)))
    return Lexicon([segment])


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("thekeeperlitthelamp", "the keeper lit the lamp"),
        ("hourbeforedusk", "hour before dusk"),
        (
            "anhourbeforeduskforthefogcomesearlyinthatvalley",
            "an hour before dusk for the fog comes early in that valley",
        ),
        ("the keeperlitthe lamp", "the keeper lit the lamp"),
    ],
)
def test_words_without_spaces_are_taken_apart(typed: str, read: str) -> None:
    """However long, and beside words that stand alone."""
    assert " ".join(unglued(parse(typed), lexicon()).words) == read


@pytest.mark.parametrize("typed", ["xylophonequartz", "valleys", "early", "keeperzz", "1990hour1990"])
def test_what_is_not_made_of_known_words_stays(typed: str) -> None:
    """Nonsense, misspelt words, known ones."""
    assert unglued(parse(typed), lexicon()).words == (typed,)


def test_a_long_word_is_cut_as_indexed_words_are() -> None:
    """After it was tried."""
    assert unglued(Query(("q" * 90,)), lexicon()).words == ("q" * 40,)


def test_a_page_of_letters_takes_no_time() -> None:
    """What is longer than a line is nobody's glued words."""
    assert len(unglued(parse("thelamp" * 800), lexicon()).words) == 1
