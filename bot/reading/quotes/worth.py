"""How much a sentence is worth quoting: general and pointed beats particular and dated. A small sum of plain signs."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from bot.languages.language import language_for
from bot.languages.patterns import LedPatterns
from bot.languages.quote_sections import QuotesSection
from bot.reading.lines.marks import CAPITALS
from bot.reading.quotes.famed import MOST, fames
from bot.reading.quotes.neutral import neutral_worth
from bot.reading.quotes.signs import (
    ALL_OF_US,
    CAPITAL,
    CONTRAST,
    COUNTED,
    DIGITS,
    ENDS_ED,
    ENDS_LY,
    ENDS_TOLD,
    EVERY,
    GENERAL,
    IS_BEING,
    LINKING,
    LOUD,
    NARRATOR,
    PAST,
    PRESENT,
    RUNS_IN_ING,
    SEVERAL,
)
from bot.reading.quotes.word_rows import Amounts, Each, WordRows, searched
from bot.reading.quotes.worth_english import point

_NAME: Final = re.compile(rf" [“\"(]?[{CAPITALS}][\w-]")
_PLENTY: Final = 1.6
"""Signs that add up to more count a quarter: they mostly mean the same."""
_FIRST_PERSON: Final = frozenset({"I", "I’m", "I’ve", "I’d", "I’ll", "I'm", "I've", "I'd", "I'll"})
_FAMED: Final = 0.6
_DIGITS_KEPT: Final = 6
_FAMED_UNSPACED: Final = 1.2
_DIGIT: Final = re.compile(r"\d")
_UNDER_WAY: Final = LedPatterns(
    "is are am", r"(?:\w+ly |now |not |still )?(?!nothing|anything|everything|something|being)\w{3,}ing\b"
)


@dataclass(frozen=True, slots=True)
class _Signs:
    """The signs of one language, ready to be looked for."""

    words: QuotesSection
    every_day: re.Pattern[str] | None
    english: bool
    neutral: bool
    unspaced: bool
    capital_nouns: bool
    year: frozenset[str]


@cache
def _signs(language: str) -> _Signs:
    """The signs of a language by its tag."""
    known = language_for(language)
    often = known.quotes.every_day
    return _Signs(
        words=known.quotes,
        every_day=re.compile(rf"\b(?:{'|'.join(often)})", re.IGNORECASE) if often else None,
        english=known.code == "en",
        neutral="quotes" in known.lacks,
        unspaced=known.detect.script in {"han", "kana"},
        capital_nouns=known.grammar.capital_nouns,
        year=known.calendar.year,
    )


def _unspaced_worth(text: str, signs: _Signs) -> float:
    """The worth of a sentence in a script without spaces, where words are looked for as they stand."""
    words = signs.words
    sum_ = 1.0 * _holds(text, words.general) + 1.0 * _holds(text, words.contrast)
    sum_ += 1.0 + 0.5 * _balanced(text) - 1.0 * (_holds(text, words.narrator) and not _holds(text, words.all_of_us))
    sum_ -= 1.0 * (_holds(text, signs.year) and any(map(str.isdigit, text)))
    return sum_ - 0.5 * sum(map(text.count, words.past)) + 0.5 * _holds(text, words.present)


def _balanced(text: str) -> bool:
    """Whether a sentence of a script without spaces falls into two halves of about one length."""
    halves = re.split("[，；,;]", text.rstrip("。！？"))
    return len(halves) == 2 and min(map(len, halves)) * 3 >= 2 * max(map(len, halves))


def _holds(text: str, words: frozenset[str]) -> bool:
    return any(map(text.__contains__, words))


def worth(words: WordRows, language: str, fame: Amounts | None = None) -> Amounts:
    """What each row is worth, from about -4 to 4: how general and pointed a sentence is. ``fame``: see ``fames``.

    The weights were set by hand on the tuning half of the label set in ``tests/reading/labels``; the reporting half was
    not looked at.
    """
    signs = _signs(language)
    if not signs.english:
        famed = np.clip(fames(words, language) if fame is None else fame, -MOST, MOST)
    if signs.neutral or signs.unspaced:
        each = (_by_marks(words, row, famed[row], signs) for row in range(len(words)))
        return np.fromiter(each, np.float64, len(words))
    found = _spaced_worth(words, signs)
    if not signs.english:
        found += _FAMED * famed
    # Rounded, so that a score stands on the same side of a limit in whatever order its parts were added.
    return np.round(found, _DIGITS_KEPT)


def _by_marks(words: WordRows, row: int, famed: float, signs: _Signs) -> float:
    """The worth of a sentence whose words cannot be told, or are not known here."""
    text, tokens = words.texts[row], words.tokens_in(row)
    if signs.neutral:
        return neutral_worth(text, tokens, signs.unspaced)
    plain = (0.5 if 14 <= len(text) <= 110 else 0.0) + _unspaced_worth(text, signs)
    return _FAMED_UNSPACED * famed + plain


def _spaced_worth(words: WordRows, signs: _Signs) -> Amounts:
    sizes, english = words.sizes, signs.english
    sum_ = np.where((sizes >= 52) & (sizes <= 260), 0.5, np.where(sizes > 320, -0.5, 0.0))
    here = words.having(PRESENT)
    narrated = _told(words, here) if english else words.having(PAST) | (words.having(ENDS_TOLD) & ~here)
    general, contrast = words.having(GENERAL), words.having(CONTRAST)
    if signs.every_day:
        for row in np.flatnonzero(general & words.having(EVERY)).tolist():
            if signs.every_day.search(words.texts[row]):
                general[row] = len(signs.words.general.intersection(words.tokens_in(row))) > 1
    sum_ += np.where(general, 1.0, 0.6 * words.having(ALL_OF_US)) + 0.7 * contrast
    sum_ -= 0.4 * words.having(LOUD) + 0.5 * words.having(LINKING)
    sum_ += np.where(here, np.where(narrated, 0.1, 1.0), np.where(narrated, -0.7, 0.0 if english else 0.6))
    if not english:  # its verbs have too many forms to list: what is not told may be general
        sum_ -= 0.5 * ~(contrast | general)
    sum_ -= np.where(words.having(NARRATOR), np.where(narrated, 1.2, 0.6), 0.0)
    if not signs.capital_nouns:
        sum_ -= 0.8 * _named(words, signs)  # a person or place by name: mostly the story of one
    if english:
        under_way = here & words.having(RUNS_IN_ING)
        sum_ -= 0.5 * searched(words, under_way, _UNDER_WAY.found)
        sum_ = np.minimum(sum_, _PLENTY + (sum_ - _PLENTY) / 4) + point(words, here, narrated)
    numbered = searched(words, words.having(DIGITS), _DIGIT.search)
    sum_ -= np.where(numbered, np.minimum(2.0, 0.8 * words.counted(DIGITS)), 0.0)
    for row in np.flatnonzero(words.having(COUNTED)).tolist():
        text = words.texts[row]
        brackets = text.count("(") + text.count("%") + text.count("[")
        sum_[row] -= 0.5 * brackets + 0.3 * (text.count("“") + text.count('"') / 2)
    if not (english or signs.capital_nouns):  # in English, ``point`` counts names
        sum_ -= [0.35 * max(0, len(_NAME.findall(text)) - 1) if not text[1:].islower() else 0 for text in words.texts]
    return sum_


def _told(words: WordRows, here: Each) -> Each:
    """The English sentences with a word that tells what happened; a participle ("is looked after") does not.

    In the present tense (``here``) only a word of the past can tell; else any "-ed" may.
    """
    row_of, signs = words.row_of, words.signs
    telling = np.flatnonzero(((signs & np.uint64(PAST)) != 0) | (((signs & np.uint64(ENDS_ED)) != 0) & ~here[row_of]))
    places = np.where((signs & np.uint64(ENDS_LY)) == 0, np.arange(len(signs)), -1)
    before = np.concatenate(([-1], np.maximum.accumulate(places)[:-1]))[telling] if len(signs) else telling
    being = (before >= words.begins[row_of[telling]]) & ((signs[before] & np.uint64(IS_BEING)) != 0)
    found = np.zeros(len(words), np.bool_)
    found[row_of[telling[~being]]] = True
    return found


def _named(words: WordRows, signs: _Signs) -> Each:
    """The sentences that open with two words that have capitals: a name."""
    second = np.minimum(words.begins[:-1] + 1, max(0, len(words.tokens) - 1))
    capital = (words.signs[second] & np.uint64(CAPITAL)) != 0 if len(words.tokens) else words.having(SEVERAL)
    found = (words.counts > 2) & (capital | words.having(SEVERAL))
    for row in np.flatnonzero(found).tolist():
        text = words.texts[row]
        opening = text.split(None, 2)[:2]
        found[row] = (
            text[:1].isupper()
            and words.firsts[row] not in signs.words.capitals_open
            and len(opening) == 2
            and opening[1][:1].isupper()
            and opening[1].strip("’'") not in _FIRST_PERSON
        )
    return found
