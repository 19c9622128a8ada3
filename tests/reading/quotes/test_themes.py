"""Does a text speak of what quotations are about, or of matters of the day?"""

import pytest

from bot.reading.quotes.themes import UNTOLD, themes_of
from bot.reading.quotes.word_signs import tokens_of


@pytest.mark.parametrize(
    ("language", "text", "held", "moments"),
    [
        ("en", "Hope is not the death of doubt.", ["hope", "death", "doubt"], 0),
        ("de", "Heute habe ich Angst vor der Wahrheit.", ["angst", "wahrheit"], 2),
        ("fr", "L'amour est ici une folie.", ["l'amour", "folie"], 1),
        ("ru", "Надежда умирает сегодня.", ["надежда"], 1),
        ("zh", "今天，希望比恐惧更有勇气。", ["希望", "恐惧", "勇气"], 1),
    ],
)
def test_words_for_what_quotations_are_about(language: str, text: str, held: list[str], moments: int) -> None:
    """In their usual forms, behind an article that is cut off, and where no spaces part words."""
    themes, tokens = themes_of(language), tokens_of(text)
    assert (themes.held_in(text, tokens), themes.moments_in(text, tokens)) == (held, moments)


def test_an_article_about_one_thing_is_no_article_of_thoughts() -> None:
    """Of fifty sentences on the pain of fish two count; of as many on hope, doubt, war and truth all do."""
    themes = themes_of("en")
    fish = [("Fish feel pain.", ["fish", "feel", "pain"])] * 50
    thoughts = [(word, [word]) for word in ("hope", "doubt", "war", "truth", "boat") * 10]
    assert themes.share(fish) == pytest.approx(2 / 60)
    assert themes.share(thoughts) == pytest.approx(8 / 60)
    assert themes.share([]) == 0


def test_a_language_without_rules_for_quotes_has_no_themes() -> None:
    """Then an article of it is neither better nor worse."""
    assert themes_of("sv") is UNTOLD
    assert not UNTOLD
