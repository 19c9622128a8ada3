"""One paragraph of Markdown at a time: which of its characters are words?"""

from markdown_it import MarkdownIt

from bot.reading.formats.markdown_words import LONGEST_PARAGRAPH, ParagraphReader


def words(content: str, *, quoted: bool = False) -> tuple[str, list[str], list[str]]:
    """What is read of one paragraph without links of its own."""
    return ParagraphReader(MarkdownIt("commonmark").enable("strikethrough"), {}).of(content, quoted=quoted)


def test_what_is_struck_out_is_left_out() -> None:
    """Whoever strikes a word out has withdrawn it."""
    assert words("The rope ~~never~~ *always* holds.")[0].split() == ["The", "rope", "always", "holds."]


def test_captions_and_bold_words_are_told() -> None:
    """The text of a picture is no part of the sentence; what is bold is known."""
    assert words("**Ropes** hold ![an old rope](r.jpg) well.") == ("Ropes hold  well.", ["an old rope"], ["Ropes"])


def test_a_break_before_a_dash_stays_in_a_quotation_alone() -> None:
    """There the line behind it says whose the words are."""
    assert words("It holds.\n— Ines", quoted=True)[0] == "It holds.\n— Ines"
    assert words("It holds.\n— Ines")[0] == "It holds. — Ines"


def test_a_paragraph_of_hostile_length_is_kept_as_it_stands() -> None:
    """Nothing is sought in it, and nothing is lost."""
    long = "*a " * LONGEST_PARAGRAPH
    assert words(long)[0] == long.strip()
