"""Articles, authors and shelves are found as people type them."""

import pytest

from bot.cards.faults import fault_sentence
from bot.errors import NotFound
from bot.faults import Fault
from bot.library.catalogue import Catalogue
from bot.model import Entry


def entry(number: int, key: str, title: str, *authors: str, shelf: str | None = None) -> Entry:
    return Entry(
        number=number, key=key, title=title, authors=authors, date=None, date_iso=None, publication=None, url=None,
        shelf=shelf, language="en", flags=frozenset(), source=f"{key}.txt", words=1, passages=1, quotes=1,
    )  # fmt: skip


KETTLE = entry(1, "a-history-of-the-kettle", "A History of the Kettle", "Ann Bray", shelf="kitchen")
PANS = entry(2, "a-history-of-the-pan", "A History of the Pan", "Ann Bray", "Olu Ede", shelf="kitchen")
LAMPS = entry(3, "lamps-at-sea", "Lamps at Sea", "Ines Ková", shelf="sea")
CHINESE = entry(4, "x-12345678", "讀書的人", "Ines Ková")
HERE = Catalogue([KETTLE, PANS, LAMPS, CHINESE])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lamps-at-sea", LAMPS),
        ("Lamps at Sea", LAMPS),
        ("lamps at see", LAMPS),
        ("lamp", LAMPS),
        ("history of the kettle", KETTLE),
        ("讀書的人", CHINESE),
        ("kettle", KETTLE),
        ("sea", LAMPS),
        ("ketle", KETTLE),
        ("histori ketttle", KETTLE),
    ],
)
def test_an_article_is_meant_by_key_title_or_something_near(typed: str, meant: Entry) -> None:
    """Typos and parts of a title are enough when only one article can be meant."""
    assert HERE.article(typed) == meant


@pytest.mark.parametrize("typed", ["a history of the", "history", "nothing like it", "?!", "a" * 6000])
def test_what_may_mean_two_or_none_is_asked_back(typed: str) -> None:
    """Nothing is guessed: the answer says so in one short sentence, with the nearest titles."""
    with pytest.raises(NotFound) as caught:
        HERE.article(typed)
    assert len(fault_sentence(caught.value)) < 200
    if "history" in typed:
        assert set(caught.value.nearest) >= {KETTLE.title, PANS.title}


@pytest.mark.parametrize(("typed", "offered"), [("histroy pann", PANS), ("lmaps see", LAMPS)])
def test_several_misspelt_words_with_others_between_still_offer_the_title(typed: str, offered: Entry) -> None:
    """As it is typed, the list already shows what may be meant."""
    assert HERE.nearest_articles(typed, 5)[0] == offered


def test_titles_that_several_articles_have_are_offered_with_their_keys() -> None:
    """Nothing else tells them apart."""
    again = entry(5, "lamps-at-sea-2", "Lamps at Sea", "Olu Ede")
    with pytest.raises(NotFound) as caught:
        Catalogue([LAMPS, again, KETTLE]).article("lamps at s")
    assert set(caught.value.nearest) == {"Lamps at Sea (lamps-at-sea)", "Lamps at Sea (lamps-at-sea-2)"}


def test_of_several_who_share_a_name_the_whole_name_is_asked_for() -> None:
    """Whoever is called just so is meant; a shelf is no person."""
    farrows = ("Ida Farrow", "Tom Farrow", "Ida Lund")
    with pytest.raises(NotFound) as caught:
        HERE.speaker("farrow", farrows)
    assert fault_sentence(caught.value) == "Several people here are called “farrow”. Give the whole name."
    assert caught.value.nearest == ("Ida Farrow", "Tom Farrow")
    assert HERE.speaker("farrow", (*farrows, "Farrow")) == "Farrow"
    assert HERE.speaker("lund", farrows) == "Ida Lund"
    two = Catalogue([entry(1, "a", "A", shelf="old letters"), entry(2, "b", "B", shelf="new letters")])
    with pytest.raises(NotFound, match=Fault.NO_SUCH_SHELF):
        two.shelf("letters")


def test_authors_count_each_alone() -> None:
    """An article of two authors is found under either."""
    assert HERE.authors == ("Ann Bray", "Ines Ková", "Olu Ede")
    assert HERE.chosen(None, "olu ede") == (PANS,)
    assert HERE.chosen(None, "ines kova") == (LAMPS, CHINESE)


def test_filters_narrow_together() -> None:
    """Author and shelf both hold; when nothing passes both, the answer says so."""
    assert HERE.chosen(None, "ines", "sea") == (LAMPS,)
    with pytest.raises(NotFound, match=Fault.NOTHING_PASSES_FILTERS):
        HERE.chosen(None, "ann bray", "sea")


def test_an_empty_library_says_so() -> None:
    """Whatever is asked for, the reason is that there is nothing yet."""
    with pytest.raises(NotFound, match=Fault.LIBRARY_EMPTY):
        Catalogue([]).article("kettle")


def test_whoever_types_an_author_is_offered_what_they_wrote() -> None:
    """Before titles that only hold the name or are like it; behind those that begin so."""
    life = entry(5, "ann-bray-a-life", "Ann Bray: A Life", "Olu Ede")
    about = entry(6, "letters-to-ann-bray", "Letters to Ann Bray", "Olu Ede")
    pray = entry(7, "and-pray", "And Pray", "Ines Ková")
    here = Catalogue([about, KETTLE, PANS, LAMPS, life, pray])
    assert here.nearest_articles("ann bray", 25) == [life, KETTLE, PANS, about, pray]
    assert here.nearest_articles("bray", 25)[:4] == [life, about, KETTLE, PANS]


@pytest.mark.parametrize(("typed", "offered"), [("ines", [LAMPS, CHINESE]), ("brya", [KETTLE, PANS])])
def test_articles_are_offered_by_their_authors_too(typed: str, offered: list[Entry]) -> None:
    """Behind titles like it; typos included."""
    found = HERE.nearest_articles(typed, 25)
    assert [one for one in found if one in offered] == offered
    assert HERE.nearest_articles("kettle", 1) == [KETTLE]


def test_what_must_not_hit_a_similar_one_is_named_exactly() -> None:
    """By key or whole title, in any case; the nearest are offered for anything else."""
    assert HERE.exactly(" lamps AT sea ") == HERE.exactly("lamps-at-sea") == LAMPS
    with pytest.raises(NotFound) as told:
        HERE.exactly("lamps")
    assert told.value.nearest[0] == "Lamps at Sea"
    twice = Catalogue([LAMPS, entry(9, "lamps-at-sea-2", "Lamps at Sea")])
    with pytest.raises(NotFound) as told:
        twice.exactly("Lamps at Sea")
    assert told.value.cause.fault is Fault.SAME_TITLE
