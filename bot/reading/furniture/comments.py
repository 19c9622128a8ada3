"""What readers wrote under an article: kept, never quoted."""

import re
from functools import cache
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_of
from bot.model import Doubt, Kind
from bot.reading.lines.dateline import date_line
from bot.reading.lines.marks import bare_end
from bot.reading.manuscript import Manuscript, Paragraph

_WORDS: Final = everywhere().page
_NOTICE = re.compile(
    rf"(?:\d+ )?(?:{'|'.join(_WORDS.comments)})(?:\s*\(\d+\))?(?:\s{any_of(_WORDS.comments_on)}\s.{{1,150}})?\s?:?$",
    re.IGNORECASE,
)
_NEAR = 3
"""Within how many lines after the notice a name is followed by a date or a button."""


@cache
def _machinery() -> re.Pattern[str]:
    """The buttons that a page has under a comment."""
    return re.compile(rf"(?:{'|'.join(_WORDS.reply)})(?:\s*\(?\d+\)?)?$", re.IGNORECASE)


@cache
def _saying() -> tuple[str, ...]:
    """How a line ends that only says who writes what follows."""
    return tuple(f" {verb}:" for verb in everywhere().saying.verbs)


def mark_comments(manuscript: Manuscript) -> None:
    """Settle readers' comments: from their notice to the end of the file, where names with dates or buttons follow."""
    paragraphs = manuscript.paragraphs
    read = False
    for at, paragraph in enumerate(paragraphs):
        if (
            read
            and len(paragraph.text) <= 200
            and _NOTICE.match(paragraph.text)
            and _written_by_readers(manuscript, paragraphs[at + 1 : at + 1 + _NEAR])
        ):
            rest = [other for other in paragraphs[at:] if not (other.decided and other.kind is Kind.PROSE)]
            for other in rest:
                other.settle(Kind.BOILERPLATE)
            manuscript.remark(paragraph, Doubt.READERS_COMMENTS)
            return
        read = read or manuscript.is_body(paragraph)


def _written_by_readers(manuscript: Manuscript, following: list[Paragraph]) -> bool:
    first = following[0] if following else None
    if first is None or len(first.text) > manuscript.short or (bare_end(first.text) in ".!?…" and not _button(first)):
        return False
    return any(_button(paragraph) or date_line(paragraph.text) is not None for paragraph in following)


def _button(paragraph: Paragraph) -> bool:
    text = paragraph.text.casefold()
    if len(text) > 80:
        return False
    who = [len(text) - len(says) for says in _saying() if text.endswith(says)] if text.endswith(":") else []
    return any(1 <= length <= 60 for length in who) or _machinery().match(paragraph.text) is not None
