"""Sentences that end in the text and run on in the quotation, or the other way round."""

import pytest

from bot.library.verifying.deciding import Finding, Held, decide
from bot.library.verifying.quotation import asked
from bot.library.verifying.stakes import cautions
from bot.library.verifying.stretch import stretch_of
from bot.model import Caution, Change, Verdict
from tests.cards.samples import TIDES, passages

ASKING = "The keeper lights the lamps. For whom does he light them? Nobody in the valley has told him."


def judged(quotation: str, text: str = ASKING) -> Finding:
    """What is found of a quotation in a text of one passage."""
    return decide(Held(asked(quotation)), [stretch_of(TIDES, passages(text))], [0.0])


@pytest.mark.parametrize(
    "quotation",
    [
        "He light them nobody in the valley.",
        "he light them nobody in the valley",
        "For whom does he light them nobody in the valley has told him.",
    ],
)
def test_words_over_the_end_of_a_sentence_are_no_sentence_of_the_text(quotation: str) -> None:
    """The mark stands between them in the text, which asks; a full stop at the quotation's own end is punctuation."""
    finding = judged(quotation)
    assert finding.verdict is Verdict.ALTERED
    assert [block.change for part in finding.parts for block in part.blocks if block.moved] == [Change.REPLACE]
    assert Caution.QUESTION in cautions(finding.parts[0].blocks, finding.parts[0].seek, finding.parts[0].stretch)


@pytest.mark.parametrize(
    "quotation",
    [
        "for whom does he light them nobody in the valley has told him",
        "For whom does he light them\nNobody in the valley has told him.",
        "keeper lights the lamps for whom does he light them nobody in the valley has",
        "he light them? Nobody in the valley",
        "For whom does he light them?",
    ],
)
def test_whole_sentences_without_any_mark_have_moved_none(quotation: str) -> None:
    """Nor has a longer stretch, a quotation in lines, one with the mark, or one that ends with it."""
    assert judged(quotation).verdict is Verdict.VERBATIM
