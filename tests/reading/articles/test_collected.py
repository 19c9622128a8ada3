"""Several articles in one file whose titles have no "by" below them."""

from bot.model import Kind
from bot.reading.articles.collected import dated_above, named_below
from bot.reading.document import Block
from bot.reading.manuscript import Manuscript, paragraphs_of

TEXT = "The river rose in the night, and by the morning it stood on the second step of the town hall."
SPOKEN_OF = "Weiss rose in the night, and by the morning he stood on the second step of the town hall."


def page(*texts: str) -> Manuscript:
    """A page as the passes before left it: short lines look like headings, dates are datelines."""
    manuscript = Manuscript(paragraphs_of(tuple(map(Block, texts))))
    for paragraph in manuscript.paragraphs:
        if paragraph.text[0].isdigit():
            paragraph.settle(Kind.DATELINE)
        else:
            paragraph.shape = len(paragraph.text) < 30
    return manuscript


def test_titles_over_names_begin_articles() -> None:
    """Two titles, each over whoever wrote it."""
    manuscript = page("On Fog", "Ada Lin", TEXT, "On Salt", "Jonah Weiss", TEXT)
    assert named_below(manuscript) == [0, 3]
    assert manuscript.paragraphs[1].kind is Kind.BYLINE


def test_portraits_are_no_articles_of_their_subjects() -> None:
    """Where one text speaks of the name above it, none counts."""
    assert named_below(page("On Fog", "Ada Lin", TEXT, "On Salt", "Jonah Weiss", SPOKEN_OF)) == []


def test_posts_stand_under_their_dates_newest_first() -> None:
    """Three posts; in another order they are a diary."""
    days = ("8 August 2011", "29 July 2011", "11 July 2011")
    posts = [line for day, title in zip(days, ("Fog", "Salt", "Rain"), strict=True) for line in (day, title, TEXT)]
    assert dated_above(page("Marginalia", *posts)) == [1, 4, 7]
    diary = [
        line for day, title in zip(days[::-1], ("Fog", "Salt", "Rain"), strict=True) for line in (day, title, TEXT)
    ]
    assert dated_above(page("Marginalia", *diary)) == []
