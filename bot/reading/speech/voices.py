"""Whose words each sentence of a paragraph is: the author's, a named speaker's, or nobody's we could name."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.model import Slice
from bot.reading.speech.inline_quotations import Quotation

_ENDS = ".!?…。！？"
_ATTRIBUTION = 60
"""So many characters behind a quotation say who speaks; with more the author has begun to talk."""


@dataclass(frozen=True, slots=True)
class Voiced:
    """A sentence that may be served, as far as its speaker goes.

    ``where`` is without the quotation marks where all of it is a speaker's; ``run`` is the number of the
    quotation it belongs to, -1 for the paragraph's own voice; only sentences of one run may be joined.
    ``quoted`` is what the sentence quotes, with a named speaker, where it mixes both voices.
    """

    where: Slice
    speaker: str | None
    run: int = -1
    quoted: Slice | None = None


def _bare(text: str, piece: Slice, quotation: Quotation) -> Slice:
    """``piece`` cut down to what lies between the marks of ``quotation``, white space stripped."""
    start, end = max(piece.start, quotation.inner.start), min(piece.end, quotation.inner.end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Slice(start, end)


def _whole(words: str) -> bool:
    """Whether ``words`` begin and end as a sentence does."""
    return bool(words) and not words[0].islower() and words.rstrip("”’\"'»)").endswith(tuple(_ENDS))


def voiced(
    text: str, sentences: Sequence[Slice], quotations: Sequence[Quotation], speaker: str | None
) -> list[Voiced | None]:
    """For each sentence of a paragraph whose words it is; None where nobody can be named, so that it is not served.

    ``speaker`` speaks outside the quotations (None: the author). A sentence that lies in a quotation is its
    speaker's. A sentence that mixes both is the paragraph's own when every quotation in it lies wholly inside
    and has a named speaker, and that speaker's when it begins with the quotation ("…", wrote Name); when a whole
    sentence of theirs follows a lead-in, only that one is taken.
    """
    found: list[Voiced | None] = []
    first = 0
    for sentence in sentences:
        if sentence.start == sentence.end:
            found.append(None)
            continue
        while first < len(quotations) and quotations[first].where.end <= sentence.start:
            first += 1
        number = first
        over: list[tuple[int, Quotation]] = []
        while number < len(quotations) and quotations[number].where.start < sentence.end:
            over.append((number, quotations[number]))
            number += 1
        found.append(_voice(text, sentence, over, speaker))
    return found


def _voice(text: str, sentence: Slice, over: list[tuple[int, Quotation]], speaker: str | None) -> Voiced | None:
    if not all(quotation.closed for _, quotation in over):
        return None
    speech = [(number, quotation) for number, quotation in over if quotation.speech]
    if not speech:
        return Voiced(sentence, speaker)
    if any(quotation.speaker is None for _, quotation in speech):
        return None
    if len(speech) == 1:
        number, quotation = speech[0]
        piece = _bare(text, sentence, quotation)
        if _whole(piece.of(text)):
            return Voiced(piece, quotation.speaker, number)
    if all(sentence.start <= q.where.start and q.where.end <= sentence.end for _, q in speech):
        longest = max((q.inner for _, q in speech), key=lambda inner: inner.end - inner.start)
        named = {quotation.speaker for _, quotation in speech}
        behind = sentence.end - speech[-1][1].where.end
        if len(named) == 1 and speech[0][1].where.start == sentence.start and behind <= _ATTRIBUTION:
            return Voiced(sentence, speech[0][1].speaker, quoted=longest)
        return Voiced(sentence, speaker, quoted=longest)
    return None
