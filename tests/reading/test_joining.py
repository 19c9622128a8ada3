"""Lines that are one paragraph, joined."""

import pytest

from bot.reading.joining import Joints, block_of


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("The river", "rose."), "The river rose."),
        (("a well-", "kept book"), "a well-kept book"),
        (("磨坊一直转到", "春天。"), "磨坊一直转到春天。"),
        (("the end –", "or not"), "the end – or not"),
    ],
)
def test_lines_are_joined_as_they_were_broken(lines: tuple[str, ...], text: str) -> None:
    """By a space; by nothing behind a hyphen and between ideographs."""
    block = block_of([(at, 0, line) for at, line in enumerate(lines, 7)], gap=2)
    assert (block.text, block.line, block.gap, block.lines) == (text, 7, 2, lines)


def joined(text: str) -> str:
    """A paragraph of these lines, in a text of these lines."""
    lines = text.split("\n")
    return block_of([(at, 0, line) for at, line in enumerate(lines)], 1, Joints(lines)).text


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        # Whole elsewhere, with or without a hyphen.
        ("The miller kept the mil-\nler and the miller.", "The miller kept the miller and the miller."),
        ("A well-\nkept book is well-kept.", "A well-kept book is well-kept."),
        # A text that divides its words, with hyphens of two kinds.
        ("The daugh-\nter took pre‐\ncaution.", "The daughter took precaution."),
        ("Каждый го-\nрод помнит сво-\nих стрелочников.", "Каждый город помнит своих стрелочников."),
        ("Le gar-\ndien du pho-\nse écoute.", "Le gardien du phose écoute."),
        # One hyphen alone proves nothing; neither do as few as compounds put there.
        ("The wind-\nblown sand.", "The wind-blown sand."),
        (
            "a-b c-d e-f g-h i-j k-l m-n o-p half-\nwon wind-\nblown",
            "a-b c-d e-f g-h i-j k-l m-n o-p half-won wind-blown",
        ),
        # What two words share.
        ("first-\nand second-class", "first- and second-class"),
        ("Haus-\nund Hofbesitzer", "Haus- und Hofbesitzer"),
        ("mono-\nou polychrome", "mono- ou polychrome"),
        ("The bro-\nken gate went aro-\nund the pa-\nrish.", "The broken gate went around the parish."),
        ("Die Brüc-\nke der Haus-\nund Hofbesitzer im Früh-\nling", "Die Brücke der Haus- und Hofbesitzer im Frühling"),
        ("a boundary-\nand-sweep loop", "a boundary-and-sweep loop"),
        # A second half with a capital is a name's; figures stay apart.
        ("Smith-\nJones and Brown-\nLee", "Smith-Jones and Brown-Lee"),
        ("in 1914-\n18 and 1939-\n45", "in 1914-18 and 1939-45"),
        ("daugh-\nters-in-law, pre-\ncautions, mother-in-\nlaw", "daughters-in-law, precautions, mother-in-law"),
        # Soft hyphens and the sign that scanners write for them.
        ("pre\xad\ncaution", "precaution"),
        ("pre¬\ncaution", "precaution"),
        ("not ¬\np", "not ¬ p"),
        ("A line\xad", "A line"),
    ],
)
def test_words_that_a_line_end_divides_are_healed(text: str, whole: str) -> None:
    """By the words of the whole text; where nothing tells, the hyphen stays."""
    assert joined(text) == whole
