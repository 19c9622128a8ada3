"""Which element of a page holds its article: the one that is named so, or the smallest that holds most running text."""

import re
from dataclasses import dataclass
from enum import Enum

from bot.reading.formats.html.elements import HEADINGS, INLINE, UNREAD, Element
from bot.reading.formats.html.nesting import named
from bot.reading.formats.html.site import is_called_foot, is_furniture_of_site, is_hidden

LEAST_PARAGRAPH = 40
"""Letters outside links that a run of text needs to count as running text."""

_LEAST_PAGE = 250
"""Letters of running text below which a page has been misjudged by its names."""

_BODY_PROPERTIES = named("articlebody reviewbody")
_THINGS = "article|artikel|articulo|post|entry|story|blog|blogpost|news|nota|noticia|node|single"
_BODY_NAME = re.compile(
    rf"(?:[a-z\d]+-){{0,3}}?(?:{_THINGS})s?-?(?:body|contents?|contenido|inhalt|texte?|texto|copy|main|detail)"
    r"(?:-(?:content|body|text|wrapper|wrap|inner|main|container|\d+))?"
)
_MAIN_NAME = re.compile(
    r"(?:[a-z\d]+-)?(?:content|main|article|artikel|post|story|entry|hentry|text|body|primary|maincontent|pagecontent|"
    r"bodycontent)(?:-(?:content|main|body|area|column|inner|wrapper|wrap|container|article))?"
)
_LAYOUT = named("div section article main td tbody table tr center form body")
_OTHERWISE = re.compile(
    r"comment|teaser|related|sidebar|footer|header|excerpt|preview|widget|banner|promo|modal|"
    r"(?:^|-)(?:nav|menu|meta|ads?|list|image|title|has|no|with)(?:-|$)"
)
_SHARES = (0.3, 0.5, 0.5, 0.6, 0.6)
"""The share of a page's running text an element must hold, by what speaks for it: the property, the name of an
article's body, the element ``article``, the element ``main``, the name of a main part."""

_ENTITLED = 0.4
"""What part of that share is enough for an element that holds the title."""

_MOST = 0.72
_NEARLY_ALL = 0.9
"""The share a column without any name, and any other element, must hold of what stands around it."""


class Evidence(Enum):
    """What says that an element holds the article: the earlier, the stronger."""

    PROPERTY = 0
    BODY_NAME = 1
    ARTICLE = 2
    MAIN = 3
    MAIN_NAME = 4


@dataclass(frozen=True, slots=True)
class Masses:
    """How many letters of running text each element of a body holds, but for what is furniture of the site by name."""

    of: dict[Element, int]
    order: tuple[Element, ...]


def masses_of(body: Element) -> Masses:
    """The running text of ``body`` and all below it; where names would leave next to nothing, they are not believed."""
    by_names = _summed_up(body, True, LEAST_PARAGRAPH)
    if by_names.of[body] >= _LEAST_PAGE:
        return by_names
    whole = _summed_up(body, False, LEAST_PARAGRAPH)
    if whole.of[body] >= _LEAST_PAGE:
        return whole
    return by_names if by_names.of[body] else _summed_up(body, True, 1)


def _summed_up(body: Element, by_names: bool, least: int) -> Masses:
    order: list[Element] = []
    waiting = [body]
    while waiting:
        element = waiting.pop()
        if element is not body and (
            element.tag in UNREAD
            or is_hidden(element)
            or (by_names and (is_furniture_of_site(element, body) or is_called_foot(element, body)))
        ):
            continue
        order.append(element)
        waiting.extend(child for child in reversed(element.children) if isinstance(child, Element) and child.size)
    of: dict[Element, int] = {}
    for element in reversed(order):
        below = sum(of.get(child, 0) for child in element.children if isinstance(child, Element))
        of[element] = below + _own(element, least)
    return Masses(of, tuple(element for element in order if of[element]))


def main_part(body: Element, masses: Masses, title: Element | None = None) -> Element:
    """The element of ``body`` that holds the article, or ``body`` itself. ``title`` is the heading that names it."""
    whole = masses.of[body]
    if not whole:
        return body
    found: dict[Evidence, list[Element]] = {}
    for element in masses.order:
        evidence = _evidence(element)
        if evidence is not None and element is not body:
            found.setdefault(evidence, []).append(element)
    for evidence in Evidence:
        best = _best(found.get(evidence, []), masses, whole * _SHARES[evidence.value], title)
        if best is not None:
            return best if evidence.value < 3 else _descended(best, masses)
    return _descended(body, masses) if whole >= _LEAST_PAGE else body  # of a few words none is furniture


