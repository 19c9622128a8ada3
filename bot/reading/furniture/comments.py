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
    """What a page writes around a comment. Long, and needed only below a notice."""
    reply, says = "|".join(_WORDS.reply), any_of(everywhere().saying.verbs)
    return re.compile(rf"(?:{reply})(?:\s*\(?\d+\)?)?$|.{{1,60}}\s{says}:$", re.IGNORECASE)


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
    return len(paragraph.text) <= 80 and _machinery().match(paragraph.text) is not None
