"""One sentence of the author's per section, for the outline."""

from dataclasses import replace

import pytest

from bot.model import Article
from bot.reading.quotes import section_lines
from bot.reading.quotes.quotes import with_quotes
from bot.reading.quotes.section_lines import WordsIn, only_announces
from tests.reading.labelled import article_of


def summary(article: Article, section: int = 0) -> str | None:
    """The line under one section's heading, as the outline shows it."""
    headed = tuple(replace(section, heading="A heading") for section in article.sections)
    read = with_quotes(replace(article, sections=headed))
    where = read.sections[section].summary
    return where.of(read.text) if where else None


def prose(*paragraphs: str) -> Article:
    return article_of([("prose", None, text) for text in paragraphs])


def test_the_sentence_nearest_to_the_whole_section_is_taken() -> None:
    """Among the first sentences the one that shares most words with the rest stands for the section."""
    article = prose(
        "Markets are loud on Fridays. The lighthouse keeper trims the lamp and feeds the lamp with oil.",
        "A lamp in a lighthouse burns oil, and the keeper carries the oil up to the lamp each night.",
        "The keeper of a lighthouse sleeps by day, when the lamp is cold.",
    )
    found = summary(article)
    assert found is not None
    assert "lamp" in found


def test_a_sentence_that_points_back_never_stands_for_a_section() -> None:
    """Dangling openings, questions and reports are passed over for a later sentence."""
    article = prose(
        "This was the end of it all for the keeper. Why did the lamp fail? The lamp needed a new wick in spring."
    )
    assert summary(article) == "The lamp needed a new wick in spring."


def test_what_only_announces_stands_for_a_section_that_has_nothing_else() -> None:
    """Whatever opens so says no more than that something is coming."""
    announced = "It is important to note that the gates of every harbour are heavy."
    told = "A rope that is hung under the roof of the gate outlives the gate."
    assert summary(prose(f"{announced} {told}")) == told
    assert summary(prose(announced)) == announced


@pytest.mark.parametrize(
    ("language", "empty", "full"),
    [
        ("en", "Here’s a list of all the gates of the harbour.", "Here’s the rule of the gate: it is shut at night."),
        ("en", "It is important to note that gates are heavy.", "It is a gate that keeps the sea out."),
        ("de", "Es gibt verschiedene Tore im Hafen.", "Es gibt kein Tor ohne Schlüssel."),
        ("es", "Hay varias maneras de cerrar una puerta.", "Hay que cerrar la puerta de noche."),
        ("fr", "Il existe plusieurs portes dans le port.", "Il faut fermer la porte la nuit."),
        ("it", "Ci sono diversi modi di chiudere una porta.", "Ci vuole una chiave per ogni porta."),
        ("pt", "Existem várias portas no porto.", "Existe uma chave para cada porta."),
        ("ru", "Есть несколько способов закрыть ворота.", "Есть ворота без ключа."),
        ("sv", "Det finns flera portar.", "Porten är stängd."),
    ],
)
def test_what_announces_is_known_by_its_opening(language: str, empty: str, full: str) -> None:
    """But for what says it behind a colon, and in a language without such openings."""
    assert only_announces(empty, language) == (language != "sv")
    assert not only_announces(full, language)


def test_words_nobody_is_named_for_never_stand_for_a_section() -> None:
    """The author writes one line and quotes a mate; what the mate said is not shown as the section's."""
    assert summary(prose("“The lamp is the only law on this coast,” the mate said. And he left.")) is None


def test_a_section_of_fragments_has_no_line() -> None:
    """Where no sentence of the section stands alone, nothing is shown rather than half a thought."""
    assert summary(prose("But no. And then? Gone.")) is None


def test_each_section_has_its_own_line() -> None:
    """A section's line lies inside one of its own passages."""
    article = article_of(
        [
            ("prose", None, "The lamp needs oil each night of the year."),
            ("question", None, "What does the horn need?"),
            ("prose", None, "The horn needs steam whenever fog comes in."),
        ]
    )
    assert summary(article, 0) == "The lamp needs oil each night of the year."
    assert summary(article, 1) == "The horn needs steam whenever fog comes in."


def test_chinese_sections_are_compared_by_pairs_of_characters() -> None:
    """A text without spaces between words gets its line all the same."""
    first = "灯塔里的灯每天晚上都要加油，没有油的灯塔只是海边的一座石头房子。"
    second = "守灯塔的人白天睡觉，晚上给灯加油，从来不离开灯塔，也从来不离开海边。"
    assert summary(article_of([("prose", None, first + second)], "zh")) in {first, second}


def test_of_a_long_article_some_passages_tell_how_common_a_word_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Evenly spread, so that a word of every second passage still counts as common."""
    article = prose(*[f"The lamp number {word} burns." for word in ("ones", "twos", "threes", "fours") * 5])
    every = WordsIn(article).weights["lamp"], WordsIn(article).weights["threes"]
    monkeypatch.setattr(section_lines, "_ENOUGH", 5)
    few = WordsIn(article)
    assert few.weights["lamp"] == every[0]
    assert few.weights["burns"] < few.weights["threes"]


def test_the_words_of_a_section_are_counted() -> None:
    """Those of four letters or more, whatever marks stand around them."""
    article = prose("A lamp, the lamp! An old-fashioned lamp.")
    assert WordsIn(article).section(article.sections[0]) == {"lamp": 3, "fashioned": 1}


def test_a_section_as_long_as_a_book_is_known_by_passages_of_all_its_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every so many of them are read, from the first to the last."""
    monkeypatch.setattr(section_lines, "_ENOUGH", 2)
    article = prose(*(f"The {thing} is kept." for thing in ("wick", "boat", "lamp", "gate")))
    words = WordsIn(article).section(article.sections[0])
    assert words["wick"] == words["lamp"] == 1
    assert "gate" not in words
