"""What of a web page is no part of its article."""

from bot.reading.document import Block, Document, Hint
from bot.reading.formats.html.page import read_html


def only(data: str) -> Document:
    (document,) = read_html(data.encode())
    return document


def shapes(blocks: tuple[Block, ...]) -> list[tuple[Hint | None, str]]:
    return [(block.hint, block.text) for block in blocks]


def test_without_headings_structure_decides() -> None:
    """A page of bare paragraphs is no structured document, and its paragraphs carry no hint."""
    document = only("<p>The First Part</p><p>The river runs.</p>")
    assert not document.structured
    assert shapes(document.blocks) == [(None, "The First Part"), (None, "The river runs.")]


def test_a_heading_named_like_noise_stays() -> None:
    """Ids made from a heading's words do not turn a section into furniture."""
    document = only(
        '<article><h1>Work</h1><section id="related-work"><h2 id="social">Social work</h2>'
        "<p>Short.</p></section></article>"
    )
    assert (Hint.HEADING, "Social work") in shapes(document.blocks)
    assert (Hint.TEXT, "Short.") in shapes(document.blocks)


def test_words_struck_out_by_their_style_are_none() -> None:
    """As by an element; words underlined so are read."""
    struck = '<b style="text-decoration: line-through red">never</b> <b style="text-decoration: underline">twice</b>'
    document = only(f"<article><h1>Ferries</h1><p>The ferry runs {struck} a day.</p></article>")
    assert "The ferry runs twice a day." in [block.text for block in document.blocks]


def test_a_page_wrapped_in_a_form_is_read() -> None:
    """Some site builders put a form around everything; its text is the page."""
    assert only("<form><h1>Mills</h1><p>The wheel turns.</p></form>").blocks[-1].text == "The wheel turns."


def test_a_reading_list_of_links_is_kept() -> None:
    """A list whose links are titles is part of the article; a field of short links is not."""
    titles = "".join(
        f'<li><a href="{n}">The long and patient history of mill number {n} on the river</a></li>' for n in range(4)
    )
    short = "".join(f'<li><a href="{n}">Page {n}</a></li>' for n in range(9))
    text = "<p>" + "The river runs past the mill, and nobody asks it why. " * 20 + "</p>"
    document = only(f"<body><ul>{short}</ul>{text}<ul>{titles}</ul></body>")
    assert [b.hint for b in document.blocks] == [None, Hint.LIST]


def test_notes_are_notes_and_long_items_paragraphs() -> None:
    """What a page marks as footnotes stands aside; a list whose items are paragraphs is read as these paragraphs."""
    long = "The miller kept his wheel in good order, and the river did the rest of the work. " * 4
    document = only(
        f"<article><h1>Mills</h1><p>{long}</p><ul><li>{long}</li><li>{long}</li></ul>"
        '<div class="footnotes"><h2>Notes</h2><ol><li>See the map.</li></ol></div></article>'
    )
    assert [b.hint for b in document.blocks] == [Hint.TITLE, None, None, None, Hint.FURNITURE, Hint.NOTE]


def test_a_gallery_beside_a_long_text_is_furniture() -> None:
    """Its captions are not the article's; where the pictures are the article, they stay."""
    text = "<p>" + "The river runs past the mill, and nobody asks it why. " * 30 + "</p>"
    gallery = "<div class='photo-gallery'><p>The mill in spring, seen from the other bank of the river.</p></div>"
    aside = [block.text[:15] for block in only(f"<article>{text}{gallery}</article>").blocks if block.hint]
    assert aside == ["The mill in spr"]
    assert not any(block.hint for block in only(f"<article>{gallery}<p>Four pictures.</p></article>").blocks)


def test_a_line_of_links_is_furniture() -> None:
    """Tags below a text lead elsewhere, marked or not; a song whose every line is linked to a note stays."""
    text = "<p>" + "The river runs past the mill, and nobody asks it why. " * 20 + "</p>"
    tags = "<a href=1>rivers</a>, <a href=2>mills and weirs</a>, <a href=3>ferries</a>"
    song = "<br>".join(f"<a href={n}>Slow water number {n}</a>" for n in range(4))
    blocks = only(f"<article>{text}{tags}{text}{song}</article>").blocks
    assert [block.text.split(",")[0] for block in blocks if block.hint is Hint.FURNITURE] == ["rivers"]
