"""Lines at the edges of printed pages: a number and a name set wide apart, or a number alone."""

import re
from itertools import pairwise

from bot.model import Kind
from bot.reading.lines.marks import ends_sentence
from bot.reading.manuscript import Body, Part

_NUMBER = re.compile(r"\d{1,4}")
_DRAWN = re.compile(
    r"(?:[-–—\[(]\s?)?(?:(?:page|pg\.?|p\.|página|pág\.|seite|стр\.)\s?)?(?P<number>\d{1,4})"
    r"(?:\s?(?:of|de|von|sur|из|/)\s?\d{1,4})?(?:\s?[-–—\])])?",
    re.IGNORECASE,
)
_LEAST = 3
"""How many numbers must count on where none of them stands in the middle of a sentence."""


def mark_page_heads(body: Body) -> None:
    """Settle page heads: those whose words come again, or are a whole line elsewhere; and the bare numbers of pages.

    Only a number three spaces or more from its words counts, so that "Day 1" and "1. Salt" stay what they are.
    """
    found: dict[str, list[Part]] = {}
    numbers: set[int] = set()
    for part in body.parts:
        read = _head_of(part.text) if part.open and len(part.text) <= 150 else None
        if read is not None:
            found.setdefault(read[0], []).append(part)
            numbers.add(read[1])
    _mark_numbers(body)
    if not found:
        return
    whole = {" ".join(part.text.casefold().split()) for part in body.parts}
    again = {words for words, parts in found.items() if len(parts) > 1 or words in whole}
    for words in again:
        for part in found[words]:
            part.be(Kind.BOILERPLATE)
    for part in body.parts if again else ():
        number = int(part.text) if part.open and _NUMBER.fullmatch(part.text) else None
        if number is not None and not numbers.isdisjoint((number - 1, number, number + 1)):
            part.be(Kind.BOILERPLATE)


def _mark_numbers(body: Body) -> None:
    """Settle numbers that stand alone and count on by one, if they part sentences or stand below the last paragraph.

    A bare number over a section counts on as well, but from one or two, and sentences are over where it stands.
    """
    parts = body.parts
    found: list[tuple[int, int]] = []
    for at, part in enumerate(parts):
        m = _DRAWN.fullmatch(part.text) if at and part.open and len(part.text) <= 20 else None
        if m is not None:
            found.append((at, int(m["number"])))
    drawn = [(at, number) for at, number in found if not parts[at].text.isdigit()]
    for run in (drawn, [(at, number) for at, number in found if parts[at].text.isdigit()]):
        if len(run) < 2 or not all(b == a + 1 for (_, a), (_, b) in pairwise(run)):
            continue
        cut = sum(len(parts[at - 1].text) > body.short and not ends_sentence(parts[at - 1].text) for at, _ in run)
        last = run[-1][0] == len(parts) - 1
        counted = run is not drawn and (run[0][1] <= 2 or run[-1][1] > 999)  # sections, or years
        paged = run is not drawn or (len(run) >= _LEAST and (last or cut > 0))
        if cut * 2 >= len(run) or (paged and not counted):
            for at, _ in run:
                parts[at].be(Kind.BOILERPLATE)


def _head_of(text: str) -> tuple[str, int] | None:
    """The words and the number of a line that holds both, three spaces or more apart; else None."""
    pieces = re.split(r"\s{3,}", text)
    if len(pieces) < 2:
        return None
    number = next((piece for piece in (pieces[0], pieces[-1]) if _NUMBER.fullmatch(piece)), None)
    words = " ".join(" ".join(pieces).casefold().removeprefix(number or "").removesuffix(number or "").split())
    return (words, int(number)) if number is not None and any(map(str.isalpha, words)) else None
