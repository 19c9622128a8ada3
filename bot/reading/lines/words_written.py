"""Which words a text holds between white space, just as they are written."""

from collections.abc import Iterable
from functools import cached_property
from typing import Final

_SEARCHED: Final = 12
"""So many times the length of a text is it searched; after that it is taken apart."""


class WordsWritten:
    """The words of some texts, in their own capitals and with the marks beside them; each is looked for once."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._known: dict[str, bool] = {}
        self._searched = 0

    def __contains__(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._holds(word)
        return known

    def _holds(self, word: str) -> bool:
        # Taking a long text apart takes as long as searching all of it for many words, and few are asked about. Those
        # it holds mostly stand near its beginning.
        if self._searched >= _SEARCHED * len(self._line) or word.split() != [word]:
            return word in self._words
        found = self._line.find(f" {word} ")
        self._searched += found if found >= 0 else len(self._line)
        return found >= 0

    @cached_property
    def _words(self) -> frozenset[str]:
        found: set[str] = set()
        for text in self._texts:
            found.update(text.split())
        return frozenset(found)

    @cached_property
    def _line(self) -> str:
        """All words with plain spaces between; empty where something else parts them."""
        line = f" {' '.join(self._texts)} ".replace("\n", " ")
        return line if line.isprintable() else ""
