"""Making a segment of the index from passages, block by block, so that memory stays small at any size."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import count, islice, pairwise
from typing import Final, Protocol

from bot.search.bits import BLOCK, packed
from bot.search.segment import MOST_COMMON, PAIRS

_SAMPLE: Final = 5000
"""Passages that decide which words are common."""

_BATCH: Final = 500

Passages = Iterable[tuple[int, int, list[str]]]
"""(number, article, folded words), numbers ascending."""


class Sink(Protocol):
    """Where the rows of a segment go; see ``contract.Index`` for what they hold."""

    def folded(self, rows: Sequence[tuple[int, str]]) -> None:
        """(place, folded text) of some passages."""

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
    """The words whose neighbourhoods are worth indexing: the commonest of a sample, the commonest first.

    ``texts`` are the folded words of passages.
    """
    seen: Counter[str] = Counter()
    for words in islice(texts, _SAMPLE):
        seen.update(dict.fromkeys(words, 1))
    return [word for word, _ in sorted(seen.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_COMMON]]


class _Block:
    """What stands where in up to ``BLOCK`` passages. Arrays, since the garbage collector need not walk through them."""

    def __init__(self, commons: Sequence[str]) -> None:
        self.holding: defaultdict[str, array[int]] = defaultdict(partial(array, "H"))
        self.beside: defaultdict[int, array[int]] = defaultdict(partial(array, "H"))
        self._rank = {word: at for at, word in enumerate(commons)}.get

    def put(self, at: int, held: Sequence[str]) -> None:
        """Note the words of passage ``at`` of the block, and which common ones stand side by side."""
        holding, beside = self.holding, self.beside
        for word in dict.fromkeys(held):
            holding[word].append(at)
        ranks = map(self._rank, held)
        pairs = [a * MOST_COMMON + b for a, b in pairwise(ranks) if a is not None and b is not None]
        for pair in dict.fromkeys(pairs):  # in order, so that the same articles always make the same index
            beside[PAIRS + pair].append(at)


def build(passages: Passages, commons: Sequence[str], sink: Sink) -> int:
    """Write the segment of some passages to ``sink``; how many there were. Memory: one block and the vocabulary."""
    terms: dict[str, int] = {}
    often: array[int] = array("I")
    numbers: array[int] = array("I")
    runs: list[tuple[int, int, int]] = []
    source = iter(passages)
    for block in count():
        first = len(numbers)
        held = _Block(commons)
        for batch in _batches(islice(source, BLOCK)):
            rows = []
            for number, article, found in batch:
                place = len(numbers)
                numbers.append(number)
                rows.append((place, " ".join(found)))
                held.put(place - first, found)
                if runs and runs[-1][0] == article:
                    runs[-1] = (article, runs[-1][1], runs[-1][2] + 1)
                else:
                    runs.append((article, place, 1))
            sink.folded(rows)
        size = len(numbers) - first
        if not size:
            break
        for word, places in held.holding.items():
            if word not in terms:
                terms[word] = len(often)
                often.append(0)
            often[terms[word]] += len(places)
        ordered = sorted((terms[word], places) for word, places in held.holding.items())
        sink.postings(block, ((term, packed(places, size)) for term, places in ordered))
        sink.postings(block, ((pair, packed(held.beside[pair], size)) for pair in sorted(held.beside)))
    _vocabulary(terms, often, sink)
    sink.runs(runs)
    sink.numbers(numbers.tobytes())
    return len(numbers)


def _batches(passages: Iterator[tuple[int, int, list[str]]]) -> Iterator[list[tuple[int, int, list[str]]]]:
    while batch := list(islice(passages, _BATCH)):
        yield batch


def _vocabulary(terms: dict[str, int], often: Sequence[int], sink: Sink) -> None:
    by_length: defaultdict[int, list[str]] = defaultdict(list)
    for word in terms:
        by_length[len(word)].append(word)
    for length, held in sorted(by_length.items()):
        held.sort()
        numbered = array("I", [terms[word] for word in held])
        frequencies = array("I", [often[term] for term in numbered])
        sink.word_list(length, "".join(held), numbered.tobytes(), frequencies.tobytes())
        having: defaultdict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(held):
            edged = f"^{word}$"  # as ``grams`` has it, but a pair that comes twice does no harm here
            for gram in map(str.__add__, edged, edged[1:]):
                having[gram].append(at)
        sink.grams(length, ((gram, packed(places, len(held))) for gram, places in sorted(having.items())))
