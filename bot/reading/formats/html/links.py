"""Links and signs that only point elsewhere: a permalink behind a heading, the raised number of a footnote."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from bot.reading.formats.html.elements import Element
from bot.reading.lines.white_space import one_line

_PERMALINKS = frozenset("¶#§🔗↩↑^")
_NOTE_NAME = re.compile(
    r"foot-?note|end-?note|note-?ref|\bfn(?:ref|anchor|\d|-|\b)|\b_(?:ftn|edn)(?:ref)?\d", re.IGNORECASE
)
_LEAST_LINKS = 3
_ONLY_LINKS = 0.85
"""How many links a line has, and what share of it they are, from which it only leads elsewhere."""

_NOTE_SIGNS = frozenset("[]()*†‡§ ")
_WAY_BACK = " \u21a9\u21b5\u2191\u2934\ufe0e\ufe0f^"


def is_permalink(element: Element) -> bool:
    """True for the sign behind a heading that links to it."""
    text = one_line(element.text()) if element.size == 0 else ""
    return len(text) == 1 and text in _PERMALINKS


def is_note_sign(element: Element) -> bool:
    """True for the raised number that points to a footnote: numbering made by the page, no word of the text."""
    link = element if element.tag == "a" else element.first("a")
    if link is None or element.size > 3 or "#" not in link.attributes.get("href", ""):
        return False
    text = one_line(element.text())
    sign = all(c.isdecimal() or c in _NOTE_SIGNS for c in text) and bool(text)
    if element.tag == "sup":
        return sign or len(text) <= 3
    attributes = link.attributes
    if attributes.get("role") == "doc-noteref" or attributes.get("epub:type") == "noteref":
        return sign
    named = " ".join([attributes.get(key, "") for key in ("class", "id", "name")])
    return sign and _NOTE_NAME.search(named) is not None


def only_links(said: Sequence[str], links: Sequence[tuple[int, int]]) -> bool:
    """Whether a line is several links and hardly a word between them: tags, say. ``links`` are ranges of its pieces."""
    if len(links) < _LEAST_LINKS or "\n" in said:
        return False
    linked = sum(len("".join(said[start:end])) for start, end in links)
    return linked >= _ONLY_LINKS * sum(map(len, said))


def domain_of(link: str) -> str:
    """The host that a link names, without "www."; empty where it names none, or none that can be."""
    try:
        return (urlsplit(link).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def without_way_back(note: str) -> str:
    """A note without the arrow at its end that leads back to its place; the arrow where that is all."""
    return note.rstrip(_WAY_BACK) or note
