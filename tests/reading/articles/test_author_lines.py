"""Who wrote it, where "by" is missing or says something else."""

import pytest

from bot.model import Kind
from bot.reading import read_source
from tests.reading.plain import LAMP, LONG, OTHER, THIRD, headings, paragraphs, read, read_one, spoken, texts, voices


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Words: Ines Okafor", ("Ines Okafor",)),
        ("Text Ada Lindgren", ("Ada Lindgren",)),
        ("Interview: Sabine Löwe", ("Sabine Löwe",)),
        ("Collected by Miriam Stoll", ("Miriam Stoll",)),
        ("Joan Ashgrove | 3 May 2020", ("Joan Ashgrove",)),
        ("Ellen Gast & Rui Tavares", ("Ellen Gast", "Rui Tavares")),
        ("By Ellen Gast with Rui Tavares", ("Ellen Gast", "Rui Tavares")),
        ("By Dr. Martin L. Castleford, Jr.", ("Martin L. Castleford Jr.",)),
        ('By "Quayside Observer"', ("Quayside Observer",)),
        ("By JONAH REED, Westmark Press Service", ("Jonah Reed",)),
        ("Reviewed by Daniel Achterberg", ("Daniel Achterberg",)),
        ("Ein Kommentar von Ilse Varga", ("Ilse Varga",)),
        ("Un artículo de Ana Vidal", ("Ana Vidal",)),
        ("Une chronique de Hélène Marchand", ("Hélène Marchand",)),
        ("Un articolo di Ada Bruni", ("Ada Bruni",)),
        ("林晓雯", ("林晓雯",)),
        ("August 3, 2018 by Petra Lindqvist 14 Comments", ("Petra Lindqvist",)),
        ("prononcé par Hélène Marchand à la mairie du port, le 3 mai 2011", ("Hélène Marchand",)),
        ("This is a guest post by Ruth Abendroth, who teaches history.", ("Ruth Abendroth",)),
        ("From the book The Ledger by Emil Vantour. Copyright © 2014. Reprinted by permission.", ("Emil Vantour",)),
        ("Speech by Greta Holm at the opening of the basin, Corran, 14 March 2021", ("Greta Holm",)),
    ],
)
def test_a_line_under_the_title_names_the_author(line: str, authors: tuple[str, ...]) -> None:
    """Labels, bars, signs between names, degrees and quotation marks leave a byline one."""
    article = read_one(paragraphs("The Harbour Office", line, LONG, OTHER))
    assert article.authors == authors
    assert texts(article)[0] == line
    assert not article.sections[0].passages[0].quotable


@pytest.mark.parametrize(
    "line",
    [
        "New York | 3 May 2020",
        "Port Merrion, 3 May 2020",
        "Text Messages Arrive",
        "Photographs by Zelda Brandt",
        "From the harbour it is a walk by Mill Lane.",
    ],
)
def test_places_and_photographers_are_no_authors(line: str) -> None:
    """A place beside a date, a subtitle and a credit name nobody."""
    article = read_one(paragraphs("The Harbour Office", line, LONG, OTHER + " The text messages arrive late."))
    assert article.authors == ()


def test_a_name_a_paper_and_a_date_are_three_facts() -> None:
    """ "Name, The Paper, date" gives author, publication and date; "From: The Paper, … (date)" the latter two."""
    article = read_one(paragraphs("The Harbour Office", "Ada Lin, The Quay Review, May 2020", LONG, OTHER))
    assert (article.authors, article.publication, article.date) == (("Ada Lin",), "The Quay Review", "May 2020")
    article = read_one(
        paragraphs("The Harbour Office", "Ada Lin", "From: The Quay Review, Vol. 12 (Summer 1998)", LONG, OTHER)
    )
    assert (article.authors, article.publication, article.date) == (("Ada Lin",), "The Quay Review", "Summer 1998")


