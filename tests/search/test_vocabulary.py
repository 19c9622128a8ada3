"""The words of a library: which are near to a typed one, which begin like it."""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.search.vocabulary import Vocabulary, WordList, grams


def vocabulary(known: Iterable[str]) -> Vocabulary:
    """A vocabulary in memory, every word with frequency 1."""
    lists: dict[int, list[str]] = {}
    for word in sorted(set(known)):
        lists.setdefault(len(word), []).append(word)

    def gram_sets(lengths: Iterable[int], wanted: Collection[str]) -> dict[int, list[int]]:
        return {
            length: [sum(1 << at for at, word in enumerate(lists[length]) if gram in grams(word)) for gram in wanted]
            for length in lengths
        }

    made = [
        WordList(length, "".join(held), array("I", range(len(held))), array("I", [1] * len(held)))
        for length, held in lists.items()
    ]
    return Vocabulary(made, gram_sets)


@settings(max_examples=60)
@given(st.sets(st.text("abcd", min_size=3, max_size=7), max_size=40), st.text("abcd", min_size=4, max_size=7))
def test_every_word_one_edit_away_is_near(known: set[str], typed: str) -> None:
    """Counting pairs of letters loses no neighbour at distance one, and invents none."""
    found = {word: apart for word, apart, _ in vocabulary(known).near(typed, 1)}
    assert found == {word: 1 for word in known if OSA.distance(word, typed) == 1}


@settings(max_examples=60)
@given(st.sets(st.text("abé書", min_size=1, max_size=5), max_size=30), st.text("abé書", min_size=1, max_size=3))
def test_words_and_beginnings_are_found(held: set[str], start: str) -> None:
    """Bisection finds exactly the words that are there, and all that begin so."""
    made = vocabulary(held)
    assert {word for word in held | {start} if made.term(word)} == held
    assert {word for word, _ in made.beginning(start, 100)} == {w for w in held if w.startswith(start) and w != start}


@settings(max_examples=60)
@given(st.sets(st.text("abcé", min_size=3, max_size=3), max_size=64), st.text("abcé", min_size=1, max_size=4))
def test_a_word_has_the_place_it_would_be_put_in(known: set[str], sought: str) -> None:
    """Before all that do not sort before it, however many there are."""
    held = sorted(known)
    words = WordList(3, "".join(held), array("I", range(len(held))), array("I", [1] * len(held)))
    assert words.place(sought) == bisect_left(held, sought)
