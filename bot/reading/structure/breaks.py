"""Breaks: where a larger gap or a drawn rule parts the text without a heading."""

from bot.model import Kind
from bot.reading.lines.marks import is_rule
from bot.reading.manuscript import FURNITURE, Body, Part, Role


def mark_rules(body: Body) -> None:
    """Settle the lines that are drawn rules."""
    for at, part in enumerate(body.parts):
        if part.open and is_rule(part.text):
            if at and _underlines(body, part, body.parts[at - 1]):
                part.be(Kind.BOILERPLATE)
                continue
            part.role, part.kind, part.settled = Role.RULE, Kind.BOILERPLATE, True


def _underlines(body: Body, part: Part, above: Part) -> bool:
    """Whether a rule only underlines the short line directly above it, with a blank line above and below the two."""
    close = part.block.gap == 0 and above.block.gap > 0 if above is not body.parts[0] else part.block.gap == 0
    short = above.open and len(above.text) <= body.short and not body.is_body(above)
    return bool(close and short and body.usual_gap and len(part.text) <= 2 * len(above.text) + 4)


def break_before(body: Body, parts: list[Part], at: int) -> bool:
    """Whether a new part of the article begins at ``at``: a rule or a larger gap above, running text on both sides."""
    part = parts[at]
    if part.role is not Role.BODY or part.kind in FURNITURE:
        return False
    parted = part.ruled or body.wide(part)
    back = at - 1
    while back >= 0 and (
        parts[back].role is Role.RULE or (parts[back].role is Role.BODY and parts[back].kind in FURNITURE)
    ):
        if parts[back].role is Role.RULE or parts[back].ruled or body.wide(parts[back]):
            parted = True
        back -= 1
    if not parted or back < 0:
        return False
    return parts[back].role is Role.BODY
