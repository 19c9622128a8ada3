"""The closed word classes of a language (negations, modal verbs, quantifiers, numbers), and all grammar words."""

from collections.abc import Mapping, Sequence
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


@cache
def _alike(language: str) -> Mapping[str, str]:
    """Words, or two of them, each with the one that says the same."""
    return {word: one for one, words in lexicon_of(language).alike.items() for word in words}


def as_one_says(keys: Sequence[str], language: str) -> Sequence[str]:
    """Words with one for all that say the same: ``nobody`` for ``no one``."""
    alike = _alike(language)
    said: list[str] = []
    for key in keys:
        both = alike.get(f"{said[-1]} {key}") if said else None
        if both is not None:
            said[-1] = both
        else:
            said.append(alike.get(key, key))
    return said


def is_small(key: str) -> bool:
    """Whether a word tells little about where a text comes from: a word of grammar, or a very short one."""
    return (len(key) <= 3 and not key.isdecimal()) or key in lexicon_of_all().small
