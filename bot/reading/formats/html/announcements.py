"""What a page sets beside its article: rows of linked titles with a line or two each, readers' comments, forms."""

import re
from typing import Final, NamedTuple

from bot.languages.language import everywhere
from bot.reading.formats.html.controls import control_boxes
from bot.reading.formats.html.elements import HEADINGS, INLINE, Element, letters_in
from bot.reading.formats.html.links import domain_of
from bot.reading.formats.html.nesting import named
from bot.reading.lines.boilerplate import RELATED, is_boilerplate
from bot.reading.lines.white_space import one_line

_ITEMS: Final = named("div li article section td a")
_LONGEST: Final = 800
"""Letters of an announcement at most: title and opening of another article."""

_TITLES: Final = 2
"""How many headings it has at most: its title, and a kicker."""

_LEAST: Final = 3
_LEAST_ARTICLES: Final = 2
"""How many alike stand in a row, and how many that are called articles."""

_BOXES: Final = named("div article section")
_LEAST_TITLE: Final = 15
_LEAST_SAID: Final = 40
"""What may be an announcement without a heading; letters of its title, and of what it says beside it."""

_LEAST_BESIDE: Final = 500
_SHARE_BESIDE: Final = 0.6
"""Letters that must be left beside all of it, and what share of the rows; else the announcements are the page."""

_SHARE_WITHIN: Final = 5
"""How many times the articles within it an article must be, so that they are no parts of it."""

_LONGEST_COUNT: Final = 80
_LEADING: Final = 0.8
"""What share of the blocks under a heading that announces other pages have a link."""

_HIGHEST: Final = 3
"""How many elements around a heading may hold nothing else."""

_COMMENTS: Final = "|".join(everywhere().page.comments)
_COUNTED: Final = re.compile(rf"\W*\d{{1,5}} (?:{_COMMENTS})\b.*|\W*(?:{_COMMENTS})\s?\(\d{{1,5}}\)\W*", re.IGNORECASE)


class Beside(NamedTuple):
    """What stands beside an article, and the paragraphs of announcements where these are all that a page has."""

    aside: frozenset[Element] = frozenset()
    announced: frozenset[str] = frozenset()


def set_beside(root: Element, title: Element | None) -> Beside:
    """What in ``root`` announces other articles in a row, is comments below a heading that counts them, or a form.

    Nothing that holds the heading ``title`` or would leave next to nothing of ``root`` is set aside.
    """
    rows = [element for element in _rows(root) if not _holds(element, title)]
    held = sum(element.size for element in rows)
    announced: frozenset[str] = frozenset()
    if root.size - held < max(_LEAST_BESIDE, _SHARE_BESIDE * held):
        announced = frozenset(map(_paragraph, (one for element in rows for one in element.within())))
        rows, held = [], 0
    aside = [*rows]
    for more in (_comments(root, title), _led_to(root, title), control_boxes(root), _within(root)):
        more = [element for element in more if not _holds(element, title)]
        size = sum(element.size for element in more)
        if root.size - held - size >= _LEAST_BESIDE:
            aside += more
            held += size
    return Beside(frozenset(aside), announced - {""})


def _paragraph(element: Element) -> str:
    """The text of an element that is one paragraph."""
    return "" if element.blocks or element.tag in INLINE or element.tag in HEADINGS else one_line(element.text())


def _holds(element: Element, title: Element | None) -> bool:
    return title is not None and element.place <= title.place < element.end


def _rows(root: Element) -> list[Element]:
    found: list[Element] = []
    if root.links < _LEAST_ARTICLES:
        return found
    done = 0
    for around in (root, *root.within()):
        if around.links < _LEAST_ARTICLES or around.place < done:
            continue
        alike: dict[tuple[str, str], list[Element]] = {}
        for child in around.children:
            if isinstance(child, Element) and child.links and child.tag in _ITEMS and child.size <= _LONGEST:
                called = (child.attributes.get("class") or child.attributes.get("id") or "").strip().partition(" ")[0]
                if child.headings <= _TITLES and (child.headings or (called and child.tag in _BOXES)):
                    alike.setdefault((child.tag, called), []).append(child)
        for row in alike.values():
            if len(row) >= (_LEAST_ARTICLES if row[0].tag == "article" else _LEAST) and (
                announcing := _announcing(row)
            ):
                found += announcing
                done = max(done, announcing[-1].end if len(row) == len(around.children) else done)
    return found


