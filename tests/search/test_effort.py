"""How far a search looks: as far as it is told, and not twice for what it knows by now."""

import random
from collections.abc import Sequence
from contextlib import closing

from bot.search import BEING_TYPED, HALF_REMEMBERED, Effort, Engine
from bot.search.expand import Lexicon
from bot.search.segment import FreshSegment
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
    for effort in (Effort(24, 24, 0.8), BEING_TYPED, HALF_REMEMBERED):
        index = Watched(shelf.path)
        with closing(Engine(index)) as engine:
            engine.search(LINE, literal=True, effort=effort)
        read.append(index.read)
    assert read[0] <= 48 < read[1] < read[2]


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


class Spelled(FreshSegment):
    """A segment that counts how often it is asked for words spelt nearly like another."""

    asked = 0

    def near(self, word: str, distance: int) -> list[tuple[str, int, int]]:
        self.asked += 1
        return super().near(word, distance)


def test_the_neighbours_of_a_word_are_worked_out_once() -> None:
    """Who types on leaves the earlier words as they are, so their near words are remembered."""
    segment = Spelled()
    segment.put(1, [(1, "The kilt lay beside the kiln.")])
    lexicon = Lexicon([segment])
    first = lexicon.near("kilm", 1)
    assert [word for _, _, _, word in first] == ["kiln", "kilt"]
    assert lexicon.near("kilm", 1) == first
    assert segment.asked == 1
    for at in range(300):
        lexicon.near(f"kilm{at}", 1)
    assert lexicon.near("kilm", 1) == first
    assert segment.asked == 302


def test_what_was_remembered_is_forgotten_when_the_library_changes(shelf: Shelf) -> None:
    """A word that came with a new article is found by a misspelling that was asked for before."""
    shelf.put(1, "The kilt lay beside the stove.")
    assert shelf.search("lanterm").found == ()
    shelf.put(2, "A lantern hung from the pole.")
    assert shelf.first("lanterm hung") == "A lantern hung from the pole."


def test_words_just_added_are_completed_and_corrected_by_their_letters() -> None:
    """Completions are the commonest words that begin so; corrections are of any length that the edits allow."""
    segment = FreshSegment()
    segment.put(1, [(1, "lamp lamplight lamps"), (2, "lamplight clamp lamas")])
    segment.put(2, [(3, "lampoon lamp zither")])
    assert segment.beginning("lamp", 2) == [("lamplight", 2), ("lampoon", 1)]
    assert segment.beginning("zither", 5) == []
    assert sorted(segment.near("lamp", 1)) == [("clamp", 1, 1), ("lamps", 1, 1)]
    assert sorted(segment.near("lamps", 1)) == [("lamas", 1, 1), ("lamp", 1, 2)]
