"""A tree of plain elements from HTML, with what is needed to judge them: how much text, how much of it in links."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.errors import SourceFault
from bot.faults import Fault
from bot.reading.formats.html.nesting import check_nesting, named

UNREAD = named(
    "script style template noscript head svg iframe object embed canvas audio video map datalist progress "
    "meter select button input textarea dialog frameset noframes noembed applet del s strike rt rp annotation"
)
"""Elements whose content is no text of the page, or no longer; of ruby, the small readings beside the characters,
and of a formula what says it a second time."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

_BLOCK_LEVEL = named(
    "address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table ul"
)

INLINE = named(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt rtc ruby s samp "
    "small span strike strong sub sup time tt u var wbr br img"
)
"""Elements that stand within a line."""

_NEITHER = re.compile(r"[\W_]+")
"""What is neither letter nor digit."""

_NEITHER_IN_ASCII = bytes(code for code in range(128) if _NEITHER.match(chr(code)))
_ASCII = bytes(range(128))
_NO_LETTER_OF_ASCII = _NEITHER_IN_ASCII + bytes(range(128, 256))


_LONGEST_VALUE = 400
"""The most characters of an attribute that are looked at for names."""


@lru_cache(4096)
def _tokens(values: str) -> frozenset[str]:
    return frozenset("".join([c if c.isalnum() else " " for c in values.lower()]).split())


@dataclass(slots=True, eq=False)
class Element:
    """One element; its children are elements and strings in their order.

    ``size`` counts the letters and digits within, ``linked`` those in links; ``links``, ``headings`` (h1 to h6),
    ``tables`` and ``blocks`` (block-level elements) count elements within. ``page`` are all elements of the page in
    document order: this one is at ``place``, and ``end`` is the place behind the last one within it.
    """

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)
    parent: "Element | None" = None
    size: int = 0
    linked: int = 0
    links: int = 0
    headings: int = 0
    tables: int = 0
    blocks: int = 0
    page: "list[Element]" = field(default_factory=list, repr=False)
    place: int = 0
    end: int = 1

    def tokens(self, *names: str) -> frozenset[str]:
        """The words of the attributes ``names``: ``share-buttons`` gives ``share`` and ``buttons``."""
        return _tokens(" ".join([self.attributes.get(name, "")[:_LONGEST_VALUE] for name in names]))

    def tokens_of(self, name: str) -> frozenset[str]:
        """The words of one attribute that is a list by its nature, such as ``epub:type``, in lower case."""
        return frozenset(self.attributes.get(name, "").lower().split())

    def within(self) -> "list[Element]":
        """Every element below this one, in document order."""
        return self.page[self.place + 1 : self.end]

    def first(self, *tags: str) -> "Element | None":
        """The first element below this one with one of ``tags``."""
        page = self.page
        return next((page[at] for at in range(self.place + 1, self.end) if page[at].tag in tags), None)

    def text(self) -> str:
        """All text below, as it stands, with a space where a block-level element or line begins and ends."""
        parts: list[str] = []
        waiting: list[Element | str] = [self]
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                parts.append(node)
            elif node.tag not in UNREAD:
                if node.tag in _BLOCK_LEVEL or node.tag in ("br", "td", "th", "tr"):
                    parts.append(" ")
                    waiting.append(" ")
                waiting.extend(reversed(node.children))
        return "".join(parts)


def parse_page(text: str) -> Element:
    """The ``html`` element of a page; ``text`` may be a fragment. Raises SourceFault for markup beyond bounds."""
    check_nesting(text)
    try:
        root = LexborHTMLParser(text).root
    except MemoryError:
        raise
    except Exception as fault:  # the parser's border: whatever it raises, the source is at fault
        raise SourceFault(Fault.HTML_UNPARSED, type(fault).__name__) from fault
    if root is None:
        return Element("html")
    return _copied(root)


@contextmanager
def open_page(text: str) -> Iterator[Element]:
    """``parse_page`` for as long as its elements are needed: nobody looks for cycles while a source is read."""
    html = parse_page(text)
    try:
        yield html
    finally:
        let_go(html)


def let_go(element: Element) -> None:
    """Take the elements of a page apart, so that none keeps the others in memory."""
    for each in element.page:
        each.parent = None
    element.page.clear()


def _copied(root: LexborNode) -> Element:
    page: list[Element] = []
    top = Element(root.tag or "html", _attributes(root), page=page)
    page.append(top)
    here = top
    node = root.first_child
    while node is not None:
        if node.is_text_node:
            text = node.text_content or ""
            here.children.append(text)
            here.size += letters_in(text)
        elif node.is_element_node:
            child = Element(node.tag or "", _attributes(node), [], here, page=page, place=len(page))
            page.append(child)
            here.children.append(child)
            below = node.first_child
            if below is not None:
                here, node = child, below
                continue
            _end(child)
        following = node.next
        while following is None:
            node = node.parent
            if node is None or here.parent is None:
                break
            _end(here)
            here = here.parent
            following = node.next
        node = following
    top.end = len(page)
    return top


def _attributes(node: LexborNode) -> dict[str, str]:
    given = node.attributes
    return {name: value or "" for name, value in given.items()} if given else {}


def letters_in(text: str) -> int:
    """How many letters and digits there are in ``text``."""
    if text.isascii():
        return len(text.encode("ascii").translate(None, _NEITHER_IN_ASCII))
    held = text.encode("utf-8", "surrogatepass")
    beyond = held.translate(None, _ASCII).decode("utf-8", "surrogatepass")
    return len(held.translate(None, _NO_LETTER_OF_ASCII)) + len(_NEITHER.sub("", beyond))


def _end(element: Element) -> None:
    """``element`` is complete: what is in it counts for the one around it, too."""
    element.end = len(element.page)
    tag, around = element.tag, element.parent
    if tag == "a":
        element.linked = element.size
    if around is None:
        return
    around.linked += element.linked
    around.links += element.links + (tag == "a" and element.size > 0)
    around.headings += element.headings + (tag in HEADINGS)
    around.tables += element.tables + (tag == "table")
    around.blocks += element.blocks + (tag in _BLOCK_LEVEL)
    if tag not in UNREAD:
        around.size += element.size
