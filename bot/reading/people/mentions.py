"""Where the capitalised words of an article stand in it, looked up once."""

import re
from collections.abc import Iterator
from typing import Final

from bot.reading.lines.marks import SMALL

MOST: Final = 50
"""The most places of a word that are returned."""

_MOST_TRIES: Final = 2000
# That a space, full stop or comma is no letter is found out soonest where they are named.
_CAPITALISED = re.compile(rf"[^\W\d_ .,{SMALL}](?<![^\W_].)[^\W_]*", re.DOTALL)


class Mentions:
    """The places of capitalised words in ``text``: one search per word would take quadratic time."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._runs: dict[str, list[int]] | None = None

    def _found(self) -> dict[str, list[int]]:
        if self._runs is None:
            self._runs = {}
            for run in _CAPITALISED.finditer(self._text):
                self._runs.setdefault(run.group(), []).append(run.start())
        return self._runs

    def around(self, word: str) -> Iterator[tuple[str, str]]:
        """The text before and behind the first fifty places where ``word`` begins a word, 40 characters of each.

        ``word`` may open with small words ("von Arnim", "al-Rashid"); without a capital it stands nowhere.
        """
        first = _CAPITALISED.search(word)
        if first is None:
            return
        given = 0
        for place in self._found().get(first.group(), ())[:_MOST_TRIES]:
            at = place - first.start()
            if at >= 0 and self._text.startswith(word, at):
                end = at + len(word)
                yield self._text[max(0, at - 40) : at], self._text[end : end + 40]
                given += 1
                if given == MOST:
                    return
