"""Which sequence of segments explains a quotation best: few, close together, in the text's order."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.library.verifying.segments import Overlap, Sought

_MOST: Final = 60
_ANOTHER: Final = 1.0
"""What a further segment must add, in weight, to be worth a leap …"""
_ACROSS_SECTIONS: Final = 0.3
_BACK: Final = 0.3
_ACROSS_ARTICLES: Final = 0.8
_NEAR: Final = 12
_GAP: Final = 0.35
_MOST_SHARED: Final = 4
"""Words two segments may both claim at their seam."""


def assemble(seek: Sought, segments: Sequence[Overlap], favour: dict[int, float]) -> list[Overlap]:
    """The best succession of segments, without overlap in the quotation.

    ``favour`` adds a little to segments (by index) that should win against equals: an earlier hit, the named speaker.
    """
    ranked = sorted(range(len(segments)), key=lambda i: -(segments[i].weight + favour.get(i, 0.0)))[:_MOST]
    order = sorted(ranked, key=lambda i: (segments[i].q0, segments[i].q1))
    scores: dict[int, float] = {}
    befores: dict[int, int | None] = {}
    for at, i in enumerate(order):
        one = segments[i]
        scores[i], befores[i] = one.weight + favour.get(i, 0.0), None
        for j in order[:at]:
            before = segments[j]
            shared = max(0, before.q1 - one.q0)
            if shared and not (before.q0 < one.q0 and shared <= _MOST_SHARED and one.q1 > before.q1):
                continue
            lost = sum(seek.weights[one.q0 : before.q1]) if shared else 0.0
            score = scores[j] + one.weight + favour.get(i, 0.0) - lost - _leap_cost(seek, before, one)
            if score > scores[i]:
                scores[i], befores[i] = score, j
    if not order:
        return []
    chosen: list[Overlap] = []
    at_last: int | None = max(order, key=lambda i: scores[i])
    while at_last is not None:
        chosen.append(segments[at_last])
        at_last = befores[at_last]
    return _without_overlap(chosen[::-1], seek)


def _leap_cost(seek: Sought, before: Overlap, one: Overlap) -> float:
    """The cost of continuing with ``one``: lower at an ellipsis, or if the text simply continues."""
    shown = any(before.q1 <= at <= one.q0 for at in seek.asked.breaks)
    if before.stretch is one.stretch:
        between = one.t0 - before.t1
        sections = before.stretch.section(before.t1 - 1) != one.stretch.section(one.t0)
        if 0 <= between <= _NEAR:
            cost = min(_ANOTHER, max(0.2, _GAP * max(between, one.q0 - before.q1)))
        else:
            cost = _ANOTHER + (_BACK if between < 0 else 0.0) + (_ACROSS_SECTIONS if sections else 0.0)
    elif before.stretch.entry.number == one.stretch.entry.number:
        cost = _ANOTHER + _ACROSS_SECTIONS
    else:
        cost = _ANOTHER + _ACROSS_ARTICLES
    return cost * 0.5 if shown else cost


def _without_overlap(chosen: list[Overlap], seek: Sought) -> list[Overlap]:
    """Words claimed by two neighbours go to the first, unless an ellipsis or a sentence's end says otherwise."""
    cut: list[Overlap] = []
    for one in chosen:
        if cut and cut[-1].q1 > one.q0:
            seam = _seam(seek, one.q0, cut[-1].q1)
            shorter = cut[-1].q1 - seam
            cut[-1] = replace(cut[-1], q1=seam, t1=cut[-1].t1 - shorter)
            one = replace(one, t0=one.t0 + (seam - one.q0), q0=seam)
        cut.append(one)
    return cut


def _seam(seek: Sought, first: int, last: int) -> int:
    words = seek.asked.words
    for at in range(last, first - 1, -1):
        if at in seek.asked.breaks or (at and words.stops[at - 1] == "!"):
            return at
    return last
