"""What is said of content notes on a card."""

from bot.cards.noted import in_a_menu, is_covered, kept_back_sentence, note_above, note_words, noted_behind
from bot.model.content_notes import UNVEILED, Veil, Veiled

COVERED = Veiled(Veil.SPOILER, ("sex", "drugs"))


def test_the_notes_of_a_covered_text_are_named() -> None:
    """Above it, or behind its source; those of one that is served are not."""
    assert note_words(COVERED.notes) == "Content note: sex and drugs"
    assert (len(note_above(COVERED)), len(noted_behind(COVERED))) == (1, 1)
    assert (note_above(UNVEILED), noted_behind(UNVEILED)) == ((), ())
    assert (is_covered(COVERED), is_covered(UNVEILED), is_covered(Veiled(Veil.NEVER, ("sex",)))) == (True, False, False)


def test_what_is_kept_back_is_counted() -> None:
    """In a sentence that agrees with the number."""
    assert kept_back_sentence(["sex"]) == "1 passage is kept back here, because of its content note: sex."
    assert kept_back_sentence(["sex", "drugs"], 2) == (
        "2 passages are kept back here, because of their content notes: sex and drugs."
    )


def test_a_line_of_a_menu_has_the_note_in_the_words_place() -> None:
    """Nothing can be covered there."""
    assert in_a_menu("the words", UNVEILED) == "the words"
    assert in_a_menu("the words", COVERED) == "Content note: sex and drugs"