def test_the_authors_of_a_paper_stand_over_their_institutes() -> None:
    """Marks of footnotes are no part of a name; institutes, addresses and footnotes are notes."""
    article = read_one(
        paragraphs(
            "Lending Without Ledgers",
            "Ada Lin1, Jonah R. Reed2*, and María Peña-Solís1,3",
            "1 Department of Economic History, University of Corran\n2 Institute for Household Studies, Port Ellery",
            "* Corresponding author: j.reed@ihs.example",
            "Abstract",
            LONG,
            "1. Introduction",
            OTHER,
        )
    )
    assert article.authors == ("Ada Lin", "Jonah R. Reed", "María Peña-Solís")
    assert headings(article) == [None, "Abstract", "1. Introduction"]
    assert len(texts(article, Kind.NOTE)) == 3
    article = read_one(
        paragraphs(
            "The Reading Room as a Public",
            "Ruth Abendroth\nDepartment of History\nUniversity of Port Ellery\nabendroth@hist.example",
            "Tomás Ferreira da Cunha\nSchool of Library Studies\nLastres Polytechnic\ntfdc@lastres.example",
            "ABSTRACT",
            LONG,
            OTHER,
        )
    )
    assert article.authors == ("Ruth Abendroth", "Tomás Ferreira da Cunha")


def test_short_lines_under_a_title_are_no_authors_of_a_paper() -> None:
    """Names in a list without institutes, addresses or marks stay what they were."""
    article = read_one(paragraphs("Prizes of the Year", "Ada Lin\nJonah Reed\nMaría Peña", LONG, OTHER))
    assert article.authors == ()


def test_a_review_is_the_reviewers() -> None:
    """Where a line describes a book, the byline above is the book's; who only checked a text is no author."""
    review = read_one(
        paragraphs(
            "Salt and Silence\nby Beatrice Moorcroft\nEllery Press, 312 pp.", "Reviewed by Dan Acht", LONG, OTHER
        )
    )
    assert review.authors == ("Dan Acht",)
    checked = read_one(paragraphs("Sleeping Well", "By Ada Lin", "Reviewed by Jonah Reed, M.D.", LONG, OTHER))
    assert checked.authors == ("Ada Lin",)


def test_a_title_may_name_the_poet() -> None:
    """ "Poems by Name" names its author; "Death by Misadventure" names nobody."""
    assert read_one(paragraphs("Poems by Esther Quill", LONG, OTHER)).authors == ("Esther Quill",)
    assert read_one(paragraphs("Death by Night Train", LONG, OTHER)).authors == ()


def test_small_letters_sign_where_the_title_has_none_other() -> None:
    """ "by ada lin" is a byline under a title in small letters, and a fragment under any other."""
    assert read_one(paragraphs("on keeping a clock", "by ada lin", LONG, OTHER)).authors == ("ada lin",)
    assert read_one(paragraphs("On Keeping a Clock", "by and large", LONG, OTHER)).authors == ()


def test_a_standfirst_or_an_epigraph_may_stand_above_the_byline() -> None:
    """A sentence or a quotation with its source between title and byline hides no author."""
    standfirst = "In the villages a twist of newspaper was worth more than money. What happened to the gift?"
    article = read_one(paragraphs("Seeds", standfirst, "Gwen Pugh", "3 May 2016", LONG, OTHER))
    assert article.authors == ("Gwen Pugh",)
    article = read_one(paragraphs("Seeds", f"“{LAMP}”", "— Emil Vantour, The Ledger", "by Ruth Lind", LONG, OTHER))
    assert article.authors == ("Ruth Lind",)
    assert voices(article)[f"“{LAMP}”"] == "Emil Vantour"
    article = read_one(paragraphs("Seeds", LONG, "Gwen Pugh", OTHER, THIRD))
    assert article.authors == ()


def test_a_release_has_its_title_below_its_banner() -> None:
    """ "FOR IMMEDIATE RELEASE" and the press contact are not the title; the first words give the date."""
    article = read_one(
        paragraphs(
            "FOR IMMEDIATE RELEASE",
            "Contact: Laura Pell, 555-0142, press@corran.example",
            "Corran Opens Its Fourth Basin",
            "CORRAN, March 14, 2021 – " + LONG,
            OTHER,
            "###",
        )
    )
    assert (article.title, article.authors, article.date_iso) == ("Corran Opens Its Fourth Basin", (), "2021-03-14")
    article = read_one(paragraphs("The Back Page", "By Ada Lin", LONG, OTHER))
    assert article.title == "The Back Page"


