"""Which heading of a page is its title."""

import pytest

from bot.reading.formats.html.elements import parse_page
from bot.reading.formats.html.title_heading import title_heading, words_in


@pytest.mark.parametrize(
    ("page", "called", "title"),
    [
        ("<h1>The Ford</h1><h2>On Ferries</h2>", "On Ferries « The Ford", "On Ferries"),
        ("<h1>The Ford</h1><h2>On Ferries</h2>", "The Ford « On Water", "The Ford"),
        ("<h1>A Ferry and its Rope</h1><h2>The rope</h2>", None, "A Ferry and its Rope"),
        ("<h2>Menu</h2><h1>渡し船の朝</h1>", "渡し船の朝 - 港の新聞", "渡し船の朝"),
        ("<h1>The Ford</h1><h1>Ferries</h1>", "Something else", None),
    ],
)
def test_the_heading_that_says_what_the_page_is_called_is_the_title(
    page: str, called: str | None, title: str | None
) -> None:
    """A site's name in the first heading is not it; without a name the only h1 is."""
    found = title_heading(parse_page(page), called)
    assert (found.text().strip() if found is not None else None) == title


def test_words_are_counted_sign_by_sign_where_no_blanks_are_written() -> None:
    """Chinese and Japanese signs are words of their own, everything else is cut at what is no letter."""
    assert words_in("Ferry-man 渡し") == ["ferry", "man", "渡", "し"]


def test_the_title_is_not_the_link_to_it_in_a_menu() -> None:
    """A menu above has the newest articles by their titles; the heading of the first rank is the one read."""
    menu = "<nav><h2><a href='/mills'>On Mills</a></h2><h2><a href='/ferries'>On Ferries</a></h2></nav>"
    found = title_heading(parse_page(f"{menu}<main><h1>On Ferries</h1></main>"), "On Ferries")
    assert found is not None
    assert found.tag == "h1"
