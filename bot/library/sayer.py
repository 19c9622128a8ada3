"""Who says a stretch of a passage: the one answer that searching and verifying share."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.model import PlacedPassage, ServedQuote, Slice, Speech

_WITHIN: Final = 0.9
"""The part of a stretch that must lie in a quotation to be its speaker's."""
_INSET: Final = 120
"""How many characters may stand between two pieces of one speech: "said the one, and turned to the other"."""
_OPENS: Final = '“„”«»‹›「『"'
_DIALOGUE: Final = ("—", "―", "–", "⸺")
"""Marks with which a paragraph of speech begins in Spanish, French, Russian and other books."""


@dataclass(frozen=True, slots=True)
class Sayer:
    """``speaker`` says the words; None if the author does, or, with ``quoted``, where the text does not tell.

    ``perhaps`` are then the persons it may be, where they can be counted; ``another`` says that it is nobody who speaks
    around the words: neither the author nor ``turn``, whose turn it is in an interview or play. ``several`` say them
    one after the other, each a part.
    """

    speaker: str | None
    quoted: bool = False
    perhaps: tuple[str, ...] = ()
    another: bool = False
    turn: str | None = None
    several: tuple[str, ...] = ()

    @property
    def unknown(self) -> bool:
        """Whether the words are somebody's who could not be named."""
        return self.quoted and self.speaker is None


def may_be_speech(passage: PlacedPassage) -> bool:
    """Whether words of a passage may be another's than the author's though the passage names no speaker."""
    return not passage.speaker and (
        passage.unknown or bool(passage.speech) or passage.text[:1] in _DIALOGUE or _is_question(passage)
    )


def sayer(
    passage: PlacedPassage,
    where: Slice,
    quotes: Sequence[ServedQuote] = (),
    near: Sequence[PlacedPassage] = (),
) -> Sayer:
    """Who says ``where`` of a passage: by its ``quotes``, else by what it quotes, else the passage's speaker.

    ``near`` are passages of the article, this one among them, which tell who answers in an interview.
    """
    for quote in quotes:
        if quote.speaker and _inside(where, quote.where) and not _quotes_another(passage, where, quote):
            return Sayer(quote.speaker, quoted=quote.speaker != passage.speaker)
    touched = [said for said in passage.speech if said.where.start < where.end and where.start < said.where.end]
    if touched and (_inside(where, touched[0].where) or _in_speech(passage, where, touched)):
        named = {said.speaker for said in touched if said.speaker}
        whole = _inside(Slice(0, len(passage.text.rstrip())), touched[0].where)
        if not (whole and passage.speaker and not named):
            if len(named) == 1:
                return Sayer(named.pop(), quoted=True)
            perhaps = tuple(dict.fromkeys(said.speaker for said in passage.speech if said.speaker))
            first = passage.speech.index(touched[0])
            another = any(said.another for said in passage.speech[max(0, first - 1) : first + 1])
            each = tuple(dict.fromkeys(said.speaker for said in touched if said.speaker))
            several = each if len(each) > 1 and all(said.speaker for said in touched) else ()
            return Sayer(None, quoted=True, perhaps=perhaps, another=another, turn=passage.speaker, several=several)
    if passage.speaker:
        return Sayer(passage.speaker)
    if passage.text[:1] in _DIALOGUE:
        return Sayer(None, quoted=True)
    if _is_question(passage):
        answers = [one for one in near if one.speaker and _is_question(one)]
        earlier = [one for one in answers if one.place.ordinal < passage.place.ordinal]
        answering = tuple(dict.fromkeys(one.speaker for one in earlier or answers if one.speaker))
        return Sayer(None, quoted=bool(answering) or passage.unknown, perhaps=answering)
    return Sayer(None, quoted=passage.unknown)


def _quotes_another(passage: PlacedPassage, where: Slice, quote: ServedQuote) -> bool:
    """Whether a quote goes beyond words that it quotes itself, from somebody who is named."""
    return any(
        _inside(where, said.where) and not _inside(quote.where, said.where)
        for said in passage.speech
        if said.speaker not in (None, quote.speaker)
    )


def _in_speech(passage: PlacedPassage, where: Slice, touched: Sequence[Speech]) -> bool:
    """Whether words begin in one quotation and end in another, with no more than words of saying between; the first
    may have too few words to be kept as one: “We,” said Reber, “have never counted it.”"""
    first, last = touched[0].where, touched[-1].where
    gaps = [after.where.start - before.where.end for before, after in pairwise(touched)]
    begins = first.start <= where.start + 1 or (
        passage.text[max(0, where.start - 1)] in _OPENS and first.start - where.start <= _INSET
    )
    return begins and where.end <= last.end + 1 and all(gap <= _INSET for gap in gaps)


def _is_question(passage: PlacedPassage) -> bool:
    """Whether a passage stands under a question, as the answers of an interview do."""
    heading = passage.place.section.heading or ""
    return passage.text != heading and heading.rstrip().endswith(("?", "？"))


def _inside(where: Slice, whole: Slice) -> bool:
    shared = min(where.end, whole.end) - max(where.start, whole.start)
    return shared >= _WITHIN * (where.end - where.start)
