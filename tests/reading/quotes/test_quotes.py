"""What an article can be quoted with, and what it never is."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Article, Kind
from bot.reading.quotes.quotes import with_quotes
from bot.reading.quotes.stands_alone import fault
from bot.reading.quotes.unfit import unfit
from tests.reading.labelled import article_of, judge

GOOD = "Every bridge is a promise to somebody who has not been born yet."
"""A sentence that is served wherever nothing around it forbids it."""


def served(article: Article) -> list[tuple[str, str | None]]:
    """Every quote of ``article`` with its speaker, in reading order."""
    read = with_quotes(article)
    return [(q.where.of(read.text), q.speaker) for s in read.sections for p in s.passages for q in p.quotes]


def prose(*paragraphs: str, language: str = "en") -> Article:
    return article_of([("prose", None, text) for text in paragraphs], language)


def test_a_sentence_that_stands_alone_is_served_as_the_authors() -> None:
    """A quote without a speaker is the article's author's."""
    assert served(prose(GOOD)) == [(GOOD, None)]


@pytest.mark.parametrize("kind", ["list", "caption", "byline", "bio", "dateline", "boilerplate", "note"])
def test_furniture_is_never_served(kind: str) -> None:
    """Only prose, block quotations and verse are quoted; all else is marked as not quotable."""
    article = article_of([(kind, None, GOOD)])
    assert served(article) == []
    assert not with_quotes(article).sections[0].passages[0].quotable


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("This is the reason why every bridge needs a keeper.", "dangling opening"),
        (r"Every bridge of the length {\displaystyle x^{2}} needs a keeper of its own.", "a formula"),
        (
            "Hit so hard that every bridge on the river would need a keeper for life, and a second one.",
            "points elsewhere",
        ),
        ("But every bridge needs a keeper who never sleeps.", "dangling opening"),
        ("He painted the bridge every seven years until the day of the storm.", "dangling opening"),
        ("Those bridges are painted every seven years by the town.", "dangling opening"),
        ("In that winter every bridge was painted twice by the town.", "dangling opening"),
        ("For example, every bridge is painted twice by the town.", "dangling opening"),
        ("When the painter of every bridge has gone home at last.", "half a sentence"),
        ("A painter of bridges, tall and thin.", "no verb"),
        ("and every bridge is painted twice by the town.", "fragment"),
        ("3) Every bridge is painted twice by the town.", "fragment"),
        ("– Every bridge is painted twice by the town.", "odd opening"),
        ("Every keeper of a bridge needs three things:", "no full stop"),
        ("Every bridge is a promise, and yet…", "trails off"),
        ("EVERY BRIDGE IS PAINTED TWICE BY THE TOWN.", "capitals"),
        ("Every bridge is a promise (as the mayor says.", "unbalanced"),
        ("Does anybody paint a bridge when nobody walks over it?", "question"),
        ("Every bridge, as mentioned above, is painted twice by the town.", "points elsewhere"),
        ("Every bridge in this chapter is painted twice by the town.", "points elsewhere"),
        ("According to the mayor, every bridge is painted twice.", "only reports"),
        ("Critics say that every bridge is painted twice too often.", "only reports"),
        ("The mayor told reporters that every bridge is painted twice.", "only reports"),
        ("Every bridge has a page of its own at www.bridges.example today.", "furniture"),
        ("Mary Holt is a writer and bridge keeper who lives in Leeds.", "furniture"),
        ("Every bridge was painted by Nazis in the second year of the war.", "sensitive"),
        ("For years their bridge was the only one that never closed.", "pronoun without a name"),
        ("Every bridge in the valley was built by f*ckers.", "censored word"),
        ("Every keeper was beheaded and the bridge was left to rust.", "violence"),
    ],
)
def test_what_cannot_stand_alone_says_why(sentence: str, reason: str) -> None:
    """Each rule of exclusion has its own reason, and a sentence that breaks it is not served."""
    assert fault(sentence, "en") == reason
    assert served(prose(sentence)) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Sin embargo, todo puente es una promesa que nadie recuerda."),
        ("es", "Según el alcalde, todo puente es una promesa que nadie recuerda."),
        ("fr", "Cela vaut pour chaque pont que personne ne regarde plus."),
        ("fr", "Selon le maire, chaque pont est une promesse que personne ne tient."),
        ("de", "Dieser Grundsatz gilt für jede Brücke, die niemand mehr ansieht."),
        ("de", "Laut Bürgermeister ist jede Brücke ein Versprechen, das niemand hält."),
        ("ru", "Однако каждый мост есть обещание, которого никто не помнит."),
        ("ru", "По словам старосты, каждый мост есть обещание, которого никто не помнит."),
        (
            "zh",
            "但是每一座桥都是一个没有人记得的承诺，人们从上面走过去，却从来不问是谁把它修起来的，也不问花了多少年。",
        ),
    ],
)
def test_loose_ends_are_known_in_other_languages(language: str, sentence: str) -> None:
    """Openings that point back and reports of others are not served in any of the six languages."""
    assert fault(sentence, language) in {"dangling opening", "only reports"}
    assert served(prose(sentence, language=language)) == []


def test_a_block_quotation_is_its_speakers_without_the_marks() -> None:
    """The marks around a block are not part of the quote, and the speaker goes with it."""
    assert served(article_of([("quote", "Amina Rowe", f"“{GOOD}”")])) == [(GOOD, "Amina Rowe")]


def test_a_block_quotation_of_nobody_known_is_never_served() -> None:
    """Without a speaker a block quotation is not quotable, least of all as the author's words."""
    article = article_of([("quote", None, f"“{GOOD}”")])
    assert served(article) == []
    assert not with_quotes(article).sections[0].passages[0].quotable


