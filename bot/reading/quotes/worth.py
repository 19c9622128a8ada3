"""How much a sentence is worth quoting: general and pointed beats particular and dated. A small sum of plain signs."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.languages.language import language_for
from bot.languages.patterns import word_set
from bot.languages.quote_sections import QuotesSection
from bot.reading.lines.marks import CAPITALS
from bot.reading.quotes.worth_english import point

_BEING: Final = word_set("be been being is are am isn't aren't have has get gets properly well")
_NAME: Final = re.compile(rf" [“\"(]?[{CAPITALS}][\w-]")
_DIGIT: Final = re.compile(r"\d")
_UNDER_WAY: Final = re.compile(
    r"\b(?:is|are|am) (?:\w+ly |now |not |still )?(?!nothing|anything|everything|something|being)\w{3,}ing\b"
)


def _tells(tokens: list[str], past: frozenset[str], here: bool) -> bool:
    """Whether an English sentence tells what happened; a participle ("is looked after", "be underlined") does not."""
    before = ""
    for token in tokens:
        if (token in past or (not here and len(token) > 4 and token.endswith("ed"))) and before not in _BEING:
            return True
        before = token if not token.endswith("ly") else before
    return False


@dataclass(frozen=True, slots=True)
class _Signs:
    """The signs of one language, ready to be looked for."""

    words: QuotesSection
    told: tuple[str, ...]
    every_day: re.Pattern[str] | None
    english: bool
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
        told=tuple(known.quotes.told),
        every_day=re.compile(rf"\b(?:{'|'.join(often)})", re.IGNORECASE) if often else None,
        english=known.code == "en" or "quotes" in known.lacks,
        unspaced=known.detect.script in {"han", "kana"},
        capital_nouns=known.grammar.capital_nouns,
        year=known.calendar.year,
    )


def _unspaced_worth(text: str, signs: _Signs) -> float:
    """The worth of a sentence in a script without spaces, where words are looked for as they stand."""
    words = signs.words
    sum_ = 1.0 * _holds(text, words.general) + 1.0 * _holds(text, words.contrast)
    sum_ += 0.5 - 1.0 * (_holds(text, words.narrator) and not _holds(text, words.all_of_us))
    sum_ -= 1.0 * (_holds(text, signs.year) and any(map(str.isdigit, text)))
    return sum_ - 0.5 * sum(map(text.count, words.past)) + 0.5 * _holds(text, words.present)


def _holds(text: str, words: frozenset[str]) -> bool:
    return any(map(text.__contains__, words))


def worth(text: str, tokens: list[str], language: str) -> float:
    """From about -4 to 4: how general and pointed ``text`` is. ``tokens`` are its words, casefolded.

    What is served is worth ``quotes.THRESHOLD`` or more. The weights were set by hand on the tuning half of the
    label set in ``tests/reading/labels``; the reporting half was not looked at.
    """
    size = len(text)
    sum_ = 0.5 if 52 <= size <= 260 else (-0.5 if size > 320 else 0.0)
    signs = _signs(language)
    if signs.unspaced:
        return sum_ + _unspaced_worth(text, signs)
    sign, english = signs.words, signs.english
    words = frozenset(tokens)
    here = not words.isdisjoint(sign.present)
    if english:
        # In the present tense only a word of the past can tell; else any "-ed" may.
        narrated = not (here and words.isdisjoint(sign.past)) and _tells(tokens, sign.past, here)
    else:
        narrated = not words.isdisjoint(sign.past) or (
            not here and any(w.endswith(signs.told) and len(w) > 4 for w in words)
        )
    general, contrast = not words.isdisjoint(sign.general), not words.isdisjoint(sign.contrast)
    if general and signs.every_day and not words.isdisjoint(sign.every) and signs.every_day.search(text):
        general = len(words & sign.general) > 1
    if general:
        sum_ += 1.0
    elif not words.isdisjoint(sign.all_of_us):
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
    sum_ -= 0.5 * (not words.isdisjoint(sign.linking))
    if not words.isdisjoint(sign.narrator):
        sum_ -= 1.2 if narrated else 0.6
    if text[:1].isupper() and len(tokens) > 2 and not signs.capital_nouns:
        opening = text.split(None, 2)[:2]
        if len(opening) == 2 and opening[1][:1].isupper() and tokens[0] not in sign.capitals_open:
            sum_ -= 0.8  # a person or place by name: mostly the story of one
    if english and here and "ing" in text and _UNDER_WAY.search(text):
        sum_ -= 0.5
    if english:
        sum_ = min(sum_, 1.6) + point(text, tokens, here, narrated)
    if _DIGIT.search(text):
        sum_ -= min(2.0, 0.8 * sum(token[0].isdigit() for token in tokens))
    sum_ -= 0.5 * (text.count("(") + text.count("%") + text.count("[")) + 0.3 * (text.count("“") + text.count('"') / 2)
    if not signs.capital_nouns and not text[1:].islower():
        sum_ -= 0.35 * max(0, len(_NAME.findall(text)) - 1)
    return sum_
