"""Lines that are one paragraph, joined."""

import pytest

from bot.reading.joining import block_of


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
