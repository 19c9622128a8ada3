"""Where the passages known so far end though the quotation goes on."""

from collections.abc import Sequence

from bot.library.verifying.deciding import Finding, uncovered
from bot.library.verifying.evidence import PlacedPart
from bot.library.verifying.quotation import Asked
from bot.library.verifying.segments import Overlap
from bot.model import PlacedPassage


def edges(asked: Asked, finding: Finding) -> list[tuple[int, int]]:
    """Passages at the end of their stretch where words of the quotation next to them are not explained yet."""
    found = []
    gaps = uncovered(asked, finding, 2)
    for part in finding.parts:
        if part.t0 <= 2 + part.q0 and _gap_at(gaps, part, before=True):
            found.append(_place(part, part.stretch.passages[0]))
        left = len(part.stretch) - part.t1
        if left <= 2 + len(asked) - part.q1 and _gap_at(gaps, part, before=False):
            found.append(_place(part, part.stretch.passages[-1]))
    return found


def runs_over(one: Overlap, words: int) -> bool:
    """Whether a quotation of so many words may go on beyond the passage, or the passages, that hold a segment of it."""
    stretch = one.stretch
    begun, ended = stretch.owner(one.t0), stretch.owner(one.t1 - 1)
    before = one.t0 - stretch.firsts[begun]
    behind = stretch.firsts[ended] + len(stretch.parts[ended]) - one.t1
    return before < one.q0 or behind < words - one.q1


def _gap_at(gaps: Sequence[tuple[int, int]], part: PlacedPart, *, before: bool) -> bool:
    """Whether an unexplained piece lies before (or after) a part, or within it near that end."""
    middle = (part.q0 + part.q1) // 2
    return any(last <= middle if before else first >= middle for first, last in gaps)


def _place(part: PlacedPart, passage: PlacedPassage) -> tuple[int, int]:
    return part.stretch.entry.number, passage.place.ordinal
