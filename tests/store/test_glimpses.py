"""A glimpse of an article: what is shown before it is in a library."""

from datetime import UTC, datetime
from pathlib import Path

from bot.library.reload.scan import look_at
from bot.library.reload.source_rows import source_rows
from bot.model import Fingerprint, SectionKind
from bot.model.sources import GlimpsedQuote
from bot.reading import read_source
from bot.store.glimpses import glimpse_of

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
TEA = """The Tea Table

By Ann Bray

A teapot that is never warmed makes a cup that nobody remembers, and a host who is soon forgotten.

Leaves

"Tea is only patience with a lid on it, and a table to wait at," said Ines Albrecht.
"""


def test_title_author_headings_speakers_and_quotes_are_seen(tmp_path: Path) -> None:
    """The quotes in the order of the text, each with whoever says it."""
    (tmp_path / "tea.txt").write_text(TEA)
    file = look_at(tmp_path / "tea.txt", "house/tea.txt")
    (article,) = source_rows((file, Fingerprint(file.name, file.stamp, "")), read_source).articles
    seen = glimpse_of(article.rows, article.found)
    assert (seen.title, seen.authors, seen.headings) == ("The Tea Table", ("Ann Bray",), ("Leaves",))
    assert seen.speakers == ("Ines Albrecht",)
    assert dict(seen.sections)[SectionKind.HEADING] == 1
    said = [quote for quote in seen.quotes if quote.speaker == "Ines Albrecht"]
    assert all(isinstance(quote, GlimpsedQuote) and "patience" in quote.text for quote in said)
    assert said
    assert len(glimpse_of(article.rows, article.found, 1).quotes) == 1
    assert seen.digest == article.rows.digest
