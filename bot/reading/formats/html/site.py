"""Which elements of a web page are not part of its article: structure decides first, class and id names last."""

from collections.abc import Callable
from enum import Enum

from bot.reading.formats.html.element_kinds import is_formula, is_print_mark
from bot.reading.formats.html.elements import HEADINGS, UNREAD, Element
from bot.reading.formats.html.furniture_names import (
    ABOUT_AUTHOR,
    ASIDE_ROLES,
    HIDDEN_CLASSES,
    NOISE_WORDS,
    NOTE_ROLES,
    NOTES,
    OUT_ROLES,
    REFERENCES,
    calls_caption,
    calls_column,
    calls_comments,
    calls_foot,
    calls_gallery,
    calls_long_caption,
    calls_site,
    calls_teaser,
    names_of,
    words_in_names,
)
from bot.reading.formats.html.nesting import named


class Treatment(Enum):
    """What to do with an element: read it, set it aside as a note or as furniture, or leave it out."""

    READ = "read"
    NOTE = "note"
    FURNITURE = "furniture"
    OUT = "out"


_BARE = named("abbr b blockquote br cite code dd dt em h1 h2 h3 h4 h5 h6 hr i img li small span strong sub sup u")
"""Elements that are read when nothing more is said of them."""

_SHORT = 300
"""Letters of a block that a class may call noise without more evidence."""

_LONGEST_CAPTION = 600
"""Letters of a block whose name says that it stands beside a picture."""

_LINKED = 0.3
"""Share of text in links above which a longer block that a class calls noise is noise."""

_LINK_FIELD = 0.7
"""Share of text in links above which a group of several links is navigation, whatever its name."""

_LEAST_BESIDE = 1000
"""Letters of an article beside which a series of pictures is furniture; else the pictures are the article."""

_LEAST_BEGUN = 4
"""Letters more than which a word has that others in names may begin with."""

_LEAST_LINKS = 3
"""Links from which a list that is called a part of the site is one, however long it is."""

_LEAST_TITLE = 8
"""Letters a paragraph of one link needs to be taken for the title of another page."""

_LINES = named("a span b i em strong small abbr cite code mark time")
_GROUPS = named("div ul ol table section p center figure aside article")


Judge = Callable[[Element, bool, bool], Treatment]
"""Of an element, whether it is inside an article, and inside a quotation: what part of the page it is."""


def read_all(element: Element, inside: bool, in_quote: bool) -> Treatment:
    """The judge for sources without site chrome (books, fragments): everything that is text is read."""
    out = element.tag in UNREAD or "hidden" in element.attributes or is_print_mark(element)
    return Treatment.OUT if out else Treatment.READ


def part_of(element: Element, root: Element, inside: bool, in_quote: bool) -> Treatment:
    """What ``element`` is to the article read from ``root`` (an ``article`` or ``main`` element, or the body).

    ``inside`` says that an ``article`` element stands around it, ``in_quote`` that a blockquote or figure does.
    """
    tag, attributes = element.tag, element.attributes
    if not attributes and tag in _BARE:
        return Treatment.READ
    if tag in UNREAD or (attributes and (is_hidden(element) or is_print_mark(element))):
        return Treatment.OUT
    aside = Treatment.FURNITURE if inside else Treatment.OUT
    role = attributes.get("role", "").lower()
    if tag in ("nav", "menu") or role in OUT_ROLES:
        return Treatment.OUT if not inside or element.linked * 2 >= element.size else Treatment.FURNITURE
    if role in NOTE_ROLES or "footnote" in attributes.get("epub:type", ""):
        return Treatment.NOTE
    if tag == "aside" or role in ASIDE_ROLES:
        return Treatment.FURNITURE if inside or role.startswith("doc-") else Treatment.OUT
    if tag == "footer":
        return Treatment.READ if in_quote else aside
    if tag == "header":
        return Treatment.READ if inside or element.headings or root.size < 2 * element.size else Treatment.OUT
    if tag == "form":
        return Treatment.READ if element.size * 2 > root.size else Treatment.OUT
    if tag in HEADINGS:
        return Treatment.READ
    if tag == "a" and element.blocks and element.size * 3 <= root.size and not in_quote:
        return aside  # a card that leads to another page
    if attributes and not in_quote and is_called_foot(element, root):
        return aside
    return _by_words(element, root, aside) if attributes else _by_links(element, root, aside)


