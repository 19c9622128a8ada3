"""Which kind of block an element is, beyond its tag: figures, a quotation by its class, a subtitle, a source."""

import re

from bot.reading.formats.html.elements import HEADINGS, Element
from bot.reading.formats.html.nesting import named
from bot.reading.lines.white_space import one_line

BLOCKS = named(
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form "
    "header hgroup html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption"
)
"""Elements that stand apart from what is around them."""

LISTS = named("ul ol dl menu dir")
_SUBTITLES = named("subtitle subheadline subheading deck dek standfirst lede tagline")
_QUOTATION_WORDS = named("quote blockquote quotation epigraph pullquote cquote quoteblock quotetext")
_CODE_WORDS = named("highlight code sourcecode programlisting screen literal language console synopsis")
_LONGEST_QUOTATION = 3000  # letters
_FORMULAS = named("math tex latex")
_STANZA = re.compile(r"(?<![^\W\d_])(?:stanza|linegroup|strophe)(?![^\W\d_])", re.IGNORECASE)
_PRINT_MARKS = named(
    "pagenum pagenumber page-number pageno page-no pagebreak page-break page "
    "linenum linenumber line-number lineno line-no lnum"
)
_PRINTED_NUMBER = re.compile(
    r"[\[({|]?\s?(?:p(?:g|age|p)?\.?\s{0,2})?(?:\d{1,4}|[ivxlc]{1,7})\s?[\])}|]?", re.IGNORECASE
)
_LONGEST_NUMBER = 8  # letters


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
    if element.tag not in ("div", "p", "section", "table") or "class" not in element.attributes or element.headings:
        return False
    return element.size <= _LONGEST_QUOTATION and not _QUOTATION_WORDS.isdisjoint(element.tokens("class"))


def is_code(pre: Element) -> bool:
    """True for preformatted text whose markup calls it code."""
    if any(child.tag in ("code", "samp", "kbd") for child in pre.children if isinstance(child, Element)):
        return True
    return any(not each.tokens("class").isdisjoint(_CODE_WORDS) for each in (pre, pre.parent) if each is not None)


def level_of(heading: Element) -> int:
    """The rank of an element that is a heading, or has the role of one."""
    if heading.tag in HEADINGS:
        return int(heading.tag[1])
    given = heading.attributes.get("aria-level", "")
    return int(given) if given.isdecimal() and given.isascii() and len(given) == 1 else 2


def is_stanza(element: Element) -> bool:
    """True for a block whose class says that its lines are those of a stanza."""
    called = element.attributes.get("class")
    if called is None or element.headings or element.tag not in ("div", "p", "section"):
        return False
    return element.size <= _LONGEST_QUOTATION and _STANZA.search(called) is not None


def is_print_mark(element: Element) -> bool:
    """True for the number of a page or line of the print: it stands amid the words and is none of them."""
    if not 0 < element.size <= _LONGEST_NUMBER:
        return False
    attributes = element.attributes
    called = attributes.get("epub:type") == "pagebreak" or attributes.get("role") == "doc-pagebreak"
    if not called and ("class" not in attributes or _PRINT_MARKS.isdisjoint(element.tokens_of("class"))):
        return False
    return _PRINTED_NUMBER.fullmatch(one_line(element.text())) is not None


def is_formula(image: Element) -> bool:
    """True for a picture of a formula, whose alternative text is the formula, as encyclopedias set it."""
    alt = image.attributes.get("alt", "")
    return bool(alt) and (alt.startswith("{\\") or not _FORMULAS.isdisjoint(image.tokens("class")))


def is_formula_alone(lines: tuple[str, ...]) -> bool:
    """True for a formula that stands by itself: it is seen like a picture, and nobody says it."""
    return len(lines) == 1 and lines[0].startswith("{\\") and lines[0].rstrip(" .,;").endswith("}")
