"""“…,” said the pilot, “…”: words of saying amid a speech are no part of it, and neither is the label of a turn."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cards.verdict import verdict_card
from bot.library.library import Library
from bot.model import Verdict
from tests.cards.test_verdict import told
from tests.library.verifying.conftest import library_of

ROAD = """# The Lamp Road

By Hester Moll

“I have never trusted a road,” said Amos, “that goes where everybody wants to go.” He put down his hat.

“You will come back,” Lydia answered. “The bread will be cold by then, and you will ask for butter.”

“A mill needs water,” said Amos, and “a miller needs a roof,” said Lydia, who owned neither of the two.

“The weir will hold,” Amos never said, “although nobody ever mended it.”
"""
DOCKERS = """# Wind and Wages

By Nora Quill

I met Paolo Rizzi in a canteen by the eastern basin.

NORA QUILL: What did the company say to your clocks?

PAOLO RIZZI: They said that a clock which is not theirs tells no time. We laughed and kept on counting.

NQ: Did it help?

PR: It helped when the judge asked for the book, because only we had one.
"""

LOCK = """# Die Schleuse von Ostheim

Von Clara Wiedemann

Am Abend wurde gezählt, und jeder im Dorf wusste, was das Wasser gekostet hatte.

„Wir“, sagte der Schleusenwärter Jonas Reber, „haben das Wasser nie gezählt, weil es uns nicht gehört.“

„Wer eine Schleuse baut, muss warten können, bis das Wasser kommt“, sagte er, „immer.“
"""
LIGHT = """# Le phare de la pointe

Par Odile Garnier

« La mer ne rend rien, dit le gardien Luc Moreau, mais elle garde tout ce qu’on lui confie », répétait-on au village.

« Nous avons, disait-il, une lampe et deux mains pour tenir la nuit à distance. »

« Le sel, dit-on, se souvient de la main qui l’a laissé tomber. »
"""


@pytest.fixture
async def shelf(tmp_path: Path) -> AsyncIterator[Library]:
    """A story and an interview, and what a German and a French keeper say."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / "road.md").write_text(ROAD, "utf-8")
    (folder / "dockers.md").write_text(DOCKERS, "utf-8")
    (folder / "lock.md").write_text(LOCK, "utf-8")
    (folder / "light.md").write_text(LIGHT, "utf-8")
    async with library_of(folder, tmp_path / "shelf-data") as loaded:
        yield loaded


@pytest.mark.parametrize(
    ("quotation", "inset"),
    [
        ("I have never trusted a road that goes where everybody wants to go.", "said Amos"),
        ("You will come back. The bread will be cold by then", "Lydia answered"),
    ],
)
async def test_who_says_it_may_be_left_out_of_a_speech(shelf: Library, quotation: str, inset: str) -> None:
    """It is verbatim, and what stands between the words is told."""
    found = await shelf.verify(quotation)
    assert found.verdict is Verdict.VERBATIM
    assert f"The text says exactly this, with “{inset}” between the words." in told(verdict_card(found))


@pytest.mark.parametrize(
    "quotation",
    [
        "A mill needs water, a miller needs a roof",
        "The weir will hold, although nobody ever mended it.",
    ],
)
async def test_two_peoples_words_are_not_one_speech(shelf: Library, quotation: str) -> None:
    """Nor are words that the text says nobody said."""
    assert (await shelf.verify(quotation)).verdict is not Verdict.VERBATIM


async def test_a_splice_across_a_question_is_told_without_labels(shelf: Library) -> None:
    """Two answers made one: the label of the second is no word that was left out."""
    joined = "We laughed and kept on counting. It helped when the judge asked for the book"
    found = await shelf.verify(joined, speaker="Paolo Rizzi")
    assert found.verdict is Verdict.SPLICED
    card = told(verdict_card(found))
    assert "This joins 2 parts that are separate in the text." in card
    assert "A heading or question stands between these parts; the quotation hides it." in card


async def test_initials_answer_for_the_name_in_capitals(shelf: Library) -> None:
    """PR is PAOLO RIZZI, and not the one who asks."""
    words = "It helped when the judge asked for the book"
    assert (await shelf.verify(words, speaker="Paolo Rizzi")).verdict is Verdict.VERBATIM
    assert (await shelf.verify(words, speaker="Nora Quill")).verdict is Verdict.MISATTRIBUTED


