"""Sentences a page sets apart a second time to draw the eye: kept, but the text itself is what is read."""

from bot.model import Kind
from bot.reading.marks import bare_end, wholly_quoted
from bot.reading.parts import Body, Part

_WORDS = 5
"""The fewest words of a pulled sentence; they are also how many must agree before the rest is compared."""

_LONGEST = 300

_ALIKE = 8
"""The most paragraphs of one opening that are looked for."""


def mark_pulled(body: Body) -> None:
    """Settle short paragraphs whose words stand, one after another, inside a longer paragraph of the file.

    A heading may repeat words of the text, and a question may be one: only a quoted line or
    one that closes like a statement is pulled.
    """
    wanted: dict[tuple[str, ...], list[tuple[Part, list[str]]]] = {}
    for at, part in enumerate(body.parts):
        words = _words(part.text) if at and part.open and _can_be_pulled(part.text) else []
        if len(words) >= _WORDS:
            alike = wanted.setdefault(tuple(words[:_WORDS]), [])
            if len(alike) < _ALIKE:
                alike.append((part, words))
    if not wanted:
        return
    opening = {words[0] for words in wanted}
    for part in body.parts:
        if len(part.text) <= 40:
            continue
        words = _words(part.text)
        for at, word in enumerate(words):
            if word not in opening:
                continue
            for pulled, its in wanted.get(tuple(words[at : at + _WORDS]), ()):
                if pulled.open and len(its) < len(words) and words[at : at + len(its)] == its:
                    pulled.be(Kind.BOILERPLATE)
                    body.doubt(pulled, "The text says this elsewhere: read as a line set apart from it.")


def _can_be_pulled(text: str) -> bool:
    return len(text) <= _LONGEST and (wholly_quoted(text) or bare_end(text) in ".!…。！")


def _words(text: str) -> list[str]:
    found = ("".join(char for char in word if char.isalnum()) for word in text.casefold().split())
    return [word for word in found if word]
