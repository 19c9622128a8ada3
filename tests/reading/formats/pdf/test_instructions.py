"""The instructions of a page: what places text, with its operands, whatever else a page draws."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdfminer.pdfinterp import PDFContentParser
from pdfminer.pdftypes import PDFStream
from pdfminer.psexceptions import PSEOF
from pdfminer.psparser import LIT, PSKeyword, keyword_name

from bot.reading.formats.pdf.instructions import instructions


def read(data: bytes) -> list[tuple[str, list[Any]]]:
    return [(method, list(operands)) for method, operands in instructions(data)]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"BT /F1 12 Tf 1 0 0 1 72 -.5 Tm (Salt) Tj ET", [
            ("do_BT", []), ("do_Tf", [LIT("F1"), 12]), ("do_Tm", [1, 0, 0, 1, 72, -0.5]), ("show_one", [b"Salt"]),
            ("do_ET", []),
        ]),
        (b"[(Sa)-20(lt)]TJ", [("show", [[b"Sa", -20, b"lt"]])]),
        (b"[ <5361> 3 (lt\\)) ] TJ", [("show", [[b"Sa", 3, b"lt)"]])]),
        (rb"(a\(b(c)\051\n\
d\\) Tj", [("show_one", [b"a(b(c))\nd\\"])]),
        (b"<53 61 7> Tj", [("show_one", [b"Sap"])]),
        (b"/A#20B Do", [("do_Do", [LIT("A B")])]),
        (b"0 0 m 9 9 l S 1 g /P <</MCID 0>> BDC T* EMC", [("do_T_a", [])]),
        (b"% (no) Tj\n(yes) '", [("do__q", [b"yes"])]),
        (b"BI /W 2 /H 2 ID (\x01) Tj\xff\nEI Q", [("do_Q", [])]),
        (b"3 Td (left open", []),
    ],
)  # fmt: skip
def test_what_places_text_is_found(data: bytes, found: list[tuple[str, list[Any]]]) -> None:
    """Strings in any writing; pictures, paths and colours are passed over."""
    assert read(data) == found


_STRING = st.binary(max_size=6).map(
    lambda text: b"(" + b"".join(b"\\" + bytes((c,)) if c in b"()\\" else bytes((c,)) for c in text) + b")"
)
_NUMBER = st.sampled_from([b"0", b"-3", b"1.5", b"-.25", b"+7"])
_HEX = st.binary(max_size=4).map(lambda text: b"<" + text.hex().encode() + b">")
_ARRAY = st.lists(_STRING | _HEX | _NUMBER, max_size=4).map(lambda items: b"[" + b" ".join(items) + b"] TJ")
_LINE = (
    _ARRAY
    | _STRING.map(lambda text: text + b" Tj")
    | st.tuples(_NUMBER, _NUMBER).map(lambda xy: b" ".join(xy) + b" Td")
)


@given(st.lists(_LINE | st.sampled_from([b"q", b"Q", b"1 g", b"9 9 m", b"T*"]), max_size=8))
def test_it_says_what_the_parser_of_pdfminer_says(lines: list[bytes]) -> None:
    """Whatever a page writes."""
    names = {"Tj": "show_one", "TJ": "show", "Td": "do_Td", "q": "do_q", "Q": "do_Q", "T*": "do_T_a"}
    data = b"\n".join(lines)
    expected: list[tuple[str, list[Any]]] = []
    operands: list[Any] = []
    try:
        parser = PDFContentParser([PDFStream({}, data)])
        while True:
            _, found = parser.nextobject()
            if not isinstance(found, PSKeyword):
                operands.append(found)
                continue
            name = keyword_name(found)
            if name in names:
                expected.append((names[name], operands))
            operands = []
    except PSEOF:
        pass
    assert read(data) == expected


@given(st.binary(max_size=200))
def test_nothing_makes_it_fail(data: bytes) -> None:
    """A damaged page gives what it has."""
    read(data)
