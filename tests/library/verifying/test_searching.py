"""Where words of a quotation stand: in a row, or nearly so."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.library.verifying.quotation import asked
from bot.library.verifying.searching import find_copied, find_nearly, phrases
from bot.model import Match
from bot.search import Filters
from tests.search.conftest import Shelf

LAMP = "The keeper lit the lamp an hour before dusk, for the fog comes early in that valley."
EVERYWHERE = Filters()
LOFT = "The lamp was lit before the fog, and the keeper of the loft came an hour early."


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """Two articles with the same words in another order."""
    shelf = Shelf(tmp_path / "library.db")
    shelf.put(1, LAMP)
    shelf.put(2, LOFT)
    with closing(shelf.connection), closing(shelf.engine):
        yield shelf


def test_words_as_they_were_copied_are_found_in_a_row_alone(shelf: Shelf) -> None:
    """The other passage has the same words, but not so."""
    (answer,) = find_copied(shelf.engine, ["lit the lamp an hour before dusk"], EVERYWHERE)
    assert [found.text for found in answer.found] == [LAMP]


def test_words_that_stand_nowhere_so_are_looked_for_nearly(shelf: Shelf) -> None:
    """A slip in one of them, and what stands nowhere at all."""
    slip, nowhere = find_copied(
        shelf.engine, ["lit the lamp an hour bfore dusk", "whales sing at midnight"], EVERYWHERE
    )
    assert slip.found[0].text == LAMP
    assert not nowhere.found


def test_a_window_is_answered_by_fewer_passages_than_a_line(shelf: Shelf) -> None:
    """What alters a line is near it; many more share a few of its words."""
    shelf.put(
        3, *[f"The keeper lit the stove an hour before {when}, for the fog." for when in ("noon", "two", "six", "ten")]
    )
    query = ["lit the lamps an hour before dawn for the fog"]
    (line,) = find_copied(shelf.engine, query, EVERYWHERE)
    (window,) = find_copied(shelf.engine, query, EVERYWHERE, whole=False)
    assert len(window.found) == 3 < len(line.found)


def test_only_some_articles_are_looked_in(shelf: Shelf) -> None:
    """The words of another are found in them nearly, or not at all."""
    (answer,) = find_copied(shelf.engine, ["lit the lamp an hour before dusk"], Filters(frozenset({2})))
    assert LAMP not in [found.text for found in answer.found]


def test_signs_alone_are_found_nowhere(shelf: Shelf) -> None:
    """They mean nothing to the search."""
    assert not find_nearly(shelf.engine, ["≠"], EVERYWHERE)[0].found
    assert not phrases(shelf.engine, ["≠"], EVERYWHERE)[0].found


def test_slips_are_looked_for_only_if_wanted(shelf: Shelf) -> None:
    """Who has found nothing twice asks for the words as they are."""
    slip, exact = find_copied(
        shelf.engine, ["lit the lamp an hour bfore dusk", "the fog comes early"], EVERYWHERE, nearly=False
    )
    assert not slip.found
    assert exact.found[0].text == LAMP


def test_a_large_number_stands_in_a_row_with_the_words_beside_it(shelf: Shelf) -> None:
    """However its figures are grouped."""
    shelf.put(3, "He put it at 120,000 in a few months.")
    quotation = asked("put it at 120,000 in a few")
    (answer,) = phrases(shelf.engine, [quotation.sought(0, len(quotation))], EVERYWHERE)
    assert [found.match for found in answer.found] == [Match.EXACT]
