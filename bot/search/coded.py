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
    """Takes texts one after the other, and gives their words as numbers: ``codes`` of all words in order, and
    ``sizes``, how many words each text has. The numbers are those of ``known``, which gives every new word the next
    one."""

    def __init__(self, known: "defaultdict[str, int] | None" = None) -> None:
        self._known = defaultdict(count().__next__) if known is None else known
        self.codes: array[int] = array("I")
        self.sizes: array[int] = array("I")

    def add(self, words: Sequence[str]) -> None:
        """The folded words of the next text."""
        self.codes.extend(map(self._known.__getitem__, words))
        self.sizes.append(len(words))

    def coded(self) -> CodedWords:
        """All that was added, with every word known."""
        codes = self.codes if len(self._known) > _SHORT else array("H", self.codes)
        return CodedWords(" ".join(self._known), codes, self.sizes)
