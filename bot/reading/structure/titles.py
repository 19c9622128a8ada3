"""The title of an article: its first line, the same line again, the name of the page around it."""

import re
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_of, parted
from bot.model import Doubt, Kind
from bot.reading.draft import Draft
from bot.reading.lines.byline import read_byline
from bot.reading.lines.marks import bare_end
from bot.reading.lines.source import DASHES
from bot.reading.manuscript import SET_ASIDE, Manuscript, Paragraph, Role
from bot.reading.people.names import is_name
from bot.reading.structure.archive_page import is_archive_title

_NEAR_THE_TOP = 12
"""Among so many lines a title stands."""

_DEPARTMENTS = 3
"""The most lines of departments above a title."""


_MENU = 30
"""Among how many lines the menu of a page ends."""
_WORDS: Final = everywhere().page
_HOME = re.compile("|".join(_WORDS.home), re.IGNORECASE)
"""A line of a page's menu that no row of share buttons has."""
_BANNER = re.compile(rf"(?:{'|'.join(_WORDS.banner)})\s?:?", re.IGNORECASE)
"""What stands over the title of any release or in any magazine, and is never the title itself where one follows."""
_CONTACT = re.compile(
    rf"[^\s@]@[^\s@]{{1,80}}\.\w|(?:\d[ ().-]?){{7}}|(?:{'|'.join(_WORDS.contact)})\s?:", re.IGNORECASE
)


def mark_title(manuscript: Manuscript) -> None:
    """Settle the first line of a file as a title when it reads like one, so that it is no heading among others.

    Where the line is all there is, none is looked for; where a sidecar states another, only one that a byline, a name
    or a date below shows to be one.
    """
    if len(manuscript.paragraphs) == 1:
        return
    if manuscript.stated.title is not None:
        if manuscript.stated.renamed:
            _mark_printed_title(manuscript)
        return
    for at, paragraph in enumerate(manuscript.paragraphs[:_NEAR_THE_TOP]):
        if paragraph.role in (Role.HEADING, Role.TITLE):
            return
        if paragraph.undecided:
            at = _under_page_name(manuscript, at) if at else _under_site_name(manuscript)
            paragraph = manuscript.paragraphs[at]
            at = _under_department(manuscript, at)
            paragraph = manuscript.paragraphs[at]
            if _can_be_title(paragraph, manuscript, manuscript.paragraphs[at + 1 : at + 2]):
                paragraph.role, paragraph.decided = Role.TITLE, True
            return


def _mark_printed_title(manuscript: Manuscript) -> None:
    """Settle the title that the file prints, where somebody stated another one in its place."""
    for at, paragraph in enumerate(manuscript.paragraphs[:_NEAR_THE_TOP]):
        if paragraph.role in (Role.HEADING, Role.TITLE):
            return
        if paragraph.undecided:
            below = manuscript.paragraphs[at + 1 : at + 3]
            if below and _can_be_title(paragraph, manuscript, below[:1]) and _is_under_a_title(below, manuscript):
                paragraph.role, paragraph.decided = Role.TITLE, True
            return


def _is_under_a_title(below: list[Paragraph], manuscript: Manuscript) -> bool:
    """Whether a byline or a date, or a bare name over a date, stands there."""
    first, *others = below
    if first.kind is Kind.DATELINE or read_byline(first.text, manuscript.is_common_word) is not None:
        return True
    return is_name(first.text) and any(paragraph.kind is Kind.DATELINE for paragraph in others)


def _under_page_name(manuscript: Manuscript, at: int) -> int:
    """Where the title stands on a page that opens with navigation: the last short line over a byline or a date.

    What stands between navigation and title is the name of the page, not of the article.
    """
    if not all(
        paragraph.kind is Kind.BOILERPLATE and not is_archive_title(paragraph.text)
        for paragraph in manuscript.paragraphs[:at]
    ):
        return at
    for here in range(at, min(at + 4, len(manuscript.paragraphs) - 1)):
        paragraph, below = manuscript.paragraphs[here], manuscript.paragraphs[here + 1]
        if not paragraph.undecided or manuscript.is_body(paragraph):
            return at
        if below.kind is Kind.DATELINE or read_byline(below.text, manuscript.is_common_word) is not None:
            for name in manuscript.paragraphs[at:here]:
                name.settle(Kind.BOILERPLATE)
            return here
    return at


