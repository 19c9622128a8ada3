"""Who says it in a script without spaces, by the words right behind a quotation or right before it."""

import re
from typing import Final

from bot.languages.language import everywhere

_ALL: Final = everywhere()
_SAYING: Final = _ALL.saying
_BEFORE: Final = re.compile("|".join(_SAYING.before))
_BEHIND: Final = re.compile("|".join(_SAYING.behind))
_CLAUSE: Final = re.compile("[，。！？；]")


def said_behind(tail: str) -> tuple[str | None, int]:
    """Who says it by the words behind a closing mark, and how far they reach: 0 where they tell of nobody."""
    found = _BEHIND.match(tail)
    return (_named(found.group(1)), found.end()) if found is not None else (None, 0)


def said_before(lead: str) -> str | None:
    """Who says it by the words of the same sentence before an opening mark."""
    found = _BEFORE.search(_CLAUSE.split(lead.rstrip("：:，,"))[-1] + lead[-1:])
    return _named(found.group(1)) if found is not None else None


def _named(name: str) -> str | None:
    if (
        name[0] in _SAYING.no_name_begins
        or name[-1] in _SAYING.no_name_ends
        or ("·" not in name and (len(name) > 3 or name[0] not in _ALL.people.surnames))
    ):
        return None
    return None if name[0] in _ALL.people.familiar and len(name) < 3 else name
