"""The escaper: makes any text plain in Discord's markup, in one pass, and cuts it only after escaping.

What comes out shows, in every Discord client, the characters that went in and nothing else: no mention, link, emoji,
timestamp, command, spoiler, code, heading, list, small print, block quote or emphasis is left alive. What does not come
through: characters that turn the direction of writing, control characters, and heaps of marks on one letter.
"""

import re
import unicodedata
from collections.abc import Iterator

APART = "\N{ZERO WIDTH SPACE}"
"""Keeps two pieces of markup from being read as one; takes no room on the screen."""

MARK = "…"

_BREAKS = dict.fromkeys(map(ord, "\r\x0b\x0c\x85\u2028\u2029"), "\n")
_DROPPED = {code: None for code in range(0x20) if code not in (0x09, 0x0A)}
_DROPPED |= dict.fromkeys((0x7F, *range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_CLEANING: dict[int, str | None] = _DROPPED | _BREAKS
_TO_CLEAN = re.compile(f"[{re.escape(''.join(map(chr, _CLEANING)))}]")
# A backslash before these shows the character itself, wherever it stands; an at sign needs another cure.
# A class of characters first: what has none of them is skipped ten times as fast.
_LIVE = re.compile(r"[\\*_~`|<>\[\]#@:](?:(?<!:)|(?!\s))")
_EVERYBODY = ("everyone", "here")
_JOINER = "\N{ZERO WIDTH JOINER}"
_REGIONAL = range(0x1F1E6, 0x1F200)
_SKIN = range(0x1F3FB, 0x1F400)
_JAMO = range(0x1160, 0x1200)
_MARKS = 8
"""More than any script stacks in ordinary writing."""
_MAYBE_A_HEAP = re.compile(
    r"[^\0-\u02ff\u0370-\u0482\u048a-\u0590\u2000-\u20cf\u2100-\u2cee\u3041-\u3096\u30a0-\ua66e\uac00-\ud7ff]"
    f"{{{_MARKS + 1}}}"
)
"""More than that of characters in a row among which there may be marks: the ranges hold none."""


def escape(text: str) -> str:
    """``text`` without active markup. Takes linear time."""
    return escaped(cleaned(text))


def escaped(text: str) -> str:
    """``escape`` of a text that is clean already."""
    atoms = _atoms(text)
    if not atoms:
        return text
    pieces, last = list[str](), 0
    for at, atom in sorted(atoms.items()):
        pieces += (text[last:at], atom)
        last = at + 1
    return "".join((*pieces, text[last:]))


def escape_within(text: str, room: int) -> str:
    """``escape(text)`` where it has at most ``room`` characters, else as much as fits, with a mark.

    Never cuts inside an escape or inside what a reader sees as one character. Empty if not even the mark fits.
    """
    whole = escape(text)
    if len(whole) <= room:
        return whole
    kept, length = list[str](), 0
    for cluster in _clusters(cleaned(text)):
        if length + len(cluster) > room:
            break
        kept.append(cluster)
        length += len(cluster)
    # A colon is only bare before white space, and the mark is none: it would make an address of "http:".
    while kept and (length + len(MARK) > room or kept[-1] == ":"):
        length -= len(kept.pop())
    return "".join(kept) + MARK if room >= len(MARK) else ""


def cleaned(text: str) -> str:
    """``text`` without controls of direction and of terminals, every kind of line break a newline.

    Of a heap of combining marks on one character, which would be drawn across the lines around it, the first few stay.
    """
    drops = not text.isprintable() and _TO_CLEAN.search(text) is not None
    plain = text.replace("\r\n", "\n").translate(_CLEANING) if drops else text
    if plain.isascii() or not _MAYBE_A_HEAP.search(plain):
        return plain
    kept, marks = list[str](), 0
    for character in plain:
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if marks <= _MARKS:
            kept.append(character)
    return "".join(kept)


def _atoms(text: str) -> dict[int, str]:
    """What stands for characters in the escaped text, by their place; the others stand for themselves."""
    atoms = {
        live.start(): _at(text, live.start()) if live[0] == "@" else f"\\{live[0]}" for live in _LIVE.finditer(text)
    }
    start, more = 0, bool(text)
    while more:
        at = None if "a" <= text[start : start + 1].lower() <= "z" else _marker(text, start)
        if at is not None:
            atoms[at] = f"\\{text[at]}"
        start = text.find("\n", start) + 1
        more = start > 0
    return atoms


def _marker(text: str, start: int) -> int | None:
    """Where the line that begins at ``start`` has a sign that makes it an item of a list: a dash or plus, or what
    follows a number, behind nothing but white space and invisible characters."""
    first = start
    while first < len(text) and text[first] != "\n" and _is_blank(text[first]):
        first += 1
    at = first
    while at < len(text) and text[at].isdigit():
        at += 1
    return at if at < len(text) and text[at] in (".)" if at > first else "-+") else None


def _is_blank(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) == "Cf"


def _at(text: str, index: int) -> str:
    """An at sign, kept apart from what would make it a mention; also at the end, where another piece may follow."""
    following = text[index + 1 : index + 9].casefold()
    if not following or following[0] in "!&" or following[0].isdigit() or following.startswith(_EVERYBODY):
        return f"@{APART}"
    return "@" if not any(name.startswith(following) for name in _EVERYBODY) else f"@{APART}"


def _clusters(text: str) -> Iterator[str]:
    """The escaped text in pieces a reader sees as one character each (the common rules of Unicode's annex 29)."""
    held: list[str] = []
    before, flags = "", 0
    atoms = _atoms(text)
    for at, character in enumerate(text):
        if held and not _continues(before, character, flags):
            yield "".join(held)
            held = []
        regional = ord(character) in _REGIONAL
        flags = (flags + 1 if held else 1) if regional else 0
        held.append(atoms.get(at, character))
        before = character
    if held:
        yield "".join(held)


def _continues(before: str, character: str, flags: int) -> bool:
    """Whether ``character`` belongs to the same visible character as ``before``."""
    if before == "\n" or character == "\n":
        return False
    code = ord(character)
    if before == _JOINER or character == _JOINER or code in _SKIN or code in _JAMO:
        return True
    if code in _REGIONAL:
        return flags % 2 == 1
    return unicodedata.category(character) in ("Mn", "Me", "Mc")
