"""Folding, vocabulary, postings, ranking and highlight; reads its index through a protocol of its own."""

from bot.search.door import Answer, Filters, Found, Index
from bot.search.engine import Engine
from bot.search.names import nearest

__all__ = ["Answer", "Engine", "Filters", "Found", "Index", "nearest"]
