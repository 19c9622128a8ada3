"""Which heading of a page is the title of its article: the one that says what the page is called."""

import re

from bot.reading.formats.html.elements import Element

_WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+")
_BEGUN = 0.1
"""What a heading gains in likeness where the page's name begins with it."""


def title_heading(body: Element, stated: str | None) -> Element | None:
    """The heading of a page most like what the page is called (``stated``); else its only h1, if it has just one."""
    order = words_in(stated or "")
    wanted = frozenset(order)
    best, most, first = None, 0.0, []
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
        if alike > most:
            best, most = element, alike
    return best or (first[0] if len(first) == 1 else None)


def words_in(text: str) -> list[str]:
    """The words of a line, casefolded; sign by sign where a language writes no blanks between words."""
    return _WORDS.findall(text.casefold())
