"""Finds the quotations in a message or document (block quotes, words in quotation marks) and who is named."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.library.verifying.quotation import FEWEST_WORDS, MOST_CHARACTERS
from bot.library.verifying.words import words_of

_MARKS: Final = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"', "‘": "’", "‹": "›"}
_ATTRIBUTION = re.compile(r"[\s)\]]*[—–―-]{1,2}\s{0,3}([^\W\d_][^\n“”«»\"]{1,80})$")
_BLOCK: Final = ">"
_LOOK: Final = 60


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation as it stands in a text, without its marks, and who is named right after it, if anybody is."""

    text: str
    speaker: str | None = None


def quoted_part(message: str) -> Quoted:
    """What of a message is to be checked: its block quote, else the longest words in quotation marks, else all of it.

    A line such as ``— Name`` after it names the speaker. The result may still be too short or too long to check.
    """
    block = [line for line in message.splitlines() if line.lstrip().startswith(_BLOCK)]
    if block:
        inner = "\n".join(line.lstrip().lstrip(_BLOCK).strip() for line in block)
        rest = "\n".join(line for line in message.splitlines() if line not in block).strip()
        held, speaker = _without_attribution(inner)
        return Quoted(_bare(held), speaker or _named(rest))
    pieces = [(inner, after) for inner, after in _in_marks(message) if len(words_of(inner)) >= FEWEST_WORDS]
    if pieces:
        inner, after = max(pieces, key=lambda piece: len(piece[0]))
        return Quoted(inner.strip(), _named(after))
    return Quoted(*_without_attribution(message.strip()))


def quotations_in(document: str) -> list[Quoted]:
    """Every quotation of a document in order: words in quotation marks, and block quotes (lines that begin with ``>``).

    Those with fewer than three words or more than 2,000 characters are none.
    """
    found = []
    for paragraph in _paragraphs(document):
        block = all(line.lstrip().startswith(_BLOCK) for line in paragraph.splitlines())
        pieces = [quoted_part(paragraph)] if block else [Quoted(i.strip(), _named(a)) for i, a in _in_marks(paragraph)]
        found += [
            piece
            for piece in pieces
            if len(piece.text) <= MOST_CHARACTERS and len(words_of(piece.text)) >= FEWEST_WORDS
        ]
    return found


def _paragraphs(document: str) -> Iterator[str]:
    lines: list[str] = []
    for line in document.splitlines():
        changes = bool(lines) and line.lstrip().startswith(_BLOCK) != lines[0].lstrip().startswith(_BLOCK)
        if (not line.strip() or changes) and lines:
            yield "\n".join(lines)
            lines = []
        if line.strip():
            lines.append(line)
    if lines:
        yield "\n".join(lines)


def _in_marks(text: str) -> Iterator[tuple[str, str]]:
    """What stands in each outermost pair of quotation marks, and the rest of the text after it."""
    closers = {mark for marks in _MARKS.values() for mark in marks}
    closing = [at for at, mark in enumerate(text) if mark in closers and not text[at + 1 : at + 2].isalnum()]
    at = 0
    while at < len(text):
        wanted = _MARKS.get(text[at])
        end = None
        if wanted is not None and not (at and text[at - 1].isalnum()):
            end = _first_after(closing, at, wanted, text)
        if end is None:
            at += 1
            continue
        yield text[at + 1 : end], text[end + 1 : end + 120]
        at = end + 1


def _first_after(closing: list[int], at: int, wanted: str, text: str) -> int | None:
    """The first closing mark of the right kind after ``at``; a few dozen of another kind between are too many."""
    first = bisect_right(closing, at)
    return next((end for end in closing[first : first + _LOOK] if text[end] in wanted), None)


def _named(after: str) -> str | None:
    """The name in ``— Name`` right after a quotation, to the end of the line."""
    line = after.strip().partition("\n")[0]
    found = _ATTRIBUTION.match(line)
    return _name(found[1]) if found else None


def _without_attribution(text: str) -> tuple[str, str | None]:
    """A text without a last line, or an end, that only names somebody after a dash."""
    head, line_break, last = text.rstrip().rpartition("\n")
    if line_break and (found := _ATTRIBUTION.match(last)):
        return head.rstrip(), _name(found[1])
    return text, None


def _name(words: str) -> str | None:
    """A name, cut at the first comma or bracket; None if too many words stand there."""
    name = re.split(r"[,(\[;]", words, maxsplit=1)[0].strip(" .*_")
    return name if 0 < len(name.split()) <= 6 else None


def _bare(text: str) -> str:
    """Without one pair of quotation marks around all of it."""
    stripped = text.strip()
    closing = _MARKS.get(stripped[:1])
    return stripped[1:-1].strip() if closing and len(stripped) > 2 and stripped[-1] in closing else stripped
