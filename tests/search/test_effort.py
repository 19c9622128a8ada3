"""How far a search looks: as far as it is told, and not twice for what it knows by now."""

import random
from array import array
from collections.abc import Iterable, Sequence
from contextlib import closing

from bot.search import Effort, Engine
from bot.search.vocabulary import Vocabulary, WordList
from bot.store.index import SqliteIndex
from tests.search.conftest import Shelf

SMALL = ["the", "and", "of", "to", "in", "a", "that", "it", "was", "for"]
LINE = "it was for that to the end"


class Watched(SqliteIndex):
    """An index that counts the passages somebody reads."""

    read = 0

    def folded(self, segment: int, places: Sequence[int]) -> dict[int, str]:
        self.read += len(places)
        return super().folded(segment, places)


def crowd(shelf: Shelf) -> None:
    """Many passages that hold every small word of a line, in any order, among more that hold none."""
    chance = random.Random(5)
    shelf.put(1, *[" ".join(chance.sample(SMALL, len(SMALL))) + " end" for _ in range(300)], *["Elsewhere."] * 1500)
    shelf.settle()


def test_less_effort_reads_fewer_passages(shelf: Shelf) -> None:
    """A line of small words that stands nowhere is given up sooner when less effort is asked for."""
    crowd(shelf)
    read = []
    for effort in (Effort(24, 24, 0.8), Effort(96, 120, 0.6)):
        index = Watched(shelf.path)
        with closing(Engine(index)) as engine:
            engine.search(LINE, literal=True, effort=effort)
        read.append(index.read)
    assert read[0] <= 48 < read[1]


def test_with_little_effort_a_line_is_still_found_where_it_stands(shelf: Shelf) -> None:
    """Among many passages that hold all its words, the one that has them in a row is looked at first."""
    crowd(shelf)
    shelf.put(2, f"They waited, and {LINE}.")
    shelf.settle()
    answer = shelf.engine.search(LINE, literal=True, effort=Effort(24, 24, 0.8))
    assert LINE in answer.found[0].text


def test_what_scores_too_little_is_not_answered(shelf: Shelf) -> None:
    """Passages below the score that is wanted at least are left out, and a search may come back with nothing."""
    shelf.put(1, "A kiln cools for two days.", "Nobody counted the lanterns on the quay.")
    line = "kiln of seven green umbrellas marching home"
    assert shelf.search(line).found
    answer = shelf.engine.search(line, effort=Effort(96, 120, 0.6, least=0.7))
    assert answer.found == ()
    assert not answer.good
    assert shelf.engine.search("kiln cools for two days", effort=Effort(96, 120, 0.6, least=0.7)).found


def test_the_neighbours_of_a_word_are_worked_out_once() -> None:
    """Who types on leaves the earlier words as they are, so their near words are remembered."""
    asked: list[int] = []

    def gram_sets(length: int, grams: Iterable[str]) -> list[int]:
        asked.append(length)
        return [0b11 for _ in grams]

    words = WordList(4, "kilnkilt", array("I", [0, 1]), array("I", [3, 2]))
    vocabulary = Vocabulary([words], gram_sets)
    first = vocabulary.near("kiln", 1)
    assert first == [("kilt", 1, 2)]
    assert vocabulary.near("kiln", 1) == first
    assert asked == [4]
