"""Here is a plain text: what blocks are in it?"""

from bot.reading.formats.plain import plain_document


def test_a_text_is_its_paragraphs_with_their_lines() -> None:
    """Front matter states and is no block; the lines are those of the file."""
    document = plain_document(b"title: Salt\nauthor: Ada Lin\n\nThe pans.\n\nThe rakes.\n")
    assert (document.stated.title, document.stated.authors) == ("Salt", ("Ada Lin",))
    assert [(block.text, block.line) for block in document.blocks] == [("The pans.", 4), ("The rakes.", 6)]
    assert not document.structured


def test_another_encoding_is_read() -> None:
    """Latin-1 or UTF-16, with the same words."""
    for encoding in ("utf-16", "cp1252"):
        (block,) = plain_document("Das Salz für die Väter.".encode(encoding)).blocks
        assert block.text == "Das Salz für die Väter."


def test_nothing_is_no_block() -> None:
    """An empty file, or white space."""
    assert plain_document(b"").blocks == ()
    assert plain_document(b" \n\n\t\n").blocks == ()
