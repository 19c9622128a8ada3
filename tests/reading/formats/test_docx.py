"""A Word document is read by its styles, or refused in clear words."""

import contextlib
import datetime
import io
import zipfile
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt
from bot.reading.document import Document, Hint
from bot.reading.formats.docx import read_docx


def saved(document: Any) -> bytes:
    document.core_properties.created = datetime.datetime(2021, 3, 4, tzinfo=datetime.UTC)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def article() -> bytes:
    document = docx.Document()
    document.core_properties.title = "Template"
    document.core_properties.author = "Ada Brook"
    document.add_paragraph("On Rivers", style="Title")
    document.add_paragraph("By Ada Brook")
    paragraph = document.add_paragraph("The river is ")
    paragraph.add_run("older").italic = True
    paragraph.add_run(" than\tthe road.")
    document.add_heading("The ford", 2)
    document.add_paragraph("I have crossed it a thousand times.", style="Quote")
    verse = document.add_paragraph("Slow water,")
    for line in ("old stones,", "no bridge."):
        verse.add_run().add_break()
        verse.add_run(line)
    document.add_paragraph("oars", style="List Bullet")
    document.add_paragraph("a rope", style="List Bullet")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("Year", "Level", "1901", "3 m"), strict=True):
        cell.text = text
    document.add_heading("The deep", 4)
    document.add_paragraph("The ferry in winter.", style="Caption")
    added = document.add_paragraph("It ")
    insertion = OxmlElement("w:ins")
    insertion.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>still </w:t></w:r>"))
    deletion = parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>never </w:delText></w:r></w:del>")
    added._p.append(insertion)
    added._p.append(deletion)
    added.add_run("runs.")
    return saved(document)


ARTICLE = article()


def only(data: bytes) -> Document:
    (document,) = read_docx(data)
    return document


def test_styles_become_blocks() -> None:
    """Title, headings, quotation, verse, list, table, caption and tracked insertions arrive in order."""
    assert [(b.hint, b.level, b.text) for b in only(ARTICLE).blocks] == [
        (Hint.TITLE, None, "On Rivers"),
        (Hint.TEXT, None, "By Ada Brook"),
        (Hint.TEXT, None, "The river is older than the road."),
        (Hint.HEADING, 1, "The ford"),
        (Hint.QUOTE, None, "I have crossed it a thousand times."),
        (Hint.VERSE, None, "Slow water,\nold stones,\nno bridge."),
        (Hint.LIST, None, "oars\na rope"),
        (Hint.LIST, None, "Year Level\n1901 3 m"),
        (Hint.HEADING, 2, "The deep"),
        (Hint.CAPTION, None, "The ferry in winter."),
        (Hint.TEXT, None, "It still runs."),
    ]


def test_core_properties_are_weak_evidence() -> None:
    """An author the text confirms is stated; the day the file was made is only a remark."""
    document = only(ARTICLE)
    assert (document.stated.title, document.stated.authors, document.stated.date) == ("On Rivers", ("Ada Brook",), None)
    assert any(remark.values == ("2021-03-04",) for remark in document.remarks)


