"""The escaper: makes any text plain in Discord's markup, in one pass, and cuts it only after escaping.

What comes out shows, in every Discord client, the characters that went in and nothing else: no mention, link, emoji,
timestamp, command, spoiler, code, heading, list, small print, block quote or emphasis is left alive. What does not come
through: characters that turn the direction of writing, control characters, and heaps of marks on one letter.
"""

import unicodedata
from collections.abc import Iterator

APART = "\N{ZERO WIDTH SPACE}"
"""Keeps two pieces of markup from being read as one; takes no room on the screen."""

MARK = "…"

_BREAKS = dict.fromkeys(map(ord, "\r\x0b\x0c\x85\u2028\u2029"), "\n")
_DROPPED = {code: None for code in range(0x20) if code not in (0x09, 0x0A)}
_DROPPED |= dict.fromkeys((0x7F, *range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_CLEANING: dict[int, str | None] = _DROPPED | _BREAKS
# A backslash before these shows the character itself, wherever it stands.
_ALWAYS = frozenset("\\*_~`|<>[]#")
_EVERYBODY = ("everyone", "here")
_JOINER = "\N{ZERO WIDTH JOINER}"
_REGIONAL = range(0x1F1E6, 0x1F200)
_SKIN = range(0x1F3FB, 0x1F400)
_JAMO = range(0x1160, 0x1200)
_MARKS = 8
"""More than any script stacks in ordinary writing."""


def escape(text: str) -> str:
    """``text`` without active markup. Takes linear time."""
    return "".join(_atoms(cleaned(text)))


def escape_within(text: str, room: int) -> str:
    """``escape(text)`` where it has at most ``room`` characters, else as much as fits, with a mark.

    Never cuts inside an escape or inside what a reader sees as one character. Empty if not even the mark fits.
    """
    kept, length = list[str](), 0
    for cluster in _clusters(cleaned(text)):
        if length + len(cluster) > room:
            break
        kept.append(cluster)
        length += len(cluster)
    else:
        return "".join(kept)
    # A colon is only bare before white space, and the mark is none: it would make an address of "http:".
    while kept and (length + len(MARK) > room or kept[-1] == ":"):
        length -= len(kept.pop())
    return "".join(kept) + MARK if room >= len(MARK) else ""


def cleaned(text: str) -> str:
    """``text`` without controls of direction and of terminals, every kind of line break a newline.

    Of a heap of combining marks on one character, which would be drawn across the lines around it, the first few stay.
    """
    plain = text.replace("\r\n", "\n").translate(_CLEANING)
    if plain.isascii():
        return plain
    kept, marks = list[str](), 0
    for character in plain:
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if marks <= _MARKS:
            kept.append(character)
    return "".join(kept)


def _atoms(text: str) -> Iterator[str]:
    """For each character what stands for it in the escaped text."""
    at_start = True  # nothing but white space and invisible characters since the line began
    numbered = False  # nothing but a number since the line began
    for index, character in enumerate(text):
        following = text[index + 1 : index + 2]
        if character == "\n":
            at_start, numbered = True, False
            yield character
            continue
        if character in _ALWAYS:
            yield f"\\{character}"
        elif character == "@":
            yield _at(text, index)
        elif character == ":":
            yield ":" if following.isspace() else "\\:"
        elif (character in "-+" and at_start) or (character in ".)" and numbered):
            yield f"\\{character}"
        else:
            yield character
        blank = character.isspace() or unicodedata.category(character) == "Cf"
        numbered = character.isdigit() and (at_start or numbered)
        at_start = at_start and blank


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
    for character, atom in zip(text, _atoms(text), strict=True):
        if held and not _continues(before, character, flags):
            yield "".join(held)
            held = []
        regional = ord(character) in _REGIONAL
        flags = (flags + 1 if held else 1) if regional else 0
        held.append(atom)
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
