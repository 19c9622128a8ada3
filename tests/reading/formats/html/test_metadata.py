"""What a web page says of itself, in its head and in its marks."""

from tests.reading.formats.html.rivers import PAGE, only


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
