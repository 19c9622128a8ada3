"""Lines at the edges of printed pages: a number and a name set wide apart, or a number alone."""

import re
from itertools import pairwise

from bot.languages.language import everywhere
from bot.languages.patterns import any_of
from bot.model import Kind
from bot.reading.lines.marks import ends_sentence
from bot.reading.manuscript import Manuscript, Paragraph

_NUMBER = re.compile(r"\d{1,4}")
_DRAWN = re.compile(
    rf"(?:[-–—\[(]\s?)?(?:(?:{'|'.join(everywhere().page.page)})\s?)?(?P<number>\d{{1,4}})"
    rf"(?:\s?(?:{any_of(everywhere().page.page_of)}|/)\s?\d{{1,4}})?(?:\s?[-–—\])])?",
    re.IGNORECASE,
)
_LEAST = 3
"""How many numbers must count on where none of them stands in the middle of a sentence."""


def mark_page_numbers(manuscript: Manuscript) -> None:
    """Settle page heads: those whose words come again, or are a whole line elsewhere; and the bare numbers of pages.

    Only a number three spaces or more from its words counts, so that "Day 1" and "1. Salt" stay what they are.
    """
    found: dict[str, list[Paragraph]] = {}
    numbers: set[int] = set()
    for paragraph in manuscript.paragraphs:
        read = _head_of(paragraph.text) if len(paragraph.text) <= 150 and paragraph.undecided else None
        if read is not None:
            found.setdefault(read[0], []).append(paragraph)
            numbers.add(read[1])
    _mark_numbers(manuscript)
    if not found:
        return
    whole = {" ".join(paragraph.text.casefold().split()) for paragraph in manuscript.paragraphs}
    again = {words for words, paragraphs in found.items() if len(paragraphs) > 1 or words in whole}
    for words in again:
        for paragraph in found[words]:
            paragraph.settle(Kind.BOILERPLATE)
    for paragraph in manuscript.paragraphs if again else ():
        number = int(paragraph.text) if paragraph.undecided and _NUMBER.fullmatch(paragraph.text) else None
        if number is not None and not numbers.isdisjoint((number - 1, number, number + 1)):
            paragraph.settle(Kind.BOILERPLATE)


def _mark_numbers(manuscript: Manuscript) -> None:
    """Settle numbers that stand alone and count on by one, if they part sentences or stand below the last paragraph.

    A bare number over a section counts on as well, but from one or two, and sentences are over where it stands.
    """
    paragraphs = manuscript.paragraphs
    found: list[tuple[int, int]] = []
    for at, paragraph in enumerate(paragraphs):
        m = _DRAWN.fullmatch(paragraph.text) if len(paragraph.text) <= 20 and at and paragraph.undecided else None
        if m is not None:
            found.append((at, int(m["number"])))
    drawn = [(at, number) for at, number in found if not paragraphs[at].text.isdigit()]
    for run in (drawn, [(at, number) for at, number in found if paragraphs[at].text.isdigit()]):
        if len(run) < 2 or not all(b == a + 1 for (_, a), (_, b) in pairwise(run)):
            continue
        cut = sum(
            len(paragraphs[at - 1].text) > manuscript.short and not ends_sentence(paragraphs[at - 1].text)
            for at, _ in run
        )
        last = run[-1][0] == len(paragraphs) - 1
        counted = run is not drawn and (run[0][1] <= 2 or run[-1][1] > 999)  # sections, or years
        paged = run is not drawn or (len(run) >= _LEAST and (last or cut > 0))
        if cut * 2 >= len(run) or (paged and not counted):
            for at, _ in run:
                paragraphs[at].settle(Kind.BOILERPLATE)


def _head_of(text: str) -> tuple[str, int] | None:
    """The words and the number of a line that holds both, three spaces or more apart; else None."""
    pieces = re.split(r"\s{3,}", text)
    if len(pieces) < 2:
        return None
    number = next((piece for piece in (pieces[0], pieces[-1]) if _NUMBER.fullmatch(piece)), None)
    words = " ".join(" ".join(pieces).casefold().removeprefix(number or "").removesuffix(number or "").split())
    return (words, int(number)) if number is not None and any(map(str.isalpha, words)) else None
