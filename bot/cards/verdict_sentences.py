"""The sentence of each verdict: what a quotation is to the text."""

from typing import Final

from bot.cards.fit import clip
from bot.cards.source import in_quotes
from bot.cards.tongue import said, said_many
from bot.cards.whose import not_theirs
from bot.model import Caution, Change, Verdict, Verification

_PIECE: Final = 160
_INSETS: Final = 3


def verdict_sentence(verification: Verification) -> str:
    """The verdict in one plain sentence."""
    match verification.verdict:
        case Verdict.VERBATIM if Caution.ELLIPSIS in verification.cautions:
            return said("These are the text’s own words, with omissions marked.")
        case Verdict.VERBATIM if verification.brackets:
            return said("Apart from what stands in brackets, the text says exactly this.")
        case Verdict.VERBATIM if _insets(verification):
            between = said(" and ").join(in_quotes(clip(inset, _PIECE)) for inset in _insets(verification)[:_INSETS])
            return said("The text says exactly this, with {insets} between the words.", insets=between)
        case Verdict.VERBATIM if verification.marks:
            return said("The text has these words, and another mark at the end of a sentence.")
        case Verdict.VERBATIM if verification.goes_on:
            return said("The text has these words, but its sentence goes on.")
        case Verdict.VERBATIM:
            return said("The text says exactly this.")
        case Verdict.ALTERED:
            return _altered(verification)
        case Verdict.SPLICED:
            return _spliced(verification)
        case Verdict.MISATTRIBUTED:
            return not_theirs(verification)
        case Verdict.PARTIAL:
            return said("Part of this is in the library; the rest was not found.")
        case Verdict.NOT_FOUND:
            return said("Nothing in this library says this.")


def tells_words(verification: Verification) -> bool:
    """Whether the sentence has words of the text in it."""
    match verification.verdict:
        case Verdict.VERBATIM:
            return bool(_insets(verification))
        case Verdict.ALTERED:
            return verification.opposed is not None and bool(verification.opposed.text)
        case Verdict.MISATTRIBUTED:
            return verification.first is not None and bool(verification.first.credited)
    return False


def _spliced(verification: Verification) -> str:
    many = len(verification.parts)
    if any(part.leap is not None and part.leap.back for part in verification.parts):
        return said_many(
            "This joins {n} part that is separate in the text, in a different order.",
            "This joins {n} parts that are separate in the text, in a different order.",
            many,
        )
    return said_many(
        "This joins {n} part that is separate in the text.", "This joins {n} parts that are separate in the text.", many
    )


def _altered(verification: Verification) -> str:
    """What was done to the text, where it was one thing alone."""
    changes = {step.change for step in verification.diff} - {Change.EQUAL}
    told = [step for step in verification.diff if step.change is not Change.EQUAL]
    numbered = Caution.NUMBER in verification.cautions  # a sign or a point within a number says something, too
    if told and not numbered and all(_lettered(step.text) == _lettered(step.quotation) for step in told):
        return said("The text has these words, but its sentences end elsewhere.")
    opposed = verification.opposed
    if opposed is not None:
        return _opposite(clip(opposed.text, _PIECE), clip(opposed.quotation, _PIECE))
    if changes == {Change.DELETE}:
        return said("The text says this, but with words that the quotation leaves out.")
    if changes == {Change.INSERT}:
        return said("The text says this, but without the words that the quotation adds.")
    return said("The text says something close to this, but in different words.")


def _opposite(text: str, quotation: str) -> str:
    """What of the text the quotation leaves out, adds or changes, so that it says the opposite."""
    if not quotation:
        return said("The text says the opposite of this: the quotation leaves out “{words}”.", words=text)
    if not text:
        return said("The text says the opposite of this: the quotation adds “{words}”.", words=quotation)
    return said(
        "The text says the opposite of this: it has “{text}” where the quotation has “{quotation}”.",
        text=text,
        quotation=quotation,
    )


def _lettered(text: str) -> str:
    """The letters and figures of a text alone."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _insets(verification: Verification) -> list[str]:
    """What the text has amid a speech without being part of it: "said the pilot"."""
    told = [step.text for step in verification.diff if step.change is Change.EQUAL and not step.quotation]
    return [text for text in told if len(text) > 1 and any(map(str.isalpha, text))]
