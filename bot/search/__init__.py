"""Folding, vocabulary, postings, ranking and highlight; reads its index through a protocol of its own."""

from bot.search.contract import BEING_TYPED, HALF_REMEMBERED, Answer, Effort, Filters, Found, Index
from bot.search.engine import Engine
from bot.search.nearest import nearest

__all__ = ["BEING_TYPED", "HALF_REMEMBERED", "Answer", "Effort", "Engine", "Filters", "Found", "Index", "nearest"]
