"""The words near a typed one: worked out once, and forgotten when the library changes."""

import pytest

from bot.search import expand
from bot.search.expand import Lexicon, likely_meant
from bot.search.forms import Forms
from bot.search.fresh import FreshSegment
from tests.search.conftest import Shelf


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


def test_a_slip_within_a_word_that_many_passages_have_is_that_word() -> None:
    """Words two letters away are looked for only where the one nearest is rare, or begins otherwise."""
    known = "harbour, harbours, arbours"
    segment = FreshSegment()
    segment.put(1, [(1, known), (2, "the harbour at noon"), (3, "a harbour of stone"), (4, "arbours")])
    segment.put(2, [(5, "the ladder"), (6, "saddles")])
    lexicon = Lexicon([segment])
    assert [word for _, _, _, word in likely_meant("harboor", lexicon)] == ["harbour"]
    assert [word for _, _, _, word in likely_meant("larbours", lexicon)] == ["arbours", "harbours", "harbour"]
    assert [word for _, _, _, word in likely_meant("ladles", lexicon)] == ["ladder", "saddles"]


def test_among_many_passages_other_forms_of_more_words_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a smaller library the words as they were typed lead there by themselves."""
    segment = FreshSegment()
    told = "lighted stormed walked sailed rested"
    segment.put(
        1, [(1, "Lighting, storming, walking, sailing, resting."), (2, told), *[(n, "-") for n in range(3, 60)]]
    )
    lexicon = Lexicon([segment])

    def looked_for() -> list[bool]:
        groups = expand.expand(told.split(), lexicon, Forms(("en",)), unfinished=False, bent=6)
        return [bool(group.forms) and group.forms.keys() <= group.near.keys() for group in groups]

    assert looked_for() == [False] * 5
    monkeypatch.setattr(expand, "_MANY", 50)
    assert looked_for() == [True] * 5
