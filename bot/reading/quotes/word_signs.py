"""What each word of a sentence is a sign of: bits of one number, found out once a word, put together for a sentence."""

from collections.abc import Callable, Mapping
from typing import Final

_MOST: Final = 65_536


class WordSigns(dict[str, int]):
    """The signs of every word met so far, up to 65,536 of them. A word nobody asked for yet is looked up by itself.

    ``listed`` are the words of each sign, ``shaped`` tells by its letters whether a word has one. A sign is one bit.
    """

    def __init__(
        self, listed: Mapping[int, frozenset[str]], shaped: Mapping[int, Callable[[str], bool]] | None = None
    ) -> None:
        super().__init__()
        self._listed = tuple(listed.items())
        self._shaped = tuple((shaped or {}).items())

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        found = sum(sign for sign, words in self._listed if word in words)
        self[word] = found = found + sum(sign for sign, has in self._shaped if has(word))
        return found
