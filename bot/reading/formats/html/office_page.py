"""Pages that Word, LibreOffice and Google Docs export: all is the text, and styles are told by class."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.reading.document import Block, Hint
from bot.reading.formats.html.elements import UNREAD, Element
from bot.reading.formats.html.site import Treatment, is_hidden

_GENERATOR: Final = re.compile(r"microsoft word|libreoffice|openoffice", re.IGNORECASE)
_OF_FILE: Final = re.compile(r"Microsoft Word - ")
_NOTE: Final = re.compile(r"(?:ftnt?|edn|sdfootnote|sdendnote)\d+")
_REMARK: Final = re.compile(r"(?:cmnt|_msocom_)\d+")
_TITLES: Final = ("msotitle", "title")
_REMARKS: Final = frozenset(("msocommenttext", "msocommentreference", "msocomanchor", "msocomtxt"))
_NOTES: Final = frozenset(("msofootnotetext", "msoendnotetext"))
_LONGEST_TITLE: Final = 300


def is_of_office(html: Element, generator: str) -> bool:
    """Whether a program for writing made the page, as its head or the class of its body says."""
    if _GENERATOR.search(generator):
        return True
    body = html.first("body")
    return body is not None and "doc-content" in body.tokens_of("class")


def title_of_file(title: str | None) -> str | None:
    """A page's name, but none where Word gave it that of the file."""
    return None if title is not None and _OF_FILE.match(title) else title


def office_title(body: Element) -> Element | None:
    """The line that has the style of a title, if it is the only one."""
    found = [
        one
        for one in body.within()
        if one.tag in ("p", "h1") and not one.tokens_of("class").isdisjoint(_TITLES) and 0 < one.size <= _LONGEST_TITLE
    ]
    return found[0] if len(found) == 1 else None


def office_part(element: Element, inside: bool, in_quote: bool) -> Treatment:
    """What an element of such a page is: text, a note, or a remark of one writer to another, which is private."""
    if element.tag in UNREAD or is_hidden(element):
        return Treatment.OUT
    names = element.tokens_of("class") if "class" in element.attributes else frozenset()
    if not names.isdisjoint(_REMARKS):
        return Treatment.OUT
    first = element.children[0] if element.children else None
    key = element.attributes.get("id", "")
    if element.tag == "p" and isinstance(first, Element) and first.tag == "a":
        key = first.attributes.get("id", "") or first.attributes.get("name", "").lstrip("_")
    if element.tag in ("div", "p") and _REMARK.fullmatch(key):
        return Treatment.OUT
    noted = element.tag in ("div", "p") and (_NOTE.fullmatch(key) or not names.isdisjoint(_NOTES))
    return Treatment.NOTE if noted else Treatment.READ


def with_title(blocks: Sequence[Block], title: str) -> Sequence[Block]:
    """``blocks`` with the first that says ``title``, which is no heading, as the title."""
    at = next((n for n, block in enumerate(blocks) if block.text == title and block.hint is not Hint.HEADING), None)
    return blocks if at is None else [*blocks[:at], replace(blocks[at], hint=Hint.TITLE), *blocks[at + 1 :]]
