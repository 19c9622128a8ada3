"""A language the reader has no words of: what marks, lengths and digits tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.quotes.neutral import neutral_fault, neutral_worth
from bot.reading.quotes.sentence_words import sentence_words
from bot.reading.quotes.stands_alone import fault
from bot.reading.quotes.word_signs import tokens_of


@pytest.mark.parametrize(
    ("thought", "report"),
    [
        (
            "Rzeka nie pyta nikogo o zgodę, a most nie pyta, kto po nim chodzi.",
            "W dniu 12 maja 2019 r. spółka Most (Gdynia) podpisała umowę o 40 mln zł.",
        ),
        (
            "Ingen äger floden, men alla som bor vid den tror att de gör det.",
            "Den 3 maj kom Anna Lind och Per Holm till Malmö med 40 lådor.",
        ),
    ],
)
def test_a_thought_beats_a_report(thought: str, report: str) -> None:
    """Polish and Swedish have no file here."""
    assert neutral_worth(thought, tokens_of(thought), False) > 1.0 > neutral_worth(report, tokens_of(report), False)


def test_what_marks_show_is_held_back() -> None:
    """Half a sentence, a question, a notice: without a word of the language."""
    assert fault("rzeka nie pyta nikogo o zgodę, a most nie pyta o nic.", "pl") == "fragment"
    asked = sentence_words("Kto pyta rzekę o zgodę?", "pl")
    assert neutral_fault(asked, True) == "question"
    assert neutral_fault(asked, False) is None
    assert fault("Rzeka nie pyta nikogo o zgodę, a most nie pyta o nic.", "pl") is None


@given(st.text(max_size=400))
def test_worth_stays_within_its_bounds(text: str) -> None:
    """Whatever the text."""
    for unspaced in (False, True):
        assert neutral_worth(text, tokens_of(text), unspaced) <= 2.0
