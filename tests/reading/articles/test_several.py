"""Several articles in one file, and files that only look like it."""

from bot.model import Doubt, Kind
from tests.reading.plain import LONG, OTHER, THIRD, headings, paragraphs, read, read_one, texts


def test_an_archive_page_holds_articles() -> None:
    """Under an archive's title each heading with a byline opens an article; the archive's title does not."""
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


_FLEET = "The Fleet Leaves\nBy Ada Lin\n3 May 2011\n\nA fleet leaves the quay by custom.\n\nNobody waves twice."
_CARGO = "What the Cargo Knew\nBy Jonah Weiss\n9 May 2011\n\nSalt remembers every hand that lifted it."


def test_two_short_articles_each_have_their_author_and_date() -> None:
    """A title over a byline and a date opens an article, however short the text above it."""
    articles = read(f"{_FLEET}\n\n{_CARGO}")
    assert [(a.title, a.authors, a.date_iso) for a in articles] == [
        ("The Fleet Leaves", ("Ada Lin",), "2011-05-03"),
        ("What the Cargo Knew", ("Jonah Weiss",), "2011-05-09"),
    ]


def test_the_name_of_a_page_over_two_articles_is_no_article() -> None:
    """A line above the first of several titles, with no text of its own, belongs to the page, and a remark says so."""
    articles = read(f"The Quay Review\n\n{_FLEET}\n\n{_CARGO}")
    assert [a.title for a in articles] == ["The Fleet Leaves", "What the Cargo Knew"]
    assert texts(articles[0], Kind.BOILERPLATE) == ["The Quay Review"]
    assert any(remark.doubt is Doubt.PAGE_OVER_SEVERAL for remark in articles[0].remarks)


def test_a_subtitle_over_the_only_byline_leaves_the_title_alone() -> None:
    """In a file of one article the first line is the title, and what stands between it and the byline a note."""
    article = read_one("The Fleet Leaves\n\nA Morning at the Quay\nBy Ada Lin\n3 May 2011\n\n" + LONG + "\n\n" + OTHER)
    assert (article.title, article.authors) == ("The Fleet Leaves", ("Ada Lin",))


def test_names_over_a_date_still_sign_an_article() -> None:
    """Bare names with their offices under a first paragraph, above a date, are signatures and open nothing."""
    article = read_one(f"An Open Letter\n\n{LONG}\n\nAda Lin\nJonah Weiss\n9 May 2011\n\n{OTHER}")
    assert article.title == "An Open Letter"
    assert "Jonah Weiss" in texts(article, Kind.BYLINE)


def test_dates_over_every_title_belong_to_the_article_below() -> None:
    """Where also the first article stands under its date, a date between two articles opens the second."""
    first, second = (f"{date}\n\n{title}\n\nBy {who}\n\n{LONG}\n\n{OTHER}" for date, title, who in _DATED)
    articles = read(f"{first}\n\n{second}")
    assert [(a.title, a.date_iso) for a in articles] == [
        ("The Fleet Leaves", "2011-05-03"),
        ("What the Cargo Knew", "2011-05-09"),
    ]


def test_dates_under_every_text_belong_to_the_article_above() -> None:
    """Where no date stands over the first title, a date between two articles closes the first."""
    first, second = (f"{title}\n\nBy {who}\n\n{LONG}\n\n{OTHER}\n\n{date}" for date, title, who in _DATED)
    articles = read(f"{first}\n\n{second}")
    assert [a.date_iso for a in articles] == ["2011-05-03", "2011-05-09"]


_DATED = [("3 May 2011", "The Fleet Leaves", "Ada Lin"), ("9 May 2011", "What the Cargo Knew", "Jonah Weiss")]


def test_the_byline_of_the_next_article_signs_no_section_above_it() -> None:
    """A heading inside a short article stays one, though the next article's byline and date follow soon."""
    first = (
        f"The Fleet Leaves\nBy Ada Lin\n3 May 2011\n\n{LONG}\n\nThe Quay\n\n{OTHER}\n\nAda Lin keeps bees in Corran."
    )
    articles = read(f"{first}\n\n\nWhat the Cargo Knew\nBy Jonah Weiss\n9 May 2011\n\n{THIRD}")
    assert [a.title for a in articles] == ["The Fleet Leaves", "What the Cargo Knew"]
    assert headings(articles[0]) == [None, "The Quay"]


def test_a_title_of_capitals_over_a_bare_name_opens_an_article() -> None:
    """A title like "The Frozen Bell" has the shape of a name, but its words are common ones of the text."""
    frozen = (
        "The Frozen Bell\nAda Lin\n\nA frozen bell is an argument with the winter. You stand there, and nothing rings."
    )
    hedge = "The Dog at Pier Five\nJonah Weiss\n\nA dog belongs to whoever gets up first. Here nobody gets up."
    third = "Letter from the Coast\nAda Lin\n\nThe sea was in the yard again this morning, and it took the best bench."
    articles = read(f"FEBRUARY\n\n{frozen}\n\n* * *\n\n{hedge}\n\n* * *\n\n{third}")
    assert [(a.title, a.authors) for a in articles] == [
        ("The Frozen Bell", ("Ada Lin",)),
        ("The Dog at Pier Five", ("Jonah Weiss",)),
        ("Letter from the Coast", ("Ada Lin",)),
    ]


def test_names_over_names_open_no_article() -> None:
    """Two names that stand one over the other are a list of people; nothing is split where titles fail."""
    who = "Ada Lin\nJonah Weiss"
    article = read_one(f"The Crew of Pier Five\n\n{LONG}\n\n{who}\n\n{OTHER}\n\nMarta Vogt\nPaul Renner\n\n{THIRD}")
    assert article.title == "The Crew of Pier Five"
