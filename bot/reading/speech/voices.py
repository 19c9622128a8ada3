"""Whose words each sentence of a paragraph is: the author's, a named speaker's, or those of somebody unnamed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from bot.model import Kind, Passage, Slice, Speech, slice_of
from bot.reading.lines.marks import closing_at
from bot.reading.speech.inline_quotations import InlineQuotation, quotations
from bot.reading.speech.said_by import Speakers

_ENDS: Final = tuple(".!?…。！？")
_MARKS: Final = "“”\"„«»‘'「」『』‹›"
_MARKS_BUT_APOSTROPHES: Final = _MARKS.replace("’", "")
"""A ’ closes a quotation that another mark opened; by itself it quotes nothing."""
_OPENING_MARKS: Final = '“„«»‹‘‚「『"'
_REOPENING: Final = {"«": "»", "“": "”"}
"""The marks that open the next paragraph of a speech in Spanish, by the one that opened the speech."""
_STOP_BEHIND: Final = ("».", "”.", "“.")
_CLOSING_MARKS: Final = '”“»«›’‘」』"'
_NOTHING: Final = Slice(0, 0)
_GAP: Final = 8
"""How many characters may stand between two paragraphs."""
_ATTRIBUTION = 60
"""How many characters after a quotation may say who speaks; beyond that, the author has begun to talk."""


class Voiced(NamedTuple):
    """A sentence that may be served, as far as its speaker goes.

    ``where`` is without the quotation marks where all of it is a speaker's; ``run`` is the number of the
    quotation it belongs to, -1 for the paragraph's own voice; only sentences of one run may be joined.
    ``quoted`` is what the sentence quotes, with a named speaker, where it mixes both voices.
    """

    where: Slice
    speaker: str | None
    run: int = -1
    quoted: Slice | None = None


@dataclass(slots=True)
class Voices:
    """Who speaks in one passage: the voice of each of its sentences (see ``voiced``), and what it quotes."""

    sentences: list[Voiced | None]
    speech: tuple[Speech, ...] = ()
    open: "OpenSpeech | None" = None


class OpenSpeech(NamedTuple):
    """A speech that stays open at the end of a paragraph and goes on in the next: its opening mark, and whose it is."""

    mark: str
    speaker: str | None


def voices_of(
    paragraph: Sequence[Passage], text: str, speakers: Speakers, before: OpenSpeech | None = None
) -> list[Voices]:
    """Who speaks in each passage of one paragraph; their slices are ranges of ``text``, as the passages' are.

    A block quotation loses the marks around all of it. Where a curator told who speaks, nobody else does. The speech
    that the paragraph ``before`` left open goes on at its first mark.
    """
    speaker, told = paragraph[0].speaker, paragraph[0].told
    block = paragraph[0].kind is Kind.QUOTE
    whole = text[paragraph[0].where.start : paragraph[-1].where.end]
    if not block and not any(map(whole.__contains__, _MARKS_BUT_APOSTROPHES)):
        return [Voices([Voiced(s, speaker) if s.start < s.end else None for s in p.sentences]) for p in paragraph]
    found: list[Voices] = []
    for part in [(passage,) for passage in paragraph] if block else [tuple(paragraph)]:
        cut = [sentence for passage in part for sentence in passage.sentences]
        begin, end = part[0].where.start, part[-1].where.end
        if block:
            begin, end = without_marks(text, Slice(begin, end))
            cut = [Slice(max(sentence.start, begin), min(sentence.end, end)) for sentence in cut]
        words = text[begin:end]
        if before is not None and not block:
            words = before.mark + words[1:]  # it opens with that mark, or as Spanish has it with the one that closes
        own = [slice_of((start - begin, stop - begin)) if start < stop else _NOTHING for start, stop in cut]
        marked = quotations(words, own, speakers) if not told and any(map(words.__contains__, _MARKS)) else []
        if block:  # what is still in marks as a whole is the speaker's of the block
            marked = [one for one in marked if one.where.start or one.where.end < len(words) - 1]
        if before is not None and marked and not block:
            marked[0] = _going_on(marked[0], before)
        voices = iter([_placed(voice, begin) for voice in voiced(words, own, marked, speaker)])
        for passage in part:
            sentences = [next(voices) for _ in passage.sentences]
            behind = part[-1].where.end  # of a block quotation, behind the mark that closes it
            runs_on = bool(marked) and not marked[-1].closed and _reopened(text, behind, words[marked[-1].where.start])
            speech = tuple(_speech(marked, passage.where, begin, runs_on)) if marked else ()
            goes_on = OpenSpeech(words[marked[-1].where.start], marked[-1].goes_on) if runs_on else None
            found.append(Voices(sentences, speech, goes_on))
    if (
        block
        and before is not None
        and _still_open(whole, before)
        and _reopened(text, paragraph[-1].where.end, before.mark)
    ):
        found[-1].open = before
    return found


def taken_up(paragraph: tuple[Passage, ...], before: OpenSpeech | None) -> tuple[Passage, ...]:
    """The passages of a block quotation that nobody is named for, whose words are those of the speech ``before``."""
    first = paragraph[0]
    if before is None or before.speaker is None or first.kind is not Kind.QUOTE or first.speaker or first.told:
        return paragraph
    return tuple(replace(one, speaker=before.speaker, unknown=False, quotable=True) for one in paragraph)


def _reopened(text: str, end: int, opening: str) -> bool:
    """Whether the paragraph behind ``end`` opens as that of a speech that goes on does: with the mark ``opening``, or
    with the one that closes it."""
    first = text[end : end + _GAP].strip()[:1]
    return opening in _OPENING_MARKS and bool(first) and first in opening + _REOPENING.get(opening, "")


def _still_open(block: str, before: OpenSpeech) -> bool:
    """Whether a block quotation takes up a speech with its mark and does not close it; one behind a dash does not."""
    again = block[:1] in before.mark + _REOPENING.get(before.mark, "")
    return again and closing_at(before.mark + block[1:]) < 0


def _going_on(quotation: InlineQuotation, before: OpenSpeech) -> InlineQuotation:
    """The first quotation of a paragraph, where it goes on with the speech of the paragraph before."""
    if quotation.where.start or quotation.another or before.speaker is None:
        return quotation
    if not quotation.closed:
        return quotation._replace(goes_on=quotation.goes_on or before.speaker)
    return quotation._replace(speaker=quotation.speaker or before.speaker, speech=True)


def _speech(marked: Sequence[InlineQuotation], within: Slice, by: int, runs_on: bool) -> Iterator[Speech]:
    """What of the quotations of a paragraph, which begins at ``by``, lies in the passage ``within``; the last of them
    may stay open and, with ``runs_on``, go on in the next paragraph."""
    for quotation in marked:
        start, end = quotation.where
        start, end = max(start + by, within.start), min(end + by, within.end)
        whole = quotation.closed or (runs_on and quotation is marked[-1])
        if whole and quotation.speech and start < end:
            yield Speech(Slice(start, end), quotation.speaker or quotation.goes_on, quotation.another)


def _placed(voice: Voiced | None, by: int) -> Voiced | None:
    if voice is None:
        return None
    (start, end), speaker, run, quoted = voice
    return Voiced(slice_of((start + by, end + by)), speaker, run, quoted.moved(by) if quoted else None)


def without_marks(text: str, where: Slice) -> Slice:
    """``where`` without the mark that opens a block quotation and the one that closes it.

    Both stay where the full stop stands behind them («…».): without them the words would lack it.
    """
    start, end = where.start, where.end
    if text[start : start + 1] in _OPENING_MARKS and text[max(start, end - 2) : end].endswith(_STOP_BEHIND):
        return where
    if text[start : start + 1] in _OPENING_MARKS and start < end:
        start += 1
    if end > start and text[end - 1] in _CLOSING_MARKS and text[start:end].count(text[end - 1]) % 2:
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Slice(start, end)


def _bare(text: str, piece: Slice, quotation: InlineQuotation) -> Slice:
    """``piece`` cut down to what lies between the marks of ``quotation``, white space stripped."""
    start, end = max(piece.start, quotation.inner.start), min(piece.end, quotation.inner.end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Slice(start, end)


def _whole(words: str) -> bool:
    """Whether ``words`` begin and end as a sentence does."""
    return bool(words) and not words[0].islower() and words.rstrip("”’\"'»)").endswith(_ENDS)


def voiced(
    text: str, sentences: Sequence[Slice], quotations: Sequence[InlineQuotation], speaker: str | None
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
        if first == len(quotations) or quotations[first].where.start >= sentence.end:
            found.append(Voiced(sentence, speaker))
            continue
        number = first
        over: list[tuple[int, InlineQuotation]] = []
        while number < len(quotations) and quotations[number].where.start < sentence.end:
            over.append((number, quotations[number]))
            number += 1
        found.append(_voice(text, sentence, over, speaker))
    return found


def _voice(text: str, sentence: Slice, over: list[tuple[int, InlineQuotation]], speaker: str | None) -> Voiced | None:
    speech: list[tuple[int, InlineQuotation]] = []
    for pair in over:
        quotation = pair[1]
        if not quotation.closed:
            return None
        if quotation.speech:
            speech.append(pair)
    if not speech:
        return Voiced(sentence, speaker)
    for _, quotation in speech:
        if quotation.speaker is None:
            return None
    if len(speech) == 1:
        number, quotation = speech[0]
        piece = _bare(text, sentence, quotation)
        if _whole(piece.of(text)):
            return Voiced(piece, quotation.speaker, number)
    first, last = speech[0][1], speech[-1][1]
    if sentence.start <= first.where.start and last.where.end <= sentence.end:
        longest = first.inner
        if first is not last:
            longest = max((q.inner for _, q in speech), key=lambda inner: inner.end - inner.start)
        opens = first.where.start == sentence.start and sentence.end - last.where.end <= _ATTRIBUTION
        if opens and all(quotation.speaker == first.speaker for _, quotation in speech):
            return Voiced(sentence, first.speaker, quoted=longest)
        return Voiced(sentence, speaker, quoted=longest)
    return None
