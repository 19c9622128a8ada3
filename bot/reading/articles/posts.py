"""A page of several posts, each closed by a line that says who posted it."""

import itertools
import re

from bot.languages.language import everywhere
from bot.languages.patterns import any_of
from bot.model import Kind
from bot.reading.lines.byline import read_byline
from bot.reading.manuscript import Manuscript, Paragraph, Role

_POSTED = re.compile(rf"{any_of(everywhere().byline.posted)}\b", re.IGNORECASE)


def posted_by(paragraph: Paragraph, manuscript: Manuscript) -> tuple[str, ...]:
    """The person named by a line such as "Posted by Name at 9:02 AM"; empty if it is not such a line."""
    if not paragraph.is_text or len(paragraph.text) > 200 or _POSTED.match(paragraph.text) is None:
        return ()
    byline = read_byline(paragraph.text, manuscript.is_common_word)
    return byline.authors if byline is not None else ()


def split_posts(manuscript: Manuscript) -> list[list[Paragraph]] | None:
    """The paragraphs of each post, its date above its title with it; None unless two posts or more are closed so.

    What stands before the first post, between two and after the last is the page's.
    """
    paragraphs = manuscript.paragraphs
    feet = [
        at
        for at, paragraph in enumerate(paragraphs)
        if at and manuscript.is_body(paragraphs[at - 1]) and posted_by(paragraph, manuscript)
    ]
    heads = [_head(manuscript, one + 1, two) for one, two in itertools.pairwise([-1, *feet])]
    if len(feet) < 2 or None in heads:
        return None
    starts = []
    after = 0
    for head, foot in zip(heads, feet, strict=True):
        assert head is not None
        dated = head > after and paragraphs[head - 1].kind is Kind.DATELINE
        starts.append(head - 1 if dated else head)
        for paragraph in paragraphs[after : starts[-1]]:
            _page(paragraph)
        paragraphs[head].role, paragraphs[head].decided, paragraphs[head].starts_article = (
            Role.TITLE,
            True,
            len(starts) > 1,
        )
        paragraphs[foot].settle(Kind.BYLINE)
        after = foot + 1
    for paragraph in paragraphs[after:]:
        _page(paragraph)
    bounds = [0, *starts[1:], len(paragraphs)]
    return [paragraphs[one:two] for one, two in itertools.pairwise(bounds)]


def _page(paragraph: Paragraph) -> None:
    if not (paragraph.decided and paragraph.is_text and paragraph.kind is Kind.PROSE):
        paragraph.settle(Kind.BOILERPLATE)


def _head(manuscript: Manuscript, first: int, foot: int) -> int | None:
    """The last heading above the running text between two posts' ends."""
    found = None
    for at in range(first, foot):
        paragraph = manuscript.paragraphs[at]
        if paragraph.heads or paragraph.role is Role.TITLE:
            found = at
        elif manuscript.is_body(paragraph):
            return found
    return None
