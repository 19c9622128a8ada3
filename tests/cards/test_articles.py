"""The articles of a library as a list, in pages."""

from dataclasses import replace

from bot.cards.articles import ArticlePages, articles_card
from tests.cards.samples import BEES, MACHINE, TIDES, action, buttons, said


def test_articles_are_listed_with_author_publication_length_and_flag() -> None:
    """One article, two lines."""
    text = said(articles_card((TIDES, BEES, MACHINE)))
    assert "- The Tide Tables\nAda Penrose, The Harbour Weekly, 3 May 1926, 1,200 words, 5\u00a0min\n" in text
    assert "- Letters on Bees\nauthor not stated, 1,200 words, 5\u00a0min\n" in text
    assert "author not stated, 1,200 words, 5\u00a0min, marked as AI-generated" in text
    assert text.endswith("3 articles, 3,600 words, 15\u00a0min in all.")


def test_articles_come_ten_to_a_page_with_a_menu_of_outlines() -> None:
    """The menu passes on the key."""
    entries = [replace(TIDES, key=f"k{n}", title=f"Title {n}") for n in range(23)]
    card = articles_card(entries, page=2, state=("token",))
    assert card.choice is not None
    assert [option.value for option in card.choice.options] == ["k20", "k21", "k22"]
    assert buttons(card) == ["First", "Previous"]
    assert action(card, "Previous").args == ("token", "1")


def test_the_menu_tells_two_articles_of_one_title_apart() -> None:
    """By when they appeared, and by their file."""
    twin = replace(TIDES, key="twin", date="1930", date_iso="1930", source="late/tides.txt")
    card = articles_card((TIDES, twin, BEES))
    assert card.choice is not None
    assert [option.note for option in card.choice.options] == [
        f"Ada Penrose, The Harbour Weekly, 3 May 1926, {TIDES.source}",
        "Ada Penrose, The Harbour Weekly, 1930, tides.txt",
        "author not stated",
    ]


def test_a_narrowed_list_says_to_what() -> None:
    """The title names author and shelf."""
    assert (
        articles_card((TIDES,), author="Ada Penrose", shelf="sea").title == "Articles by Ada Penrose on the shelf “sea”"
    )


def test_an_empty_library_says_so() -> None:
    """No list, one sentence."""
    assert said(articles_card(())) == "The library\nThere are no articles here yet."


def test_the_same_list_is_parted_into_pages_once_and_another_anew() -> None:
    """Whoever keeps the pages of a list gets the same cards as whoever does not."""
    pages = ArticlePages()
    many = tuple(replace(TIDES, key=f"k{n}", title=f"Title {n}") for n in range(23))
    for entries in (many, many, many[:3], many):
        for page in range(3):
            assert articles_card(entries, pages=pages, page=page) == articles_card(entries, page=page)
