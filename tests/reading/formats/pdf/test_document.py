"""A PDF's placed lines become paragraphs and headings, or a sentence says why they cannot."""

import contextlib
import zlib
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt
from bot.reading import read_source
from bot.reading.document import Document, Hint
from bot.reading.formats.pdf.document import LARGEST_STREAM, MOST_PAGES, read_pdf
from bot.reading.formats.pdf.placed_lines import Line, PdfPage


@dataclass(frozen=True)
class Set:
    """A line of type on a page: where, how large, what."""

    x: int
    y: int
    size: int
    text: str
    font: str = "F1"


def pdf(
    pages: list[list[Set]],
    properties: str = "",
    trailer: str = "",
    stream: bytes | None = None,
    extra: str = "",
    form: str = "",
) -> bytes:
    """A small PDF with standard fonts; ``stream`` replaces the content of every page, packed.

    ``extra`` is drawn on every page as well; ``form`` is drawn on it as a form of the page's size.
    """
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>")
    objects.append(f"<< {properties} >>".encode())
    objects.append(
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> "
        b"/Length %d >>\nstream\n%s\nendstream" % (len(form), form.encode("latin-1"))
    )
    kids = []
    for page in pages:
        shown = b"".join(
            f"BT /{s.font} {s.size} Tf {s.x} {s.y} Td (".encode() + s.text.encode("cp1252") + b") Tj ET\n" for s in page
        )
        shown += extra.encode("latin-1") + (b"q /X0 Do Q" if form else b"")
        packed = b"/Filter /FlateDecode " if stream is not None else b""
        shown = stream if stream is not None else shown
        objects.append(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (packed, len(shown), shown))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /X0 6 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R /Info 5 0 R %s >>\nstartxref\n%d\n%%%%EOF"
        % (size, table, size, trailer.encode(), len(out))
    )


def page(number: int, lines: list[Set]) -> list[Set]:
    return [Set(72, 760, 9, f"On Rivers {number}"), *lines, Set(300, 40, 9, str(number))]


ARTICLE = pdf(
    [
        page(
            1,
            [
                Set(72, 700, 24, "On Rivers"),
                Set(72, 660, 11, "The river is older than the road, and it has never once asked"),
                Set(72, 646, 11, "the road for leave. It runs past the mill and the well-known ford"),
                Set(72, 632, 11, "as it always did."),
                Set(72, 600, 11, "The miller is a patient man. He keeps the wheel in very good or-"),
                Set(72, 586, 11, "der all the year, and the river does the rest of the whole well-"),
                Set(72, 572, 11, "known work."),
                Set(72, 530, 16, "The ford"),
                Set(72, 505, 11, "Nobody remembers who laid the stones, and nobody has ever come to"),
            ],
        ),
        page(
            2,
            [
                Set(72, 700, 11, "take them away. They lie there still under the grey water."),
                Set(72, 660, 11, "Moss", "F2"),
                Set(72, 640, 11, "It grows on every one of them."),
            ],
        ),
    ],
    "/Title (On Rivers) /Author (Admin)",
)


def only(data: bytes) -> Document:
    (document,) = read_pdf(data)
    return document


def test_a_title_over_two_lines_is_one() -> None:
    """In large type they stand farther apart than lines of the text; a running head above them takes no name away."""
    first = page(
        1,
        [
            Set(72, 700, 20, "The Ferry Court and the", "F2"),
            Set(72, 676, 20, "Fines of the River", "F2"),
            Set(72, 650, 12, "Ada Brook"),
            Set(72, 610, 11, "The court of the ferry was the smallest court in the county, and"),
            Set(72, 596, 11, "the only one that moved. It sat wherever the water let it, and"),
            Set(72, 582, 11, "it was never late."),
        ],
    )
    second = page(2, [Set(72, 700, 11, "Whoever came before it had to come by boat.")])
    (article,) = read_source("court.pdf", pdf([first, second]))
    assert (article.title, article.authors) == ("The Ferry Court and the Fines of the River", ("Ada Brook",))


