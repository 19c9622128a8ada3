"""The card of ``inspect --why``."""

from bot.cards.reasons import why_card
from bot.model import Lines
from bot.model.inspection import Inspection, Reason
from tests.cards.samples import said


def test_each_line_says_as_what_and_by_which_pass() -> None:
    """With the pass that had said otherwise, and the format where it said so."""
    reasons = (
        Reason(Lines(1, 1), "Salt", "title", "title"),
        Reason(Lines(3, 4), "Photo: Ada Lin", "caption", "captions", "lists"),
        Reason(Lines(6, 6), "Bread", "heading", "format"),
        Reason(None, "Wine", "prose"),
    )
    card = said(why_card(Inspection("salt.txt", (), reasons=reasons)))
    assert "1 (title: title)" in card
    assert "3-4 (caption: captions, over lists)" in card
    assert "6 (heading: the file's format)" in card
    assert "– (prose: by default)" in card
