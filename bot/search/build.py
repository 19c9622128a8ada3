"""Making a segment of the index from passages, block by block, so that memory stays small at any size.

What stands where is sorted, not looked up: of every word its term and the place of its passage become one number, so
that in order the places of a term lie side by side.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from bot.search.bits import BLOCK
from bot.search.packing import packed_groups
from bot.search.segment import MOST_COMMON, PAIRS
from bot.search.word_numbers import NumberedWords, WordNumbers

_PLACE_BITS: Final = 16
_ABSENT: Final = -1

NumberedArticles = Iterable[tuple[int, Sequence[int], NumberedWords]]
"""(article, numbers of its passages, their folded words as terms), numbers ascending."""


class Sink(Protocol):
    """Where the rows of a segment go; see ``contract.Index`` for what they hold."""

    def postings(self, block: int, rows: Iterable[tuple[int, bytes]]) -> None:
        """(term, packed places) of a block, terms ascending."""

    def grams(self, length: int, rows: Iterable[tuple[str, bytes]]) -> None:
        """(pair of letters, packed numbers of the words) of the words of one length."""

    def word_list(self, length: int, held: str, terms: bytes, frequencies: bytes) -> None:
        """The words of one length."""

    def runs(self, rows: Iterable[tuple[int, int, int]]) -> None:
        """(article, first place, count)."""

    def numbers(self, held: bytes) -> None:
        """The passage number of each place."""


def common_words(texts: Iterable[list[str]]) -> list[str]:
    """The words whose neighbourhoods are worth indexing: the commonest, the commonest first.

    ``texts`` are the folded words of passages that stand for all.
    """
    seen: Counter[str] = Counter()
    for words in texts:
        seen.update(dict.fromkeys(words, 1))
    return [word for word, _ in sorted(seen.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_COMMON]]


def build(articles: NumberedArticles, terms: WordNumbers, commons: Sequence[str], sink: Sink) -> int:
    """Write the segment of some passages to ``sink``; how many there were. ``terms`` grow as ``articles`` come. Memory:
    one block and the vocabulary."""
    often = np.zeros(0, np.int64)
    numbers: array[int] = array("I")
    runs: list[tuple[int, int, int]] = []
    for block, (found, sizes) in enumerate(_blocks(articles, numbers, runs)):
        size = len(sizes)
        places = np.repeat(np.arange(size, dtype=np.uint64), sizes)
        beside = _beside(found, places, _ranks(terms.of_word, commons))
        ordered = _unique((found.astype(np.uint64) << np.uint64(_PLACE_BITS)) | places)
        often = np.concatenate((often, np.zeros(len(terms) - len(often), np.int64)))
        often += np.bincount((ordered >> np.uint64(_PLACE_BITS)).astype(np.int64), minlength=len(terms))
        sink.postings(block, packed_groups(ordered, _PLACE_BITS, size))
        sink.postings(block, ((PAIRS + pair, held) for pair, held in packed_groups(beside, _PLACE_BITS, size)))
    _vocabulary(terms.of_word, often, sink)
    sink.runs(runs)
    sink.numbers(numbers.tobytes())
    return len(numbers)


def _blocks(
    articles: NumberedArticles, numbers: "array[int]", runs: list[tuple[int, int, int]]
) -> Iterator[NumberedWords]:
    """Block by block the terms of all words in order, and how many each passage has."""
    held: list[NDArray[np.uint32]] = []
    sizes: list[NDArray[np.uint32]] = []
    room = BLOCK
    for article, numbered, (found, left) in articles:
        runs.append((article, len(numbers), len(numbered)))
        numbers.extend(numbered)
        while len(left):
            taken = left[:room]
            cut = int(taken.sum())
            held.append(found[:cut])
            sizes.append(taken)
            found, left, room = found[cut:], left[room:], room - len(taken)
            if not room:
                yield np.concatenate(held), np.concatenate(sizes)
                held, sizes, room = [], [], BLOCK
    if sizes:
        yield np.concatenate(held), np.concatenate(sizes)


def _ranks(terms: dict[str, int], commons: Sequence[str]) -> NDArray[np.int64]:
    """For each term its rank among the common words, or ``_ABSENT``."""
    ranks = np.full(len(terms), _ABSENT, np.int64)
    for rank, word in enumerate(commons):
        if word in terms:
            ranks[terms[word]] = rank
    return ranks


def _beside(found: NDArray[np.uint32], places: NDArray[np.uint64], ranks: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Which common words stand side by side in which places, in order, each once."""
    if not len(found):
        return np.zeros(0, np.uint64)
    ranked = ranks[found]
    both = (ranked[:-1] >= 0) & (ranked[1:] >= 0) & (places[:-1] == places[1:])
    pairs = (ranked[:-1][both] * MOST_COMMON + ranked[1:][both]).astype(np.uint64)
    return _unique((pairs << np.uint64(_PLACE_BITS)) | places[:-1][both])


def _unique(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The different ones of some numbers in order; sorts ``numbers`` in place."""
    numbers.sort()
    return numbers[np.concatenate(([True], numbers[1:] != numbers[:-1]))] if len(numbers) else numbers


def _vocabulary(terms: dict[str, int], often: NDArray[np.int64], sink: Sink) -> None:
    by_length: defaultdict[int, list[str]] = defaultdict(list)
    for word in terms:
        by_length[len(word)].append(word)
    for length, held in sorted(by_length.items()):
        held.sort()
        numbered = np.fromiter(map(terms.__getitem__, held), np.uint32, len(held))
        joined = "".join(held)
        sink.word_list(length, joined, numbered.tobytes(), often[numbered].astype(np.uint32).tobytes())
        sink.grams(length, _grams(joined, length, len(held)))


def _grams(joined: str, length: int, size: int) -> Iterator[tuple[str, bytes]]:
    """For each pair of letters in ^word$ the packed numbers of the words that hold it."""
    written = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32).reshape(size, length)
    letters, coded = np.unique(written, return_inverse=True)
    edges = [len(letters), len(letters) + 1]
    edged = np.empty((size, length + 2), np.uint64)
    edged[:, 0], edged[:, -1], edged[:, 1:-1] = edges[0], edges[1], coded.reshape(size, length)
    room = size.bit_length()
    pairs = edged[:, :-1] * np.uint64(edges[1] + 1) + edged[:, 1:]
    keys = _unique(((pairs << np.uint64(room)) | np.arange(size, dtype=np.uint64)[:, None]).ravel())
    named = [*map(chr, letters.tolist()), "^", "$"]
    rows = [
        (named[pair // (edges[1] + 1)] + named[pair % (edges[1] + 1)], held)
        for pair, held in packed_groups(keys, room, size)
    ]
    return iter(sorted(rows))
