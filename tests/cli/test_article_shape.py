"""An article and an export as JSON: fields may be added, none removed or renamed."""

import json

import pytest

from bot.cli.article_shape import article_shape, export_lines, export_shape
from bot.errors import Cause
from bot.faults import Fault
from bot.library.export import Exported
from bot.model import Problem
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


@pytest.mark.parametrize("articles", [0, 1, 2])
@pytest.mark.parametrize("problems", [0, 1, 2])
def test_an_export_is_written_piece_by_piece(articles: int, problems: int) -> None:
    """The same JSON, sign for sign, as if it were written at once."""
    article = read_source("salt.txt", "On Salt\n\nBy Ann Bray\n\nSalt is “patient”\nhere.\n".encode())[0]
    problem = Problem("bad.pdf", Cause(Fault.PDF_NOT_ONE))
    whole = Exported((article,) * articles, (problem,) * problems)
    at_once = json.dumps(export_shape(whole), ensure_ascii=False, indent=1) + "\n"
    assert "".join(export_lines([*whole.articles, *whole.problems])) == at_once
