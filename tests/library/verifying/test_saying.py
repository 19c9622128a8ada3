"""Whose words they are where somebody speaks: in pieces, as "she", in an interview, after a dash; and in headings."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.library.library import Library
from bot.model import Verdict
from tests.library.verifying.conftest import library_of

MILL = """The Mill at Corran

By Agnes Porritt

2 March 2014

Ellis Rowntree kept the mill for thirty years, and his sister Dorothea Vane kept the accounts.

What the river wanted

The wheel turned whenever it liked, and the flour was grey on Mondays. Nobody in the village had bought bread elsewhere
since the bridge came down.

“They sold us a turbine,” Rowntree said. “It was a handsome turbine. After a winter I noticed I had stopped listening to
the water.”

She put the ledger on the table. “That is the whole mill,” she said. “You can grind anything except a promise.”
"""

TALK = """The Door Was Never Locked: A Conversation About Mills

Interview by Simon Achter

6 September 2019

Who came to the mill at night?

Greta Lindqvist:

Poachers, and the schoolmaster. He came for the warmth, and he read by the light of the hopper.

Did you ever turn one of them away?

Nobody was ever turned away, since the door had no lock and the dog had no teeth.

And afterwards?

Pavel Horn:

Afterwards they built the road, and whoever walked at night walked on that.
"""

MILL_ES = """El molino de la vega

Por Lucía Ferrán

12 de abril de 2017

Benita Robles abre la puerta del molino y enseña la rueda.

—Esta rueda no se ha parado —me dice Benita Robles en voz baja—. Esta rueda está esperando.

«Se habla de los que molían», dice el Sr. Iturbe, el inspector. «Yo me acuerdo de los que esperaban en los sacos».
"""


@pytest.fixture
async def mills(tmp_path: Path) -> AsyncIterator[Library]:
    """Three articles in which people speak."""
    folder = tmp_path / "mills"
    folder.mkdir()
    for name, text in (("mill.txt", MILL), ("talk.txt", TALK), ("vega.txt", MILL_ES)):
        (folder / name).write_text(text, "utf-8")
    async with library_of(folder, tmp_path / "kept") as loaded:
        yield loaded


TURBINE = "It was a handsome turbine. After a winter I noticed I had stopped listening to the water."


async def test_the_second_half_of_a_speech_is_the_speakers_too(mills: Library) -> None:
    """Named in full far above, by surname beside the first half; not the author's, nor another's."""
    assert (await mills.verify(TURBINE, speaker="Ellis Rowntree")).verdict is Verdict.VERBATIM
    assert (await mills.verify(TURBINE, speaker="Rowntree")).verdict is Verdict.VERBATIM
    for other in ("Agnes Porritt", "Dorothea Vane", "Victor Hugo"):
        found = await mills.verify(TURBINE, speaker=other)
        assert found.verdict is Verdict.MISATTRIBUTED
        assert found.whose == ("Ellis Rowntree",)


async def test_a_speech_may_run_over_the_words_of_saying(mills: Library) -> None:
    """Leaving out "Rowntree said" does not give the words to the author."""
    words = "They sold us a turbine. It was a handsome turbine."
    assert (await mills.verify(words, speaker="Ellis Rowntree")).verdict is Verdict.VERBATIM
    assert (await mills.verify(words, speaker="Agnes Porritt")).verdict is Verdict.MISATTRIBUTED


async def test_what_she_said_may_be_hers_who_was_named_close_by(mills: Library) -> None:
    """Where the text says only "she", nobody it names is refused the words; whoever it does not name is."""
    words = "You can grind anything except a promise."
    assert (await mills.verify(words, speaker="Dorothea Vane")).verdict is Verdict.VERBATIM
    assert (await mills.verify(words, speaker="Karl Marx")).verdict is Verdict.MISATTRIBUTED


async def test_an_answer_without_a_name_is_one_of_those_who_answer(mills: Library) -> None:
    """The one who had answered so far may have said it; one who only comes later, or never, has not."""
    words = "Nobody was ever turned away, since the door had no lock and the dog had no teeth."
    assert (await mills.verify(words, speaker="Greta Lindqvist")).verdict is Verdict.VERBATIM
    assert (await mills.verify(words, speaker="Pavel Horn")).verdict is Verdict.MISATTRIBUTED


async def test_a_paragraph_that_begins_with_a_dash_is_speech(mills: Library) -> None:
    """As books in Spanish print it: the one named in it is not refused the words."""
    words = "Esta rueda está esperando."
    assert (await mills.verify(words, speaker="Benita Robles")).verdict is Verdict.VERBATIM
    assert (await mills.verify(words, speaker="Karl Marx")).verdict is Verdict.MISATTRIBUTED


async def test_a_speaker_with_a_title_is_known_by_the_name_behind_it(mills: Library) -> None:
    """ "El Sr. Iturbe" speaks both halves; a woman named further up does not."""
    words = "Yo me acuerdo de los que esperaban en los sacos"
    assert (await mills.verify(words, speaker="Sr. Iturbe")).verdict is Verdict.VERBATIM
    assert (await mills.verify(words, speaker="Benita Robles")).verdict is Verdict.MISATTRIBUTED


@pytest.mark.parametrize(
    ("quotation", "verdict"),
    [
        ("What the river wanted", Verdict.VERBATIM),
        ("The Mill at Corran", Verdict.VERBATIM),
        ("Did you ever turn one of them away?", Verdict.VERBATIM),
        ("Did you never turn one of them away?", Verdict.ALTERED),
        ("What the river in the museum of Prague wanted from its visitors", Verdict.NOT_FOUND),
    ],
)
async def test_headings_and_titles_are_in_the_library_too(mills: Library, quotation: str, verdict: Verdict) -> None:
    """What no passage says, a heading, a title or an interviewer's question may say."""
    found = await mills.verify(quotation)
    assert found.verdict is verdict
    assert all(match.where.of(match.text) for match in found.matches)


async def test_a_heading_word_for_word_comes_before_a_passage_that_is_only_near(mills: Library) -> None:
    """Another passage's altered words are no answer to a heading quoted as it stands."""
    found = await mills.verify("What the river wanted")
    assert found.verdict is Verdict.VERBATIM


async def test_whether_words_are_found_never_depends_on_the_speaker(mills: Library) -> None:
    """Only whose they are does."""
    for words in (TURBINE, "You can grind anything except a promise.", "nobody in the mill ever sold a gull"):
        plain = await mills.verify(words)
        for speaker in ("Ellis Rowntree", "Agnes Porritt", "Karl Marx"):
            found = await mills.verify(words, speaker=speaker)
            assert [match.where for match in found.matches] == [match.where for match in plain.matches]
            assert (found.verdict is Verdict.NOT_FOUND) is (plain.verdict is Verdict.NOT_FOUND)


async def test_a_question_is_the_interviewers(mills: Library) -> None:
    """Not one of those who answer it."""
    question = "Did you ever turn one of them away?"
    assert (await mills.verify(question, speaker="Simon Achter")).verdict is Verdict.VERBATIM
    assert (await mills.verify(question, speaker="Greta Lindqvist")).verdict is Verdict.MISATTRIBUTED


async def test_what_she_replied_is_not_the_authors(mills: Library) -> None:
    """The text does not say who "she" is; it does say that the author only reports it."""
    assert (await mills.verify("You can grind anything except a promise.", speaker="Agnes Porritt")).verdict is (
        Verdict.MISATTRIBUTED
    )
