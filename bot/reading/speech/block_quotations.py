"""Which paragraphs are quotations: those one pair of marks holds, also several that each re-open it."""

import re

from bot.model import Kind
from bot.reading.lines.marks import TERMINAL, closing_at, opening_mark, wholly_quoted
from bot.reading.manuscript import Body, Part
from bot.reading.speech.lead_ins import without_source

_DIALOGUE = re.compile(r"[—―]\s?[^\s—―\d]|–\s?[¿¡]?[^\W\d_].*[,.!?…] –", re.DOTALL)


def mark_quotations(body: Body) -> None:
    """Settle as quotations the paragraphs one pair of marks holds, also over several paragraphs each re-opened."""
    parts = body.parts
    at = 0
    while at < len(parts):
        part = parts[at]
        if part.open and _DIALOGUE.match(part.text) and (not _short_line(part, body) or _beside_dialogue(parts, at)):
            _quoted(part)
        mark = opening_mark(part.text) if part.open else None
        if mark is None:
            at += 1
            continue
        if wholly_quoted(without_source(part.text)):
            if part.end in TERMINAL or len(part.text) > body.short:
                _quoted(part)
            at += 1
            continue
        end, closed = _run_end(parts, at, mark) if closing_at(part.text) < 0 else (at + 1, False)
        if closed:
            for quoted in parts[at:end]:
                _quoted(quoted)
        # Where a run never closes, it does not close from its second paragraph on either.
        at = end


def _short_line(part: Part, body: Body) -> bool:
    return len(part.text) <= body.short and part.end not in TERMINAL


def _beside_dialogue(parts: list[Part], at: int) -> bool:
    """Whether a neighbour opens with a dash of speech too."""
    return any(0 <= other < len(parts) and _DIALOGUE.match(parts[other].text) for other in (at - 1, at + 1))


def _quoted(part: Part) -> None:
    part.be(Kind.QUOTE)
    part.unknown = True


def _run_end(parts: list[Part], at: int, mark: str) -> tuple[int, bool]:
    """One past the last paragraph of a quotation opened at ``at`` and re-opened in each; whether it closes."""
    for end in range(at + 1, len(parts)):
        part = parts[end]
        if not part.open or opening_mark(part.text) != mark:
            return end, False
        if closing_at(part.text) >= 0:
            return (end + 1, True) if wholly_quoted(without_source(part.text)) else (end, end > at + 1)
    return len(parts), False
