"""Properties that notebooks write below the title of a page: lines ``Author: Ada Brook``, ``**Author:** Ada Brook``."""

import re
from typing import Final

from bot.reading.document import Statement
from bot.reading.stated.front_matter import Split, split_front_matter
from bot.reading.stated.program_keys import is_of_program, told_by_programs
from bot.reading.stated.statements import KNOWN_KEYS, stated

_TITLE: Final = re.compile(r"# +[^\n]{1,300}\n\s{0,9}\n(?=(?:[*-] )?(?:\*\*|__)?[A-Z])")
_PROPERTY: Final = re.compile(
    r"(?:[*-] )?(?P<bold>\*\*|__)?(?P<key>[A-Z][A-Za-z _-]{0,29})(?(bold)(?P=bold)?):(?(bold)(?:\*\*|__)?)"
    r"(?: (?P<value>[^\n]*))?"
)
"""A line of its own or an entry of a list, the key in bold or not."""
_MOST: Final = 30
_LEAST_KNOWN: Final = 2
"""Properties of one page at most, and of these at least so many that are known for what they are."""


def split_page_top(text: str) -> Split:
    """What ``split_front_matter`` takes; where it takes nothing, the properties below the title."""
    statement, rest, taken, remarks = split_front_matter(text)
    if taken:
        return statement, rest, taken, remarks
    statement, rest = properties_below_title(rest)
    return statement, rest, taken, remarks


def properties_below_title(text: str) -> tuple[Statement, str]:
    """What the lines right below the title of a page state, and ``text`` with nothing in their place.

    They are properties where each is a key with its value, up to a blank line, and two keys are known ones or those of
    programs; else they are text.
    """
    title = _TITLE.match(text)
    if title is None:
        return Statement(), text
    given: dict[str, object] = {}
    lines = text[title.end() :].split("\n", _MOST + 1)
    count = 0
    for line in lines[: _MOST + 1]:
        if not line.strip():
            break
        found = _PROPERTY.fullmatch(line.rstrip())
        if found is None or count == _MOST:
            return Statement(), text
        given[found["key"]] = (found["value"] or "").strip().removesuffix("\\").rstrip()
        count += 1
    known = {key: value for key, value in given.items() if key.lower() in KNOWN_KEYS and value}
    if len(known) + sum(map(is_of_program, given.keys() - known.keys())) < _LEAST_KNOWN:
        return Statement(), text
    statement, _ = stated(known)
    return statement.over(told_by_programs(given)), text[: title.end()] + "\n".join([""] * count + lines[count:])
