"""Quotes drawn as pictures: every word on the sheet, nothing over the edge, and a sentence where it cannot be done."""

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from bot.cards.faults import fault_sentence
from bot.cards.picture import picture_text
from bot.errors import Undrawable
from bot.pictures.drawing import HEIGHT, MARGIN, PAPER, WIDTH, drawing
from tests.cards.samples import TIDES, quote

TEXT = "A good table is a promise made by arithmetic and kept by the moon."
ACCENT = 0x5B7F95


def picture(text: str) -> Image.Image:
    """The sheet for a quote of *The Tide Tables*."""
    return Image.open(io.BytesIO(drawing(picture_text(quote(text)), ACCENT))).convert("RGB")


def refusal(text: str) -> str:
    with pytest.raises(Undrawable) as refused:
        picture(text)
    return fault_sentence(refused.value)


def drawn_box(sheet: Image.Image) -> tuple[int, int, int, int]:
    """Where anything is drawn, without the bar at the left edge."""
    bar = Image.new("RGB", sheet.size, PAPER)
    bar.paste((ACCENT >> 16, ACCENT >> 8 & 255, ACCENT & 255), (0, 0, 18, HEIGHT))
    box = ImageChops.difference(sheet, bar).getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize(
    "text",
    [
        "Wait.",
        TEXT,
        f"{TEXT} " * 6,
        "Ночью река говорит тише, чем днём, но слышно её дальше, и старики́ это знают.",
        "Ὁ δὲ ποταμὸς ἡσυχάζει τὴν νύκτα, καὶ ἀκούεται πορρωτέρω.",
        "Žluťoučký kůň, Łódź, Ærø, İstanbul, Đỗ Thị Hải: ẞ, ŋ, ƿ, ḫ, ꜣ.",
        "« Rien ne sert de courir. »",
        "The sea is written down\na year before it happens;\nnobody reads the last page first.",
    ],
)
def test_a_quote_is_drawn_inside_the_margins(text: str) -> None:
    """From one word to four hundred letters, in the three scripts and in verse: a sheet of 1,200 by 675."""
    sheet = picture(text)
    assert sheet.size == (WIDTH, HEIGHT) == (1200, 675)
    left, top, right, bottom = drawn_box(sheet)
    assert left >= MARGIN
    assert top >= MARGIN
    assert right <= WIDTH - MARGIN
    assert bottom <= HEIGHT - MARGIN + 8  # the tails of the last line


def test_a_short_quote_is_set_larger_than_a_long_one() -> None:
    """What is short can be read from afar: its first line is taller."""

    def height_of_first_line(text: str) -> int:
        column = picture(text).crop((100, 0, 1190, HEIGHT)).convert("L").resize((1, HEIGHT), Image.Resampling.BOX)
        inked = [column.getpixel((0, y)) != column.getpixel((0, 0)) for y in range(HEIGHT)]
        start = inked.index(True)
        return inked.index(False, start) - start

    assert height_of_first_line("Xxx xxx xxx.") > 2 * height_of_first_line("Xxx xxx xxx. " * 30)


def test_the_same_quote_is_the_same_file() -> None:
    """Byte for byte, and another accent is another picture."""
    text = picture_text(quote(TEXT))
    assert drawing(text, ACCENT) == drawing(text, ACCENT) != drawing(text, 0xAA3300)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("水到渠成。", "Chinese characters"),
        ("みずのおと", "Japanese kana"),
        ("물은 낮은 곳으로 흐른다", "Korean letters"),
        ("الماء يجد طريقه", "Arabic letters"),
        ("המים מוצאים דרך", "Hebrew letters"),
        ("पानी रास्ता ढूँढता है", "Devanagari letters"),
        ("น้ำ", "Thai letters"),
    ],
)
def test_a_script_that_is_not_in_the_typeface_is_named(text: str, missing: str) -> None:
    """Never boxes: a sentence says which letters are missing."""
    assert refusal(text) == f"This quote cannot be drawn: the typeface of the pictures has no {missing}."


def test_a_sign_that_is_not_in_the_typeface_is_named() -> None:
    """An emoji among letters is shown in the refusal, with its name."""
    assert "no sign for “🙂” (slightly smiling face)" in refusal("The tide is late 🙂 again.")
    assert "no sign for U+E000" in refusal("The tide is late \ue000 again.")


def test_a_title_in_another_script_is_refused_too() -> None:
    """The source stands on the picture, so it must be readable as well."""
    text = picture_text(quote(TEXT, entry=replace(TIDES, title="潮汐表")))
    with pytest.raises(Undrawable, match="sign_not_drawn"):
        drawing(text, ACCENT)


def test_a_quote_too_long_to_be_read_is_refused_and_never_cut() -> None:
    """No word is left out to make it fit."""
    assert refusal(f"{TEXT} " * 40).startswith("This quote is too long for a picture")


def test_signs_that_are_never_seen_are_no_obstacle() -> None:
    """Soft hyphens, joiners, directions and an accent written apart draw as what one sees."""
    seen = picture_text(quote("Caf\u00e9 tables."))
    unseen = picture_text(quote("Cafe\u0301 ta\u00adbles.\u200d\u200e\ufe0f"))
    assert drawing(seen, ACCENT) == drawing(unseen, ACCENT)


LETTERS = st.characters(codec="utf-8", categories=["L", "M", "N", "P", "Z", "S", "Cc", "Cf"])
LATIN_GREEK_CYRILLIC = st.characters(min_codepoint=0x20, max_codepoint=0x52F)


@settings(max_examples=60, deadline=None)
@given(st.text(LETTERS, min_size=1, max_size=60) | st.text(LATIN_GREEK_CYRILLIC, min_size=1, max_size=700))
def test_any_text_is_drawn_inside_the_margins_or_refused_in_a_sentence(text: str) -> None:
    """Whatever the letters and however long the words."""
    sheet = drawn_or_refused(text)
    if isinstance(sheet, str):
        assert sheet.startswith("This quote ")
        assert sheet.endswith(".")
        return
    box = drawn_box(sheet)
    assert MARGIN <= box[0] < box[2] <= WIDTH - MARGIN
    assert 24 <= box[1] < box[3] <= HEIGHT - 24


def drawn_or_refused(text: str) -> Image.Image | str:
    try:
        return picture(text)
    except Undrawable as refused:
        return fault_sentence(refused)


def test_the_source_is_as_large_as_the_quote_leaves_room_for() -> None:
    """Beside a short quote it can be read on a phone; a long one keeps its own letters larger."""

    def width_of_last_line(text: str) -> int:
        sheet = picture(text).crop((100, HEIGHT - 90, WIDTH, HEIGHT))
        left, _, right, _ = drawn_box_of(sheet)
        return right - left

    def drawn_box_of(sheet: Image.Image) -> tuple[int, int, int, int]:
        box = ImageChops.difference(sheet, Image.new("RGB", sheet.size, PAPER)).getbbox()
        assert box is not None
        return box

    assert width_of_last_line(TEXT) > 1.4 * width_of_last_line(f"{TEXT} " * 6)
