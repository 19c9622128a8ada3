"""What is typed into ``/verify``: with marks, with a name beside it, or as it stands in the text."""

from pathlib import Path

import pytest

from bot.library.library import Library
from bot.model import Verdict
from tests.library.verifying.conftest import library_with

LAMP = "The keeper lit the lamp an hour before dusk, for the fog comes early in that valley."


@pytest.mark.parametrize(
    "typed",
    [
        f"“{LAMP}” — Maren Holt",
        f"“{LAMP}” (Holt)",
        f"Maren Holt: “{LAMP}”",
        f"As Maren Holt once wrote, “{LAMP}”",
        f"{LAMP} — Maren Holt",
        f"„{LAMP}“",
        f"''{LAMP}''",
        f"> {LAMP}\n— Maren Holt, 1911",
        f"{LAMP}\n\nMaren Holt",
        f"{LAMP}\nMaren Holt, The Keeper's Arithmetic",
    ],
)
async def test_marks_and_a_true_attribution_are_no_part_of_a_quotation(library: Library, typed: str) -> None:
    """The words are verbatim, and the name is whose they are."""
    assert (await library.verify(typed)).verdict is Verdict.VERBATIM


@pytest.mark.parametrize(
    "typed", [f"“{LAMP}” — Tobias Amsel", f"Tobias Amsel: “{LAMP}”", f"“{LAMP}” is by Tobias Amsel", f"{LAMP} - Amsel"]
)
async def test_a_false_attribution_is_told(library: Library, typed: str) -> None:
    """Whoever is named beside the words did not write them."""
    found = await library.verify(typed)
    assert found.verdict is Verdict.MISATTRIBUTED
    assert found.whose == ("Maren Holt",)


async def test_a_name_behind_a_dash_is_no_part_of_what_is_quoted(library: Library) -> None:
    """Although the source goes on with that very name."""
    sentence = "the children of Orrin Bay said that whoever walked it alone would hear bells."
    found = await library.verify(f"“{sentence}” — Mr. Tolland")
    assert found.verdict is Verdict.MISATTRIBUTED
    assert found.named == "Mr. Tolland"


@pytest.mark.parametrize(
    "typed",
    [
        f"“{LAMP}” — The Long Dusk",
        f"“{LAMP}” — My sister",
        f"“{LAMP}” ~ Anonymous",
        f"“{LAMP[:-1]},” the baker said.",
        f"My sister says: “{LAMP}”",
        f"Finally, Maren Holt wrote: “{LAMP}”",
        f"“{LAMP}” (a proverb)",
        f"“{LAMP}”\nfrom my calendar",
        f"{LAMP} — my sister",
        f"{LAMP}\n– a friend of mine",
        f"{LAMP[:-1]} — My sister",
        f"{LAMP[:-1]} - anonymous",
    ],
)
async def test_what_stands_outside_the_marks_is_never_quoted(library: Library, typed: str) -> None:
    """A title, a relative, nobody's name: no part of the words, so they are verbatim."""
    found = await library.verify(typed)
    assert found.verdict is Verdict.VERBATIM
    assert found.quotation.rstrip(",.") == LAMP[:-1]


async def test_what_the_text_has_around_its_own_marks_stays_quoted(library: Library) -> None:
    """A speech copied with the narration behind it, a word of it changed."""
    light = "A light that may go out is worse than no light at all, because men will have steered by it."
    typed = f"“{light}” I have thought of it"
    found = await library.verify(typed)
    assert found.verdict is Verdict.ALTERED
    assert found.quotation == typed


async def test_a_speaker_given_wins_over_a_name_in_the_text(library: Library) -> None:
    """The option says more plainly who is meant."""
    found = await library.verify(f"“{LAMP}” — Tobias Amsel", speaker="Maren Holt")
    assert found.verdict is Verdict.VERBATIM


async def test_words_of_saying_that_the_text_has_itself_belong_to_the_quotation(library: Library) -> None:
    """A passage copied with its narration is checked whole."""
    typed = "The pilot Jonas Reve told me: “A light that may go out is worse than no light at all.”"
    found = await library.verify(typed)
    assert found.verdict in (Verdict.VERBATIM, Verdict.ALTERED)
    assert found.quotation == typed