def opened(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def holding(body: str, styles: str = "") -> bytes:
    """The article's document with ``body`` instead of its own, and ``styles`` beside its own."""
    files = opened(ARTICLE)
    files["word/document.xml"] = f"<w:document {nsdecls('w')}><w:body>{body}<w:sectPr/></w:body></w:document>".encode()
    files["word/styles.xml"] = files["word/styles.xml"].replace(b"</w:styles>", f"{styles}</w:styles>".encode())
    return packed(files)


def words(text: str, run: str = "") -> str:
    return f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


@pytest.mark.parametrize(
    ("run", "of_paragraph", "shown"),
    [
        ("<w:vanish/>", "", False),
        ('<w:vanish w:val="1"/>', "", False),
        ('<w:vanish w:val="0"/>', "", True),
        ('<w:vanish w:val="off"/>', '<w:pStyle w:val="Draft"/>', True),
        ('<w:rStyle w:val="Aside"/>', "", False),
        ('<w:rStyle w:val="Loud"/>', '<w:pStyle w:val="Draft"/>', False),
        ("", '<w:pStyle w:val="Draft"/>', False),
        ("", '<w:pStyle w:val="Rough"/>', False),
        ("", "<w:rPr><w:vanish/></w:rPr>", True),
    ],
)
def test_hidden_words_are_not_read(run: str, of_paragraph: str, shown: bool) -> None:
    """Hidden by themselves, by their style or by one it builds on; a hidden paragraph mark hides no words."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="Draft"><w:name w:val="Draft"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Rough"><w:name w:val="Rough"/><w:basedOn w:val="Draft"/></w:style>'
        '<w:style w:type="character" w:styleId="Aside"><w:name w:val="Aside"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    body = paragraph(words("The river rose.")) + paragraph(words("Ask Cy first.", run), properties=of_paragraph)
    document = only(holding(body, styles))
    assert ("Ask Cy first." in [block.text for block in document.blocks]) is shown
    hidden = [remark.values for remark in document.remarks if remark.doubt is Doubt.WORDS_HIDDEN]
    assert hidden == ([] if shown else [(3,)])


@pytest.mark.parametrize(
    ("letter", "rest", "whole"),
    [
        ("T", "he river rose.", "The river rose."),
        ("“W", "ater rose.”", "“Water rose.”"),
        ("A", " river rose.", "A river rose."),
        ("The", " river rose.", "The river rose."),
    ],
)
@pytest.mark.parametrize("kind", ["drop", "margin"])
def test_a_drop_cap_belongs_to_the_paragraph_it_begins(letter: str, rest: str, whole: str, kind: str) -> None:
    """Word keeps the large letter as a paragraph of its own."""
    frame = f'<w:framePr w:dropCap="{kind}" w:lines="3"/>'
    body = paragraph(words(letter), properties=frame) + paragraph(words(rest)) + paragraph(words("It fell."))
    assert [block.text for block in only(holding(body)).blocks] == [whole, "It fell."]


def test_a_drop_cap_at_the_very_end_stays() -> None:
    """Nothing follows that it could begin."""
    body = paragraph(words("It fell.")) + paragraph(words("T"), properties='<w:framePr w:dropCap="drop"/>')
    assert [block.text for block in only(holding(body)).blocks] == ["It fell.", "T"]


def test_strict_open_xml_is_read_alike() -> None:
    """Word can save under the names of the standard, which the library does not know."""
    files = opened(ARTICLE)
    for name, content in files.items():
        if name.endswith((".xml", ".rels")):
            content = content.replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            files[name] = content.replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/",
                b"http://purl.oclc.org/ooxml/officeDocument/",
            )
    assert only(packed(files)).blocks == only(ARTICLE).blocks


def test_words_of_a_text_box_are_read_once() -> None:
    """A document holds them twice, for old and new programs."""
    box = f"<w:txbxContent>{paragraph(words('A wheel by the ford.'))}</w:txbxContent>"
    drawn = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>'
    )
    body = paragraph(words("The river rose."), drawn) + paragraph(words("It fell."))
    texts = [block.text for block in only(holding(body)).blocks]
    assert texts == ["The river rose.", "A wheel by the ford.", "It fell."]


def packed(files: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()


def test_notes_are_kept_as_notes() -> None:
    """Footnotes stand at the end, out of the running text; separators are no notes."""
    with zipfile.ZipFile(io.BytesIO(ARTICLE)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["word/footnotes.xml"] = (
        b'<w:footnotes xmlns:w="x"><w:footnote w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        b'<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>See the map.</w:t></w:r></w:p></w:footnote>'
        b"</w:footnotes>"
    )
    last = only(packed(files)).blocks[-1]
    assert (last.hint, last.text) == (Hint.NOTE, "See the map.")


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (ARTICLE[:-200], Fault.ARCHIVE_BROKEN),
        (b"", Fault.ARCHIVE_BROKEN),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, Fault.WORD_OLD_OR_LOCKED),
        (packed({"a.txt": b"no document"}), Fault.WORD_DAMAGED),
        (packed({"word/document.xml": b" " * 30_000_000}), Fault.ARCHIVE_TOO_LARGE),
        (saved(docx.Document()), Fault.WORD_WITHOUT_TEXT),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, fault: Fault) -> None:
    """Half, old, foreign, empty and bomb-like files each are a fault of their own."""
    with pytest.raises(SourceFault, match=fault):
        read_docx(data)


def set_in(document: Any, text: str, **sides: int) -> None:
    """A paragraph of ``text`` with indents in twentieths of a point."""
    told = "".join(f' w:{side}="{size}"' for side, size in sides.items())
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    properties.append(parse_xml(f"<w:ind {nsdecls('w')}{told}/>"))


def test_a_paragraph_set_in_on_both_sides_is_quoted() -> None:
    """By itself or by its style; one of a bibliography hangs, and where all is set in nobody is quoted."""
    document = docx.Document()
    document.add_paragraph("It runs.")
    document.add_paragraph("It runs by night.")
    set_in(document, "I have crossed it.", left=720, right=720)
    set_in(document, "One side.", left=720)
    set_in(document, "Brook, A. On Rivers.", left=720, right=720, hanging=720)
    style = document.styles.add_style("Words of others", WD_STYLE_TYPE.PARAGRAPH)
    style.paragraph_format.left_indent = style.paragraph_format.right_indent = Cm(1)
    document.add_paragraph("I have swum it.", style="Words of others")
    hints = [block.hint for block in only(saved(document)).blocks]
    assert hints == [Hint.TEXT, Hint.TEXT, Hint.QUOTE, Hint.TEXT, Hint.TEXT, Hint.QUOTE]
    narrow = docx.Document()
    for text in ("It runs.", "It runs by night.", "It stops."):
        set_in(narrow, text, start=720, end=720)
    assert {block.hint for block in only(saved(narrow)).blocks} == {Hint.TEXT}


@settings(max_examples=30)
@given(st.integers(0, len(ARTICLE)), st.binary(max_size=5), st.integers(0, 60))
def test_a_mutated_document_is_read_or_refused(at: int, put: bytes, gone: int) -> None:
    """Whatever happens to its bytes, a document comes out or a SourceFault does."""
    with contextlib.suppress(SourceFault):
        assert read_docx(ARTICLE[:at] + put + ARTICLE[at + gone :])


@settings(max_examples=40)
@given(
    st.integers(0, 3000),
    st.sampled_from([b"<", b">", b"/", b"w:", b"&a;", b'"', b"<w:p>", b"</w:p>", b"\0"]),
    st.integers(0, 30),
)
def test_a_mutated_text_part_is_read_or_refused(at: int, put: bytes, gone: int) -> None:
    """The same for the bytes of the text within."""
    with zipfile.ZipFile(io.BytesIO(ARTICLE)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    text = files["word/document.xml"]
    files["word/document.xml"] = text[:at] + put + text[at + gone :]
    with contextlib.suppress(SourceFault):
        assert read_docx(packed(files))


def test_small_readings_above_characters_are_no_words() -> None:
    """Of ruby the characters are the text."""
    small = f"<w:rt>{words('とうきょう')}</w:rt><w:rubyBase>{words('東京')}</w:rubyBase>"
    ruby = f"<w:r><w:ruby>{small}</w:ruby></w:r>"
    assert [block.text for block in only(holding(paragraph(ruby))).blocks] == ["東京"]


def test_what_stands_further_in_below_a_colon_is_quoted() -> None:
    """On the left alone, if it reads as sentences; below a line that leads to nothing it is the author's."""
    said = "The river keeps no books, and so the harbour has to keep them twice as carefully as it would like to."
    document = docx.Document()
    for text, far in (("She wrote:", 0), (said, 1.27), ("Nobody answered.", 0), (said, 1.27)):
        document.add_paragraph(text).paragraph_format.left_indent = Cm(far)
    (read,) = read_docx(saved(document))
    assert [block.hint for block in read.blocks] == [Hint.TEXT, Hint.QUOTE, Hint.TEXT, Hint.TEXT]


def test_a_subtitle_below_text_is_a_heading() -> None:
    """Right below the title it is what it is called."""
    document = docx.Document()
    for text, style in (
        ("On Rivers", "Title"),
        ("How they run", "Subtitle"),
        ("The river is older than the road.", "Normal"),
        ("The ford", "Subtitle"),
        ("It is older still.", "Normal"),
    ):
        document.add_paragraph(text, style=style)
    (read,) = read_docx(saved(document))
    assert [block.hint for block in read.blocks] == [Hint.TITLE, Hint.TEXT, Hint.TEXT, Hint.HEADING, Hint.TEXT]
