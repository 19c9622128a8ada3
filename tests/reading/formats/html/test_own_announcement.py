"""A page in its own list of the newest articles."""

import pytest

from bot.reading.formats.html.elements import parse_page
from bot.reading.formats.html.own_announcement import announced_day

OTHER = "<li><a href=/mills>On Mills</a> <i>9 March 2021</i></li>"


@pytest.mark.parametrize(
    ("own", "day"),
    [
        ("<li><a href=/ferries>On Ferries</a> <i>4 March 2021</i></li>", "2021-03-04"),
        ("<li><a href=https://example.org/ferries/>On Ferries</a><i>04.03.2021, 10:12</i></li>", "2021-03-04"),
        ("<a href=/ferries><i>4 March 2021</i><h2>On Ferries</h2><p>They run.</p></a>", "2021-03-04"),
        ("<li><a href=/ferries>On Ferries</a> <i>4 March 2021</i> <i>5 March 2021</i></li>", None),
        ("<li><a href=/ferries>On Ferries</a> <i>The harbour was closed on 4 March 2021</i></li>", None),
        ("<li><a href=/ferries#comment-3>On Ferries</a> <i>4 March 2021</i></li>", None),
        ("<li><a href=/ferries>Permalink</a> <i>4 March 2021</i></li>", None),
        ("", None),
    ],
)
def test_a_page_that_lists_itself_tells_its_day_there(own: str, day: str | None) -> None:
    """Where the list links its address with its title and one day; a link to a comment is none."""
    page = parse_page(f"<h1>On Ferries</h1><p>They run.</p><ul>{OTHER}{own}{OTHER}</ul>")
    title = page.first("h1")
    assert announced_day(page, title, frozenset(("https://example.org/ferries",)), "en") == day


def test_without_title_or_address_nothing_is_the_pages_own() -> None:
    """The front page of a site has a path that is none."""
    page = parse_page("<h1>News</h1><ul><li><a href=/>News</a> <i>4 March 2021</i></li></ul>")
    assert announced_day(page, page.first("h1"), frozenset(("https://example.org/",)), "en") is None
    assert announced_day(page, None, frozenset(("https://example.org/news",)), "en") is None
    assert announced_day(page, page.first("h1"), frozenset(("http://[broken",)), "en") is None
