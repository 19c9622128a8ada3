"""What a site of posts prints over a text is no heading and no text; the name among it is the author's."""

from bot.model import Kind
from bot.reading import read_source

TEXT = "The pans were never idle, and the men who raked them never asked what the salt was worth in town.\n\n" * 2


def kinds(head: str) -> dict[str, str]:
    (article,) = read_source("salt.txt", f"The Price of Salt\n\n{head}\n\n{TEXT}".encode())
    return {p.where.of(article.text): str(p.kind) for s in article.sections for p in s.passages}


def test_buttons_beside_counts_are_furniture() -> None:
    """Whatever they are called, in any language."""
    found = kinds("Ada Brook\n·\nSeguir\n\n7 min read\n·\nMar 9, 2021\n\n--\n\n1.2K\n\nEscuchar\n\nShare")
    assert {found[word] for word in ("·", "Seguir", "--", "1.2K", "Escuchar", "Share")} == {Kind.BOILERPLATE}
    assert (found["Ada Brook"], found["Mar 9, 2021"]) == (Kind.BYLINE, Kind.DATELINE)


def test_short_lines_without_counts_are_not() -> None:
    """A line that belongs to a page is not enough: two counts or marks must stand there."""
    assert kinds("Ada Brook\n\n7 min read\n\nSlack")["Ada Brook"] == Kind.BYLINE
    assert "Slack" not in kinds("7 min read\n\nSlack")


def test_where_it_was_published_is_no_heading() -> None:
    """A line between two buttons."""
    found = kinds("Ada Brook\n·\nFollow\n\nPublished in The Harbour Review\n·\n7 min read\n·\nMar 9, 2021\n\n12")
    assert (found["Published in The Harbour Review"], found["Mar 9, 2021"]) == (Kind.NOTE, Kind.DATELINE)
