"""Title, authors, date and publication, from the head and the end of a text."""

import pytest

from bot.model import Doubt, Kind
from bot.model.inspection import Mend, Statable
from bot.reading import read_source
from bot.reading.document import Block, Statement
from bot.reading.draft import Draft
from bot.reading.inspection import inspect_source
from bot.reading.manuscript import Manuscript, Paragraph, Role
from bot.reading.structure.titles import mark_titles
from tests.reading.plain import LONG, OTHER, THIRD, headings, kinds, paragraphs, read_one, texts


def test_the_first_line_is_the_title() -> None:
    """A short first line leaves the text and names the article."""
    article = read_one(paragraphs("The Ledgers of the Harbour", LONG, OTHER))
    assert article.title == "The Ledgers of the Harbour"
    assert article.text == f"{LONG}\n\n{OTHER}"


def test_a_title_printed_twice_stands_once() -> None:
    """The same title again near the top is dropped."""
    article = read_one(paragraphs("The Ledgers", "By Ada Lin", "THE LEDGERS", LONG, OTHER))
    assert "LEDGERS" not in article.text
    assert headings(article) == [None]


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("ledgers.txt", "The Ledgers of the Harbour\n\nBy Ada Lin\n\n"),
        ("ledgers.txt", "THE LEDGERS OF THE HARBOUR\n\nAda Lin\n\n3 May 2021\n\n"),
        ("ledgers.md", "# The Ledgers of the Harbour\n\nBy Ada Lin\n\n## Salt\n\n"),
    ],
)
def test_a_curator_gives_another_title_and_nothing_else_is_read_differently(name: str, head: str) -> None:
    """The title in the file leaves the text as before, and the byline under it still names the author."""
    source = f"{head}{LONG}\n\n{OTHER}\n".encode()
    (before,) = read_source(name, source)
    (after,) = read_source(name, source, b'title = "What the Harbour Owed"')
    assert (before.title.casefold(), after.title) == ("the ledgers of the harbour", "What the Harbour Owed")
    assert before.authors == after.authors == ("Ada Lin",)
    assert after.text == before.text


def test_a_heading_under_a_title_from_a_sidecar_stays_a_heading() -> None:
    """The file begins with its first section: no byline shows that line to be a title."""
    source = f"The Painters\n\n{LONG}\n\nThe Toll\n\n{OTHER}\n".encode()
    (article,) = read_source("bridge.txt", source, b'title = "The Bridge"')
    assert headings(article) == ["The Painters", "The Toll"]


def test_without_a_title_the_file_gives_one() -> None:
    """A text that begins with a paragraph is called after its file, with a remark."""
    article = read_one(paragraphs(LONG, OTHER))
    assert article.title == "sample"
    assert article.remarks


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ada Lin", ("Ada Lin",)),
        ("by Ada Lin and Jonah Weiss", ("Ada Lin", "Jonah Weiss")),
        ("By Ada Lin, Jonah Weiss, and Mara de la Cruz", ("Ada Lin", "Jonah Weiss", "Mara de la Cruz")),
        ("By Ada Lin | March 3, 2019", ("Ada Lin",)),
        ("By Dr. Ada M. Lin", ("Ada M. Lin",)),
        ("Written by Ada Lin", ("Ada Lin",)),
        ("Por Ada Lin", ("Ada Lin",)),
        ("Von Ada Lin", ("Ada Lin",)),
        ("Par Ada Lin", ("Ada Lin",)),
        ("Автор: Ада Линь", ("Ада Линь",)),
        ("作者：林爱达", ("林爱达",)),
        ("Author: Ada Lin", ("Ada Lin",)),
        ("By Voltaire", ("Voltaire",)),
        ("Ada Lin", ("Ada Lin",)),
    ],
)
def test_bylines_name_the_authors(line: str, authors: tuple[str, ...]) -> None:
    """A byline under the title names who wrote, in six languages."""
    article = read_one(paragraphs("The Ledgers", line, LONG, OTHER, THIRD))
    assert article.authors == authors
    assert article.title == "The Ledgers"