def test_placed_lines_become_an_article() -> None:
    """Sizes and weights make title and headings, gaps make paragraphs, hyphens heal, page heads stand aside."""
    assert [(b.hint, b.level, b.text) for b in only(ARTICLE).blocks] == [
        (Hint.FURNITURE, None, "On Rivers 1"),
        (Hint.TITLE, None, "On Rivers"),
        (
            Hint.TEXT,
            None,
            "The river is older than the road, and it has never once asked the road for leave. "
            "It runs past the mill and the well-known ford as it always did.",
        ),
        (
            Hint.TEXT,
            None,
            "The miller is a patient man. He keeps the wheel in very good order all the year, "
            "and the river does the rest of the whole well-known work.",
        ),
        (Hint.HEADING, 1, "The ford"),
        (
            Hint.TEXT,
            None,
            "Nobody remembers who laid the stones, and nobody has ever come to take them away. "
            "They lie there still under the grey water.",
        ),
        (Hint.FURNITURE, None, "1"),
        (Hint.FURNITURE, None, "On Rivers 2"),
        (Hint.HEADING, 2, "Moss"),
        (Hint.TEXT, None, "It grows on every one of them."),
        (Hint.FURNITURE, None, "2"),
    ]


def test_properties_are_weak_evidence() -> None:
    """A title the text confirms is stated; an author it does not confirm is only a remark."""
    document = only(ARTICLE)
    assert (document.stated.title, document.stated.authors) == ("On Rivers", ())
    assert any(remark.values == ("Admin",) for remark in document.remarks)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (pdf([[]]), Fault.PDF_SCANNED),
        (pdf([]), Fault.PDF_WITHOUT_PAGES),
        (ARTICLE[: len(ARTICLE) // 3], f"{Fault.PDF_DAMAGED}|{Fault.PDF_WITHOUT_PAGES}|{Fault.PDF_SCANNED}"),
        (b"%PDF-1.4", f"{Fault.PDF_DAMAGED}|{Fault.PDF_WITHOUT_PAGES}"),
        (b"hello", Fault.PDF_NOT_ONE),
        (pdf([[Set(72, 700, 11, "x")]] * (MOST_PAGES + 1)), Fault.PDF_TOO_MANY_PAGES),
        (pdf([[]], stream=zlib.compress(b" " * (LARGEST_STREAM + 10))), Fault.PDF_PART_TOO_LARGE),
        (
            pdf(
                [[Set(72, 700, 11, "secret")]],
                trailer="/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt "
                f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'ab' * 32}> /U <{'cd' * 32}> >>",
            ),
            Fault.PDF_PASSWORD,
        ),
        (
            pdf([[Set(72, 700, 11, "secret")]], trailer="/ID [<00> <00>] /Encrypt << /Filter /Adobe.APS /V 9 >>"),
            Fault.PDF_ENCRYPTED,
        ),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, fault: str) -> None:
    """Scanned, encrypted, damaged, endless and bomb-like files each are a fault of their own."""
    with pytest.raises(SourceFault, match=fault):
        read_pdf(data)


def test_two_pages_without_text_are_a_remark() -> None:
    """Some pictures of pages among real ones are reported, and the rest is read."""
    document = only(pdf([[Set(72, 700, 11, "The river is older than the road, and wiser too.")], [], []]))
    assert (document.remarks[0].doubt, document.remarks[0].values) == (Doubt.PDF_EMPTY_PAGES, (2, 3, 2))


def lines(*texts: str) -> PdfPage:
    return PdfPage(800, tuple(Line(t, 0, 72, 500, 700 - 14 * n, 690 - 14 * n, 10) for n, t in enumerate(texts)))


@settings(max_examples=40)
@given(st.integers(0, len(ARTICLE)), st.binary(max_size=5), st.integers(0, 60))
def test_a_mutated_pdf_is_read_or_refused(at: int, put: bytes, gone: int) -> None:
    """Whatever happens to its bytes, a document comes out or a SourceFault does."""
    with contextlib.suppress(SourceFault):
        assert read_pdf(ARTICLE[:at] + put + ARTICLE[at + gone :])