def with_head(part: Element, title: Element) -> Element:
    """``part`` together with the heading ``title`` above it and what stands between; ``part`` where there is none."""
    lead = _above(part, title)
    if not lead or sum(element.size for element in lead) > max(part.size, 2000):
        return part
    children: list[Element | str] = [*lead, part]
    made = Element("article", {}, children)
    made.page.append(made)
    for element in (*lead, part):
        made.page += [element, *element.within()]
        made.size += element.size
        made.linked += element.linked
        made.links += element.links
        made.headings += element.headings + (element.tag in HEADINGS)
        made.tables += element.tables
        made.blocks += element.blocks + 1
    made.end = len(made.page)
    return made


def _above(part: Element, title: Element) -> list[Element]:
    """The heading ``title`` and the elements between it and ``part``, in order; none where it stands elsewhere."""
    around = set(_around(part))
    taken, inner = [title], title
    while inner.parent is not None and inner.parent not in around:
        taken += _siblings(inner, behind=True)
        inner = inner.parent
    if inner.parent is None or inner in around:
        return []
    branch = [part]
    while (beyond := branch[-1].parent) is not None and beyond is not inner.parent:
        branch.append(beyond)
    before = _siblings(branch.pop(), behind=False) if inner.parent is not part else []
    if inner not in before:
        return []
    taken += before[before.index(inner) + 1 :]
    for element in reversed(branch):
        taken += _siblings(element, behind=False)
    return taken


def _siblings(element: Element, behind: bool) -> list[Element]:
    """The elements beside an element, ``behind`` it or before."""
    beside = [] if element.parent is None else [c for c in element.parent.children if isinstance(c, Element)]
    at = beside.index(element) if beside else 0
    return beside[at + 1 :] if behind else beside[:at]


def _best(elements: list[Element], masses: Masses, least: float, title: Element | None) -> Element | None:
    """The element with the most running text, if that is enough: of several around one another the innermost.

    One that holds the title needs less.
    """
    best: Element | None = None
    entitled = set(_around(title)) if title is not None else set()
    for element in elements:
        mass = masses.of[element]
        if element in entitled and mass >= least * _ENTITLED and best is not None and best not in entitled:
            best = element
        elif best in entitled and element not in entitled and best not in _around(element):
            continue
        elif mass >= (least * _ENTITLED if element in entitled else least) and (
            best is None or mass >= masses.of[best] * _NEARLY_ALL
        ):
            best = element
    return best


def _around(element: Element) -> list[Element]:
    """An element and all around it, from the inside."""
    found = [element]
    while found[-1].parent is not None:
        found.append(found[-1].parent)
    return found


def _descended(element: Element, masses: Masses) -> Element:
    """The innermost element that still holds nearly all running text of ``element``, or the column that holds most."""
    while True:
        mass = masses.of[element]
        parts = [c for c in element.children if isinstance(c, Element) and masses.of.get(c, 0)]
        inner = max(parts, key=lambda part: masses.of[part], default=None)
        if inner is None or inner.tag not in _LAYOUT or masses.of[inner] < mass * _MOST:
            return element
        alone = all(part.tag in _LAYOUT for part in parts) and sum(masses.of[part] for part in parts) == mass
        if not alone or (masses.of[inner] < mass * _NEARLY_ALL and not _is_column(inner, parts)):
            return element
        element = inner


def _is_column(part: Element, parts: list[Element]) -> bool:
    """Whether beside ``part`` nothing but blocks of another name hold text, as columns and boxes do."""
    name = part.attributes.get("class", "")
    others = [other for other in parts if other is not part]
    return all(other.attributes.get("class", "") != name for other in others)


def _evidence(element: Element) -> Evidence | None:
    attributes = element.attributes
    if element.tag in INLINE or element.tag == "p":
        return None
    if attributes:
        if not _BODY_PROPERTIES.isdisjoint(attributes.get("itemprop", "").lower().split()):
            return Evidence.PROPERTY
        names = _names(attributes)
        if any(_BODY_NAME.fullmatch(name) for name in names):
            return Evidence.BODY_NAME
    else:
        names = []
    if element.tag == "article" or attributes.get("role") == "article":
        return Evidence.ARTICLE
    if element.tag == "main" or attributes.get("role") == "main":
        return Evidence.MAIN
    if any(_MAIN_NAME.fullmatch(name) for name in names):
        return Evidence.MAIN_NAME
    return None


def _names(attributes: dict[str, str]) -> list[str]:
    """The names of class and id in one spelling, but for those that speak of something else."""
    given = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower().replace("__", "-").replace("_", "-")
    return [name for name in given.split() if not _OTHERWISE.search(name)]


def _own(element: Element, least: int) -> int:
    """Letters of the running text that stands directly in an element, not in a block within it."""
    if element.tag in INLINE and not element.blocks:
        return 0
    said, linked = element.size, 0
    for child in element.children:
        if isinstance(child, str):
            continue
        counted = child.tag not in UNREAD
        if child.tag in INLINE and not child.blocks:
            said += 0 if counted else child.size
            linked += child.linked
        elif counted:
            said -= child.size
    return said - linked if said - linked >= least and said >= 2 * linked else 0
