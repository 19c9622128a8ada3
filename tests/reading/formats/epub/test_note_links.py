"""Numbers that point to notes leave nothing behind; other numbers stay."""

import pytest

from bot.reading.formats.epub.note_links import mark_note_links
from bot.reading.formats.html.blocks import element_blocks
from bot.reading.formats.html.elements import parse_page
from bot.reading.formats.html.site import Treatment


def read(reference: str) -> str:
    body = parse_page(f"<p>Salt is patient{reference} and nobody asks it to be.</p>").first("body")
    assert body is not None
    mark_note_links(body)
    (block,) = element_blocks(body, lambda *_: Treatment.READ)
    return block.text.removeprefix("Salt is patient").removesuffix(" and nobody asks it to be.")


@pytest.mark.parametrize(
    "reference",
    [
        '[<a epub:type="noteref" href="#n">١</a>]',
        '<a epub:type="noteref" href="#n">[1]</a>',
        '[<a href="#n">१</a>]',
        '<sup>[<a href="#n">1</a>]</sup>',
        '[<sup><a href="notes.xhtml#n">2</a></sup>]',
        '(<a role="doc-noteref" href="#n">12</a>)',
    ],
)
def test_a_link_to_a_note_leaves_nothing(reference: str) -> None:
    """Not even its brackets, whatever the digits."""
    assert read(reference) == ""


@pytest.mark.parametrize(
    ("reference", "left"),
    [(" [1]", " [1]"), (' <a href="#n">1914</a>', " 1914"), (" []", " []"), (' (<a href="#e">3</a>)', " (3)")],
)
def test_other_numbers_stay(reference: str, left: str) -> None:
    """A number that links to no note or to an equation, and brackets with nothing in them that are the writer's."""
    assert read(reference) == left
