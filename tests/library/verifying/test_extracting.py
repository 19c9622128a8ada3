"""Finds the quotations in a message or document, and who is named."""

import pytest

from bot.library.verifying.extracting import Quoted, quotations_in, quoted_part


@pytest.mark.parametrize(
    ("message", "found"),
    [
        ("> Salt is bread for the poor.\n— Ada Lin", Quoted("Salt is bread for the poor.", "Ada Lin")),
        ("She wrote “salt is bread for the poor”, I think.", Quoted("salt is bread for the poor")),
        ("„Salz ist das Brot der Armen“ — Ada Lin", Quoted("Salz ist das Brot der Armen", "Ada Lin")),
        ("Salt is bread for the poor.", Quoted("Salt is bread for the poor.")),
        ("The “pans” are full, and “salt is bread for the poor”.", Quoted("salt is bread for the poor")),
    ],
)
def test_a_message_has_one_part_to_check(message: str, found: Quoted) -> None:
    """Its block quote, else its longest quotation, else all of it."""
    assert quoted_part(message) == found


def test_a_document_has_all_its_quotations_in_order() -> None:
    """Those of two words are none."""
    text = "“Salt is bread,” he said, and “so what”.\n\n> Bread is salt for the rich.\n\nNothing here."
    assert [piece.text for piece in quotations_in(text)] == ["Salt is bread,", "Bread is salt for the rich."]
