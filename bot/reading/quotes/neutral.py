"""Rules for quotes in a language without words of its own here: marks, lengths, digits and capitals alone."""

import re
from typing import Final

from bot.reading.lines.notice import is_biography, is_notice
from bot.reading.quotes.shape import is_question
from bot.reading.quotes.signs import MAY_BE_UNFIT, MAY_NOTIFY
from bot.reading.quotes.unfit import unfit
from bot.reading.quotes.word_signs import SentenceWords

_FITTING: Final = (52, 240)
_FITTING_UNSPACED: Final = (14, 110)
_FITTING_SYLLABLES: Final = (24, 160)
_HANGUL: Final = re.compile(r"[\uac00-\ud7a3]")
_LENGTHY: Final = 300
_PART: Final = re.compile(r"[,;:،؛，、；：—–·]")
_INITIAL: Final = re.compile(r" [“\"(«„]?([^\W\d_])")
_NUMBER: Final = re.compile(r"\d+")
_TECHNICAL: Final = re.compile(r"[()\[\]{}%/_=<>|\\]|\w\.\w{2,4}\b|\b[A-Z]{2,}\b")
_HEAVY: Final = 5
"""Letters of a word that tells something, so that using it twice is a turn of phrase."""


def neutral_fault(words: SentenceWords, leads: bool) -> str | None:
    """Why a sentence that looks whole (see ``shape``) cannot be quoted, as far as its marks tell; or None."""
    if leads and is_question(words.text):
        return "question"
    text, every = words.text, words.every
    if is_notice(text, text.casefold(), words.showing(MAY_NOTIFY)) if every & MAY_NOTIFY else is_biography(text):
        return "furniture"
    return unfit(text, words.showing(MAY_BE_UNFIT)) if every & MAY_BE_UNFIT else None


def neutral_worth(text: str, tokens: list[str], unspaced: bool) -> float:
    """From about -3 to 2: how general ``text`` looks. ``tokens`` are its words, ``unspaced``: nothing parts them.

    A thought is of a middling length, often falls into halves or comes back to a word; a report has numbers, names,
    brackets and quotation marks.
    """
    size = len(text)
    least, most = _FITTING_UNSPACED if unspaced else _FITTING
    if not text.isascii() and _HANGUL.search(text):
        least, most = _FITTING_SYLLABLES
    sum_ = 0.6 + (0.5 if least <= size <= most else 0.0) - (0.5 if size > _LENGTHY else 0.0)
    parts = _PART.split(text)
    lengths = list(map(len, parts))
    if len(parts) in {2, 3} and 2 * min(lengths) > max(lengths):
        sum_ += 0.5  # it falls into halves
    heavy = [token for token in tokens if len(token) >= _HEAVY]
    sum_ += 0.4 * (len(set(heavy)) < len(heavy))
    sum_ -= min(2.0, 0.8 * len(_NUMBER.findall(text)))
    sum_ -= min(1.4, 0.35 * sum(map(str.isupper, _INITIAL.findall(text))))
    sum_ -= min(1.5, 0.5 * len(_TECHNICAL.findall(text)))
    return sum_ - 0.4 * ("!" in text) - 0.3 * sum(map(text.count, "“«„「")) - 0.15 * text.count('"')
