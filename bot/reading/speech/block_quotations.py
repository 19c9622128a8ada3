"""Which paragraphs are quotations: those one pair of marks holds, also several that each re-open it."""

import re

from bot.model import Kind
from bot.reading.lines.marks import TERMINAL, closing_at, opening_mark, wholly_quoted
from bot.reading.lines.saying import saying_at
from bot.reading.manuscript import Manuscript, Paragraph
from bot.reading.speech.lead_ins import without_source

_DASHES = "—―–"
_HYPHENS = re.compile(r"(?P<sign>--?)\s?[¿¡«“\"]?[^\W\d_a-z]")
_SAID = re.compile(r"(?:[,!?….]\s-{0,2}\s?|\s--?\s?)(?P<word>[^\W\d_A-Z][^\W_]+)")
_MANY = 6
"""The fewest paragraphs behind hyphens that make dialogue …"""
_TELLING = 3
"""… and of them with a verb of saying."""
_REACH = 300
_DIALOGUE = re.compile(r"[—―]\s?[^\s—―\d]|–\s?[¿¡]?[^\W\d_].*[,.!?…] –", re.DOTALL)


def mark_block_quotations(manuscript: Manuscript) -> None:
    """Settle as quotations the paragraphs one pair of marks holds, also over several paragraphs each re-opened."""
    paragraphs = manuscript.paragraphs
    hyphens = _hyphens_of_dialogue(paragraphs)
    at = 0
    while at < len(paragraphs):
        paragraph = paragraphs[at]
        if (
            hyphens
            and paragraph.undecided
            and _typed(paragraph.text) == hyphens
            and (not _short_line(paragraph, manuscript) or paragraph.end in ":;,")
        ):
            _quoted(paragraph)
        if (
            paragraph.text[0] in _DASHES
            and paragraph.undecided
            and _DIALOGUE.match(paragraph.text)
            and (not _short_line(paragraph, manuscript) or _beside_dialogue(paragraphs, at))
        ):
            _quoted(paragraph)
        mark = opening_mark(paragraph.text)
        if mark is None or not paragraph.undecided:
            at += 1
            continue
        if wholly_quoted(without_source(paragraph.text)):
            if paragraph.end in TERMINAL or len(paragraph.text) > manuscript.short:
                _quoted(paragraph)
            at += 1
            continue
        end, closed = _run_end(paragraphs, at, mark) if closing_at(paragraph.text) < 0 else (at + 1, False)
        if closed:
            for quoted in paragraphs[at:end]:
                _quoted(quoted)
        # Where a run never closes, it does not close from its second paragraph on either.
        at = end


def _hyphens_of_dialogue(paragraphs: list[Paragraph]) -> str | None:
    """The hyphen, or two, with which speech opens in a text typed without dashes; None where they open nothing such.

    Many paragraphs open so, and behind a comma or another hyphen of some a verb of saying follows: no list has those.
    """
    opened: dict[str, list[str]] = {}
    for paragraph in paragraphs:
        if paragraph.undecided and (sign := _typed(paragraph.text)) is not None:
            opened.setdefault(sign, []).append(paragraph.text[:_REACH])
    return next(
        (one for one, texts in opened.items() if len(texts) >= _MANY and sum(map(_says, texts)) >= _TELLING), None
    )


def _typed(text: str) -> str | None:
    """The hyphen or two that a text opens with, where a word with a capital follows."""
    typed = _HYPHENS.match(text) if text[0] == "-" else None
    return typed["sign"] if typed is not None else None


def _says(text: str) -> bool:
    return any(saying_at([one["word"].casefold()], 0) for one in _SAID.finditer(text))


def _short_line(paragraph: Paragraph, manuscript: Manuscript) -> bool:
    return len(paragraph.text) <= manuscript.short and paragraph.end not in TERMINAL


def _beside_dialogue(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether a neighbour opens with a dash of speech too."""
    return any(0 <= other < len(paragraphs) and _DIALOGUE.match(paragraphs[other].text) for other in (at - 1, at + 1))


def _quoted(paragraph: Paragraph) -> None:
    paragraph.settle(Kind.QUOTE)
    paragraph.unknown = True


def _run_end(paragraphs: list[Paragraph], at: int, mark: str) -> tuple[int, bool]:
    """One past the last paragraph of a quotation opened at ``at`` and re-opened in each; whether it closes."""
    for end in range(at + 1, len(paragraphs)):
        paragraph = paragraphs[end]
        if not paragraph.undecided or opening_mark(paragraph.text) != mark:
            return end, False
        if closing_at(paragraph.text) >= 0:
            return (end + 1, True) if wholly_quoted(without_source(paragraph.text)) else (end, end > at + 1)
    return len(paragraphs), False
