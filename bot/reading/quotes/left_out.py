"""The connective an editor leaves out of a quotation: "But no gate …" is quoted as "[N]o gate …"."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from bot.languages.language import language_for
from bot.reading.quotes.ties import ties

_LEAST: Final = 24
"""The fewest characters that must be left …"""
_WORDS: Final = 4
"""… and the fewest words."""


def left_out(text: str, language: str) -> int:
    """How many characters at the beginning of the quote ``text`` may be left out without changing what it says.

    0 where it opens with no connective of its language, or with one that is more than that: "But for the rain, …",
    "So long as …", "After all the guests had left, …". An adverb ("indeed", "after all") needs a comma behind it.
    """
    found = _pattern(language).match(text)
    if found is None:
        return 0
    rest = text[found.end() :]
    return found.end() if len(rest) >= _LEAST and len(rest.split(None, _WORDS)) > _WORDS - 1 else 0


@cache
def _pattern(language: str) -> re.Pattern[str]:
    section = language_for(language).ties
    joining = _any_of(section.conjunctions)
    adverbs = _any_of(ties(language).taxes.keys() - section.conjunctions)
    ways = []
    if joining:
        not_before = "|".join(section.not_left_out)
        ways.append(rf"(?:{joining}),? {f'(?!(?:{not_before}))' if not_before else ''}")
    if adverbs:
        ways.append(rf"(?:{adverbs}), ")
    return re.compile(rf"(?:{'|'.join(ways)})(?=\S)" if ways else "(?!)", re.IGNORECASE)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
