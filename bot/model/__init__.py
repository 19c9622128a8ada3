"""The nouns of the house as frozen dataclasses; nothing here reads, stores, searches or prints."""

from bot.model.article import (
    Article,
    Flag,
    Kind,
    Passage,
    Quote,
    Remark,
    Section,
    SectionKind,
    Slice,
)
from bot.model.catalogue import (
    Entry,
    Excerpt,
    Outline,
    OutlineRow,
    Place,
    PlacedPassage,
    SectionName,
    ServedQuote,
)
from bot.model.changes import Fingerprint, Plan, Problem, Report, SourceReport
from bot.model.findings import Findings, Hit, Match
from bot.model.measure import count_words, opening_words, reading_minutes
from bot.model.naming import (
    KEY_LENGTH,
    exact_hash,
    passage_ids,
    path_hash,
    title_key,
)

__all__ = [
    "KEY_LENGTH",
    "Article",
    "Entry",
    "Excerpt",
    "Findings",
    "Fingerprint",
    "Flag",
    "Hit",
    "Kind",
    "Match",
    "Outline",
    "OutlineRow",
    "Passage",
    "Place",
    "PlacedPassage",
    "Plan",
    "Problem",
    "Quote",
    "Remark",
    "Report",
    "Section",
    "SectionKind",
    "SectionName",
    "ServedQuote",
    "Slice",
    "SourceReport",
    "count_words",
    "exact_hash",
    "opening_words",
    "passage_ids",
    "path_hash",
    "reading_minutes",
    "title_key",
]
