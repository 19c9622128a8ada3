"""The closed word classes of a language (negations, modal verbs, quantifiers, numbers), and all grammar words."""

from functools import cache
from typing import Final

from bot.languages.kinds import NO_NUMBERS, NONE
from bot.languages.language import everywhere, language_for
from bot.languages.quote_sections import VerifySection

NO_LEXICON: Final = VerifySection(NONE, NONE, NONE, NO_NUMBERS, NONE, NONE, NONE, NONE, NONE)


@cache
def lexicon_of(language: str) -> VerifySection:
    """The classes of a language by its tag; empty ones where it has none."""
    known = language_for(language)
    return NO_LEXICON if "verify" in known.lacks else known.verify


@cache
def lexicon_of_all() -> VerifySection:
    """The classes of all languages together."""
    return everywhere().verify


def is_small(key: str) -> bool:
    """Whether a word tells little about where a text comes from: a word of grammar, or a very short one."""
    return (len(key) <= 3 and not key.isdecimal()) or key in lexicon_of_all().small
