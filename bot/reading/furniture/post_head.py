"""What a site of posts prints between title and text: follow, listen, reading time, counts of claps. Never quoted."""

import re

from bot.model import Kind
from bot.reading.lines.byline import read_byline
from bot.reading.lines.date import dates_in
from bot.reading.manuscript import Manuscript, Paragraph
from bot.reading.people.names import is_name

_SIGN = re.compile(r"(?:[\d.,]{1,7}\s?[KkMm]?|[^\w\s]{1,3})")
"""A count, or a mark that parts two labels."""
_LABEL = 20
"""The most characters of a button."""
_FARTHEST = 25
"""Among how many lines the text begins."""
_LEAST_SIGNS = 2


def mark_post_heads(manuscript: Manuscript) -> None:
    """Settle counts, dots and the buttons beside them over the text of a post; names and dates stay for others.

    A head is known by two counts or dots and a line that surely belongs to a page, such as "7 min read".
    """
    paragraphs = manuscript.paragraphs[:_FARTHEST]
    title = next((at for at, paragraph in enumerate(paragraphs) if paragraph.kind is not Kind.BOILERPLATE), 0)
    end = next((at for at, paragraph in enumerate(paragraphs) if len(paragraph.text) > manuscript.short), 0)
    head = paragraphs[title + 1 : end]
    signs = [paragraph for paragraph in head if _SIGN.fullmatch(paragraph.text)]
    if len(signs) < _LEAST_SIGNS or not any(paragraph.kind is Kind.BOILERPLATE for paragraph in head):
        return
    for paragraph in signs:
        if paragraph.undecided:
            paragraph.settle(Kind.BOILERPLATE)
    for at, paragraph in enumerate(head):
        beside = [*head[max(0, at - 1) : at], *head[at + 1 : at + 2]]
        if any(other.kind is Kind.BOILERPLATE for other in beside) and _is_button(paragraph, manuscript):
            paragraph.settle(Kind.BOILERPLATE)
        elif len(beside) == 2 and all(other.kind is Kind.BOILERPLATE for other in beside) and _is_plain(paragraph):
            paragraph.settle(Kind.NOTE)  # where it was published, say


def _is_plain(paragraph: Paragraph) -> bool:
    return (
        paragraph.undecided
        and not dates_in(paragraph.text)
        and paragraph.end not in ".!?…"
        and not is_name(paragraph.text)
    )


def _is_button(paragraph: Paragraph, manuscript: Manuscript) -> bool:
    text = paragraph.text
    return (
        paragraph.undecided
        and len(text) <= _LABEL
        and text.count(" ") < 2
        and text.replace(" ", "").isalpha()
        and not is_name(text)
        and not dates_in(text)
        and read_byline(text, manuscript.is_common_word) is None
    )
