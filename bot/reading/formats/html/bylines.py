"""The authors a page shows: in the elements that are marked as bylines, and in short lines by the title."""

import re
from collections import Counter
from collections.abc import Collection, Iterator

from bot.reading.formats.html.elements import INLINE, UNREAD, Element
from bot.reading.formats.html.furniture_names import calls_caption, names_of
from bot.reading.formats.html.nesting import named
from bot.reading.formats.html.quotation_sources import is_beside_quotation
from bot.reading.formats.html.site import is_hidden, stands_with
from bot.reading.lines.byline import read_byline
from bot.reading.lines.date import dates_in
from bot.reading.lines.page_author import APART, authors_named
from bot.reading.lines.white_space import one_line

_AUTHOR_WORD = re.compile(
    r"(?:author|byline|autor|auteur|autore|writer|verfasser|contributor|journalist|creator)(?:s|in|en|innen)?(?:name|link)?|fn"
)
_AUTHOR = named(
    "author authors byline bylines autor autorin autoren auteur auteurs autore writer writers verfasser contributor "
    "contributors journalist fn creator"
)
_BESIDE = named(
    "bio box about avatar image img photo picture social description desc more follow comment comments job role title "
    "twitter date time count related category"
)
_ORGANISATION = "org"
"""A name that says with ``fn`` that it is no person's, but a firm's or a country's (the microformat hCard)."""
_PAGE_OF_AUTHOR = re.compile(
    r"/(?:authors?|autor(?:in|en|es)?|auteurs?|editors?|profile?s?|redaktion|people|staff|newsteam|contributors?|by)/[^/]"
)
_BESIDE_ONE_ANOTHER = 30
"""How many elements from the first a further author's byline may stand."""

_LABELLED = re.compile(
    r"(?:autor(?:in)?|author|text|von|by|redaktion|verfasser(?:in)?|par|por|di|door)\s*[:：]", re.IGNORECASE
)
_LONGEST = 160
"""Letters of an element that may be a byline."""

_NEAR = 80
_NEXT = 6
_JUST_ABOVE = 20
_ABOVE = 40
_MANY = 3
"""How many elements below the title, or above it, a line may stand that is a byline only by its words; how far above
one may stand that is marked; and how many alike, elsewhere, are the authors of comments or of other articles."""


def authors_shown(
    body: Element, title: Element | None, part: Element, houses: Collection[str]
) -> tuple[tuple[str, ...], bool]:
    """The persons named as authors in the bylines of a page, the one nearest below its title first; empty if none.

    ``part`` is what holds the article; bylines of other articles, of comments and of the site are passed over.
    ``houses`` are names that are no persons. Also whether the names have the shape of persons' names.
    """
    start = title.place if title is not None else part.place
    marked = sorted(
        _marked(body),
        key=lambda one: (
            not start - _ABOVE <= one[0].place <= start + _NEAR,
            not one[1],
            one[0].place < start,
            abs(one[0].place - start),
        ),
    )
    alike = Counter((element.tag, element.attributes.get("class")) for element, _ in marked)
    weak: tuple[str, ...] = ()
    for element, strong in marked:
        near = start - _ABOVE <= element.place <= start + _NEAR
        if not near and alike[element.tag, element.attributes.get("class")] >= _MANY:
            continue
        names, whole = authors_named(_pieces(element), houses, handles=strong)
        if not names or not (whole or (strong and not weak)) or not stands_with(element, body, part, title, _AUTHOR):
            continue
        if is_beside_quotation(element):
            continue
        if whole:
            meant = [(one, sure) for one, sure in marked if stands_with(one, body, part, title, _AUTHOR)]
            return (*names, *_others(element, meant, names, houses)), True
        weak = names
    return (names, True) if (names := _lines(body, start, houses)) else (weak, False)


def _others(
    first: Element, marked: list[tuple[Element, bool]], names: tuple[str, ...], houses: Collection[str]
) -> tuple[str, ...]:
    """The persons named in further bylines that are marked like the first and stand near it."""
    more: list[str] = []
    for element, _ in sorted(marked, key=lambda one: one[0].place):
        alike = element.tag == first.tag and element.attributes.get("class") == first.attributes.get("class")
        if alike and first.place < element.place <= first.place + _BESIDE_ONE_ANOTHER:
            found, whole = authors_named(_pieces(element), houses)
            more += [name for name in found if whole and name not in names and name not in more]
    return tuple(more)


def _marked(body: Element) -> Iterator[tuple[Element, bool]]:
    """The elements of a page that are marked as bylines, and whether that is sure."""
    for element in body.within():
        attributes = element.attributes
        if not attributes or not 0 < element.size <= _LONGEST or element.tag in UNREAD:
            continue
        if "author" in attributes.get("rel", "").lower().split() or not {"author", "creator"}.isdisjoint(
            attributes.get("itemprop", "").lower().split()
        ):
            yield element, True
            continue
        told = attributes.get("rel", "").lower().split()
        if element.tag == "a" and "nofollow" not in told and _PAGE_OF_AUTHOR.search(attributes.get("href", "")):
            yield element, False
            continue
        names = names_of(element)
        for name in names if _ORGANISATION not in names else ():
            words = name.split("-")
            if any(map(_AUTHOR_WORD.fullmatch, words)) and _BESIDE.isdisjoint(words):
                yield element, True
                break


def _pieces(element: Element) -> str:
    """The text of a byline, with a bar between blocks, and where neighbours touch without a blank."""
    said: list[str] = []
    waiting: list[Element | str] = [element]
    apart = block = False
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            if not node.strip():
                said.append(" ")
                continue
            touching = bool(said) and not said[-1][-1:].isspace() and not node[0].isspace()
            touching = touching and not (node[0].islower() and said[-1][-1:].isalpha())  # a word goes on
            said.append(f"{APART}{node}" if block or (apart and touching) else node)
            apart = block = False
        elif node.tag not in UNREAD and not is_hidden(node):
            apart = True
            block = bool(said) and (block or node.tag not in INLINE or node.tag == "br")
            waiting.extend(reversed(node.children))
    return "".join(said)


def _lines(body: Element, start: int, houses: Collection[str]) -> tuple[str, ...]:
    """The authors of a short line “By …” by the title, which is marked by nothing."""
    for element in body.page[max(body.place + 1, start - _JUST_ABOVE) : start + _NEAR]:
        if not 3 < element.size <= 60 or element.blocks or element.tag in UNREAD or element.tag == "a":
            continue
        if calls_caption(names_of(element)):
            continue
        text = one_line(element.text())
        found = read_byline(text, lambda word: False)
        if found is not None and found.authors:
            text = ", ".join(found.authors)
        elif (label := _LABELLED.search(text)) is not None:
            text = text[label.end() :]
        elif not 0 < element.place - start <= _NEXT or not (dates := dates_in(text)):
            continue
        else:  # "4 March 2021 - Ada Brook" right below the title, or the two in two lines
            lines = [one_line(line) for line in _pieces(element).split(APART)]
            undated = [line for line in lines if not dates_in(line)]
            alone = undated[0] if len(lines) == 2 and len(undated) == 1 else None
            text = alone or (text[: dates[0].start] + text[dates[0].end :]).strip(" ,|·•–—-")
            if text.count(" ") != 1 or authors_named(text, houses)[0] != (text,):
                continue
        names, whole = authors_named(text, houses)
        if whole and not is_beside_quotation(element):
            return names
    return ()
