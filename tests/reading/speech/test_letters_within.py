"""A letter copied into an essay, and letters that are the essay."""

from bot.model import Article, Doubt
from tests.reading.plain import LAMP, LATE, LONG, MOTH, OTHER, THIRD, headings, paragraphs, read_one, voices

KNIFE = "A man should own one good knife and sharpen it himself. Whatever he lends twice he has given away."
SELL = "Sell the boat before the frost comes. It never forgave anybody, and it is too old to begin with you."


def _essay(*texts: str) -> Article:
    return read_one(paragraphs("The Drawer", "By Ned Harl", LONG, *texts))


def test_a_letter_in_an_essay_is_not_the_essayists() -> None:
    """From its salutation to a signature without a name nobody speaks; then the author goes on."""
    article = _essay("Dear son,", KNIFE, SELL, "Your father", OTHER, THIRD)
    assert voices(article) == {LONG: None, OTHER: None, THIRD: None}
    assert headings(article) == [None]
    assert any(remark.doubt is Doubt.LETTER_WITHIN for remark in article.remarks)


def test_a_letter_signed_with_a_full_name_is_the_signers() -> None:
    """The name below the greeting says whose the letter is."""
    article = _essay("My dear Olga,", KNIFE, SELL, "Yours ever,", "Jon Pike", OTHER, THIRD)
    assert voices(article)[KNIFE] == voices(article)[SELL] == "Jon Pike"
    assert voices(article)[OTHER] is None


def test_a_letter_nobody_signs_ends_with_the_next_heading() -> None:
    """What stands below the heading is the author's again."""
    article = _essay("Dear son,", KNIFE, "The Winter After", OTHER, THIRD, LAMP)
    assert headings(article) == [None, "The Winter After"]
    assert KNIFE not in voices(article)
    assert voices(article)[OTHER] is None


def test_an_open_letter_stays_its_authors() -> None:
    """One that is most of the article is the author's, and so is any that the author signs."""
    article = _essay("Dear Mayor,", KNIFE, SELL, MOTH, LATE, LAMP, OTHER, THIRD)
    assert voices(article)[KNIFE] is None
    article = _essay("Dear Mayor,", KNIFE, SELL, "Yours,", "Ned Harl", THIRD, OTHER)
    assert voices(article)[KNIFE] is None
    article = read_one(paragraphs("The Drawer", "By Ned Harl", "Dear Mayor,", KNIFE, SELL, OTHER))
    assert voices(article)[KNIFE] is None


def test_a_line_with_a_comma_that_greets_nobody_begins_no_letter() -> None:
    """Short lines of an essay stay in it."""
    article = _essay("Dearly bought,", KNIFE, SELL, OTHER)
    assert voices(article)[KNIFE] is None
