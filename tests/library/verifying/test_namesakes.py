"""People whom a text names only by a surname that several have, or in the question before the words."""

from pathlib import Path

import pytest

from bot.model import Naming, Verdict
from tests.library.verifying.conftest import library_of, library_with
from tests.library.verifying.test_whose import told

MILLERS = """# Two at the Weir

By Odile Marchetti

Ruth Calloway kept the weir and Edwin Calloway kept the books. They shared one stove.

I asked the elder about it. “She has never been wrong about water,” Calloway said. “Nor right about bread.”
"""
FLUTE = """# The Flute Maker

*By Odile Marchetti*

We met Greta Ames in her loft above the joiner's.

**Ms Ames, when did you begin to carve?**

I was nine, and the knife was longer than my hand could manage.

**Your teacher was old Matthias Rook. What do you owe to him?**

He always said: “Listen to the wood and not to the buyer.” The buyer hears only himself.
"""


async def test_a_surname_of_several_people_of_the_text_is_said_to_be(tmp_path: Path) -> None:
    """It credits a bare surname, and does not say which one is meant; the surname alone is no more than it has."""
    folder = tmp_path / "weir"
    folder.mkdir()
    (folder / "weir.md").write_text(MILLERS, "utf-8")
    words = "She has never been wrong about water"
    async with library_of(folder, tmp_path / "kept") as library:
        for named in ("Edwin Calloway", "Ruth Calloway"):
            found = await library.verify(words, speaker=named)
            assert (found.verdict, found.naming) == (Verdict.VERBATIM, Naming.NAMESAKES)
            assert "The text names only “Calloway” here. It has several people of that name" in told(found)
        assert (await library.verify(words, speaker="Calloway")).naming is not Naming.NAMESAKES


async def test_a_namesake_of_somebody_nearby_is_not_nearby(tmp_path: Path) -> None:
    """The text does not say whose words they are; Edwin Calloway may have said them, Otto Calloway it does not know."""
    folder = tmp_path / "weir"
    folder.mkdir()
    (folder / "weir.md").write_text(MILLERS.replace("Calloway said", "was the answer"), "utf-8")
    words = "She has never been wrong about water"
    async with library_of(folder, tmp_path / "kept") as library:
        assert (await library.verify(words, speaker="Edwin Calloway")).naming is Naming.PERHAPS
        assert (await library.verify(words, speaker="E. Calloway")).naming is Naming.PERHAPS
        assert (await library.verify(words, speaker="Otto Calloway")).naming is Naming.ANOTHER


async def test_whoever_the_question_names_may_be_the_one_quoted_in_the_answer(tmp_path: Path) -> None:
    """Nobody is named in the answer; somebody who is named nowhere stays another."""
    folder = tmp_path / "flute"
    folder.mkdir()
    (folder / "flute.md").write_text(FLUTE, "utf-8")
    words = "Listen to the wood and not to the buyer"
    async with library_of(folder, tmp_path / "kept") as library:
        found = await library.verify(words, speaker="Matthias Rook")
        assert (found.verdict, found.naming) == (Verdict.VERBATIM, Naming.PERHAPS)
        assert "It names Matthias Rook nearby." in told(found)
        assert (await library.verify(words, speaker="Otto Zander")).naming is Naming.ANOTHER


@pytest.mark.parametrize("said", ["old Calloway said to the carter", "wrote Calloway in the ledger of that winter"])
async def test_what_else_the_text_says_of_them_does_not_tell_which(tmp_path: Path, said: str) -> None:
    """Words around a bare surname make no other name of it, and are not shown as one."""
    text = MILLERS.replace("Calloway said.", f"{said}.")
    async with library_with(tmp_path, {"weir.md": text}) as library:
        found = await library.verify("She has never been wrong about water", speaker="Edwin Calloway")
    assert (found.verdict, found.naming) == (Verdict.VERBATIM, Naming.NAMESAKES)
    assert "The text names only “Calloway” here." in told(found)
