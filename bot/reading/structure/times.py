"""Times of day that head the entries of a live report."""

import re
from itertools import pairwise

from bot.reading.manuscript import Manuscript, Role

_CLOCK = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?P<half>\s?[ap]\.?m\.?)?(?:\s?(?:[A-Z]{2,4}|Uhr))?"
)
_LEAST = 3
"""The fewest entries of a live report."""


def mark_times(manuscript: Manuscript) -> None:
    """Settle lines that hold only a time as headings where each stands over a paragraph, running on or backwards."""
    found = []
    for at, paragraph in enumerate(manuscript.paragraphs[:-1]):
        m = _CLOCK.fullmatch(paragraph.text) if len(paragraph.text) <= 16 and paragraph.undecided else None
        if m is not None:
            half = 12 if (m["half"] or "").strip()[:1] == "p" and m["hour"] != "12" else 0
            found.append((at, (int(m["hour"]) + half) * 60 + int(m["minute"])))
    if len(found) < _LEAST:
        return
    long = sum(
        manuscript.paragraphs[at + 1].undecided and len(manuscript.paragraphs[at + 1].text) > manuscript.short
        for at, _ in found
    )
    steps = [b - a for (_, a), (_, b) in pairwise(found)]
    turns = min(sum(step < 0 for step in steps), sum(step > 0 for step in steps))
    if long * 3 < len(found) * 2 or turns > 1:  # the times of a transcript stand over single lines
        return
    for at, _ in found:
        heading = manuscript.paragraphs[at]
        heading.role, heading.decided, heading.rank = Role.HEADING, True, None  # "17.25" numbers no chapter
