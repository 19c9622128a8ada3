"""The parts of the engine, each against the simplest thing that does the same."""

from array import array
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.errors import BadQuery
from bot.search.bits import Gathering, Planes, blocks_of, members, packed, span, spread
from bot.search.cache import Cache
from bot.search.fold import words
from bot.search.query import Query, parse
from bot.search.spelling import variants
from bot.search.vocabulary import Vocabulary, WordList, grams
from bot.search.window import NOTHING, Reading, best_window

PLACES = st.sets(st.integers(0, 70_000), max_size=1500)


@settings(max_examples=40)
@given(PLACES)
def test_a_set_survives_packing(places: set[int]) -> None:
    """What is packed comes back, in every form."""
    size = 70_001 if not places or max(places) >= 1 << 16 else 1 << 16
    gathering = Gathering(size)
    gathering.add(packed(sorted(places), size))
    assert set(members(gathering.bits())) == places


@settings(max_examples=30)
@given(st.lists(PLACES, min_size=1, max_size=4))
def test_parts_are_gathered_into_one_set(parts: list[set[int]]) -> None:
    """Sets in different forms add up to their union."""
    gathering = Gathering(70_001)
    for places in [*parts, set(range(2000)), set(range(300, 400))]:
        gathering.add(packed(sorted(places), 70_001))
    assert set(members(gathering.bits())) == set(range(2000)).union(*parts)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 199_000), st.integers(0, 90_000)), max_size=4))
def test_runs_are_spread_over_blocks(runs: list[tuple[int, int]]) -> None:
    """Runs across the border of a block are in both, and nothing lies beyond the last place."""
    blocks = spread(runs, 200_000)
    expected = len({at for first, count in runs for at in range(first, min(200_000, first + count))})
    assert sum(block.bit_count() for block in blocks) == expected
    assert len(blocks) == blocks_of(200_000) == 4
    for first, count in runs:
        for at in (first, min(200_000, first + count) - 1):
            assert not count or blocks[at >> 16] >> (at & 0xFFFF) & 1


@pytest.mark.parametrize("part", [b"", b"q", b"z123", b"s1", b"s\xff\xff"])
def test_a_damaged_set_is_noticed(part: bytes) -> None:
    """Unknown forms, broken deflation, odd lengths and numbers out of range are ValueErrors."""

    def gather() -> int:
        gathering = Gathering(100)
        gathering.add(part)
        gathering.add(b"s\x01\x00")
        return gathering.bits()

    with pytest.raises(ValueError, match=r"set|bytes"):
        gather()


def test_members_are_ascending_and_a_span_is_a_run() -> None:
    """Few or many, they come in order."""
    assert list(members(span(3, 4))) == [3, 4, 5, 6]
    assert list(members(span(5, 900))) == list(range(5, 905))
    assert list(members(0)) == []


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sets(st.integers(0, 40)), st.integers(0, 30)), max_size=12), st.sets(st.integers(0, 40)))
def test_planes_add_up(added: list[tuple[set[int], int]], within: set[int]) -> None:
    """Scores are the sums of the weights, come in falling order, and only among the places asked for."""
    planes = Planes()
    scores = dict.fromkeys(range(41), 0)
    for places, weight in added:
        planes.add(sum(1 << at for at in places), weight)
        for at in places:
            scores[at] += weight
    got = [(score, at) for score, places in planes.descending(sum(1 << at for at in within)) for at in members(places)]
    assert sorted(got) == sorted((scores[at], at) for at in within if scores[at])
    assert [score for score, _ in got] == sorted((score for score, _ in got), reverse=True)


def vocabulary(known: Iterable[str]) -> Vocabulary:
    """A vocabulary in memory, every word with frequency 1."""
    lists: dict[int, list[str]] = {}
    for word in sorted(set(known)):
        lists.setdefault(len(word), []).append(word)

    def gram_sets(length: int, wanted: Iterable[str]) -> list[int]:
        held = lists[length]
        return [sum(1 << at for at, word in enumerate(held) if gram in grams(word)) for gram in wanted]

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


def test_a_cache_gives_up_the_least_recently_used() -> None:
    """The oldest entry that nobody asked for goes first."""
    cache = Cache(1000)
    for key in range(3):
        cache.put(key, (1 << 2000,))
        cache.get(0)
    assert cache.get(0) is not None
    assert cache.get(1) is None


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("Two Words", Query(("two", "words"), unfinished=True)),
        ("two words ", Query(("two", "words"))),
        ('a "b c" d', Query(("a", "b", "c", "d"), (("b", "c"),), unfinished=True)),
        ("„b c“", Query(("b", "c"), (("b", "c"),))),
        ('a -b -"c d" e', Query(("a", "e"), unwanted=(("b",), ("c", "d")), unfinished=True)),
        ("well-known -fact", Query(("well", "known"), unwanted=(("fact",),))),
        ('one " alone', Query(("one", "alone"), unfinished=True)),
        ("it's -5 degrees - cold", Query(("its", "5", "degrees", "cold"), unfinished=True)),
        ("“图书馆” 书", Query(("图书", "书馆", "书"), (("图书", "书馆"),), unfinished=True)),
    ],
)
def test_a_query_is_taken_apart(typed: str, query: Query) -> None:
    """Words, phrases and what is left out, from quotation marks of any kind."""
    assert parse(typed) == query


@settings(max_examples=200)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from('"“”-a b')), max_size=60))
def test_any_text_is_a_query_or_a_bad_one(typed: str) -> None:
    """Whatever is typed has words to look for, or is a BadQuery when none is left but what is to be left out."""
    try:
        query = parse(typed)
    except BadQuery:
        assert not words(typed) or "-" in typed
    else:
        assert query.words


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("colour", "color"),
        ("organisation", "organization"),
        ("centre", "center"),
        ("defence", "defense"),
        ("travelled", "traveled"),
        ("catalogue", "catalog"),
        ("analyse", "analyze"),
        ("neighbourhood", "neighborhood"),
    ],
)
def test_spellings_cross_the_atlantic_both_ways(british: str, american: str) -> None:
    """Each is among the other's variants."""
    assert american in variants(british)
    assert british in variants(american)


def readings(*wanted: str) -> dict[str, list[Reading]]:
    """Every word stands for itself."""
    found: dict[str, list[Reading]] = {}
    for which, word in enumerate(wanted):
        found.setdefault(word, []).append((which, 1.0, 0))
    return found


def test_the_best_window_is_where_the_words_stand_together() -> None:
    """Scattered words before and after do not count."""
    text = ["red", *"xxxxxxxxa", "red", "old", "b", "bus", *"xxxxxx", "bus"]
    window = best_window(text, readings("red", "old", "bus"), [0.3, 0.4, 0.3], 7)
    assert window.places == (10, 11, 13)
    assert not window.adjacent


def test_words_in_a_row_are_worth_most() -> None:
    """Neighbours in order beat the same words in another order."""
    wanted, shares = readings("red", "old", "bus"), [0.3, 0.4, 0.3]
    straight = best_window(["red", "old", "bus"], wanted, shares, 7)
    turned = best_window(["bus", "old", "red"], wanted, shares, 7)
    assert straight.adjacent
    assert straight.value == pytest.approx(1.0)
    assert turned.value < straight.value
    assert not turned.adjacent


def test_a_text_without_the_words_has_no_window() -> None:
    """Nothing wanted, nothing found."""
    assert best_window(["a", "b"], readings("c"), [1.0], 5) is NOTHING