async def test_a_message_gives_its_quotations_each_with_a_name(library: Library) -> None:
    """Surnames of people in the library are known without capitals."""
    message = await library.checking.message(f"holt said “{LAMP}”. I prefer “a hive that is opened every day”")
    assert [one.speaker for one in message.quotations] == ["holt", None]
    assert (await library.checking.check(message.quotations[0])).verdict is Verdict.VERBATIM


async def test_six_thousand_characters_can_be_checked(library: Library) -> None:
    """As many as Discord lets anybody type."""
    assert (await library.verify((LAMP + " ") * (6000 // (len(LAMP) + 1)))).verdict is not Verdict.NOT_FOUND


async def test_several_quotations_are_several_unless_the_library_has_the_text_as_a_whole(library: Library) -> None:
    """A passage copied with its narration is one; what somebody put together is not."""
    light = "A light that may go out is worse than no light at all"
    checking = library.checking
    assert [one.text for one in await checking.several(f"“{LAMP}” and “{light}”")] == [LAMP, light]
    copied = f"The pilot Jonas Reve told me: “{light}, because men will have steered by it.” I have “thought of that”"
    assert await checking.several(copied) == ()
    assert await checking.several(f"“{LAMP}”") == ()
    assert await checking.several(LAMP) == ()


async def test_a_credit_goes_though_the_words_quote_somebody_themselves(library: Library) -> None:
    """Marks that hold little of what was typed are the text's own."""
    typed = "Mr. Tolland, who kept the inn, walked it twice a year and heard nothing."
    for credit in (" — my old teacher", "\n— unknown", " — Maren Holt"):
        found = await library.verify(typed.replace("twice a year", "“twice a year”") + credit)
        assert found.verdict is Verdict.VERBATIM
        assert "teacher" not in found.quotation


@pytest.mark.parametrize(
    "typed",
    [
        "According to Jonas Reve, a light is “worse than no light at all, because men will have steered by it.”",
        "According to Jonas Reve, whom few remember, nothing in the whole harbour was “worse than no light at all”.",
    ],
)
async def test_a_sentence_about_a_quotation_is_no_part_of_it(library: Library, typed: str) -> None:
    """Its own words, which the library has not, count for nothing; whom it names is asked for."""
    found = await library.verify(typed)
    assert (found.verdict, found.named) == (Verdict.VERBATIM, "Jonas Reve")


MILL = """Notes from the Mill

By Hanna Brink

The wheel turned all night although no one had opened the gate, and the flour it made was grey.

Jonas Reve had been the miller there for thirty years before the flood, and he slept through it.
"""


async def test_a_name_behind_a_dash_is_asked_for_though_the_next_passage_begins_with_it(tmp_path: Path) -> None:
    """It is no word of the text's, whose next paragraph tells of that man."""
    wheel = "The wheel turned all night although no one had opened the gate, and the flour it made was grey."
    async with library_with(tmp_path, {"mill.txt": MILL}) as mill:
        found = await mill.verify(f"{wheel} — Jonas Reve")
        assert (found.verdict, found.named, found.whose) == (Verdict.MISATTRIBUTED, "Jonas Reve", ("Hanna Brink",))
        assert (await mill.verify(f"{wheel}\n\nJonas Reve had been the miller there")).verdict is Verdict.VERBATIM


async def test_two_persons_quoted_in_one_sentence_are_checked_one_by_one(library: Library) -> None:
    """Their names, which the text has beside their words as well, do not make the sentence a passage of the text."""
    light = "A light that may go out is worse than no light at all"
    typed = f"Maren Holt said “{LAMP}”, but Jonas Reve said “{light}.”"
    found = await library.checking.several(typed)
    assert [one.speaker for one in found] == ["Maren Holt", "Jonas Reve"]


@pytest.mark.parametrize(
    "typed",
    [
        "“grass grew between its stones” was never said by Ada Moss.",
        "Did Ada Moss say “grass grew between its stones”?",
    ],
)
async def test_a_question_or_denial_is_no_part_of_a_short_quotation(library: Library, typed: str) -> None:
    """The words are looked for without what is asked about them, and nobody is charged with them."""
    found = await library.verify(typed)
    assert (found.verdict, found.named) == (Verdict.VERBATIM, None)
