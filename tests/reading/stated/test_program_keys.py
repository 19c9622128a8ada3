"""Keys of other programs tell a day and a link where they hold one, and are never a mistake."""

import pytest

from bot.reading.document import Statement
from bot.reading.stated.front_matter import split_front_matter
from bot.reading.stated.program_keys import is_of_program, told_by_programs


@pytest.mark.parametrize(
    ("key", "value"),
    [("date_published", "2024-04-02T10:00:00.000Z"), ("publishedAt", "2024-04-02"), ("pub-date", "2024-04-02 10:00")],
)
def test_the_day_of_publication_is_told(key: str, value: str) -> None:
    """However a program writes the key, the day is taken without its hour."""
    assert told_by_programs({key: value}) == Statement(date="2024-04-02")


def test_what_is_no_day_and_no_link_tells_nothing() -> None:
    """A page that is published is no day, and a friend is no address; neither is a mistake."""
    assert told_by_programs({"published": "true", "source": "a friend of Ada"}) == Statement()
    assert is_of_program("published")
    assert is_of_program("Source")


def test_what_is_stated_wins() -> None:
    """The date and link that a curator wrote stand over those of a program."""
    text = (
        "---\ndate: 3 May 2021\nlink: https://example.org/own\n"
        "published: 2024-04-02\nsource: https://example.org/theirs\n---\n\nText.\n"
    )
    statement, _, _, remarks = split_front_matter(text)
    assert (statement.date, statement.url) == ("3 May 2021", "https://example.org/own")
    assert remarks == ()


@pytest.mark.parametrize(
    ("given", "authors"),
    [
        ('+++\ntitle = "Tides"\n[params]\nauthor = "Ada Lin"\ncolour = "blue"\n+++\n', ("Ada Lin",)),
        ("---\ntitle: Tides\nparams:\n  author: Ada Lin\n---\n", ("Ada Lin",)),
        (
            '{\n"title": "Tides",\n"params": {"authors": [{"name": "Ada Lin"}, {"name": "Bo Reed"}]}\n}\n',
            ("Ada Lin", "Bo Reed"),
        ),
        ("---\nauthor: Bo Reed\nparams:\n  author: Ada Lin\n---\n", ("Bo Reed",)),
        ("---\ntitle: Tides\nauthor: Lin, Ada\n---\n", ("Ada Lin",)),
    ],
)
def test_hugo_has_the_author_among_the_parameters(given: str, authors: tuple[str, ...]) -> None:
    """What stands above them wins; what they say to a theme is no mistake."""
    statement, _, _, remarks = split_front_matter(f"{given}\nText.\n")
    assert (statement.authors, remarks) == (authors, ())
