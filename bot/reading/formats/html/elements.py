"""A tree of plain elements from HTML, with what is needed to judge them: how much text, how much of it in links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.errors import SourceFault
from bot.faults import Fault
from bot.reading.formats.html.nesting import check_nesting, named

UNREAD = named(
    "script style template noscript head svg iframe object embed canvas audio video map datalist progress "
    "meter select button input textarea dialog frameset noframes noembed applet"
)
"""Elements whose content is no text of the page."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

_BLOCK_LEVEL = named(
    "address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table ul"
)


_NEITHER = re.compile(r"[\W_]+")
"""What is neither letter nor digit."""

_NEITHER_IN_ASCII = bytes(code for code in range(128) if _NEITHER.match(chr(code)))


@dataclass(slots=True, eq=False)
class Element:
    """One element; its children are elements and strings in their order.

    ``size`` counts the letters and digits within, ``linked`` those in links; ``links``, ``headings`` (h1 to h6),
    ``tables`` and ``blocks`` (block-level elements) count elements within.
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

    def tokens(self, *names: str) -> frozenset[str]:
        """The words of the attributes ``names``: ``share-buttons`` gives ``share`` and ``buttons``."""
        values = " ".join(self.attributes.get(name, "") for name in names)
        return frozenset("".join(c if c.isalnum() else " " for c in values.lower()).split())

    def tokens_of(self, name: str) -> frozenset[str]:
        """The words of one attribute that is a list by its nature, such as ``epub:type``, in lower case."""
        return frozenset(self.attributes.get(name, "").lower().split())

    def within(self) -> "Iterator[Element]":
        """Every element below this one, in document order."""
        waiting = [child for child in reversed(self.children) if isinstance(child, Element)]
        while waiting:
            element = waiting.pop()
            yield element
            if element.children:
                waiting.extend([child for child in reversed(element.children) if isinstance(child, Element)])

    def first(self, *tags: str) -> "Element | None":
        """The first element below this one with one of ``tags``."""
        return next((element for element in self.within() if element.tag in tags), None)

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


def _copied(root: LexborNode) -> Element:
    top = Element(root.tag or "html", _attributes(root))
    here = top
    node = root.first_child
    while node is not None:
        below: LexborNode | None = None
        if node.is_text_node:
            here.children.append(node.text_content or "")
        elif node.is_element_node:
            tag = node.tag or ""
            child = Element(tag, _attributes(node), [], here)
            here.children.append(child)
            below = node.first_child
            if below is not None:
                here, node = child, below
                continue
        while node is not None and node.next is None:
            node = node.parent
            if node is None or here.parent is None:
                node = None
                break
            _counted(here)
            here = here.parent
        if node is not None:
            node = node.next
    _counted(top)
    return top


def _attributes(node: LexborNode) -> dict[str, str]:
    return {name: value or "" for name, value in node.attributes.items()}


def _letters(text: str) -> int:
    """How many letters and digits there are in ``text``."""
    if text.isascii():
        return len(text.encode("ascii").translate(None, _NEITHER_IN_ASCII))
    return len(_NEITHER.sub("", text))


def _counted(element: Element) -> None:
    """Sum up ``element`` from its children, which are summed up already."""
    for child in element.children:
        if isinstance(child, str):
            element.size += _letters(child)
        else:
            element.size += child.size if child.tag not in UNREAD else 0
            element.linked += child.linked
            element.links += child.links + (child.tag == "a" and child.size > 0)
            element.headings += child.headings + (child.tag in HEADINGS)
            element.tables += child.tables + (child.tag == "table")
            element.blocks += child.blocks + (child.tag in _BLOCK_LEVEL)
    if element.tag == "a":
        element.linked = element.size
