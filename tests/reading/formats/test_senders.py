"""The name of a sender is a person's, a paper's, or both."""

import pytest

from bot.reading.formats.senders import writer_of


@pytest.mark.parametrize(
    ("name", "persons", "paper"),
    [
        ("Ann Bray", ("Ann Bray",), None),
        ('"Ann Bray"', ("Ann Bray",), None),
        ("Ann Bray from The Tide", ("Ann Bray",), "The Tide"),
        ("Ann Bray | The Tide", ("Ann Bray",), "The Tide"),
        ("The Tide", (), "The Tide"),
        ("admin", (), "admin"),
        ("", (), None),
    ],
)
def test_who_it_is(name: str, persons: tuple[str, ...], paper: str | None) -> None:
    """A paper writes nothing itself."""
    assert writer_of(name) == (persons, paper)
