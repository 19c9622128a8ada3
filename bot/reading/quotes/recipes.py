"""Recipes that a text holds up in irony: a run of orders under a sentence that calls them somebody's strategy."""

from collections.abc import Sequence
from typing import Final

from bot.reading.quotes.heard import Heard
from bot.reading.quotes.screens_english import ANNOUNCED
from bot.reading.quotes.signs import MAY_ANNOUNCE
from bot.reading.quotes.worth_english import is_order

_LEAST_ORDERS: Final = 2


def without_recipe(sentences: Sequence[Heard | None]) -> list[Heard | None]:
    """The sentences of an English paragraph, None in place of a recipe: what announces it, and all that follows."""
    for at, sentence in enumerate(sentences):
        if sentence is None or at + _LEAST_ORDERS >= len(sentences):
            continue
        if not sentence.whole.every & MAY_ANNOUNCE or not ANNOUNCED.search(sentence.text.casefold()):
            continue
        if sum(heard is not None and is_order(heard.words.tokens) for heard in sentences[at + 1 :]) >= _LEAST_ORDERS:
            return [*sentences[:at], *[None] * (len(sentences) - at)]
    return list(sentences)