@pytest.mark.parametrize(
    "quotation",
    [
        "Wir haben das Wasser nie gezählt, weil es uns nicht gehört.",
        "Wer eine Schleuse baut, muss warten können, bis das Wasser kommt, immer.",
    ],
)
async def test_a_speech_may_be_parted_behind_its_first_word_or_before_its_last(shelf: Library, quotation: str) -> None:
    """However few words its mark closes after."""
    assert (await shelf.verify(quotation)).verdict is Verdict.VERBATIM


async def test_the_first_word_of_a_speech_is_its_speakers(shelf: Library) -> None:
    """The words between name the speaker."""
    found = await shelf.verify("Wir haben das Wasser nie gezählt.", speaker="Jonas Reber")
    assert (found.verdict, found.whose) == (Verdict.VERBATIM, ("Jonas Reber",))


@pytest.mark.parametrize(
    "quotation",
    [
        "La mer ne rend rien, mais elle garde tout ce qu’on lui confie",
        "Nous avons une lampe et deux mains pour tenir la nuit à distance.",
    ],
)
async def test_commas_alone_may_part_words_of_saying_from_french_speech(shelf: Library, quotation: str) -> None:
    """As they do within angle marks."""
    assert (await shelf.verify(quotation)).verdict is Verdict.VERBATIM


async def test_commas_that_hold_hearsay_part_nothing(shelf: Library) -> None:
    """“It is said” is the speaker's own word."""
    found = await shelf.verify("Le sel se souvient de la main qui l’a laissé tomber.")
    assert found.verdict is Verdict.ALTERED


async def test_who_speaks_between_commas_is_credited(shelf: Library) -> None:
    """By the words that the text has for him."""
    found = await shelf.verify("La mer ne rend rien, mais elle garde tout ce qu’on lui confie", speaker="Luc Moreau")
    assert (found.verdict, found.whose, found.naming) == (Verdict.VERBATIM, ("Luc Moreau",), None)


TAGS = {
    "cable.txt": """The Cable Hut

By Hester Moll

“A rope forgets nothing,” the warden, Piet Arnaud, told us on my third evening. “The knots remember.”

“Snow is patient,” the cook added with a ladle in his hand. “The roof is not.”
""",
    "halle.txt": """La halle aux grains

Par Odile Garnier

La halle se remplissait avant le jour et se vidait sans bruit.

« On pèse le blé avec les mains, m’a-t-elle confié un matin, la balance ne sert qu’à convaincre. »

— Une porte, disait-il, n’est qu’un mur qui a changé d’avis.

— Mon frère, juge à Lyon, ne dort jamais avant le retour des bateaux.
""",
    "molino.txt": """El molino de abajo

Por Clara Ibarra

El molino llevaba veinte años cerrado y nadie había perdido la llave.

—La harina no espera —decía doña Pura, la molinera—, pero perdona a los que llegan.

—Los ríos vuelven —y eso lo dijo mi abuelo— aunque nadie los llame por su nombre.
""",
}


@pytest.fixture
async def tagged(tmp_path: Path) -> AsyncIterator[Library]:
    """Speeches in three languages with longer words of saying amid them, and two with other words there."""
    folder = tmp_path / "tagged"
    folder.mkdir()
    for name, text in TAGS.items():
        (folder / name).write_text(text, "utf-8")
    async with library_of(folder, tmp_path / "tagged-data") as loaded:
        yield loaded


@pytest.mark.parametrize(
    ("quotation", "inset"),
    [
        (
            "A rope forgets nothing. The knots remember.",
            "the warden, Piet Arnaud, told us on my third evening",
        ),
        (
            "On pèse le blé avec les mains, la balance ne sert qu’à convaincre.",
            "m’a-t-elle confié un matin",
        ),
        ("Une porte n’est qu’un mur qui a changé d’avis.", "disait-il"),
        (
            "La harina no espera, pero perdona a los que llegan.",
            "decía doña Pura, la molinera",
        ),
    ],
)
async def test_longer_words_of_saying_amid_a_speech_are_none_of_it(tagged: Library, quotation: str, inset: str) -> None:
    """With whoever is told, a time, or what the speaker is; and where they share their first word with what follows."""
    found = await tagged.verify(quotation)
    assert found.verdict is Verdict.VERBATIM
    assert inset in " ".join(told(verdict_card(found)).split())


@pytest.mark.parametrize(
    "quotation",
    [
        "Mon frère ne dort jamais avant le retour des bateaux.",
        "Los ríos vuelven aunque nadie los llame por su nombre.",
    ],
)
async def test_a_speakers_own_aside_is_left_out_as_a_change(tagged: Library, quotation: str) -> None:
    """What his brother is, and who else said so."""
    assert (await tagged.verify(quotation)).verdict is Verdict.ALTERED
