"""Labels of a page over links to other pages, and headings over nothing."""

from bot.reading.document import Block, Hint
from bot.reading.formats.html.labels import without_labels

PROSE = Block(
    "The ferry is older than the road, and it runs whenever two people want it to run, said the rower.", hint=Hint.TEXT
)
LINK = Block("A new bridge for the old mill", hint=Hint.TEXT)


def heading(text: str, level: int = 2) -> Block:
    return Block(text, hint=Hint.HEADING, level=level)


def furniture(*blocks: Block) -> list[str]:
    return [block.text for block in without_labels(blocks) if block.hint is Hint.FURNITURE]


def test_what_a_label_announces_is_furniture_to_the_end() -> None:
    """Behind the last paragraph “Related” takes its links with it, and headings of teasers below it."""
    blocks = (heading("Ferries", 1), PROSE, heading("Related articles"), LINK, heading("The mill", 3), LINK)
    assert furniture(*blocks) == ["Related articles", "A new bridge for the old mill", "The mill", LINK.text]


def test_a_label_within_the_text_takes_only_its_link() -> None:
    """“Lesen Sie auch: …” is one line; the text goes on below it."""
    label = Block("Lesen Sie auch: Die neue Brücke", hint=Hint.TEXT)
    assert furniture(heading("Fähren", 1), PROSE, label, PROSE, heading("Das Seil"), PROSE) == [label.text]


def test_a_heading_that_only_sounds_like_a_label_stays() -> None:
    """“Related work” with text below it is a section, and so is the title of the page."""
    assert furniture(heading("See also"), PROSE, heading("Related work on ropes"), PROSE) == []


def test_a_heading_over_nothing_but_furniture_is_furniture() -> None:
    """At the end, or above what was set aside; code and lists below a heading keep it."""
    aside, code = Block("Share", hint=Hint.FURNITURE), Block("x = 1\ny = 2", hint=Hint.LIST)
    blocks = (heading("Ferries", 1), PROSE, heading("Code"), code, heading("Share it"), aside, heading("Rope"), PROSE)
    assert furniture(*blocks, heading("Newsletter")) == ["Share it", "Share", "Newsletter"]


def test_readers_comments_end_the_article() -> None:
    """From “3 comments” behind the last paragraph everything is furniture."""
    assert furniture(heading("Ferries", 1), PROSE, heading("3 comments"), LINK) == ["3 comments", LINK.text]
