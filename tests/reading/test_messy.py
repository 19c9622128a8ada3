"""Scraped pages of many kinds: what stands around an article once the markup is gone."""

from bot.model import Kind
from tests.reading.plain import (
    LAMP,
    LONG,
    MOTH,
    OTHER,
    THIRD,
    headings,
    kinds,
    paragraphs,
    read,
    read_one,
    served,
    spoken,
    texts,
)


def test_readers_comments_are_not_the_authors_words() -> None:
    """From their notice on, comments with names and dates are furniture; no button at the end is the author."""
    article = read_one(
        paragraphs(
            "On Keeping a Diary",
            "Mirela Oancea\nFeb 03, 2023",
            LONG,
            OTHER,
            "7 Comments",
            "Pavel Iordache\nFeb 4",
            LAMP,
            "Like (12)\nReply",
            "Ready for more?\nStart Writing\nGet the app",
        )
    )
    assert article.authors == ("Mirela Oancea",)
    assert article.date == "Feb 03, 2023"
    assert kinds(article)[4:] == [Kind.BOILERPLATE] * 9
    assert any("readers' comments" in remark.text for remark in article.remarks)


def test_a_chapter_on_comments_stays_the_authors() -> None:
    """Below the line "Comments", without names over dates or buttons, everything is read and may be served."""
    article = read_one(paragraphs("The Ledger", LONG, OTHER, "Comments", THIRD, LAMP))
    assert spoken(article)[-2:] == [(None, True)] * 2


def test_a_line_with_a_colon_signs_nothing() -> None:
    """Fields above a date are no signatures, so that no author is called "Title: …"."""
    article = read_one(paragraphs("The Ledger", LONG, "Scanner: Old Harbour\nOperator: Ann Chalk\nMay 5, 2006"))
    assert article.authors == ()


def test_a_digital_library_wraps_a_book_in_its_own_words() -> None:
    """What stands outside the two lines of asterisks is furniture; it names title and author."""
    article = read_one(
        paragraphs(
            "The Lamplight eBook of Walks About Lisle, by Septimus Orde",
            "Title: Walks About Lisle",
            "Author: Septimus Orde",
            "*** START OF THIS LAMPLIGHT EBOOK WALKS ABOUT LISLE ***",
            "WALKS ABOUT LISLE",
            "CHAPTER I",
            LONG,
            "CHAPTER II",
            OTHER,
            "*** END OF THIS LAMPLIGHT EBOOK WALKS ABOUT LISLE ***",
            THIRD,
        )
    )
    assert (article.title, article.authors) == ("Walks About Lisle", ("Septimus Orde",))
    assert headings(article)[-2:] == ["CHAPTER I", "CHAPTER II"]
    assert kinds(article)[-2:] == [Kind.BOILERPLATE] * 2
    assert all(words not in THIRD for _, words in served(article))


def test_bylines_with_degrees_times_and_reading_minutes_name_the_author() -> None:
    """Letters after a name, "the Rev.", a counted reading time and three parts between bars leave a byline one."""
    for byline, author in (
        ("by the Rev. Josiah Pennick, M.A.", "Josiah Pennick"),
        ("By Sister Agathe Moreau, O.S.B.", "Agathe Moreau"),
        ("by Kirsten Aalborg | Updated: Jan 12, 2022 | 6 min read", "Kirsten Aalborg"),
        ("By Agnes Rowley · Published: Nov 2, 2020 · Modified: Dec 1, 2021", "Agnes Rowley"),
        ("Беседовала Нина Охотина", "Нина Охотина"),
    ):
        article = read_one(paragraphs("The Ledger of Lamps", byline, LONG, OTHER))
        assert article.authors == (author,), byline
        assert kinds(article)[0] is Kind.BYLINE


def test_a_name_over_a_pages_buttons_is_only_offered() -> None:
    """What reads like a name between the text and a page's notices is no author, but a remark with the line to add."""
    article = read_one(paragraphs("The Ledger", LONG, OTHER, "Reader Interactions", "Leave a reply"))
    assert article.authors == ()
    assert any("state: author: Reader Interactions" in remark.text for remark in article.remarks)


def test_a_department_stands_above_the_title() -> None:
    """One word the text never uses, or a path, over a line whose words it does use, is no title."""
    for department in ("Obituaries", "OPINIÓN\n\nCOLUMNA", "Culture • Books", "Home / Talks / Theatre"):
        article = read_one(paragraphs(department, "The Harbour Ledgers", "By Ann Bray", LONG, OTHER))
        assert (article.title, article.authors) == ("The Harbour Ledgers", ("Ann Bray",)), department
    article = read_one(paragraphs("Ledgers", "The Harbour Office", "By Ann Bray", LONG, OTHER))
    assert article.title == "Ledgers"


