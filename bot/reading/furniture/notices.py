"""What a page has beside the article: captions, share lines, navigation, notices. Kept, never quoted."""

import re

from bot.languages.language import everywhere
from bot.model import Kind
from bot.reading.lines.boilerplate import RELATED, SITES, is_boilerplate
from bot.reading.lines.byline import read_byline
from bot.reading.lines.dateline import date_line
from bot.reading.lines.marks import ends_sentence
from bot.reading.manuscript import Manuscript, Role
from bot.reading.people.names import is_name

_THE_END = re.compile(rf"(?:{'|'.join(everywhere().page.the_end)}|-30-)\.?", re.IGNORECASE)

_MENU = 3
_BUTTON = 20
"""How many lines a menu has at least, and the most characters of one."""


def mark_notices(manuscript: Manuscript) -> None:
    """Settle lines that belong to the page; after "related posts", also the short lines that follow to the end."""
    paragraphs = manuscript.paragraphs
    short = manuscript.short
    related = begun = False
    for paragraph in paragraphs[: _menu(manuscript)]:
        paragraph.settle(Kind.BOILERPLATE)
    last_long = max((at for at, paragraph in enumerate(paragraphs) if len(paragraph.text) > short), default=-1)
    # The very first line may be a title that sounds like a notice, unless another short line follows it.
    titled = not (len(paragraphs) > 1 and len(paragraphs[1].text) <= short and not manuscript.is_body(paragraphs[1]))
    for at, paragraph in enumerate(paragraphs):
        if not paragraph.undecided:
            continue
        text = paragraph.text
        if (
            is_boilerplate(text, short)
            and not (at == 0 and titled)
            and read_byline(text, manuscript.is_common_word) is None
        ):
            paragraph.settle(Kind.BOILERPLATE)
            related = RELATED.match(text) is not None
        elif at and paragraphs[at - 1].kind is Kind.BOILERPLATE and text.casefold() in SITES:
            paragraph.settle(Kind.BOILERPLATE)  # one of a column of buttons
        elif (
            (_below_notice(manuscript, at) if begun else _in_menu(manuscript, at))
            or (at == len(paragraphs) - 1 and _THE_END.fullmatch(text))
            or (related and _link(manuscript, at, last_long))
        ):
            paragraph.settle(Kind.BOILERPLATE)
        else:
            begun = begun or len(text) > short


def _below_notice(manuscript: Manuscript, at: int) -> bool:
    """Whether a short line stands directly under a notice, in a file whose paragraphs have blank lines between them."""
    paragraph, above = manuscript.paragraphs[at], manuscript.paragraphs[at - 1]
    if above.kind is not Kind.BOILERPLATE or paragraph.block.gap or not manuscript.usual_gap:
        return False
    if len(paragraph.text) > max(manuscript.short, manuscript.usual_length // 2):
        return False
    return (
        above.role is Role.BODY
        and paragraph.rank is None
        and read_byline(paragraph.text, manuscript.is_common_word) is None
    )


def _menu(manuscript: Manuscript) -> int:
    """How many lines at the very top are a page's menu: three words or more in a column, none of them the text's.

    A line of several words that is no date and no byline must follow, to be the title.
    """
    paragraphs = manuscript.paragraphs
    end = next((at for at, paragraph in enumerate(paragraphs[1:], 1) if paragraph.block.gap), len(paragraphs))
    if end < _MENU or not manuscript.usual_gap or end == len(paragraphs):
        return 0
    for paragraph in paragraphs[:end]:
        words = paragraph.text.split()
        if (
            len(paragraph.text) > _BUTTON
            or len(words) > 2
            or ends_sentence(paragraph.text)
            or date_line(paragraph.text) is not None
        ):
            return 0
        if (
            not paragraph.undecided
            or any(map(manuscript.is_common_word, words))
            or (len(words) == 2 and is_name(paragraph.text, 2))
        ):
            return 0
    below = next(
        (paragraph for paragraph in paragraphs[end : end + 4] if not is_boilerplate(paragraph.text, manuscript.short)),
        None,
    )
    if below is None or not len(below.text.split()) > 2 or len(below.text) > manuscript.short:
        return 0
    return (
        0
        if date_line(below.text) is not None or read_byline(below.text, manuscript.is_common_word) is not None
        else end
    )


def _in_menu(manuscript: Manuscript, at: int) -> bool:
    """Whether one or two words under a button at the head are another button; the last line of all may be the title."""
    paragraphs = manuscript.paragraphs
    paragraph = paragraphs[at]
    if not at or paragraphs[at - 1].kind is not Kind.BOILERPLATE or paragraph.block.gap or not manuscript.usual_gap:
        return False
    if len(paragraph.text) > _BUTTON or paragraph.text.count(" ") > 1 or ends_sentence(paragraph.text):
        return False
    below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    if (
        below is None
        or len(below.text) > manuscript.short
        or read_byline(below.text, manuscript.is_common_word) is not None
    ):
        return False
    return below.block.gap == 0 or date_line(below.text) is None


def _link(manuscript: Manuscript, at: int, last_long: int) -> bool:
    """Whether a line after "related posts" is a link: short, like everything below it."""
    return len(manuscript.paragraphs[at].text) <= manuscript.short and at > last_long
