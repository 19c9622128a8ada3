"""Where the capitalised words of an article stand in it: looked for one by one while few are asked for."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import Final

from bot.reading.lines.marks import SMALL

MOST: Final = 50
"""The most places of a word that are returned."""

_MOST_TRIES: Final = 2000
# That a space, full stop or comma is no letter is found out soonest where they are named.
_CAPITALISED = re.compile(rf"[^\W\d_ .,{SMALL}](?<![^\W_].)[^\W_]*", re.DOTALL)
# The same behind a space and what may stand inside a sentence.
_INSIDE = re.compile(rf" (?<=[^\s.!?…:;”\"»)] ) *([^\W\d_ .,{SMALL}][^\W_]*)")

_SEARCHED: Final = 60
"""How many times the length of the text is searched at most: from then on, all of its words are looked up in a table.
One search per word would take quadratic time, and so many take no longer than making the table."""


class Mentions:
    """The places of capitalised words in ``text``."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._left = _SEARCHED * len(text)
        self._runs: dict[str, list[int]] | None = None

    def _found_whole(self, run: str) -> Iterator[int]:
        """Where a run of letters and figures that opens with a capital stands, whole."""
        if self._left <= 0:
            yield from self._found().get(run, ())
            return
        text, size = self._text, len(run)
        searched, at = 0, text.find(run)
        while at >= 0:
            self._left -= at - searched
            searched = at
            if not text[at - 1 : at].isalnum() and not text[at + size : at + size + 1].isalnum():
                yield at
            at = text.find(run, at + size)
        self._left -= len(text) - searched

    def _found(self) -> dict[str, list[int]]:
        if self._runs is None:
            self._runs = {}
            for run in _CAPITALISED.finditer(self._text):
                self._runs.setdefault(run.group(), []).append(run.start())
        return self._runs

    def places(self, word: str) -> Iterator[int]:
        """Where ``word`` begins a word, in order: the first of very many; see ``around``."""
        first = _CAPITALISED.search(word)
        if first is None:
            return
        for place in islice(self._found_whole(first.group()), _MOST_TRIES):
            at = place - first.start()
            if at >= 0 and self._text.startswith(word, at):
                yield at

    @cached_property
    def _inside(self) -> frozenset[str]:
        return frozenset(_INSIDE.findall(self._text))

    def may_stand_inside(self, word: str) -> bool:
        """Whether ``word`` may have a place behind a small letter or comma and a space: mostly it has none."""
        first = _CAPITALISED.match(word)
        return first is None or first.group() in self._inside

    def around(self, word: str) -> Iterator[tuple[str, str]]:
        """The text before and behind the first fifty places where ``word`` begins a word, 40 characters of each.

        ``word`` may open with small words ("von Arnim", "al-Rashid"); without a capital it stands nowhere.
        """
        for at in islice(self.places(word), MOST):
            end = at + len(word)
            yield self._text[max(0, at - 40) : at], self._text[end : end + 40]

    def count(self, word: str) -> int:
        """In how many of those places ``word`` stands whole."""
        return sum(not after[:1].isalnum() for _, after in self.around(word))
