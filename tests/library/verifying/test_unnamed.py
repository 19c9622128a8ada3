"""Words that the reader took for those of somebody it could not name: no verdict or hit gives them to the author."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cards.card import plain
from bot.cards.search import findings_card
from bot.cards.verdict import verdict_card
from bot.library.library import Library
from bot.model import Verdict
from tests.cards.test_verdict import told
from tests.library.verifying.conftest import library_of

COMMONS = """# The Last Common

By Harriet Somerton

The fence went up in a wet spring, and most of the village watched it from their doors without saying a word.

The pamphleteer Ralph Dunning put the case for the fence in a sheet that sold for a penny:

The commoner is an idle creature who waits for the grass to grow. He will not drain what he does not own.

> A field without a hedge is a quarrel that nobody has begun yet.

My grandmother kept that sheet in her Bible, folded small, and read it aloud whenever the squire was mentioned.
"""
PROSE = "He will not drain what he does not own."
SET_OFF = "A field without a hedge is a quarrel that nobody has begun yet."
HERS = "My grandmother kept that sheet in her Bible, folded small"
CAVEAT = "a speaker whom the text does not name"


@pytest.fixture
async def commons(tmp_path: Path) -> AsyncIterator[Library]:
    """One article in which others are set off without a name that is sure."""
    folder = tmp_path / "commons"
    folder.mkdir()
    (folder / "common.md").write_text(COMMONS, "utf-8")
    async with library_of(folder, tmp_path / "commons-data") as loaded:
        yield loaded


@pytest.mark.parametrize("words", [PROSE, SET_OFF])
async def test_a_passage_of_nobody_named_is_not_called_the_authors(commons: Library, words: str) -> None:
    """Verbatim, but with the caveat, and the source line begins with the title instead of the author's name."""
    found = await commons.verify(words)
    card = told(verdict_card(found))
    assert found.verdict is Verdict.VERBATIM
    assert found.whose == ()
    assert CAVEAT in card
    assert "From The Last Common by Harriet Somerton" in card


async def test_what_the_author_says_keeps_her_name(commons: Library) -> None:
    """Around such passages the author speaks, and no caveat is made."""
    found = await commons.verify(HERS)
    card = told(verdict_card(found))
    assert found.whose == ("Harriet Somerton",)
    assert CAVEAT not in card
    assert "Harriet Somerton, in The Last Common" in card


async def test_words_from_both_are_said_to_be_so(commons: Library) -> None:
    """Where a quotation runs from words set off into the author's, the caveat speaks of some of the words."""
    found = await commons.verify(f"{SET_OFF} {HERS}")
    assert "Some of these are the words of a speaker" in told(verdict_card(found))


async def test_a_hit_in_such_a_passage_begins_with_the_title(commons: Library) -> None:
    """Search shows them as words of the article, and the author's own as the author's."""
    for words, line in ((PROSE, "From The Last Common by"), (HERS, "Harriet Somerton, in The Last Common")):
        card = findings_card(await commons.search(words))
        assert line in "".join(plain(block.source) for block in card.blocks if hasattr(block, "source"))


LIGHT = """# The Light at Morrow Point

By Ilse Brandt

Interview with Rosa Vane, keeper of the light.

**Ilse Brandt:** When did you come to the light?

**Rosa Vane:** In the winter after the flood. A neighbour told me: “The lamp will eat your eyes before the sea does.” I
went up the stairs all the same.

**Ilse Brandt:** And did you never think of leaving?

**Rosa Vane:** I said to them: “Whoever wants the tower may carry me down first.” Nobody came.
"""


@pytest.fixture
async def light(tmp_path: Path) -> AsyncIterator[Library]:
    """One interview in which others are quoted."""
    folder = tmp_path / "light"
    folder.mkdir()
    (folder / "light.md").write_text(LIGHT, "utf-8")
    async with library_of(folder, tmp_path / "light-data") as loaded:
        yield loaded


@pytest.mark.parametrize("named", ["Rosa Vane", "Ilse Brandt"])
async def test_a_neighbour_in_an_interview_is_neither_of_the_two_who_talk(light: Library, named: str) -> None:
    """Rosa passes on what a neighbour said; it is not hers, and not the interviewer's."""
    found = await light.verify("The lamp will eat your eyes before the sea does.", speaker=named)
    assert found.verdict is Verdict.MISATTRIBUTED
    assert f"The text does not attribute these words to {named}" in told(verdict_card(found))


async def test_a_neighbours_words_without_a_name_given_keep_the_caveat(light: Library) -> None:
    """Nobody was accused, so nothing is denied."""
    found = await light.verify("The lamp will eat your eyes before the sea does.")
    assert found.verdict is Verdict.VERBATIM
    assert CAVEAT in told(verdict_card(found))


async def test_what_somebody_quotes_of_herself_is_not_the_interviewers(light: Library) -> None:
    """In Rosa's turn Rosa is quoted, or another, but not Ilse."""
    words = "Whoever wants the tower may carry me down first."
    assert (await light.verify(words, speaker="Rosa Vane")).verdict is Verdict.VERBATIM
    assert (await light.verify(words, speaker="Ilse Brandt")).verdict is Verdict.MISATTRIBUTED
