"""What an English text holds up without meaning it: a recipe of orders, a view of others, a mocking exclamation."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from bot.reading.quotes.heard import Heard
from bot.reading.quotes.screens_english import ANNOUNCED
from bot.reading.quotes.signs import LOUD, MAY_ANNOUNCE, MAY_MOCK, MAY_VIEW, QUOTED
from bot.reading.quotes.stands_alone import mocks
from bot.reading.quotes.views_english import MOCKING_YOU, VIEW
from bot.reading.quotes.worth_english import is_order

MAY_BE_HELD_UP: Final = MAY_MOCK | MAY_ANNOUNCE | MAY_VIEW
"""A passage without a word of these signs, and without an exclamation with quotation marks, means what it says."""
_LEAST_ORDERS: Final = 2
_TAKES_BACK: Final = re.compile(
    r"but|yet|however|no\b|not so|nonsense|in (?:fact|truth|reality)|the truth|actually|on the contrary|i |we |nothing"
)


def may_be_held_up(text: str, every: int) -> bool:
    """Whether a sentence with these signs may hold up what stands in it, or behind it in its paragraph."""
    if every & MAY_MOCK or (every & LOUD and every & QUOTED):
        return True
    folded = text.casefold() if every & MAY_BE_HELD_UP else ""
    return bool((every & MAY_ANNOUNCE and ANNOUNCED.search(folded)) or (every & MAY_VIEW and VIEW.search(folded)))


def without_held_up(sentences: Sequence[Heard | None]) -> list[Heard | None]:
    """The sentences of an English paragraph, None in place of what it only holds up.

    A recipe: what announces it, and all that follows. A view of others: the sentence behind it, but for one that takes
    it back. Scare quotes in an exclamation: that sentence, and all that follows. Orders to do evil, given to "you":
    the whole paragraph.
    """
    orders = 0
    for at, sentence in enumerate(sentences):
        if sentence is None:
            continue
        every = sentence.whole.every
        if every & MAY_MOCK:
            orders += len(MOCKING_YOU.findall(sentence.text.casefold()))
            if orders >= _LEAST_ORDERS:
                return [None] * len(sentences)
        if every & MAY_ANNOUNCE and at + _LEAST_ORDERS < len(sentences) and _announces(sentence, sentences[at + 1 :]):
            return [*_without_views(sentences[:at]), *[None] * (len(sentences) - at)]
        if every & LOUD and every & QUOTED and sentence.voice.quoted is None and mocks(sentence.text):
            return [*_without_views(sentences[:at]), *[None] * (len(sentences) - at)]
    return _without_views(sentences)


def _announces(sentence: Heard, behind: Sequence[Heard | None]) -> bool:
    if not ANNOUNCED.search(sentence.text.casefold()):
        return False
    return sum(heard is not None and is_order(heard.words.tokens) for heard in behind) >= _LEAST_ORDERS


def _without_views(sentences: Sequence[Heard | None]) -> list[Heard | None]:
    kept = list(sentences)
    for at, (sentence, behind) in enumerate(itertools.pairwise(sentences), 1):
        if sentence is None or behind is None or not sentence.whole.every & MAY_VIEW:
            continue
        if VIEW.search(sentence.text.casefold()) and not _TAKES_BACK.match(behind.text.casefold()):
            kept[at] = None
    return kept
