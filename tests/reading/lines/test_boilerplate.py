"""Here is one line: does it belong to the page?"""

import pytest

from bot.reading.lines.boilerplate import RELATED, is_boilerplate

LIMIT = 80


@pytest.mark.parametrize(
    "line",
    [
        "Share this article",
        "Skip to main content",
        "Facebook, Twitter, WhatsApp",
        "© 2021 The Harbour Weekly. All rights reserved.",
        "Home › Culture › Books",
        "5 min read",
        "Temps de lecture 4 min.",
        "press@bridge.example",
        "https://bridge.example/gulls",
        "Read more →",
        "Enjoying this? Subscribe to our newsletter.",
        "Поделиться",
    ],
)
def test_a_line_of_the_page_is_known(line: str) -> None:
    """Buttons, paths, notices, addresses and reading times, in any language."""
    assert is_boilerplate(line, LIMIT)


@pytest.mark.parametrize(
    "line",
    [
        "Share a loaf with somebody and you have told them what you think of them.",
        "The home of the boatmen was the water.",
        "Nobody believed him when he said that one could subscribe to the tide.",
        "The Court",
        "Ada Lin | The Port Merrion Tide | 5 May 2021",
        "It took five minutes to read the letter aloud, and a year to answer it.",
    ],
)
def test_a_sentence_with_such_words_is_the_authors(line: str) -> None:
    """A sentence may share, subscribe and read as it likes."""
    assert not is_boilerplate(line, LIMIT)


def test_links_to_other_articles_stand_under_their_notice() -> None:
    """ "Related articles" opens a box; "Relatives" does not."""
    assert RELATED.match("Related articles")
    assert not RELATED.match("Relatives")
