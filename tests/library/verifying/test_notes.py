"""Notes are the article's words too: they are found and verified, and called notes."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cards.card import QuoteBlock, plain
from bot.cards.search import findings_card
from bot.cards.verdict import verdict_card
from bot.library.library import Library
from bot.model import Verdict
from tests.cards.test_verdict import told
from tests.library.verifying.conftest import library_of

FERRY = """# The Ferry Accounts

By Nora Blythe

The ferry crossed twice a day for ninety years, and it never once carried a bell.[^1] People heard it by the rope.

Nobody paid on Sundays, and the ferryman kept no book of it.

[^1]: The bell in the county museum belongs to another ferry, which sank with a cargo of cheese.
"""

ROAD = """<title>The Salt Road</title><article><h1>The Salt Road</h1><p>By Ivo Marr</p>
<p>The salt road ran for forty miles between the pans and the market, and mules knew every yard of it.<sup><a
href="#n1">1</a></sup> The drivers slept.</p>
<section role="doc-endnotes"><h2>Notes</h2><ol><li id="n1"><p>A mule called Duchess walked it alone for a whole winter.
<a href="#r1">↩</a></p></li></ol></section></article>"""


@pytest.fixture
async def noted(tmp_path: Path) -> AsyncIterator[Library]:
    """Two articles with notes."""
    folder = tmp_path / "noted"
    folder.mkdir()
    (folder / "ferry.md").write_text(FERRY, "utf-8")
    (folder / "road.html").write_text(ROAD, "utf-8")
    async with library_of(folder, tmp_path / "kept") as loaded:
        yield loaded


@pytest.mark.parametrize(
    ("words", "where"),
    [
        (
            "belongs to another ferry, which sank with a cargo of cheese",
            "Nora Blythe, in The Ferry Accounts, in a note.",
        ),
        ("A mule called Duchess walked it alone for a whole winter", "Ivo Marr, in The Salt Road, in a note."),
    ],
)
async def test_a_note_is_verified_and_found_as_one(noted: Library, words: str, where: str) -> None:
    """With its author, and without the arrow that leads back."""
    found = await noted.verify(words)
    assert found.verdict is Verdict.VERBATIM
    assert where in told(verdict_card(found))
    blocks = findings_card(await noted.search(words)).blocks
    assert where in "".join(plain(block.source) for block in blocks if isinstance(block, QuoteBlock))


async def test_a_quotation_over_the_place_of_a_note_stays_whole(noted: Library) -> None:
    """The note itself stands elsewhere."""
    found = await noted.verify("it never once carried a bell. People heard it by the rope.")
    assert (found.verdict, len(found.parts)) == (Verdict.VERBATIM, 1)
