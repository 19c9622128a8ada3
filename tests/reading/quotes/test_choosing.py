"""What of an article is kept: the best it has, spread over its passages, and never nothing."""

import pytest

from bot.model import Article
from bot.reading.quotes import choosing
from bot.reading.quotes.choosing import EXCELLENT
from bot.reading.quotes.quotes import with_quotes
from bot.reading.quotes.runs import LONGEST
from tests.reading.labelled import article_of
from tests.reading.quotes.test_quotes import prose, served

DULL = "The clerk paid for the rope in the summer of that long year, and the boats came back to the pier on Monday."
LOCK = "A lock is a question that the river asks of every boat."
SHORT = "Every key is a small argument."


def scores(article: Article) -> list[float]:
    """The scores of an article's quotes, in reading order."""
    read = with_quotes(article)
    return [quote.score for section in read.sections for passage in section.passages for quote in passage.quotes]


def test_whatever_is_excellent_is_kept() -> None:
    """Of many great lines in one article none is left out for being one too many."""
    lines = [
        f"No {thing} is ever finished while somebody still needs it." for thing in ("road", "roof", "well", "wall")
    ]
    article = prose(*lines)
    assert [words for words, _ in served(article)] == lines
    assert all(score >= EXCELLENT for score in scores(article))


def test_an_article_of_nothing_but_news_has_its_best_three() -> None:
    """Nothing in it is worth a quote; its best three lines are there for whoever asks for this article."""
    dull = [f"The clerk paid {paid} crowns for the rope and went home to {town}." for paid, town in
            ((14, "Corran"), (15, "Tarn"), (16, "Hollern"), (17, "Corrow"), (18, "Ellery"))]  # fmt: skip
    article = prose(*dull)
    assert len(served(article)) == 3
    assert max(scores(article)) < EXCELLENT


def test_a_book_has_its_best_and_few_of_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """From so many on, ten more of what could be quoted bring one quote more: the best, wherever they stand."""
    colours, things = ("big", "new", "red", "low"), ("boat", "gate", "road", "well", "roof", "lamp")
    lines = [
        f"A {colour} {thing} was kept by somebody who had a {colour} {thing} and a long rope in the yard."
        for colour in colours
        for thing in things
    ]
    every = scores(prose(*lines))
    assert len(every) == sum(len(line.split()) for line in lines) // 40
    monkeypatch.setattr(choosing, "_PLENTY", 4)
    kept = scores(prose(*lines))
    assert len(kept) == 4 + len(every) // 10
    assert sorted(kept) == sorted(every)[-len(kept) :]


def test_what_somebody_else_says_must_be_worth_it() -> None:
    """The three that every article has are its author's; dull words of a guest are not put on show."""
    soup = "“We opened the lock and then we had some soup.”"
    assert served(article_of([("quote", "Edwin Marl", soup)])) == []
    assert served(article_of([("quote", "Edwin Marl", f"“{LOCK}”")])) == [(LOCK, "Edwin Marl")]


def test_a_short_line_is_quoted_where_it_makes_a_point() -> None:
    """Thirty characters are enough for a whole thought, and not for a remark with a pronoun."""
    assert (SHORT, None) in served(prose(DULL, SHORT))
    assert served(prose("Nobody likes it at all.")) == []


def test_a_sentence_that_leans_on_the_one_before_is_quoted_with_it() -> None:
    """The second sentence points back, so it comes with the first."""
    both = "The harbour has an old clock. It forgives nobody who is late, and it never asks anybody why."
    assert served(prose(both)) == [(both, None)]


def test_no_run_is_longer_than_three_sentences_or_400_characters() -> None:
    """However well the sentences go together, a quote stays one that can be read at a glance."""
    many = " ".join(
        f"Every ledger forgets the hand that wrote page {word}." for word in ("one", "two", "six", "ten", "all")
    )
    for words, _ in served(prose(many)):
        assert words.count(".") <= 3
        assert len(words) <= LONGEST


@pytest.mark.parametrize(("characters", "most"), [(500, 2), (700, 3), (1150, 4)])
def test_a_long_passage_has_room_for_more(characters: int, most: int) -> None:
    """Two quotes of a passage, three above 600 characters, four above 1,100."""
    things = (
        "road",
        "roof",
        "well",
        "wall",
        "gate",
        "lamp",
        "boat",
        "oven",
        "door",
        "rope",
        "dike",
        "lock",
        "mast",
        "pier",
    )
    lines = [f"No {thing} in this town is finished; {thing}s need somebody who never stops. " for thing in things]
    text = ""
    for line in lines:
        if len(text) + len(line) <= characters:
            text += line
    assert len(served(prose(text.strip()))) <= most


def test_a_manual_has_only_what_is_excellent() -> None:
    """Where most sentences are orders and settings, the rest is not shown for being there."""
    steps = [
        f"Open your {thing} and click the menu of the program." for thing in ("folder", "file", "window", "script")
    ]
    plain = [f"The {thing} keeps what was written there before the harvest." for thing in ("folder", "file", "cellar")]
    assert len(served(prose(*steps, *plain, LOCK))) <= 4
    assert (LOCK, None) in served(prose(*steps, *plain, LOCK))


def test_the_same_words_are_quoted_once() -> None:
    """A refrain is one quote."""
    assert served(prose(LOCK, DULL, LOCK)).count((LOCK, None)) == 1


def test_an_article_of_three_thousand_aphorisms_is_read() -> None:
    """Nothing overlaps and nothing comes twice, however much there is."""
    lines = [f"A lock of kind {number} is a question that the river asks of every boat." for number in range(3000)]
    found = served(prose(*lines))
    assert len(set(found)) == len(found)
    assert len(found) > 100
