"""The about card."""

from bot.cards.about import about_card
from tests.cards.samples import said


def test_the_card_tells_version_and_number_of_articles() -> None:
    """And that nothing members write is kept."""
    told = said(about_card(version="1.2.3", articles=1200))
    assert "1.2.3" in told
    assert "1,200 articles" in told
