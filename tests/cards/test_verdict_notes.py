"""What a verdict tells beside the words."""

from bot.cards.card import TextBlock, plain
from bot.cards.verdict import verdict_card
from bot.cards.verdict_notes import words_beside
from bot.model import Caution, Change, Step, Verdict
from tests.cards.test_verdict import told, verification

REST = "but only after the last boat is home."


def test_a_sentence_that_goes_on_is_told_and_its_rest_shown() -> None:
    """The first sentence says so; what follows stands below, quietly."""
    card = verdict_card(verification(Verdict.VERBATIM, goes_on="and its sluices are oak."))
    assert told(card).startswith("Verbatim\nThe text has these words, but its sentence goes on.")
    (note,) = words_beside(verification(Verdict.VERBATIM, goes_on="and its sluices are oak."))
    assert isinstance(note, TextBlock)
    assert (plain(note.runs), note.small) == ("In the text the sentence goes on: “… and its sluices are oak.”", True)


def test_a_rest_that_takes_the_words_back_is_a_warning() -> None:
    """In bold, as every warning."""
    (note,) = words_beside(verification(Verdict.VERBATIM, goes_on=REST, cautions=(Caution.CUT,)))
    assert isinstance(note, TextBlock)
    assert plain(note.runs) == f"Careful: in the text the sentence goes on: “… {REST}”"
    assert note.runs[0].bold


def test_nothing_is_said_of_words_that_stand_there_as_quoted() -> None:
    """No mark, no bracket, no rest."""
    assert words_beside(verification(Verdict.VERBATIM)) == []


def test_what_brackets_supply_is_told_beside_the_rest() -> None:
    """One after the other."""
    brackets = (Step(Change.EQUAL, "[the moon]", "it"),)
    said = words_beside(verification(Verdict.VERBATIM, goes_on=REST, brackets=brackets))
    assert [plain(block.runs) for block in said if isinstance(block, TextBlock)] == [
        f"In the text the sentence goes on: “… {REST}”",
        "The brackets supply “[the moon]” for “it”.",
    ]
