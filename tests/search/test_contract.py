"""How far a search looks: as far as it is told."""

import random
from collections.abc import Sequence
from contextlib import closing

from bot.search import BEING_TYPED, HALF_REMEMBERED, Effort, Engine
from bot.store.index import SqliteIndex
from tests.search.conftest import Shelf

SMALL = ["the", "and", "of", "to", "in", "a", "that", "it", "was", "for"]


LINE = "it was for that to the end"


class Watched(SqliteIndex):
    """An index that counts the passages somebody reads."""

    read = 0

    def texts(self, numbers: Sequence[int]) -> dict[int, str]:
        self.read += len(numbers)
        return super().texts(numbers)


def crowd(shelf: Shelf) -> None:
    """Many passages that hold every small word of a line, in any order and none beside another, among more that hold
    none."""
    chance = random.Random(5)
    mixed = [" so ".join(chance.sample(SMALL, len(SMALL))) + " end" for _ in range(300)]
    shelf.put(1, *mixed, *["Elsewhere."] * 1500)
    shelf.settle()


def test_less_effort_reads_fewer_passages(shelf: Shelf) -> None:
    """A line of small words that stands nowhere is given up sooner when less effort is asked for."""
    crowd(shelf)
    read = []
    for effort in (Effort(24, 24, 0.8), BEING_TYPED, HALF_REMEMBERED):
        index = Watched(shelf.path)
        with closing(Engine(index)) as engine:
            engine.search(LINE, literal=True, effort=effort)
        read.append(index.read)
    assert read[0] <= 60 < read[1] < read[2]  # ten of them once more, for those shown


def test_with_little_effort_a_line_is_still_found_where_it_stands(shelf: Shelf) -> None:
    """Among many passages that hold all its words, the one that has them in a row is looked at first."""
    crowd(shelf)
    shelf.put(2, f"They waited, and {LINE}.")
    shelf.settle()
    answer = shelf.engine.search(LINE, literal=True, effort=Effort(24, 24, 0.8))
    assert LINE in answer.found[0].text


def test_a_search_may_stop_after_a_first_few(shelf: Shelf) -> None:
    """The line itself promises far more than all that only shares words with it: nothing else is read."""
    crowd(shelf)
    shelf.put(2, "They waited with their lanterns on the quay.")
    shelf.settle()
    index = Watched(shelf.path)
    with closing(Engine(index)) as engine:
        query = "waited for the lanterns on the quay"
        found = engine.search(query, literal=True, effort=Effort(16, 0, 0.7, first=4)).found
    assert found[0].text.startswith("They waited")
    assert index.read <= 4 + 4  # once to be measured, once to be shown


def test_what_scores_too_little_is_not_answered(shelf: Shelf) -> None:
    """Passages below the score that is wanted at least are left out, and a search may come back with nothing."""
    shelf.put(1, "A kiln cools for two days.", "Nobody counted the lanterns on the quay.")
    line = "kiln of seven green umbrellas marching home"
    assert shelf.search(line).found
    answer = shelf.engine.search(line, effort=Effort(96, 120, 0.6, least=0.7))
    assert answer.found == ()
    assert not answer.good
    assert shelf.engine.search("kiln cools for two days", effort=Effort(96, 120, 0.6, least=0.7)).found


def test_a_leader_that_nothing_comes_near_ends_the_search(shelf: Shelf) -> None:
    """The line in another order, then hundreds that lack one of its words and have the others far apart: they are soon
    given up."""
    line = ["stone", "bread", "lamps", "rope", "harbour"]
    far = " and then there was nothing but " * 4
    apart = [far.join([word for word in line if word != lacking]) for lacking in line * 80]
    shelf.put(1, "A harbour with lamps; some rope and some bread, on stone.", *apart, *["Elsewhere."] * 3000)
    shelf.settle()
    index = Watched(shelf.path)
    with closing(Engine(index)) as engine:
        found = engine.search(" ".join(line)).found
    assert found[0].text.startswith("A harbour")
    assert index.read <= 64


def test_what_has_too_few_of_the_words_is_not_read(shelf: Shelf) -> None:
    """Where less than half of a line is not wanted, passages with a word or two of it are left alone."""
    shelf.put(1, *[f"The {word} lay there." for word in ("rope", "lamps", "bread", "stone") * 20], "Elsewhere.")
    shelf.settle()
    index = Watched(shelf.path)
    with closing(Engine(index)) as engine:
        answer = engine.search("rope lamps bread stone", literal=True, effort=Effort(64, 64, 0.6, least=0.5))
    assert (answer.found, index.read) == ((), 0)
