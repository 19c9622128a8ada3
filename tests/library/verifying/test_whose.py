"""Whose words they are where people share a surname, speak in plays, or cannot be told."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cards.card import TextBlock, plain
from bot.cards.verdict import verdict_card
from bot.library.library import Library
from bot.model import Naming, Verdict, Verification
from tests.library.verifying.conftest import library_of

HEARING = """# The Tide Hearing

By Odile Marchetti

Josiah Pettigrew and his cousin Margaret Pettigrew came to the fish hall. Kevin O'Dowd came alone.

MR. PETTIGREW: The harbour never asked anybody for a rope it could not pay.

O'DOWD: Whoever owns the landing owns the weather, and has never paid for it.

MR. PETTIGREW: Then let the weather be sold with the landing, and the gulls with both.

O'DOWD: The gulls were never yours to sell, and the weather even less.

MR. PETTIGREW: That is for the court to say.
"""

LONE = """# A Letter on Ropes

By Odile Marchetti

“A rope is a promise that the boat has to keep,” wrote Lindqvist to the harbour board.
"""

PLAY = """# The Ropewalk

By Nina Holt

## ACT I

TOMAS. Who let the boat go when the tide was high?

BERTA. Nobody lets a boat go. It leaves when it is tired of the rope.

TOMAS. Then the rope was tired first.

CLERK. The court has heard that ropes are never tired.

BERTA. The court has never pulled one.

TOMAS. I pulled this one for eleven years.

CLERK. Eleven years is a short time in the law of the sea.

BERTA. It is a long time in the hands.

TOMAS. Let him write it down.

TOMAS and BERTA. We shall pull until the harbour is on the other side.

CLERK. I have written it down.
"""

OPEN = """# The Tide Report

By Odile Marchetti

The hearing was held in the fish hall. Rosa Vane, who keeps the light, was heard first.

“We are watching how fast it can turn,” said Rosa Vane. “Whoever forgets the rope will soon forget the boat.

“No town was ever built by those who signed for it. I have the minutes here.”

The clerk wrote it down with a steel pen.
"""

JAPANESE = """# 港の本

By 田中太郎

港は朝に開き、夜に閉まる。漁師たちは毎日そこへ行った。

「綱は約束を忘れない」と老人は静かに言った。だれも答えなかった。海だけが聞いていた。
"""


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Library]:
    """Four articles in which people speak."""
    folder = tmp_path / "hall"
    folder.mkdir()
    for name, text in (
        ("hearing.md", HEARING),
        ("letter.md", LONE),
        ("play.md", PLAY),
        ("open.md", OPEN),
        ("minato.md", JAPANESE),
    ):
        (folder / name).write_text(text, "utf-8")
    async with library_of(folder, tmp_path / "kept") as loaded:
        yield loaded


def told(found: Verification) -> str:
    """The sentences on the card."""
    return " ".join(plain(block.runs) for block in verdict_card(found).blocks if isinstance(block, TextBlock))


async def test_another_bearer_of_a_surname_is_somebody_else(hall: Library) -> None:
    """The text names Kevin in full, so that its O'Dowd is not Sinead."""
    words = "Whoever owns the landing owns the weather"
    assert (await hall.verify(words, speaker="Kevin O'Dowd")).verdict is Verdict.VERBATIM
    assert (await hall.verify(words, speaker="Sinead O'Dowd")).verdict is Verdict.MISATTRIBUTED


async def test_a_surname_that_only_names_itself_is_said_to(hall: Library) -> None:
    """Which Lindqvist, nobody can tell."""
    found = await hall.verify("A rope is a promise that the boat has to keep", speaker="Greta Lindqvist")
    assert (found.verdict, found.naming) == (Verdict.VERBATIM, Naming.SURNAME)
    assert "The text names only “Lindqvist”, so it may be somebody else of that name than Greta Lindqvist." in told(
        found
    )


async def test_whoever_names_only_a_surname_is_told_the_whole_name(hall: Library) -> None:
    """Kevin, as the text has him."""
    found = await hall.verify("Whoever owns the landing owns the weather", speaker="O'Dowd")
    assert found.verdict is Verdict.VERBATIM


@pytest.mark.parametrize("speaker", ["Margaret Pettigrew", "Mrs. Pettigrew"])
async def test_a_mister_is_never_passed_as_a_lady_of_his_name(hall: Library, speaker: str) -> None:
    """The answer says that the name may be another's, or that it is."""
    found = await hall.verify("The harbour never asked anybody for a rope it could not pay", speaker=speaker)
    assert found.verdict is Verdict.MISATTRIBUTED or found.naming in (Naming.SURNAME, Naming.NAMESAKES)


@pytest.mark.parametrize("speaker", ["Nina Holt", "Holt", "BERTA", "Berta", "N. Holt", "The Ropewalk"])
async def test_the_author_of_a_play_answers_for_all_who_speak_in_it(hall: Library, speaker: str) -> None:
    """So do the character, and the play's title."""
    found = await hall.verify("It leaves when it is tired of the rope.", speaker=speaker)
    assert found.verdict is Verdict.VERBATIM
    if "Holt" in speaker:
        assert f"Spoken by Berta in this text by {speaker}." in told(found)


async def test_another_author_or_character_does_not(hall: Library) -> None:
    """Somebody else's words, whoever wrote them."""
    for speaker in ("Odile Marchetti", "Clerk", "Tomas"):
        found = await hall.verify("It leaves when it is tired of the rope.", speaker=speaker)
        assert found.verdict is Verdict.MISATTRIBUTED


