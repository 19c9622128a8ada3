"""Here is one line: does it hold a date, or a place and a date, and nothing of a sentence?"""

import pytest

from bot.reading.lines.dateline import beside_dates, date_line, run_in_date


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("3 March 1911", "1911-03-03"),
        ("Hollern, 5 March 1911", "1911-03-05"),
        ("Port Merrion, September 4, 1998", "1998-09-04"),
        ("Published on 14 November 2019", "2019-11-14"),
        ("Монтерей, 3 мая 1934", "1934-05-03"),
        ("Pressemitteilung vom 25. Januar 2022 | Berlin", "2022-01-25"),
        ("Publié le 3 avril 2019, modifié le 5 mai 2021", "2019-04-03"),
        ("Ada Lin | The Port Merrion Tide | 5 May 2021", "2021-05-05"),
    ],
)
def test_a_line_of_a_date_gives_it(line: str, iso: str) -> None:
    """A place and words such as "published" may stand beside it."""
    found = date_line(line)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    "line",
    ["On 3 March 1911 there was no wind at all.", "By 5 March the rain had come", "3 March 1911:", "Wind", ""],
)
def test_a_sentence_with_a_date_is_none(line: str) -> None:
    """Small words, or a mark that announces something, make it a sentence."""
    assert date_line(line or " ") is None


def test_a_report_begins_with_place_and_date() -> None:
    """ "CORRAN, March 14, 2021 – …" gives the day; a dash without a place before it gives none."""
    found = run_in_date("CORRAN, March 14, 2021 – The bell was found this morning.")
    assert found is not None
    assert found.iso == "2021-03-14"
    assert run_in_date("March 14, 2021 – The bell was found this morning.") is None
    assert run_in_date("Corran – a town of two churches – got a bell back.") is None


def test_what_stands_beside_a_date_is_given_back() -> None:
    """A thread's line "marshgirl, 12 Aug 2016 09:14" leaves her name."""
    assert beside_dates("marshgirl, 12 Aug 2016 09:14") == ["marshgirl"]
    assert beside_dates("12 Aug 2016 at 10:05") == []
    assert beside_dates("marshgirl") is None