def test_a_byline_names_publication_and_date() -> None:
    """ "By …, from …, date" gives all three, and stays in the text as a byline."""
    article = read_one(paragraphs("The Ledgers", "By Ada Lin, from The Quay Review, 3 March 2019", LONG, OTHER))
    assert (article.authors, article.publication) == (("Ada Lin",), "The Quay Review")
    assert (article.date, article.date_iso) == ("3 March 2019", "2019-03-03")
    assert kinds(article) == [Kind.BYLINE, Kind.PROSE, Kind.PROSE]


def test_a_sentence_that_begins_with_by_is_no_byline() -> None:
    """ "By the time …" names nobody."""
    article = read_one(paragraphs("The Ledgers", "By Sunday everything was quiet on the water again.", LONG, OTHER))
    assert article.authors == ()


def test_a_role_after_a_name_is_no_second_author() -> None:
    """ "By Ada Lin, Clerk of the Harbour" has one author."""
    article = read_one(paragraphs("The Ledgers", "By Ada Lin, Spring Clerk", LONG, OTHER))
    assert article.authors == ("Ada Lin",)


def test_a_translator_is_no_author() -> None:
    """Credits for translation or pictures are kept as bylines and name no author."""
    article = read_one(paragraphs("The Ledgers", "By Ada Lin", "Translated by Jonah Weiss", LONG, OTHER))
    assert article.authors == ("Ada Lin",)
    assert kinds(article)[:2] == [Kind.BYLINE, Kind.BYLINE]


def test_a_heading_under_the_title_is_not_taken_for_a_name() -> None:
    """Two capitalised words that the text uses as common words are a heading."""
    body = LONG + " It was early, and life was slow."
    article = read_one(paragraphs("The Ledgers", "Early Life", body, OTHER))
    assert article.authors == ()
    assert headings(article) == ["Early Life"]


def test_an_editors_note_names_author_and_publication() -> None:
    """A note at the top that says who wrote the piece, and for which magazine, is believed, kept, and remarked."""
    note = "The following essay by Ada Lin was written for the second issue of Quay, the clerks’ magazine."
    article = read_one(paragraphs("The Ledgers", note, LONG, OTHER))
    assert (article.authors, article.publication) == (("Ada Lin",), "Quay")
    assert kinds(article)[0] is Kind.NOTE
    assert article.remarks


def test_a_biography_at_the_end_names_the_author() -> None:
    """A last paragraph about somebody the text never names is a biography, and that somebody wrote it."""
    bio = "Ada Lin is a clerk and a novelist. Her latest book is about rain. She lives by the water."
    article = read_one(paragraphs("The Ledgers", LONG, OTHER, bio))
    assert article.authors == ("Ada Lin",)
    assert kinds(article)[-1] is Kind.BIO


def test_two_biographies_of_one_author_are_both_set_aside() -> None:
    """The same author's life told twice at the end is two biographies."""
    bios = ("Ada Lin is a clerk and a novelist.", "Ada Lin is a philosopher. She can be reached by boat.")
    article = read_one(paragraphs("The Ledgers", LONG, OTHER, *bios))
    assert kinds(article)[-2:] == [Kind.BIO, Kind.BIO]


def test_an_essay_about_somebody_does_not_end_with_a_biography() -> None:
    """When the text has spoken of a person all along, its last paragraph about them is prose."""
    body = LONG + " Ada Lin was the first to count the pages."
    article = read_one(paragraphs("The Ledgers", body, OTHER, "Ada Lin is a heroine of the harbour to this day."))
    assert article.authors == ()
    assert kinds(article) == [Kind.PROSE] * 3


def test_dates_and_places_at_the_end() -> None:
    """A route and a season under the text are datelines, and the date is kept as printed."""
    article = read_one(paragraphs("The Ledgers", LONG, OTHER, "Lisbon – Cork – Lisbon", "April-May 2017"))
    assert (article.date, article.date_iso) == ("April-May 2017", None)
    assert kinds(article)[-2:] == [Kind.DATELINE, Kind.DATELINE]


def test_a_complete_date_wins_over_a_year() -> None:
    """Of several dates the most complete is the article's."""
    article = read_one(paragraphs("The Ledgers", "1926", "3 March 2019", LONG, OTHER))
    assert article.date_iso == "2019-03-03"


