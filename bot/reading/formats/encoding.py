"""From bytes to text: byte order marks, UTF-8, Windows-1252 with a remark, line ends, invisible characters."""

import codecs
import re

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt, Remark
from bot.reading.joining import SOFT_HYPHEN
from bot.reading.lines.white_space import visible

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")

_SOFT = re.compile(r"(?<=[^\W\d_])\xad(?=[ \t]*\r?\n\s*[^\W\d_])")
_WESTERN_SHARE = 0.3
"""More non-ASCII letters than this, of all letters, and a text is not Western: French and German stay under .1."""


def decode(data: bytes, printed: bool = False) -> tuple[str, tuple[Remark, ...]]:
    r"""The text of ``data``, lines ended by ``\n`` and free of invisible characters, with remarks on doubts.

    ``printed`` keeps what tells of printed pages: form feeds, and soft hyphens that divide a word at the end of a line.

    A byte order mark decides; else strict UTF-8; else Windows-1252 with a remark. UTF-8 with single stray bytes
    stays UTF-8. Raises SourceFault for binary content and for bytes that neither encoding explains.
    """
    if data.count(b"\r\r\n") * 2 > data.count(b"\n"):
        data = data.replace(b"\r\r\n", b"\n")  # line ends that were changed twice over
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return _cleaned(data.decode(encoding).removeprefix("\ufeff"), (), printed)
            except UnicodeDecodeError as fault:
                if encoding == "utf-8":
                    data = data[len(mark) :]
                    break
                raise SourceFault(Fault.BROKEN_ENCODING, encoding.upper(), fault.start) from None
    try:
        return _cleaned(data.decode("utf-8"), (), printed)
    except UnicodeDecodeError as fault:
        if b"\0" in data:
            raise SourceFault(Fault.NOT_TEXT) from None
        return _repaired(data, fault, printed)


def _cleaned(text: str, remarks: tuple[Remark, ...], printed: bool) -> tuple[str, tuple[Remark, ...]]:
    if text.replace("\n", "").replace("\t", "").isprintable():
        return text, remarks  # it holds neither what controls nor what is never drawn, as most texts
    if "\0" in text:
        raise SourceFault(Fault.NOT_TEXT)
    controls = _CONTROL.findall(text)
    if controls:
        if len(controls) * 100 > len(text):
            raise SourceFault(Fault.NOT_TEXT)
        first = text.count("\n", 0, text.index(controls[0])) + 1
        remarks = (*remarks, Remark(first, Doubt.CONTROL_CHARACTERS, (len(controls),)))
        text = _CONTROL.sub("", text)
    return (_printed(text) if printed else visible(text)), remarks


def _printed(text: str) -> str:
    """``text`` made visible, with its form feeds and with each soft hyphen at the end of a line."""
    if SOFT_HYPHEN in text:
        return SOFT_HYPHEN.join(map(_paged, _SOFT.split(text)))
    return _paged(text)


def _paged(text: str) -> str:
    return "\f".join(map(visible, text.split("\f"))) if "\f" in text else visible(text)


def _repaired(data: bytes, fault: UnicodeDecodeError, printed: bool) -> tuple[str, tuple[Remark, ...]]:
    """The text of bytes that are not UTF-8 throughout."""
    escaped = data.decode("utf-8", "surrogateescape")
    stray = sum("\udc80" <= c <= "\udcff" for c in escaped) if not escaped.isascii() else 0
    whole = sum(c > "\x7f" for c in escaped) - stray
    line = data.count(b"\n", 0, fault.start) + 1
    if not whole and fault.start > len(data) - 4 and fault.reason == "unexpected end of data":
        whole = stray + 1
    if whole > stray:
        # Single Windows bytes pasted into UTF-8, or a last character cut in half.
        text = "".join(_single(c) if "\udc80" <= c <= "\udcff" else c for c in escaped)
        return _cleaned(text, (Remark(line, Doubt.STRAY_BYTES, (stray,)),), printed)
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise SourceFault(Fault.UNKNOWN_ENCODING) from None
    letters = sum(map(str.isalpha, text))
    if sum(c > "\x7f" and c.isalpha() for c in text) > letters * _WESTERN_SHARE:
        raise SourceFault(Fault.UNKNOWN_ENCODING)
    return _cleaned(text, (Remark(line, Doubt.WINDOWS_1252),), printed)


def _single(surrogate: str) -> str:
    return bytes((ord(surrogate) - 0xDC00,)).decode("cp1252", "replace")
