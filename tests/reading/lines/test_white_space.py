"""White space and characters nobody sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.lines.white_space import kept_lines, one_line, visible


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("salt\r\nbread\rwine\u2028water", "salt\nbread\nwine\nwater"),
        ("salt\u00a0and\u2009bread", "salt and bread"),
        ("sa\u00adlt\u200b", "salt"),
        ("\ufeffsalt\u202e", "salt"),
        ("sa\u200dlt", "salt"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_what_is_drawn_alike_becomes_alike(text: str, seen: str) -> None:
    """Line ends are one, spaces are one, and what is never drawn goes, but for joiners a script needs."""
    assert visible(text) == seen


def test_lines_are_joined_or_kept() -> None:
    """One line has single spaces; kept lines leave out the empty ones."""
    assert one_line("  salt\n\n and\tbread ") == "salt and bread"
    assert kept_lines("salt\n\n  bread \n") == ("salt", "bread")


@given(st.text(max_size=80))
def test_nothing_drawn_twice_is_changed_twice(text: str) -> None:
    """What was made visible stays as it is, and one line is one line."""
    assert visible(visible(text)) == visible(text)
    assert "\n" not in one_line(text)
    assert one_line(text) == one_line(text).strip()
