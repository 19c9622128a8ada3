"""The about card."""

from bot.cards.about import about_card
from tests.cards.samples import said


def test_the_card_tells_version_and_number_of_articles() -> None:
    """And that nothing members write is kept."""
    told = said(about_card(version="1.2.3", articles=1200))
    assert "1.2.3" in told
    assert "1,200 articles" in told


def test_what_is_stored_is_a_list() -> None:
    """One line of it for each thing: nobody reads two hundred words in one piece."""
    told = said(about_card(version="1.2.3", articles=3)).split("\n")
    begins = told.index("What it stores.")
    assert [len(line.split()) < 90 for line in told[begins + 1 : -1]] == [True] * 7
