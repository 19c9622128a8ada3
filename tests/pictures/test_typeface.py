"""The typeface: it has what it says it has, and sets letters as a printer would."""

from bot.pictures.typeface import font, kerning, placed, signs, width


def test_every_sign_on_the_list_is_in_both_fonts() -> None:
    """A sign that is missing is drawn as the font's box, so no listed one may look like it."""
    for style in ("Regular", "Italic"):
        face = font(style, 24)
        box = bytes(face.getmask("\uffff"))
        assert {sign for sign in signs() if bytes(face.getmask(sign)) == box} == set()


def test_latin_greek_and_cyrillic_are_whole() -> None:
    """Every letter of Latin Extended A, B and Additional, polytonic Greek, and Cyrillic as printed since 1708."""
    letters = {chr(point) for first, last in BLOCKS for point in range(first, last + 1) if chr(point).isalpha()}
    assert {*letters, *"ѢѣѲѳѴѵ"} - signs() == {"ŉ"}  # which Unicode says not to use


def test_letters_that_lean_apart_are_moved_together() -> None:
    """“To” takes less room than T and o."""
    assert kerning("Regular")["To"] < 0
    assert width("To", "Regular") < width("T", "Regular") + width("o", "Regular")


def test_an_accent_written_apart_stands_over_its_letter() -> None:
    """Raised above a capital, and it moves nothing."""
    over_small, over_capital = ([*placed(text, "Regular")][1] for text in ("ж\u0301", "Ж\u0301"))
    assert over_small.up == 0 < over_capital.up
    assert width("Ж\u0301а", "Regular") == width("Жа", "Regular")


BLOCKS = ((0x41, 0x24F), (0x1E00, 0x1EFF), (0x386, 0x3CE), (0x1F00, 0x1FFC), (0x400, 0x45F), (0x48A, 0x52F))
