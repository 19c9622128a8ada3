"""Quotations that run over a line that was read as a heading."""

from pathlib import Path

import pytest

from bot.cards.verdict import verdict_card
from bot.library.verifying.headed import with_headings
from bot.library.verifying.stretch import stretch_of
from bot.model import Verdict
from tests.cards.samples import TIDES, passages
from tests.cards.test_verdict import told
from tests.library.verifying.conftest import library_of

SONG = """# Song of the Weir

By Tom Aske

The water goes over and asks nobody.

## Do I repeat the river?

Very well then, I repeat the river, and all its stones.

## The second weir

It is large, and it holds a multitude of stones.
"""

TALK = """# A Conversation About Mills

Interview by Simon Achter

## Who came to the mill at night?

**Greta Lindqvist:** Poachers, and the schoolmaster, who came for the warmth of the hopper.

## Did you ever turn one of them away?

**Greta Lindqvist:** Nobody was ever turned away, since the door had no lock.
"""


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        (
            "The water goes over and asks nobody. Do I repeat the river? Very well then, I repeat the river",
            Verdict.VERBATIM,
        ),
        ("Do I repeat the river? Very well then, I repeat the river", Verdict.VERBATIM),
        ("Do we repeat the river? Very well then, I repeat the river, and all its stones", Verdict.ALTERED),
        ("Who came to the mill at night? Poachers, and the schoolmaster, who came for the warmth", Verdict.PARTIAL),
    ],
)
async def test_a_quotation_runs_over_a_heading(tmp_path: Path, words: str, verdict: Verdict) -> None:
    """The line is the text's, whatever it was read as; a question and its answer are two people's."""
    folder = tmp_path / "songs"
    folder.mkdir()
    (folder / "song.md").write_text(SONG, "utf-8")
    (folder / "talk.md").write_text(TALK, "utf-8")
    async with library_of(folder, tmp_path / "kept") as library:
        found = await library.verify(words)
        assert found.verdict is verdict
        if verdict is Verdict.VERBATIM:
            assert "Do I repeat the river?" in told(verdict_card(found))


def test_a_stretch_without_headings_has_none_to_add() -> None:
    """All of one section."""
    assert with_headings(stretch_of(TIDES, passages("The salt pans lie below.", "Bread is dear."))) is None
