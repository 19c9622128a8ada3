"""How likely a strict reader nods at a quote in another language than English, by its words and its company."""

import math
import re
from typing import Final, NamedTuple

from bot.languages.detect import UNKNOWN
from bot.languages.language import primary
from bot.languages.quotable_table import quotable_table
from bot.reading.lines.marks import CAPITALS
from bot.reading.quotes.famed import UNSPACED, fame
from bot.reading.quotes.themes import Themes
from bot.reading.quotes.word_signs import SentenceWords

_OF_ANY: Final = -0.69
_OF_FAME: Final = 0.37
_MOST_FAME: Final = 4.0
_OF_ITS_COMPANY: Final = 0.26
_OF_FIGURES: Final = 3.1
_MOST_FIGURES: Final = 0.4
_OF_SHOUTING: Final = 10.5
_MOST_SHOUTING: Final = 0.1
_OF_LENGTH: Final = 0.26
_OF_UNCOMMON: Final = 4.2
_OF_CAPITALS: Final = 0.52
_MOST_CAPITALS: Final = 2
_OF_THEMED: Final = 4.0
_MOST_THEMED: Final = 0.35
_USUAL_THEMED: Final = 0.08
_OF_THEMES: Final = 0.5
_MOST_THEMES: Final = 2
_USUAL_THEMES: Final = 0.5
_OF_MOMENTS: Final = 0.3
_MOST_MOMENTS: Final = 3
"""What each adds or takes off (see ``odds_elsewhere``)."""

_HEAVY: Final = 5
"""Letters from which on a word that the table has not is an uncommon one."""
_UNCOMMON_UNSPACED: Final = 0.3
"""The share of uncommon words that is usual, where words cannot be told."""
_CAPITALS: Final = re.compile(rf"\w-?[{CAPITALS}]")

_WITHOUT_A_TABLE: Final = -1.0
_UNTOLD: Final = -9.0
"""What is in no language that can be told is filler text, or pieces of several."""
_OF_SCORE: Final = 0.25
_MOST_SCORE: Final = 3.0


class Around(NamedTuple):
    """The sentences of an article: how many, how many with a number, how many that shout; the ``themes`` of its
    language, and how many of them a sentence has; their worth and fame."""

    sentences: int
    numbered: int
    loud: int
    themes: Themes
    themed: float
    worth: float
    fame: float


def odds_elsewhere(words: SentenceWords, score: float, language: str, around: Around) -> float:
    """The logarithm of the odds; of a language without a table never so high that it is drawn before others.

    Of 860 quotes from 176 web pages, most of them German, read one by one, 23 were worth reading apart. They have words
    that famous sentences have, few long words beside the most common ones, no abbreviations and names of firms
    (``_CAPITALS``), and stand in longer articles that read so on the whole, do not count and do not shout. Of 223 from
    other pages, 43 were: where many sentences speak of what books of quotations are sorted by, as this one does itself,
    and where nothing ties it to the moment it was said in.
    """
    share = 1 / max(1, around.sentences)
    odds = _OF_ITS_COMPANY * around.fame - _OF_FIGURES * min(_MOST_FIGURES, share * around.numbered)
    odds -= _OF_SHOUTING * min(_MOST_SHOUTING, share * around.loud)
    code = primary(language)
    table = quotable_table(code)
    if not table:
        if code == UNKNOWN:
            return _UNTOLD
        return odds + _WITHOUT_A_TABLE + _OF_SCORE * (min(_MOST_SCORE, score) + around.worth)
    odds += _OF_ANY + _OF_LENGTH * math.log1p(around.sentences) + _thought(words, around)
    found = fame(words.text, words.tokens, language)
    odds += _OF_FAME * max(-_MOST_FAME, min(_MOST_FAME, found))
    if code in UNSPACED:
        return odds - _OF_UNCOMMON * _UNCOMMON_UNSPACED
    uncommon = sum(len(word) >= _HEAVY and word.isalpha() and word not in table for word in words.tokens)
    odds -= _OF_UNCOMMON * uncommon / max(1, len(words.tokens))
    capitals = sum(_CAPITALS.search(piece) is not None for piece in words.text.split())
    return odds - _OF_CAPITALS * min(_MOST_CAPITALS, capitals)


def _thought(words: SentenceWords, around: Around) -> float:
    """What an article of thoughts, and a sentence of one, adds; below 0 for matters of the day."""
    themes = around.themes
    if not themes:
        return 0.0
    sum_ = _OF_THEMED * (min(_MOST_THEMED, around.themed) - _USUAL_THEMED)
    sum_ += _OF_THEMES * (min(_MOST_THEMES, len(themes.held_in(words.text, words.tokens))) - _USUAL_THEMES)
    return sum_ - _OF_MOMENTS * min(_MOST_MOMENTS, themes.moments_in(words.text, words.tokens))
