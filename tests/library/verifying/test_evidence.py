"""How much a part proves."""

import pytest

from bot.library.verifying.deciding import Held, decide
from bot.library.verifying.evidence import ABSENT, is_strong, pieces_absent, weakest
from bot.library.verifying.quotation import asked
from bot.library.verifying.stretch import stretch_of
from bot.model import Verdict
from tests.cards.samples import TIDES, passages

STRETCH = stretch_of(TIDES, passages("The keeper lights seven lamps before every storm, and it was a long time ago."))


def test_a_phrase_anybody_uses_proves_nothing() -> None:
    """A rare one does."""
    common, rare = "it was a long time ago that they sang", "the keeper lights seven lamps before every storm"
    assert decide(Held(asked(common)), [STRETCH], [0.0]).verdict in (Verdict.NOT_FOUND, Verdict.PARTIAL)
    finding = decide(Held(asked(rare)), [STRETCH], [0.0])
    assert is_strong(finding.parts[0], asked(rare), whole=True)
    assert weakest(list(finding.parts), asked(rare)) is None


@pytest.mark.parametrize(("more", "pieces"), [(0, 0), (ABSENT + 2, 1)])
def test_what_stands_nowhere_is_told_when_it_is_long(more: int, pieces: int) -> None:
    """A word or two may be anybody's."""
    quotation = asked(" ".join(["the keeper lights seven lamps before every storm", *["zeppelin"] * more]))
    finding = decide(Held(quotation), [STRETCH], [0.0])
    assert len(pieces_absent(finding.parts, quotation)) == pieces
