"""The questions the demo asks of a library it does not know."""

import io
import random

import pytest
from rich.console import Console

from bot.cli.demo.markup import markup_lines
from bot.cli.demo.questions import misspelt, rememberable, shortchanged


def shown(markup: str) -> str:
    """The markup on a screen."""
    console = Console(width=60, record=True, file=io.StringIO())
    for part in markup_lines(markup):
        console.print(part)
    return "\n".join(line.rstrip() for line in console.export_text().splitlines())


def test_a_slip_of_the_pen_changes_two_neighbours() -> None:
    """The same letters, two of them changed round, first and last in their places."""
    for seed in range(20):
        slip = misspelt("lamplighter", random.Random(seed))
        assert slip != "lamplighter"
        assert sorted(slip) == sorted("lamplighter")
        assert (slip[0], slip[-1]) == ("l", "r")
    assert misspelt("aaaa", random.Random(1)) == "aaaa"
    assert misspelt("ab", random.Random(1)) == "ab"


def test_words_worth_remembering() -> None:
    """Five in a row with a long one among them; none where there are none."""
    words = rememberable("It is so. The lamplighter went on walking his round for a year.")
    assert words is not None
    assert len(words) == 5
    assert "lamplighter" in words
    assert rememberable("a b c d e f g") is None
    assert rememberable("你好世界") is None


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("A book that is not lent is a book that has died.", ("A book that is lent is a book that has died.", True)),
        ("Every librarian once lent something to somebody who kept it.",
         ("Every once lent something to somebody who kept it.", False)),
        ("Too short to be shown.", None),
        ("word " * 40, None),
    ],
)  # fmt: skip
def test_a_quotation_loses_its_negation_or_its_longest_word(text: str, without: tuple[str, bool] | None) -> None:
    """What the greeting offers to verify is the library's own words but for one."""
    assert shortchanged(text) == without
