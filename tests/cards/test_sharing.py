"""The line above a shared answer."""

from bot.cards.sharing import shared_by


def test_the_line_names_who_shared_it() -> None:
    """As they are called here."""
    assert "Ann" in shared_by("Ann")
