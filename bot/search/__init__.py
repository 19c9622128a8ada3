"""Folding, vocabulary, postings, ranking and highlighting; reads its index through its own protocol."""

from typing import TYPE_CHECKING, Any

from bot.search.contract import BEING_TYPED, HALF_REMEMBERED, Answer, Effort, Filters, Found, Index
from bot.search.nearest import nearest
from bot.search.query import words_left_out

if TYPE_CHECKING:
    from bot.search.engine import Engine

__all__ = [
    "BEING_TYPED",
    "HALF_REMEMBERED",
    "Answer",
    "Effort",
    "Engine",
    "Filters",
    "Found",
    "Index",
    "nearest",
    "words_left_out",
]


def __getattr__(name: str) -> Any:
    """The engine, loaded when first asked for: whoever only folds texts, as a worker does, needs no search."""
    if name == "Engine":
        from bot.search.engine import Engine

        return Engine
    raise AttributeError(name)
