"""Names in capitals alone on their lines, each above a speech, as a script has them."""

from bot.model import Kind
from bot.reading.document import Block
from bot.reading.manuscript import paragraphs_of
from bot.reading.speech.interviews.scripts import calls_somebody, read_script, script_labels

PLAY = ("HALE", "Come in.", "ROWLEY", "I am in.", "HALE", "Then sit.", "ROWLEY", "I sit.")


def test_names_in_capitals_take_turns() -> None:
    """Each stands over its speech; what is said is nobody's word, for the persons are imagined."""
    paragraphs = paragraphs_of(tuple(map(Block, PLAY)))
    assert script_labels(paragraphs) == {"HALE", "ROWLEY"}
    assert read_script(paragraphs)
    assert [p.kind for p in paragraphs[::2]] == [Kind.BYLINE] * 4
    assert [(p.speaker, p.unknown) for p in paragraphs[1::2]] == [("HALE", True), ("ROWLEY", True)] * 2


def test_chapters_in_capitals_are_no_persons() -> None:
    """Numbered lines, and lines that come once."""
    paragraphs = paragraphs_of(tuple(map(Block, ("CHAPTER I", "Salt.", "CHAPTER II", "Bread."))))
    assert not read_script(paragraphs)


RECIPES = (
    "INGREDIENTS",
    "Five cups of flour, a spoon of salt, and as much warm water as the dough will take.",
    "METHOD",
    "Knead the dough until the table stops holding on to it. If you have time, leave it for an hour.",
    "INGREDIENTS",
    "Two cups of rye, one of wheat, a handful of seeds.",
    "METHOD",
    "Stir everything in a bowl and leave it overnight.",
)


def test_parts_of_recipes_are_no_persons() -> None:
    """They come back as names do, but nobody below them says "I", asks or calls out, or only the method says "you"."""
    paragraphs = paragraphs_of(tuple(map(Block, RECIPES)))
    assert script_labels(paragraphs) == frozenset()
    assert not read_script(paragraphs)
    assert all(p.speaker is None for p in paragraphs)


def test_a_messenger_may_only_tell() -> None:
    """Where the others talk."""
    told = "The ships went down before the harbour, all of them, and the sea was full of oars and of men."
    play = ("KING", "What news do you bring?", "MESSENGER", told, "KING", "I am lost!", "MESSENGER", told,
            "QUEEN", "We are all lost.", "KING", "Leave me.")  # fmt: skip
    assert script_labels(paragraphs_of(tuple(map(Block, play)))) == {"KING", "MESSENGER"}


def test_a_label_may_be_the_first_line_of_a_speech_in_verse() -> None:
    """Beside labels alone on their lines; who speaks but once ends the speech of another."""
    verse = "HALE\nCome in, and tell me\nwhat you have seen.", "ROWLEY\nI saw the tide\nand nothing else."
    paragraphs = paragraphs_of(
        tuple(map(Block, (*PLAY, *verse, "MESSENGER\nMy lord,\nthe boats are here.", "Then go.")))
    )
    assert read_script(paragraphs)
    assert [p.speaker for p in paragraphs[8:]] == ["HALE", "ROWLEY", None, None]
    assert [p.text[p.label :].partition(" ")[0] for p in paragraphs[8:10]] == ["Come", "I"]


def test_the_words_below_a_name_that_comes_once_are_nobodys() -> None:
    """Whatever the line was taken for, the one before no longer speaks; what somebody does is no part of the name."""
    play = (*PLAY, "HALE rises", "Come in.", "A SAILOR", "Who called me?")
    paragraphs = paragraphs_of(tuple(map(Block, play)))
    paragraphs[-2].settle(Kind.LIST)
    assert read_script(paragraphs)
    assert [p.speaker for p in paragraphs[-3:]] == ["HALE", None, None]
    assert paragraphs[-1].unknown


def test_a_line_in_capitals_calls_somebody() -> None:
    """A part of the play calls nobody."""
    assert calls_somebody("A SAILOR")
    assert not calls_somebody("ACT II")
    assert not calls_somebody("A Sailor")