def test_inline_words_go_to_whoever_the_text_names() -> None:
    """A whole sentence inside marks is served as its speaker's, or not at all."""
    assert served(prose(f"Owen Price once wrote: “{GOOD}”")) == [(GOOD, "Owen Price")]
    assert served(prose(f"Somebody had carved it into the rail. “{GOOD}”")) == []
    assert served(prose(f"The company announced: “{GOOD}”")) == []


def test_a_sentence_that_is_a_quotation_with_its_attribution_is_its_speakers() -> None:
    """A sentence that opens with somebody's words and ends by naming them may be served whole, under that name."""
    sentence = "“Every bridge is a promise to somebody who has not been born,” wrote Owen Price."
    assert served(prose(sentence)) == [(sentence, "Owen Price")]


def test_the_author_who_quotes_somebody_by_name_in_passing_speaks() -> None:
    """Where the author's own words lead, or take over, the sentence is the author's."""
    led = "Contrary to what Owen Price wrote, “every bridge is a promise to somebody” is not true of any toll bridge."
    taken = (
        "“Every bridge is a promise to somebody,” wrote Owen Price, but he never said to whom, "
        "and nobody who pays the toll has ever asked."
    )
    assert served(prose(led)) == [(led, None)]
    assert served(prose(taken)) == [(taken, None)]


def test_words_in_an_unclosed_quotation_are_never_served() -> None:
    """Where a mark is missing nobody can tell whose words they are."""
    assert served(prose(f"The mayor laughed. “Nobody pays. {GOOD}")) == []


def test_what_follows_a_colon_is_not_put_into_the_authors_mouth() -> None:
    """A paragraph that another one announces may be anybody's, so it waits for a speaker."""
    assert served(prose("The letter ended with these words:", GOOD)) == []


def test_the_author_under_its_own_name_is_the_author() -> None:
    """A passage the article gives to its own author needs no other speaker."""
    article = article_of([("prose", "Ruth Vale", GOOD)])
    mine = Article(article.source, article.key, article.title, article.text, article.sections, ("Ruth Vale",))
    assert served(mine) == [(GOOD, None)]


def test_verse_is_served_whole_with_its_line_breaks() -> None:
    """A stanza is one quote; half of it is not a quote."""
    stanza = "\n".join(["The river has a memory,", "The bridge has only a name;", "The toll is paid by the living."])
    assert served(article_of([("verse", None, stanza)])) == [(stanza, None)]


@pytest.mark.parametrize(
    "lines",
    [
        "The tide goes out at the turn of the year\nand all we know is https://tides.example",
        "The tide goes out at the turn of the year\nAll tables | All harbours | All years",
        "The tide goes out at the turn of the year\nand all the harbours ask of it is this:",
    ],
)
def test_lines_of_a_page_are_no_verse(lines: str) -> None:
    """Lines with an address or a menu, and lines that lead up to others, are not quoted as verse."""
    assert served(article_of([("verse", None, lines)])) == []


def test_verse_of_somebody_unnamed_is_not_served() -> None:
    """A stanza in quotation marks, or behind a colon, is not the author's."""
    stanza = "The river has a memory,\nThe bridge has only a name;\nThe toll is for the living."
    assert served(article_of([("verse", None, f"“{stanza}”")])) == []
    assert served(article_of([("prose", None, "They sang it on the deck:"), ("verse", None, stanza)])) == []


def test_prose_behind_a_sung_stanza_is_the_authors_again() -> None:
    """Only what stands directly behind the colon waits for a speaker."""
    stanza = "The river has a memory,\nThe bridge has only a name."
    article = article_of([("prose", None, "They sang it on the deck:"), ("verse", None, stanza), ("prose", None, GOOD)])
    assert served(article) == [(GOOD, None)]


def test_a_short_sentence_takes_the_next_with_it() -> None:
    """Two short sentences that belong together make one quote of 40 characters or more."""
    assert served(prose("Bread is never owned. It is only shared or stolen.")) == [
        ("Bread is never owned. It is only shared or stolen.", None)
    ]


