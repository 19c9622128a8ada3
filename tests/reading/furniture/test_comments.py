"""Readers' comments: what a curator is told, and whose words stay the author's. The readings are in the samples."""

from bot.model import Doubt
from tests.reading.plain import LAMP, LONG, OTHER, THIRD, paragraphs, read_one, spoken


def test_a_curator_is_told_where_comments_begin() -> None:
    """Ines's report says from which line on comments were read, and how to keep what is the article's."""
    article = read_one(
        paragraphs("On Keeping a Diary", "By Mirela Oancea", LONG, OTHER, "7 Comments", "Pavel Iordache\nFeb 4", LAMP)
    )
    assert [remark.line for remark in article.remarks if remark.doubt is Doubt.READERS_COMMENTS] == [9]


def test_a_chapter_on_comments_stays_the_authors() -> None:
    """Below the line "Comments", without names over dates or buttons, everything is read and may be served."""
    article = read_one(paragraphs("The Ledger", LONG, OTHER, "Comments", THIRD, LAMP))
    assert spoken(article)[-2:] == [(None, True)] * 2
