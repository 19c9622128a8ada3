"""The checker on hundreds of quotations made by a program from the sample library."""

import random
from pathlib import Path

import pytest

from bot.model import Verdict
from tests.library.verifying.judging import Tally, judged, library_over, split
from tests.library.verifying.labelled import Maker, labelled

SAMPLE = Path(__file__).resolve().parents[3] / "data" / "articles"
EACH = 120


async def tallies(tmp_path: Path, *verdicts: Verdict) -> list[Tally]:
    here, held_back = split([SAMPLE], tmp_path / "here", tmp_path / "held back")
    async with library_over(tmp_path / "here", tmp_path / "data") as library:
        found = []
        for verdict in verdicts:
            maker = Maker(here, held_back, random.Random(f"tests {verdict}"))
            found.append(await judged(library, verdict, labelled(maker, verdict, EACH)))
        return found


@pytest.mark.parametrize(
    "verdicts",
    [
        (Verdict.VERBATIM, Verdict.ALTERED),
        (Verdict.SPLICED, Verdict.MISATTRIBUTED),
        (Verdict.PARTIAL, Verdict.NOT_FOUND),
    ],
)
async def test_at_least_98_in_100_verdicts_are_right(tmp_path: Path, verdicts: tuple[Verdict, ...]) -> None:
    """In every class; no changed negation or number is called verbatim, and what was changed so is warned of."""
    for tally in await tallies(tmp_path, *verdicts):
        assert tally.right >= 0.98, [(one.text, one.made, said.value) for one, said in tally.wrong]
        assert tally.dangerous == 0
        assert tally.warned >= 0.98 * tally.to_warn
        if tally.verdict is Verdict.VERBATIM:
            assert tally.share(Verdict.ALTERED) < 0.005
        if tally.verdict in (Verdict.VERBATIM, Verdict.ALTERED):
            assert tally.answers[Verdict.NOT_FOUND] == 0
