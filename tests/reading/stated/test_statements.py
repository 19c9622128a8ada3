"""What a curator may state of an article: the known keys, and the check of a mapping against them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Flag
from bot.reading.stated.statements import KNOWN_KEYS, LONGEST_VALUE, is_web_link, line_range, split_names, stated


def test_every_known_key_states_something() -> None:
    """Capitals and neighbours of a key do not matter."""
    found, faults = stated(
        {
            "Title": "Salt",
            "authors": ["Ada Lin", "Jonah Reed"],
            "date": datetime.date(2021, 5, 3),
            "link": "https://example.org/salt",
            "flags": "ai",
            "furniture": "1-2, 9",
        }
    )
    assert not faults
    assert (found.title, found.authors, found.date) == ("Salt", ("Ada Lin", "Jonah Reed"), "2021-05-03")
    assert found.url == "https://example.org/salt"
    assert found.flags == {Flag.AI}
    assert found.furniture == ((1, 2), (9, 9))


@pytest.mark.parametrize(
    "moment",
    [
        "2021-05-03T23:30:00+02:00",
        "2021-05-03T23:30Z",
        "2021-05-03 23:30:00 +0200",
        datetime.datetime(2021, 5, 3, 23, 30, tzinfo=datetime.UTC),
    ],
)
def test_a_moment_states_its_day(moment: object) -> None:
    """Programs for blogs write the time too; the day is the one on the writer's clock."""
    assert stated({"date": moment})[0].date == "2021-05-03"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("titel", "Salt"),
        ("link", "example.org"),
        ("language", "English please"),
        ("flags", "shiny"),
        ("furniture", "9-1"),
        ("title", ["Salt", "Bread"]),
        ("title", "x" * (LONGEST_VALUE + 1)),
        ("title", "…"),
        ("speech", [{"lines": "1"}]),
    ],
)
def test_a_wrong_value_is_a_fault_of_its_key(key: str, value: object) -> None:
    """It stays unstated, and the others count."""
    found, faults = stated({key: value, "author": "Ada Lin"})
    assert [name for name, _ in faults] == [key]
    assert found.authors == ("Ada Lin",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("A. Writer and B. Writer", ("A. Writer", "B. Writer")),
        ("Ada Lin; Jonah Reed", ("Ada Lin", "Jonah Reed")),
        ("Ada Lin, Jonah Reed & Hanna Ito", ("Ada Lin", "Jonah Reed", "Hanna Ito")),
        ("Lin, A.", ("Lin, A.",)),
        ("Ada Lin, Jr.", ("Ada Lin, Jr.",)),
        ("Department of Trade and Industry", ("Department of Trade and Industry",)),
    ],
)
def test_names_in_a_line_are_parted_where_they_are_several(line: str, names: tuple[str, ...]) -> None:
    """A comma inside one name parts nothing."""
    assert split_names(line) == names


@pytest.mark.parametrize(("value", "lines"), [(14, (14, 14)), ("14", (14, 14)), (" 3-9 ", (3, 9)), ("3–9", (3, 9))])
def test_a_range_of_lines_is_one_line_or_two(value: object, lines: tuple[int, int]) -> None:
    """First and last, both counted."""
    assert line_range("furniture", value) == lines


@given(st.dictionaries(st.sampled_from(sorted(KNOWN_KEYS)), st.text(max_size=30) | st.integers() | st.booleans()))
def test_whatever_is_given_is_a_statement_or_a_fault(given_values: dict[str, object]) -> None:
    """Never an error, and no fault of a key nobody gave."""
    _, faults = stated(given_values)
    assert {key for key, _ in faults} <= given_values.keys()


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("https://tea.example", True),
        ("http://tea.example:8080/cups?of=tea#hot", True),
        ("https://чай.рф/чашки", True),
        ("https://[::1]/tea", True),
        ("http://", False),
        ("https:///cups", False),
        ("https://?of=tea", False),
        ("https://tea.example/two cups", False),
        ("tea.example", False),
    ],
)
def test_a_link_names_a_site(typed: str, link: bool) -> None:
    """Whatever follows the site, but for spaces."""
    assert is_web_link(typed) is link
