"""What closes an article, where it is more than a reading: the samples of the pass show the rest."""

import pytest

from bot.model import Doubt, Kind
from bot.reading import read_source
from tests.reading.plain import LONG, OTHER, paragraphs, read_one


def test_a_name_over_a_pages_buttons_is_only_offered() -> None:
    """What reads like a name between the text and a page's notices is no author, but a remark with the line to add."""
    article = read_one(paragraphs("The Ledger", LONG, OTHER, "Reader Interactions", "Leave a reply"))
    assert article.authors == ()
    assert (Doubt.AUTHOR_PERHAPS, ("Reader Interactions",)) in {(one.doubt, one.values) for one in article.remarks}


def test_a_biography_that_gives_the_author_is_named_in_a_remark() -> None:
    """Julia is the author because the last paragraph says who she is; the curator sees why."""
    article = read_one(paragraphs("The Empty Chair", LONG, OTHER, "Julia Arrieta is a writer who lives in Holm."))
    assert article.authors == ("Julia Arrieta",)
    assert any(remark.doubt is Doubt.AUTHOR_FROM_BIOGRAPHY for remark in article.remarks)


def test_an_office_signs_nothing() -> None:
    """Of a name and the office below it, both over a date, only the name is an author."""
    article = read_one(paragraphs("The Last Minutes", LONG, OTHER, "Ilse Varga\nMayor of Holm", "3 May 1934"))
    assert article.authors == ("Ilse Varga",)


def test_the_last_of_many_letters_is_not_signed_for_all() -> None:
    """A page of readers' letters: each name with its town closes its own letter, and none of them wrote the page."""
    article = read_one(
        "Letters to the Editor\n\n"
        "The rain in Holm has never asked for permission, and I see no reason why it should begin now.\n\n"
        "Arthur Folke\nHolm\n\n"
        "A town that shuts the door on its readers will soon find that it has nothing left to read.\n\n"
        "Ida Brandt\nTarn\n\n"
        "It is not the rain that lacks manners but the people who stand in it and complain.\n\n"
        "Peter Mohr\nCorran\n"
    )
    assert article.authors == ()


def test_a_biography_by_first_name_under_the_authors_name() -> None:
    """A box below a page names its author and goes on with "Ida has kept …": no sentence of the article."""
    box = "<p>Ida Varga</p><p>Ida has kept the lock at Holm since 2019 and wrote for the river board before.</p>"
    head = "<title>Locks</title><meta name='author' content='Ida Varga'>"
    page = f"{head}<article><h1>Locks</h1><p>{LONG}</p><p>{OTHER}</p>{box}</article>"
    (article,) = read_source("locks.html", page.encode(), None)
    last = article.sections[-1].passages[-1]
    assert last.kind is Kind.BIO
    assert last.quotes == ()


@pytest.mark.parametrize(
    ("author", "heading", "bio"),
    [
        ("Von Ilse Varga", "Über die Autorin", "Ilse Varga schreibt über Seile und lebt in Holm."),
        ("Par Ilse Varga", "À propos de l’autrice", "Elle écrit sur les cordes et vit à Holm."),
        ("Por Ilse Varga", "Acerca de la autora", "Escribe sobre sogas y vive en Holm con dos gatos."),
        ("Автор: Илзе Варга", "Об авторе", "Пишет о верёвках и живёт в Хольме."),
        ("作者：林晓雯", "作者简介", "林晓雯写关于绳子的文章，住在霍尔姆。"),
    ],
)
def test_who_the_author_is_opens_no_section(author: str, heading: str, bio: str) -> None:
    """Heading and words under it are a biography, also where it names nobody."""
    article = read_source("a.md", f"# The Ledger\n\n{author}\n\n{LONG}\n\n## {heading}\n\n{bio}\n".encode())[0]
    assert [section.heading for section in article.sections] == [None]
    assert [(one.kind, one.where.of(article.text)) for one in article.sections[0].passages[-2:]] == [
        (Kind.BIO, heading),
        (Kind.BIO, bio),
    ]


def test_a_section_on_the_author_in_general_is_one() -> None:
    """An essay may end with what it has to say of authors."""
    article = read_source("a.md", f"# The Ledger\n\nBy Ilse Varga\n\n{LONG}\n\n## The author\n\n{OTHER}\n".encode())[0]
    assert [section.heading for section in article.sections][-1] == "The author"
