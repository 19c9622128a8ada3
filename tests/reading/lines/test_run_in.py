"""Here is one paragraph: does it open with a label such as "Name:" or "Name replies:"?"""

import pytest

from bot.reading.lines.run_in import run_in


@pytest.mark.parametrize(
    ("paragraph", "who", "says"),
    [
        ("Ada Lin: Forty on the water.", "Ada Lin", False),
        ("Ada Lin replies: Forty on the water.", "Ada Lin", True),
        ("Dr. Ada Lin: Forty on the water.", "Ada Lin", False),
    ],
)
def test_a_label_tells_who_and_whether_they_speak(paragraph: str, who: str, says: bool) -> None:
    """A verb of saying behind the name says that they speak; a title falls away."""
    label = run_in(paragraph)
    assert label is not None
    assert (label.who, label.says) == (who, says)
    assert paragraph[label.end :] == "Forty on the water."


@pytest.mark.parametrize("paragraph", ["the keeper: forty", "Forty, Ada: no.", "Forty on the water.", ""])
def test_other_openings_are_none(paragraph: str) -> None:
    """Small words, a comma before the colon, or no colon at all."""
    assert run_in(paragraph) is None