def test_a_handle_dates_a_post_and_names_nobody() -> None:
    """ "Posted on May 4, 2013 by admin" is a date."""
    article = read_one(paragraphs("The Painted Hull", "Posted on May 4, 2013 by admin", LONG, OTHER))
    assert (article.authors, article.date_iso) == ((), "2013-05-04")


def test_titles_over_bare_names_are_articles() -> None:
    """Two titles, each over a name the text below never mentions, are two articles; portraits are not."""
    one, two = read(
        paragraphs("Corran Stories", "THE LADDER\nEllen Gast", LONG, OTHER, "THE PEARS\nRui Tavares", THIRD)
    )
    assert [(a.title, a.authors) for a in (one, two)] == [
        ("THE LADDER", ("Ellen Gast",)),
        ("THE PEARS", ("Rui Tavares",)),
    ]
    portraits = read_one(
        paragraphs(
            "The Prizes",
            "FIRST PRIZE\nEllen Gast",
            f"Gast took it home. {LONG}",
            "SECOND PRIZE\nRui Tavares",
            f"Tavares did not. {OTHER}",
        )
    )
    assert portraits.title == "The Prizes"


def test_a_page_of_posts_has_the_newest_first() -> None:
    """Three dates over headings, each earlier than the one before, are three articles; a diary goes forward."""
    page = ["Notes From the Room", "7 March 2017", "Pegs", LONG, "26 February 2017", "Hands", OTHER]
    posts = read(paragraphs(*page, "9 February 2017", "The ladder", THIRD))
    assert [(a.title, a.date_iso) for a in posts] == [
        ("Pegs", "2017-03-07"),
        ("Hands", "2017-02-26"),
        ("The ladder", "2017-02-09"),
    ]
    diary = read_one(paragraphs(*page, "9 April 2017", "The ladder", THIRD))
    assert {who for who, _ in spoken(diary)} == {None}


def test_a_byline_may_name_a_saint_or_many_initials() -> None:
    """ "By Ada-Marie St. Vogt" and a bare "J. R. van der Lind" under a title are authors, and no headings."""
    for line, author in (
        ("By Ada-Marie St. Vogt", "Ada-Marie St. Vogt"),
        ("J. R. van der Lind", "J. R. van der Lind"),
        ("By P.J. O’Dunn", "P.J. O’Dunn"),
    ):
        article = read_one(paragraphs("Against the Weir", line, LONG, OTHER))
        assert (article.authors, headings(article)) == ((author,), [None]), line


def test_a_street_is_no_author() -> None:
    """ "St." at the end of a line is a street's, so that the line under the title names nobody."""
    assert read_one(paragraphs("Against the Weir", "By Corran St.", LONG, OTHER)).authors == ()
    assert read_one(paragraphs("Against the Weir", "Old Corran St.", LONG, OTHER)).authors == ()


_STANDFIRST = "How the harbour lost its ledgers, and who was glad of it."


@pytest.mark.parametrize(
    ("above", "kinds"),
    [
        (f"<p>{_STANDFIRST}</p><p class='byline'>Ada Lindgren</p>", [Kind.NOTE]),
        (f"<p>{_STANDFIRST}</p><p class='byline'>Published 3 May 2021</p><p>{_STANDFIRST}</p>", [Kind.NOTE, Kind.NOTE]),
        (f"<p class='byline'>Ada Lindgren</p><p>{_STANDFIRST}</p>", [Kind.PROSE]),
    ],
)
def test_a_pages_standfirst_is_never_quoted(above: str, kinds: list[Kind]) -> None:
    """What an editor sets over the byline of a page is kept as a note; below the byline the author speaks."""
    head = "<title>Ledgers</title><meta name='author' content='Ada Lindgren'>"
    page = f"{head}<article><h1>Ledgers</h1>{above}<p>{LONG}</p><p>{OTHER}</p></article>"
    (article,) = read_source("ledgers.html", page.encode(), None)
    passages = [passage for section in article.sections for passage in section.passages]
    shown = [passage for passage in passages if passage.where.of(article.text) == _STANDFIRST]
    assert [passage.kind for passage in shown] == kinds
    assert all(not passage.quotes for passage in shown if passage.kind is Kind.NOTE)
