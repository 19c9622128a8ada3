"""The sentence of a verdict, and whether it has words of the text in it."""

from dataclasses import replace

import pytest

from bot.cards.verdict_sentences import tells_words, verdict_sentence
from bot.model import Caution, Change, Step, Verdict, Verification
from tests.cards.test_verdict import verification

LEFT_OUT = Step(Change.DELETE, "", "never")
ADDED = Step(Change.INSERT, "never", "")


@pytest.mark.parametrize(
    ("diff", "opposed", "sentence", "tells"),
    [
        ((LEFT_OUT,), LEFT_OUT, "The text says the opposite of this: the quotation leaves out “never”.", True),
        ((ADDED,), ADDED, "The text says the opposite of this: the quotation adds “never”.", False),
        ((LEFT_OUT, ADDED), None, "The text says something close to this, but in different words.", False),
    ],
)
def test_a_sentence_that_names_what_was_left_out_has_words_of_the_text(
    diff: tuple[Step, ...], opposed: Step | None, sentence: str, tells: bool
) -> None:
    """What the quotation adds is its own."""
    altered = Verification("sea sleeps", Verdict.ALTERED, diff=diff, cautions=(Caution.NEGATION,), opposed=opposed)
    assert (verdict_sentence(altered), tells_words(altered)) == (sentence, tells)


def test_an_inset_is_words_of_the_text() -> None:
    """And so is whom the text credits; a plain verdict is not."""
    inset = replace(verification(Verdict.VERBATIM), diff=(Step(Change.EQUAL, "", "said the pilot"),))
    assert "“said the pilot”" in verdict_sentence(inset)
    assert tells_words(inset)
    theirs = verification(Verdict.MISATTRIBUTED)
    assert not tells_words(theirs)
    first = replace(theirs.parts[0].matches[0], credited="the baker")
    assert tells_words(replace(theirs, parts=(replace(theirs.parts[0], matches=(first,)),)))
    assert not tells_words(verification(Verdict.PARTIAL))
