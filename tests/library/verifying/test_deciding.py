"""From the stretches found to a verdict, the speaker aside."""

import pytest

from bot.library.verifying.deciding import NOTHING, Held, decide, ordinal, uncovered
from bot.library.verifying.quotation import asked
from bot.library.verifying.stretch import stretch_of
from bot.model import Verdict
from tests.cards.samples import TIDES, passages

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


def test_what_no_part_holds_is_uncovered() -> None:
    """As ranges of words."""
    quotation = asked("The keeper lights seven lamps before every storm while bread is baked by someone else entirely")
    finding = decide(Held(quotation), [STRETCH], [0.0])
    ((first, last),) = uncovered(quotation, finding)
    assert first >= 8
    assert last == len(quotation)
    if finding.parts:
        assert ordinal(finding.parts[0], finding.parts[0].t0) == 0
