"""Whole pages as scrapers and scanners bring them, read as a careful editor would set them."""

from bot.model import Article
from tests.reading.plain import LONG, OTHER, THIRD, paragraphs, read_one


def set_out(article: Article) -> list[str]:
    """Headings behind as many signs as their level, and the kinds of passages between, each said once in a row."""
    found: list[str] = []
    for section in article.sections:
        if section.heading is not None or section.kind.value == "break":
            found.append("#" * section.level + f" {section.heading or section.kind.value}")
        for passage in section.passages:
            if found[-1:] != [passage.kind.value]:
                found.append(passage.kind.value)
    return found


def test_a_newspapers_page() -> None:
    """Menu, player, buttons, sign-up, advertisement, links and cookie notice stand around three sections of text."""
    article = read_one(
        paragraphs(
            "Skip to main content\nHome\nNews\nSport",
            "Listen to this article · 12 min",
            "The Last Keepers of the Skerry",
            "By Ansel Whitcombe\nPublished 14 November 2019",
            "Share this\nFacebook\nEmail",
            "Image: The skerry from the south. Photograph: Una Feld",
            LONG,
            "Advertisement",
            OTHER,
            "Continue reading the main story",
            "The table of the harbour master",
            THIRD,
            "Sign up for our newsletter\nThe coast in your inbox every Friday.\nEnter your email address",
            LONG,
            "Blue boats",
            OTHER,
            "Related articles\nTen harbours to see before they silt up\nWho owns the fog?",
            "We use cookies to improve your experience. By continuing you accept our cookie policy.\nAccept all",
        )
    )
    assert (article.title, article.authors) == ("The Last Keepers of the Skerry", ("Ansel Whitcombe",))
    assert set_out(article) == [
        *(
            "boilerplate",
            "byline",
            "dateline",
            "boilerplate",
            "caption",
            "prose",
            "boilerplate",
            "prose",
            "boilerplate",
        ),
        *("# The table of the harbour master", "prose", "boilerplate", "prose"),
        *("# Blue boats", "prose", "boilerplate"),
    ]


def test_an_encyclopedias_page() -> None:
    """The table of contents gives the ranks, the links behind headings mark them, sources at the end are notes."""
    lines = [
        *("The Mill at Orrin Ford", LONG, "Contents", "1 History", "2 Wheel", "2.1 Buckets", "2.2 Axle", "3 Sources"),
        *("History[edit]", OTHER, "Wheel[edit]", THIRD, "Buckets[edit]", LONG, "Axle[edit]", OTHER),
        *("Sources[edit]", '^ "The mills of the Orrin", Holm Gazette, 4 May 1987.', "^ Hart, L., Leats (1999), p. 14."),
    ]
    assert set_out(read_one("\n".join(lines) + "\n")) == [
        *("prose", "boilerplate", "# History", "boilerplate", "prose", "# Wheel", "boilerplate", "prose"),
        *("## Buckets", "boilerplate", "prose", "## Axle", "boilerplate", "prose"),
        *("# Sources", "boilerplate", "note"),
    ]


def test_a_scanned_book() -> None:
    """Running heads, page numbers and notes at the foot of pages stand apart from chapters with names of their own."""
    article = read_one(
        paragraphs(
            "OF THE LEAT AND ITS LAWYERS",
            "CHAPTER I.\nThe Map",
            LONG + "*",
            "* The map is kept in the vestry.",
            "OF THE LEAT AND ITS LAWYERS          41",
            OTHER,
            "CHAPTER II.\nThe Quarrel",
            THIRD + " And so the parish",
            "OF THE LEAT AND ITS LAWYERS          42",
            "went to court, and came home with a longer paper than it had taken there.",
        )
    )
    assert article.title == "OF THE LEAT AND ITS LAWYERS"
    assert set_out(article) == [
        *("# CHAPTER I.", "## The Map", "prose", "note", "boilerplate", "prose"),
        *("# CHAPTER II.", "## The Quarrel", "prose", "boilerplate", "prose"),
    ]


def test_a_recipe() -> None:
    """Ingredients and numbered steps are lists below their headings, and no headings themselves."""
    article = read_one(
        paragraphs(
            "Hill Farm Rye",
            "By Maud Ettersby",
            LONG,
            "Ingredients",
            "500 g rye flour\n350 ml warm water\n1 tsp caraway seeds\na handful of salt",
            "Method",
            "1. Mix the flour and the water in a bowl.\n2. Leave it alone all night.\n3. Bake it hot.",
            "Notes",
            OTHER,
        )
    )
    assert set_out(article) == ["byline", "prose", "# Ingredients", "list", "# Method", "list", "# Notes", "prose"]


def test_a_paper() -> None:
    """Abstract, key words, figures and the works cited frame numbered sections."""
    article = read_one(
        paragraphs(
            "Bridges as Habits",
            "By Ilse Varga and Tobias Renn",
            "Abstract",
            LONG,
            "Keywords: traffic, bridges, habit",
            "1. Introduction",
            OTHER,
            "2. Results",
            THIRD,
            "Table 1. Cars per day before and after the closing.",
            LONG,
            "References",
            "Orme, P. (2004). Where the cars went. Journal of Small Roads, 12(3), 44-61.",
            "Pell, A., and Dray, M. (2011). Bridges as habits. Holm: Lower Press.",
        )
    )
    assert set_out(article) == [
        *("byline", "# Abstract", "prose", "boilerplate", "# 1. Introduction", "prose"),
        *("# 2. Results", "prose", "caption", "prose", "# References", "note"),
    ]
