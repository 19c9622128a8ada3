"""Which words a text holds between white space, just as they are written."""

from collections.abc import Iterable
from functools import cached_property
from typing import Final

_FEW: Final = 16
"""Of so many words it is asked by searching the text; of more, by taking it apart."""


class WordsWritten:
    """The words of some texts, in their own capitals and with the marks beside them; each is looked for once."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._known: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            # Taking a long text apart pays only for many words, and most are asked about a few.
            few = len(self._known) < _FEW and word.isalnum() and self._line
            known = self._known[word] = f" {word} " in self._line if few else word in self._words
        return known

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