def _under_site_name(manuscript: Manuscript) -> int:
    """Where the title stands on a page that opens with its site's name over a menu; 0 where it opens otherwise.

    The menu is three settled lines or more with a way past it or home; the title is an open line behind it over a
    byline or a date. Share lines between a title and its byline are no menu.
    """
    paragraphs = manuscript.paragraphs
    end = next(
        (at for at, paragraph in enumerate(paragraphs[1:_MENU], 1) if paragraph.kind is not Kind.BOILERPLATE), _MENU
    )
    if (
        end < 4
        or end >= len(paragraphs) - 1
        or not any(_HOME.fullmatch(paragraph.text) for paragraph in paragraphs[1:end])
    ):
        return 0
    title, below = paragraphs[end], paragraphs[end + 1]
    if (
        not title.undecided
        or manuscript.is_body(title)
        or read_byline(title.text, manuscript.is_common_word) is not None
    ):
        return 0
    if below.kind is not Kind.DATELINE and read_byline(below.text, manuscript.is_common_word) is None:
        return 0
    paragraphs[0].settle(Kind.BOILERPLATE)
    manuscript.remark(paragraphs[0], Doubt.SITE_OVER_TITLE, title.text)
    return end


def _under_department(manuscript: Manuscript, at: int) -> int:
    """Where the title stands below a department of the page ("Books", "Culture • Theatre"); ``at`` where none is.

    A department is a path, or one word that the text never uses, over a line of several words of which it uses one.
    """
    paragraphs = manuscript.paragraphs
    end = at
    while (
        end - at < _DEPARTMENTS
        and end + 1 < len(paragraphs)
        and paragraphs[end].undecided
        and _department(paragraphs[end].text)
    ):
        end += 1
    banner = any(_BANNER.fullmatch(paragraph.text) for paragraph in paragraphs[at:end])
    first = end
    while banner and end + 1 < len(paragraphs) and len(paragraphs[end].text) <= 160:
        # Press contacts: lines directly below one another, from the first that says so.
        close = first < end < first + 8 and paragraphs[end].block.gap == 0 and not manuscript.is_body(paragraphs[end])
        if not _beside_banner(paragraphs[end]) and not close:
            break
        end += 1
    title = paragraphs[end]
    words = _words(title.text)
    if (
        end == at
        or len(words) < 2
        or not title.undecided
        or manuscript.is_body(title)
        or read_byline(title.text, manuscript.is_common_word)
    ):
        return at
    used = {
        word
        for paragraph in paragraphs[end + 1 :]
        if len(paragraph.text) > manuscript.short
        for word in _words(paragraph.text)
    }
    alone = [] if banner else [word for p in paragraphs[at:end] if not _is_path(p.text) for word in _words(p.text)]
    if alone and (not used.isdisjoint(alone) or not any(len(word) > 3 and word in used for word in words)):
        return at
    for paragraph in paragraphs[at:end]:
        if _CONTACT.search(paragraph.text) or paragraph.kind is Kind.DATELINE:
            paragraph.settle(Kind.NOTE if paragraph.undecided or paragraph.kind is Kind.LIST else paragraph.kind)
            continue
        paragraph.settle(Kind.BOILERPLATE)
    manuscript.remark(paragraphs[at], Doubt.DEPARTMENT_OVER_TITLE, title.text)
    return end


def _beside_banner(paragraph: Paragraph) -> bool:
    """Whether a line stands between "FOR IMMEDIATE RELEASE" and the title: press contact, date."""
    if paragraph.kind in (Kind.DATELINE, Kind.BOILERPLATE):
        return True
    return (paragraph.undecided or paragraph.kind is Kind.LIST) and _CONTACT.search(paragraph.text) is not None


def _department(text: str) -> bool:
    return _BANNER.fullmatch(text) is not None or (text.isalpha() and len(text) <= 20) or _is_path(text)


def _is_path(text: str) -> bool:
    """Whether a line is a way through a site: short names between signs, three of them where the sign is a slash."""
    pieces = re.split(r"\s[/•›»>|]\s", text) if len(text) <= 80 else []
    return len(pieces) > (2 if " / " in text else 1) and all(0 < len(piece.split()) <= 2 for piece in pieces)


