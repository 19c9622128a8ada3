"""What stands on a page beside the article: captions, share lines, navigation, notices. Kept, never served."""

import re

from bot.model import Kind
from bot.reading.lines.boilerplate import RELATED, SITES, is_boilerplate
from bot.reading.lines.byline import read_byline
from bot.reading.lines.dateline import date_line
from bot.reading.lines.marks import ends_sentence
from bot.reading.manuscript import Body, Role
from bot.reading.people.names import is_name

_THE_END = re.compile(r"(?:the end|fin|ende|конец|完|-30-)\.?", re.IGNORECASE)

_MENU = 3
_BUTTON = 20
"""How many lines a menu has at least, and the most characters of one."""


def mark_furniture(body: Body) -> None:
    """Settle lines that belong to the page; after "related posts", also the short lines that follow to the end."""
    parts = body.parts
    short = body.short
    related = begun = False
    for part in parts[: _menu(body)]:
        part.be(Kind.BOILERPLATE)
    # The very first line may be a title that sounds like a notice, unless another short line follows it.
    titled = not (len(parts) > 1 and len(parts[1].text) <= short and not body.is_body(parts[1]))
    for at, part in enumerate(parts):
        if not part.open:
            continue
        text = part.text
        if is_boilerplate(text, short) and not (at == 0 and titled) and read_byline(text, body.common) is None:
            part.be(Kind.BOILERPLATE)
            related = RELATED.match(text) is not None
        elif at and parts[at - 1].kind is Kind.BOILERPLATE and text.casefold() in SITES:
            part.be(Kind.BOILERPLATE)  # one of a column of buttons
        elif (
            (_below_notice(body, at) if begun else _in_menu(body, at))
            or (at == len(parts) - 1 and _THE_END.fullmatch(text))
            or (related and _link(body, at))
        ):
            part.be(Kind.BOILERPLATE)
        else:
            begun = begun or len(text) > short


def _below_notice(body: Body, at: int) -> bool:
    """Whether a short line stands directly under a notice, in a file whose paragraphs have blank lines between them."""
    part, above = body.parts[at], body.parts[at - 1]
    if above.kind is not Kind.BOILERPLATE or part.block.gap or not body.usual_gap:
        return False
    if len(part.text) > max(body.short, body.usual_length // 2):
        return False
    return above.role is Role.BODY and part.rank is None and read_byline(part.text, body.common) is None


def _menu(body: Body) -> int:
    """How many lines at the very top are a page's menu: three words or more in a column, none of them the text's.

    A line of several words that is no date and no byline must follow, to be the title.
    """
    parts = body.parts
    end = next((at for at, part in enumerate(parts[1:], 1) if part.block.gap), len(parts))
    if end < _MENU or not body.usual_gap or end == len(parts):
        return 0
    for part in parts[:end]:
        words = part.text.split()
        if len(part.text) > _BUTTON or len(words) > 2 or ends_sentence(part.text) or date_line(part.text) is not None:
            return 0
        if not part.open or any(map(body.common, words)) or (len(words) == 2 and is_name(part.text, 2)):
            return 0
    below = next((part for part in parts[end : end + 4] if not is_boilerplate(part.text, body.short)), None)
    if below is None or not len(below.text.split()) > 2 or len(below.text) > body.short:
        return 0
    return 0 if date_line(below.text) is not None or read_byline(below.text, body.common) is not None else end


def _in_menu(body: Body, at: int) -> bool:
    """Whether one or two words under a button at the head are another button; the last line of all may be the title."""
    parts = body.parts
    part = parts[at]
    if not at or parts[at - 1].kind is not Kind.BOILERPLATE or part.block.gap or not body.usual_gap:
        return False
    if len(part.text) > _BUTTON or part.text.count(" ") > 1 or ends_sentence(part.text):
        return False
    below = parts[at + 1] if at + 1 < len(parts) else None
    if below is None or len(below.text) > body.short or read_byline(below.text, body.common) is not None:
        return False
    return below.block.gap == 0 or date_line(below.text) is None


def _link(body: Body, at: int) -> bool:
    """Whether a line after "related posts" is a link: short, like everything below it."""
    return len(body.parts[at].text) <= body.short and at > body.last_long
