"""What is left out of a blog, in words."""

import pytest

from bot.cards.left_out import entries


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (("page", 1), "1 page"),
        (("draft", 2, "comment", 1200), "2 drafts and 1,200 comments"),
        (("page", 3, "private", 1, "no such kind", 2), "3 pages, 1 private post and 2 entries of other kinds"),
    ],
)
def test_kinds_with_their_numbers(told: tuple[str | int, ...], said: str) -> None:
    """An entry of a kind without a name is another."""
    assert entries(told) == said
