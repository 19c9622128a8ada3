"""A quotation that ends with a full stop where the text's sentence goes on, and whether what follows takes it back."""

import re
from collections.abc import Sequence
from typing import Final

from bot.languages.language import primary
from bot.library.verifying.evidence import PlacedPart
from bot.library.verifying.insets import MOST as MOST_INSET
from bot.library.verifying.lexicon import lexicon_of
from bot.library.verifying.quotation import Asked
from bot.library.verifying.stretch import Stretch
from bot.model import Change, PlacedPassage, count_words

_OPENS: Final = re.compile('[“«„‘‚「『"(\\[（]')
_CLOSES: Final = re.compile('[”“»«’"」』)\\]）]')
_OMITS: Final = re.compile(r"…|\.\.")
_ENDS: Final = ".!?…。！？"
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LOOSE: Final = " \n,;:，；：、—–”»"
_EARLY: Final = 2
"""Among so many words that follow, one tells that they take back what was quoted: "but", "and only"."""


def rest_of_sentence(parts: Sequence[PlacedPart], asked: Asked) -> str:
    """What the text's sentence, or its speaker's, goes on with where the quotation ends it; empty where it ends too."""
    if not parts or parts[-1].q1 < len(asked) or not parts[-1].blocks:
        return ""
    part, stretch = parts[-1], parts[-1].stretch
    block, last, mark = part.blocks[-1], part.t1 - 1, asked.closing(len(asked) - 1)
    if block.change is not Change.EQUAL or not mark or _OMITS.search(mark) or stretch.closing(last):
        return ""
    owner = stretch.owner(last)
    if last + 1 == len(stretch) or stretch.owner(last + 1) != owner:
        return ""
    passage, end, following = stretch.passages[owner], stretch.where(last)[1], stretch.where(last + 1)[0]
    begun = stretch.where(max(part.t0, stretch.firsts[owner]))[0]
    if _CLOSES.search(passage.text, end, following) and not _OPENS.search(passage.text, begun, end):
        return _rest_of_speech(passage, end)
    within = next((one.where for one in passage.speech if one.where.start <= begun and end < one.where.end), None)
    stop = _sentence_end(stretch, last + 1)
    return passage.text[end : stop if within is None else min(stop, within.end - 1)].strip(_LOOSE)


def takes_back(rest: str, language: str) -> bool:
    """Whether what follows a clause opens like an exception, a condition or a denial: "but only", "unless", "not"."""
    lexicon = lexicon_of(language)
    if primary(language) == "zh":
        return rest.startswith(tuple(lexicon.turning))
    words = {re.sub("['’]", "", word.casefold()) for word in _WORD.findall(rest)[:_EARLY]}
    return not words.isdisjoint(lexicon.turning | lexicon.limits | lexicon.negations)


def _rest_of_speech(passage: PlacedPassage, end: int) -> str:
    """How a speech that closes behind ``end`` with a comma goes on after the words that say whose it is."""
    for one, other in zip(passage.speech, passage.speech[1:], strict=False):
        if not one.where.start < end < one.where.end:
            continue
        rest = passage.text[other.where.start + 1 : other.where.end - 1].strip(_LOOSE)
        between = passage.text[one.where.end : other.where.start]
        if passage.text[end] not in _ENDS and rest[:1].islower() and count_words(between) <= MOST_INSET:
            return rest
    return ""


def _sentence_end(stretch: Stretch, word: int) -> int:
    """Where the sentence ends, in its passage, that a word stands in."""
    owner = stretch.owner(word)
    last = stretch.firsts[owner] + len(stretch.parts[owner]) - 1
    while word < last and stretch.stop(word) != "!":
        word += 1
    return stretch.where(word)[1] + len(stretch.closing(word))
