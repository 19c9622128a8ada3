"""Elements that say whose a block quotation is: inside it, at its end, or right behind it."""

from typing import Final

from bot.reading.formats.html.element_kinds import is_called_quotation
from bot.reading.formats.html.elements import HEADINGS, INLINE, Element
from bot.reading.formats.html.nesting import named
from bot.reading.lines.marks import ends_sentence
from bot.reading.lines.source import DASHES, LONGEST_SOURCE, source_alone
from bot.reading.lines.white_space import one_line

_SOURCE_WORDS: Final = named(
    "attribution attrib author source citation cite citer credit byline name templatequotecite quotee authorortitle"
)
_TO_THE_RIGHT: Final = named("right end alignright")
_STYLES: Final = named("em i b strong small span a")
_MOST_AROUND: Final = 6
"""Elements around one among which a block quotation is looked for."""

_MOST_BESIDE: Final = 100
"""Neighbours of an element among which what stands beside it is looked for."""


def is_beside_quotation(element: Element) -> bool:
    """Whether an element stands inside a quotation, or right behind one: who is named there is quoted."""
    around: Element | None = element
    for _ in range(_MOST_AROUND):
        if around is None:
            break
        if around.tag == "blockquote" or is_called_quotation(around) or _is_of_quotation(around):
            return True
        around = around.parent
    return _follows_quotation(element)


def _follows_quotation(element: Element) -> bool:
    above = element.parent
    if above is None or len(above.children) > _MOST_BESIDE:
        return False
    before: Element | str | None = None
    for child in above.children:
        if child is element:
            return isinstance(before, Element) and (before.tag == "blockquote" or is_called_quotation(before))
        if not isinstance(child, str) or child.strip():
            before = child
    return False


def tells_source(element: Element) -> bool:
    """Whether the markup of an element inside a block quotation says that it names whose words these are.

    ``cite`` and ``footer`` do, and classes such as ``attribution``, where nothing of the quotation stands behind them.
    """
    if element.size > LONGEST_SOURCE or not element.size:
        return False
    marked = element.tag in ("cite", "footer", "figcaption") or _called_source(element)
    if not marked and (element.tag not in _STYLES or not source_alone(_unmarked(element))):
        return False
    above = element.parent
    if above is None or len(above.children) > _MOST_BESIDE:
        return False
    at = next((n for n, child in enumerate(above.children) if child is element), 0)
    if any((c if isinstance(c, str) else c.text()).strip() for c in above.children[at + 1 :]):
        return False
    before = [c for c in above.children[:at] if not isinstance(c, str) or c.strip()]
    if not before or element.tag not in INLINE:
        return True
    said = before[-1]
    if isinstance(said, Element) and (said.tag == "br" or said.tag not in INLINE):
        return True
    # One within a sentence names a work.
    return ends_sentence(one_line(said if isinstance(said, str) else said.text()))


def tells_source_behind(element: Element) -> bool:
    """Whether the markup of an element right behind a block quotation says that it names whose words those were."""
    if not 0 < element.size <= LONGEST_SOURCE:
        return False
    tag = element.tag
    if tag == "cite" or (tag == "figcaption" and _is_of_quotation(element)):
        return True
    if tag not in ("p", "div", "span", "small", "footer", "h4", "h5", "h6"):
        return False
    if tag == "footer" or (element.attributes and _called_source(element)):
        return source_alone(_unmarked(element))
    if tag in HEADINGS or _set_right(element) or _is_only(element, "cite"):
        text = one_line(element.text())
        return (tag not in HEADINGS or text[:1] in DASHES) and source_alone(_unmarked(element))
    return False


def _unmarked(element: Element) -> str:
    return one_line(element.text()).lstrip(f"{DASHES} ")


def _called_source(element: Element) -> bool:
    return "class" in element.attributes and not _SOURCE_WORDS.isdisjoint(element.tokens("class"))


def _set_right(element: Element) -> bool:
    """Whether a line is set at the right margin, as signatures are."""
    attributes = element.attributes
    if not attributes:
        return False
    style = "".join(attributes.get("style", "").lower().split())
    return (
        attributes.get("align", "").lower() == "right"
        or "text-align:right" in style
        or ("class" in attributes and not _TO_THE_RIGHT.isdisjoint(element.tokens("class")))
    )


def _is_only(element: Element, tag: str) -> bool:
    """Whether all text of an element stands in one element ``tag`` within it."""
    inner = element.first(tag)
    return inner is not None and inner.size == element.size


def _is_of_quotation(caption: Element) -> bool:
    """Whether a caption belongs to a figure that holds a block quotation and no picture."""
    figure = caption.parent
    while figure is not None and figure.tag != "figure":
        figure = figure.parent
    return figure is not None and figure.first("blockquote") is not None and figure.first("img", "picture") is None
