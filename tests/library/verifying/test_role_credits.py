"""A quotation credited to “my brother” or “the doctor”, held against whom the text credits."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cards.card import TextBlock, plain
from bot.cards.verdict import verdict_card
from bot.library.library import Library
from bot.library.verifying.role_credits import with_roles
from bot.model import Naming, Quoted, Verdict, Verification
from bot.reading import known_names, read_message
from tests.library.verifying.conftest import library_of, library_with

TEXTS = {
    "en": """The Kitchen Book

By Ann Bray

My sister used to say: “A kettle that sings is never late for anybody.” I believed her for a year.

“Copper remembers every hand that polished it,” the baker told me once. He had flour on his sleeves.

The pilot Jonas Reve told me: “A light that may go out is worse than no light at all.” I have thought of it ever since.

The handle should be turned to the wall when children are about, and the spout to the window.
""",
    "de": """Das Küchenbuch

Von Clara Wiedemann

„Kupfer erinnert sich an jede Hand, die es poliert hat“, sagte mir der Bäcker. Er hatte Mehl an den Ärmeln.
""",
    "fr": """Le livre de cuisine

Par Odile Garnier

« Le cuivre se souvient de chaque main qui l'a poli », m'a dit le boulanger. Il avait de la farine sur les manches.
""",
    "zh": """厨房的书

周映川

我外公常说：“会唱歌的水壶从来不会迟到。”我相信了一年。

我奶奶说：“壶嘴上的蒸汽不属于任何人。”她还养蜜蜂。
""",
}
SINGS = "A kettle that sings is never late for anybody."
LIGHT = "A light that may go out is worse than no light at all."


@pytest.fixture
async def kitchen(tmp_path: Path) -> AsyncIterator[Library]:
    """Four articles in which people are quoted who have no name."""
    async with library_with(tmp_path, {f"{code}.txt": text for code, text in TEXTS.items()}) as loaded:
        yield loaded


def told(found: Verification) -> str:
    """The sentences on the card."""
    return " ".join(plain(block.runs) for block in verdict_card(found).blocks if isinstance(block, TextBlock))


ANOTHER = (Verdict.MISATTRIBUTED, Naming.ANOTHER)
CREDITED = (Verdict.VERBATIM, Naming.CREDITED)
UNSAID = (Verdict.VERBATIM, Naming.ROLE)


async def test_a_role_is_held_against_whom_the_text_credits(kitchen: Library) -> None:
    """Another of the same kind is told, the same is accepted, and of what cannot be told the answer says so."""
    for text, right in (
        (f"“{SINGS}” — My brother", ANOTHER),
        (f"“{SINGS}” — My sister", CREDITED),
        (f"{SINGS} — my brother", ANOTHER),
        (f"My brother always says “{SINGS}”", ANOTHER),
        (f"“{SINGS}” — the cook", UNSAID),
        ("“Copper remembers every hand that polished it,” said the doctor.", ANOTHER),
        ("“Copper remembers every hand that polished it” (the baker)", CREDITED),
        (f"“{LIGHT}” — my brother", UNSAID),
        (f"“{LIGHT}” — the pilot", (Verdict.VERBATIM, None)),
        (f"“{LIGHT}” — the cook", ANOTHER),
        ("“The handle should be turned to the wall when children are about” — my mother", UNSAID),
        ("„Kupfer erinnert sich an jede Hand, die es poliert hat“ – der Arzt", ANOTHER),
        ("« Le cuivre se souvient de chaque main qui l'a poli » — le médecin", ANOTHER),
        ("« Le cuivre se souvient de chaque main qui l'a poli » — le boulanger", CREDITED),
        ("“会唱歌的水壶从来不会迟到。”——我奶奶", ANOTHER),
        ("我奶奶说：“会唱歌的水壶从来不会迟到。”", ANOTHER),
        ("会唱歌的水壶从来不会迟到。——我外公", CREDITED),
    ):
        found = await kitchen.verify(text)
        assert (found.verdict, found.naming) == right, text


async def test_the_answer_says_whose_words_they_are_and_what_it_cannot_tell(kitchen: Library) -> None:
    """By name, by the text's own words, or as the author's."""
    found = await kitchen.verify(f"“{SINGS}” — My brother")
    assert told(found) == "The text credits “My sister” with these words, not My brother."
    found = await kitchen.verify(f"“{LIGHT}” — my brother")
    assert told(found).endswith(
        "The text attributes these words to Jonas Reve. The text does not say whether that is “my brother”."
    )
    found = await kitchen.verify("The handle should be turned to the wall", speaker="my mother")
    assert told(found).endswith("These are Ann Bray’s own words. The text does not say whether that is “my mother”.")


async def test_whoever_is_called_cook_is_no_cook(tmp_path: Path) -> None:
    """A surname says nothing of what somebody is."""
    folder = tmp_path / "salt"
    folder.mkdir()
    text = "“Salt is the memory of the sea in every bread,” said Ada Cook. She looked at the bread."
    (folder / "salt.txt").write_text(f"Of Salt\n\nBy Ann Bray\n\n{text}\n", "utf-8")
    async with library_of(folder, tmp_path / "kept") as library:
        found = await library.verify("“Salt is the memory of the sea in every bread” — the doctor")
    assert (found.verdict, found.naming, found.whose) == (Verdict.VERBATIM, Naming.ROLE, ("Ada Cook",))


async def test_a_remark_longer_than_a_few_words_beside_a_long_quotation_is_none_of_it(kitchen: Library) -> None:
    """Nobody is charged with words that everybody only thinks they said."""
    found = await kitchen.verify(f"Everybody thinks that it was Ada Lin who said, “{LIGHT}”")
    assert (found.verdict, found.named) == (Verdict.VERBATIM, None)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"“{SINGS}” — my brother\n“{LIGHT}” — Ada Lin", ["my brother", "Ada Lin"]),
        (f"Did my brother say “{SINGS}”?", [None]),
        (f"Everyone thinks my brother said “{SINGS}”", [None]),
        (f"My brother never said “{SINGS}”", [None]),
    ],
)
def test_only_a_claim_is_a_credit(text: str, speakers: list[str | None]) -> None:
    """Each quotation has its own; a question, a doubt and a denial are none."""
    message = with_roles(text, read_message(text, known_names(())))
    assert message.quotations == tuple(
        Quoted(words, speaker) for words, speaker in zip((SINGS, LIGHT), speakers, strict=False)
    )
