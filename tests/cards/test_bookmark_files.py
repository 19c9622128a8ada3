"""Bookmarks as Markdown and BibTeX: what another program reads of them is what was kept."""

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import markdown_it
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.bookmark_files import bookmark_files, bookmarks_bibtex, bookmarks_markdown, files_card
from bot.cards.card import Download
from bot.model.bookmarks import Bookmark, BookmarkNow, Stands
from tests.cards.samples import BEES, place, said

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
TIDES_KEPT = BookmarkNow(
    Bookmark(1, place(), "Pilots read them *twice*.\n# So do children.", "Ines Albrecht", False, "For Sunday", NOON),
    Stands.CHANGED,
)
TWO = BookmarkNow(Bookmark(2, place(ordinal=5), "A table is a promise.", None, False, "", NOON), Stands.HERE)
BEES_KEPT = BookmarkNow(Bookmark(3, place(BEES), "The old queen left.", None, False, "", NOON), Stands.GONE)


def test_markdown_has_each_article_with_its_quotations_and_notes() -> None:
    """Escaped so that the words look as they were."""
    text = bookmarks_markdown((TIDES_KEPT, TWO, BEES_KEPT))
    assert text.count("## The Tide Tables") == 1
    assert "> Pilots read them \\*twice\\*.\n> \\# So do children." in text
    assert "— Ines Albrecht, quoted by Ada Penrose, [The Tide Tables](https://harbour.example/tides)" in text
    assert "section “Who reads them”" in text
    assert "Note: For Sunday\n\nKept on 2026-05-03. Changed since you kept it." in text
    assert "Kept on 2026-05-03. No longer in the library." in text


@given(st.text(alphabet="ab 1.)#>-+*_`[]<~\\|\n", min_size=1, max_size=40))
def test_a_quotation_never_becomes_anything_else(words: str) -> None:
    """No heading, list, code or emphasis comes of the words kept; nothing of them is lost."""
    kept = replace(TWO, bookmark=replace(TWO.bookmark, words=words))
    tokens = markdown_it.MarkdownIt().parse(bookmarks_markdown((kept,)))
    inside = tokens[
        [t.type for t in tokens].index("blockquote_open") : [t.type for t in tokens].index("blockquote_close")
    ]
    kinds = {token.type for token in inside} - {"blockquote_open", "paragraph_open", "paragraph_close", "inline"}
    assert kinds == set()
    shown = "".join(child.content for token in inside for child in token.children or () if child.type != "softbreak")
    assert "".join(shown.split()) == "".join(words.split())


def test_bibtex_has_an_entry_for_each_article() -> None:
    """With all that was kept of it."""
    text = bookmarks_bibtex((TIDES_KEPT, TWO, BEES_KEPT))
    assert text.count("@") == 2
    assert "@article{the-tide-tables," in text
    assert "annote = {“Pilots read them *twice*. \\# So do children.” (Ines Albrecht) [For Sunday] “A table" in text


def test_files_too_large_are_packed_and_refused_when_that_is_not_enough() -> None:
    """Both stand in the archive."""
    many = [TWO] * 500
    files = bookmark_files(many, 10_000_000)
    assert [one.name for one in files] == ["bookmarks.md", "bookmarks.bib"]
    (packed,) = bookmark_files(many, 20_000)
    with zipfile.ZipFile(io.BytesIO(packed.data)) as archive:
        assert archive.read("bookmarks.md") == files[0].data
        assert archive.read("bookmarks.bib") == files[1].data
    assert bookmark_files(many, 100) == ()


def test_the_card_counts_what_is_in_the_files() -> None:
    """And is for one person alone."""
    card = files_card(2, (Download(b"x", "bookmarks.md"),))
    assert card.quiet
    assert "2 bookmarks, as Markdown and as BibTeX." in said(card)