def test_signatures_over_a_date_sign_the_article() -> None:
    """Organisations that sign above a date near the head are its authors, and no headings."""
    lead = "We clerks of three harbours have agreed to write down what follows, and to sign it together here."
    signed = ("Union of Harbour Clerks (Cork)", "Sociedad de Escribanos (Lima)", "Left Bank")
    article = read_one(paragraphs("Open the Ledgers", lead, *signed, "October 26, 2018", LONG, OTHER))
    assert article.authors == signed
    assert article.date_iso == "2018-10-26"
    assert headings(article) == [None]


def test_a_signature_at_the_end_names_the_author() -> None:
    """A name under the last paragraph is the author's."""
    article = read_one(paragraphs("The Ledgers", LONG, OTHER, "Ada Lin"))
    assert article.authors == ("Ada Lin",)
    assert texts(article, Kind.BYLINE) == ["Ada Lin"]


def test_front_matter_wins_over_everything() -> None:
    """What a curator states replaces what the text seems to say."""
    stated = "---\ntitle: The True Title\nauthor: Jonah Weiss\ndate: 2001-02-03\n---\n\n"
    article = read_one(stated + paragraphs("The Ledgers", "By Ada Lin", "3 March 2019", LONG, OTHER))
    assert (article.title, article.authors, article.date_iso) == ("The True Title", ("Jonah Weiss",), "2001-02-03")


def test_a_title_that_speaks_of_machines_asks_for_a_flag() -> None:
    """A title that says a machine wrote the text leaves a remark, and no flag."""
    article = read_one(paragraphs("I Asked AI About Ledgers", LONG, OTHER))
    assert not article.flags
    assert any(remark.doubt is Doubt.MACHINE_IN_TITLE for remark in article.remarks)


def test_a_fragment_under_the_title_is_a_caption() -> None:
    """What begins small and closes without a stop is what a picture said."""
    article = read_one(paragraphs("The Ledgers", "clerks carrying ledgers down to the yard", LONG, OTHER))
    assert kinds(article)[0] is Kind.CAPTION


def test_a_page_name_over_the_title_is_not_the_title() -> None:
    """On a page that opens with navigation the title is the line over the byline."""
    article = read_one(
        paragraphs(
            "Skip to content",
            "Home | About | Contact",
            "The Quay Review",
            "The Ledgers of Cork",
            "Posted on March 3, 2019 by Ada Lin",
            LONG,
            OTHER,
        )
    )
    assert (article.title, article.authors, article.date_iso) == ("The Ledgers of Cork", ("Ada Lin",), "2019-03-03")
    assert texts(article, Kind.BOILERPLATE) == ["Skip to content", "Home | About | Contact", "The Quay Review"]


def test_a_subtitle_is_kept_and_not_served() -> None:
    """A line between title and byline that is no sentence is a note."""
    article = read_one(paragraphs("The Ledgers", "A Short History of Keeping Count", "By Ada Lin", LONG, OTHER))
    assert kinds(article)[:2] == [Kind.NOTE, Kind.BYLINE]


def test_the_signature_of_a_letter() -> None:
    """Greeting, name and office under a letter are its signature."""
    article = read_one(
        paragraphs(
            "A Letter", "Cork, 3 May 1990", LONG, OTHER, "Yours in friendship,", "Ada Lin", "Harbour Office, Cork"
        )
    )
    assert article.authors == ("Ada Lin",)
    assert texts(article, Kind.BYLINE) == ["Yours in friendship,", "Ada Lin", "Harbour Office, Cork"]


def test_where_a_piece_first_appeared() -> None:
    """A last line that says where this piece appeared is a note and names the publication."""
    article = read_one(paragraphs("The Ledgers", LONG, OTHER, "This essay first appeared in The Quay Review."))
    assert article.publication == "The Quay Review"
    assert kinds(article)[-1] is Kind.NOTE


def test_a_navigation_bar_is_no_title() -> None:
    """ "Home About Archive Contact" above a title belongs to the page."""
    article = read_one(paragraphs("Home About Archive Contact", "The Lantern Walk", "By Ada Lin", LONG, OTHER))
    assert article.title == "The Lantern Walk"


