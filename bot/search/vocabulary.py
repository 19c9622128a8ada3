"""All words of a part of the index: exact, by beginning, and by similar spelling.

Words of one length stand sorted in one string, each found by bisection; this is the smallest form Python has for them.
Words one edit away share a half with the word typed. Others near it are found by counting shared pairs of letters of
^word$ (Ukkonen, "Approximate string matching with q-grams and maximal matches", 1992) over all words of a length at
once, bit plane by bit plane. All are then measured with the optimal string alignment distance of rapidfuzz.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from heapq import nlargest
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search.bits import Planes, members

ENOUGH: Final = 120
_REMEMBERED: Final = 5000
_MOST: Final = 600
_STEP: Final = 16
"""One word of so many is kept as a string of its own, to be looked through at once."""


def grams(word: str) -> set[str]:
    """The pairs of neighbouring letters of ``word`` with its beginning and end marked."""
    edged = f"^{word}$"
    return {edged[at : at + 2] for at in range(len(edged) - 1)}


class WordList:
    """The words of one length, sorted. ``terms[i]`` and ``frequencies[i]`` belong to word i."""

    __slots__ = ("_some", "frequencies", "length", "size", "terms", "words")

    def __init__(self, length: int, words: str, terms: "array[int]", frequencies: "array[int]") -> None:
        self.length = length
        self.words = words
        self.terms = terms
        self.frequencies = frequencies
        self.size = len(terms)
        self._some: list[str] | None = None
        if len(words) != length * self.size or len(frequencies) != self.size:
            raise ValueError("a list of words is damaged")

    def word(self, at: int) -> str:
        """Word number ``at``."""
        return self.words[at * self.length : (at + 1) * self.length]

    def place(self, word: str) -> int:
        """The number of the first word that does not sort before ``word``."""
        length, words = self.length, self.words
        if self._some is None:
            self._some = [words[at : at + length] for at in range(0, len(words), _STEP * length)]
        before = bisect_left(self._some, word)
        low, high = max(0, (before - 1) * _STEP), min(self.size, before * _STEP)
        while low < high:
            middle = (low + high) >> 1
            if words[middle * length : (middle + 1) * length] < word:
                low = middle + 1
            else:
                high = middle
        return low


class Vocabulary:
    """The words of one segment. ``gram_sets(lengths, grams)`` gives for each of some lengths the numbers of the words
    that hold each of some pairs of letters."""

    def __init__(
        self,
        word_lists: Iterable[WordList],
        gram_sets: Callable[[Sequence[int], Collection[str]], Mapping[int, Sequence[int]]],
    ) -> None:
        self._word_lists: Mapping[int, WordList] = {word_list.length: word_list for word_list in word_lists}
        self._gram_sets = gram_sets
        self._known: dict[str, tuple[int, int] | None] = {}

    def term(self, word: str) -> tuple[int, int] | None:
        """(term, number of passages), or None for an unknown word."""
        if word in self._known:
            return self._known[word]
        found = None
        word_list = self._word_lists.get(len(word))
        if word_list is not None:
            at = word_list.place(word)
            if at < word_list.size and word_list.word(at) == word:
                found = word_list.terms[at], word_list.frequencies[at]
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        self._known[word] = found
        return found

    def beginning(self, start: str, most: int) -> list[tuple[str, int]]:
        """The commonest ``most`` words that are longer than ``start`` and begin with it, with their frequencies."""
        held: list[tuple[int, int, int]] = []
        after = start[:-1] + chr(ord(start[-1]) + 1) if start and ord(start[-1]) < 0x10FFFF else start
        for length, word_list in self._word_lists.items():
            if length > len(start):
                first = word_list.place(start)
                if not word_list.words.startswith(start, first * length):
                    continue
                end = word_list.place(after)
                frequencies = word_list.frequencies[first:end]
                held += nlargest(most, zip(frequencies, range(first, end), [length] * (end - first), strict=True))
        return [(self._word_lists[length].word(at), often) for often, at, length in nlargest(most, held)]

    def starting(self, start: str, longest: int) -> list[tuple[str, int]]:
        """(word, frequency) of the words that begin with ``start`` and have at most ``longest`` letters."""
        found: list[tuple[str, int]] = []
        for length in range(len(start), longest + 1):
            word_list = self._word_lists.get(length)
            if word_list is not None:
                at = word_list.place(start)
                while word_list.words.startswith(start, at * length):
                    found.append((word_list.word(at), word_list.frequencies[at]))
                    at += 1
        return found

    def near(self, word: str, distance: int) -> list[tuple[str, int, int]]:
        """(word, distance, frequency) of the words at most ``distance`` edits away, ``word`` itself left out."""
        return self._one_away(word) if distance == 1 else self._similar(word, distance)

    def _one_away(self, word: str) -> list[tuple[str, int, int]]:
        """Exactly those one edit away: each has the first half of ``word`` or the second, or is ``word`` with the two
        letters between these swapped.
        """
        half = len(word) // 2
        start, end = word[:half], word[half:]
        ending = grams(end) - {f"^{end[0]}"}
        lengths = [n for n in range(max(1, len(word) - 1), len(word) + 2) if n in self._word_lists]
        found: dict[str, int] = {}
        for length, sets in self._gram_sets(lengths, ending).items():
            word_list = self._word_lists[length]
            held, frequencies = word_list.words, word_list.frequencies
            at = word_list.place(start)
            while held.startswith(start, at * length) and at < word_list.size:
                found[held[at * length : at * length + length]] = frequencies[at]
                at += 1
            ended = (1 << word_list.size) - 1
            for bits in sets:
                ended &= bits
            tail = length - len(end)
            for at in members(ended):
                if held.startswith(end, at * length + tail):
                    found[held[at * length : at * length + length]] = frequencies[at]
        swapped = f"{word[: half - 1]}{word[half]}{word[half - 1]}{word[half + 1 :]}" if half else word
        known = self.term(swapped)
        if known:
            found[swapped] = known[1]
        measured = process.extract(word, list(found), scorer=OSA.distance, score_cutoff=1, limit=None)
        return [(other, int(apart), found[other]) for other, apart, _ in measured if apart]

    def _similar(self, word: str, distance: int) -> list[tuple[str, int, int]]:
        """Those at most ``distance`` edits away, looked for among the ``ENOUGH`` words, and those that tie with them,
        that share most pairs of letters. A letter more spoils one pair of ``word`` at most, a letter less two, any
        other edit three (two neighbours swapped).
        """
        wanted = grams(word)
        length = len(word)
        repeated = length + 1 - len(wanted)
        counts: list[tuple[int, int, WordList]] = []
        lengths = [n for n in range(max(1, length - distance), length + distance + 1) if n in self._word_lists]
        for other, sets in self._gram_sets(lengths, wanted).items():
            word_list = self._word_lists[other]
            planes = Planes()
            for bits in sets:
                planes.add(bits, 1)
            held = 0
            longer = other - length
            fewest = length + 1 - max(longer, -2 * longer) - 3 * (distance - abs(longer)) - repeated
            for shared, places in planes.descending((1 << word_list.size) - 1):
                if held >= ENOUGH or shared < fewest:
                    break
                counts.append((shared, places, word_list))
                held += places.bit_count()
        counts.sort(key=lambda count: -count[0])
        chosen: list[str] = []
        often: list[tuple[WordList, int]] = []
        last = 0
        for shared, places, word_list in counts:
            if len(chosen) >= ENOUGH and (shared < last or len(chosen) >= _MOST):
                break
            last = shared
            held_words = word_list.words
            size = word_list.length
            numbers = list(members(places))
            chosen += [held_words[at * size : at * size + size] for at in numbers]
            often += [(word_list, at) for at in numbers]
        measured = process.extract(word, chosen, scorer=OSA.distance, score_cutoff=distance, limit=None)
        return [(other, int(apart), often[at][0].frequencies[often[at][1]]) for other, apart, at in measured if apart]
