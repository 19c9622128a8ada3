"""Quotations inside a paragraph: where quotation marks open and close, and whose words stand between them."""

import re
from bisect import bisect_left
from typing import Final, NamedTuple

from bot.languages.language import everywhere
from bot.model import Slice, slice_of
from bot.reading.lines.marks import is_han
from bot.reading.lines.saying import saying_at
from bot.reading.people.openers import PRONOUNS
from bot.reading.speech.said_by import Speakers
from bot.reading.speech.unnamed_speakers import given_to_another

_PAIRS: Final = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "‘": "’",
    "‚": "‘’",
    "「": "」",
    "『": "』",
    '"': '"',
    "'": "'",
}
_CLOSING_ONLY: Final = "”»」』"
_MARKS = re.compile("[“”„«»‹›‘’‚「」『』\"']")
_SINGLE_CLOSING = re.compile(r"(?<=\S)['’‘](?![^\W\d_])")
_ENDS: Final = ".!?…。！？"
_PARTING: Final = frozenset(",.!?…—–")
"""What parts a quotation from the words that say whose it is, before its closing mark or behind it."""
_CLAUSE: Final = 6
"""How many words between marks are a clause, whatever they are."""
_BETWEEN: Final = " .,;:—–!?"
_WORD: Final = re.compile(r"[^\W\d_][\w’']*")
_THAT: Final = everywhere().grammar.that
_PERSONS: Final = PRONOUNS - everywhere().pronouns.impersonal


class InlineQuotation(NamedTuple):
    """Words between quotation marks. ``where`` includes the marks, ``inner`` does not (where both are there).

    ``closed`` is False where one of the marks is missing; such words are unattributed. ``speaker`` is a name as
    printed in the article, or None where the text does not say. ``speech`` is True from a whole clause on;
    else the marks stand around a word, a title or irony. ``another`` says that words of saying beside it give it to
    somebody who is not named: ``…, she said``, ``A neighbour told me: …``. ``goes_on`` says words that stay open, if
    they are a speech that the next paragraph goes on with.
    """

    where: Slice
    inner: Slice
    closed: bool = True
    speaker: str | None = None
    speech: bool = False
    another: bool = False
    goes_on: str | None = None


