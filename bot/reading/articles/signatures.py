"""Short lines that sign an article: directly above a date, near its head or at its very end."""

from bot.model import Kind
from bot.reading.lines.byline import BYLINE_LABEL
from bot.reading.manuscript import Body, Part, Role


def mark_signatures(body: Body) -> None:
    """Settle short lines that sign an article: directly above a date, near its head or at its very end."""
    parts = body.parts
    last_body = next((at for at in range(len(parts) - 1, -1, -1) if body.is_body(parts[at])), -1)
    for at, part in enumerate(parts):
        if part.kind is not Kind.DATELINE or part.role is not Role.BODY:
            continue
        first = at
        while first > 0 and _signature(parts[first - 1], body):
            first -= 1
        lines = at - first
        if not lines or lines > 8 or first < 2:
            continue
        if at < last_body and any(BYLINE_LABEL.match(line.text) for line in parts[first:at]):
            continue  # nobody signs with "by": a title over its byline opens the next article
        if at > last_body or (lines >= 2 and not body.wide(parts[first]) and _in_head(parts, first, body)):
            for signature in parts[first:at]:
                signature.be(Kind.BYLINE)


def _signature(part: Part, body: Body) -> bool:
    text = part.text
    return (
        part.open
        and len(text) <= min(80, body.short)
        and text[0].isupper()
        and part.end not in ".!?:;,…"
        and ": " not in text
        and text.count(" ") < 9
    )


def _in_head(parts: list[Part], first: int, body: Body) -> bool:
    """Whether only one or two paragraphs stand between a line that can be a title and the line at ``first``."""
    for back in (2, 3):
        if first - back < 0:
            return False
        head = parts[first - back]
        between = parts[first - back + 1 : first]
        if head.role is not Role.BODY or (len(head.text) <= body.short and head.end not in ".!:;,…"):
            return all(body.is_body(part) for part in between)
    return False
