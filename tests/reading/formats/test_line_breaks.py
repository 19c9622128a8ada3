"""Forced line breaks and preformatted text."""

from bot.reading.document import Hint
from bot.reading.formats.line_breaks import broken_lines, emboldened, listed, preformatted, set_apart

LONG = "The river rose in the night, and by the morning it stood on the second step of the town hall, as if asked."


def test_short_lines_between_breaks_are_verse() -> None:
    """Lines of one stanza stay lines."""
    (stanza,) = broken_lines("Slow water,\nold stones,\nno bridge.", Hint.TEXT)
    assert stanza.hint is Hint.VERSE
    assert stanza.text == "Slow water,\nold stones,\nno bridge."


def test_two_breaks_part_paragraphs() -> None:
    """A page built of breaks has paragraphs all the same."""
    assert [block.text for block in broken_lines(f"{LONG}\n\n{LONG}", Hint.TEXT)] == [LONG, LONG]


def test_a_bold_line_between_breaks_stands_apart() -> None:
    """So that it can head what follows; a bold word in a line does not."""
    assert set_apart(["The Court", "\n", LONG], [(0, 1)]).split("\n\n")[0].strip() == "The Court"
    assert set_apart(["The ", "Court"], [(1, 2)]) == "The Court"


def test_blocks_know_how_far_they_are_bold() -> None:
    """The first as far as its run goes, another wholly or not at all."""
    blocks = broken_lines(f"Ada: {LONG}\n\nThe Court", Hint.TEXT)
    assert [block.bold for block in emboldened(blocks, ["Ada:", "The Court"])] == [4, 9]


def test_a_list_of_paragraphs_is_paragraphs() -> None:
    """Short rows are one list; long ones are text."""
    assert [block.hint for block in listed(["salt", "bread"])] == [Hint.LIST]
    assert [block.hint for block in listed([LONG * 3, LONG * 3])] != [Hint.LIST]


def test_text_in_a_frame_keeps_its_lines() -> None:
    """Paragraphs by blank lines, with the number of their first line."""
    blocks = preformatted("salt\nbread\n\nwine", None, first=5)
    assert [(block.text.split(), block.line) for block in blocks] == [(["salt", "bread"], 5), (["wine"], 8)]
