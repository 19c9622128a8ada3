"""The line at the foot of a poem, of aphorisms, of a letter: who signs it, and who does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.lines.signature import is_life, read_signature


@pytest.mark.parametrize(
    ("line", "name", "date"),
    [
        ("Ada Lin", "Ada Lin", None),
        ("- ADA LIN, 1931", "ADA LIN", "1931"),
        ("— Ada van der Lin", "Ada van der Lin", None),
        ("(Ada Lin)", "Ada Lin", None),
        ("Ada Lin (1931)", "Ada Lin", "1931"),
        ("Ada Lin (1890–1931)", "Ada Lin", None),
        ("Ada Lin, 3 May 1931", "Ada Lin", "3 May 1931"),
        ("Ada Lin, Port Merrion, 3 May 1931", "Ada Lin", "3 May 1931"),
        ("Ada Lin, The Book of Tides (1931)", "Ada Lin", "1931"),
        ("Ada Lin, “Tides”", "Ada Lin", None),
        ("-- Ada Lin, translated by Tom Ruddle", "Ada Lin", None),
    ],
)
def test_a_line_at_the_foot_signs(line: str, name: str, date: str | None) -> None:
    """A date, the years of a life, a work or whose the translation is may stand behind the name."""
    signed = read_signature(line)
    assert signed is not None
    assert signed.name == name
    assert (signed.date.printed if signed.date else None) == date


@pytest.mark.parametrize(
    "line",
    [
        "Ada Lin, keeper of the north light",
        "Ada Lin, who was told in 1931 that nobody read her",
        "Act Drop",
        "CURTAIN",
        "Westmark Press Service",
        "Lin, 1931",
        "1931",
        "",
    ],
)
def test_other_lines_sign_nothing(line: str) -> None:
    """An office alone may be that of somebody the text is about; a curtain writes nothing."""
    assert read_signature(line) is None


def test_the_years_of_a_life_date_no_text() -> None:
    """1931–2019 is a life; 1931–1933 may be when something was written."""
    assert is_life("(1931–2019)")
    assert not is_life("1931–1933")
    assert not is_life("3 May 1931")


@given(st.text(max_size=60))
def test_any_line_can_be_asked(line: str) -> None:
    """Whoever signs stands in the line."""
    signed = read_signature(line)
    assert signed is None or signed.name in line
