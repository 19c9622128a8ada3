"""An article as it was read: slices of one kept text."""

from dataclasses import replace

from bot.model.article import Article, Kind, Lines, Passage, Quote, Slice, Speech, slice_of


def test_a_slice_names_characters() -> None:
    """And can be moved along with its passage."""
    text = "The salt pans."
    assert Slice(4, 8).of(text) == "salt"
    assert Slice(0, 4).moved(4).of(text) == "salt"


def test_a_slice_is_made_of_a_pair() -> None:
    """And is a slice like any other."""
    assert slice_of((4, 8)) == Slice(4, 8)
    assert slice_of((4, 8)).of("The salt pans.") == "salt"


def test_a_passage_with_other_quotes_is_the_same_in_all_else() -> None:
    """Whatever it was."""
    whole, quotes, speech = Slice(2, 9), (Quote(Slice(3, 8)),), (Speech(Slice(4, 7), "Ada"),)
    passage = Passage(
        "p1", whole, Kind.QUOTE, "Ada", False, (whole,), unknown=True, best=3, lines=Lines(1, 2), told=True
    )
    assert passage.saying(quotes, speech) == replace(passage, quotes=quotes, speech=speech)


def test_lines_are_told_as_one_or_as_a_range() -> None:
    """As a curator would write them."""
    assert (str(Lines(5, 5)), str(Lines(5, 9))) == ("5", "5-9")


def test_authors_are_one_line_or_nobody() -> None:
    """Where none is stated, none is made up."""
    article = Article("tides.md", "tides", "Tides", "Salt.", (), authors=("Ada Penrose", "Ben Ford"))
    assert article.author == "Ada Penrose, Ben Ford"
    assert Article("tides.md", "tides", "Tides", "Salt.", ()).author is None


def test_a_digest_notices_every_letter() -> None:
    """Of the whole text."""
    one = Article("tides.md", "tides", "Tides", "Salt.", ())
    two = Article("tides.md", "tides", "Tides", "Salt!", ())
    assert one.digest != two.digest
