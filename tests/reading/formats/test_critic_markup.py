"""CriticMarkup: what editors mark in a Markdown text; their comments are private, and the text is read as revised."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading import read_source
from bot.reading.formats.critic_markup import without_critic_marks


@pytest.mark.parametrize(
    ("written", "revised"),
    [
        ("the {--old--}{++new++} ledger", "the new ledger"),
        ("the {~~snow~>rain~~} came", "the rain came"),
        ("{==quite==}{>>is this so?<<} dry", "quite dry"),
        ("down{>> ask\nthe clerk <<}, and up", "down, and up"),
        ("{--One.\n\nTwo.--}\n\nThree.", "\n\n\n\nThree."),
        ("`{--kept--}` and {--gone--}", "`{--kept--}` and "),
        ("```\n{>>kept<<}\n```", "```\n{>>kept<<}\n```"),
        ("{not} a {-- mark", "{not} a {-- mark"),
        ("{~~no arrow~~}", "no arrow"),
    ],
)
def test_a_text_is_read_as_its_editors_revised_it(written: str, revised: str) -> None:
    """What was struck out and what editors say to each other goes; in code all stays."""
    assert without_critic_marks(written) == (revised, None)


def test_a_comment_that_never_ends_hides_its_paragraph() -> None:
    """Ada forgot to close her remark: it is told at its line, and what follows is read."""
    assert without_critic_marks("One.\n\nTwo {>>is\nthis so?\n\nThree.") == ("One.\n\nTwo \n\n\nThree.", 3)


def test_a_private_comment_is_served_nowhere() -> None:
    """The whole way, from the file: neither in a paragraph nor alone."""
    text = "# Ledgers\n\nThe rain {>>who says so?<<} came in.\n\n{>>Ada, please look.<<}\n\nThe clerk left.\n"
    (article,) = read_source("ledgers.md", text.encode(), None)
    assert article.text == "The rain came in.\n\nThe clerk left."


@given(st.lists(st.sampled_from(["{++", "++}", "{--", "--}", "{~~", "~>", "~~}", "{>>", "<<}", "a", "\n", "`"])))
def test_the_number_of_lines_stays(pieces: list[str]) -> None:
    """Whatever is open, closed or nested: at most the end of the text has fewer lines, and no line is new."""
    text = "".join(pieces)
    assert without_critic_marks(text)[0].count("\n") <= text.count("\n")
