"""What a curator may state of an article: the known keys, and the check of a mapping against them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches

from bot.errors import Cause
from bot.faults import Fault
from bot.model import Flag
from bot.reading.document import Statement
from bot.reading.lines.byline import turned_back
from bot.reading.lines.white_space import one_line

KNOWN_KEYS = {
    "title": "title",
    "author": "authors",
    "authors": "authors",
    "date": "date",
    "publication": "publication",
    "url": "url",
    "link": "url",
    "language": "language",
    "flags": "flags",
    "flag": "flags",
    "furniture": "furniture",
    "speech": "speeches",
    "speeches": "speeches",
    "keep": "keep",
}
"""Every key that may be stated, and the field of ``Statement`` it sets."""

LONGEST_VALUE = 1000
"""Characters of one stated value; more is a mistake, or hostile."""

BLANKS = frozenset({"…", "..."})
"""What stands where a value is still to be written."""

_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]{0,200}[|/])?([^\[\]|/]{1,200})\]\]")
_RANGE = re.compile(r"([0-9]{1,9})(?: ?[-–] ?([0-9]{1,9}))?")
_LINK = re.compile(r"https?://[^\s/?#:.@][^\s/?#]*(?:[/?#]\S*)?")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[Tt ]\d{2}:\d{2}\S*(?: ?(?:Z|[A-Z]{3,4}|[+-]\d{2}:?\d{2}))?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
# Words that join parts of one institution's name rather than two names.
_OF_ONE_NAME = frozenset({"of", "for", "the", "on", "at", "in", "to"})


class MisstatedError(ValueError):
    """One value that cannot be used, with the fault it is."""

    def __init__(self, fault: Fault, *values: str | int) -> None:
        super().__init__(fault, *values)
        self.cause = Cause(fault, values)


def stated(given: Mapping[str, object]) -> tuple[Statement, tuple[tuple[str, Cause], ...]]:
    """The statement ``given`` makes, and its faults as ``(key, cause)``; what is at fault stays unstated.

    Keys are those of ``KNOWN_KEYS`` in any case. Values may be strings, numbers, dates or lists of these.
    """
    found: dict[str, object] = {}
    faults: list[tuple[str, Cause]] = []
    for key, value in given.items():
        field = KNOWN_KEYS.get(key.strip().lower())
        if field is None:
            faults.append((key, unknown_key(key)))
        elif field in found:
            faults.append((key, Cause(Fault.KEY_TWICE, (key,))))
        elif value is not None and value not in ("", [], ()):
            try:
                found[field] = _VALUES[field](key, value)
            except MisstatedError as misstated:
                faults.append((key, misstated.cause))
    return replace(Statement(), **found), tuple(faults)  # type: ignore[arg-type]


def unknown_key(key: str) -> Cause:
    """The fault of an unknown key, with the nearest known one, or else all of them."""
    shown = one_line(key)[:40]
    near = get_close_matches(shown.lower(), KNOWN_KEYS, n=1, cutoff=0.6)
    if near:
        return Cause(Fault.KEY_MISSPELT, (shown, near[0]))
    return Cause(Fault.KEY_UNKNOWN, (shown, ", ".join(KNOWN_KEYS)))


def split_names(line: str) -> tuple[str, ...]:
    """The names in one line: “A. Writer and B. Writer”, “A; B”, “A B, C D & E F”.

    “Writer, A.”, “A B, Jr.” and “Department of Trade and Industry” stay whole.
    """
    names: list[str] = []
    for part in line.split(";"):
        words = part.split()
        if not _OF_ONE_NAME.isdisjoint(words):
            names.append(" ".join(words))
            continue
        joined = f" {' '.join(words)} "
        for joint in (", and ", " and ", " & "):
            joined = joined.replace(joint, "\n")
        for name in joined.split("\n"):
            pieces = [piece.strip() for piece in name.split(",")]
            names.extend(pieces if all(" " in piece for piece in pieces) else [name.strip()])
    return tuple(name for name in names if name)


def _string(key: str, value: object) -> str:
    if isinstance(value, (list, tuple, dict, set)):
        raise MisstatedError(Fault.VALUE_NOT_ONE_LINE, key)
    text = one_line(_WIKI_LINK.sub(r"\1", str(value)))
    if text in BLANKS:
        raise MisstatedError(Fault.VALUE_LEFT_BLANK, key, text)
    if len(text) > LONGEST_VALUE:
        raise MisstatedError(Fault.VALUE_TOO_LONG, key, LONGEST_VALUE)
    return text


def _names(key: str, value: object) -> tuple[str, ...]:
    if isinstance(value, (list, tuple)):
        return tuple(name for name in (_string(key, _named(item)) for item in value) if name)
    text = _string(key, _named(value))
    turned = turned_back(text)
    return (turned,) if turned else split_names(text)


def _named(value: object) -> object:
    """An author given as a mapping, with an address or a profile, is its name; ``[[Ada Brook]]`` unquoted is a link."""
    while isinstance(value, list) and len(value) == 1:
        value = value[0]
    return value["name"] if isinstance(value, dict) and isinstance(value.get("name"), str) else value


def is_web_link(text: str) -> bool:
    """Whether ``text`` is a link to a page of the web: ``https://`` or ``http://``, and a host."""
    return _LINK.fullmatch(text) is not None


