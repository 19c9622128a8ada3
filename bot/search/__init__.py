"""Folding, vocabulary, postings, ranking and highlighting; reads its index through its own protocol."""

from bot.search.contract import BEING_TYPED, HALF_REMEMBERED, Answer, Effort, Filters, Found, Index
from bot.search.engine import Engine
from bot.search.nearest import nearest

__all__ = ["BEING_TYPED", "HALF_REMEMBERED", "Answer", "Effort", "Engine", "Filters", "Found", "Index", "nearest"]
