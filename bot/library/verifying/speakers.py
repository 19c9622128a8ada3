"""Who says the words that were found, and whether a name means the same person."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import OSA

from bot.library.verifying.lexicon import words_set
from bot.library.verifying.words import without_accents, words_of
from bot.model import PlacedPassage, ServedQuote, Slice
from bot.reading.lines.sentences import split_sentences
from bot.reading.speech.inline_quotations import Quotation, quotations
from bot.reading.speech.said_by import Speakers

_TITLE_WORDS = (
    "mr mrs ms miss dr prof professor sir dame lord lady st saint herr frau señor señora sr sra don doña monsieur "
    "madame mme m president king queen general senator the rev and"
)
_TITLES = frozenset(_TITLE_WORDS.split())
_WITHIN = 0.9
_INSET = 120
"""Characters that may stand between two pieces of one speech: "said the one, and turned to the other"."""
_BESIDE = 60
_OTHERS = words_set("he she they er sie il elle ils elles él ella ellos ellas он она они 他 她")
_DIALOGUE = ("—", "―", "–", "⸺")
"""Marks with which a paragraph of speech begins in Spanish, French, Russian and other books."""


@dataclass(frozen=True, slots=True)
class Sayer:
    """``speaker`` says the words; None where the author does, or, with ``quoted``, where the text does not tell;
    ``perhaps`` are then those it may be, where they can be counted; ``another`` says that it is not the author."""

    speaker: str | None
    quoted: bool = False
    perhaps: tuple[str, ...] = ()
    another: bool = False


def may_be_speech(passage: PlacedPassage) -> bool:
    """Whether words of a passage may be another's than the author's though the passage names no speaker."""
    return not passage.speaker and (
        passage.unknown or _holds_marks(passage.text) or passage.text[:1] in _DIALOGUE or _is_question(passage)
    )


def sayer(
    passage: PlacedPassage,
    where: Slice,
    quotes: Sequence[ServedQuote],
    near: Sequence[PlacedPassage],
) -> Sayer:
    """Who says ``where`` of a passage: by its known quotes, else by quotation marks and words of saying beside them,
    else the passage's speaker. ``near`` are passages of the article, this one among them, in which fuller forms of
    names may stand, and which tell who answers in an interview.
    """
    for quote in quotes:
        if quote.speaker and _inside(where, quote.where):
            return Sayer(quote.speaker, quoted=quote.speaker != passage.speaker)
    language = passage.place.entry.language
    if _holds_marks(passage.text):
        around = "\n".join(one.text for one in near)
        sentences = split_sentences(passage.text, language)
        heard = [q for q in quotations(passage.text, sentences, Speakers(around, language)) if q.closed and q.speech]
        touched = [q for q in heard if q.where.start < where.end and where.start < q.where.end]
        if touched and (_inside(where, touched[0].where) or _in_speech(where, touched)):
            said = {_whole_name(q.speaker, passage.text) for q in touched if q.speaker}
            whole = _inside(Slice(0, len(passage.text.rstrip())), touched[0].where)
            if not (whole and passage.speaker and not said):
                others = tuple(dict.fromkeys(_whole_name(q.speaker, passage.text) for q in heard if q.speaker))
                if len(said) == 1:
                    return Sayer(said.pop(), quoted=True)
                first = heard.index(touched[0])
                another = any(_said_by_another(passage.text, q.where) for q in heard[max(0, first - 1) : first + 1])
                return Sayer(None, quoted=True, perhaps=others, another=another)
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


def _said_by_another(text: str, where: Slice) -> bool:
    """Whether words of saying beside a quotation give it to a "she" or "he": ``…, she said``, ``He replied: …``."""
    after = words_of(text[where.end : where.end + _BESIDE])
    if any(key in _OTHERS and not after.capital(at) for at, key in enumerate(after.keys[:3])):
        return True
    before = text[max(0, where.start - _BESIDE) : where.start].rstrip()
    return before[-1:] in (":", ",", "：") and any(key in _OTHERS for key in words_of(before).keys[-6:])


def _whole_name(speaker: str, text: str) -> str:
    """A speaker's name; where only a title was understood, with the name that the text has behind it."""
    if speaker.rstrip(".").casefold() not in _TITLES:
        return speaker
    _, title, behind = text.partition(speaker)
    name = next(iter(behind.lstrip(". ").split()), "").strip(".,;:»”\"'—")
    return f"{title}. {name}" if name[:1].isupper() else speaker


def _in_speech(where: Slice, touched: Sequence[Quotation]) -> bool:
    """Whether words begin in one quotation and end in another, with no more than words of saying between."""
    first, last = touched[0].where, touched[-1].where
    gaps = [after.where.start - before.where.end for before, after in pairwise(touched)]
    return first.start <= where.start + 1 and where.end <= last.end + 1 and all(gap <= _INSET for gap in gaps)


def _is_question(passage: PlacedPassage) -> bool:
    """Whether a passage stands under a question, as the answers of an interview do."""
    heading = passage.place.section.heading or ""
    return passage.text != heading and heading.rstrip().endswith(("?", "？"))


def _inside(where: Slice, whole: Slice) -> bool:
    shared = min(where.end, whole.end) - max(where.start, whole.start)
    return shared >= _WITHIN * (where.end - where.start)


def _holds_marks(text: str) -> bool:
    return any(mark in text for mark in "“”„\"«»「『‘'")


def same_person(named: str, other: str) -> bool:
    """Whether two names may mean one person: one holds the other's parts, initials and a misspelt letter allowed.

    ``J. Smith`` and ``Smith`` may be ``John Smith``; ``Adam Smith`` is not.
    """
    one, two = _parts(named), _parts(other)
    if not one or not two:
        return named.strip().casefold() == other.strip().casefold()
    fewer, more = (one, two) if len(one) <= len(two) else (two, one)
    left = list(more)
    full = 0
    for part in fewer:
        match = next((other for other in left if _same_part(part, other, alone=len(fewer) == 1)), None)
        if match is None:
            return False
        left.remove(match)
        full += len(part) > 1 and len(match) > 1
    return full > 0


def names(named: str, others: Sequence[str]) -> bool:
    """Whether any of several people is the one named; several may be named, joined by commas or "and"."""
    return any(same_person(named, other) for other in others) or (
        len(others) > 1 and same_person(named, " ".join(others))
    )


def named_in(named: str, text: str) -> bool:
    """Whether the longest part of a name stands in a text."""
    parts = [part for part in _parts(named) if len(part) > 2]
    if not parts:
        return False
    return max(parts, key=len) in {without_accents(key) for key in words_of(text).keys}


def called_in(named: str, text: str) -> bool:
    """Whether any part of a name, a given name alone too, stands in a text."""
    known = {without_accents(key) for key in words_of(text).keys}
    return any(part in known for part in _parts(named) if len(part) > 2)


def _parts(name: str) -> list[str]:
    plain = without_accents(unicodedata.normalize("NFKC", name))
    if any("\u3400" <= char <= "\u9fff" for char in plain):
        return [part for part in plain.replace("·", " ").split() if part]
    keys = [key for key in words_of(plain).keys if key not in _TITLES]
    return keys or words_of(plain).keys


def _same_part(one: str, other: str, *, alone: bool) -> bool:
    """Equal, an initial, or one letter wrong; where a name is all there is, it must be long enough to tell."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return min(len(one), len(other)) >= (5 if alone else 4) and OSA.distance(one, other) <= 1
