"""Sentences that only pass on what somebody said or is said to have said."""

import re
from functools import cache
from typing import NamedTuple

from bot.languages.language import language_for
from bot.languages.sought import SoughtPattern


class _Reporting(NamedTuple):
    """How a report begins, and what shows one anywhere in a sentence."""

    opening: re.Pattern[str]
    anywhere: SoughtPattern


@cache
def _reporting(language: str) -> _Reporting:
    words = language_for(language).quotes
    return _Reporting(re.compile(f"(?:{'|'.join(words.reports)})"), SoughtPattern(words.reported, at_words=False))


def only_reports(folded: str, language: str, begun: frozenset[str]) -> bool:
    """Whether ``folded``, a casefolded sentence, reports; in the language of the tag ``language``.

    ``begun`` are its ``beginnings``.
    """
    words = _reporting(language)
    return words.opening.match(folded) is not None or words.anywhere.found(folded, begun)
