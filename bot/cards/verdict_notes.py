"""What a verdict tells beside the words: other marks, how the text's sentence goes on, what brackets supply."""

from typing import Final

from bot.cards.card import CardBlock, Run, TextBlock
from bot.cards.fit import clip
from bot.cards.tongue import in_sequence, said, said_many
from bot.model import Caution, Verification

_WORDS: Final = 160
_BRACKETS: Final = 6
_MARKS: Final = 3
_QUESTION: Final = frozenset("?？؟‽")


def words_beside(verification: Verification) -> list[CardBlock]:
    """What there is to say of the words whether or not they were changed; a spoiler where it has words of the text."""
    return [*_other_marks(verification), *_goes_on(verification), *_in_brackets(verification)]


def _other_marks(verification: Verification) -> list[CardBlock]:
    """Where the text asks and the quotation does not, or the other way round."""
    told = [
        said(
            "Where the text has “{text}”, the quotation has “{quotation}”",
            text=clip(step.text, _WORDS),
            quotation=clip(step.quotation, _WORDS),
        )
        for step in verification.marks[:_MARKS]
    ]
    states = any(not _QUESTION.isdisjoint(step.text) for step in verification.marks)
    warning = said("Careful: the text asks what the quotation states.")
    warned = [TextBlock((Run(warning, bold=True),))] if states else []
    return [TextBlock((Run(in_sequence(*told)),), spoiler=True), *warned] if told else []


def _goes_on(verification: Verification) -> list[CardBlock]:
    """What the text's sentence goes on with where the quotation ends it; bold where that takes the words back."""
    if not verification.goes_on:
        return []
    rest = clip(verification.goes_on, _WORDS)
    if Caution.CUT in verification.cautions:
        warning = said("Careful: in the text the sentence goes on: “… {words}”", words=rest)
        return [TextBlock((Run(warning, bold=True),), spoiler=True)]
    goes_on = said("In the text the sentence goes on: “… {words}”", words=rest)
    return [TextBlock((Run(goes_on),), small=True, spoiler=True)]


def _in_brackets(verification: Verification) -> list[CardBlock]:
    """What the editor's brackets hold: what each stands for, or that it stands for nothing in the text."""
    told = []
    for step in verification.brackets[:_BRACKETS]:
        mine, text = clip(step.quotation, _WORDS), clip(step.text, _WORDS)
        if text:
            told.append(said("“{bracketed}” for “{text}”", bracketed=mine, text=text))
        else:
            told.append(said("“{bracketed}”, which the text does not have", bracketed=mine))
    if len(verification.brackets) > _BRACKETS:
        told.append(said_many("{n} more", "{n} more", len(verification.brackets) - _BRACKETS))
    words = said("; ").join(told)
    supplied = said("The brackets supply {words}.", words=words)
    tells = any(step.text for step in verification.brackets)
    return [TextBlock((Run(supplied),), spoiler=tells)] if told else []
