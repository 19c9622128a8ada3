"""Passages, kept text, ids and key."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Kind, passage_ids
from bot.reading.passages import LONGEST
from tests.reading.plain import LONG, OTHER, paragraphs, read_one, texts
from tests.reading.soundness import check_nothing_lost, check_slices


def test_a_long_paragraph_is_parted_between_sentences() -> None:
    """No passage is longer than 1,200 characters, and each ends where a sentence does."""
    long = " ".join([LONG, OTHER] * 5)
    article = read_one(paragraphs("The Ledgers", long))
    pieces = texts(article)
    assert " ".join(pieces) == long
    assert all(len(piece) <= LONGEST and piece.endswith(".") for piece in pieces)
    assert len(pieces) > 1


def test_a_sentence_without_end_is_parted_at_a_space() -> None:
    """Words are never cut while there is a space to cut at."""
    words = " ".join(["ledger"] * 1000)
    article = read_one(paragraphs("The Ledgers", words))
    assert {word for piece in texts(article) for word in piece.split()} == {"ledger"}


def test_a_line_without_spaces_is_read() -> None:
    """One endless word is parted anywhere, and nothing of it is lost."""
    article = read_one("x" * 5000)
    check_slices(article)
    assert "".join(texts(article)) == "x" * 5000


def test_equal_paragraphs_have_ids_of_their_own() -> None:
    """The second occurrence of a text is counted in its id."""
    article = read_one(paragraphs("The Ledgers", LONG, OTHER, LONG))
    assert [p.id for section in article.sections for p in section.passages] == passage_ids([LONG, OTHER, LONG])


def test_sentences_cover_every_passage() -> None:
    """Each passage is told in sentences, furniture too."""
    check_slices(read_one(paragraphs("The Ledgers", "By Ada Lin", LONG, "Share this: Twitter", OTHER)))


def test_spaces_inside_a_paragraph_are_kept() -> None:
    """Two spaces after a stop stay two spaces."""
    spaced = LONG.replace(". ", ".  ")
    assert texts(read_one(paragraphs("The Ledgers", spaced, OTHER)))[0] == spaced


def test_one_quotation_over_many_passages_keeps_its_kind() -> None:
    """The parts of a very long quotation are all quotations of the same speaker."""
    quoted = f"“{' '.join([LONG] * 8)}”"
    article = read_one(paragraphs("The Ledgers", OTHER, quoted, "– Ada Lin"))
    parts = [p for section in article.sections for p in section.passages if p.kind is Kind.QUOTE]
    assert len(parts) > 1
    assert {p.speaker for p in parts} == {"Ada Lin"}


@settings(max_examples=60)
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf"]), max_size=60), max_size=12))
def test_any_lines_make_sound_articles(lines: list[str]) -> None:
    """Whatever stands in its lines, an article's slices hold and none of the text is lost or doubled."""
    source = "Title\n\n" + "\n\n".join(["", *lines, LONG])
    article = read_one(source)
    check_slices(article)
    check_nothing_lost(source, [article])


def test_shuffled_paragraphs_lose_nothing() -> None:
    """The same paragraphs in any order are all kept."""
    chance = random.Random(7)
    pool = [
        LONG,
        OTHER,
        "The Attic",
        "By Ada Lin",
        "***",
        "– Lin, 1926",
        "“Open",
        "Q: Why?",
        "1. One",
        "* entry",
        "[note",
    ]
    for _ in range(40):
        source = paragraphs(*chance.choices(pool, k=12))
        from bot.reading import read_source

        articles = read_source("sample.txt", source.encode())
        for article in articles:
            check_slices(article)
        check_nothing_lost(source, articles)
