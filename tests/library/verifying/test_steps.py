"""What is shown of a comparison: the words that differ, with the marks that the text has around them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cards.verdict import verdict_card
from bot.library.library import Library
from bot.model import Change, Step, Verdict
from tests.cards.test_verdict import told
from tests.library.verifying.conftest import library_of

LAMP = """The Lamp

By Lena Hollis

Would the tide turn before noon? The keeper lit, slowly, the lamp (his third), and “nobody else” saw it: not the pilot,
not the clerk — only the dog.
"""


@pytest.fixture
async def lamp(tmp_path: Path) -> AsyncIterator[Library]:
    """One article with many marks."""
    folder = tmp_path / "lamp"
    folder.mkdir()
    (folder / "lamp.txt").write_text(LAMP, "utf-8")
    async with library_of(folder, tmp_path / "kept") as loaded:
        yield loaded


async def test_words_that_differ_keep_the_marks_around_them(lamp: Library) -> None:
    """The comma behind, the bracket and the quotation mark before."""
    found = await lamp.verify("The keeper lit, quickly, the lamp (his second) and “nobody here” saw it")
    changed = [step for step in found.diff if step.change is not Change.EQUAL]
    assert changed == [
        Step(Change.REPLACE, "quickly", "slowly", "", ","),
        Step(Change.REPLACE, "second", "third", "", "),"),
        Step(Change.REPLACE, "here", "else", "", "”"),
    ]


@pytest.mark.parametrize(
    ("quotation", "shown"),
    [
        ("The keeper lit quickly the lamp (his third)", "The keeper lit, quickly slowly, the lamp (his third)"),
        (
            "saw it, not the pilot not the baker, only the dog",
            "saw it: not the pilot,\nnot the baker clerk — only the dog.",
        ),
        ("and all else saw it: not the pilot", "and all “nobody else” saw it: not the pilot"),
    ],
)
async def test_the_text_is_shown_as_printed(lamp: Library, quotation: str, shown: str) -> None:
    """Whatever marks the quotation dropped or has instead."""
    card = told(verdict_card(await lamp.verify(quotation)))
    assert shown.split() == card.splitlines()[2].split() or " ".join(shown.split()) in " ".join(card.split())


async def test_a_question_made_a_statement_is_told(lamp: Library) -> None:
    """The words are the text's, its question is not; a quotation without any mark says nothing of it."""
    found = await lamp.verify("Would the tide turn before noon. The keeper lit slowly the lamp")
    card = told(verdict_card(found))
    assert found.verdict is Verdict.VERBATIM
    assert "Where the text has “turn before noon?”, the quotation has “turn before noon.”" in card
    assert "The text says exactly this." not in card
    assert (await lamp.verify("Would the tide turn before noon")).marks == ()
