"""What a sentence looks like, in any language."""

import pytest

from bot.reading.quotes.shape import is_question, shape_fault


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("A gate is a promise.", None),
        ("هذا الباب وعد۔", None),
        ("a gate is a promise.", "fragment"),
        ("A gate is a promise", "no full stop"),
        ("A gate is …", "trails off"),
        ("A gate (a promise.", "unbalanced"),
        ("THE GATE IS SHUT.", "capitals"),
        ("→ A gate.", "odd opening"),
    ],
)
def test_a_whole_sentence_looks_whole(text: str, fault: str | None) -> None:
    """It begins and ends as one, and its marks come in pairs."""
    assert shape_fault(text) == fault


def test_questions_of_three_scripts() -> None:
    """Latin, Chinese, Arabic."""
    assert all(map(is_question, ("What for?", "为什么？", "لماذا؟")))
    assert not is_question("For nothing.")
