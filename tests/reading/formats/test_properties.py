"""Title and author among a file's own properties: weak evidence, which the text must confirm."""

from bot.reading.document import Block, Hint
from bot.reading.formats.properties import confirmed_properties

BLOCKS = (Block("Salt and Bread"), Block("By Ada Lin"), Block("The pans lie below the village."))


def test_what_the_text_confirms_is_stated() -> None:
    """Title and author both stand at its head."""
    stated, remarks = confirmed_properties({"title": "Salt and Bread", "author": "Ada Lin"}, BLOCKS)
    assert (stated.title, stated.authors, remarks) == ("Salt and Bread", ("Ada Lin",), ())


def test_a_template_and_an_account_are_remarks() -> None:
    """What no line says proves nothing."""
    stated, remarks = confirmed_properties({"title": "Document1", "author": "user42"}, BLOCKS)
    assert (stated.title, stated.authors) == (None, ())
    assert len(remarks) == 2


def test_a_title_the_format_marks_is_enough() -> None:
    """Then the property is not even asked."""
    stated, remarks = confirmed_properties({"title": "Document1"}, (Block("Salt", hint=Hint.TITLE),))
    assert (stated.title, remarks) == ("Salt", ())
