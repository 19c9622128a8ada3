"""A table of contents at the top is the page's own, and says how deep its headings lie."""

from bot.model import Doubt, Kind
from tests.reading.plain import LONG, OTHER, THIRD, headings, kinds, paragraphs, read_one


def test_a_table_of_contents_heads_nothing() -> None:
    """Lines at the top that all come again as headings are furniture, with the line above them."""
    article = read_one(
        paragraphs(
            "The Harbour",
            "Contents",
            "1. Ledgers ...... 3\n2. Boatmen ...... 7\n3. The court ...... 12",
            "1. Ledgers",
            LONG,
            "2. Boatmen",
            OTHER,
            "3. The court",
            THIRD,
        )
    )
    assert headings(article) == [None, "1. Ledgers", "2. Boatmen", "3. The court"]
    assert kinds(article)[:4] == [Kind.BOILERPLATE] * 4
    assert any(remark.doubt is Doubt.TABLE_OF_CONTENTS for remark in article.remarks)


def test_numbers_in_the_contents_rank_headings_without() -> None:
    """Where only the table of contents carries numbers, headings take their rank from it."""
    article = read_one(
        paragraphs(
            "The Harbour",
            LONG,
            "Contents\n1 Ledgers\n1.1 The attic\n2 The court",
            "Ledgers",
            OTHER,
            "The attic",
            LONG,
            "The court",
            THIRD,
        )
    )
    assert [(s.heading, s.level) for s in article.sections][1:] == [("Ledgers", 1), ("The attic", 2), ("The court", 1)]


def test_a_refrain_is_no_table_of_contents() -> None:
    """Lines that come again together are a song's, and stay verse."""
    refrain = "Carry the ledger down,\ncarry it in the rain,\nlay it in the yard,\nand carry it up again."
    article = read_one(paragraphs("The Clerk", LONG, refrain, OTHER, refrain, THIRD))
    assert kinds(article).count(Kind.VERSE) == 2
    assert Kind.BOILERPLATE not in kinds(article)
