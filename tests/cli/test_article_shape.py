"""An article and an export as JSON: fields may be added, none removed or renamed."""

from bot.cli.article_shape import article_shape
from bot.reading import read_source

TEXT = b"""Salt

by Ada Lin, 3 May 2021

The pans lie below the village. A lock is a question that the river asks of every boat.
"""


def test_the_fields_of_an_article_stay() -> None:
    """Other programs read them."""
    (article,) = read_source("salt.txt", TEXT)
    shape = article_shape(article)
    assert shape.keys() >= {
        *("source", "key", "title", "author", "authors", "date", "date_iso", "publication", "url", "language"),
        *("flags", "warnings", "sections"),
    }
    assert (shape["title"], shape["authors"], shape["date_iso"]) == ("Salt", ["Ada Lin"], "2021-05-03")


def test_text_is_cut_out_of_the_article() -> None:
    """Passage by passage."""
    (article,) = read_source("salt.txt", TEXT)
    sections = article_shape(article)["sections"]
    assert isinstance(sections, list)
    texts = [passage["text"] for section in sections for passage in section["passages"]]
    assert texts[-1].startswith("The pans lie below the village.")
