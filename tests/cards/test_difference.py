"""How a quotation differs from the text, as marked words and as a sentence."""

from bot.cards.card import Run, plain
from bot.cards.difference import difference_in_words, marked_difference, warnings_of_change, warnings_of_cut
from bot.model import Caution, Change, Step

STEPS = (
    Step(Change.EQUAL, "Salt is", "Salt is"),
    Step(Change.DELETE, "", "not"),
    Step(Change.REPLACE, "wine", "bread"),
    Step(Change.INSERT, "always", ""),
)


def test_words_are_struck_and_bold() -> None:
    """The quotation's own struck out, the text's in bold."""
    runs = marked_difference(STEPS, 1000)
    assert [run.text for run in runs if run.struck] == ["wine", "always"]
    assert [run.text for run in runs if run.bold] == ["not", "bread"]
    assert Run("Salt is") in runs


def test_what_does_not_fit_is_cut_with_a_mark() -> None:
    """At the end."""
    assert plain(marked_difference(STEPS, 20)).endswith("…")


def test_the_difference_can_be_heard() -> None:
    """For readers who hear the card; equal words have none."""
    said = difference_in_words(STEPS)
    assert "left out: “not”" in said.casefold()
    assert "changed: “bread” to “wine”" in said
    assert "added: “always”" in said
    assert difference_in_words(STEPS[:1]) == ""


def test_what_is_at_stake_is_told_once() -> None:
    """A negation and a number; nothing where nothing is."""
    (told,) = warnings_of_change((Caution.NEGATION, Caution.NUMBER))
    assert "a negation and a number" in told
    assert warnings_of_change(()) == []
    (told,) = warnings_of_cut((Caution.NEGATION,))
    assert "a negation" in told
    assert warnings_of_cut(()) == []


def test_brackets_that_say_something_else_are_warned_of() -> None:
    """Beside what else is at stake."""
    told = warnings_of_change((Caution.NAME, Caution.SUPPLIED))
    assert told == ["Careful: the changes affect a name.", "Careful: the brackets say something else than the text."]


def test_words_of_the_text_stand_between_its_marks() -> None:
    """The marks are not bold, for they do not differ."""
    runs = marked_difference([Step(Change.REPLACE, "three", "twice", "“", "”,")], 400)
    assert [(run.text, run.bold, run.struck) for run in runs] == [
        ("three", False, True),
        (" ", False, False),
        ("“", False, False),
        ("twice", True, False),
        ("”,", False, False),
    ]
