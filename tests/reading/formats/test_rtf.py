"""An RTF document is read by its styles, or refused in clear words."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt
from bot.reading.document import Document, Hint
from bot.reading.formats.rtf import DEEPEST, read_rtf

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Arial;}}"
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Title;}{\s3 Quote;}{\*\cs10 Default;}}"
    r"{\info{\title Template}{\author Ada Brook}}"
)
ARTICLE = (
    HEAD + r"{\header The Tide}"
    "\n" + r"\pard\s2 On Rivers\par"
    "\n" + r"\pard By Ada Brook\par"
    "\n" + r"\pard The river is {\i older} than\tab the road.{\super\chftn{\footnote\pard See the map.}} It runs.\par"
    "\n" + r"\pard\s1 The ford\par"
    "\n" + r"\pard\s3 I have crossed it a thousand times.\par"
    "\n" + r"\pard Slow water,\line old stones,\line no bridge.\par"
    "\n" + r"\pard{\listtext\pard\plain\tab 1.}oars\par"
    "\n" + r"\pard{\listtext\pard\plain\tab 2.}a rope\par"
    "\n" + r"\trowd\intbl Year\cell Level\cell\row\intbl 1901\cell 3 m\cell\row"
    "\n" + r"\pard It {\field{\*\fldinst HYPERLINK x}{\fldrslt still}} runs.\par}"
).encode("ascii")


def only(data: bytes) -> Document:
    (document,) = read_rtf(data)
    return document


def texts(body: str) -> list[str]:
    return [block.text for block in only(f"{HEAD}{body}}}".encode("latin-1")).blocks]


def test_styles_become_blocks() -> None:
    """Title, headings, quotation, verse, list and table arrive in order, notes at the end; page heads do not."""
    assert [(b.hint, b.level, b.text) for b in only(ARTICLE).blocks] == [
        (Hint.TITLE, None, "On Rivers"),
        (Hint.TEXT, None, "By Ada Brook"),
        (Hint.TEXT, None, "The river is older than the road. It runs."),
        (Hint.HEADING, 1, "The ford"),
        (Hint.QUOTE, None, "I have crossed it a thousand times."),
        (Hint.VERSE, None, "Slow water,\nold stones,\nno bridge."),
        (Hint.LIST, None, "oars\na rope"),
        (Hint.LIST, None, "Year Level\n1901 3 m"),
        (Hint.TEXT, None, "It still runs."),
        (Hint.NOTE, None, "See the map."),
    ]
    assert only(ARTICLE).stated.authors == ("Ada Brook",)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"caf\'e9", "café"),
        (r"\u8220?quoted\u8221?", "“quoted”"),
        (r"\uc0\u8220 quoted\u8221 .", "“quoted”."),
        (r"\ldblquote a\emdash b\rdblquote", "“a—b”"),
        (r"{\f1 \'d0\'e5\'ea\'e0}", "Река"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"a\~b\_c \\ \{d\}", "a b-c \\ {d}"),
        ("one\r\nword", "oneword"),
    ],
)
def test_letters_are_those_that_were_written(written: str, read: str) -> None:
    """By code page, by font, by number, by name."""
    assert texts(rf"\pard {written}\par") == [read]


def test_hidden_and_deleted_words_are_not_read() -> None:
    """A remark counts the hidden ones."""
    document = only(
        rf"{HEAD}\pard It {{\v may have }}{{\deleted never }}{{\strike ever }}runs.\v Not.\v0\par}}".encode()
    )
    assert [block.text for block in document.blocks] == ["It runs."]
    assert [remark.values for remark in document.remarks if remark.doubt is Doubt.WORDS_HIDDEN] == [(3,)]


def test_groups_that_never_close_are_read_as_far_as_they_go() -> None:
    """The remark says that the file may have been cut short."""
    document = only(ARTICLE[:-1])
    assert document.blocks == only(ARTICLE).blocks
    assert Doubt.RTF_CUT_SHORT in [remark.doubt for remark in document.remarks]


def test_pictures_and_raw_bytes_are_passed_over() -> None:
    """Whatever they look like."""
    assert texts(r"\pard a{\pict\wmetafile8 010009000003}b{\*\shppict{\pict x}}\bin4 \parc\par") == ["abc"]


def test_a_line_end_behind_a_backslash_ends_a_paragraph() -> None:
    """Some programs write no other."""
    assert texts("\\pard one\\\ntwo\\\r\nthree\\par") == ["one", "two", "three"]


def test_the_marks_of_lists_are_no_text() -> None:
    """What a document says of its lists stands before all text."""
    assert texts(r"{\*\pnseclvl1\pndec{\pntxtb (}{\pntxta )}}\pard one\par") == ["one"]


def test_a_star_within_a_group_hides_nothing() -> None:
    """An office of old wrote it before the style of a word; only at the beginning of a group it means "pass over"."""
    assert texts(r"\pard{\i0\b0\*\cs10 The river} runs{\*\unknown 3 m}.\par") == ["The river runs."]
    assert texts(r"\pard{{\i The} river\*\cs10  runs.}\par") == ["The river runs."]


def test_a_style_of_words_is_known_so_that_no_star_hides_its_words() -> None:
    """But among the styles it is none of the text, nor where its group is no text."""
    assert texts(r"\pard{\*\cs10\b The river} runs.\par") == ["The river runs."]
    assert texts(r"{\stylesheet{\*\cs10 Words;}}\pard The river{\*\unknown{\*\cs10 3 m}} runs.\par") == [
        "The river runs."
    ]


def test_a_paragraph_set_in_on_both_sides_is_quoted() -> None:
    """One of a bibliography hangs; where all is set in nobody is quoted."""
    set_in = r"\pard\li720\ri720 I have crossed it a thousand times.\par"
    hanging = r"\pard\li720\ri720\fi-720 Brook, A. On Rivers.\par"
    document = only(rf"{HEAD}\pard It runs.\par\pard\li720 One side.\par{set_in}{hanging}}}".encode())
    assert [block.hint for block in document.blocks] == [Hint.TEXT, Hint.TEXT, Hint.QUOTE, Hint.TEXT]
    assert [block.hint for block in only(rf"{HEAD}{set_in}{set_in}}}".encode()).blocks] == [Hint.TEXT, Hint.TEXT]


def test_text_boxes_stand_behind_the_paragraph_they_hang_on() -> None:
    """Written for new programs and once more for old ones they are read once."""
    box = r"\pard\plain Mind the \b ford\par Ask \par "
    shape = rf"{{\shp{{\*\shpinst\shpleft1{{\sp{{\sn x}}{{\sv 202}}}}{{\shptxt {box}}}}}"
    old = rf"{{\*\do\dptxbx{{\dptxbxtext {box}}}\dpx1}}"
    assert texts(rf"\pard The {shape}{{\shprslt{old}}}}}river runs.\par On.\par") == [
        *("The river runs.", "Mind the ford", "Ask", "On.")
    ]
    assert texts(rf"\pard The {old}river runs.\par") == ["The river runs.", "Mind the ford", "Ask"]
    assert texts(rf"{{\header{shape}}}}}\pard It runs.\par") == ["It runs."]
    assert texts(rf"\pard{shape}}}}}") == ["Mind the ford", "Ask"]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.RTF_NOT_ONE),
        (b"The river", Fault.RTF_NOT_ONE),
        (b"{\\rtf1 }", Fault.WORD_WITHOUT_TEXT),
        (b"{\\rtf1 " + b"{" * (DEEPEST + 1), Fault.RTF_TOO_DEEP),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, fault: Fault) -> None:
    """With a sentence for each."""
    with pytest.raises(SourceFault, match=fault):
        read_rtf(data)


@settings(max_examples=150)
@given(
    st.integers(5, len(ARTICLE)),
    st.sampled_from(
        [b"{", b"}", b"\\", b"\\'", b"\\u9", b"\\bin99", b"\\uc9", b"\\s1", b"\\*", b"{\\shptxt ", b"\0", b"\\f9"]
    ),
    st.integers(0, 30),
)
def test_a_mutated_document_is_read_or_refused(at: int, put: bytes, gone: int) -> None:
    """Whatever happens to its bytes."""
    with contextlib.suppress(SourceFault):
        assert read_rtf(ARTICLE[:at] + put + ARTICLE[at + gone :])
