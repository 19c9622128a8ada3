"""The folded words of some texts as numbers: every different word once, and what stands where.

Whoever reads a source hands its words on like this, so that whoever writes looks up each word of an article once.
"""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Final

_SHORT: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class CodedWords:
    """``joined`` are the different words as they first come, a space between two; ``codes`` says of every word which of
    these it is, and ``sizes`` how many words each text has."""

    joined: str = ""
    codes: "array[int]" = field(default_factory=lambda: array("H"))
    sizes: "array[int]" = field(default_factory=lambda: array("I"))

    @property
    def different(self) -> list[str]:
        """The different words."""
        return self.joined.split(" ") if self.joined else []

    @property
    def room(self) -> int:
        """About how many bytes this takes."""
        return len(self.joined) + self.codes.itemsize * len(self.codes) + self.sizes.itemsize * len(self.sizes)

    def texts(self) -> "Iterator[array[int]]":
        """The codes of each text."""
        end = 0
        for size in self.sizes:
            start, end = end, end + size
            yield self.codes[start:end]

    def words_at(self, places: Collection[int]) -> Iterator[list[str]]:
        """The words of the texts at some places, in order."""
        different = self.different
        for place, codes in enumerate(self.texts()):
            if place in places:
                yield [different[code] for code in codes]


class Coding:
    """Takes texts one after the other, and gives their words as numbers."""

    def __init__(self) -> None:
        self._known: defaultdict[str, int] = defaultdict(count().__next__)
        self._codes: array[int] = array("I")
        self._sizes: array[int] = array("I")

    def add(self, words: Sequence[str]) -> None:
        """The folded words of the next text."""
        self._codes.extend(map(self._known.__getitem__, words))
        self._sizes.append(len(words))

    def coded(self) -> CodedWords:
        """All that was added."""
        codes = self._codes if len(self._known) > _SHORT else array("H", self._codes)
        return CodedWords(" ".join(self._known), codes, self._sizes)
