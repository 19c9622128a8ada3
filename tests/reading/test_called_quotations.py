"""Blocks of a page that are called quotations by their class."""

from bot.reading import read_source
from tests.reading.plain import LAMP, LATE, LONG, OTHER, voices


def test_a_block_whose_class_calls_it_a_quotation_is_not_the_authors() -> None:
    """Neither its words nor the name below them are the author's text; a class of other words says nothing."""
    page = (
        f"<html><body><article><h1>The Toll</h1><p>By Ned Harl</p><p>{LONG}</p>"
        f'<div class="quote"><p>{LAMP}</p><p>Canon Pell, 1790</p></div><div class="quota"><p>{LATE}</p></div>'
        f"<p>{OTHER}</p></article></body></html>"
    )
    (article,) = read_source("sample.html", page.encode())
    assert voices(article) == {LONG: None, LATE: None, OTHER: None}
    assert [section.heading for section in article.sections] == [None]
