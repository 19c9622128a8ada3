"""Recipes that a text holds up in irony: a run of orders under a sentence that calls them somebody's strategy."""

import re
from collections.abc import Sequence
from typing import Final

from bot.reading.quotes.heard import Heard
from bot.reading.quotes.worth_english import is_order

_ANNOUNCED: Final = re.compile(
    r"\b(?:strategy|recipe|method|trick|plan|tactics?|formula|secret|procedure|technique|scenario|script|blueprint)\b"
    r"[^.!?]{0,60} (?:is|was|are|were|has always been|never changes|remains) ?(?:quite |very |so |always |really )?"
    r"(?:simple|easy|clear|old|known|this|these|as follows|straightforward|the same|primitive|brutal)?\b"
    r"|\bhere(?:'s|’s| is) how\b|\bin (?:\w+ )?(?:easy|simple) steps\b"
)
_ANNOUNCING: Final = (
    *("strategy", "recipe", "method", "trick", "plan", "tactic", "formula", "secret", "procedure", "technique"),
    *("scenario", "script", "blueprint", " how", " steps"),
)
"""Without one of these there is nothing to search for."""
_LEAST_ORDERS: Final = 2


def without_recipe(sentences: Sequence[Heard | None]) -> list[Heard | None]:
    """The sentences of an English paragraph, None in place of a recipe: what announces it, and all that follows."""
    for at, sentence in enumerate(sentences):
        if sentence is None or at + _LEAST_ORDERS >= len(sentences):
            continue
        folded = sentence.text.casefold()
        if not any(map(folded.__contains__, _ANNOUNCING)) or not _ANNOUNCED.search(folded):
            continue
        if sum(heard is not None and is_order(heard.tokens) for heard in sentences[at + 1 :]) >= _LEAST_ORDERS:
            return [*sentences[:at], *[None] * (len(sentences) - at)]
    return list(sentences)
