"""The line at the top of each printed page: its number and the name of the book or article, set wide apart."""

import re

from bot.model import Kind
from bot.reading.parts import Body, Part

_NUMBER = re.compile(r"\d{1,4}")


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


def _head_of(text: str) -> tuple[str, int] | None:
    """The words and the number of a line that holds both, three spaces or more apart; else None."""
    pieces = re.split(r"\s{3,}", text)
    if len(pieces) < 2:
        return None
    number = next((piece for piece in (pieces[0], pieces[-1]) if _NUMBER.fullmatch(piece)), None)
    words = " ".join(" ".join(pieces).casefold().removeprefix(number or "").removesuffix(number or "").split())
    return (words, int(number)) if number is not None and any(map(str.isalpha, words)) else None
