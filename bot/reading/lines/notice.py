"""Sentences that are never quoted: notices of a page, credits, addresses, the biography of a writer."""

import re
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import LinePatterns, WordPatterns, any_of
from bot.reading.lines.marks import CAPITALS

_ADDRESS = re.compile(r"https?:|www\.|\w@\w|@\w{3}|©")
_ADDRESS_MARKS: Final = ("http", "www.", "@", "©")
_WORDS: Final = everywhere().byline
_FURNITURE: Final = WordPatterns(*everywhere().page.furniture)
_BIOGRAPHY = re.compile(
    rf"^(?:[{CAPITALS}][\w.’'-]+ ){{1,4}}{any_of(everywhere().grammar.being)} {any_of(_WORDS.described)} "
    rf"(?:\w+[ ,-]+){{0,6}}?(?i:{'|'.join(_WORDS.occupations)})\b"
)

_LONGEST = 700
_SURE = LinePatterns(*everywhere().page.sure, signs="(", most=1)


def is_page_notice(text: str) -> bool:
    """Whether a paragraph is nothing but what a page or a letter by mail says of itself, whatever it ends with."""
    return len(text) < _LONGEST and _SURE.match(text) is not None


def is_notice(text: str, folded: str, begun: frozenset[str]) -> bool:
    """Whether the sentence ``text`` is a notice, holds an address or says who the author is.

    ``folded`` is ``text`` casefolded, with straight apostrophes and without opening marks; ``begun`` are its
    ``beginnings``.
    """
    return (
        _FURNITURE.found(folded, begun)
        or (any(map(folded.__contains__, _ADDRESS_MARKS)) and _ADDRESS.search(folded) is not None)
        or _BIOGRAPHY.match(text) is not None
    )
