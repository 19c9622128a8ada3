"""What a verdict tells beside the words: other marks, how the text's sentence goes on, what brackets supply."""

from typing import Final

from bot.cards.card import CardBlock, Run, TextBlock
from bot.cards.fit import clip
from bot.model import Caution, Verification

_WORDS: Final = 160
_BRACKETS: Final = 6
_MARKS: Final = 3
_QUESTION: Final = frozenset("?？؟‽")


def words_beside(verification: Verification) -> list[CardBlock]:
    """What there is to say of the words whether or not they were changed."""
    return [*_other_marks(verification), *_goes_on(verification), *_in_brackets(verification)]


def _other_marks(verification: Verification) -> list[CardBlock]:
    """Where the text asks and the quotation does not, or the other way round."""
    told = [
        f"Where the text has “{clip(step.text, _WORDS)}”, the quotation has “{clip(step.quotation, _WORDS)}”"
        for step in verification.marks[:_MARKS]
    ]
    states = any(not _QUESTION.isdisjoint(step.text) for step in verification.marks)
    warned = [TextBlock((Run("Careful: the text asks what the quotation states.", bold=True),))] if states else []
    return [TextBlock((Run(" ".join(told)),)), *warned] if told else []


def _goes_on(verification: Verification) -> list[CardBlock]:
    """What the text's sentence goes on with where the quotation ends it; bold where that takes the words back."""
    if not verification.goes_on:
        return []
    rest = clip(verification.goes_on, _WORDS)
    if Caution.CUT in verification.cautions:
        return [TextBlock((Run(f"Careful: in the text the sentence goes on: “… {rest}”", bold=True),))]
    return [TextBlock((Run(f"In the text the sentence goes on: “… {rest}”"),), small=True)]


def _in_brackets(verification: Verification) -> list[CardBlock]:
    """What the editor's brackets hold: what each stands for, or that it stands for nothing in the text."""
    told = []
    for step in verification.brackets[:_BRACKETS]:
        mine, text = clip(step.quotation, _WORDS), clip(step.text, _WORDS)
        told.append(f"“{mine}” for “{text}”" if text else f"“{mine}”, which the text does not have")
    if len(verification.brackets) > _BRACKETS:
        told.append(f"{len(verification.brackets) - _BRACKETS} more")
    return [TextBlock((Run(f"The brackets supply {'; '.join(told)}."),))] if told else []
