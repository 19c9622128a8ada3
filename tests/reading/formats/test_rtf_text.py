"""Paragraphs of an RTF document are put together by their layout."""

from bot.reading.document import Hint
from bot.reading.formats.rtf_text import RtfLayout, RtfText


def test_a_paragraph_is_what_its_style_says() -> None:
    """By name, else by outline level; a second title heads a part."""
    text = RtfText(styles={1: "title", 2: "heading2", 3: "mine"}, outlines={3: 0})
    for style, words in ((1, "Salt"), (2, "Pans"), (3, "Rakes"), (1, "Bread"), (None, "It rose.")):
        text.layout = RtfLayout(style=style)
        text.put("text", words)
        text.end_paragraph()
    assert [(block.hint, block.level, block.text) for block in text.blocks] == [
        (Hint.TITLE, None, "Salt"),
        (Hint.HEADING, 2, "Pans"),
        (Hint.HEADING, 1, "Rakes"),
        (Hint.HEADING, 1, "Bread"),
        (Hint.TEXT, None, "It rose."),
    ]


def test_letters_in_two_halves_are_whole() -> None:
    """Also where one of them is missing."""
    text = RtfText()
    for half in ("\ud83d", "\ude00", "\ud83d"):
        text.put("text", half)
    assert text.taken("text") == "😀\N{REPLACEMENT CHARACTER}"
    assert text.taken("text") == ""
