"""Who is said to say a quotation in a script without spaces, or in Korean: 孔明说：“…”."""

import re
from collections.abc import Callable
from typing import Final

from bot.languages.language import everywhere
from bot.reading.messages.leading import NO_NAMES

DENSE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
DENSE_NAME: Final = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff々]{1,12}(?:[·・=＝ ][\u3040-\u30ff\u3400-\u9fff々]{1,12}){0,3}|[\uac00-\ud7a3]{2,5}"
)
_FEW_CHARS: Final = 4
_BESIDE: Final = 40
"""How many characters beside a quotation are examined."""
_SAYING: Final = everywhere().saying
_BEFORE: Final = tuple([re.compile(way) for way in _SAYING.said_before])
_BEHIND: Final = tuple([re.compile(way) for way in _SAYING.said_behind])


def dense_name(words: str, known: Callable[[str], bool], *, behind: bool) -> str | None:
    """Who says it by the words before a quotation, or ``behind`` it; a long name is one only where it is ``known``."""
    stretch = words[:_BESIDE] if behind else words[-_BESIDE:]
    if not DENSE.search(stretch):
        return None
    for pattern in _BEHIND if behind else _BEFORE:
        found = pattern.match(stretch) if behind else pattern.search(stretch)
        name = found[1] if found is not None else ""
        likely = bool(name) and (behind or len(name) <= _FEW_CHARS or known(name))
        if likely and name not in NO_NAMES and name[0] not in _SAYING.no_name_begins:
            return str(name)
    return None
