"""How a sign is called that cannot be shown."""

import pytest

from bot.cards.scripts import sign_words


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("水", "no Chinese characters"),
        ("〇", "no Chinese characters"),
        ("み", "no Japanese kana"),
        ("물", "no Korean letters"),
        ("א", "no Hebrew letters"),
        ("🙂", "no sign for “🙂” (slightly smiling face)"),
        ("\ue000", "no sign for U+E000"),
    ],
)
def test_a_script_is_named_where_people_know_it_and_else_the_sign(sign: str, words: str) -> None:
    """A code point is shown only where Unicode has no name either."""
    assert sign_words(sign) == words
