"""A heading right under the title that heads nothing: the standfirst, set as h2 or h3 for its size."""

from collections.abc import Sequence
from typing import Final

from bot.model import Kind
from bot.reading.manuscript import Paragraph, Role

_LONG: Final = 70
"""The characters of a heading that is long by itself, where the article's others are less than half as long."""
_FEWEST: Final = 5
"""Words of a heading that is no name of a part, such as "Prologue" or "The first year"."""
_FURNITURE: Final = frozenset({Kind.BOILERPLATE, Kind.BYLINE, Kind.DATELINE, Kind.CAPTION, Kind.NOTE})


def is_headed_standfirst(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether the heading at ``at`` is the article's standfirst.

    It stands right under the title and is unlike the headings below: of a lower rank than the next one, far longer
    than any, or the only one that ends as a sentence.
    """
    heading = paragraphs[at]
    above = [one for one in paragraphs[:at] if not one.is_text or one.kind not in _FURNITURE]
    if len(above) != 1 or above[0].role is not Role.TITLE or heading.role is not Role.HEADING:
        return False
    if heading.rank is not None or heading.end in "?？" or len(heading.text.split()) < _FEWEST:
        return False
    others = [one for one in paragraphs[at + 1 :] if one.heads]
    if others and (heading.level or 0) > (others[0].level or 0) > 0:
        return True
    longest = max((len(one.text) for one in others), default=0)
    ends = heading.end in ".…。" and not any(one.end == heading.end for one in others)
    return ends or (len(heading.text) >= _LONG and longest * 2 < len(heading.text))
