"""A sidecar's text with other details: what else it states stays, to the letter, and so do its comments."""

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from bot.errors import Cause, Refused
from bot.faults import Fault
from bot.model.sources import Details
from bot.reading import can_be_date, years_named

ALIASES: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("title",),
    "author": ("author", "authors"),
    "date": ("date",),
    "link": ("link", "url"),
    "publication": ("publication",),
    "language": ("language",),
    "flags": ("flags", "flag"),
}
"""The details that can be stated, each with the keys it may stand under; the first is the one written."""

_LISTED: Final = {"author": ";", "flags": ","}
_TABLE: Final = re.compile(r"\s*\[")
_NOTHING: Final = re.compile(r"\s*(?:#.*)?")
_LONGEST: Final = 400
"""Lines of one value at most."""


def restated(sidecar: str, details: Mapping[str, str]) -> str:
    """``sidecar`` with ``details`` in the place of what it states of these; an empty one is stated no more.

    Raises Refused where that cannot be done without harm to the rest, as in a file that is not valid TOML.
    """
    before = _parsed(sidecar)
    lines = sidecar.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    spans, top = _statements(lines)
    for name, value in details.items():
        own = [(key, span) for key, span in spans.items() if key.strip().lower() in ALIASES[name]]
        written = f"{ALIASES[name][0]} = {_valued(name, value)}\n" if value else ""
        for _, (first, last) in own:
            lines[first:last] = [written, *[""] * (last - first - 1)]
            written = ""
        if written:
            lines.insert(top, written)
            spans = {key: (a + (a >= top), b + (a >= top)) for key, (a, b) in spans.items()}
            top += 1
    after = "".join(lines)
    kept = {key: value for key, value in before.items() if not _names(key, details)}
    if _parsed(after) != kept | {ALIASES[name][0]: _value(name, value) for name, value in details.items() if value}:
        raise Refused(Fault.SIDECAR_BY_HAND)
    return after


def sidecar_for(details: Details) -> str:
    """The sidecar of a text that is offered with ``details``; empty where they state nothing."""
    stated = {"title": details.title, "author": details.author, "date": details.date, "link": details.link}
    return restated("", stated)


def require_date(typed: str, now: datetime) -> None:
    """Raises Refused where ``typed`` can be no date, or one that is years away; an empty one states none."""
    cause = date_fault(typed, now)
    if cause is not None:
        raise Refused(cause.fault, *cause.values)


def date_fault(typed: str, now: datetime) -> Cause | None:
    """Why ``typed`` can be no date of a text; None where it can, and where nothing is typed."""
    if typed and not can_be_date(typed):
        return Cause(Fault.NOT_A_DATE, (typed,))
    if any(year > now.year + 1 for year in years_named(typed)):
        return Cause(Fault.DATE_TO_COME, (typed,))
    return None


def toml_lines(told: Mapping[str, str]) -> str:
    """A file of TOML that says so, without what is empty."""
    return "".join(f"{name} = {_string(value)}\n" for name, value in told.items() if value)


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        raise Refused(Fault.SIDECAR_BY_HAND) from None


def _statements(lines: Sequence[str]) -> tuple[dict[str, tuple[int, int]], int]:
    """The lines (first, and the one behind the last) of each key above the first table, and where the tables begin."""
    found: dict[str, tuple[int, int]] = {}
    at = 0
    while at < len(lines) and not _TABLE.match(lines[at]):
        if _NOTHING.fullmatch(lines[at].rstrip("\r\n")):
            at += 1
            continue
        end, keys = _end(lines, at)
        found.update(dict.fromkeys(keys, (at, end)))
        at = end
    return found, at


def _end(lines: Sequence[str], start: int) -> tuple[int, list[str]]:
    """Where the statement that begins in a line ends, and the keys it states."""
    for end in range(start + 1, min(len(lines), start + _LONGEST) + 1):
        try:
            return end, list(tomllib.loads("".join(lines[start:end])))
        except (tomllib.TOMLDecodeError, RecursionError, ValueError):
            continue
    raise Refused(Fault.SIDECAR_BY_HAND)


def _names(key: str, details: Mapping[str, str]) -> bool:
    return any(key.strip().lower() in ALIASES[name] for name in details)


def _value(name: str, value: str) -> str | list[str]:
    """What a detail is in TOML: a string, or a list where several are named."""
    parts = [part.strip() for part in value.split(_LISTED[name])] if name in _LISTED else [value]
    given = [part for part in parts if part]
    return given if name == "flags" or len(given) > 1 else value


def _valued(name: str, value: str) -> str:
    what = _value(name, value)
    return _string(what) if isinstance(what, str) else f"[{', '.join(map(_string, what))}]"


def _string(text: str) -> str:
    # JSON's strings are TOML's basic strings, but for DEL.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
