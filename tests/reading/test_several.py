"""Several articles in one file, and files that only look like it."""

from bot.model import Kind
from tests.reading.plain import LONG, OTHER, THIRD, headings, paragraphs, read, read_one, texts


def test_an_archive_page_holds_articles() -> None:
    """Under an archive's title each heading with a byline opens an article; the archive's title is none."""
    articles = read(
        paragraphs(
            "Category Archives: Harbours",
            "The Ledgers",
            "by Ada Lin",
            LONG,
            OTHER,
            "The Boatmen",
            "By Jonah Weiss, from The Quay Review",
            OTHER,
            "What They Owed",
            THIRD,
        )
    )
    assert [(a.title, a.authors) for a in articles] == [
        ("The Ledgers", ("Ada Lin",)),
        ("The Boatmen", ("Jonah Weiss",)),
    ]
    assert headings(articles[1]) == [None, "What They Owed"]
    assert texts(articles[0], Kind.BOILERPLATE) == ["Category Archives: Harbours"]


def test_two_bylines_make_two_articles_without_an_archive() -> None:
    """Two titles each with a byline are evidence enough."""
    articles = read(paragraphs("The Ledgers", "By Ada Lin", LONG, OTHER, "The Boatmen", "By Jonah Weiss", OTHER, THIRD))
    assert [a.title for a in articles] == ["The Ledgers", "The Boatmen"]


def test_one_byline_and_many_headings_make_one_article() -> None:
    """Headings alone never split a file."""
    article = read_one(paragraphs("The Ledgers", "By Ada Lin", LONG, "The Boatmen", OTHER, "The Judges", THIRD))
    assert headings(article) == [None, "The Boatmen", "The Judges"]


def test_a_date_before_a_heading_ends_an_article() -> None:
    """In an archive a date under one article closes it, and belongs to it."""
    articles = read(
        paragraphs("Monthly Archives: May", "The Ledgers", LONG, OTHER, "March 3, 2019", "The Boatmen", OTHER, THIRD)
    )
    assert [(a.title, a.date_iso) for a in articles] == [("The Ledgers", "2019-03-03"), ("The Boatmen", None)]


def test_a_biography_before_a_heading_ends_an_article() -> None:
    """In an archive the life of an author named above closes that author's article."""
    articles = read(
        paragraphs(
            "Tag Archives: water",
            "The Ledgers",
            "by Ada Lin",
            LONG,
            OTHER,
            "Ada Lin, clerk of the harbour, is a member of the club.",
            "The Boatmen",
            OTHER,
            THIRD,
        )
    )
    assert [a.title for a in articles] == ["The Ledgers", "The Boatmen"]
    assert texts(articles[0], Kind.BIO) != []


def test_a_heading_with_place_and_date_in_brackets_is_a_title() -> None:
    """A report's title carries where and when; the date is kept as printed, without a year."""
    articles = read(
        paragraphs(
            "Category Archives: Harbours", "The Ledgers", LONG, OTHER, "Clerks’ Protest (Aug 29, Cork)", THIRD, OTHER
        )
    )
    assert [(a.title, a.date, a.date_iso) for a in articles][1] == ("Clerks’ Protest (Aug 29, Cork)", "Aug 29", None)


def test_a_larger_gap_before_a_heading_opens_an_article() -> None:
    """In an archive a heading set off by more blank lines than all others is a title."""
    first = paragraphs("Category Archives: Harbours", "The Ledgers", LONG, "The Attic", OTHER, "The Yard", THIRD)
    articles = read(first + "\n\n\n" + paragraphs("The Boatmen", OTHER, THIRD, LONG))
    assert [a.title for a in articles] == ["The Ledgers", "The Boatmen"]


def test_signatures_and_a_date_under_a_heading_make_it_a_title() -> None:
    """In an archive an appeal signed near its head is an article by those who signed."""
    lead = "We clerks of three harbours have agreed to write down what follows, and to sign it together here."
    articles = read(
        paragraphs(
            "Category Archives: Harbours",
            "The Ledgers",
            LONG,
            OTHER,
            "Open the Ledgers",
            lead,
            "Union of Clerks (Cork)",
            "Left Bank",
            "October 26, 2018",
            THIRD,
        )
    )
    assert [(a.title, a.authors) for a in articles][1] == ("Open the Ledgers", ("Union of Clerks (Cork)", "Left Bank"))


def test_a_stated_title_keeps_a_file_whole() -> None:
    """Front matter with a title says that the file is one article."""
    text = "---\ntitle: All of It\n---\n\n" + paragraphs(
        "The Ledgers", "By Ada Lin", LONG, OTHER, "The Boatmen", "By Jonah Weiss", OTHER
    )
    assert read_one(text).title == "All of It"


def test_ids_and_keys_are_each_article_s_own() -> None:
    """Two articles of one file have keys of their own, and the same paragraph has one id in both."""
    one, two = read(paragraphs("The Ledgers", "By Ada Lin", LONG, OTHER, "The Boatmen", "By Jonah Weiss", LONG, THIRD))
    assert (one.key, two.key) == ("the-ledgers", "the-boatmen")
    assert one.sections[0].passages[1].id == two.sections[0].passages[1].id