def test_a_turn_in_the_next_sentence_keeps_a_half_truth_back() -> None:
    """A sentence that the next one takes back is quoted with that one, or not at all."""
    claim = "Everyone who owns a ferry is against the bridge."
    assert served(prose(claim)) == [(claim, None)]
    both = f"{claim} But the ferrymen built it."
    assert served(prose(both)) == [(both, None)]


def test_at_most_two_quotes_come_from_one_paragraph_and_none_twice() -> None:
    """Fewer and better: the best two of a passage, and a refrain only once."""
    many = [f"No {thing} is ever finished while somebody still needs it." for thing in ("road", "roof", "well", "wall")]
    assert len(served(prose(" ".join(many)))) == 2
    assert len(served(prose(GOOD, GOOD))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "He called them n******.",
        "What the f*** is a bridge for?",
        "You piece of sh1t.",
        "They are b---s.",
        "What bullshit.",
    ],
)
def test_slurs_and_oaths_are_found_spelt_out_and_censored(text: str) -> None:
    """Stars, dashes and digits in place of letters hide nothing."""
    assert unfit(text) in {"slur", "censored word"}


@pytest.mark.parametrize(
    "text",
    [
        "The mob dismembered the clerk on his own bridge.",
        "They murdered the keeper and left the corpse on the deck.",
        "Los soldados degollaron al barquero.",
        "Die Wache hat den Fährmann gefoltert.",
        "Лодочника пытали всю ночь.",
        "士兵把船夫活埋在桥下。",
    ],
)
def test_detailed_violence_is_found_in_every_language(text: str) -> None:
    """One graphic word, or two words of killing, keep a sentence back."""
    assert unfit(text) == "violence"


@pytest.mark.parametrize(
    "text",
    [
        "The death of the ferry was slow and nobody mourned it.",
        "A well-made bridge has a half-life of two hundred years.",
        "Footnotes* are for the patient, and snake_case is for machines.",
        "The tortuous road to Scunthorpe passes a drapery.",
    ],
)
def test_harmless_words_stay_harmless(text: str) -> None:
    """A single word of dying, a hyphen, a footnote star or a place name offends nobody."""
    assert unfit(text) is None


def test_reading_twice_changes_nothing() -> None:
    """Choosing quotes is pure: the same article gives the same quotes, and a second pass adds none."""
    article = prose(f"{GOOD} The mayor never paid.", "Nobody owns a river, and everybody drinks from it.")
    once = with_quotes(article)
    assert with_quotes(article) == once
    assert with_quotes(once) == once


_PIECES = (
    *(GOOD, "Nobody owns a river.", "He left. ", "But no. ", "said Ann Lee.", "每座桥都是承诺。"),
    *("“", "”", " ", "\n", ":", "(", "?"),
)


@settings(max_examples=80)
@given(
    st.lists(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=8).map("".join), min_size=1, max_size=4),
    st.sampled_from(["en", "de", "zh"]),
    st.randoms(use_true_random=False),
)
def test_every_quote_is_a_slice_of_one_passage_and_of_fitting_length(
    paragraphs: list[str], language: str, chance: random.Random
) -> None:
    """Whatever the paragraphs, quotes lie inside their passage, 8 to 400 characters long, and do not overlap."""
    kinds = ["prose", "quote", "verse", "list"]
    texts = [text.strip() or "x" for text in paragraphs]
    read = with_quotes(
        article_of([(chance.choice(kinds), chance.choice([None, "Ann Lee"]), t) for t in texts], language)
    )
    for section in read.sections:
        for passage in section.passages:
            at = passage.where.start
            for quote in passage.quotes:
                assert at <= quote.where.start < quote.where.end <= passage.where.end
                assert 8 <= quote.where.end - quote.where.start <= 400
                assert quote.where.of(read.text) == quote.where.of(read.text).strip()
                assert passage.kind in {Kind.PROSE, Kind.QUOTE, Kind.VERSE}
                at = quote.where.end


@pytest.mark.parametrize("second", ["”", "”Nobody owns a river.", "“", "“Nobody owns a river.”"])
def test_a_speech_left_open_before_a_block_quotation_stops_no_text(second: str) -> None:
    """The block may open with the mark that closes, as Spanish has it, and hold nothing else."""
    for kind in ("prose", "quote"):
        article = article_of([(kind, None, "“"), ("quote", None, second), ("prose", None, "Then it rained.")], "en")
        assert with_quotes(article).text == article.text


def test_the_reporting_half_of_the_labels_reaches_the_goals() -> None:
    """At least 85 % of what is served is good, under 3 % of the never-set slips through, half of the good is found."""
    score, _ = judge("reporting")
    assert score.served >= 40
    assert score.precision >= 0.85
    assert score.leak < 0.03
    assert score.recall >= 0.5