_MENU = "Skip to content\nHome\nAbout\nContact"


def test_a_site_name_over_a_menu_is_not_the_title() -> None:
    """Above a menu stands the site; the title is the line behind the menu, over its byline."""
    page = paragraphs(
        f"The Long Quay | Notes from the water\n{_MENU}",
        "Why the Tide Waits",
        "Posted on 4 March 2019 by Ada Lin",
        LONG,
    )
    article = read_one(page)
    assert (article.title, article.authors, article.date_iso) == ("Why the Tide Waits", ("Ada Lin",), "2019-03-04")
    assert texts(article, Kind.BOILERPLATE)[0] == "The Long Quay | Notes from the water"
    assert [(remark.doubt, remark.values) for remark in article.remarks] == [
        (Doubt.SITE_OVER_TITLE, ("Why the Tide Waits",))
    ]


def test_share_lines_under_a_title_are_no_menu() -> None:
    """A title over share buttons and a subtitle with a byline stays the title."""
    shares = "Share this:\nTwitter\nFacebook\nEmail"
    article = read_one(paragraphs(f"The Long Quay\n{shares}", "A Walk by the Water", "By Ada Lin", LONG, OTHER))
    assert (article.title, article.authors) == ("The Long Quay", ("Ada Lin",))


def test_a_mailed_letter_is_not_called_view_in_your_browser() -> None:
    """The line that offers a mail as a page is furniture; the next line is the title."""
    article = read_one(paragraphs("View this email in your browser\nTHE QUAY LANTERN\n12 May 2017", LONG, OTHER))
    assert (article.title, article.date_iso) == ("THE QUAY LANTERN", "2017-05-12")


def test_the_view_from_somewhere_is_a_title() -> None:
    """A title that only begins like that notice stays."""
    assert read_one(paragraphs("View This Harbour in Winter", LONG, OTHER)).title == "View This Harbour in Winter"


def test_a_release_is_not_called_after_its_agency() -> None:
    """Press contacts stand close together under "Contact:"; the line apart from it is the title."""
    contact = "Contact:\nAda Lin\nQuaywater Communications\n(555) 010-2234\npress@quay.example"
    story = f"CORRAN, England, June 4, 2018 -- {LONG}"
    article = read_one(paragraphs("FOR IMMEDIATE RELEASE", contact, "Quay Trust Opens the Old Gate", story, OTHER))
    assert (article.title, article.date_iso) == ("Quay Trust Opens the Old Gate", "2018-06-04")


def test_a_release_with_its_contact_below_keeps_its_title() -> None:
    """Without contact lines above it, the first line under the banner is the title."""
    page = paragraphs("FOR IMMEDIATE RELEASE", "Quay Trust Opens the Old Gate", "Contact: Ada Lin, 555 010 2234", LONG)
    assert read_one(page).title == "Quay Trust Opens the Old Gate"


def test_a_doubted_title_can_be_stated_from_the_inspection() -> None:
    """Where a line above the title was set aside, the inspection offers the title as a line to state."""
    page = paragraphs("Culture • Books", "The Harbour Ledgers", "By Ann Bray", LONG, OTHER)
    (article,) = inspect_source("sample.txt", page.encode()).articles
    assert Mend(Statable.TITLE, "The Harbour Ledgers") in article.mends


def test_a_title_below_a_dozen_other_lines_is_the_title() -> None:
    """Where a page opens with many lines of its own, the title settled below them is taken, and no other is lost."""
    lines = [*[f"{LONG} {number}" for number in range(13)], "The Ledgers", OTHER, "The Boats", THIRD]
    parts = [Paragraph(Block(text=line, line=at, lines=(line,), gap=1), line) for at, line in enumerate(lines)]
    for part in parts:
        if part.text in {"The Ledgers", "The Boats"}:
            part.role = Role.TITLE
    draft = Draft(Manuscript(parts), parts, Statement())
    mark_titles(draft)
    assert draft.facts.title == "The Ledgers"
    assert [part.text for part in parts if part.role is Role.HEADING] == ["The Boats"]
