"""Labels that say who speaks in a paragraph, and whom they name."""

import pytest

from bot.reading.lines.label import Label, label_of, reads_like_label, stage_label


@pytest.mark.parametrize(
    ("paragraph", "who", "named"),
    [
        ("Ada Lin: Forty on the water.", "Ada Lin", True),
        ("ADA LIN: Forty on the water.", "ADA LIN", True),
        ("[00:12] Ada Lin: Forty on the water.", "Ada Lin", True),
        ("[Ada Lin]: Forty on the water.", "Ada Lin", True),
        ("<ada> Forty on the water.", "ada", True),
        ("<@ada.lin> Forty on the water.", "ada.lin", True),
    ],
)
def test_a_label_names_whoever_speaks(paragraph: str, who: str, named: bool) -> None:
    """A time before it is passed over, and it ends where the words begin."""
    label = label_of(paragraph)
    assert label is not None
    assert (label.who, label.named) == (who, named)
    assert paragraph[label.end :] == "Forty on the water."


@pytest.mark.parametrize(
    "paragraph", ["Forty on the water.", "12:30 was the hour", "", "[1]: a", "[Ada] said", "<3 ropes"]
)
def test_other_paragraphs_have_none(paragraph: str) -> None:
    """A colon alone is no label."""
    assert label_of(paragraph) is None


def test_a_play_calls_its_persons_in_capitals() -> None:
    """ "MRS. HALE. Come in." has a label, "Mrs. Hale. Come in." has none."""
    found = stage_label("MRS. HALE. Come in.")
    assert isinstance(found, Label)
    assert found.who == "MRS. HALE"
    assert stage_label("Mrs. Hale. Come in.") is None


def test_words_of_a_label_are_written_like_a_name() -> None:
    """Five words at most, each with a capital, or a particle."""
    assert reads_like_label("Ada Lin")
    assert reads_like_label("Hanna van der Meer")
    assert not reads_like_label("the keeper of swans")
    assert not reads_like_label("One Two Three Four Five Six")
