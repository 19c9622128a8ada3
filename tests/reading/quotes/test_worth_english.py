"""What makes a sentence worth a quote, what looks back without seeming to, and how few an article serves."""

import pytest

from bot.model import Article
from bot.reading.quotes.choosing import EXCELLENT
from bot.reading.quotes.quotes import with_quotes
from bot.reading.quotes.sentence_words import word_rows
from bot.reading.quotes.stands_alone import fault
from bot.reading.quotes.worth import worth
from tests.reading.labelled import article_of
from tests.reading.quotes.test_quotes import prose, served

LOCK = "A lock is a question that the river asks of every boat."
"""A sentence that is served wherever nothing around it forbids it."""


def summary_of(article: Article) -> str | None:
    """The line of the outline for the first section of ``article``."""
    read = with_quotes(article)
    summary = read.sections[0].label
    return summary.of(read.text) if summary else None


def value(sentence: str) -> float:
    """What an English sentence is worth by itself."""
    return float(worth(word_rows([sentence], "en"), "en")[0])


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (
            "A lock is a question that the river asks of every boat.",
            "The lock is a place that the river fills with boats.",
        ),
        (
            "Old boats are patient, but nobody is patient with an old boat.",
            "Today the boats are going downstream, and you can see a few of them.",
        ),
        (
            "The longer a boat waits, the more its owner learns about water.",
            "The boat is slow, and the songs are rather long.",
        ),
        ("A slow boat teaches a slow mind.", "A slow boat teaches its passengers considerable circumspection."),
        (
            "Whoever waits for the lock has time to look at the water.",
            "You will see the water while you wait for the lock.",
        ),
        ("Every boat is a house that has changed its mind.", "There are some boats that people use as houses."),
        ("A boat without a name is nobody's boat.", "A boat without a name is listed in the file names.txt."),
    ],
)
def test_what_speaks_of_all_boats_is_worth_more_than_what_speaks_of_one(better: str, worse: str) -> None:
    """General, plain and pointed beats particular, technical and heavy."""
    assert value(better) > EXCELLENT > value(worse)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody has ever defended the proposal, and nobody will.",
        "The question is who opens the lock when everybody is asleep.",
        "No amount of water can change that.",
        "Nobody knows how to put a price on that, or what it means to a boatman.",
        "Everyone is bound by it, and nobody asks why.",
        "Everyone who owns a boat has a picture of them.",
        "A boatman may sit there without being good at anything.",
        "Serves four boatmen, or one who has rowed all night.",
        "Some want to open every lock, and nobody pays for it.",
        "The reason is that nobody opens a lock at night.",
        "Most men fear the water, but drowning is another matter.",
        "Everyone knows it who has ever waited at a lock.",
        "The men who guard it, and the men who rob it, drink at one table.",
        "When the test of a lock is men's patience, they never pass it.",
        "For the first time in history he owns the river he drowns in.",
        "The price of a quiet river, though, is a lock without a keeper.",
        "Boatmen of the first type sing, and they are seldom on time.",
        "To believe otherwise is to take the gate for the river.",
        "It is the view that because a gate is shut the river must be too.",
        "To sum it up, a river is a road that nobody has to mend.",
        "You see, there have always been rivers that nobody could cross.",
        "Never mind that a river has been turned into a ditch.",
        "We need not speak of the boats that were sunk to keep the price of fish high.",
        "Let's imagine that there is a gate which opens for everyone.",
        "The one thing our theory asks is that every gate be left open at night.",
    ],
)
def test_what_looks_back_is_not_served_wherever_it_does_so(sentence: str) -> None:
    """A noun for what was said, a bare "that", "there" or an "it" without a thing needs the text before."""
    assert fault(sentence, "en") in {"points elsewhere", "dangling opening", "pronoun without a name"}
    assert served(prose(sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody has ever defended the proposal that a lock should have no gates.",
        "A machine answers the question you put to it and never the question you should have put.",
        "A lock is a thing that opens only for whoever is willing to wait.",
        "A boat is a house, and whoever lives in it has no address.",
        "People who own boats are owned by them.",
        "Nobody is happier than a boatman when there is nothing to do.",
        "In a lock nobody hurries, because nobody stands there by choice.",
    ],
)
def test_what_only_seems_to_look_back_may_be_served(sentence: str) -> None:
    """The same words with what they stand for in the sentence itself are no fault."""
    assert fault(sentence, "en") is None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "As the boatman Edwin Marl once observed, a lock is a question."),
        ("en", "A lock, as the boatmen like to say, is a question, and nobody has the answer."),
        ("en", "It may be objected that every lock is a question nobody asks."),
        ("en", "Some people of a cautious disposition will object that every lock is a danger."),
        ("en", "You say that every lock is a danger and that nobody needs it."),
        ("en", "Marl says somewhere that every lock is a question."),
        ("en", "Every lock in the valley is said to have its own ghost."),
        ("es", "Las esclusas, dice, no se abren nunca para quien tiene prisa."),
        ("es", "Como escribió un barquero, toda esclusa es una pregunta."),
        ("fr", "Les écluses, dit-elle, ne s'ouvrent jamais pour les gens pressés."),
        ("fr", "Comme le disait un batelier, toute écluse est une question."),
        ("de", "Die Schleuse, sagt er, öffnet sich niemals für den Eiligen."),
        ("de", "Manche glauben, dass jede Schleuse eine Frage ist."),
        ("ru", "Шлюз, говорит он, никогда не открывается для того, кто спешит."),
        ("ru", "Как писал один лодочник, каждый шлюз есть вопрос."),
        ("zh", "他常说每一道船闸都是一个问题，只有等得起的人才能听见答案。"),
    ],
)
def test_words_lent_by_somebody_else_are_not_the_authors_even_without_marks(language: str, sentence: str) -> None:
    """What the text gives to another without quotation marks is a report, in the author's mouth or not."""
    assert fault(sentence, language) in {"only reports", "dangling opening", "pronoun without a name"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Nobody who says that a lock is easy has ever opened one."),
        ("en", "As long as the water is high, every lock is easy."),
        ("en", "People who open locks for a living will tell you that the hardest part is waiting."),
        ("es", "Nadie abre una esclusa para quien no dice adónde va."),
        ("fr", "Une écluse ne s'ouvre jamais pour les gens pressés."),
        ("de", "Eine Schleuse öffnet sich niemals für den Eiligen."),
        ("ru", "Шлюз никогда не открывается для того, кто спешит."),
    ],
)
def test_a_sentence_about_saying_is_no_report(language: str, sentence: str) -> None:
    """A verb of saying alone does not lend the sentence to anybody."""
    assert fault(sentence, language) is None


