"""How much a sentence is worth quoting: general and pointed beats particular and dated. A small sum of plain signs."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.languages.language import language_for
from bot.languages.quote_sections import QuotesSection
from bot.reading.lines.marks import CAPITALS
from bot.reading.quotes.famed import famed
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
from bot.reading.quotes.word_signs import SentenceWords
from bot.reading.quotes.worth_english import point

_NAME: Final = re.compile(rf" [“\"(]?[{CAPITALS}][\w-]")
_PLENTY: Final = 1.6
"""Signs that add up to more count a quarter: they mostly mean the same."""
_FIRST_PERSON: Final = frozenset({"I", "I’m", "I’ve", "I’d", "I’ll", "I'm", "I've", "I'd", "I'll"})
_FAMED: Final = 0.6
_FAMED_UNSPACED: Final = 1.2
_DIGIT: Final = re.compile(r"\d")
_UNDER_WAY: Final = re.compile(
    r"\b(?:is|are|am) (?:\w+ly |now |not |still )?(?!nothing|anything|everything|something|being)\w{3,}ing\b"
)


def _tells(signs: list[int], telling: int) -> bool:
    """Whether a word of an English sentence tells what happened; a participle ("is looked after") does not."""
    before = 0
    for sign in signs:
        if sign & telling and not before & IS_BEING:
            return True
        before = before if sign & ENDS_LY else sign
    return False


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


def worth(words: SentenceWords, language: str) -> float:
    """From about -4 to 4: how general and pointed a sentence is.

    The weights were set by hand on the tuning half of the label set in ``tests/reading/labels``; the reporting half was
    not looked at.
    """
    signs = _signs(language)
    if signs.neutral:
        return neutral_worth(words.text, words.tokens, signs.unspaced)
    if signs.unspaced:
        plain = (0.5 if 14 <= len(words.text) <= 110 else 0.0) + _unspaced_worth(words.text, signs)
        return _FAMED_UNSPACED * famed(words.text, words.tokens, language) + plain
    if not signs.english:
        return _FAMED * famed(words.text, words.tokens, language) + _spaced_worth(words, signs)
    return _spaced_worth(words, signs)


def _spaced_worth(words: SentenceWords, signs: _Signs) -> float:
    text, tokens, each, every = words
    size = len(text)
    sum_ = 0.5 if 52 <= size <= 260 else (-0.5 if size > 320 else 0.0)
    english = signs.english
    here = every & PRESENT != 0
    # In the present tense only a word of the past can tell; else any "-ed" may.
    telling = PAST if here else PAST | (ENDS_ED if english else ENDS_TOLD)
    narrated = every & telling != 0 and (not english or _tells(each, telling))
    general, contrast = every & GENERAL != 0, every & CONTRAST != 0
    if general and every & EVERY and signs.every_day and signs.every_day.search(text):
        general = len(signs.words.general.intersection(tokens)) > 1
    if general:
        sum_ += 1.0
    elif every & ALL_OF_US:
        sum_ += 0.6
    if contrast:
        sum_ += 0.7
    elif not (english or general):
        sum_ -= 0.5
    if every & LOUD:
        sum_ -= 0.4
    if here:
        sum_ += 0.1 if narrated else 1.0
    elif narrated:
        sum_ -= 0.7
    elif not english:
        sum_ += 0.6  # verbs of other languages have too many forms to list: what is not told may be general
    if every & LINKING:
        sum_ -= 0.5
    if every & NARRATOR:
        sum_ -= 1.2 if narrated else 0.6
    if text[:1].isupper() and len(tokens) > 2 and not signs.capital_nouns and _is_named(words, signs):
        sum_ -= 0.8  # a person or place by name: mostly the story of one
    if english and here and every & RUNS_IN_ING and _UNDER_WAY.search(text):
        sum_ -= 0.5
    capitals = not text[1:].islower()
    if english:
        sum_ = min(sum_, _PLENTY + (sum_ - _PLENTY) / 4) + point(words, here, narrated, capitals)
    if every & DIGITS and _DIGIT.search(text):
        sum_ -= min(2.0, 0.8 * len([None for one in each if one & DIGITS]))
    if every & COUNTED:
        brackets = text.count("(") + text.count("%") + text.count("[")
        sum_ -= 0.5 * brackets + 0.3 * (text.count("“") + text.count('"') / 2)
    if capitals and not (english or signs.capital_nouns):  # in English, ``point`` counts them
        sum_ -= 0.35 * max(0, len(_NAME.findall(text)) - 1)
    return sum_


def _is_named(words: SentenceWords, signs: _Signs) -> bool:
    """Whether a sentence opens with two words that have capitals: a name."""
    if words.tokens[0] in signs.words.capitals_open or not (words.every & SEVERAL or words.signs[1] & CAPITAL):
        return False
    opening = words.text.split(None, 2)[:2]
    return len(opening) == 2 and opening[1][:1].isupper() and opening[1].strip("’'") not in _FIRST_PERSON