def _opens(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    after = text[at + 1 : at + 2]
    return not before.isalnum() and bool(after) and not after.isspace()


def _marked(text: str) -> list[tuple[int, int, bool]]:
    """Opening and closing offset of each outermost pair of marks, and whether both are there."""
    found: list[tuple[int, int, bool]] = []
    closings = [match.start() for match in _SINGLE_CLOSING.finditer(text)] if "‘" in text or "'" in text else []
    opened: tuple[int, str] | None = None
    last = 0
    for match in _MARKS.finditer(text):
        at, mark = match.start(), match.group()
        following = text[at + 1 : at + 2]
        if opened is not None:
            start, closers = opened
            if mark not in closers:
                continue
            if mark in "’'" and (following.isalpha() or text[at - 1].isspace()):
                continue  # an apostrophe
            if mark in '"“' and closers == '"' and text[at - 1].isspace() and following.isalnum():
                continue
            found.append((start, at + 1, True))
            opened, last = None, at + 1
        elif mark in _CLOSING_ONLY and not (mark == "»" and _opens(text, at)):
            found.append((last, at + 1, False))
            last = at + 1
        elif mark in _PAIRS and (mark in "“„«‹「『" or _opens(text, at)) and mark != "’":
            if mark in "'‘" and not _single_closes(closings, at):
                continue
            opened = (at, _PAIRS[mark])
    if opened is not None:
        found.append((opened[0], len(text), False))
    return found


def _single_closes(closings: list[int], at: int) -> bool:
    """Whether a single mark at ``at`` has a partner within 600 characters; else it is an apostrophe."""
    place = bisect_left(closings, at + 2)
    return place < len(closings) and closings[place] < at + 600


def _is_speech(inner: str) -> bool:
    """Whether the words between marks are at least a clause of someone's, not a word, a title or a label."""
    words = inner.split(None, _CLAUSE - 1)
    if not inner[:8].isascii() and any(map(is_han, inner[:8])):
        return len(inner) >= 8 or inner[-1:] in "。！？，"
    if len(words) >= _CLAUSE:
        return True
    return len(words) >= 2 and inner[-1:] in ".!?,…" and inner[:1].isupper()


def quotations(text: str, sentences: list[Slice], speakers: Speakers) -> list[InlineQuotation]:
    """The outermost quotations of one paragraph in order, each with its speaker where the text says who speaks.

    ``sentences`` are the paragraph's. A speaker is taken from the words after a quotation («…», wrote Name;
    Name said), else from the lead-in of the same sentence (Name wrote: …), else from the quotation before it
    when only that one's attribution stands between. A pronoun names nobody. Linear in the length of ``text``.
    """
    found: list[InlineQuotation] = []
    reach = -1  # where the attribution of the quotation before ends
    index = 0
    for start, end, closed in _marked(text):
        inner = slice_of((start + 1, end - 1) if closed else (start, end))
        words = inner.of(text).strip()
        where, speech = slice_of((start, end)), not closed or _is_speech(words)
        if not closed and text[start] in _PAIRS:
            goes_on = _before_open(found, text, start, reach, sentences, speakers)
            another = given_to_another(text, where, articles=speakers.articles)
            found.append(InlineQuotation(where, Slice(start + 1, end), False, None, speech, another, goes_on))
            continue
        if not closed or len(words) < 4:
            found.append(InlineQuotation(where, inner, closed, None, speech))
            continue
        while index + 1 < len(sentences) and sentences[index + 1].start <= start:
            index += 1
        begin = sentences[index].start if sentences else 0
        tail = text[end : end + 200]
        speaker, length = (None, 0)
        ended = words[-1:] in _ENDS and not tail[:1].strip(" ,—–")
        inside = (
            not sentences
            or sentences[index].end > end
            or any(s.start < end < s.end for s in sentences[index : index + 40])
        )
        if inside and tail[:1] and not (ended and _opens_sentence(tail) and _led_in(text, where, begin, speakers)):
            speaker, length = _after(speakers, tail, words, ended)
        if length == 0:
            previous = found[-1] if found else None
            if (
                previous is not None
                and previous.speech
                and reach >= previous.where.end
                and not text[reach:start].strip(_BETWEEN)
            ):
                speaker = _going_on(previous.speaker, text[previous.where.end : start], speakers)
                length = 1
            elif start > begin:
                speaker = speakers.before(text[max(begin, start - 401) : start])
            if length:
                reach = end
        else:
            reach = end + length
        if speaker is None and length == 0:
            speaker = speakers.within(words)
        speech = speech or length > 0 or speaker is not None
        another = speech and speaker is None and given_to_another(text, where, articles=speakers.articles)
        found.append(InlineQuotation(where, inner, closed, speaker, speech, another))
    return found


def _before_open(
    found: list[InlineQuotation], text: str, start: int, reach: int, sentences: list[Slice], speakers: Speakers
) -> str | None:
    """Who says a quotation that stays open, by the words before it in its paragraph."""
    previous = found[-1] if found else None
    if previous is not None and previous.speech and not text[max(reach, previous.where.end) : start].strip(_BETWEEN):
        return previous.speaker
    begin = max((one.start for one in sentences if one.start < start), default=0)
    return speakers.before(text[max(begin, start - 401) : start]) if start > begin else None


def _opens_sentence(tail: str) -> bool:
    """Whether the words behind a closing mark open a sentence."""
    return tail[:1].isspace() and tail[1:2].isupper()


def _led_in(text: str, where: Slice, begin: int, speakers: Speakers) -> bool:
    """Whether the words before a quotation, in the sentence from ``begin`` on, say whose it is: a name or "she"."""
    if where.start <= begin:
        return False
    lead = text[max(begin, where.start - 401) : where.start]
    words = _small_words(lead)
    if words and words[0] in _PERSONS and saying_at(words, len(words) - 1):
        return True
    return speakers.before(lead) is not None or _is_anothers(lead, speakers)


def _is_anothers(lead: str, speakers: Speakers) -> bool:
    """Whether words before a quotation give it to a "she" or to a noun for somebody."""
    return given_to_another(lead, Slice(len(lead), len(lead)), articles=speakers.articles)


def _small_words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _going_on(speaker: str | None, between: str, speakers: Speakers) -> str | None:
    """Who says a quotation behind the words of saying of the one before it: the same person, unless a clause of them
    names another who says it: "…," murmured Ada, while Weiss said, "…"."""
    _, _, rest = between.strip(_BETWEEN).partition(",")
    words = _small_words(rest)
    if not any(saying_at(words, at) for at in range(len(words))):
        return speaker
    lead = f"{rest.strip()}{between.rstrip()[-1:]}"
    if any(word[0].isupper() for word in _WORD.findall(rest)) or not _PERSONS.isdisjoint(words):
        return speakers.before(lead)
    return None if _is_anothers(lead, speakers) else speaker


def _after(speakers: Speakers, tail: str, words: str, ended: bool) -> tuple[str | None, int]:
    """The attribution behind a closing mark; none where the quotation ended its sentence and a new one begins."""
    parted = words[-1:] in _PARTING or tail.lstrip()[:1] in _PARTING
    if ended and _opens_sentence(tail):
        name, length = speakers.after(tail, parted)
        indirect = not _THAT.isdisjoint(_small_words(tail[:length]))  # "Ada replied that it was."
        return (name, length) if name and not indirect else (None, 0)
    return speakers.after(tail, parted)
