"""What a quotation hides beside its words, and what a language tag with a country must not hide from the verifier."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.languages.language import primary
from bot.library.library import Library
from bot.library.verifying.lexicon import lexicon_of
from bot.model import Caution, Change, Verdict
from tests.library.verifying.conftest import Check, library_of

FERRY = """<!DOCTYPE html>
<html lang="en-GB"><head><title>The Ferry at Low Water</title><meta name="author" content="Agnes Porritt"></head>
<body><article><h1>The Ferry at Low Water</h1>
<p>The ferry could not be hurried by anybody. It could not be called back from the far bank once the rope was let go,
and the ferryman never took more than six people and a dog.</p>
<p>Only people with a boat of their own can laugh at a timetable. Some twenty-four of them had tried on the B12, in
three hundred years, and no more ropes were bought than before.</p>
</article></body></html>
"""


@pytest.fixture
async def ferry(tmp_path: Path) -> AsyncIterator[Library]:
    """One article whose language is British English."""
    folder = tmp_path / "ferry"
    folder.mkdir()
    (folder / "ferry.html").write_text(FERRY, "utf-8")
    async with library_of(folder, tmp_path / "kept") as loaded:
        yield loaded


@pytest.mark.parametrize(
    ("quotation", "caution"),
    [
        ("the ferryman took more than six people and a dog", Caution.NEGATION),
        ("the ferryman never took more than seven people and a dog", Caution.NUMBER),
        ("Only people with a boat of their own may laugh at a timetable", Caution.MODAL),
        ("the ferryman never took fewer than six people and a dog", Caution.QUANTIFIER),
    ],
)
async def test_a_countrys_tag_takes_no_warning_away(ferry: Library, quotation: str, caution: Caution) -> None:
    """British English is English: what a change puts at stake is told there, too."""
    found = await ferry.verify(quotation)
    assert found.verdict is Verdict.ALTERED
    assert caution in found.cautions


def test_a_language_is_known_by_the_first_part_of_its_tag() -> None:
    """Whatever country or script stands behind it, in any case; an unknown one has no lists."""
    assert primary("pt_BR") == "pt"
    assert lexicon_of("ES-mx") is lexicon_of("es")
    assert lexicon_of("zh-Hant").negations
    assert not lexicon_of("tlh").negations


async def test_an_ellipsis_after_a_helping_verb_may_not_hide_its_not(ferry: Library) -> None:
    """However many words are left out, "could … be called back" is not what "could not" said; the "not" is shown."""
    found = await ferry.verify("The ferry could … be called back from the far bank")
    assert found.verdict is Verdict.ALTERED
    assert set(found.cautions) == {Caution.NEGATION, Caution.ELLIPSIS}
    assert [step.text for step in found.diff if step.change is Change.DELETE] == ["not"]


async def test_what_a_short_ellipsis_hides_is_shown_and_warned_of(check: Check) -> None:
    """The reader sees the word that the ellipsis stands for."""
    found = await check("He did … trust the clock, and he never trusted the sea")
    assert Caution.NEGATION in found.cautions
    assert [step.text for step in found.diff if step.change is Change.DELETE] == ["not"]


@pytest.mark.parametrize(
    ("quotation", "caution"),
    [
        ("More ropes were bought than before", Caution.NEGATION),
        ("hundred years, and no more ropes were bought", Caution.NUMBER),
        ("of them had tried on the B12, in three", Caution.NUMBER),
    ],
)
async def test_what_stands_right_before_or_after_is_warned_of(ferry: Library, quotation: str, caution: Caution) -> None:
    """The words are the text's own, but a negation or a part of a number beside them was cut off."""
    found = await ferry.verify(quotation)
    assert found.verdict is Verdict.VERBATIM
    assert caution in found.cautions


@pytest.mark.parametrize(
    ("quotation", "lost", "caution"),
    [
        ("People with a boat of their own can laugh at a timetable.", "Only", Caution.QUANTIFIER),
        ("four of them had tried on the B12, in three hundred years", "twenty", Caution.NUMBER),
        ("laugh at a timetable. Some twenty", "four", Caution.NUMBER),
        ("had crossed the causeway since the flood", "Nobody", Caution.NEGATION),
        ("walked it twice a year and heard", "nothing", Caution.NEGATION),
    ],
)
async def test_a_sentence_without_its_outermost_word_is_altered(
    ferry: Library, check: Check, quotation: str, lost: str, caution: Caution
) -> None:
    """Where "Nobody" or "Only" opened it, "nothing" closed it, or a number is torn at its hyphen, that is left out."""
    found = await ferry.verify(quotation)
    if found.verdict is Verdict.NOT_FOUND:
        found = await check(quotation)
    assert found.verdict is Verdict.ALTERED
    assert caution in found.cautions
    assert lost in [step.text for step in found.diff if step.change is Change.DELETE]


@pytest.mark.parametrize("quotation", ["It could not be called back from the far bank", "no more ropes were bought"])
async def test_an_honest_beginning_is_warned_of_nothing(ferry: Library, quotation: str) -> None:
    """A negation in the sentence before, or in the quotation itself, hides nothing."""
    assert (await ferry.verify(quotation)).cautions == ()


