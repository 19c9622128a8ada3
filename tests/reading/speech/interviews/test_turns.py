"""Where each turn of a dialogue begins, also inside paragraphs that hold several."""

from bot.reading.document import Block
from bot.reading.manuscript import Manuscript, paragraphs_of
from bot.reading.speech.interviews.turns import mark_turns


def turns(*texts: str) -> list[tuple[str, str]]:
    """The label of each paragraph afterwards, and its words."""
    manuscript = Manuscript(paragraphs_of(tuple(Block(text, at, lines=(text,)) for at, text in enumerate(texts, 1))))
    mark_turns(manuscript)
    return [(one.text[: one.label].strip(), one.text[one.label :]) for one in manuscript.paragraphs]


QUAY = "HALE. Come in. ROWLEY. I am in. [A bell.] HALE (aside). Then sit. ROWLEY. Where?"


def test_a_paragraph_of_several_speeches_is_cut_at_each_label() -> None:
    """Capitals that close a sentence are no label."""
    assert turns(QUAY) == [
        ("HALE.", "Come in."),
        ("ROWLEY.", "I am in. [A bell.]"),
        ("HALE (aside).", "Then sit."),
        ("ROWLEY.", "Where?"),
    ]
    assert turns("[Enter HALE.] " + QUAY)[0] == ("", "[Enter HALE.]")


def test_a_line_without_a_full_stop_ends_where_somebody_known_speaks() -> None:
    """So it is where verse is set as prose."""
    assert turns(QUAY, "HALE. Upon this wall and on this sea ROWLEY. My lord?")[-1] == ("ROWLEY.", "My lord?")


def test_questions_and_answers_with_letters_are_parted() -> None:
    """An answer may end with the next question."""
    asked = turns("Q: How many? A: Forty. Q: All here?", "A: All but one. Q: Which?", "A: The old one.")
    assert [label for label, _ in asked] == ["Q:", "A:", "Q:", "A:", "Q:", "A:"]


def test_labels_in_small_letters_are_parted_where_paragraphs_are_crowded() -> None:
    """ "Calm." opens no paragraph and names nobody."""
    scene = (
        "Ber. Who is it? Tom. It is me. Calm. I say. Ber. Come in, Tomas.",
        "Ber. Sit. Tom. Where? Calm. I ask. Ber. There, Tomas.",
        "Ber. Well? Tom. I sit. Calm. I rest. Ber. Good.",
    )
    assert [label for label, _ in turns(*scene)] == ["Ber.", "Tom.", "Ber."] * 3


def test_an_essay_stays_as_it_is() -> None:
    """A label here and there makes no dialogue."""
    essay = ("Note: the rope is wet. Note: it is old.", "The harbour froze. Nobody came.", "Rope. It is all there is.")
    assert [words for _, words in turns(*essay)] == list(essay)
    assert not any(label for label, _ in turns(*essay))


def test_each_piece_knows_its_lines() -> None:
    """A paragraph of two lines, cut inside the first."""
    rows = ("HALE. Come in. ROWLEY. I am", "in. HALE. Sit. ROWLEY. Where?")
    manuscript = Manuscript(paragraphs_of((Block(" ".join(rows), 7, lines=rows),)))
    mark_turns(manuscript)
    assert [one.block.line for one in manuscript.paragraphs] == [7, 7, 8, 8]
