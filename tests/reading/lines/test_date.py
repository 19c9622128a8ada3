"""Dates as printed and as ISO."""

import pytest

from bot.model import Doubt
from bot.reading import read_source
from bot.reading.lines.date import dates_in, is_impossible, is_plausible, iso_of, years_in
from bot.reading.lines.dateline import date_line


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("March 3, 2019", "2019-03-03"),
        ("3 March 2019", "2019-03-03"),
        ("3rd of March 2019", "2019-03-03"),
        ("Mar. 3, 2019", "2019-03-03"),
        ("3 de marzo de 2019", "2019-03-03"),
        ("3 mars 2019", "2019-03-03"),
        ("1er mars 2019", "2019-03-01"),
        ("3. März 2019", "2019-03-03"),
        ("3 марта 2019", "2019-03-03"),
        ("2019年3月3日", "2019-03-03"),
        ("2019-03-03", "2019-03-03"),
        ("2019-03-03T10:11:12Z", "2019-03-03"),
        ("03.04.2019", "2019-04-03"),
        ("13/4/2019", "2019-04-13"),
        ("4/13/2019", "2019-04-13"),
    ],
)
def test_complete_dates_have_an_iso_form(printed: str, iso: str) -> None:
    """A day, a month and a year, in any of six languages, are one date."""
    assert iso_of(printed) == iso
    assert [date.printed for date in dates_in(f"Published {printed}")] == [printed]


@pytest.mark.parametrize(
    "printed", ["March 2019", "February-March 2019", "Spring 2019", "1926", "June 12", "3/4/2019", "2019年3月"]
)
def test_incomplete_or_doubtful_dates_have_none(printed: str) -> None:
    """A date is kept as printed, and its ISO form is not guessed."""
    (date,) = dates_in(printed)
    assert (date.printed, date.iso) == (printed, None)


@pytest.mark.parametrize("printed", ["3 AprİL 2019", "APRıL 3, 2019"])
def test_a_turkish_i_in_a_month_is_no_fault(printed: str) -> None:
    """Capitals with a dot and small letters without one are read like any other i."""
    assert iso_of(printed) == "2019-04-03"


def test_an_impossible_day_is_no_iso_date() -> None:
    """The thirtieth of February stays as it was printed."""
    assert iso_of("February 30, 2019") is None


@pytest.mark.parametrize(
    "line",
    [
        "March 3, 2019",
        "Published on March 3, 2019 at 10:15 am",
        "Posted: 3 March 2019",
        "Lisbon, 3 March 2019",
        "(Lisbon, March 2019)",
        "Tuesday, 3 March 2019",
        "Madrid, 3 de marzo de 2019",
        "Берлин, 3 марта 2019 г.",
        "March 3, 2019 | 5 min read",
    ],
)
def test_lines_of_date_and_place_are_datelines(line: str) -> None:
    """A line with a date, perhaps a place, and nothing of a sentence is a dateline."""
    assert date_line(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "The strike of March 1919",
        "In March 2019 the harbour froze.",
        "Why 1848 failed",
        "1,200 ledgers",
        "“March 3, 2019”, she said",
        "Harbour Days: a Protest (Aug 29, Lisbon)",
        "Chapter 1917",
    ],
)
def test_lines_that_say_more_are_not(line: str) -> None:
    """A title or a sentence that mentions a date is no dateline."""
    assert date_line(line) is None


@pytest.mark.parametrize(
    ("printed", "impossible"),
    [
        ("2020-02-30", True),
        ("30 February 2020", True),
        ("30 de febrero de 2020", True),
        ("April 31, 1999", True),
        ("13/13/2018", True),
        ("2020-02-29", False),
        ("29 February 2020", False),
        ("3/4/2018", False),
        ("February 2020", False),
        ("30", False),
    ],
)
def test_a_day_that_no_calendar_has_is_known(printed: str, impossible: bool) -> None:
    """A complete date of no day has no ISO form; one that may be read two ways has none either, but is possible."""
    assert is_impossible(printed) is impossible
    assert not (impossible and iso_of(printed))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: On Rivers\ndate: 2020-02-30\n---\n\nThe ferry is older than the road, and slower.\n", 0),
        ("On Rivers\n\nBy Ada Brook\n\n2020-02-30\n\nThe ferry is older than the road, and slower.\n", 5),
    ],
)
def test_an_impossible_day_is_a_remark(text: str, line: int) -> None:
    """It is kept as printed, without an ISO form, and the report says so."""
    (article,) = read_source("rivers.txt", text.encode())
    assert (article.date, article.date_iso) == ("2020-02-30", None)
    assert [remark.line for remark in article.remarks if remark.doubt is Doubt.IMPOSSIBLE_DATE] == [line]


@pytest.mark.parametrize(
    ("typed", "can_be"),
    [
        ("3 May 1926", True),
        ("Spring 1926", True),
        ("1914-18", True),
        ("c. 380 BC", True),
        ("19th century", True),
        ("siglo XIX", True),
        ("12 Ramadan 1443", True),
        ("Week 32, 2020", True),
        ("3/4/2019", True),
        ("2020-13-45", False),
        ("2020-1-45", False),
        ("0000-00-00", False),
        ("30 February 2020", False),
        ("32 Foo 2020", False),
        ("tomorrow", False),
        ("?", False),
    ],
)
def test_what_somebody_types_as_a_date_can_be_one(typed: str, can_be: bool) -> None:
    """It has a number, and no day that no calendar has."""
    assert is_plausible(typed) is can_be


def test_a_stated_date_that_can_be_none_is_a_remark() -> None:
    """It is kept as written, and the report says so."""
    (article,) = read_source("tea.txt", b"The tea is cold, and has been since the morning.", b'date = "tomorrow"')
    assert article.date == "tomorrow"
    assert Doubt.IMPOSSIBLE_DATE in [remark.doubt for remark in article.remarks]


@pytest.mark.parametrize(
    ("typed", "years"),
    [
        ("3026", [3026]),
        ("3026-05-03", [3026]),
        ("3 May 3026", [3026]),
        ("May 3, 3026", [3026]),
        ("3 de mayo de 3026", [3026]),
        ("3 мая 3026 г.", [3026]),
        ("12 Tishrei 5786", []),
        ("c. 5786 AM", []),
        ("", []),
    ],
)
def test_the_years_of_our_calendar_are_known_even_those_to_come(typed: str, years: list[int]) -> None:
    """Alone, first, or behind a month; another calendar's are not taken for them."""
    assert years_in(typed) == years
