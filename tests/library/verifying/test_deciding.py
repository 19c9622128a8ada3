"""From the stretches found to a verdict, the speaker aside."""

from pathlib import Path

import pytest

from bot.library.verifying.deciding import NOTHING, Held, decide, ordinal, uncovered
from bot.library.verifying.quotation import asked
from bot.library.verifying.stretch import stretch_of
from bot.model import Verdict
from tests.cards.samples import TIDES, passages
from tests.library.verifying.conftest import Check, library_of

STRETCH = stretch_of(
    TIDES,
    passages(
        "The keeper lights seven lamps before every storm, and he trusts neither the clock nor the sea.",
        "Every ship that passed was written down in a ledger with a blue cover.",
    ),
)


@pytest.mark.parametrize(
    ("quotation", "verdict"),
    [
        ("The keeper lights seven lamps before every storm", Verdict.VERBATIM),
        ("The keeper lights twelve lamps before every storm", Verdict.ALTERED),
        ("Nobody bakes any bread on a day of great wind", Verdict.NOT_FOUND),
    ],
)
def test_a_quotation_is_compared_with_what_was_found(quotation: str, verdict: Verdict) -> None:
    """Word for word, changed, or from elsewhere."""
    assert decide(Held(asked(quotation)), [STRETCH], [0.0]).verdict is verdict


def test_nothing_to_compare_with_finds_nothing() -> None:
    """No stretch at all."""
    assert decide(Held(asked("The keeper lights seven lamps")), [], []) == NOTHING


def test_a_decision_is_the_same_when_asked_for_again() -> None:
    """What was compared before is not compared again, and no decision spoils the next."""
    held = Held(asked("The keeper lights seven lamps before a storm"))
    first = decide(held, [STRETCH], [0.0])
    blocks = [list(part.blocks) for part in first.parts]
    for part in first.parts:
        part.blocks.clear()
    again = decide(held, [STRETCH], [0.0])
    assert [part.blocks for part in again.parts] == blocks
    assert any(blocks)


def test_what_no_part_holds_is_uncovered() -> None:
    """As ranges of words."""
    quotation = asked("The keeper lights seven lamps before every storm while bread is baked by someone else entirely")
    finding = decide(Held(quotation), [STRETCH], [0.0])
    ((first, last),) = uncovered(quotation, finding)
    assert first >= 8
    assert last == len(quotation)
    if finding.parts:
        assert ordinal(finding.parts[0], finding.parts[0].t0) == 0


ROOTS = """# Roots and Rain

By Ilse Brandt

The love of rope is the root of all harbours, as the old men say. The captain of the boat is late again.

The gallows is built stronger than the church, and nobody asks why it was paid for first.
"""


@pytest.mark.parametrize(
    ("quotation", "verdict"),
    [
        ("Rope is the root of all harbours", Verdict.ALTERED),
        ("The boat is late again.", Verdict.ALTERED),
        ("The love of rope is the root of all harbours", Verdict.VERBATIM),
        ("The ballot is stronger than the bullet", Verdict.NOT_FOUND),
        ("The gallows is stronger than the church", Verdict.ALTERED),
        ("The gallows is built stronger than the chapel", Verdict.ALTERED),
    ],
)
async def test_what_a_sentence_says_is_more_than_its_frame(tmp_path: Path, quotation: str, verdict: Verdict) -> None:
    """A subject robbed of what governs it is no quotation, and other words in one frame are another sentence."""
    (tmp_path / "roots").mkdir()
    (tmp_path / "roots" / "roots.md").write_text(ROOTS, "utf-8")
    async with library_of(tmp_path / "roots", tmp_path / "kept") as library:
        assert (await library.verify(quotation)).verdict is verdict


async def test_two_short_sentences_from_two_places_are_both_found(check: Check) -> None:
    """Each is too short to prove a place among other words; whole and word for word they are found, and shown apart."""
    found = await check("Twelve boats had gone. He kept forty hives.")
    assert found.verdict is Verdict.SPLICED
    assert [part.matches[0].place.entry.title for part in found.parts] == ["The Keeper's Arithmetic", "Letters on Bees"]