def _announcing(row: list[Element]) -> list[Element]:
    """Those of a row that lead to pages of one site; none where some do not, or where they lead elsewhere."""
    leading: list[Element] = []
    sites: set[str] = set()
    for element in row:
        link = _of_heading(element) if element.headings else _of_title(element)
        if link is not None and not link.startswith(("#", "javascript:", "mailto:")):
            leading.append(element)
            sites.add(domain_of(link))
    least = _LEAST_ARTICLES if row[0].tag == "article" else _LEAST
    return leading if len(leading) >= max(least, 0.8 * len(row)) and len(sites) == 1 else []


def _of_heading(element: Element) -> str | None:
    """Where a heading within an element leads, if it is one link, or stands in one."""
    for heading in element.within():
        if heading.tag not in HEADINGS or not heading.size:
            continue
        link = heading.first("a") if heading.linked * 10 >= heading.size * 9 else None
        around: Element | None = heading
        while link is None and around is not None and around is not element.parent:
            link = around if around.tag == "a" else None
            around = around.parent
        if link is not None and (leads := link.attributes.get("href", "").strip()):
            return leads
    return None


def _of_title(element: Element) -> str | None:
    """Where an element without a heading leads: its first line is one link and no word, or its last says “Read more”.

    Beside it stands text.
    """
    if element.size - element.linked < _LEAST_SAID:
        return None
    links = [link for link in element.within() if link.tag == "a" and link.size]
    first, last = (links[0], links[-1]) if links else (None, None)
    if first is not None and first.size >= _LEAST_TITLE and _is_line(first, element) and _opens(first, element):
        return first.attributes.get("href", "").strip() or None
    if last is not None and _is_line(last, element) and is_boilerplate(one_line(last.text()), 0):
        return last.attributes.get("href", "").strip() or None
    return None


def _is_line(link: Element, element: Element) -> bool:
    """Whether a link is all that stands in its line, within ``element``."""
    around = link
    while around.parent is not None and around.parent is not element and around.tag in INLINE:
        around = around.parent
    return around.size == link.size and around.tag not in INLINE


def _opens(link: Element, element: Element) -> bool:
    """Whether no running text stands in ``element`` before a link: a day and a name at most."""
    before = sum(letters_in(child) for child in element.children if isinstance(child, str))
    around = link
    while around.parent is not None and around is not element:
        for beside in around.parent.children:
            if isinstance(beside, Element) and beside.place < link.place and beside.end <= link.place:
                before += beside.size
        around = around.parent
    return before <= _LEAST_SAID


def _comments(root: Element, title: Element | None) -> list[Element]:
    """What stands behind a heading such as “12 comments”, up to the next heading beside it."""
    for heading in root.within():
        if heading.tag not in HEADINGS or heading is title or not heading.size or heading.size > _LONGEST_COUNT:
            continue
        if _COUNTED.fullmatch(one_line(heading.text())):
            return _below(heading, root)
    return []


def _led_to(root: Element, title: Element | None) -> list[Element]:
    """What stands behind headings such as “Read more”, where nearly every block of it has the link it leads to."""
    found: list[Element] = []
    for heading in root.within():
        if heading.tag not in HEADINGS or heading is title or not 0 < heading.size <= _LONGEST_COUNT:
            continue
        if RELATED.match(one_line(heading.text()).lstrip("►▶»›>→-–—•* ")) is None:
            continue
        blocks = _below(heading, root)
        items = [item for block in blocks for item in _items(block)]
        if len(items) > 1 and sum(item.links > 0 for item in items) >= _LEADING * len(items):
            found += blocks
    return found


def _items(block: Element) -> list[Element]:
    """The entries of a list, or a block itself."""
    if block.tag not in ("ul", "ol"):
        return [block]
    return [child for child in block.children if isinstance(child, Element) and child.size]


def _below(heading: Element, root: Element) -> list[Element]:
    """What stands beside a heading, or the block that holds nothing else, up to the next heading there."""
    begins = heading
    for _ in range(_HIGHEST):
        around = begins.parent
        if around is None or around.size > heading.size or around is root:
            break
        begins = around
    if begins.parent is None:
        return []
    beside = [child for child in begins.parent.children if isinstance(child, Element) and child.place > begins.place]
    end = next((at for at, child in enumerate(beside) if child.tag in HEADINGS), len(beside))
    return [child for child in beside[:end] if child.size]


def _within(root: Element) -> list[Element]:
    """The ``article`` elements within one that is an article: something else set into it, if they are a small part."""
    if root.tag != "article":
        return []
    inner = [element for element in root.within() if element.tag == "article" and element.size]
    return inner if sum(element.size for element in inner) * _SHARE_WITHIN <= root.size else []
