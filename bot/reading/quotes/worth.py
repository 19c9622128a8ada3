"""How much a sentence is worth quoting: general and pointed beats particular and dated. A small sum of plain signs."""

import re
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_
from typing import Final

from bot.languages.language import language_for
from bot.languages.patterns import word_set
from bot.languages.quote_sections import QuotesSection
from bot.reading.lines.marks import CAPITALS
from bot.reading.quotes.famed import famed
from bot.reading.quotes.neutral import neutral_worth
from bot.reading.quotes.word_signs import WordSigns
from bot.reading.quotes.worth_english import FIRST_FREE, LISTED, SHAPED, point

_BEING: Final = word_set("be been being is are am isn't aren't have has get gets properly well")
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


# What a word of any language can be a sign of.
_PRESENT, _PAST, _GENERAL, _CONTRAST, _ALL_OF_US, _EVERY, _LINKING, _NARRATOR = (
    1 << FIRST_FREE + place for place in range(8)
)
_DIGITS, _ENDS_TOLD, _ENDS_ED, _ENDS_LY, _IS_BEING = (1 << FIRST_FREE + place for place in range(8, 13))


def _tells(signs: list[int], here: bool) -> bool:
    """Whether an English sentence tells what happened; a participle ("is looked after", "be underlined") does not."""
    telling = _PAST if here else _PAST | _ENDS_ED
    before = 0
    for sign in signs:
        if sign & telling and not before & _IS_BEING:
            return True
        before = before if sign & _ENDS_LY else sign
    return False


@dataclass(frozen=True, slots=True)
class _Signs:
    """The signs of one language, ready to be looked for."""

    words: QuotesSection
    signs: WordSigns
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
        signs=_word_signs(known.quotes, known.code == "en"),
        every_day=re.compile(rf"\b(?:{'|'.join(often)})", re.IGNORECASE) if often else None,
        english=known.code == "en",
        neutral="quotes" in known.lacks,
        unspaced=known.detect.script in {"han", "kana"},
        capital_nouns=known.grammar.capital_nouns,
        year=known.calendar.year,
    )


def _word_signs(words: QuotesSection, english: bool) -> WordSigns:
    told = tuple(words.told)
    return WordSigns(
        {
            _PRESENT: words.present,
            _PAST: words.past,
            _GENERAL: words.general,
            _CONTRAST: words.contrast,
            _ALL_OF_US: words.all_of_us,
            _EVERY: words.every,
            _LINKING: words.linking,
            _NARRATOR: words.narrator,
            _IS_BEING: _BEING,
            **(LISTED if english else {}),
        },
        {
            **(SHAPED if english else {}),
            _DIGITS: lambda word: word[0].isdigit(),
            _ENDS_TOLD: lambda word: len(word) > 4 and word.endswith(told),
            _ENDS_ED: lambda word: len(word) > 4 and word.endswith("ed"),
            _ENDS_LY: lambda word: word.endswith("ly"),
        },
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


def worth(text: str, tokens: list[str], language: str) -> float:
    """From about -4 to 4: how general and pointed ``text`` is. ``tokens`` are its words, casefolded.

    The weights were set by hand on the tuning half of the label set in ``tests/reading/labels``; the reporting half was
    not looked at.
    """
    signs = _signs(language)
    if signs.neutral:
        return neutral_worth(text, tokens, signs.unspaced)
    if not signs.english:
        share = _FAMED_UNSPACED if signs.unspaced else _FAMED
        return share * famed(text, tokens, language) + _worth(text, tokens, signs)
    return _worth(text, tokens, signs)


def _worth(text: str, tokens: list[str], signs: _Signs) -> float:
    size = len(text)
    if signs.unspaced:
        return (0.5 if 14 <= size <= 110 else 0.0) + _unspaced_worth(text, signs)
    sum_ = 0.5 if 52 <= size <= 260 else (-0.5 if size > 320 else 0.0)
    sign, english = signs.words, signs.english
    each = list(map(signs.signs.__getitem__, tokens))
    every = reduce(or_, each, 0)
    here = bool(every & _PRESENT)
    if english:
        # In the present tense only a word of the past can tell; else any "-ed" may.
        narrated = bool(every & (_PAST if here else _PAST | _ENDS_ED)) and _tells(each, here)
    else:
        narrated = bool(every & (_PAST if here else _PAST | _ENDS_TOLD))
    general, contrast = bool(every & _GENERAL), bool(every & _CONTRAST)
    if general and every & _EVERY and signs.every_day and signs.every_day.search(text):
        general = len(sign.general.intersection(tokens)) > 1
    if general:
        sum_ += 1.0
    elif every & _ALL_OF_US:
        sum_ += 0.6
    sum_ += 0.7 * contrast
    if not (english or general or contrast):
        sum_ -= 0.5
    sum_ -= 0.4 * ("!" in text)
    if here:
        sum_ += 0.1 if narrated else 1.0
    elif narrated:
        sum_ -= 0.7
    elif not english:
        sum_ += 0.6  # verbs of other languages have too many forms to list: what is not told may be general
    sum_ -= 0.5 * bool(every & _LINKING)
    if every & _NARRATOR:
        sum_ -= 1.2 if narrated else 0.6
    if text[:1].isupper() and len(tokens) > 2 and not signs.capital_nouns:
        opening = text.split(None, 2)[:2]
        named = len(opening) == 2 and opening[1][:1].isupper() and opening[1].strip("’'") not in _FIRST_PERSON
        if named and tokens[0] not in sign.capitals_open:
            sum_ -= 0.8  # a person or place by name: mostly the story of one
    if english and here and "ing" in text and _UNDER_WAY.search(text):
        sum_ -= 0.5
    capitals = not text[1:].islower()
    if english:
        sum_ = min(sum_, _PLENTY + (sum_ - _PLENTY) / 4) + point(text, tokens, each, here, narrated, capitals)
    if every & _DIGITS and _DIGIT.search(text):
        sum_ -= min(2.0, 0.8 * sum(bool(one & _DIGITS) for one in each))
    sum_ -= 0.5 * (text.count("(") + text.count("%") + text.count("[")) + 0.3 * (text.count("“") + text.count('"') / 2)
    if capitals and not (english or signs.capital_nouns):  # in English, ``point`` counts them
        sum_ -= 0.35 * max(0, len(_NAME.findall(text)) - 1)
    return sum_