def _words(text: str) -> list[str]:
    return [word.strip("\"'“”‘’«»„.,;:!?…()[]").casefold() for word in text.split()]


def mark_titles(draft: Draft) -> None:
    """Choose the title; its lines (also where it is printed twice) are settled as such and leave the text.

    A title that is all the text there is stays in it.
    """
    printed = _printed(draft.paragraphs) if draft.stated.renamed else None
    found = _title_of(draft.manuscript, draft.paragraphs, draft.stated.title, printed)
    draft.facts.title = draft.stated.title or found
    if all(paragraph.role is Role.TITLE for paragraph in draft.paragraphs):
        draft.bare = True
        draft.paragraphs[0].role = Role.BODY


def _title_of(
    manuscript: Manuscript, paragraphs: list[Paragraph], stated: str | None, printed: Paragraph | None
) -> str:
    settled = next((paragraph.text for paragraph in paragraphs if paragraph.role is Role.TITLE), None)
    title: str | None = stated or settled
    for at, paragraph in enumerate(paragraphs[:_NEAR_THE_TOP]):
        if paragraph.role is Role.TITLE:
            break
        if paragraph.heads or paragraph.undecided:
            if title is None and _can_be_title(paragraph, manuscript, paragraphs[at + 1 : at + 2]):
                title = paragraph.text
                paragraph.role = Role.TITLE
            elif title is not None and _same(paragraph.text, title):
                paragraph.role = Role.TITLE
            break
    if title is None:
        first = paragraphs[0] if paragraphs else None
        title = manuscript.name
        if first is not None:
            manuscript.remark(first, Doubt.TITLE_FROM_FILE_NAME, title)
        return title
    for paragraph in paragraphs[10:]:
        if paragraph.role is Role.TITLE and not _same(paragraph.text, title) and paragraph is not printed:
            paragraph.role = Role.HEADING  # no line may be lost
    near = 0
    for paragraph in paragraphs[:10]:
        same = _same(paragraph.text, title) or paragraph is printed
        if paragraph.role is Role.TITLE and not same:
            paragraph.role = Role.HEADING
        elif same and (paragraph.heads or (paragraph.is_text and paragraph.kind not in SET_ASIDE)):
            paragraph.role, paragraph.decided = Role.TITLE, True
        if manuscript.is_body(paragraph):
            near += 1
            if near > 2:
                break
    return title


def _printed(paragraphs: list[Paragraph]) -> Paragraph | None:
    """The title that the file prints where another is stated: one settled already, or the only heading of its rank."""
    for paragraph in paragraphs[:_NEAR_THE_TOP]:
        if paragraph.role is Role.TITLE:
            return paragraph
        if paragraph.heads:
            levels = [one.level for one in paragraphs if one.heads]
            return (
                paragraph
                if len(levels) > 1 and levels.count(min(levels)) == 1 == min(levels) == paragraph.level
                else None
            )
        if paragraph.undecided:
            return None
    return None


def _same(one: str, two: str) -> bool:
    """Whether two lines are one title, capitals and white space aside."""
    return "".join(one.casefold().split()) == "".join(two.casefold().split())


def _can_be_title(paragraph: Paragraph, manuscript: Manuscript, following: list[Paragraph]) -> bool:
    """Whether a first line reads like a title. It may close with "!" or "?", or "." where a byline follows."""
    text = paragraph.text
    if paragraph.heads:
        return True
    if "\n" in text or text[:1] in DASHES or len(text) > 250 or (len(text) > manuscript.short and len(text) > 160):
        return False
    if bare_end(text) in ".:;,。" or not any(map(str.isalnum, text)):
        return (
            len(text) <= 100
            and bare_end(text) == "."
            and bool(following)
            and read_byline(following[0].text, manuscript.is_common_word) is not None
        )
    return True


_SPACED, _DENSE = parted(_WORDS.machine)
_MACHINE = re.compile(rf"\b(?:{'|'.join(sorted(_SPACED))})\b|{any_of(_DENSE)}")


def says_machine(title: str) -> bool:
    """Whether a title names the machines that write texts, so that a curator should be asked."""
    return _MACHINE.search(title) is not None
