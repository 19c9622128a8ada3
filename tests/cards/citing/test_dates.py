"""Dates as citation styles print them."""

from datetime import date

import pytest

from bot.cards.citing.dates import Moment, in_apa, in_chicago, in_mla, moment_of, month_name

WHOLE = Moment("2026", 9, 3)
MONTH = Moment("2026", 9)
SPRING = Moment("2018", printed="Spring 2018")


@pytest.mark.parametrize(
    ("when", "chicago", "mla", "apa"),
    [
        (WHOLE, "September 3, 2026", "3 Sept. 2026", "2026, September 3"),
        (MONTH, "September 2026", "Sept. 2026", "2026, September"),
        (SPRING, "Spring 2018", "Spring 2018", "2018, Spring"),
        (Moment("2026"), "2026", "2026", "2026"),
        (None, "", "", ""),
    ],
)
def test_each_style_prints_as_much_as_is_known(when: Moment | None, chicago: str, mla: str, apa: str) -> None:
    """A season stays as printed, and nothing is invented."""
    assert (in_chicago(when), in_mla(when), in_apa(when)) == (chicago, mla, apa)


def test_months_can_be_written_out() -> None:
    """For the day on which a page was read."""
    assert in_mla(WHOLE, whole=True) == "3 September 2026"
    assert month_name(WHOLE) == "September"
    assert month_name(SPRING) == ""


@pytest.mark.parametrize(
    ("printed", "iso", "found"),
    [
        ("3 May 1926", "1926-05-03", Moment("1926", 5, 3)),
        ("Spring 1926", "1926", Moment("1926", printed="Spring 1926")),
        ("Easter 1926", None, Moment("1926", printed="Easter 1926")),
        ("1926 or 1927", None, Moment("", printed="1926 or 1927")),
        (None, None, None),
        ("  ", None, None),
    ],
)
def test_a_stated_date_is_read_as_far_as_it_goes(printed: str | None, iso: str | None, found: Moment | None) -> None:
    """Of two years neither is taken."""
    assert moment_of(printed, iso) == found


def test_a_day_is_a_whole_date() -> None:
    """The day on which somebody asked."""
    assert Moment.of(date(2026, 9, 3)) == WHOLE
