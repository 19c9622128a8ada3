"""Here is a sentence: does it tell who comes upon the stage or leaves it, or that the curtain falls? Nobody says it."""

from typing import Final

from bot.languages.language import everywhere, language_for
from bot.reading.lines.sentences import split_sentences

_NEAR: Final = 3
"""Among so many words behind its first one, a direction has a name in capitals: “Enter an old MESSENGER”."""
_AROUND: Final = "[]()_*.,:; "
DIRECTION: Final = "[("
"""What a stage direction that stands by itself opens with."""
_LONGEST_ALONE: Final = 40
_CAPITALS: Final = 3
"""Letters of a name in capitals at the beginning; fewer may be those of a state or a firm."""


def only_stage_directions(text: str) -> bool:
    """Whether all sentences of a paragraph are stage directions, in any language, or it is one as a whole."""
    return _stands_alone(text) or all(is_stage_direction(one.of(text)) for one in split_sentences(text, ""))


def _stands_alone(text: str) -> bool:
    """Whether a paragraph is nothing but what the stage does: “CURTAIN”, “[Blackout.]”."""
    if len(text) > _LONGEST_ALONE or not (text.isupper() or text[0] in DIRECTION):
        return False
    return text.strip(_AROUND).casefold() in everywhere().quotes.stage_alone


def is_stage_direction(sentence: str, language: str | None = None) -> bool:
    """Whether a sentence is a stage direction about who enters or leaves, in the language of the tag ``language``,
    or in any."""
    known = (everywhere() if language is None else language_for(language)).quotes
    opening = _opening(sentence)
    first, shouted = opening.casefold(), known.stage_behind and _is_shouted(opening, _CAPITALS)
    if not (shouted or first in known.stage or first in known.stage_capitals):
        return False  # as mostly: the other words need not be looked at
    words = [word for piece in sentence.split() if (word := piece.strip(_AROUND))]
    if len(words) > 1 and sentence.isupper():  # all in capitals, no name stands out
        return False
    named = any(_is_shouted(word, 2) for word in words[1 : 1 + _NEAR])
    if first in known.stage:
        return len(words) == 1 or words[1][0].isupper() or named
    if first in known.stage_capitals:
        return named
    if shouted:
        folded = f" {' '.join(words).casefold()} "
        return any(f" {phrase} " in folded for phrase in known.stage_behind)
    return False


def _opening(sentence: str) -> str:
    """The first word of a sentence, empty where it has none; the others are mostly not looked at."""
    for piece in sentence.split(None, 1)[:1]:
        if word := piece.strip(_AROUND):
            return word
    return next((word for piece in sentence.split() if (word := piece.strip(_AROUND))), "")


def _is_shouted(word: str, letters: int) -> bool:
    return word.isupper() and len(word) >= letters
