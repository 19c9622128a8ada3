"""Does a text speak of what books of quotations are sorted by, or of matters of the day?"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.languages.kinds import NONE
from bot.languages.language import language_for

_OF_ONE: Final = 0.04
"""In so many of an article's sentences a theme counts at most: one of pain in fish is no article of thoughts."""

_FEW: Final = 10
"""So many sentences without a theme are added, so that a short article needs more than one."""


@dataclass(frozen=True, slots=True)
class Themes:
    """The words of one language for both; no words where it is not known well enough.

    ``unspaced``: the themes as a pattern where no spaces part words, and ``unspaced_moments`` those of the day.
    """

    words: frozenset[str] = NONE
    moments: frozenset[str] = NONE
    unspaced: re.Pattern[str] | None = None
    unspaced_moments: re.Pattern[str] | None = None

    def __bool__(self) -> bool:
        return bool(self.words)

    def held_in(self, text: str, tokens: Sequence[str]) -> list[str]:
        """The words of a sentence that are a theme of quotations; ``tokens`` are its words, casefolded."""
        return _held(text, tokens, self.words, self.unspaced)

    def share(self, sentences: Iterable[tuple[str, Sequence[str]]]) -> float:
        """How many of them a sentence has, on average over an article: one that is its subject counts little."""
        held = [set(self.held_in(text, tokens)) for text, tokens in sentences]
        most = max(1.0, _OF_ONE * len(held))
        found = Counter(word for words in held for word in words)
        return sum(min(most, count) for count in found.values()) / (_FEW + len(held))

    def moments_in(self, text: str, tokens: Sequence[str]) -> int:
        """How many words of a sentence tie it to the moment it was said in, to a talk, or to whoever said it."""
        return len(_held(text, tokens, self.moments, self.unspaced_moments))


def _held(text: str, tokens: Sequence[str], words: frozenset[str], unspaced: re.Pattern[str] | None) -> list[str]:
    if unspaced is not None:
        return unspaced.findall(text)
    if words.isdisjoint(tokens) and "'" not in text and "’" not in text:
        return []
    # Of l'amour, what stands behind the apostrophe.
    return [word for word in tokens if word in words or ("'" in word and word.rpartition("'")[2] in words)]


UNTOLD: Final = Themes()
"""Those of a language that is not known well enough."""


@cache
def themes_of(language: str) -> Themes:
    """Those of a language by its tag."""
    known = language_for(language)
    words, moments = known.quotes.themes, known.quotes.moment
    if "quotes" in known.lacks or not words:
        return UNTOLD
    if known.detect.script not in {"han", "kana"}:
        return Themes(words, moments | known.quotes.narrator)
    return Themes(words, moments, re.compile("|".join(sorted(words))), re.compile("|".join(sorted(moments))))
