"""What is kept but never served: captions, share lines, notices, lists, notes; and what only resembles them."""

import pytest

from bot.model import Kind, SectionKind
from tests.reading.plain import LONG, OTHER, THIRD, headings, kinds, paragraphs, read_one, spoken, texts

TITLE = "The Ledgers of the Harbour"


@pytest.mark.parametrize(
    "line",
    [
        "Share this: Twitter | Facebook | Email",
        "Facebook Twitter WhatsApp",
        "Get the Quay app",
        "A badge with the words 'Download on the App Store': following it opens the store for iOS",
        "Subscribe to our newsletter",
        "Home › Essays › Harbours",
        "Home | About | Contact | Donate",
        "© 2019 The Quay Review",
        "All rights reserved.",
        "We use cookies to make this site work.",
        "Leave a comment",
        "12 Comments",
        "5 min read",
        "https://quay.example/ledgers",
        "Advertisement",
        "Compartir en Facebook",
        "Lire aussi : Les bateliers",
        "Читайте также",
        "相关文章",
    ],
)
def test_lines_of_the_page_are_boilerplate(line: str) -> None:
    """A line that belongs to the page is kept, and never served."""
    article = read_one(paragraphs(TITLE, LONG, OTHER, line))
    assert kinds(article) == [Kind.PROSE, Kind.PROSE, Kind.BOILERPLATE]
    assert spoken(article)[2] == (None, False)


def test_what_follows_related_posts_is_boilerplate_too() -> None:
    """Short lines from "Related posts" to the end are links."""
    article = read_one(paragraphs(TITLE, LONG, OTHER, "Related posts", "The Boatmen", "Rain at Sea", "The Attic"))
    assert kinds(article)[2:] == [Kind.BOILERPLATE] * 4
    assert headings(article) == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Share this bread with whoever comes, the old clerk used to say, and she meant it.",
        "Home is where the ledgers are.",
        "Advertisement was unknown to the harbour before the railway came.",
        "Search as we might, we found no ledger for that year.",
        "Read more slowly, she told us, and you will read more.",
    ],
)
def test_sentences_that_begin_like_notices_are_prose(sentence: str) -> None:
    """A whole sentence of the author's is not furniture for its first word."""
    assert kinds(read_one(paragraphs(TITLE, LONG, sentence, OTHER))) == [Kind.PROSE] * 3


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Clerks at their desks, about 1910",
        "Photograph by Jonah Weiss",
        "Image courtesy of the Quay Museum",
        "Front Cover of Quay Issue 3",
        "Painting of clerks marching down to the yard, each with a ledger under the arm.",
        "A cartoon shows a clerk holding a ledger, labeled “The last of them.”",
        "Foto: Archivo del puerto",
    ],
)
def test_pictures_leave_captions(line: str) -> None:
    """Credits and descriptions of pictures under the title are captions."""
    assert kinds(read_one(paragraphs(TITLE, line, LONG, OTHER)))[0] is Kind.CAPTION


def test_a_painting_may_be_the_subject() -> None:
    """A paragraph that speaks of a picture in whole sentences is prose."""
    about = "The painting is hung too high, and nobody has ever seen what the clerk in it is writing down."
    assert kinds(read_one(paragraphs(TITLE, LONG, about, OTHER))) == [Kind.PROSE] * 3


def test_lists_and_the_line_above_them() -> None:
    """Bulleted entries are a list, and so is the label above; a full sentence above stays prose."""
    article = read_one(
        paragraphs(TITLE, LONG, "Related news:", "*  Rain at Sea, by Ada Lin, May 2018", "*  Wind, by Ada Lin", OTHER)
    )
    assert kinds(article) == [Kind.PROSE, Kind.LIST, Kind.LIST, Kind.LIST, Kind.PROSE]
    assert headings(article) == [None]


def test_numbered_paragraphs_in_brackets_are_a_list() -> None:
    """ "1) …" and "2) …" are entries, whatever their length."""
    article = read_one(paragraphs(TITLE, LONG, f"1) {OTHER}", f"2) {THIRD}"))
    assert kinds(article) == [Kind.PROSE, Kind.LIST, Kind.LIST]


def test_notes_in_brackets_over_paragraphs() -> None:
    """A bracket that closes in a later paragraph holds one note."""
    article = read_one(paragraphs(TITLE, LONG, f"[{OTHER}", f"[{THIRD}]"))
    assert kinds(article) == [Kind.PROSE, Kind.NOTE, Kind.NOTE]


def test_a_bracket_that_never_closes_takes_nothing_along() -> None:
    """One slip of the pen costs one paragraph at most."""
    article = read_one(paragraphs(TITLE, f"[{LONG}", OTHER, THIRD, LONG))
    assert kinds(article)[1:] == [Kind.PROSE] * 3


@pytest.mark.parametrize("rule", ["***", "* * *", "---", "⁂", "_____", "❦"])
def test_a_rule_parts_the_text(rule: str) -> None:
    """A drawn rule is kept, closes what is above it, and opens a break below."""
    article = read_one(paragraphs(TITLE, LONG, rule, OTHER))
    assert [section.kind for section in article.sections] == [SectionKind.OPENING, SectionKind.BREAK]
    assert texts(article) == [LONG, rule, OTHER]


def test_a_larger_gap_is_a_break_in_its_own_file() -> None:
    """A gap wider than this file's usual one parts the text; the usual one does not, however wide."""
    for usual in (1, 3):
        gap, wide = "\n" * (usual + 1), "\n" * (usual + 2)
        article = read_one(f"{TITLE}{gap}{LONG}{gap}{OTHER}{gap}{THIRD}{gap}{LONG}{wide}{OTHER}{gap}{THIRD}")
        assert [section.kind for section in article.sections] == [SectionKind.OPENING, SectionKind.BREAK]
        assert len(article.sections[1].passages) == 2


def test_gaps_of_every_size_mean_nothing() -> None:
    """Where every other gap is a wide one, gaps part nothing."""
    article = read_one(
        "\n\n".join(f"{text}\n" * (at % 2) + f"{text}" for at, text in enumerate([LONG, OTHER, THIRD] * 3))
    )
    assert len(article.sections) == 1


def test_furniture_after_a_gap_opens_no_section() -> None:
    """An app's advertisement far below the text is no section of it."""
    article = read_one(paragraphs(TITLE, LONG, OTHER, THIRD) + "\n\n\nGet the Quay app\n")
    assert len(article.sections) == 1


def test_a_question_and_its_answer_behind_en_dashes_are_dialogue() -> None:
    """As behind the long dash; entries of a list, tight or announced or without a question, stay entries."""
    asked, answer = "– Vous regretterez le moulin ?", "– Le moulin, non. Je regretterai le bruit de la roue."
    article = read_one(paragraphs("Le Moulin", LONG, asked, answer, OTHER))
    assert kinds(article)[1:3] == [Kind.QUOTE, Kind.QUOTE]
    assert not any(p.quotable for s in article.sections for p in s.passages if p.where.of(article.text)[0] == "–")
    for listed in (
        paragraphs("Le Moulin", LONG, "Three points:", asked, answer, OTHER),
        paragraphs("Le Moulin", LONG, f"{asked}\n{answer}", OTHER),
        paragraphs("Le Moulin", LONG, "– Vous regretterez le moulin.", answer, OTHER),
    ):
        assert Kind.QUOTE not in kinds(read_one(listed))
