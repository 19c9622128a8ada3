"""A conversation or a play copied as it stands: the questions, and the labels of those who speak, are lines of it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.library.library import Library
from bot.model import Verdict
from tests.library.verifying.conftest import library_with

TALK = """The Door Without a Lock

Interview by Dermot Farrow

6 September 2021

Greta Lindqvist kept the mill at Sandal for thirty years. We spoke in her kitchen, beside the stove.

Who came to the mill at night?

Greta Lindqvist:

Poachers, and the schoolmaster, who came for the warmth and never once for the flour.

Did anybody pay?

Greta Lindqvist:

Some left eggs. The schoolmaster left a book each spring, and took it away again in the autumn.

What became of the door?

Greta Lindqvist:

It burned with the rest. Nobody was ever turned away, since the door had no lock.
"""
PLAY = """The Two Wells

A play by Tobias Amsel

Scene 1

TOMAS: Who dug this well so close to the road?
BERTA: My father did, with two spades and a borrowed mule. (She laughs.) He never asked whose water it was.
TOMAS: Then the water is as much mine as his.
BERTA: He will want the bucket next. (Aside, with her back to the well and her apron over her head.) I keep it at home.
TOMAS: What did you say?
BERTA: I said that the rope is old (I never said how old) and that the bucket leaks.
"""


@pytest.fixture
async def talks(tmp_path: Path) -> AsyncIterator[Library]:
    """An interview whose answers have labels in lines of their own, and a short play."""
    async with library_with(tmp_path, {"talk.txt": TALK, "wells.txt": PLAY}) as loaded:
        yield loaded


VERSE = """# Songs of the Ferry

By Tobias Amsel

## The rope

All night the ferry lay with her nose in the reeds, and nobody came down to the water to call her over.

## What do you think has become of the young and the old ferrymen?

## And what do you think has become of the bell and the lantern?

They are dry and well in the loft, under a sail that is older than any of the boats that it was cut for.
"""
TALE = """The Empty Chair

By Maren Holt

What do you think has become of the innkeeper? asked Orrin, who had counted the guests twice and the spoons once.
"""


async def test_a_quotation_that_begins_with_two_lines_read_as_headings_is_whole(tmp_path: Path) -> None:
    """Another article has the beginning of them; the quotation is not put together from both."""
    async with library_with(tmp_path, {"songs.md": VERSE, "tale.txt": TALE}) as library:
        found = await library.verify(
            "What do you think has become of the young and the old ferrymen? And what do you think has become of the "
            "bell and the lantern? They are dry and well in the loft, under a sail that is older than any of the boats"
        )
    assert (found.verdict, found.whose) == (Verdict.VERBATIM, ("Tobias Amsel",))


async def test_a_conversation_or_a_play_may_be_pasted_whole(talks: Library) -> None:
    """With its title and byline, its questions and labels, and a heading that no passage stands under."""
    for pasted in (TALK, PLAY, TALK[TALK.index("Did anybody") :]):
        assert (await talks.verify(pasted)).verdict is Verdict.VERBATIM


async def test_a_question_that_is_left_out_or_changed_is_told(talks: Library) -> None:
    """Two answers are no one answer, however short the question."""
    left_out = TALK[TALK.index("Poachers") :].replace("Did anybody pay?\n\n", "")
    assert (await talks.verify(left_out)).verdict is not Verdict.VERBATIM
    changed = TALK[TALK.index("Poachers") :].replace("Did anybody pay?", "Did anybody ever pay?")
    assert "ever" in [step.quotation for step in (await talks.verify(changed)).diff]


async def test_a_question_in_the_line_of_its_answer_is_no_transcript(talks: Library) -> None:
    """Quoted as one person's words, they are two people's."""
    quotation = "Did anybody pay? Some left eggs. The schoolmaster left a book each spring"
    found = await talks.verify(quotation)
    assert (found.verdict, found.absent) == (Verdict.SPLICED, ())
    asked, answered = found.parts
    assert asked.matches[0].quoted.of(quotation) == "Did anybody pay"
    assert answered.matches[0].speaker == "Greta Lindqvist"
    assert answered.leap is not None
    assert answered.leap.turn


async def test_a_question_behind_an_answer_is_anothers(talks: Library) -> None:
    """What nobody asked there is still not here."""
    answer = "Some left eggs. The schoolmaster left a book each spring, and took it away again in the autumn."
    spliced = await talks.verify(f"{answer} What became of the door?")
    assert (spliced.verdict, spliced.absent) == (Verdict.SPLICED, ())
    invented = await talks.verify(f"{answer} Has the roof of the mill fallen into the river?")
    assert invented.verdict is Verdict.PARTIAL


async def test_the_label_under_a_question_may_be_left_out(talks: Library) -> None:
    """The lines show that two speak."""
    found = await talks.verify("Did anybody pay?\nSome left eggs. The schoolmaster left a book each spring")
    assert found.verdict is Verdict.VERBATIM


async def test_the_label_of_another_is_no_label(talks: Library) -> None:
    """The words were given to somebody who did not say them."""
    exchanged = TALK.replace("Greta Lindqvist:\n\nSome", "Dermot Farrow:\n\nSome")
    found = await talks.verify(exchanged[exchanged.index("Poachers") :])
    assert found.verdict is Verdict.ALTERED


@pytest.mark.parametrize(
    ("quotation", "verdict"),
    [
        ("My father did, with two spades and a borrowed mule. He never asked whose water it was.", Verdict.VERBATIM),
        ("He will want the bucket next. I keep it at home.", Verdict.VERBATIM),
        ("I said that the rope is old and that the bucket leaks.", Verdict.ALTERED),
    ],
)
async def test_a_stage_direction_may_be_left_out(talks: Library, quotation: str, verdict: Verdict) -> None:
    """However long; what the speaker puts in brackets may not."""
    assert (await talks.verify(quotation)).verdict is verdict


async def test_signs_of_a_block_quote_are_no_words(talks: Library) -> None:
    """As they stand before the lines of what was copied from a page of Markdown."""
    quoted = "TOMAS: What did you say?\n> BERTA: I said that the rope is old (I never said how old)\n>\n> and that"
    assert (await talks.verify(f"{quoted} the bucket leaks.")).verdict is Verdict.VERBATIM
