"""Forced line breaks and preformatted text."""

from bot.reading.document import Block, Hint
from bot.reading.formats.line_breaks import (
    broken_lines,
    emboldened,
    end_quotation,
    line_by_line,
    listed,
    preformatted,
    set_apart,
    with_sources,
)

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


def hints(*texts: str) -> list[Hint | None]:
    """What becomes of the paragraphs of one quotation with other text around it."""
    quoted = [Block(text, hint=Hint.QUOTE, lines=(text,)) for text in texts]
    other = Block(LONG, hint=Hint.TEXT, lines=(LONG,))
    return [block.hint for block in with_sources([other, *quoted, other])][1:-1]


def test_the_last_paragraph_of_a_quotation_may_be_its_source() -> None:
    """A full name alone, with a work or an office; a sentence is no source, and a quotation has one only at its end."""
    assert hints(LONG, "Ines Baro") == [Hint.QUOTE, Hint.SOURCE]
    assert hints(LONG, "Ines Baro, harbour master") == [Hint.QUOTE, Hint.SOURCE]
    assert hints(LONG, "Ines Baro laughed.") == [Hint.QUOTE, Hint.QUOTE]
    assert hints(LONG, "Ines Baro", LONG) == [Hint.QUOTE] * 3
    assert hints("Ines Baro") == [Hint.QUOTE]


def test_a_quotation_behind_another_begins_anew() -> None:
    """The first of two in a row is like any; of the second, the first block says that it is another."""
    blocks = [Block(text, hint=Hint.QUOTE) for text in ("One line.", "Another line.", "And more of it.")]
    end_quotation(blocks, 0)
    end_quotation(blocks, 1)
    assert [block.another for block in blocks] == [False, True, False]


def test_names_above_what_they_say_are_no_sources() -> None:
    """A quotation that opens with a name goes on so."""
    assert hints("Ada Lin", LONG, "Ines Baro") == [Hint.QUOTE] * 3


def test_a_name_behind_a_break_is_the_source_where_the_words_before_it_have_ended() -> None:
    """In the middle of a sentence or stanza it is a word of the quotation."""
    assert [block.hint for block in broken_lines(f"{LONG}\nInes Baro", Hint.QUOTE)] == [Hint.QUOTE, Hint.SOURCE]
    assert Hint.SOURCE not in [block.hint for block in broken_lines(f"{LONG[:-1]} of\nInes Baro", Hint.QUOTE)]


def test_code_is_kept_line_by_line() -> None:
    """As one block; blanks are none."""
    assert [block.text for block in line_by_line("x = 1\n\ny = 2\n", Hint.LIST)] == ["x = 1\ny = 2"]
    assert line_by_line(" \n", Hint.LIST) == []


def test_lines_that_say_who_and_when_are_no_verse() -> None:
    """Each stands alone, so that the head can read it; with a line that says more, the stanza stays one."""
    facts = "Words: Ada Lin\nPhotos: Jonah Reed\nCorran, 3 May 2021"
    assert [block.text for block in broken_lines(facts, Hint.TEXT)] == facts.split("\n")
    assert [block.hint for block in broken_lines(f"{facts}\nSlow water,", Hint.TEXT)] == [Hint.VERSE]
