"""Verdicts on words with a content note."""

from dataclasses import replace

import pytest

from bot.cards.card import Card, QuoteBlock, TextBlock, plain
from bot.cards.noted_verdict import verdict_covered
from bot.cards.verdict import verdict_card
from bot.model import Caution, Change, Leap, Matched, QuotedPart, Slice, Step, Verdict, Verification
from bot.model.content_notes import UNVEILED, Veil, Veiled
from tests.cards.samples import buttons, place, said

TEXT = "The sea drowned them all before noon."


def verification(verdict: Verdict, veiled: Veiled) -> Verification:
    match = Matched(place(), TEXT, Slice(0, len(TEXT)), Slice(0, 10), None, veiled=veiled)
    step = Step(Change.REPLACE, "wind", "sea")
    diff = (step,) if verdict is Verdict.ALTERED else ()
    return Verification("The wind", verdict, (QuotedPart((match,)),), diff, (Caution.NEGATION,), whose=("Ada",))


@pytest.mark.parametrize("verdict", [one for one in Verdict if one is not Verdict.NOT_FOUND])
@pytest.mark.parametrize("veil", [Veil.NEVER, Veil.AGE])
def test_a_verdict_is_true_without_the_words(verdict: Verdict, veil: Veil) -> None:
    """It has its title, what is at stake, the source and the note; none of the text, and no way to it."""
    card = verdict_card(verification(verdict, Veiled(veil, ("drowning",))))
    assert card.title == verdict_card(verification(verdict, UNVEILED)).title
    assert "drowned" not in said(card)
    assert "The Tide Tables" in said(card)
    assert "kept back here, because of a content note: drowning." in said(card)
    assert ("age-restricted channels" in said(card)) is (veil is Veil.AGE)
    assert "a negation" in said(card)
    assert buttons(card) == []


@pytest.mark.parametrize("verdict", [Verdict.VERBATIM, Verdict.ALTERED, Verdict.PARTIAL])
def test_all_that_tells_of_the_words_is_covered(verdict: Verdict) -> None:
    """What was changed, too; the verdict and the note stand in the open."""
    card = verdict_card(verification(verdict, Veiled(Veil.SPOILER, ("drowning",))))
    open_words = "".join(
        run.text
        for block in card.blocks
        if isinstance(block, TextBlock | QuoteBlock) and not block.spoiler
        for run in block.runs
    )
    assert "sea" not in open_words
    assert said(card).count("The text says exactly this.") == (verdict is Verdict.VERBATIM)
    assert "Content note: drowning" in open_words


def test_a_sentence_that_tells_the_words_is_covered_too() -> None:
    """What the quotation leaves out is named in it; a plain sentence stands in the open in its place."""
    left_out = Step(Change.DELETE, "", "never")
    told = replace(verification(Verdict.ALTERED, Veiled(Veil.SPOILER, ("drowning",))), diff=(left_out,))
    card = verdict_card(told)
    covered = [block for block in card.blocks if isinstance(block, TextBlock | QuoteBlock) and not block.spoiler]
    assert all("never" not in run.text for block in covered for run in block.runs)
    assert "never" in said(card)


def test_a_verdict_without_notes_is_left_alone() -> None:
    """As it was built."""
    assert verdict_covered(verification(Verdict.VERBATIM, UNVEILED), ()) == ()


NOTED = (Veiled(Veil.SPOILER, ("drowning",)), Veiled(Veil.NEVER, ("drowning",)))


def in_the_open(card: Card) -> str:
    """What of a card is read before anything is uncovered."""
    texts = [block for block in card.blocks if isinstance(block, TextBlock | QuoteBlock)]
    sources = [plain(block.source) for block in texts if isinstance(block, QuoteBlock)]
    return " ".join([plain(block.runs) for block in texts if not block.spoiler] + sources)


@pytest.mark.parametrize("veiled", NOTED)
def test_whatever_has_no_words_of_the_text_is_said_in_the_open(veiled: Veiled) -> None:
    """Whose words they are, that they are altered too, how many parts there are and what was left out between them."""
    unclear = replace(verification(Verdict.VERBATIM, veiled), whose=(), named="Bob", cautions=())
    assert "the words of a speaker whom the text does not name" in in_the_open(verdict_card(unclear))
    theirs = replace(verification(Verdict.MISATTRIBUTED, veiled), named="Bob", diff=(Step(Change.REPLACE, "a", "sea"),))
    for one in (theirs, replace(theirs, parts=(credited(theirs.parts[0], "the drowned man"),))):
        told = in_the_open(verdict_card(one))
        assert "The wording is altered too." in told
        assert "sea" not in told
        assert "drowned" not in told
    part = verification(Verdict.SPLICED, veiled).parts[0]
    spliced = replace(verification(Verdict.SPLICED, veiled), parts=(part, replace(part, leap=Leap(12))))
    told = in_the_open(verdict_card(spliced))
    assert "This joins 2 parts that are separate in the text." in told
    assert "Left out here: 12 words; the quotation does not show it." in told
    assert "Part 2: " in told
    assert "drowned" not in told


@pytest.mark.parametrize("veiled", NOTED)
def test_how_the_sentence_goes_on_is_not_told_in_the_open(veiled: Veiled) -> None:
    """That it does is, and that it takes back what was quoted; so is that the text asks."""
    cut = replace(
        verification(Verdict.VERBATIM, veiled),
        cautions=(Caution.CUT,),
        goes_on="but only on Fridays",
        marks=(Step(Change.REPLACE, "noon.", "morning?"),),
        brackets=(Step(Change.REPLACE, "[it]", "harbour"),),
    )
    told = in_the_open(verdict_card(cut))
    assert "and takes back what is quoted." in told
    assert "Careful: the text asks what the quotation states." in told
    assert not any(words in told for words in ("Fridays", "morning", "harbour"))


def credited(part: QuotedPart, whom: str) -> QuotedPart:
    """The same words, which the text credits somebody with."""
    return replace(part, matches=tuple(replace(one, credited=whom) for one in part.matches))
