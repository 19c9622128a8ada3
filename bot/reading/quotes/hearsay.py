"""Sentences that only pass on what somebody said or is said to have said."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from bot.languages.language import language_for
from bot.languages.sought import SoughtPattern


class Reporting(NamedTuple):
    """How a report begins, and what shows one anywhere in a sentence."""

    opening: SoughtPattern
    anywhere: SoughtPattern


@cache
def reporting(language: str) -> Reporting:
    """The reports of a language by its tag."""
    known = language_for(language)
    words, common = known.quotes, known.detect.profile
    return Reporting(SoughtPattern(words.reports, common), SoughtPattern(words.reported, common, at_words=False))


def only_reports(folded: str, language: str, words: Sequence[str] | None = None) -> bool:
    """Whether ``folded``, a casefolded sentence, reports; in the language of the tag ``language``.

    ``words`` are those of the sentence, as far as they may show it, or None for any.
    """
    known = reporting(language)
    return known.opening.match(folded, words) or known.anywhere.found(folded, words)
