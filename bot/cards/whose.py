"""Whose words a quotation is: the sentence for somebody else's, and the note where more is to be said of who speaks."""

from typing import Final

from bot.cards.card import CardBlock, Run, TextBlock
from bot.cards.fit import clip
from bot.model import Change, Matched, Naming, Verdict, Verification

_NAME: Final = 100


def not_theirs(verification: Verification) -> str:
    """``The text attributes these words to Amparo Rivas, not to Nina Holt.``"""
    named = clip(verification.named or "", _NAME)
    differs = any(step.change is not Change.EQUAL for step in verification.diff)
    nearly = " The wording is altered too." if differs else ""
    credited = _credited(verification)
    if not credited and (own := _authors_own(verification)) and len(verification.named or "") <= _NAME:
        return f"These are {own}’s own words, not {named}’s.{nearly}"
    if verification.whose:
        whose = clip(" and ".join(verification.whose), _NAME)
        who = f"{whose}, who credits {credited} with them," if credited else f"{whose},"
        return f"The text attributes these words to {who} not to {named}.{nearly}"
    if credited:
        return f"The text credits {credited} with these words, not {named}.{nearly}"
    return f"The text does not attribute these words to {named}; it quotes them without naming the speaker.{nearly}"


def whose_note(verification: Verification) -> tuple[CardBlock, ...]:
    """A note where the text quotes the words from a speaker, credits somebody, or does not say whose they are."""
    first = verification.first
    if first is None or verification.verdict is Verdict.MISATTRIBUTED:
        return ()
    if verification.naming is not None:
        return (TextBlock((Run(_named(verification, first)),)),)
    credited = _credited(verification)
    if first.speaker and (own := _authors_own(verification)):
        return (TextBlock((Run(f"These are {own}’s own words."),), small=True),)
    if first.speaker:
        return (TextBlock((Run(f"The text attributes these words to {clip(first.speaker, _NAME)}."),), small=True),)
    if credited:
        what = "these words" if first.unknown else "this"
        return (TextBlock((Run(f"The text credits {credited} with {what}."),), small=True),)
    if first.place.entry.authors and (not verification.whose or any(match.unknown for match in verification.matches)):
        these = "Some of these" if verification.whose else "These"
        said = f"{these} are the words of a speaker whom the text does not name."
        return (TextBlock((Run(said),), small=True),)
    if not verification.whose and verification.named:
        said = (
            f"The text names no author, so it is unclear whether these are {clip(verification.named, _NAME)}’s words."
        )
        return (TextBlock((Run(said),), small=True),)
    return ()


def _named(verification: Verification, first: Matched) -> str:
    """What there is to say of the person named: answers for a character, may be another of the name, cannot be told."""
    named, speaker = clip(verification.named or "", _NAME), clip(first.speaker or "", _NAME)
    credited = _credited(verification)
    if verification.naming is Naming.AUTHOR:
        return f"Spoken by {speaker or credited or 'somebody'} in this text by {named}."
    if verification.naming is Naming.SURNAME:
        if len(named.split()) < len(speaker.split()):
            return f"Only the surname was given. The text attributes these words to {speaker}."
        return f"The text names only “{speaker}”, so it may be somebody else of that name than {named}."
    if verification.naming is Naming.CREDITED:
        who = credited or named
        if first.unknown:
            return f"The text credits {who} with these words."
        return f"The text credits {who} with this; the wording is that of the text’s author."
    if verification.naming is Naming.PERHAPS:
        if credited:
            return f"The text credits {credited} with these words. It does not say here whether that is {named}."
        return f"The source does not say who says this. It names {named} nearby."
    return f"Who speaks is not recognised in texts of this language, so it cannot be told whether {named} says this."


def _authors_own(verification: Verification) -> str:
    """The author of the text whose own words these are; empty where others speak too, or the name must be cut."""
    authors = {author for match in verification.matches for author in match.place.entry.authors}
    whose = " and ".join(verification.whose)
    return whose if authors.issuperset(verification.whose) and len(whose) <= _NAME else ""


def _credited(verification: Verification) -> str:
    """``“the baker”``, as the text has it; empty where it credits nobody."""
    words = verification.first.credited if verification.first is not None else None
    return f"“{clip(words, _NAME)}”" if words else ""
