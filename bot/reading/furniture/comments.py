"""What readers wrote under an article: kept, never served."""

import re

from bot.model import Kind
from bot.reading.lines.dateline import date_line
from bot.reading.lines.marks import bare_end
from bot.reading.manuscript import Body, Part

_NOTICE = re.compile(
    r"(?:\d+ )?(?:comments?|responses|replies|thoughts|kommentare?|commentaires?|comentarios?|комментари[йяи]|评论)"
    r"(?:\s*\(\d+\))?(?:\s(?:on|to|zu|sur|en|à)\s.{1,150})?\s?:?$",
    re.IGNORECASE,
)
_MACHINERY = re.compile(
    r"(?:reply|likes?|upvotes?|antworten|répondre|responder|ответить|回复)(?:\s*\(?\d+\)?)?$|.{1,60}\s(?:says|said|wrote|"
    r"sagt|schrieb|dit|dice|пишет):$",
    re.IGNORECASE,
)
_NEAR = 3
"""Within how many lines after the notice a name is followed by a date or a button."""


def mark_comments(body: Body) -> None:
    """Settle readers' comments: from their notice to the end of the file, where names with dates or buttons follow."""
    parts = body.parts
    read = False
    for at, part in enumerate(parts):
        if (
            read
            and len(part.text) <= 200
            and _NOTICE.match(part.text)
            and _written_by_readers(body, parts[at + 1 : at + 1 + _NEAR])
        ):
            rest = [other for other in parts[at:] if not (other.settled and other.kind is Kind.PROSE)]
            for other in rest:
                other.be(Kind.BOILERPLATE)
            body.doubt(part, "Read as readers' comments from here to the end; if it is the article's, state: keep.")
            return
        read = read or body.is_body(part)


def _written_by_readers(body: Body, following: list[Part]) -> bool:
    first = following[0] if following else None
    if first is None or len(first.text) > body.short or (bare_end(first.text) in ".!?…" and not _button(first)):
        return False
    return any(_button(part) or date_line(part.text) is not None for part in following)


def _button(part: Part) -> bool:
    return len(part.text) <= 80 and _MACHINERY.match(part.text) is not None
