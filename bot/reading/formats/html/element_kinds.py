"""Which kind of block an element is, beyond its tag: figures, a quotation by its class, a subtitle, a source."""

from bot.reading.formats.html.elements import Element
from bot.reading.formats.html.nesting import named

_SUBTITLES = named("subtitle subheadline subheading deck dek standfirst lede tagline")
_QUOTATION_WORDS = named("quote blockquote quotation epigraph")
_LONGEST_QUOTATION = 3000  # letters
_MOST_BESIDE = 100
"""Neighbours of an element among which what stands beside it is looked for."""


def is_figures(table: Element) -> bool:
    """True for a table of figures or words in rows and columns; else it is layout, and its cells hold text."""
    if table.headings or table.tables:
        return False
    rows = cells = nested = 0
    for below in table.within():
        rows += below.tag == "tr"
        cells += below.tag in ("td", "th")
        nested += below.tag in ("blockquote", "pre")
    return not nested and rows >= 2 and cells > rows and table.size <= 200 * cells


def is_subtitle(element: Element) -> bool:
    """True for a line set as a heading that only goes on with the title above it."""
    if element.parent is not None and element.parent.tag == "hgroup":
        return True
    return "class" in element.attributes and not _SUBTITLES.isdisjoint(element.tokens("class"))


def is_called_quotation(element: Element) -> bool:
    """True for a block whose class calls it a quotation, and that is too small to be the text itself."""
    if element.tag not in ("div", "p", "section") or "class" not in element.attributes or element.headings:
        return False
    return element.size <= _LONGEST_QUOTATION and not _QUOTATION_WORDS.isdisjoint(element.tokens("class"))


def ends_quotation(element: Element) -> bool:
    """True for a cite that ends its quotation; one within a sentence names a work."""
    above = element.parent
    if above is None or len(above.children) > _MOST_BESIDE:
        return False
    at = next((n for n, child in enumerate(above.children) if child is element), 0)
    follows = any((c if isinstance(c, str) else c.text()).strip() for c in above.children[at + 1 :])
    before = [c for c in above.children[:at] if not isinstance(c, str) or c.strip()]
    alone = not before or (isinstance(before[-1], Element) and before[-1].tag in ("br", "p", "div"))
    return not follows and alone


def follows_quotation(element: Element) -> bool:
    """True for a cite right behind a block quotation, which it is not a part of."""
    above = element.parent
    if above is None or len(above.children) > _MOST_BESIDE:
        return False
    before: Element | str | None = None
    for child in above.children:
        if child is element:
            return isinstance(before, Element) and before.tag == "blockquote"
        if not isinstance(child, str) or child.strip():
            before = child
    return False
