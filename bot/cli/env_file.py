"""``.env`` as a verb changes it: what it sets is set anew, every other line stays as it is."""

import re
from collections.abc import Collection, Mapping

_PLAIN = re.compile(r"[A-Za-z0-9_./:@%+,~-]+")
_SETS = re.compile(r"\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=")


def names_set(text: str) -> set[str]:
    """The names that a file sets."""
    return {found[1] for line in text.splitlines() if (found := _SETS.match(line))}


def with_values(text: str, values: Mapping[str, str], without: Collection[str] = ()) -> str:
    """``text`` with these values at its end; lines that set one of them, or one of the names ``without``, are gone.

    A value is on one line: raises ValueError for any other.
    """
    gone = {*values, *without}
    kept = [line for line in text.splitlines() if not ((found := _SETS.match(line)) and found[1] in gone)]
    return "\n".join([*kept, *(f"{name}={_quoted(value)}" for name, value in values.items())]) + "\n"


def _quoted(value: str) -> str:
    if any(sign in value for sign in "\r\n\0"):
        raise ValueError("a value of several lines")
    if _PLAIN.fullmatch(value):
        return value
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
