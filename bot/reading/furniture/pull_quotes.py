"""Sentences a page sets apart a second time to draw the eye: kept, but the text itself is what is read."""

import re

from bot.model import Kind
from bot.reading.lines.marks import wholly_quoted
from bot.reading.manuscript import Body, Part

_WORD = re.compile(r"\w+")
_LEAST = 5
"""The fewest words of a pulled sentence."""

_LONGEST = 300
_UNMARKED = 60
"""Characters of a paragraph: the least of one without quotation marks (a refrain is shorter), the most of any."""

_ALIKE = 8
"""The most paragraphs that are looked for by one word."""


def mark_pulled(body: Body) -> None:
    """Settle short paragraphs whose words stand, one after another, inside a longer paragraph of the file.

    A heading may repeat words of the text, and a question may be one: only a quoted line or
    one that closes like a statement is pulled.
    """
    wanted: dict[str, list[tuple[Part, list[str], int]]] = {}
    for at, part in enumerate(body.parts):
        if not at or not part.open or not _can_be_pulled(part):
            continue
        words = _WORD.findall(part.text.casefold())
        if len(words) >= _LEAST:
            telling = max(words, key=len)  # the longest word is the rarest, so that little else is compared
            alike = wanted.setdefault(telling, [])
            if len(alike) < _ALIKE:
                alike.append((part, words, words.index(telling)))
    if not wanted:
        return
    for part in body.parts:
        words = _WORD.findall(part.text.casefold())
        for at in [at for at, word in enumerate(words) if word in wanted]:
            for pulled, its, before in wanted[words[at]]:
                start = at - before
                if start >= 0 and len(its) < len(words) and pulled.open and words[start : start + len(its)] == its:
                    pulled.be(Kind.BOILERPLATE)
                    body.doubt(pulled, "The text says this elsewhere: read as a line set apart from it.")


def _can_be_pulled(part: Part) -> bool:
    size = len(part.text)
    return size <= _LONGEST and ((size >= _UNMARKED and part.end in ".!…。！") or wholly_quoted(part.text))
