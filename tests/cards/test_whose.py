"""The sentences for somebody else's words, and for those that a text credits to somebody."""

from dataclasses import replace

from bot.cards.card import TextBlock, plain
from bot.cards.whose import not_theirs, whose_note
from bot.model import Naming, QuotedPart, Verdict, Verification
from tests.cards.test_verdict import matched, verification


def found(verdict: Verdict = Verdict.VERBATIM, *, unknown: bool = False, **more: object) -> Verification:
    """A verification whose text credits the baker."""
    match = replace(matched(), credited="The baker", unknown=unknown)
    return verification(verdict, QuotedPart((match,)), **more)


def note(of: Verification) -> str:
    """The note as text."""
    return " ".join(plain(block.runs) for block in whose_note(of) if isinstance(block, TextBlock))


def test_somebody_else_is_told_who_writes_and_who_is_credited() -> None:
    """With an author both; without, only whom the text credits."""
    told = not_theirs(found(Verdict.MISATTRIBUTED, named="Nina Holt", whose=("Ada Penrose",)))
    assert (
        told == "The text attributes these words to Ada Penrose, who credits “The baker” with them, not to Nina Holt."
    )
    told = not_theirs(found(Verdict.MISATTRIBUTED, named="Nina Holt", unknown=True))
    assert told == "The text credits “The baker” with these words, not Nina Holt."


def test_a_credit_is_noted_as_printed() -> None:
    """The author's own wording is "this"; a speech between marks "these words"."""
    assert note(found(whose=("Ada Penrose",))) == "The text credits “The baker” with this."
    assert note(found(unknown=True)) == "The text credits “The baker” with these words."


def test_the_one_named_is_told_apart_from_whom_the_text_credits() -> None:
    """Credited is said to be so; perhaps is no more than perhaps."""
    assert note(found(named="a baker", naming=Naming.CREDITED)).endswith(
        "with this; the wording is that of the text’s author."
    )
    perhaps = note(found(named="Nina Holt", naming=Naming.PERHAPS, unknown=True))
    assert perhaps == "The text credits “The baker” with these words. It does not say here whether that is Nina Holt."


def test_all_authors_of_a_play_are_told_though_one_was_named() -> None:
    """What two wrote is not one's."""
    match = matched()
    entry = replace(match.place.entry, authors=("Ada Penrose", "Nina Holt"))
    match = replace(match, speaker="BERTA", place=replace(match.place, entry=entry))
    of = verification(Verdict.VERBATIM, QuotedPart((match,)), named="Nina Holt", naming=Naming.AUTHOR)
    assert note(of) == "Spoken by BERTA in this text by Ada Penrose and Nina Holt."


def test_a_surname_that_several_have_is_told() -> None:
    """Whether it is who speaks, or whom the text credits."""
    told = note(found(named="Nina Baker", naming=Naming.NAMESAKES, unknown=True))
    assert told == (
        "The text names only “The baker” here. It has several people of that name and does not say which one it is."
    )
