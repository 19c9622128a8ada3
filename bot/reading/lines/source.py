"""The source that a quotation's own last words name: "… no rich man ever thanked one. — Ada Lin, Letters"."""

import re
from typing import Final

from bot.reading.lines.byline import BYLINE_LABEL, NOT_PERSON
from bot.reading.lines.marks import TERMINAL, bare_end, closing_at, is_han, opening_mark
from bot.reading.people.names import is_han_name, is_name, without_courtesy

LONGEST_SOURCE: Final = 100
"""Characters of a source."""

DASHES: Final = "—–―-~"
"""What may stand before the name in a source."""

_LEAST_SAID: Final = 15
_DASH: Final = re.compile(
    rf"(?<=[.!?…”\"»’'«“」』)\]。！？])\s*(?P<dash>[—–―]{{1,2}}|---?(?!-)|(?<=\s)[-~](?=\s))\s*(?=\S[^—―\n]{{1,{LONGEST_SOURCE}}}$)"
)
_BRACKET: Final = re.compile(r"(?<=[.!?…”\"»’'“」』])\s+(?P<who>[(\[][^()\[\]\n]{3,100}[)\]])$")
_NAME_ENDS: Final = re.compile(r"[,;(:\[]|\s(?:in|from|on|at|to)\s")
_LEAD: Final = re.compile(r"(?:[—–―]{1,2}|-{1,3}|~)\s*")
_BEHIND_NAME: Final = re.compile(r"\s[—–|-]\s|[,;:(]|\s(?:in|from|on|at|to)\s")
_WORK: Final = "\u300a"
"""The mark that opens the name of a work in Chinese."""
_BEHIND_HAN: Final = re.compile(r"[，。（(,:：\s]")
_LEAST_HAN: Final = 2
_GOES_ON: Final = re.compile(r"$|\s?[,;(\[\])《，（]|\s[—–|-]\s|\s(?:in|from)\s(?![a-z])")
"""What may stand behind a name that is all a line says."""

_CLOSERS: Final = "”\"»’'«“」』"


def source_at_end(text: str, *, quoted: bool) -> int | None:
    """Where the dash stands before the name of whoever said the words before it; None where there is none.

    ``quoted``: the words are known to be a quotation. Else one pair of marks must hold them all. A name of one word
    counts only behind a closing mark, or with a work or date behind a comma.
    """
    dash = _DASH.search(text, max(_LEAST_SAID, len(text) - LONGEST_SOURCE - 6))
    if dash is None:
        return _beside(text) if quoted else None
    said, who = text[: dash.start()].rstrip(), text[dash.end() :]
    marked = opening_mark(said) is not None and closing_at(said) == len(said) - 1
    if not (quoted or marked):
        return None
    return dash.start("dash") if is_source(who, said[-1] in _CLOSERS) else None


def _beside(text: str) -> int | None:
    """Where what says whose a quotation is begins without a dash: in brackets behind it, or right behind its marks."""
    bracket = _BRACKET.search(text, max(_LEAST_SAID, len(text) - LONGEST_SOURCE - 6)) if text[-1:] in ")]" else None
    if bracket is not None:
        return bracket.start("who") if source_alone(bracket["who"]) else None
    end = closing_at(text) + 1 if opening_mark(text) is not None else 0
    who = text[end:].lstrip()
    return len(text) - len(who) if end > _LEAST_SAID and len(who) < len(text) - end and source_alone(who) else None


def is_source(who: str, behind_mark: bool = False) -> bool:
    """Whether words behind a quotation name a person, and perhaps a work or date: "Ada Lin", "Lin, Letters (1911)".

    ``behind_mark``: they stand behind a closing mark, so that one word with a capital is enough.
    """
    name = _NAME_ENDS.split(who, maxsplit=1)[0].strip(" .")
    behind = who[len(name) :].strip(" .")
    if is_name(name, 4) or _han_name(who) is not None:
        return who[-1] not in "?!…？！"
    return name.isalpha() and name[:1].isupper() and (bool(behind) or (behind_mark and who[-1] != "."))


def source_alone(text: str) -> bool:
    """Whether a line without a dash is nothing but a person's full name, perhaps with a work or an office behind it.

    "Ada Lin", "by Ada Lin", "(Ada Lin, Letters)", "Ada Lin, keeper of the north light". A sentence is not.
    """
    who = name_of_source(text)
    if who is None or (" " not in without_courtesy(who) and not is_han(who[0])):
        return False
    if NOT_PERSON.search(who) is not None:
        return False
    bare = text.strip()
    behind = bare[bare.index(who) + len(who) :]
    return behind == "." or (_GOES_ON.match(behind) is not None and bare_end(bare) not in TERMINAL)


def name_of_source(text: str) -> str | None:
    """The name that opens a line which says whose a quotation is, without the dash, brackets or "by" before it."""
    bare = text.strip()
    if not bare or len(bare) > LONGEST_SOURCE or "\n" in bare:
        return None
    lead = _LEAD.match(bare)
    who = bare[lead.end() :] if lead is not None else bare
    if who.startswith(("(", "[")) and who[-1] in ")]":
        who = who[1:-1].strip()
    label = BYLINE_LABEL.match(who)
    who = who[label.end() :] if label is not None else who
    name = _BEHIND_NAME.split(who, maxsplit=1)[0].strip(" .")
    return name if is_name(name, 4) else _han_name(who) if lead is not None else None


def _han_name(who: str) -> str | None:
    """The Chinese name that opens what stands behind a dash; one of two characters only before the name of a work."""
    name, work, _ = who.partition(_WORK)
    name = _BEHIND_HAN.split(name, maxsplit=1)[0].strip()
    if work and len(name) == _LEAST_HAN and all(map(is_han, name)):
        return name
    return name if is_han_name(name) else None
