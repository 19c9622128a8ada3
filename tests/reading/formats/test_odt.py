"""An OpenDocument text is read by its styles, or refused in clear words."""

import contextlib
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt
from bot.reading.document import Document, Hint
from bot.reading.formats.odt import read_odt

SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(
    f'xmlns:{short}="{SPACE}{long}:1.0"'
    for short, long in [
        *(("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("draw", "drawing")),
        *(("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta")),
    ]
)
STYLES = (
    '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
    '<style:style style:name="P2"><style:paragraph-properties fo:margin-left="1cm" '
    'fo:margin-right="1cm"/></style:style>'
    '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="T2" style:parent-style-name="T1"/>'
)
BODY = """
<text:h text:style-name="Title">On Rivers</text:h>
<text:p text:style-name="Text_20_body">By Ada Brook</text:p>
<text:p>The river<text:s text:c="3"/>is <text:span>older</text:span><text:tab/>than the road.<text:note>
<text:note-citation>1</text:note-citation><text:note-body><text:p>See the map.</text:p></text:note-body></text:note>
<office:annotation><text:p>Is it?</text:p></office:annotation> It runs.</text:p>
<text:h text:outline-level="2">The ford</text:h>
<text:p text:style-name="P1">I have crossed it a thousand times.</text:p>
<text:p text:style-name="P2">So have I.</text:p>
<text:p>Slow water,<text:line-break/>old stones,<text:line-break/>no bridge.</text:p>
<text:list><text:list-item><text:p>oars</text:p></text:list-item><text:list-item><text:p>a rope</text:p>
</text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell>
<text:p>Level</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>1901</text:p>
</table:table-cell><table:table-cell><text:p>3 m</text:p></table:table-cell></table:table-row></table:table>
<text:p>It still <draw:frame><draw:text-box><text:p>A wheel by the ford.</text:p></draw:text-box>
</draw:frame>runs.</text:p>
"""


def odt(body: str = BODY, styles: str = STYLES, **more: str) -> bytes:
    """A small document with ``body``; ``more`` are further parts."""
    content = (
        f'<?xml version="1.0"?><office:document-content {SPACES}><office:automatic-styles>{styles}'
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    meta = (
        f'<office:document-meta {SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        "<dc:title>Template</dc:title><meta:initial-creator>Ada Brook</meta:initial-creator></office:meta>"
        "</office:document-meta>"
    )
    return packed(
        {"content.xml": content, "meta.xml": meta} | {name.replace("_", "."): part for name, part in more.items()}
    )


def packed(files: dict[str, str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in files.items():
            archive.writestr(name, part)
    return held.getvalue()


def only(data: bytes) -> Document:
    (document,) = read_odt(data)
    return document


def test_styles_become_blocks() -> None:
    """Title, headings, quotations, verse, list, table and text box arrive, notes at the end; remarks do not."""
    document = only(odt())
    assert [(b.hint, b.level, b.text) for b in document.blocks] == [
        (Hint.TITLE, None, "On Rivers"),
        (Hint.TEXT, None, "By Ada Brook"),
        (Hint.TEXT, None, "The river is older than the road. It runs."),
        (Hint.HEADING, 1, "The ford"),
        (Hint.QUOTE, None, "I have crossed it a thousand times."),
        (Hint.QUOTE, None, "So have I."),
        (Hint.VERSE, None, "Slow water,\nold stones,\nno bridge."),
        (Hint.LIST, None, "oars\na rope"),
        (Hint.LIST, None, "Year Level\n1901 3 m"),
        (Hint.TEXT, None, "A wheel by the ford."),
        (Hint.TEXT, None, "It still runs."),
        (Hint.NOTE, None, "See the map."),
    ]
    assert document.stated.authors == ("Ada Brook",)


def test_a_style_of_the_document_s_own_sheet_counts() -> None:
    """Styles may stand in styles.xml, and build on each other."""
    sheet = (
        f'<office:document-styles {SPACES}><office:styles><style:style style:name="Chapter" '
        'style:parent-style-name="Heading_20_1"/><style:style style:name="Heading_20_1" '
        'style:default-outline-level="1"/></office:styles></office:document-styles>'
    )
    data = odt('<text:p text:style-name="Chapter">The ford</text:p><text:p>It runs.</text:p>', styles_xml=sheet)
    assert [block.text for block in only(data).blocks if block.hint in (Hint.HEADING, Hint.TITLE)] == ["The ford"]


@pytest.mark.parametrize("style", ["T1", "T2"])
def test_hidden_words_are_not_read(style: str) -> None:
    """By a style or by one it builds on; a remark counts them."""
    document = only(odt(f'<text:p>It <text:span text:style-name="{style}">may have </text:span>runs.</text:p>'))
    assert [block.text for block in document.blocks] == ["It runs."]
    assert [remark.values for remark in document.remarks if remark.doubt is Doubt.WORDS_HIDDEN] == [(2,)]


def test_words_struck_out_are_none_and_raised_figures_keep_their_meaning() -> None:
    """By the style of a span or one it builds on."""
    styles = (
        '<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>'
        '<style:style style:name="S2" style:parent-style-name="S"/>'
        '<style:style style:name="U"><style:text-properties style:text-position="super 58%"/></style:style>'
    )
    body = (
        '<text:p>It <text:span text:style-name="S2">never </text:span>runs over 400 m'
        '<text:span text:style-name="U">2</text:span> of stones.<text:span text:style-name="U">3</text:span></text:p>'
    )
    assert [block.text for block in only(odt(body, styles)).blocks] == ["It runs over 400 m² of stones."]


def test_deleted_words_and_tables_of_contents_are_no_text() -> None:
    """What was struck out goes; what lists the headings stands aside."""
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Never.</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>"
        "The ford 3</text:p></text:index-body></text:table-of-content><text:p>It runs.</text:p>"
    )
    assert [(block.hint, block.text) for block in only(odt(body)).blocks] == [
        (Hint.FURNITURE, "The ford 3"),
        (Hint.TEXT, "It runs."),
    ]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.ARCHIVE_BROKEN),
        (odt()[:-60], Fault.ARCHIVE_BROKEN),
        (packed({"a.txt": "no document"}), Fault.ODT_NOT_ONE),
        (packed({"content.xml": "<a><b></a>"}), Fault.ODT_DAMAGED),
        (packed({"content.xml": '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'}), Fault.ODT_DAMAGED),
        (packed({"content.xml": "<a>" * 600}), Fault.MARKUP_TOO_DEEP),
        (packed({"content.xml": f"<office:a {SPACES}><office:spreadsheet/></office:a>"}), Fault.ODT_NOT_TEXT),
        (packed({"content.xml": "x", "META-INF/manifest.xml": "<m:encryption-data/>"}), Fault.ODT_LOCKED),
        (odt(""), Fault.WORD_WITHOUT_TEXT),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, fault: Fault) -> None:
    """Half, foreign, locked, endless and empty files each have a sentence."""
    with pytest.raises(SourceFault, match=fault):
        read_odt(data)


@settings(max_examples=60)
@given(
    st.integers(0, len(BODY)),
    st.sampled_from(
        ["<text:p>", "</text:p>", "<text:list>", "<table:table-row>", "<text:note>", "&amp;", "<text:span>", "x"]
    ),
)
def test_a_mutated_text_is_read_or_refused(at: int, put: str) -> None:
    """Whatever stands wherever."""
    with contextlib.suppress(SourceFault):
        assert read_odt(odt(BODY[:at] + put + BODY[at:]))
