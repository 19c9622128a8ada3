"""Which heading of a page is the title of its article: the one that says what the page is called."""

import re

from bot.reading.formats.html.elements import Element
from bot.reading.formats.html.furniture_names import names_of
from bot.reading.lines.white_space import one_line

_WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+")
_FIRST_PAGE = re.compile(r"(?:https?://[^/]{1,80})?/?(?:index\.\w{3,4}|#)?")
_SITE_NAME = re.compile(r"(?:site|blog|page)-?(?:name|title|header)|logo|brand|masthead")
_BEGUN = 0.1
"""What a heading gains in likeness where the page's name begins with it."""

_LEAST = 8
"""Letters a page's name needs to be looked for within a longer heading."""


def title_heading(body: Element, stated: str | None) -> Element | None:
    """The heading of a page most like what the page is called (``stated``); else its only h1, if it has just one."""
    order = words_in(stated or "")
    wanted = frozenset(order)
    best: Element | None = None
    most: tuple[float, bool, bool] = (0.0, False, False)
    first: list[Element] = []
    for element in body.within():
        if element.tag not in ("h1", "h2", "h3") or not element.size:
            continue
        if element.tag == "h1":
            first.append(element)
        words = words_in(element.text())
        found = frozenset(words)
        both = len(found & wanted)
        alike = both / len(found | wanted) if both * 3 >= 2 * min(len(found), len(wanted)) > 0 else 0.0
        if alike and order[: len(words)] == words:
            alike += _BEGUN  # a page is called “Title | Site” more often than “Site | Title”
        if alike and _names_site(element):
            alike /= 2
        # Menus list the newest articles by their titles, linked and below the first rank.
        likeness = (alike, element.tag == "h1", element.linked < element.size)
        if alike and likeness > most:
            best, most = element, likeness
    return best or (first[0] if len(first) == 1 else None)


def _names_site(heading: Element) -> bool:
    """Whether a heading is the name of the site: it leads to the first page, or it or the block around it says so."""
    link = heading.first("a")
    around = heading.parent
    if link is not None and _FIRST_PAGE.fullmatch(link.attributes.get("href", "")):
        return True
    named = [*names_of(heading), *(names_of(around) if around is not None else ())]
    return any(map(_SITE_NAME.fullmatch, named))


def title_of(heading: Element, stated: str | None) -> str:
    """The title: what the heading says, or the page's name where the heading is that with a kicker beside it."""
    shown = one_line(heading.text())
    if stated is None:
        return shown
    whole, name = "".join(words_in(shown)), "".join(words_in(stated))
    inner = len(name) >= _LEAST and len(name) < len(whole) and (whole.endswith(name) or whole.startswith(name))
    return stated if inner else shown


def words_in(text: str) -> list[str]:
    """The words of a line, casefolded; sign by sign where a language writes no blanks between words."""
    return _WORDS.findall(text.casefold())
