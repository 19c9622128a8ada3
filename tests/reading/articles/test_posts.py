"""A page of several posts, each closed by a line that says who posted it."""

from bot.model import Kind
from bot.reading.articles.posts import posted_by, split_posts
from bot.reading.document import Block
from bot.reading.manuscript import Manuscript, Role, paragraphs_of

TEXT = "The river rose in the night, and by the morning it stood on the second step of the town hall."


def page(*texts: str) -> Manuscript:
    """A page whose short lines look like headings."""
    manuscript = Manuscript(paragraphs_of(tuple(map(Block, texts))))
    for paragraph in manuscript.paragraphs:
        paragraph.shape = len(paragraph.text) < 20
    return manuscript


def test_whoever_posted_is_named_in_the_line() -> None:
    """With the hour and the comments behind; a sentence about posts names nobody."""
    manuscript = page("Posted by Wilma Quist at 10:14 PM 3 comments:", "Posted letters were slow that year.")
    assert posted_by(manuscript.paragraphs[0], manuscript) == ("Wilma Quist",)
    assert posted_by(manuscript.paragraphs[1], manuscript) == ()


def test_two_posts_are_parted_and_the_rest_is_the_pages() -> None:
    """Each begins at its title; what stands before and after is furniture."""
    foot = "Posted by Wilma Quist at 10:14 PM"
    manuscript = page("Marginalia", "Ledgers", TEXT, foot, "Boatmen", TEXT, foot, "About Me")
    groups = split_posts(manuscript)
    assert groups is not None
    titles = [[paragraph.text for paragraph in group if paragraph.role is Role.TITLE] for group in groups]
    assert titles == [["Ledgers"], ["Boatmen"]]
    assert manuscript.paragraphs[-1].kind is Kind.BOILERPLATE


def test_one_post_is_an_article() -> None:
    """Nothing is parted."""
    assert split_posts(page("Ledgers", TEXT, "Posted by Wilma Quist at 10:14 PM")) is None
