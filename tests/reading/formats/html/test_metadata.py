"""What a web page says of itself, in its head and in its marks."""

import pytest

from tests.reading.formats.html.rivers import PAGE, only

TEXT = "<p>The ferry is older than the road, and it runs whenever two people want it to run.</p>" * 3


def test_a_page_states_what_it_says_of_itself() -> None:
    """Title, author, date as printed, link, language and publication come from head and marks."""
    document = only(PAGE)
    stated = document.stated
    assert (stated.title, stated.authors, stated.date) == ("On Rivers", ("Ada Brook",), "4 March 2021")
    assert (stated.url, stated.language, stated.publication) == ("https://example.org/rivers", "en-GB", "The Ford")
    assert document.structured


def test_linked_data_states_an_article() -> None:
    """A JSON-LD description counts, in a graph too; broken ones are passed over."""
    stated = only(
        '<script type="application/ld+json">{"@type": </script>'
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": ["BlogPosting"], '
        '"headline": "On Mills", "author": [{"name": "Ada Brook"}, {"name": "Ben Ford"}], '
        '"datePublished": "2020-02-03T01:00", "publisher": {"name": "The Ford"}}]}</script><p>The wheel turns.</p>'
    ).stated
    assert (stated.title, stated.authors) == ("On Mills", ("Ada Brook", "Ben Ford"))
    assert (stated.date, stated.publication) == ("2020-02-03", "The Ford")


@pytest.mark.parametrize(
    ("head", "byline", "authors"),
    [
        ('<meta name="author" content="The Ford"><meta property="og:site_name" content="The Ford">', "By Ada Brook", 1),
        ('<meta name="author" content="abrook">', "By Ada Brook", 1),
        ('<meta name="author" content="Ada Brook">', "", 1),
        ('<meta name="author" content="The Ford"><meta property="og:site_name" content="The Ford">', "", 0),
    ],
)
def test_a_person_shown_beats_a_house_or_login_in_the_head(head: str, byline: str, authors: int) -> None:
    """Who is named under the title wrote it; a site's name alone is nobody's."""
    stated = only(f"{head}<article><h1>On Ferries</h1><p class='byline'>{byline}</p>{TEXT}</article>").stated
    assert stated.authors == ("Ada Brook",) * authors


def test_a_date_stands_as_printed_where_that_is_the_same_day() -> None:
    """Figures that could be another day give way to the day that the head states."""
    head = '<html lang="en"><meta property="article:published_time" content="2019-06-11T08:00:00Z">'
    for shown, date in (("11 June 2019", "11 June 2019"), ("06/11/2019", "2019-06-11"), ("an hour ago", "2019-06-11")):
        page = f'{head}<article><h1>On Ferries</h1><time datetime="2019-06-11">{shown}</time>{TEXT}</article>'
        assert only(page).stated.date == date


def test_a_date_of_a_change_in_the_head_gives_way_to_the_one_shown() -> None:
    """Some systems write the day of the last change into "date"."""
    page = (
        f'<meta name="date" content="2021-03-09"><article><h1>On Ferries</h1><time>4 March 2021</time>{TEXT}</article>'
    )
    assert only(page).stated.date == "4 March 2021"


def test_a_kicker_in_the_heading_is_no_part_of_the_title() -> None:
    """The head gives the title alone."""
    page = f'<meta property="og:title" content="On Ferries"><article><h1><b>Rivers</b>On Ferries</h1>{TEXT}</article>'
    assert only(page).stated.title == "On Ferries"


def test_an_author_whom_the_data_forgets_stands_in_the_head() -> None:
    """JSON-LD with one of two authors is filled up by the meta element that names both."""
    data = '{"@type": "Article", "author": {"@type": "Person", "name": "Ada Brook"}}'
    stated = only(
        f'<meta name="author" content="Ada Brook, Ben Ford"><script type="application/ld+json">{data}</script>{TEXT}'
    ).stated
    assert stated.authors == ("Ada Brook", "Ben Ford")


def test_a_story_exported_from_a_writers_site_has_author_and_link_from_its_foot() -> None:
    """The foot names who wrote it, pictures beside the name, and where it stands."""
    foot = (
        '<footer><p>By <a class="p-author h-card" href="https://example.org/@ada">Ada Brook \U0001f985</a> on '
        '<time class="dt-published" datetime="2023-12-07T00:49:21.830Z">December 7, 2023</time>.</p>'
        '<p><a class="p-canonical" href="https://example.org/ferries">Canonical link</a></p></footer>'
    )
    page = f'<article class="h-entry"><header><h1 class="p-name">On Ferries</h1></header>{TEXT * 9}{foot}</article>'
    stated = only(page).stated
    assert (stated.authors, stated.date) == (("Ada Brook",), "December 7, 2023")
    assert stated.url == "https://example.org/ferries"


def test_a_book_of_a_digital_library_is_called_as_its_heading() -> None:
    """The name of the page says library and author as well, and the heading with the author's name is no title."""
    page = (
        "<title>The Project Gutenberg EBook of Ferries, by Ada Brook</title>"
        f"<h1>FERRIES</h1><h3>by</h3><h2>Ada Brook</h2>{TEXT * 9}"
    )
    assert only(page).stated.title == "FERRIES"


def test_a_meta_element_that_is_on_no_list_may_be_called_a_day_of_publication() -> None:
    """One that is called a change is none; what is shown by the title comes first."""
    page = "<h1>On Ferries</h1>{}" + TEXT
    told = '<meta name="vr:published-time" content="4.3.2021"><meta name="last-updated" content="2021-03-09">'
    assert only(told + page.format("")).stated.date == "2021-03-04"
    assert only(told + page.format("<time>2 March 2021</time>")).stated.date == "2 March 2021"
    assert only('<meta name="last_published_date" content="2021-03-09">' + page.format("")).stated.date is None


def test_a_page_without_a_day_may_stand_in_its_own_list() -> None:
    """Among the newest articles, with the address that its head gives."""
    head = '<meta property="og:url" content="/ferries"><title>On Ferries</title>'
    rows = "".join(
        f'<div class="teaser"><h3><a href="{link}">{name}</a></h3><p class="day">{day}. März 2021</p></div>'
        for link, name, day in (("/mills", "On Mills", 9), ("/ferries", "On Ferries", 4), ("/rain", "On Rain", 2))
    )
    page = f'<html lang="de">{head}<main><h1>On Ferries</h1>{TEXT}</main><div class="related">{rows}</div>'
    assert only(page).stated.date == "2021-03-04"
