"""The words of sentences, with what they are signs of in their language."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import Final

from bot.languages.kinds import NONE
from bot.languages.language import language_for
from bot.languages.needed import Needed, joined, needed_words
from bot.languages.patterns import word_set
from bot.languages.quote_sections import QuotesSection
from bot.languages.sections import Language
from bot.reading.lines.notice import notice_words
from bot.reading.quotes import signs
from bot.reading.quotes.hearsay import reporting
from bot.reading.quotes.looks_back_english import OBJECTS, looking_words
from bot.reading.quotes.pointers import NAMING_ITSELF, POINTING
from bot.reading.quotes.screens_english import ANNOUNCED, RIGHTS, plans
from bot.reading.quotes.steps_english import steps
from bot.reading.quotes.ties import may_dangle, ties
from bot.reading.quotes.unfit import holds_slur, unfit_words
from bot.reading.quotes.views_english import MOCKING_YOU, VIEW
from bot.reading.quotes.word_rows import WordRows
from bot.reading.quotes.word_signs import SentenceWords, WordSigns, tokens_of
from bot.reading.quotes.worth_english import LISTED, NAMED, SHAPED

_BEING: Final = word_set("be been being is are am isn't aren't have has get gets properly well")
_IT: Final = word_set("it its itself it's")
_MARKS: Final = {
    signs.LOUD: "!",
    signs.COUNTED: '(%[“"',
    signs.QUOTED: "“‘\"„«'「",
    signs.PAIRED: '()[]“”«»「」『』（）"',
    signs.TECHNICAL: "/_<>={}|\\(",
}

_ENDINGS: Final = {signs.RUNS_IN_ED: "ed", signs.RUNS_IN_ING: "ing"}
_DIGIT: Final = re.compile(r"\d")
_CAPITAL_OR_DOT_INSIDE: Final = re.compile(r"[A-Z](?<=[A-Za-z].)|\w\.\w")
_Asked = Mapping[int, Callable[[str], object]]
_ENGLISH_WRITTEN: Final[_Asked] = {signs.NAME: NAMED.match, signs.TECHNICAL: _CAPITAL_OR_DOT_INSIDE.search}
_ENGLISH_RULES: Final = {
    signs.MAY_ANNOUNCE: ANNOUNCED,
    signs.MAY_CLAIM: RIGHTS,
    signs.MAY_VIEW: VIEW,
    signs.MAY_MOCK: MOCKING_YOU,
}


def sentence_words(text: str, language: str) -> SentenceWords:
    """The words of a sentence in the language of a tag."""
    found = word_signs_of(language)
    if found is None:
        tokens = tokens_of(text)
        return SentenceWords(text, tokens, [0] * len(tokens), signs.EVERYTHING)
    return found.read(text)


def signs_in(text: str, language: str) -> int:
    """The signs of a sentence as a whole, without its words one by one."""
    found = word_signs_of(language)
    return signs.EVERYTHING if found is None else found.signs_in(text)


def word_rows(texts: Sequence[str], language: str) -> WordRows:
    """The words of many sentences in the language of a tag."""
    known = word_signs_of(language)
    if known is not None:
        known.bound()
    return WordRows(texts, known)


@cache
def word_signs_of(language: str) -> WordSigns | None:
    """The signs of words in the language of a tag; None in a script without spaces, where words cannot be told."""
    return _signs_of(language_for(language).code)


@cache
def _signs_of(code: str) -> WordSigns | None:
    known = language_for(code)
    if known.detect.script in {"han", "kana"}:
        return None
    english, neutral = known.code == "en", "quotes" in known.lacks
    listed = {} if neutral else _listed(known.quotes, code)
    shaped = {} if neutral else _shaped(tuple(known.quotes.told), english)
    written: _Asked = {
        signs.CAPITAL: lambda piece: piece[0].isupper(),
        signs.NUMBERED: _DIGIT.search,
        signs.DANGLES: partial(may_dangle, words=ties(code).words),
        **(_ENGLISH_WRITTEN if english else {}),
    }
    return WordSigns(listed, shaped, _needed(known, english, neutral), _MARKS, _ENDINGS, written, holds_slur)


def _listed(words: QuotesSection, code: str) -> dict[int, frozenset[str]]:
    return {
        signs.PRESENT: words.present,
        signs.PAST: words.past,
        signs.GENERAL: words.general,
        signs.CONTRAST: words.contrast,
        signs.ALL_OF_US: words.all_of_us,
        signs.EVERY: words.every,
        signs.LINKING: words.linking,
        signs.NARRATOR: words.narrator,
        signs.IS_BEING: _BEING,
        signs.ARGUMENT: words.argument,
        signs.PERSON: ties(code).persons,
        signs.IT: _IT,
        **({**LISTED, signs.SUCH: POINTING, signs.OBJECT: OBJECTS} if code == "en" else {}),
    }


def _shaped(told: tuple[str, ...], english: bool) -> dict[int, Callable[[str], bool]]:
    return {
        **(SHAPED if english else {}),
        signs.DIGITS: lambda word: word[0].isdigit(),
        signs.ENDS_TOLD: lambda word: len(word) > 4 and word.endswith(told),
        signs.ENDS_ED: lambda word: len(word) > 4 and word.endswith("ed"),
        signs.ENDS_LY: lambda word: word.endswith("ly"),
    }


def _needed(known: Language, english: bool, neutral: bool) -> dict[int, Needed | None]:
    """What stands wherever a rule of ``stands_alone`` finds something."""
    found: dict[int, Needed | None] = {
        signs.MAY_BE_UNFIT: unfit_words(),
        signs.MAY_NOTIFY: notice_words(),
        signs.COUNTED: Needed(NONE, NONE, frozenset({"--"})),
    }
    if neutral:
        return found
    common = known.detect.profile
    reports = reporting(known.code)
    found[signs.MAY_POINT] = ties(known.code).pointers.needed
    anywhere = [one.needed for one in reports if one.needed]
    found[signs.MAY_REPORT] = joined(anywhere) if len(anywhere) == len(reports) else None
    for sign, pattern in {signs.MAY_NAME_ITSELF: NAMING_ITSELF, **(_ENGLISH_RULES if english else {})}.items():
        found[sign] = needed_words([pattern.pattern], common, at_words=False)
    if english:
        found[signs.MAY_LOOK_BACK] = looking_words()
        found[signs.MAY_PLAN], found[signs.MAY_STEP] = plans().needed, steps().needed
    return found
