"""Folding: text normalised for matching, and the mapping from folded words back to places in the text.

A character is decomposed (NFKD, Unicode Standard Annex 15), loses its combining marks and its case; apostrophes and
invisible format characters go; whatever else is neither letter nor digit parts words. Scripts written without spaces
(Han, kana, hangul, Thai, Lao, Burmese, Khmer) become overlapping pairs of characters; a lone one stays.
Signs of the scripts of India and its neighbours are vowels, not ornaments, and are kept.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import islice

from bot.model import Slice

LONGEST = 40
"""Longer words are cut to this many characters, in texts and in queries alike."""

_APOSTROPHES = frozenset("'’‘‛ʼʻʹ`´′＇")
# Letters that Unicode does not decompose, though people type them without their stroke.
_UNDECOMPOSED = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "n"}
)
_DENSE_CLASS = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3040-\u30ff"
    r"\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
)
_DENSE = re.compile(f"[{_DENSE_CLASS}]")
_RUNS = re.compile(f"[{_DENSE_CLASS}]+|[^{_DENSE_CLASS}]+")
_JAMO = re.compile(r"[\u1100-\u11ff]")
_JAMO_RUN = re.compile(r"[\u1100-\u11ff]+")
_SPACES = re.compile("  +")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_PLAIN_IN = 20
"""A text with one other character in so many is worth looking at character by character."""
_CLINGING = frozenset({0x200C, 0x200D, 0xE33, 0xEB3, 0xFF9E, 0xFF9F})
_CACHED_BELOW = 0x20000


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) in {"Mn", "Mc", "Me"}


def _kept_mark(char: str) -> bool:
    """Vowel signs of Indic and south-east Asian scripts are letters to a reader."""
    return "\u0900" <= char <= "\u1cff" and _is_mark(char)


def _folded(char: str) -> str | None:
    """What one character becomes: letters, a space, or None if it goes without a trace."""
    if char in _APOSTROPHES or unicodedata.category(char) == "Cf":
        return None
    if "\uac00" <= char <= "\ud7a3" or "\u1100" <= char <= "\u11ff":
        return char  # syllables stay whole; loose jamo are composed before they come here
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    letters = [c for c in plain.translate(_UNDECOMPOSED) if not _is_mark(c) or _kept_mark(c)]
    if not letters:
        return None if _is_mark(char) else " "
    return "".join(c if c.isalnum() or _kept_mark(c) else " " for c in letters)


class _Table(dict[int, str | None]):
    """``str.translate`` table that fills itself as characters turn up."""

    def __missing__(self, code: int) -> str | None:
        became = _folded(chr(code))
        if code < _CACHED_BELOW:
            self[code] = became
        return became


class _Shapes(dict[int, str]):
    """Table that turns a text into its shape, character for character: letters, what is dropped, gaps, all else."""

    def __missing__(self, code: int) -> str:
        became = _TABLE[code]
        if became is None:
            shape = "'"
        elif became == " ":
            shape = " "
        elif " " in became or _DENSE.search(became) or _JAMO.search(became):
            shape = "?"
        else:
            shape = "a"
        if code < _CACHED_BELOW:
            self[code] = shape
        return shape


_TABLE = _Table()
_SHAPES = _Shapes()
_ASCII = bytes(ord(_folded(chr(code)) or " ") for code in range(128)).ljust(256)
_ASCII_DROPPED = bytes(code for code in range(128) if _folded(chr(code)) is None)
_SHAPED = re.compile("a+(?:'+a+)*")
_LINES = _Table({ord("\n"): "\n"})
_PRINTED = (("’", "'"), ("“", " "), ("”", " "), ("‘", "'"), ("–", " "), ("—", " "), ("…", " "), ("\u00a0", " "))


def fold(text: str) -> str:
    """The folded words of ``text``, one space between two."""
    return " ".join(words(text))


def fold_all(texts: Sequence[str]) -> list[str]:
    """``fold`` of each of many names, those in ASCII all in one go; long words are not cut."""
    folded = [None if text.isascii() and "\n" not in text else fold(text) for text in texts]
    plain = [text for text, done in zip(texts, folded, strict=True) if done is None]
    lines = iter(_SPACES.sub(" ", "\n".join(plain).translate(_LINES)).split("\n"))
    return [next(lines).strip() if done is None else done for done in folded]


def words(text: str, longest: int = LONGEST) -> list[str]:
    """The folded words of ``text`` in order, cut to ``longest``; linear in its length, for any code points whatever."""
    if not text.isascii():  # what print has beside ASCII, in signs that become the same: ASCII is translated at once
        for printed, typed in _PRINTED:
            text = text.replace(printed, typed)
    if text.isascii():
        folded = text.encode("ascii").translate(_ASCII, _ASCII_DROPPED).decode("ascii")
    else:
        folded = _translated(text)
    if folded.isascii():
        plain = folded.split()
    else:
        if _JAMO.search(folded):
            folded = _JAMO_RUN.sub(lambda run: unicodedata.normalize("NFC", run[0]), folded)
        plain = folded.split()
        if _DENSE.search(folded):
            plain = [
                word for piece in plain for word in ((piece,) if piece.isascii() else [p[0] for p in _parted(piece)])
            ]
    if max(map(len, plain), default=0) > longest:
        return [word[:longest] for word in plain]
    return plain


def _translated(text: str) -> str:
    """What the characters of a text become; where nearly all are ASCII, only the others are looked up."""
    if len(text.encode("ascii", "ignore")) * _PLAIN_IN < len(text) * (_PLAIN_IN - 1):
        return text.translate(_TABLE)
    plain = _BEYOND_ASCII.sub(lambda found: _TABLE[ord(found[0])] or "", text)
    if not plain.isascii():
        return text.translate(_TABLE)
    return plain.encode("ascii").translate(_ASCII, _ASCII_DROPPED).decode("ascii")


def _parted(piece: str) -> list[tuple[str, int, int]]:
    """A piece without spaces as (word, start, end): pairs where the script is dense, whole runs elsewhere."""
    parts = []
    for run in _RUNS.finditer(piece):
        start, end = run.span()
        if end - start < 2 or not _DENSE.match(run[0]):
            parts.append((run[0], start, end))
        else:
            parts += [(piece[at : at + 2], at, at + 2) for at in range(start, end - 1)]
    return parts


def _units(text: str) -> list[tuple[str | None, int, int]]:
    """What each character (or run of loose jamo) becomes, with its range in ``text``."""
    if not _JAMO.search(text):
        return [(_TABLE[ord(char)], at, at + 1) for at, char in enumerate(text)]
    units: list[tuple[str | None, int, int]] = []
    at = 0
    while at < len(text):
        run = _JAMO_RUN.match(text, at)
        if run is None:
            units.append((_TABLE[ord(text[at])], at, at + 1))
            at += 1
            continue
        for syllable in unicodedata.normalize("NFC", run[0]):
            end = at + len(unicodedata.normalize("NFD", syllable))
            units.append((syllable, at, end))
            at = end
    return units


def spans(text: str, most: int | None = None) -> list[tuple[int, int]]:
    """Where in ``text`` each of its ``words`` begins and ends, marks at its end not yet included (see ``whole``); of
    the first ``most`` at least."""
    if not text.isascii():  # as in ``words``; none of these changes the length
        for printed, typed in _PRINTED:
            text = text.replace(printed, typed)
    shape = text.translate(_SHAPES)
    if "?" not in shape:
        return [run.span() for run in islice(_SHAPED.finditer(shape), most)]
    found: list[tuple[int, int]] = []
    piece: list[tuple[str, int, int]] = []

    def close() -> None:
        if piece:
            joined = "".join(char for char, _, _ in piece)
            found.extend((piece[first][1], piece[last - 1][2]) for _, first, last in _parted(joined))
            piece.clear()

    for became, start, end in _units(text):
        if became is None:
            continue
        for char in became:
            if char.isspace():
                close()
            else:
                piece.append((char, start, end))
    close()
    return found


def whole(text: str, start: int, end: int) -> Slice:
    """The slice widened until no combining mark or joiner is cut from what it belongs to."""
    while start > 0 and _clings(text[start]):
        start -= 1
    while end < len(text) and _clings(text[end]):
        end += 1
    return Slice(start, end)


def _clings(char: str) -> bool:
    """Whether this character belongs to the one before it (UAX 29: Extend, ZWJ and the usual spacing marks)."""
    if char < "\u0300":
        return False
    return _is_mark(char) or ord(char) in _CLINGING or "\U0001f3fb" <= char <= "\U0001f3ff"
