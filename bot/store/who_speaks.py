"""Who speaks where in a library, quoted or not: the statements that ask, and which passage comes first."""

from collections.abc import Collection, Iterable
from typing import Final

from bot.store.named_quotes import NamedQuote, NamedQuotes

_OWN: Final = "speaker IS NOT NULL AND searchable AND NOT unknown"
"""What is true of a passage that is wholly the words of somebody known."""
SPEAKS_INDEXES: Final = (
    "CREATE INDEX passage_by_speaker ON passage (speaker, article, searchable, unknown) WHERE speaker IS NOT NULL",
    "CREATE INDEX speech_by_speaker ON speech (speaker, article, ordinal) WHERE speaker IS NOT NULL",
)
PASSAGES_BY: Final = f"""SELECT 0, article, ordinal, id, length(text) FROM passage WHERE speaker = ?1 AND {_OWN}
    UNION ALL SELECT 1, p.article, p.ordinal, p.id, length(p.text) FROM passage p
        JOIN (SELECT DISTINCT article, ordinal FROM speech WHERE speaker = ?1) s USING (article, ordinal)
        WHERE p.searchable AND p.speaker IS NOT ?1"""
"""The passages in which somebody speaks: whether that is within another's, where it stands, its id and size."""
_FITTING: Final = (60, 600)
"""Characters of a passage that is neither short nor long."""

Speaking = tuple[int, int, int, str, int]
"""A row of ``PASSAGES_BY``."""


def all_speakers_in(articles: str) -> str:
    """The statement for everybody who speaks under a name; ``articles`` restricts it further, or is empty."""
    return f"""SELECT speaker FROM passage WHERE {_OWN}{articles}
        UNION SELECT speaker FROM speech WHERE speaker IS NOT NULL{articles}"""


def best_of(speaker: str, rows: Iterable[Speaking], articles: Collection[int], most: int) -> NamedQuotes:
    """Up to ``most`` of these passages that are in ``articles``, the best first: somebody's own before those of others
    that quote them, of each what is neither short nor long before the rest.
    """
    order = sorted(
        (within, not _FITTING[0] <= size <= _FITTING[1], article, ordinal, passage, size)
        for within, article, ordinal, passage, size in rows
        if article in articles
    )
    return NamedQuotes(
        NamedQuote.of_passage(article, passage, speaker, size) for _, _, article, _, passage, size in order[:most]
    )
