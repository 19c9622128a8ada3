"""The drawing instructions of a PDF's page: those that place text, each with its operands. All others are passed over.

Needs the extra ``pdf``: only ``document`` imports this, and only when a PDF is read.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import PDFStream, stream_value
from pdfminer.psparser import LIT

_TEXT: Final[Mapping[bytes, tuple[str, int]]] = {
    b"q": ("do_q", 0),
    b"Q": ("do_Q", 0),
    b"cm": ("do_cm", 6),
    b"Do": ("do_Do", 1),
    b"BT": ("do_BT", 0),
    b"ET": ("do_ET", 0),
    b"Tc": ("do_Tc", 1),
    b"Tw": ("do_Tw", 1),
    b"Tz": ("do_Tz", 1),
    b"TL": ("do_TL", 1),
    b"Tf": ("do_Tf", 2),
    b"Ts": ("do_Ts", 1),
    b"Td": ("do_Td", 2),
    b"TD": ("do_TD", 2),
    b"Tm": ("do_Tm", 6),
    b"T*": ("do_T_a", 0),
    b"Tj": ("show_one", 1),
    b"TJ": ("show", 1),
    b"'": ("do__q", 1),
    b'"': ("do__w", 3),
}
"""Operators that place or draw text, the interpreter's method for each, and how many operands it takes."""

_NUMBER, _NAME, _PLAIN, _HEX, _OPERATOR, _PIECES, _OPENS = range(1, 8)
_TOKEN = re.compile(
    rb"[\0\t\n\f\r ]*+(?:"
    rb"([+-]?(?:\d++\.?\d*+|\.\d++))"
    rb"|/([^\0\t\n\f\r ()<>\[\]{}/%]*+)"
    rb"|\(([^()\\]*+)\)"
    rb"|<([0-9A-Fa-f\t\n\f\r ]*+)>"
    rb"|([A-Za-z'\"][A-Za-z0-9*'\"]*+)"
    rb"|\[((?:\([^()\\]*+\)|<[0-9A-Fa-f\t\n\f\r ]*+>|[-+.\d\t\n\f\r ])*+)\]"
    rb"|(\(|\[|\])"
    rb"|%[^\r\n]*+|<<|>>|[^\0\t\n\f\r ])"
)
_PIECE = re.compile(rb"\(([^()\\]*+)\)|<([0-9A-Fa-f\t\n\f\r ]*+)>|([+-]?(?:\d++\.?\d*+|\.\d++))")
_WHITE = b"\0\t\n\f\r "
_PICTURE_ENDS = re.compile(rb"[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|\Z)")
_IN_STRING = re.compile(rb"[()]|\\(?:([0-7]{1,3})|\r\n|[\s\S]|\Z)")
_ESCAPED: Final = {
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"b": b"\b",
    b"f": b"\f",
    b"\n": b"",
    b"\r": b"",
    b"\r\n": b"",
}
_NUMBERED = re.compile(rb"#([0-9A-Fa-f]{2})")


def instructions(data: bytes) -> Iterator[tuple[str, Sequence[Any]]]:
    """Each instruction that places or draws text: the interpreter's method, and its operands.

    One with too few operands is left out, and so are the bytes of pictures within. Never raises.
    """
    operands: list[Any] = []
    arrays: list[list[Any]] = []  # those that are open; what follows goes into the innermost
    at = 0
    into = operands
    while token := _TOKEN.match(data, at):
        at = token.end()
        match token.lastindex:
            case 1:
                into.append(float(token[_NUMBER]))
            case 3:
                into.append(token[_PLAIN])
            case 5:
                operator = token[_OPERATOR]
                if operator == b"ID":
                    ends = _PICTURE_ENDS.search(data, at)
                    at = ends.end() if ends else len(data)
                found = _TEXT.get(operator)
                if found is not None and len(operands) >= found[1]:
                    yield found[0], operands[len(operands) - found[1] :]
                operands, arrays = [], []
                into = operands
            case 6:
                into.append([_piece(piece) for piece in _PIECE.finditer(token[_PIECES])])
            case 2:
                into.append(LIT(_name(token[_NAME])))
            case 4:
                into.append(_from_hex(token[_HEX]))
            case 7 if token[_OPENS] == b"(":
                text, at = _string(data, at)
                into.append(text)
            case 7 if token[_OPENS] == b"[":
                array: list[Any] = []
                into.append(array)
                arrays.append(array)
                into = array
            case 7 if arrays:
                arrays.pop()
                into = arrays[-1] if arrays else operands


def _piece(piece: re.Match[bytes]) -> bytes | float:
    if piece.lastindex == 1:
        return piece[1]
    return float(piece[3]) if piece.lastindex == 3 else _from_hex(piece[2])


def _from_hex(digits: bytes) -> bytes:
    whole = digits.translate(None, _WHITE)
    return bytes.fromhex((whole + b"0" if len(whole) % 2 else whole).decode("ascii"))


def _name(written: bytes) -> str:
    plain = _NUMBERED.sub(lambda code: bytes.fromhex(code[1].decode("ascii")), written) if b"#" in written else written
    return plain.decode("utf-8", "replace")


def _string(data: bytes, at: int) -> tuple[bytes, int]:
    """The string whose content begins at ``at``, and where it ends: brackets in pairs belong to it."""
    done: list[bytes] = []
    depth = 1
    start = at
    while found := _IN_STRING.search(data, at):
        at = found.end()
        sign = found[0]
        if sign == b"(":
            depth += 1
        elif sign == b")":
            depth -= 1
            if not depth:
                return b"".join((*done, data[start : found.start()])), at
        else:
            escaped = bytes((int(found[1], 8) & 255,)) if found[1] else _ESCAPED.get(sign[1:], sign[1:])
            done += (data[start : found.start()], escaped)
            start = at
    return b"".join((*done, data[start:])), len(data)


class TextInterpreter(PDFPageInterpreter):
    """Carries out what places text and leaves the rest of a page undrawn."""

    def execute(self, streams: Sequence[object]) -> None:
        """Carry out the instructions of ``streams``, but of none that is being carried out already."""
        self.stream_ids.clear()
        fresh: list[PDFStream] = []
        for stream in map(stream_value, streams):
            if stream.objid is not None and stream.objid not in self.parent_stream_ids:
                self.stream_ids.add(stream.objid)
                fresh.append(stream)
        for method, operands in instructions(b"\n".join(stream.get_data() for stream in fresh)):
            getattr(self, method)(*operands)

    def show_one(self, string: Any) -> None:
        """Draw one string."""
        self.show([string])

    def show(self, seq: Any) -> None:
        """Draw strings, with room between them."""
        if self.textstate.font is not None:
            self.device.render_string(self.textstate, seq, self.graphicstate.ncs, self.graphicstate)