def _url(key: str, value: object) -> str:
    text = _string(key, value)
    if not is_web_link(text):
        raise MisstatedError(Fault.NOT_A_LINK, key)
    return text


def _language(key: str, value: object) -> str:
    text = _string(key, value)
    if not _LANGUAGE.fullmatch(text):
        raise MisstatedError(Fault.NOT_A_LANGUAGE, key)
    return text


def _date(key: str, value: object) -> str:
    """As stated; of a moment ("2021-05-03T09:30:00+02:00") its day, on the writer's own clock."""
    text = _string(key, value)
    moment = _MOMENT.fullmatch(text)
    return moment[1] if moment else text


def _flags(key: str, value: object) -> frozenset[Flag]:
    items = value if isinstance(value, (list, tuple)) else _string(key, value).replace(",", " ").split()
    flags = set()
    for item in items:
        name = _string(key, item)
        if name.lower() not in set(Flag):
            raise MisstatedError(Fault.UNKNOWN_FLAG, key, name[:40], ", ".join(Flag))
        flags.add(Flag(name.lower()))
    return frozenset(flags)


def line_range(key: str, value: object) -> tuple[int, int]:
    """First and last line of ``14``, ``"14"`` or ``"3-9"``. Raises MisstatedError, which names ``key``."""
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise MisstatedError(Fault.NOT_LINE_NUMBERS, key)
    match = _RANGE.fullmatch(str(value).strip())
    if match is None:
        raise MisstatedError(Fault.NOT_LINE_NUMBERS, key, str(value)[:40])
    first = int(match[1])
    last = int(match[2] or first)
    if not 1 <= first <= last:
        raise MisstatedError(Fault.NOT_A_RANGE, key, first, last)
    return first, last


def _ranges(key: str, value: object) -> tuple[tuple[int, int], ...]:
    items: Iterable[object]
    if isinstance(value, (list, tuple)):
        items = value
    elif isinstance(value, str):
        items = value.split(",")
    else:
        items = (value,)
    return tuple(line_range(key, item) for item in items)


def _speeches(key: str, value: object) -> tuple[tuple[int, int, str], ...]:
    if not isinstance(value, (list, tuple)):
        value = [value]
    speeches = []
    for item in value:
        if not isinstance(item, dict) or not {"lines", "speaker"} <= item.keys():
            raise MisstatedError(Fault.SPEECH_INCOMPLETE, key)
        for part in item:
            if part not in ("lines", "speaker"):
                raise MisstatedError(Fault.SPEECH_KEY_UNKNOWN, key, str(part))
        speaker = _string("speaker", item["speaker"])
        if not speaker:
            raise MisstatedError(Fault.SPEECH_WITHOUT_SPEAKER, key)
        speeches.append((*line_range("lines", item["lines"]), speaker))
    return tuple(speeches)


_VALUES = {
    "title": _string,
    "authors": _names,
    "date": _date,
    "publication": _string,
    "url": _url,
    "language": _language,
    "flags": _flags,
    "furniture": _ranges,
    "speeches": _speeches,
    "keep": _ranges,
}
