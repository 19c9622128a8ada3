"""Plays of a few speeches, and what only looks like one."""

from bot.reading.document import Block
from bot.reading.manuscript import Paragraph, paragraphs_of
from bot.reading.speech.interviews.few_turns import called_label, few_turns


def speech(text: str, bold: int = 0) -> Paragraph:
    return paragraphs_of((Block(text, bold=bold),))[0]


def found(*speeches: Paragraph) -> list[str]:
    return [label.who for label in few_turns(speeches).values()]


def test_a_label_ends_behind_what_its_person_does_meanwhile() -> None:
    def behind(text: str, bold: int) -> str | None:
        label = called_label(speech(text, bold))
        return None if label is None else text[label.end :]

    assert behind("HOLM (at the gate) Come in.", 4) == "Come in."
    assert behind("Pell: (laughs) Never.", 5) == "Never."
    assert behind("AMOS. Then stand.", 0) == "Then stand."
    assert behind("Rain fell on the gate.", 4) is None
    assert behind("Step 1: (slowly) Sieve the flour.", 7) is None


def test_three_speeches_with_a_direction_are_a_play() -> None:
    """Where nothing else stands there, a word to somebody does as well."""
    door = speech("TILDA. Nobody waits for a ferry."), speech("AMOS. Then stand."), speech("TILDA. That is why.")
    assert found(*door) == []
    assert found(*door[:2], speech("(TILDA stands.)"), door[2]) == ["TILDA", "AMOS", "TILDA"]
    assert found(*door, speech("AMOS. And you?")) == ["TILDA", "AMOS", "TILDA", "AMOS"]


def test_names_in_small_letters_are_called_or_talk() -> None:
    first, last = speech("Pell: A lock believes in doors.", 5), speech("Pell: That was no customer.", 5)
    assert found(first, speech("Clerk: (laughs) Never, Mr. Pell.", 6), last) == ["Pell", "Clerk", "Pell"]
    assert found(first, speech("Clerk: (laughs) Never.", 6), last) == []


def test_most_of_it_are_speeches() -> None:
    """A few lines of a play in an essay make no play of it."""
    told = [speech("The tide came in and went out again.") for _ in range(4)]
    play = speech("HOLM (low) Come in.", 4), speech("BOY I will.", 3), speech("HOLM And you?", 4)
    assert found(*play) == ["HOLM", "BOY", "HOLM"]
    assert found(*told, *play) == []
