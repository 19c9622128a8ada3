"""What is drawn of a text, and what is not in the typeface."""

import pytest

from bot.errors import Undrawable
from bot.pictures.signs import drawable


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Cafe\u0301", "Caf\u00e9"),
        ("ta\u00adble\u200d\u200e\ufe0f", "table"),
        ("one\r\ntwo\x0bthree", "one\ntwo\nthree"),
        ("a\tb\u00a0c", "a b\u00a0c"),
        ("«Ёлка», “ẞ” – ἀρχῇ…", "«Ёлка», “ẞ” – ἀρχῇ…"),
    ],
)
def test_what_one_sees_is_drawn(text: str, drawn: str) -> None:
    """Accents join their letters, and what is never seen goes; nothing else changes."""
    assert drawable(text) == drawn


@pytest.mark.parametrize("text", ["水", "ב", "🙂", "\u0605", "\ue000", "𝐀"])
def test_a_sign_that_is_not_in_the_typeface_is_refused(text: str) -> None:
    """It would be a box."""
    with pytest.raises(Undrawable):
        drawable(f"The tide {text} is late.")