def test_a_scrap_of_speech_is_not_worth_a_quote() -> None:
    """Where the author's sentence quotes somebody by name, what is quoted must itself be long enough."""
    assert served(prose("“Every day is all post,” says Edwin Marl, who has never owned a boat.")) == []
    whole = "“Every day on the water is the first day of something,” says Edwin Marl, the boatman."
    assert served(prose(whole)) == [(whole, "Edwin Marl")]


def test_a_speaker_is_held_to_the_same_measure() -> None:
    """The words of somebody named are served when they make a point, and not when they tell what happened."""
    assert served(article_of([("quote", "Edwin Marl", f"“{LOCK}”")])) == [(LOCK, "Edwin Marl")]
    assert served(article_of([("quote", "Edwin Marl", "“We opened the lock and then we had some soup.”")])) == []


def test_every_evening_is_no_general_truth() -> None:
    """ "Every" before a time of day or year tells a habit, before a thing it speaks of all of its kind."""
    habit = "Every evening the boatman walks around the harbour and counts the lamps."
    assert value(habit) < 1 < value("Every boatman is a walker who has given up.")
    assert served(prose("Every boatman is a walker who has given up.")) == [
        ("Every boatman is a walker who has given up.", None)
    ]


def test_an_outline_shows_the_authors_own_point_where_there_is_one() -> None:
    """A sentence that quotes somebody, or tells what happened once, is shown only in a section with nothing else."""
    quoting = "“Nobody in the harbour has ever paid for a lamp,” says Edwin Marl, who keeps the lamps."
    telling = "The council bought eleven lamps in 1931 and lost nine of them in the first winter."
    point = "A harbour without lamps is only a hole in the coast."
    shown = [summary_of(prose(text)) for text in (f"{quoting} {telling} {point}", f"{quoting} {telling}")]
    assert shown[0] == point
    assert shown[1] in (quoting, telling)
