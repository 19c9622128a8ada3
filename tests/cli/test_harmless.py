"""Text that is printed: it shows what was written and does nothing to the terminal."""

import pytest

from bot.cli.harmless import safe


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2Jgone", "�[2Jgone"),
        ("bell\x07 back\x08", "bell� back�"),
        ("\x9b31mred", "�31mred"),
        ("one\r\ntwo\u2028three", "one\ntwo\nthree"),
        ("abc\u202edef\u2066", "abcdef"),
        ("half \ud83d pair", "half � pair"),
        ("tab\there", "tab here"),
        ("Peña, 你好 — “ça”", "Peña, 你好 — “ça”"),
    ],
)
def test_what_could_steer_a_terminal_is_made_visible(text: str, shown: str) -> None:
    """Control characters, direction marks and halves of pairs do not get through; all else does."""
    assert safe(text) == shown