def is_furniture_of_site(element: Element, body: Element) -> bool:
    """Whether tag, role or names call an element part of the site; never what holds most of ``body``, but comments."""
    tag = element.tag
    attributes = element.attributes
    if tag in HEADINGS or tag in _LINES or tag == "p":
        return False
    names = names_of(element)
    if calls_comments(names) and not _holds_article(element):
        return True
    if tag == "nav" or attributes.get("role", "").lower() == "navigation":
        return not _holds_article(element)
    if element.size * 2 > body.size or tag in ("html", "body", "main", "article"):
        return False
    if tag in ("menu", "aside", "footer") or attributes.get("role", "").lower() in OUT_ROLES:
        return True
    return calls_site(names) and not (element.headings and element.first("h1") is not None)


def is_called_foot(element: Element, root: Element) -> bool:
    """Whether the names of a block call it the foot of the page or article, and it is no great part of that."""
    if element.tag in _LINES or element.tag == "p" or element.size * 3 > root.size:
        return False
    return calls_foot(names_of(element)) and not (element.headings and element.first("h1") is not None)


def stands_with(
    element: Element, body: Element, part: Element, title: Element | None, about: frozenset[str] = frozenset()
) -> bool:
    """Whether an element belongs to the article read from ``part``.

    What is around is no furniture, no head of the site and no other article.
    Blocks whose names hold one of the words ``about`` are none, nor are the foot and the margin of the article itself.
    """
    around = element if element.tag == "header" else element.parent
    while around is not None and around is not body:
        if around.attributes and is_hidden(around):
            return False
        names = names_of(around)
        spared = bool(about) and not calls_comments(names) and _speaks_of(names, about)
        if not spared and is_furniture_of_site(around, body) and not _is_margin(around, part, title):
            return False
        if around.tag == "header" and not (_holds_article(around) or _meets(around, part) or _holds(around, title)):
            return False  # the head of the site, where the day is today's
        if around.tag == "article" and not _meets(around, part) and not (title is not None and _meets(around, title)):
            return False
        around = around.parent
    return True


def _speaks_of(names: tuple[str, ...], about: frozenset[str]) -> bool:
    """Whether a word of names is one of ``about``, or begins with a long one: ``authorinfo``."""
    words = words_in_names(names)
    long = tuple(word for word in about if len(word) > _LEAST_BEGUN)
    return not words.isdisjoint(about) or any(word.startswith(long) for word in words)


def _is_margin(element: Element, part: Element, title: Element | None) -> bool:
    """Whether an element is the foot or a column of the ``article`` element that the article is read from."""
    if element.tag not in ("footer", "aside") and not calls_column(names_of(element)):
        return False
    around = element.parent
    while around is not None and around.tag != "article":
        around = around.parent
    return around is not None and (_meets(around, part) or (title is not None and _meets(around, title)))


def _meets(one: Element, two: Element) -> bool:
    """Whether one of two elements of a page lies within the other."""
    return one.place <= two.place < one.end or two.place <= one.place < two.end


def _holds(element: Element, title: Element | None) -> bool:
    return title is not None and element.place <= title.place < element.end


def _holds_article(element: Element) -> bool:
    return element.tag in ("body", "main") or element.first("article", "h1") is not None


