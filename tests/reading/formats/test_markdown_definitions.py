"""Terms and their definitions, as Pandoc writes them in Markdown."""

from bot.reading.formats.markdown_definitions import defined


def test_a_term_and_its_definitions_are_paragraphs() -> None:
    """The colon is no word of the text; a line without one goes on with the definition above it."""
    assert defined("Tide\n: The sea's own clock.\n: What a ferry\nwaits for.") == [
        "Tide",
        "The sea's own clock.",
        "What a ferry\nwaits for.",
    ]
    assert defined(": The sea's own clock.") == ["The sea's own clock."]


def test_a_paragraph_that_defines_nothing_is_left_alone() -> None:
    """A colon inside a line is one of the text's."""
    assert defined("Tide: the sea's own clock.\nIt waits for nobody.") == []
    assert defined("Tide\n:the sea") == []
    assert defined("") == []


def test_a_definition_of_many_lines_takes_no_longer_a_line() -> None:
    """It is cut once, and not put together line by line."""
    long = "\n".join(["and so on"] * 100_000)
    assert defined(f"Tide\n: {long}") == ["Tide", long]
