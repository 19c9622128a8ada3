"""A full stop where the text's sentence goes on: what follows is told, and warned of where it takes the words back."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.library.library import Library
from bot.library.verifying.cut_short import takes_back
from bot.model import Caution, Verdict
from tests.library.verifying.conftest import library_of

HARBOUR = """The Harbour Chain

By Nora Vance

The harbour may be opened to strangers, but only after the last boat is home.

Its stones are granite, and its sluices are oak. The bell is called “the patient half,” and nobody rings it twice.

“The children all left for the city,” said a man behind the counter, “and the river did not mind.” He was right.

“Water is the patient half of stone,” said the miller Otto Brandt. “Whoever dams it only borrows time, and pays.”
"""


@pytest.fixture
async def harbour(tmp_path: Path) -> AsyncIterator[Library]:
    """One article."""
    folder = tmp_path / "harbour"
    folder.mkdir()
    (folder / "chain.txt").write_text(HARBOUR, "utf-8")
    async with library_of(folder, tmp_path / "kept") as loaded:
        yield loaded


@pytest.mark.parametrize(
    ("quotation", "rest"),
    [
        ("The harbour may be opened to strangers.", "but only after the last boat is home."),
        ("The harbour may be opened to strangers!", "but only after the last boat is home."),
        ("Its stones are granite.", "and its sluices are oak."),
        ("The bell is called “the patient half.”", "and nobody rings it twice."),
        ("The children all left for the city.", "and the river did not mind."),
        ("Whoever dams it only borrows time.", "and pays."),
    ],
)
async def test_a_sentence_cut_short_is_verbatim_and_its_rest_is_told(
    harbour: Library, quotation: str, rest: str
) -> None:
    """A speech goes on behind “said a man”; a phrase in marks does not end the sentence it stands in."""
    found = await harbour.verify(quotation)
    assert (found.verdict, found.goes_on) == (Verdict.VERBATIM, rest)


@pytest.mark.parametrize(
    "quotation",
    [
        "The harbour may be opened to strangers",
        "The harbour may be opened to strangers…",
        "The harbour may be opened to strangers, but only after the last boat is home.",
        "Water is the patient half of stone.",
        "Its sluices are oak.",
    ],
)
async def test_nothing_is_told_where_nothing_was_cut(harbour: Library, quotation: str) -> None:
    """No full stop, an ellipsis, the end of the sentence or of what somebody says."""
    found = await harbour.verify(quotation)
    assert found.goes_on == ""
    assert Caution.CUT not in found.cautions


async def test_what_takes_the_words_back_is_warned_of(harbour: Library) -> None:
    """Open to strangers it is only under a condition; of granite whatever the sluices are."""
    assert (await harbour.verify("The harbour may be opened to strangers.")).cautions == (Caution.CUT,)
    assert (await harbour.verify("Its stones are granite.")).cautions == ()


@pytest.mark.parametrize(
    ("rest", "language", "warned"),
    [
        ("unless the wind is in the north", "en", True),
        ("and never again", "en", True),
        ("as everybody knew", "en", False),
        ("aber nur im Winter", "de-AT", True),
        ("und im Winter", "de", False),
        ("sauf en hiver", "fr", True),
        ("но только зимой", "ru", True),
        ("但是冬天不行", "zh", True),
        ("冬天也一样", "zh", False),
        ("but only in winter", "xx", False),
    ],
)
def test_in_many_languages(rest: str, language: str, warned: bool) -> None:
    """By the first two words that follow; a language without lists warns of nothing."""
    assert takes_back(rest, language) is warned
