"""What a page's JSON-LD says of its article."""

import json

import pytest

from bot.reading.formats.html.linked_data import Described, described


def said(*things: object) -> Described:
    return described([json.dumps(thing) for thing in things])


def test_an_author_named_by_reference_is_found_elsewhere() -> None:
    """The article points to a person of the same graph, or of another script."""
    article = {"@type": "Article", "headline": "On Mills", "author": {"@id": "#ada"}}
    person = {"@type": "Person", "@id": "#ada", "name": "Ada Brook"}
    assert said({"@graph": [article, person]}).authors == ("Ada Brook",)
    assert said(article, person).authors == ("Ada Brook",)


def test_a_house_is_no_author() -> None:
    """An organisation is the publisher at most."""
    article = {"@type": "NewsArticle", "author": [{"@type": "Organization", "name": "The Ford"}, {"name": "Ada Brook"}]}
    assert said(article).authors == ("Ada Brook",)


def test_a_person_who_publishes_is_no_house() -> None:
    """On a site of her own Ada is the publisher, so that the byline may name her."""
    article = {"@type": "Article", "publisher": {"@type": ["Person", "Organization"], "name": "Ada Brook"}}
    assert (said(article).publisher, said(article).owner) == (None, "Ada Brook")


def test_a_date_of_the_page_counts_for_its_article() -> None:
    """Some describe the page in more detail than the article; entities in texts are read as people read them."""
    page = {
        "@type": "WebPage",
        "datePublished": "2020-04-02",
        "mainEntity": {"@type": "Article", "headline": "A &amp; B"},
    }
    assert (said(page).published, said(page).headline, said(page).is_article) == ("2020-04-02", "A & B", True)


@pytest.mark.parametrize("script", ["", "{", "[]", '"text"', "[[[[]]]]", "{}" * 3, "[" * 5000, "x" * 600_000])
def test_what_describes_nothing_says_nothing(script: str) -> None:
    """No JSON, empty, nested beyond reason or too long."""
    assert described([script]) == Described()


def test_marks_around_the_data_are_passed_over() -> None:
    """Comments and CDATA that old generators write around it."""
    data = '{"@type": "Report", "name": "On Mills"}'
    for script in (f"<!--{data}-->", f"//<![CDATA[\n{data}\n//]]>", f"\n <![CDATA[\n{data}\n]]> ", f"{data};"):
        assert described([script]).headline == "On Mills"
