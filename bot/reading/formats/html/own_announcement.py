"""The day in a page's own announcement: among the newest articles of a site a page lists itself, too."""

from urllib.parse import urlsplit

from bot.reading.formats.html.day_lines import is_mere
from bot.reading.formats.html.days import day_of, printed_day
from bot.reading.formats.html.elements import HEADINGS, UNREAD, Element
from bot.reading.lines.white_space import one_line

_LONGEST = 800
_LONGEST_DAY = 40
_HIGHEST = 6
"""Letters of an announcement, and of the line in it that is its day; how many elements around the link it may be."""


def announced_day(body: Element, title: Element | None, addresses: frozenset[str], language: str | None) -> str | None:
    """The day in ISO form that stands alone in the announcement of the very page, if it is the only one there.

    ``addresses`` are those of the page. The announcement links one of them with the words of ``title``.
    """
    paths = {path for address in addresses if len(path := _path(address)) > 1}
    if title is None or not paths:
        return None
    called = one_line(title.text()).casefold()
    for link in body.within():
        if link.tag != "a" or not called or _path(link.attributes.get("href", "")) not in paths:
            continue
        if link.size > _LONGEST or title.place <= link.place < title.end or not _says(link, called):
            continue
        around: Element | None = link
        for _ in range(_HIGHEST):
            if around is None or around.size > _LONGEST or around.place <= title.place < around.end or _is_row(around):
                break
            days = _days(around, language)
            if days:
                return days.pop() if len(days) == 1 else None
            around = around.parent
    return None


def _says(link: Element, called: str) -> bool:
    """Whether a link is a title, or holds it as a heading."""
    headings = [element for element in link.within() if element.tag in HEADINGS] if link.headings else []
    return any(one_line(one.text()).casefold() == called for one in (link, *headings))


def _is_row(element: Element) -> bool:
    """Whether several alike with links stand in an element: announcements of several articles."""
    children = [child for child in element.children if isinstance(child, Element) and child.links]
    return len({(child.tag, child.attributes.get("class", "")) for child in children}) < len(children)


def _path(address: str) -> str:
    """The path of an address; empty for that of a place within a page, or of one with a question."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return "" if parts.query or parts.fragment else parts.path.rstrip("/")


def _days(announcement: Element, language: str | None) -> set[str]:
    found: set[str] = set()
    for element in announcement.within():
        if element.tag in UNREAD or element.blocks or not 0 < element.size <= _LONGEST_DAY:
            continue
        text = one_line(element.text())
        day = printed_day(text, language) if any(map(str.isdigit, text)) else None
        if day is not None and is_mere(text, day[1]):
            found.add(day_of(element.attributes.get("datetime")) or day[0])
    return found