@pytest.mark.parametrize("speaker", ["Tomas", "Berta", "Tomas and Berta", "Nina Holt"])
async def test_what_two_say_at_once_each_of_them_says(hall: Library, speaker: str) -> None:
    """Either may be credited, and both."""
    found = await hall.verify("We shall pull until the harbour is on the other side.", speaker=speaker)
    assert (found.verdict, found.whose) == (Verdict.VERBATIM, ("Tomas and Berta",))
    assert found.naming is not Naming.SURNAME


async def test_what_two_say_at_once_is_not_a_third_ones(hall: Library) -> None:
    """The clerk is not among them."""
    found = await hall.verify("We shall pull until the harbour is on the other side.", speaker="Clerk")
    assert found.verdict is Verdict.MISATTRIBUTED


async def test_a_speech_that_goes_on_in_the_next_paragraph_stays_its_speakers(hall: Library) -> None:
    """Its mark is closed only at the last; the author says none of it."""
    for words in ("Whoever forgets the rope will soon forget the boat", "No town was ever built by those who signed"):
        assert (await hall.verify(words, speaker="Rosa Vane")).verdict is Verdict.VERBATIM
    found = await hall.verify("Whoever forgets the rope will soon forget the boat", speaker="Karl Marx")
    assert (found.verdict, found.whose) == (Verdict.MISATTRIBUTED, ("Rosa Vane",))


async def test_who_speaks_in_japanese_cannot_be_told(hall: Library) -> None:
    """Nobody is refused there, and the answer says why."""
    found = await hall.verify("綱は約束を忘れない", speaker="山本")
    assert (found.verdict, found.naming) == (Verdict.VERBATIM, Naming.UNTOLD)
    assert "it cannot be told whether 山本 says this" in told(found)


TALK = """# A Talk with Mara Lind

By Otto Brenner

**Why do you carry every letter across the frozen river yourself?**

Because the river keeps the letters honest, and nobody opens an envelope that has crossed the ice.

**Did the town never offer you a motor sledge?**

They offered me one twice, and twice I gave it back with a note of thanks.
"""


@pytest.mark.asyncio
async def test_whoever_an_interview_is_called_after_may_have_answered(tmp_path: Path) -> None:
    """The text does not say who answers, so nobody whom its title names is denied; another is."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "talk.md").write_text(TALK, "utf-8")
    async with library_of(articles, tmp_path / "data") as library:
        hers = await library.verify("the river keeps the letters honest", speaker="Mara Lind")
        his = await library.verify("the river keeps the letters honest", speaker="Ivo Tamm")
        assert (hers.verdict, his.verdict) == (Verdict.VERBATIM, Verdict.MISATTRIBUTED)


STOVE = """# The Stove

By Lena Brand

My grandfather always said: “The ashes know more of the wood than the forest does.” \
The neighbour, Mrs Adele Stumm, said to him: “Whoever burns only what he knows will soon sit in the dark.”
"""


@pytest.mark.asyncio
async def test_a_neighbour_of_the_one_whom_the_text_credits_is_not_passed_over(tmp_path: Path) -> None:
    """Adele Stumm speaks in the same paragraph: the answer tells that the text does not credit her."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "stove.md").write_text(STOVE, "utf-8")
    async with library_of(articles, tmp_path / "data") as library:
        found = await library.verify("The ashes know more of the wood than the forest does", speaker="Adele Stumm")
        assert "It does not say here whether that is Adele Stumm." in told(found)


async def test_lines_of_two_people_joined_as_one_are_spliced(hall: Library) -> None:
    """Nobody said both, whoever is named; where the second begins to speak is told."""
    lines = "Who let the boat go when the tide was high? Nobody lets a boat go."
    for named in (None, "Tomas", "BERTA", "CLERK", "Nina Holt"):
        found = await hall.verify(lines, speaker=named)
        assert (found.verdict, found.whose, len(found.parts)) == (Verdict.SPLICED, ("Tomas", "Berta"), 2)
        assert "Somebody else speaks from here on; the quotation hides it." in told(found)
        assert told(found).endswith("The text attributes these words to Tomas and Berta.")


async def test_lines_of_two_people_with_the_label_between_are_the_texts(hall: Library) -> None:
    """Nothing is hidden; an ellipsis between them shows that something is left out."""
    lines = "Then the rope was tired first. CLERK. The court has heard that ropes are never tired."
    assert (await hall.verify(lines)).verdict is Verdict.VERBATIM
    found = await hall.verify(lines.replace("CLERK.", "…"))
    assert "Somebody else speaks from here on." in told(found)


async def test_two_who_speak_in_one_paragraph_are_both_told(tmp_path: Path) -> None:
    """Not the last of them alone."""
    folder = tmp_path / "kitchen"
    folder.mkdir()
    text = "“Whoever cleans the lid may choose the tea,” said Anna. “Whoever cleans it has already chosen,” said Peter."
    (folder / "lids.txt").write_text(f"Of Lids\n\nBy Ann Bray\n\n{text} The cat went out.\n", "utf-8")
    async with library_of(folder, tmp_path / "kept") as library:
        found = await library.verify("Whoever cleans the lid may choose the tea. Whoever cleans it has already chosen")
    assert found.whose == ("Anna", "Peter")
