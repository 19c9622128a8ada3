"""Whose words a quotation is: the sentence for somebody else's, and the note where more is to be said of who speaks."""

from typing import Final

from bot.cards.card import CardBlock, Run, TextBlock
from bot.cards.fit import clip
from bot.cards.numbers import in_list
from bot.cards.tongue import in_sequence, said
from bot.model import Change, Matched, Naming, Verdict, Verification

_NAME: Final = 100


def not_theirs(verification: Verification) -> str:
    """``The text attributes these words to Amparo Rivas, not to Nina Holt.``"""
    named = clip(verification.named or "", _NAME)
    differs = any(step.change is not Change.EQUAL for step in verification.diff)
    return in_sequence(_of_another(verification, named), said("The wording is altered too.") if differs else None)


def _of_another(verification: Verification, named: str) -> str:
    credited = _credited(verification)
    if not credited and (own := _authors_own(verification)) and len(verification.named or "") <= _NAME:
        return said("These are {author}’s own words, not {named}’s.", author=own, named=named)
    if verification.whose:
        whose = clip(in_list(verification.whose), _NAME)
        if credited:
            return said(
                "The text attributes these words to {speaker}, who credits {credited} with them, not to {named}.",
                speaker=whose,
                credited=credited,
                named=named,
            )
        return said("The text attributes these words to {speaker}, not to {named}.", speaker=whose, named=named)
    if credited:
        return said("The text credits {credited} with these words, not {named}.", credited=credited, named=named)
    return said(
        "The text does not attribute these words to {named}; it quotes them without naming the speaker.", named=named
    )


def whose_note(verification: Verification) -> tuple[CardBlock, ...]:
    """A note where the text quotes the words from a speaker, credits somebody, or does not say whose they are; a
    spoiler where it has words of the text."""
    first = verification.first
    if first is None or verification.verdict is Verdict.MISATTRIBUTED:
        return ()
    credited = _credited(verification)
    named = verification.naming is not None
    told = _named(verification, first) if named else _told(verification, first, credited)
    tells = bool(told and credited and credited in told)
    return (TextBlock((Run(told),), small=not named, spoiler=tells),) if told else ()


def _told(verification: Verification, first: Matched, credited: str) -> str | None:
    if first.speaker and (own := _authors_own(verification)):
        return said("These are {author}’s own words.", author=own)
    if len(verification.whose) > 1 and not _authors_own(verification):
        whose = clip(in_list(verification.whose), _NAME)
        return said("The text attributes these words to {speaker}.", speaker=whose)
    if first.speaker:
        return said("The text attributes these words to {speaker}.", speaker=clip(first.speaker, _NAME))
    if credited and first.unknown:
        return said("The text credits {credited} with these words.", credited=credited)
    if credited:
        return said("The text credits {credited} with this.", credited=credited)
    if first.place.entry.authors and (not verification.whose or any(match.unknown for match in verification.matches)):
        if verification.whose:
            return said("Some of these are the words of a speaker whom the text does not name.")
        return said("These are the words of a speaker whom the text does not name.")
    if not verification.whose and verification.named:
        return said(
            "The text names no author, so it is unclear whether these are {named}’s words.",
            named=clip(verification.named, _NAME),
        )
    return None


def _own_or_told(verification: Verification, first: Matched, credited: str) -> str | None:
    own = "" if first.speaker or first.unknown else _authors_own(verification)
    return said("These are {author}’s own words.", author=own) if own else _told(verification, first, credited)


def _named(verification: Verification, first: Matched) -> str:
    """What there is to say of the person named: answers for a character, may be another of the name, cannot be told."""
    named, speaker = clip(verification.named or "", _NAME), clip(first.speaker or "", _NAME)
    credited = _credited(verification)
    if verification.naming is Naming.AUTHOR:
        several = clip(in_list(verification.whose), _NAME) if len(verification.whose) > 1 else ""
        authors = first.place.entry.authors
        author = clip(in_list(authors), _NAME) if len(authors) > 1 else named
        who = several or speaker or credited or said("somebody")
        return said("Spoken by {speaker} in this text by {author}.", speaker=who, author=author)
    if verification.naming is Naming.SURNAME:
        if len(named.split()) < len(speaker.split()):
            return said("Only the surname was given. The text attributes these words to {speaker}.", speaker=speaker)
        return said(
            "The text names only “{speaker}”, so it may be somebody else of that name than {named}.",
            speaker=speaker,
            named=named,
        )
    if verification.naming is Naming.NAMESAKES:
        return said(
            "The text names only {surname} here. It has several people of that name and does not say which one it is.",
            surname=said("“{words}”", words=speaker) if speaker else credited,
        )
    if verification.naming is Naming.CREDITED:
        who = credited or named
        if first.unknown:
            return said("The text credits {credited} with these words.", credited=who)
        return said("The text credits {credited} with this; the wording is that of the text’s author.", credited=who)
    if verification.naming is Naming.ROLE:
        unsaid = said("The text does not say whether that is “{named}”.", named=named)
        return in_sequence(_own_or_told(verification, first, credited), unsaid)
    if verification.naming is Naming.SHARED:
        sharing = in_list([clip(name, _NAME) for name in verification.sharing])
        also = said("“{named}” may also mean {others}.", named=named, others=sharing)
        return in_sequence(_own_or_told(verification, first, credited), also)
    if verification.naming is Naming.PERHAPS:
        if credited:
            return said(
                "The text credits {credited} with these words. It does not say here whether that is {named}.",
                credited=credited,
                named=named,
            )
        return said("The source does not say who says this. It names {named} nearby.", named=named)
    return said(
        "Who speaks is not recognised in texts of this language, so it cannot be told whether {named} says this.",
        named=named,
    )


def _authors_own(verification: Verification) -> str:
    """The author of the text whose own words these are; empty where others speak too, or the name must be cut."""
    authors = {author for match in verification.matches for author in match.place.entry.authors}
    whose = in_list(verification.whose)
    return whose if authors.issuperset(verification.whose) and len(whose) <= _NAME else ""


def _credited(verification: Verification) -> str:
    """``“the baker”``, as the text has it; empty where it credits nobody."""
    words = verification.first.credited if verification.first is not None else None
    return said("“{words}”", words=clip(words, _NAME)) if words else ""