def _by_words(element: Element, root: Element, aside: Treatment) -> Treatment:
    tag = element.tag
    if tag in ("html", "body", "main"):
        return Treatment.READ
    names = names_of(element)
    if tag not in _LINES and calls_comments(names) and element.size * 2 <= root.size:
        return aside
    if (
        calls_gallery(names)
        and tag not in _LINES
        and root.size - element.size >= _LEAST_BESIDE
        and not _holds_article(element)
    ):
        return aside
    if element.size * 2 > root.size:
        return Treatment.READ
    small = tag not in _LINES and tag != "p" and element.size * 3 <= root.size
    if (small and calls_teaser(names) and _announces(element)) or (
        calls_site(names) and (small or (tag in ("ul", "ol") and element.links >= _LEAST_LINKS))
    ):
        return aside if not element.headings or element.first("h1") is None else Treatment.READ
    if element.size <= _SHORT and tag != "figure" and calls_caption(names) and not _only_in_passing(element):
        return Treatment.FURNITURE
    if element.size <= _LONGEST_CAPTION and small and not element.headings and calls_long_caption(names):
        return Treatment.FURNITURE
    if tag == "article":
        return _by_links(element, root, aside)
    tokens = element.tokens("class", "role", "itemprop")
    if tag in ("div", "ul", "ol", "table") and "section" not in tokens:
        tokens |= element.tokens("id")  # elsewhere an id is often made from a heading's words
    if not tokens.isdisjoint(NOISE_WORDS) and (element.size <= _SHORT or element.linked > element.size * _LINKED):
        if tag == "p" and element.size >= 60 and element.linked <= element.size * _LINKED:
            return Treatment.READ  # a class of every paragraph, as of those behind a paywall
        return aside if not _only_in_passing(element) else Treatment.READ
    if tag in ("div", "ol", "ul", "section", "li", "dl", "p"):
        if not NOTES.isdisjoint(tokens):
            return Treatment.NOTE
        if not REFERENCES.isdisjoint(tokens):
            return Treatment.FURNITURE
    about = not tokens.isdisjoint(ABOUT_AUTHOR) or ("attribution" in tokens and tag not in _LINES)
    if about and element.size <= _SHORT and not element.headings:
        return Treatment.FURNITURE if not _only_in_passing(element) else Treatment.READ
    return _by_links(element, root, aside)


def _announces(element: Element) -> bool:
    """Whether an element leads to another page: its heading or a good part of it is a link, or one stands around it."""
    parent = element.parent
    heading = element.first(*HEADINGS) if element.headings else None
    if heading is not None and heading.linked * 10 >= heading.size * 9 > 0:
        return True
    return element.linked * 3 >= element.size or (parent is not None and parent.tag == "a")


def _by_links(element: Element, root: Element, aside: Treatment) -> Treatment:
    """A block that is nearly nothing but links, outside a list item, announces other pages or moves about the site."""
    if element.tag not in _GROUPS or not element.linked:
        return Treatment.READ
    if element.size * 2 > root.size or element.linked < element.size * _LINK_FIELD:
        return Treatment.READ
    if element.links == 1 or element.headings:
        if element.size < _LEAST_TITLE:
            return Treatment.READ
        whole = element.linked >= element.size * 0.9 and not element.tables and element.tag not in ("ul", "ol")
        return Treatment.FURNITURE if whole and _stands_alone(element) else Treatment.READ
    if (
        element.links < 3 or element.linked > 40 * element.links
    ):  # long linked texts are titles or sentences: a reading list
        return Treatment.READ
    return aside


def _stands_alone(element: Element) -> bool:
    """Whether a block of one link is neither an item of a list nor a cell."""
    parent = element.parent
    return parent is None or parent.tag not in ("li", "td", "th", "dd", "dt", "blockquote", "figcaption")


def _only_in_passing(element: Element) -> bool:
    """True for an inline element within running text: its class styles words and says nothing of the block."""
    if element.tag not in _LINES:
        return False
    parent = element.parent
    return parent is not None and parent.tag in ("p", "li", "td", "blockquote") and parent.size > 2 * element.size


_UNSHOWN = ("display:none", "visibility:hidden", "text-decoration:line-through", "text-decoration-line:line-through")
"""What the style of an element says, without blanks, that is not to be read."""


def is_hidden(element: Element) -> bool:
    """Whether an element is not shown when the page opens, or struck out."""
    attributes = element.attributes
    if "hidden" in attributes and element.tag != "body":
        return True
    if attributes.get("aria-hidden", "").lower() == "true" and element.tag not in ("body", "main", "article"):
        return element.tag != "img" or not is_formula(element)
    if "style" in attributes:
        style = "".join(attributes["style"].lower().split())
        if any(map(style.__contains__, _UNSHOWN)):
            return True
    return "class" in attributes and not HIDDEN_CLASSES.isdisjoint(attributes.get("class", "").lower().split())
