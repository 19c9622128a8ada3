"""What is said of languages that the reader has few words of."""

from bot.cards.languages import language_lines, read_without, without_languages
from bot.cards.remarks import remark_sentence
from bot.cards.report import report_card
from bot.model import Doubt, Remark, Report, SourceReport
from tests.cards.samples import said

_KOREAN = Remark(0, Doubt.LANGUAGE_LACKS, ("Korean", "byline", "quotes", "verify"))
_GREEK = Remark(0, Doubt.LANGUAGE_LACKS, ("Greek", "letter"))
_OTHER = Remark(3, Doubt.PULL_QUOTE)


def test_one_article_is_told_what_its_language_lacks() -> None:
    """In the words of the field, not in those of the language file."""
    assert remark_sentence(_KOREAN) == (
        "Korean is read without rules for quotes, bylines and verification: quotes are chosen by general rules."
    )
    assert remark_sentence(_GREEK) == "Greek is read without rules for letters."


def test_many_articles_of_one_language_are_told_in_one_line() -> None:
    """A folder of two hundred Korean articles adds one line, and other remarks stay as they are."""
    remarks = [_KOREAN] * 200 + [_OTHER, _GREEK]
    assert language_lines(remarks) == [
        "1 article in Greek is read without rules for letters.",
        "200 articles in Korean are read without rules for quotes, bylines and verification: "
        "quotes are chosen by general rules.",
    ]
    assert without_languages(remarks) == [_OTHER]


def test_a_reload_shows_a_line_for_each_language() -> None:
    """Curators see in Discord how its quotes were chosen."""
    sources = tuple(
        SourceReport(f"{n}.txt", "added", ("Title",), 3, 0, 90, (_KOREAN, _OTHER) if n else (_KOREAN,))
        for n in range(2)
    )
    text = said(report_card(Report(sources, 2, 6, 0, 0.1)))
    assert text.count("Korean") == 1
    assert "2 articles in Korean are read without rules for quotes" in text
    assert "1 warning about" in text


def test_a_language_that_was_not_recognised_is_told_too() -> None:
    """Polish has no file here: the line says so, and nothing goes on silently."""
    assert read_without("und", "quotes", "verse").startswith("A language that was not recognised is read without rules")
    assert read_without("eo", "verse").startswith("“eo” is read without rules")
