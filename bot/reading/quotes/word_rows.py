"""The words of many sentences side by side, so that what is asked of every one is asked of all at once."""

from collections.abc import Callable, Sequence
from functools import cached_property, reduce
from itertools import chain, compress, pairwise
from operator import or_

import numpy as np
from numpy.typing import NDArray

from bot.reading.quotes.signs import EVERYTHING, NAME, SEVERAL
from bot.reading.quotes.word_signs import SentenceWords, WordSigns, tokens_of

Each = NDArray[np.bool_]
"""Yes or no for each row."""
Counts = NDArray[np.int64]
Amounts = NDArray[np.float64]


class WordRows:
    """A row for each sentence: its words in order, casefolded, and what they are signs of (see ``signs``).

    ``tokens`` are the words of all rows in one line, ``signs`` those of each word; the words of a row begin at its
    place in ``begins``, which has one more for the end. ``every`` are the signs of a whole row, its marks included;
    ``names`` counts the pieces of text behind the first that begin like a name.
    """

    def __init__(self, texts: Sequence[str], known: WordSigns | None) -> None:
        """``known`` are the signs of the language; None where words cannot be told: they may be signs of anything."""
        self.texts = texts
        if known is None:
            each = list(map(tokens_of, texts))
            self._set(list(chain.from_iterable(each)), list(map(len, each)))
            self._signs = [0] * len(self.tokens)
            self.signs = np.zeros(len(self.tokens), np.uint64)
            self.every = np.full(len(texts), EVERYTHING, np.uint64)
            self.names: Counts = np.zeros(len(texts), np.int64)
            return
        flat, counts = _pieces(texts)
        listed = list(map(known.__getitem__, flat))
        signs, begins = np.array(listed, np.uint64), _begins(counts)
        filled = np.flatnonzero(np.diff(begins))
        self.every = np.full(len(texts), known.always, np.uint64)
        if len(filled):
            self.every[filled] |= np.bitwise_or.reduceat(signs, begins[filled])
        named = (signs & np.uint64(NAME)) != 0
        named[begins[filled]] = False
        self.names = _summed(named, begins)
        several = np.flatnonzero(self.having(SEVERAL))
        if len(several):
            flat, listed = _parted(known, flat, listed, begins.tolist(), several.tolist(), counts)
            signs = np.array(listed, np.uint64)
        else:
            flat = list(map(known.token, flat))
        self._set(flat, counts)
        self._signs, self.signs = listed, signs

    def _set(self, tokens: list[str], counts: list[int]) -> None:
        self.tokens = tokens
        self.counts: Counts = np.array(counts, np.int64)
        self.begins: Counts = _begins(counts)
        self._at: list[int] = self.begins.tolist()

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def _every(self) -> list[int]:
        return self.every.tolist()

    @cached_property
    def row_of(self) -> Counts:
        """The row of each word."""
        return np.repeat(np.arange(len(self)), self.counts)

    @cached_property
    def sizes(self) -> Counts:
        """The characters of each row."""
        return np.fromiter(map(len, self.texts), np.int64, len(self))

    @cached_property
    def firsts(self) -> list[str]:
        """The first word of each row, empty where there is none."""
        tokens = [*self.tokens, ""]
        return [tokens[begin] if begin < end else "" for begin, end in pairwise(self._at)]

    def words(self, row: int) -> SentenceWords:
        """The words of one row."""
        begin, end = self._at[row], self._at[row + 1]
        return SentenceWords(self.texts[row], self.tokens[begin:end], self._signs[begin:end], self._every[row])

    def words_from(self, first: int, last: int, text: str) -> SentenceWords:
        """The words of rows that stand together, as those of their whole ``text``."""
        begin, end = self._at[first], self._at[last + 1]
        every = reduce(or_, self._every[first : last + 1])
        return SentenceWords(text, self.tokens[begin:end], self._signs[begin:end], every)

    def signs_of(self, row: int) -> int:
        """``every`` of one row."""
        return self._every[row]

    def tokens_in(self, row: int) -> list[str]:
        """The words of one row, without their signs."""
        return self.tokens[self._at[row] : self._at[row + 1]]

    def having(self, sign: int) -> Each:
        """The rows with one of the bits of ``sign``."""
        held: Each = (self.every & np.uint64(sign)) != 0
        return held

    def counted(self, sign: int) -> Counts:
        """How many words of each row have one of the bits of ``sign``."""
        return _summed((self.signs & np.uint64(sign)) != 0, self.begins)

    def repeating(self, sign: int) -> Each:
        """The rows in which a word with ``sign`` stands twice."""
        marked = (self.signs & np.uint64(sign)) != 0
        words = list(compress(self.tokens, marked.tolist()))
        begins = _begins(_summed(marked, self.begins).tolist()).tolist()
        return np.array([len(set(words[begin:end])) < end - begin for begin, end in pairwise(begins)], np.bool_)


def _begins(counts: list[int]) -> Counts:
    """Where each row begins, and behind them where the last one ends."""
    begins: Counts = np.cumsum([0, *counts], dtype=np.int64)
    return begins


def _summed(marked: Each, begins: Counts) -> Counts:
    """How many are marked in each row, which reach from one of ``begins`` to the next."""
    so_far = np.zeros(len(marked) + 1, np.int64)
    np.cumsum(marked, out=so_far[1:])
    return so_far[begins[1:]] - so_far[begins[:-1]]


def _pieces(texts: Sequence[str]) -> tuple[list[str], list[int]]:
    """What white space parts in all texts, and how many pieces are in each."""
    line = " ".join(texts)
    if line.isprintable():  # plain spaces alone, as mostly: half the time
        plain, counts = line.split(), [text.count(" ") + 1 for text in texts]
        if len(plain) == sum(counts):  # no text is empty, none has a space at its ends or two in a row
            return plain, counts
    pieces = list(map(str.split, texts))
    return list(chain.from_iterable(pieces)), list(map(len, pieces))


def _parted(
    known: WordSigns, pieces: list[str], signs: list[int], at: list[int], several: list[int], counts: list[int]
) -> tuple[list[str], list[int]]:
    """The words and their signs, those of the rows ``several`` taken apart; ``counts`` is mended."""
    tokens: list[str] = []
    each: list[int] = []
    done = 0
    for row in several:
        begin, end = at[row], at[row + 1]
        tokens += map(known.token, pieces[done:begin])
        each += signs[done:begin]
        found, its = known.parted(pieces[begin:end], signs[begin:end])
        tokens += found
        each += its
        counts[row] = len(found)
        done = end
    tokens += map(known.token, pieces[done:])
    each += signs[done:]
    return tokens, each


def searched(words: WordRows, rows: Each, holds: Callable[[str], object]) -> Each:
    """Those of ``rows`` whose text ``holds`` something."""
    found = np.zeros(len(words), np.bool_)
    for row in np.flatnonzero(rows).tolist():
        found[row] = bool(holds(words.texts[row]))
    return found
