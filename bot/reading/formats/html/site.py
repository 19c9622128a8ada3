"""Which elements of a web page are not part of its article: structure decides first, class and id names last."""

from enum import Enum

from bot.reading.formats.html.elements import HEADINGS, UNREAD, Element
from bot.reading.formats.html.nesting import named


class Treatment(Enum):
    """What to do with an element: read it, set it aside as furniture, or leave it out."""

    READ = "read"
    FURNITURE = "furniture"
    OUT = "out"


_OUT_ROLES = named("navigation banner contentinfo search dialog alertdialog menu menubar toolbar tablist alert status")
_ASIDE_ROLES = named("complementary note doc-footnote doc-endnotes doc-noteref doc-backlink")
_HIDDEN_CLASSES = named("sr-only screen-reader-text visually-hidden assistive-text d-none hidden mw-jump-link")
_NOISE = named(
    "share sharing sharedaddy addtoany social related relatedposts recommended recommendations cookie cookies consent "
    "gdpr newsletter subscribe subscription signup promo promotion advert advertisement ads sponsored breadcrumb "
    "breadcrumbs pagination pager pagenav prevnext navbar nav navigation "
    "navheader navfooter navlinks docnav topnav sitenav menu toolbar sidebar widget widgets comment "
    "comments disqus respond tags tagcloud categories paywall popup modal banner print toc tableofcontents skip"
)
_NOTES = named("footnote footnotes endnote endnotes references reflist")
_ABOUT_AUTHOR = named("byline author bio vcard authorbox dateline timestamp published postmeta entrymeta meta")

_BARE = named("a abbr b blockquote br cite code dd dt em h1 h2 h3 h4 h5 h6 hr i img li small span strong sub sup u")
"""Elements that are read when nothing more is said of them."""

_SHORT = 300
"""Letters of a block that a class may call noise without more evidence."""

_LINKED = 0.3
"""Share of text in links above which a longer block that a class calls noise is noise."""

_LINK_FIELD = 0.7
"""Share of text in links above which a group of several links is navigation, whatever its name."""


def part_of(element: Element, root: Element, inside: bool, in_quote: bool) -> Treatment:
    """What ``element`` is to the article read from ``root`` (an ``article`` or ``main`` element, or the body).

    ``inside`` says that an ``article`` element stands around it, ``in_quote`` that a blockquote or figure does.
    """
    tag, attributes = element.tag, element.attributes
    if not attributes and tag in _BARE:
        return Treatment.READ
    if tag in UNREAD or (attributes and _hidden(element)):
        return Treatment.OUT
    aside = Treatment.FURNITURE if inside else Treatment.OUT
    role = attributes.get("role", "").lower()
    if tag in ("nav", "menu") or role in _OUT_ROLES:
        return Treatment.OUT if not inside or element.linked * 2 >= element.size else Treatment.FURNITURE
    if tag == "aside" or role in _ASIDE_ROLES or "footnote" in attributes.get("epub:type", ""):
        return Treatment.FURNITURE if inside or role.startswith("doc-") else Treatment.OUT
    if tag == "footer":
        return Treatment.READ if in_quote else aside
    if tag == "header":
        return Treatment.READ if inside or element.headings or root.size < 2 * element.size else Treatment.OUT
    if tag == "form":
        return Treatment.READ if element.size * 2 > root.size else Treatment.OUT
    if tag in HEADINGS:
        return Treatment.READ
    return _by_words(element, root, aside) if attributes else _by_links(element, root, aside)


def _by_words(element: Element, root: Element, aside: Treatment) -> Treatment:
    if element.size * 2 > root.size or element.tag in ("html", "body", "main", "article"):
        return Treatment.READ
    tokens = element.tokens("class", "role", "itemprop")
    if element.tag in ("div", "ul", "ol", "table") and "section" not in tokens:
        tokens |= element.tokens("id")  # elsewhere an id is often made from a heading's words
    if not tokens.isdisjoint(_NOISE) and (element.size <= _SHORT or element.linked > element.size * _LINKED):
        return aside if not _only_in_passing(element) else Treatment.READ
    if element.tag in ("div", "ol", "ul", "section", "li", "dl", "p") and not _NOTES.isdisjoint(tokens):
        return Treatment.FURNITURE
    if not tokens.isdisjoint(_ABOUT_AUTHOR) and element.size <= _SHORT and not element.headings:
        return Treatment.FURNITURE if not _only_in_passing(element) else Treatment.READ
    return _by_links(element, root, aside)


def _by_links(element: Element, root: Element, aside: Treatment) -> Treatment:
    """A block that is nearly nothing but several links, outside a list item or paragraph, is navigation."""
    if element.tag not in ("div", "ul", "ol", "table", "section", "p", "center") or not element.linked:
        return Treatment.READ
    if element.size * 2 > root.size or element.linked < element.size * _LINK_FIELD or element.headings:
        return Treatment.READ
    if (
        element.links < 3 or element.linked > 40 * element.links
    ):  # long linked texts are titles or sentences: a reading list
        return Treatment.READ
    return aside


def _only_in_passing(element: Element) -> bool:
    """True for an inline element within running text: its class styles words and says nothing of the block."""
    if element.tag not in ("a", "span", "b", "i", "em", "strong", "small", "abbr", "cite", "code", "mark", "time"):
        return False
    parent = element.parent
    return parent is not None and parent.tag in ("p", "li", "td", "blockquote") and parent.size > 2 * element.size


def _hidden(element: Element) -> bool:
    attributes = element.attributes
    if "hidden" in attributes and element.tag != "body":
        return True
    if attributes.get("aria-hidden", "").lower() == "true" and element.tag not in ("body", "main", "article"):
        return True
    style = "".join(attributes.get("style", "").lower().split())
    if "display:none" in style or "visibility:hidden" in style:
        return True
    return not _HIDDEN_CLASSES.isdisjoint(attributes.get("class", "").lower().split())
