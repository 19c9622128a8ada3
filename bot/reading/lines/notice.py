"""Sentences that are never quoted: notices of a page, credits, addresses, the biography of a writer."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from bot.languages.kinds import NONE
from bot.languages.language import everywhere
from bot.languages.needed import Needed, joined
from bot.languages.patterns import LinePatterns, any_of
from bot.languages.sought import SoughtPattern
from bot.reading.lines.marks import CAPITALS

_ADDRESS = re.compile(r"https?:|www\.|\w@\w|@\w{3}|©")
_ADDRESS_MARKS: Final = ("http", "www.", "@", "©")
_WORDS: Final = everywhere().byline
_BIOGRAPHY = re.compile(
    rf"^(?:[{CAPITALS}][\w.’'-]++ ){{1,4}}{any_of(everywhere().grammar.being)} {any_of(_WORDS.described)} "
    rf"(?:\w+[ ,-]+){{0,6}}?(?i:{'|'.join(_WORDS.occupations)})\b"
)

_LONGEST = 700
_SURE = LinePatterns(*everywhere().page.sure, signs="(", most=1)


def is_page_notice(text: str) -> bool:
    """Whether a paragraph is nothing but what a page or a letter by mail says of itself, whatever it ends with."""
    return len(text) < _LONGEST and _SURE.match(text) is not None


@cache
def notices() -> SoughtPattern:
    """What a page says of itself."""
    return SoughtPattern(everywhere().page.furniture, NONE)


def notice_words() -> Needed | None:
    """What stands in every sentence that ``is_notice`` finds, biographies aside."""
    needed = notices().needed
    return needed and joined([needed, Needed(NONE, NONE, frozenset(_ADDRESS_MARKS))])


def is_notice(text: str, folded: str, words: Sequence[str] | None = None) -> bool:
    """Whether the sentence ``text`` is a notice, holds an address or says who the author is.

    ``folded`` is ``text`` casefolded, with straight apostrophes and without opening marks; ``words`` are those of
    its words that hold one of ``notice_words``, or None for any.
    """
    return (
        notices().found(folded, words)
        or (any(map(folded.__contains__, _ADDRESS_MARKS)) and _ADDRESS.search(folded) is not None)
        or is_biography(text)
    )


def is_biography(text: str) -> bool:
    """Whether the sentence ``text`` says who the author is: "Ada Bray is a writer"."""
    return _BIOGRAPHY.match(text) is not None
