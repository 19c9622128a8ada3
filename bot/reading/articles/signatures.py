"""Short lines that sign an article: directly above a date, near its head or at its very end."""

from bot.model import Kind
from bot.reading.lines.byline import BYLINE_LABEL
from bot.reading.manuscript import Manuscript, Paragraph


def mark_signatures(manuscript: Manuscript) -> None:
    """Settle short lines that sign an article: directly above a date, near its head or at its very end."""
    paragraphs = manuscript.paragraphs
    last_body = next((at for at in range(len(paragraphs) - 1, -1, -1) if manuscript.is_body(paragraphs[at])), -1)
    for at, paragraph in enumerate(paragraphs):
        if paragraph.kind is not Kind.DATELINE or not paragraph.is_text:
            continue
        first = at
        while first > 0 and _signature(paragraphs[first - 1], manuscript):
            first -= 1
        lines = at - first
        if not lines or lines > 8 or first < 2:
            continue
        if at < last_body and any(BYLINE_LABEL.match(line.text) for line in paragraphs[first:at]):
            continue  # a signature has no "by": a title over its byline opens the next article
        if at > last_body or (
            lines >= 2 and not manuscript.has_wide_gap(paragraphs[first]) and _in_head(paragraphs, first, manuscript)
        ):
            for signature in paragraphs[first:at]:
                signature.settle(Kind.BYLINE)


def _signature(paragraph: Paragraph, manuscript: Manuscript) -> bool:
    text = paragraph.text
    return (
        paragraph.undecided
        and len(text) <= min(80, manuscript.short)
        and text[0].isupper()
        and paragraph.end not in ".!?:;,…"
        and ": " not in text
        and text.count(" ") < 9
    )


def _in_head(paragraphs: list[Paragraph], first: int, manuscript: Manuscript) -> bool:
    """Whether only one or two paragraphs stand between a line that can be a title and the line at ``first``."""
    for back in (2, 3):
        if first - back < 0:
            return False
        head = paragraphs[first - back]
        between = paragraphs[first - back + 1 : first]
        if not head.is_text or (len(head.text) <= manuscript.short and head.end not in ".!:;,…"):
            return all(manuscript.is_body(paragraph) for paragraph in between)
    return False
