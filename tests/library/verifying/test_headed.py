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
        ("Who came to the mill at night? Poachers, and the schoolmaster, who came for the warmth", Verdict.SPLICED),
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
    """All of one section; only where an article begins does its title open it."""
    pair = "The salt pans lie below.", "Bread is dear."
    assert with_headings(stretch_of(TIDES, passages(*pair, first=4))) is None
    front = with_headings(stretch_of(TIDES, passages(*pair)))
    assert front is not None
    assert front.passages[0].text == TIDES.title


def test_headings_of_which_a_quotation_has_nothing_are_not_added() -> None:
    """Half the words of one must be among those of the quotation that stand nowhere yet."""
    stretch = stretch_of(TIDES, passages("The salt pans lie below.", "Bread is dear."))
    assert with_headings(stretch, loose={"whales", "sing"}) is None
    assert with_headings(stretch, loose={key.lower() for key in TIDES.title.split()}) is not None


STEW = """# A Stew for Two Rivers

By Ann Bray

4 May 2019

A stew is the only letter that is read with a spoon. Whoever sends it should taste it first.

## The Fire

The fire should be older than the pot. A young fire is all opinions and no heat.

1. Cut the leeks as thin as a promise.
2. Salt the water before the quarrel.

## The River

Nobody has ever carried a river home in a bowl. The stew is as near as we have come.

- Bread for the poor cousin
- Beer for the rich one
"""


async def test_a_passage_copied_with_the_lines_around_it_is_verbatim(tmp_path: Path) -> None:
    """A heading amid it or before it, the title, all of the article; the numbers of a list, other ones, or none."""
    folder = tmp_path / "stews"
    folder.mkdir()
    (folder / "stew.md").write_text(STEW, "utf-8")
    async with library_of(folder, tmp_path / "kept") as library:
        for words in (
            "Whoever sends it should taste it first.\n\nThe Fire\n\nThe fire should be older than the pot.",
            "The Fire\n\nThe fire should be older than the pot. A young fire is all opinions and no heat.",
            "Salt the water before the quarrel.\n\n## The River\n\nNobody has ever carried a river home in a bowl.",
            "A Stew for Two Rivers\n\nA stew is the only letter that is read with a spoon.",
            "A young fire is all opinions and no heat. Cut the leeks as thin as a promise. Salt the water before the",
            "1) Cut the leeks as thin as a promise.\n2) Salt the water before the quarrel.",
            "a) Bread for the poor cousin\nb) Beer for the rich one",
            STEW,
            STEW.replace("#", "").replace("\n\n", "\n"),
        ):
            assert (await library.verify(words)).verdict is Verdict.VERBATIM, words
        for words, step in (
            ("A Stew for Three Rivers\nBy Ann Bray\nA stew is the only letter that is read with a spoon.", "Three"),
            ("Whoever sends it should taste it first. The Ice. The fire should be older than the pot.", "Ice. The"),
            ("Bread for the 2 poor cousin\nBeer for the rich one", "2"),
        ):
            found = await library.verify(words)
            assert found.verdict is Verdict.ALTERED, words
            assert step in [one.quotation for one in found.diff], words
