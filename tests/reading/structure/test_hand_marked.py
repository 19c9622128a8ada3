"""Headings marked by hand in plain text: hashes, asterisks, a wiki's link behind, rules drawn below."""

from bot.model import Kind
from tests.reading.plain import LONG, OTHER, THIRD, headings, kinds, paragraphs, read_one, texts


def test_hashes_head_sections_by_their_number() -> None:
    """Lines behind hashes are headings of that depth; the only line of its depth at the top is the title."""
    article = read_one(
        paragraphs("# The Ledger", LONG, "## Of attics", OTHER, "### Of rain?", THIRD, "## The court", LONG)
    )
    assert article.title == "The Ledger"
    assert [(s.heading, s.level) for s in article.sections] == [
        (None, 1),
        ("Of attics", 1),
        ("Of rain?", 2),
        ("The court", 1),
    ]
    assert texts(article, Kind.BOILERPLATE) == ["#", "##", "###", "##"]


def test_one_hash_in_a_text_marks_nothing() -> None:
    """A single line behind a hash stays what it is, and all else is read as before."""
    article = read_one(paragraphs("The Ledger", LONG, "# 12 Quay Street", OTHER, "The Court", THIRD))
    assert headings(article) == [None, "The Court"]
    assert "# 12 Quay Street" in texts(article)


def test_remarks_between_lines_of_code_mark_nothing() -> None:
    """Hashes before lines that stand directly under others are a programmer's."""
    code = "marks = read()\n# Count them\ntotal = len(marks)\n# Say it\nprint(total)"
    article = read_one(paragraphs("The Ledger", LONG, code, OTHER, "The Court", THIRD))
    assert headings(article) == [None, "The Court"]


def test_lines_wholly_in_asterisks_are_headings() -> None:
    """A file that sets short lines in asterisks heads its sections with them; a bold sentence is prose."""
    article = read_one(
        paragraphs("The Ledger", LONG, "**Attics**", OTHER, "**The court**", THIRD, "**Nobody came.**", LONG)
    )
    assert headings(article) == [None, "Attics", "The court"]
    assert "**Nobody came.**" in texts(article, Kind.PROSE)


def test_a_wikis_links_stand_behind_its_headings() -> None:
    """Where short lines end in the same words in brackets, these lines are the headings, and no others."""
    article = read_one(
        "The Old Harbour\n"
        + LONG
        + "\nLedgers[edit]\n"
        + OTHER
        + "\nSeats\nIts court[edit]\n"
        + THIRD
        + "[citation needed]\n"
    )
    assert headings(article) == [None, "Ledgers", "Its court"]
    assert kinds(article).count(Kind.BOILERPLATE) == 2


def test_brackets_that_differ_mark_no_headings() -> None:
    """Lines that end in brackets of their own are read by their shape."""
    article = read_one(paragraphs("The Ledger", LONG, "The attic [a sketch]", OTHER, "The court [a letter]", THIRD))
    assert headings(article) == [None, "The attic [a sketch]", "The court [a letter]"]


def test_a_drawn_line_under_a_heading_parts_nothing() -> None:
    """A rule directly below a title or heading underlines it: the byline is still read, and no break begins."""
    article = read_one(
        paragraphs("The Ledger\n==========", "by Ann Chalk", LONG, "The Court\n---------", OTHER, "* * *", THIRD)
    )
    assert article.authors == ("Ann Chalk",)
    assert [(s.heading, s.kind.value) for s in article.sections] == [
        (None, "opening"),
        ("The Court", "heading"),
        (None, "break"),
    ]
