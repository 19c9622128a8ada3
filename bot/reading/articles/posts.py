"""A page of several posts, each closed by a line that says who posted it."""

import itertools
import re

from bot.model import Kind
from bot.reading.lines.byline import read_byline
from bot.reading.manuscript import Body, Part, Role

_POSTED = re.compile(r"(?:posted|published)\b", re.IGNORECASE)


def posted_by(part: Part, body: Body) -> tuple[str, ...]:
    """Whom a line such as "Posted by Name at 9:02 AM" names; empty where it is none."""
    if part.role is not Role.BODY or len(part.text) > 200 or _POSTED.match(part.text) is None:
        return ()
    byline = read_byline(part.text, body.common)
    return byline.authors if byline is not None else ()


def split_posts(body: Body) -> list[list[Part]] | None:
    """The parts of each post, its date above its title with it; None unless two posts or more are closed so.

    What stands before the first post, between two and after the last is the page's.
    """
    parts = body.parts
    feet = [at for at, part in enumerate(parts) if at and body.is_body(parts[at - 1]) and posted_by(part, body)]
    heads = [_head(body, one + 1, two) for one, two in itertools.pairwise([-1, *feet])]
    if len(feet) < 2 or None in heads:
        return None
    starts = []
    after = 0
    for head, foot in zip(heads, feet, strict=True):
        assert head is not None
        dated = head > after and parts[head - 1].kind is Kind.DATELINE
        starts.append(head - 1 if dated else head)
        for part in parts[after : starts[-1]]:
            _page(part)
        parts[head].role, parts[head].settled, parts[head].heads = Role.TITLE, True, len(starts) > 1
        parts[foot].be(Kind.BYLINE)
        after = foot + 1
    for part in parts[after:]:
        _page(part)
    bounds = [0, *starts[1:], len(parts)]
    return [parts[one:two] for one, two in itertools.pairwise(bounds)]


def _page(part: Part) -> None:
    if not (part.settled and part.role is Role.BODY and part.kind is Kind.PROSE):
        part.be(Kind.BOILERPLATE)


def _head(body: Body, first: int, foot: int) -> int | None:
    """The last heading above the running text between two posts' ends."""
    found = None
    for at in range(first, foot):
        part = body.parts[at]
        if part.role in (Role.HEADING, Role.TITLE):
            found = at
        elif body.is_body(part):
            return found
    return None
