"""A style says what it is by its name, its outline level, and the style it builds on."""

from xml.etree.ElementTree import Element, fromstring

import pytest

from bot.reading.document import Hint
from bot.reading.formats.docx_styles import (
    W,
    WordStyle,
    hidden_by,
    indents_of,
    meaning,
    outline_of,
    over,
    read_styles,
    words_hide,
)

NAMESPACE = f'xmlns:w="{W[1:-1]}"'


def element(text: str) -> Element:
    return fromstring(f"<w:x {NAMESPACE}>{text}</w:x>")


def style(name: str, based: str | None = None, more: str = "") -> str:
    above = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:styleId="{name}"><w:name w:val="{name}"/>{above}{more}</w:style>'


def test_a_style_takes_over_what_it_does_not_say() -> None:
    """Meaning and hiding come from above, each until a style says otherwise; a circle ends."""
    hides = "<w:rPr><w:vanish/></w:rPr>"
    shows = '<w:rPr><w:vanish w:val="false"/></w:rPr>'
    styles = read_styles(
        element(
            style("Heading 2", None, hides)
            + style("Mine", "Heading 2")
            + style("Shown", "Mine", shows)
            + style("One", "Two")
            + style("Two", "One")
        )
    )
    assert styles["Mine"] == WordStyle("heading2", None, True)
    assert styles["Shown"] == WordStyle("heading2", None, False)
    assert styles["One"].hides is None


@pytest.mark.parametrize(
    ("name", "outline", "told"),
    [
        ("title", None, (Hint.TITLE, None)),
        ("heading3", None, (Hint.HEADING, 3)),
        ("mine", 2, (Hint.HEADING, 2)),
        ("zitat", None, (Hint.QUOTE, None)),
        ("listparagraph", None, None),
        ("normal", None, None),
    ],
)
def test_what_names_mean(name: str, outline: int | None, told: tuple[Hint, int | None] | None) -> None:
    """Running text has no hint."""
    assert meaning(name, outline) == told


def test_outline_levels_count_from_one() -> None:
    """The ninth is body text, and nonsense is none."""
    assert outline_of(element('<w:outlineLvl w:val="0"/>')) == 1
    assert outline_of(element('<w:outlineLvl w:val="9"/>')) is None
    assert outline_of(element('<w:outlineLvl w:val="x"/>')) is None


def test_a_run_hides_by_itself_before_any_style() -> None:
    """Its own word wins, then its style's, then the paragraph's."""
    styles = {"Aside": WordStyle("aside", None, True)}
    plain = element("")
    assert hidden_by(None) is None
    assert words_hide(plain, WordStyle(hides=True), styles)
    assert not words_hide(plain, WordStyle(), styles)
    assert words_hide(element('<w:rPr><w:rStyle w:val="Aside"/></w:rPr>'), WordStyle(hides=False), styles)
    assert not words_hide(element('<w:rPr><w:vanish w:val="0"/></w:rPr>'), WordStyle(hides=True), styles)


@pytest.mark.parametrize(
    ("told", "indents"),
    [
        ('<w:ind w:left="720" w:right="360"/>', (720, 360)),
        ('<w:ind w:start="720.0" w:end="-20"/>', (720, -20)),
        ('<w:ind w:left="720" w:hanging="720"/>', (0, 0)),
        ('<w:ind w:left="1cm" w:right="99999999"/>', (None, None)),
        ("", (None, None)),
    ],
)
def test_a_paragraph_states_how_far_it_is_set_in(told: str, indents: tuple[int | None, int | None]) -> None:
    """On each side; what is no number is not stated, and a hanging paragraph is not set in."""
    assert indents_of(element(told)) == indents


def test_indents_come_from_the_styles_above() -> None:
    """Each side by itself."""
    side = '<w:pPr><w:ind w:{}="720"/></w:pPr>'
    styles = read_styles(element(style("One", None, side.format("left")) + style("Two", "One", side.format("right"))))
    assert styles["Two"].indents == (720, 720)
    assert over((0, None), styles["Two"].indents) == (0, 720)
    assert indents_of(None) == (None, None)
