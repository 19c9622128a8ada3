"""Labels that open paragraphs: which of them take turns?"""

from bot.reading.speech.interviews.turn_taking import (
    are_spoken,
    are_told_of,
    called_out,
    dense,
    in_a_row,
    on_stage,
    taking_turns,
    talks,
)


def never(_: str) -> bool:
    return False


def test_two_labels_in_turn_are_a_dialogue() -> None:
    """Each comes back, and they change often enough."""
    assert taking_turns(["Ada", "Karl", "Ada", "Karl"], 4) == {"Ada": 2, "Karl": 2}


def test_a_list_of_terms_takes_no_turns() -> None:
    """Nothing comes back, or all of one stands together, or it is lost in a long text."""
    assert taking_turns(["Bread", "Boots", "Patience"], 3) == {}
    assert taking_turns(["Ada", "Ada", "Ada", "Karl", "Karl", "Karl"], 6) == {}
    assert taking_turns(["Ada", "Karl", "Ada", "Karl"], 100) == {}


def test_capitals_call_somebody_out_once() -> None:
    """Where one of them is a name, and no word of it is common."""
    assert called_out(["ADA LIN", "THE CROWD"], never) == {"ADA LIN": 1, "THE CROWD": 1}
    assert called_out(["NOTE", "WARNING"], never) == {}
    assert called_out(["ADA LIN"], never) == {}


def test_labels_in_a_row_are_a_dialogue_too() -> None:
    """Four paragraphs with one, or three that are all there is, two people, no common word among them."""
    assert in_a_row([None, "Ada", "Karl", "Ada", "Karl", None], never) == {"Ada": 2, "Karl": 2}
    assert in_a_row(["Ada", "Karl", None, "Ada", "Karl"], never) == {}
    assert in_a_row(["Ada", "Karl", "Ada"], never) == {"Ada": 2, "Karl": 1}
    assert in_a_row(["Ada", "Karl", "Ada", None], never) == {}
    assert in_a_row(["Ada", "Karl", "Olu"], never) == {}
    assert in_a_row(["Salt", "Bread", "Salt", "Bread"], {"Salt", "Bread"}.__contains__) == {}


def test_a_play_shows_by_its_labels_alone_where_nearly_every_paragraph_has_one() -> None:
    """Six speeches at least; words of the language are persons only where hardly a paragraph has none."""
    asked = ["Who is it?"] * 12
    assert on_stage(["Ada", "Karl"] * 3, asked[:6], never) == {"Ada": 3, "Karl": 3}
    assert on_stage(["Ada", "Karl"] * 2, asked[:4], never) == {}
    assert on_stage(["Nurse", "Soldier"] * 3, asked[:6], str.istitle) == {}
    assert on_stage(["Nurse", "Soldier"] * 6, asked, str.istitle) == {"Nurse": 6, "Soldier": 6}
    assert on_stage(["Ada", None, "Karl", None] * 3, asked, never) == {}
    assert on_stage(["Ada"] * 6 + ["Karl"] * 6, asked, never) == {}


def test_people_who_talk_ask_and_call_out() -> None:
    """The parts of a recipe do not."""
    assert are_spoken({"ADA": ["Who is it?", "Nobody."], "KARL": ["It is me."]})
    assert not are_spoken({"METHOD": ["Sieve the flour."], "YIELD": ["Two loaves."]})
    assert talks("Who is it?")
    assert talks("It is my rope.")
    assert not talks("The rope is wet.")


def test_labels_far_apart_are_not_dense() -> None:
    assert dense(["Ada", *[None] * 60, "Ben"]) is False
    assert dense(["Ada", None, None, "Ben"]) is True


def test_labels_are_whom_the_texts_tell_of() -> None:
    """A question or an “I” makes the same texts talk of a third person."""
    assert are_told_of(["He carved the goose and gave us the bones.", "A table is a parliament."])
    assert not are_told_of(["He never carved it. Did he?", "She counted, I think.", "Then count again."])
    assert not are_told_of([])