def test_a_page_of_posts_is_as_many_articles() -> None:
    """Each post ends with who posted it, has its date above its title, and takes nothing of the page's sidebar."""
    page = paragraphs(
        "Marginalia",
        "A blog about old paper",
        "Monday, 8 August 2011",
        "The weight of ledgers",
        LONG,
        "Posted by Wilma Quist at 10:14 PM 3 comments:",
        "Labels: attics, rain",
        "Friday, 29 July 2011",
        "On boatmen",
        OTHER,
        "Posted by Wilma Quist at 9:02 AM 11 comments:",
        "About Me",
        THIRD,
    )
    one, two = read(page)
    assert [one.title, two.title] == ["The weight of ledgers", "On boatmen"]
    assert [one.date_iso, two.date_iso] == ["2011-08-08", "2011-07-29"]
    assert one.authors == two.authors == ("Wilma Quist",)
    assert texts(one, Kind.PROSE) == [LONG]
    assert texts(two, Kind.PROSE) == [OTHER]


def test_a_town_is_no_byline() -> None:
    """A word that only begins like "por" or "di" is no label, so that a place and a date are a dateline."""
    article = read_one(paragraphs("An Address to the Harbour", "Port Merrion, September 4, 1998", LONG, OTHER))
    assert article.date_iso == "1998-09-04"
    assert headings(article) == [None]


def test_a_chapter_is_no_author() -> None:
    """ "Chapter I" under the title has the shape of a name and is a heading all the same."""
    article = read_one(paragraphs("The Harbour", "CHAPTER I", LONG, "CHAPTER II", OTHER))
    assert article.authors == ()
    assert headings(article) == ["CHAPTER I", "CHAPTER II"]


def test_name_and_date_below_a_subtitle_are_still_read() -> None:
    """A line between the title and the only name and date is a subtitle, not a heading that hides them."""
    article = read_one(
        paragraphs("The Empty Chair", "What every table keeps for whom", "JULIA ARRIETA", "7 April 2019", LONG, OTHER)
    )
    assert (article.authors, article.date_iso) == (("JULIA ARRIETA",), "2019-04-07")
    assert headings(article) == [None]


def test_a_book_of_poems_keeps_its_lines() -> None:
    """Stanzas of even lines that begin small are verse, not wrapped prose, where lines end with the clause."""
    stanzas = [
        "I wave at no one in the dark,\nand no one, faithful, waves again.\nThe harbour keeps its single spark\n"
        "for boats, and moths, and men.",
        "One cup. One spoon. One narrow bed.\nA coat that knows another's arm.\nThe things my mother would have said,\n"
        "and did, and meant no harm.",
        "They call the names, and one by one\nwe rise as if for prayer.\nThe plant that never saw the sun\ngrows green "
        "beside the chair.",
    ]
    article = read_one(
        paragraphs("Small Hours", "I. The Ferry", stanzas[0], "II. Inventory", stanzas[1], "III. Rooms", stanzas[2])
    )
    assert texts(article, Kind.VERSE) == stanzas
    assert headings(article) == ["I. The Ferry", "II. Inventory", "III. Rooms"]


def test_the_heads_of_printed_pages_are_no_title_and_no_headings() -> None:
    """A page number wide apart from words that come again, or are the title's, is furniture, and so is its number."""
    article = read_one(
        paragraphs(
            "14                THE OBSERVER            [Vol. VII",
            "ON THE USES OF FOG",
            "By R. T. Hallam",
            LONG,
            "15",
            "15                ON THE USES OF FOG",
            OTHER,
            "16                THE OBSERVER            [Vol. VII",
            THIRD,
        )
    )
    assert (article.title, article.authors) == ("ON THE USES OF FOG", ("R. T. Hallam",))
    assert headings(article) == [None]
    assert texts(article, Kind.PROSE) == [LONG, OTHER, THIRD]


def test_days_with_numbers_stay_headings() -> None:
    """ "Day 1" and "Day 2" have the same words and a number and are headings all the same; so is "#1."."""
    article = read_one(paragraphs("The Harbour", "Day 1", LONG, "Day 2", OTHER))
    assert headings(article) == ["Day 1", "Day 2"]
    article = read_one(paragraphs("Two Rules", "#1. The ferry decides", LONG, "#2. Everybody knows", OTHER))
    assert headings(article) == ["#1. The ferry decides", "#2. Everybody knows"]


def test_a_column_of_buttons_heads_nothing() -> None:
    """Names of sites below a share line, and a bare "Share", are buttons."""
    article = read_one(paragraphs("The Harbour", "By Ann Bray", "Share", "Facebook", "Email", "Copy link", LONG, OTHER))
    assert headings(article) == [None]
    assert texts(article, Kind.BOILERPLATE) == ["Share", "Facebook", "Email", "Copy link"]


def test_a_surname_that_announces_a_quotation_is_the_full_name() -> None:
    """Where the article gives one first name to it, the speaker has it."""
    article = read_one(
        paragraphs(
            "A Sea Without Fish",
            "By Gareth Upjohn",
            f"Leonie Marchbank has written a novel about ledgers. {LONG}",
            "Here is Marchbank on the departure:",
            f"“{MOTH}”",
            OTHER,
        )
    )
    assert ("Leonie Marchbank", True) in spoken(article)


def test_a_doubt_that_comes_a_thousand_times_is_not_said_a_thousand_times() -> None:
    """The report on one file stays short: a remark is made twenty times, and once that there are more."""
    article = read_one("\n".join(["The Ledger", *(f"key{n}: value" for n in range(1000))]))
    assert len(article.remarks) <= 30
