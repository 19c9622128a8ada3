"""The passages that hold a phrase and nothing else is asked for: all are equally good, so none is ranked."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from bot.search.bits import BLOCK, Places, members
from bot.search.contract import Found
from bot.search.fold import spans
from bot.search.highlight import marked
from bot.search.query import Query
from bot.search.rerank import MOST_FORBIDDEN, Ranked
from bot.search.segment import Segment
from bot.search.window import Window

_CHUNK: Final = 16
_COPIES: Final = 96
"""Once the phrase was found, no more than so many passages are looked at for others with it."""


def is_one_phrase(asked: Query) -> bool:
    """Whether a query is one phrase in quotation marks, whatever it leaves out."""
    return asked.phrases == (asked.words,)


def holding_phrase(segments: Sequence[Segment], masks: Sequence[Places], asked: Query, limit: int) -> list[Ranked]:
    """The passages within ``masks``, the oldest first, that hold the only phrase of a query: those of the first
    ``limit`` different texts."""
    phrase = f" {' '.join(asked.words)} "
    unwanted = [f" {' '.join(words)} " for words in asked.unwanted]
    found: list[Ranked] = []
    texts: set[tuple[str, ...]] = set()
    seen = 0
    places = _places(masks)
    while (chunk := list(islice(places, _CHUNK))) and seen < (_COPIES if found else MOST_FORBIDDEN):
        seen += len(chunk)
        for at in sorted({at for at, _ in chunk}):
            held = segments[at].words_at([place for other, place in chunk if other == at])
            for place, words in sorted(held.items()):
                padded = f" {' '.join(words)} "
                before = padded.find(phrase)
                if before >= 0 and not any(words in padded for words in unwanted):
                    found.append(_ranked(at, place, words, padded.count(" ", 0, before), len(asked.words)))
                    texts.add(tuple(words))
        if len(texts) >= limit:
            break
    return found


def whole_hit(number: int, text: str, one: Ranked, others: tuple[int, ...]) -> Found:
    """A passage with the phrase as it is handed out; ``others`` are the numbers of passages with the same text."""
    window, marks = marked(text, one.window.places, spans(text, one.window.places[-1] + 1))
    return Found(number, text, window, marks, one.score, one.match, others)


def _places(masks: Sequence[Places]) -> Iterator[tuple[int, int]]:
    """(number of the segment, place) of all places within ``masks``."""
    for at, blocks in enumerate(masks):
        for block, places in enumerate(blocks):
            for place in members(places):
                yield at, block * BLOCK + place


def _ranked(at: int, place: int, words: Sequence[str], first: int, count: int) -> Ranked:
    row = Window(1.0, tuple(range(first, first + count)), (1.0,) * count, adjacent=True)
    return Ranked(at, place, 0, words, row, 1.0, compared=True)
