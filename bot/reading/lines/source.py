"""The source that a quotation's own last words name: "… no rich man ever thanked one. — Ada Lin, Letters"."""

import re
from typing import Final

from bot.reading.lines.marks import closing_at, opening_mark
from bot.reading.people.names import is_name

_LONGEST_SOURCE: Final = 100
"""Characters of a source."""

_LEAST_SAID: Final = 15
_DASH: Final = re.compile(
    rf"(?<=[.!?…”\"»’'«“」』)\]。！？])\s*(?P<dash>[—–―]|--(?!-)|(?<=\s)-(?=\s))\s*(?=\S[^—―\n]{{1,{_LONGEST_SOURCE}}}$)"
)
_NAME_ENDS: Final = re.compile(r"[,;(:\[]|\s(?:in|from|on|at|to)\s")
_CLOSERS: Final = "”\"»’'«“」』"


def source_at_end(text: str, *, quoted: bool) -> int | None:
    """Where the dash stands before the name of whoever said the words before it; None where there is none.

    ``quoted``: the words are known to be a quotation. Else one pair of marks must hold them all. A name of one word
    counts only behind a closing mark, or with a work or date behind a comma.
    """
    dash = _DASH.search(text, max(_LEAST_SAID, len(text) - _LONGEST_SOURCE - 6))
    if dash is None:
        return None
    said, who = text[: dash.start()].rstrip(), text[dash.end() :]
    marked = opening_mark(said) is not None and closing_at(said) == len(said) - 1
    if not (quoted or marked):
        return None
    return dash.start("dash") if is_source(who, said[-1] in _CLOSERS) else None


def is_source(who: str, behind_mark: bool = False) -> bool:
    """Whether words behind a quotation name a person, and perhaps a work or date: "Ada Lin", "Lin, Letters (1911)".

    ``behind_mark``: they stand behind a closing mark, so that one word with a capital is enough.
    """
    name = _NAME_ENDS.split(who, maxsplit=1)[0].strip(" .")
    behind = who[len(name) :].strip(" .")
    if is_name(name, 4):
        return who[-1] not in "?!…"
    return name.isalpha() and name[:1].isupper() and (bool(behind) or (behind_mark and who[-1] != "."))