async def test_a_negation_in_an_editors_brackets_is_shown(check: Check) -> None:
    """An insertion that turns the sentence round is a change like any other, with its warning."""
    found = await check("The keeper [never] lit the lamp an hour before dusk")
    assert found.verdict is Verdict.ALTERED
    assert Caution.NEGATION in found.cautions
    assert [step.quotation for step in found.diff if step.change is not Change.EQUAL] == ["[never]"]


async def test_a_number_in_an_editors_brackets_is_warned_of(check: Check) -> None:
    """Brackets let nobody change a figure unseen."""
    found = await check("In [1941] the copies were sold with the furniture")
    assert found.verdict is Verdict.ALTERED
    assert Caution.NUMBER in found.cautions


@pytest.mark.parametrize(
    ("quotation", "warned"),
    [
        ("tried on the B12, in 300 years, and no more ropes were bought than before", False),
        ("tried on the B12, in 3 hundred years, and no more ropes were bought than before", False),
        ("tried on the B12, in 200 years, and no more ropes were bought than before", True),
        ("tried on the B12, in three thousand years, and no more ropes were bought than before", True),
    ],
)
async def test_a_number_in_figures_is_the_same_number(ferry: Library, quotation: str, warned: bool) -> None:
    """Three hundred is 300: another way to write it is a change, but not of the number."""
    found = await ferry.verify(quotation)
    assert found.verdict is Verdict.ALTERED
    assert (Caution.NUMBER in found.cautions) is warned


async def test_a_figure_within_a_name_is_a_number_too(ferry: Library) -> None:
    """A road, a war or a group of states has its number in its name."""
    assert Caution.NUMBER in (await ferry.verify("of them had tried on the B13, in three hundred years")).cautions


DENIALS = """Denials at Low Water

By Agnes Porritt

I don't claim that the harbour sleeps at noon, whatever they print. Nobody in the yard believes a rope can hold a gale.
We never said to anyone that the ferry would stop for dogs. It is not that the lamps were too few to see by.

She told me that the bells ring under water. He was not late, and I think that the tide waited for him on purpose.
"""


@pytest.mark.parametrize(
    ("quotation", "denied"),
    [
        ("The harbour sleeps at noon.", True),
        ("that the harbour sleeps at noon", True),
        ("A rope can hold a gale.", True),
        ("the ferry would stop for dogs", True),
        ("the lamps were too few to see by", True),
        ("I don't claim that the harbour sleeps at noon", False),
        ("hold a gale", False),
        ("the bells ring under water", False),
        ("The tide waited for him on purpose.", False),
    ],
)
async def test_a_clause_that_the_text_denies_is_warned_of(tmp_path: Path, quotation: str, denied: bool) -> None:
    """The words are the text's; it says them to deny them. A negation of another clause denies nothing."""
    folder = tmp_path / "denials"
    folder.mkdir()
    (folder / "denials.txt").write_text(DENIALS, "utf-8")
    async with library_of(folder, tmp_path / "kept") as loaded:
        found = await loaded.verify(quotation)
    assert found.verdict is Verdict.VERBATIM
    assert (Caution.DENIED in found.cautions) is denied


VIEWS = """On Ferries

By Ann Bray

It is said that a ferry makes both banks poor; but nobody who says so has had to swim.

My opponents hold that the river belongs to whoever pays. I hold that the water belongs to whoever drinks.

According to the company, every bridge pays for itself in a year. It never does.
"""


@pytest.mark.parametrize(
    ("quotation", "reported"),
    [
        ("A ferry makes both banks poor.", True),
        ("the river belongs to whoever pays", True),
        ("Every bridge pays for itself in a year.", True),
        ("My opponents hold that the river belongs to whoever pays", False),
        ("the water belongs to whoever drinks", False),
        ("nobody who says so has had to swim", False),
    ],
)
async def test_a_clause_that_the_text_only_reports_is_warned_of(tmp_path: Path, quotation: str, reported: bool) -> None:
    """The words are the text's, and not what its author thinks; what the author holds is."""
    folder = tmp_path / "views"
    folder.mkdir()
    (folder / "views.txt").write_text(VIEWS, "utf-8")
    async with library_of(folder, tmp_path / "kept") as loaded:
        found = await loaded.verify(quotation)
    assert (Caution.REPORTED in found.cautions) is reported


async def test_another_word_for_the_nobody_that_opens_a_sentence_is_one_change_that_warns_of_nothing(
    check: Check,
) -> None:
    """No one had crossed it is what the text says of nobody; that someone had is the opposite."""
    found = await check("No one had crossed the causeway since the flood.")
    assert [(step.text, step.quotation) for step in found.diff if step.change is not Change.EQUAL] == [
        ("Nobody", "No one")
    ]
    assert found.cautions == ()
    found = await check("Someone had crossed the causeway since the flood.")
    assert Caution.NEGATION in found.cautions


@pytest.mark.parametrize(
    ("quotation", "warned"),
    [
        ("Der Uhrmacher von Ostheim hat nie eine Uhr verkauft", False),
        ("Der Uhrmacher von Ostheim hat selten eine Uhr verkauft", True),
        ("El pozo de la plaza no se secó jamás", False),
        ("El pozo de la plaza no se secó siempre", True),
    ],
)
async def test_in_other_languages_too(check: Check, quotation: str, warned: bool) -> None:
    """“Nie” is “niemals”, “jamás” is “nunca”."""
    found = await check(quotation)
    assert found.verdict is Verdict.ALTERED
    assert bool(found.cautions) is warned
