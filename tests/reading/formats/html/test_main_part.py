"""Which element of a page holds its article."""

import pytest

from bot.reading.formats.html.elements import Element, parse_page
from bot.reading.formats.html.main_part import main_part, masses_of, with_head

TEXT = "<p>The ferry is older than the road, and it runs whenever two people want it to run.</p>" * 4
OTHER = "<p>The council has met again, and it has put off the question of the second gate once more.</p>"
LINKS = "".join(f'<li><a href="/{n}">The story of mill {n} that everybody has read</a></li>' for n in range(9))


def body_of(page: str) -> Element:
    body = parse_page(page).first("body")
    assert body is not None
    return body


@pytest.mark.parametrize(
    "page",
    [
        f'<div id="it" itemprop="articleBody">{TEXT}</div><div>{OTHER * 6}</div>',
        f'<div class="page"><div id="it" class="entry-content">{TEXT}</div></div><div>{OTHER * 3}</div>',
        f'<article id="it">{TEXT}</article><article>{OTHER}</article>',
        f'<div class="with-sidebar"><div id="it">{TEXT}</div><ul>{LINKS}</ul></div>',
        f'<div id="it">{TEXT}</div><div class="comments"><ol><li>{OTHER * 9}</li></ol></div>',
        f'<div class="row"><div id="it" class="wide">{TEXT * 2}</div><div class="narrow">{OTHER * 2}</div></div>',
    ],
)
def test_the_part_is_the_one_named_so_or_the_one_with_most_text(page: str) -> None:
    """A property, a name, an element, or the column with the text; comments and lists of links weigh nothing."""
    body = body_of(page)
    part = main_part(body, masses_of(body))
    assert part.attributes.get("id") == "it"


def test_an_article_with_the_title_needs_less_text() -> None:
    """A short article under the page's title wins over a longer list of teasers that is an article element too."""
    body = body_of(f'<article id="it"><h1>Ferries</h1>{OTHER}</article><article>{TEXT}</article>')
    title = body.first("h1")
    assert main_part(body, masses_of(body), title).attributes.get("id") == "it"


def test_names_that_would_leave_nothing_are_not_believed() -> None:
    """A page whose only text stands in a part that is called a sidebar is read."""
    body = body_of(f'<header><p>The Ford</p></header><div class="sidebar"><div id="it">{TEXT}</div></div>')
    assert main_part(body, masses_of(body)).text().count("The ferry") == 4


def test_title_and_lead_above_the_part_belong_to_it() -> None:
    """From the title on, what stands between it and the article's body is read; the site's name above is not."""
    body = body_of(
        f"<header><p>The Ford, a paper</p></header><div><div><h1>Ferries</h1><p>A lead.</p></div><figure>Rope</figure>"
        f'<div class="entry-content">{TEXT}</div></div>'
    )
    title = body.first("h1")
    assert title is not None
    whole = with_head(main_part(body, masses_of(body), title), title)
    assert whole.text().split()[:4] == ["Ferries", "A", "lead.", "Rope"]


def test_a_title_below_the_part_adds_nothing() -> None:
    """Only a heading above the body is taken to it."""
    body = body_of(f'<div class="entry-content">{TEXT}</div><h1>Ferries</h1>')
    part = main_part(body, masses_of(body))
    title = body.first("h1")
    assert title is not None
    assert with_head(part, title) is part
