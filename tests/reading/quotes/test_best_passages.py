"""What stands in where an article has nothing to quote."""

from bot.model import Article
from bot.reading.quotes.quotes import with_quotes
from tests.reading.labelled import article_of


def best(*passages: tuple[str, str | None, str]) -> list[str]:
    """The texts of the passages that stand in, the best first."""
    read: Article = with_quotes(article_of(list(passages)))
    held = [passage for section in read.sections for passage in section.passages if passage.best]
    return [passage.where.of(read.text) for passage in sorted(held, key=lambda one: one.best)]


STORY = "And then he went down to it, as he had said he would on the day before, and took them with him."
TELLING = "And there they were again, the keeper and the lamp, and he had forgotten the oil for the lamp of his keeper."


def test_an_article_with_a_quote_needs_no_stand_in() -> None:
    """Every passage keeps its place."""
    assert best(("prose", None, "A lamp at sea is a promise made by people who will never meet the sailor.")) == []


def test_the_author_s_prose_stands_before_verse_and_lists() -> None:
    """Whatever the order in the text."""
    verse = "O gate\nO rope of the sea\nO lamp"
    listed = "- a rope for the keeper of the lamp and the gate"
    assert best(("list", None, listed), ("verse", None, verse), ("prose", None, STORY)) == [STORY, verse, listed]


def test_what_is_nearest_to_the_whole_comes_first() -> None:
    """The passage that has most of the article's own words tells most of it."""
    assert (
        best(("prose", None, STORY), ("prose", None, TELLING), ("list", None, "- the keeper and the lamp"))[0]
        == TELLING
    )


def test_furniture_and_captions_never_stand_in() -> None:
    """Nor does what has no letter in it."""
    assert (
        best(("caption", None, "The gate in winter."), ("boilerplate", None, "Share this"), ("prose", None, "* * *"))
        == []
    )


def test_what_is_held_back_from_quotes_does_not_stand_in_either() -> None:
    """A passage of censored words is passed over."""
    assert best(("prose", None, "And he called them n****s again, as he did."), ("prose", None, STORY)) == [STORY]


def test_a_single_word_is_better_than_nothing() -> None:
    """And the last of all where there is more."""
    assert best(("prose", None, "Word.")) == ["Word."]
    assert best(("prose", None, "Word."), ("list", None, "- the keeper and the lamp of the house")) == [
        "- the keeper and the lamp of the house",
        "Word.",
    ]


def test_what_a_play_sets_beside_its_speeches_does_not_stand_in() -> None:
    """The persons, what they do on the stage, also where a speech opens with it."""
    assert best(
        ("prose", None, "Persons:"),
        ("prose", None, "MARTHA, a widow who keeps the lamps"),
        ("prose", None, "THE BAILIFF"),
        ("prose", "Martha", "(She lifts the can and shakes it.)"),
        ("prose", "Tobias", "(laughing) And then he went down to it, as he had said."),
        ("prose", "Tobias", STORY),
    ) == [STORY]


def test_an_answer_by_nobody_known_does_not_stand_in_with_its_label() -> None:
    """Its label would be read as words of the text."""
    answer = "And then he went down to it, as he had said."
    assert best(("prose", "?", f"A: {answer}"), ("prose", "?", "答：他去了。")) == []
    assert best(("prose", "?", answer)) == [answer]
