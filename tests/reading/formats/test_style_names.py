"""What a paragraph is by the name of its style."""

import pytest

from bot.reading.formats.style_names import heading_level, is_quotation, is_title, names_subtitle, plain_name


@pytest.mark.parametrize(
    ("name", "level"),
    [("heading 1", 1), ("Überschrift 2", 2), ("Titre 3", 3), ("標題 1", 1), ("Heading", None), ("Body 1", None)],
)
def test_a_heading_has_its_level_behind_its_name(name: str, level: int | None) -> None:
    """In any language; a heading without a figure is none."""
    assert heading_level(plain_name(name)) == level


@pytest.mark.parametrize(
    "name", ["Quote", "Quotations", "Block Text", "Intensives Zitat", "Citação", "Цитата 2", "引用"]
)
def test_the_styles_of_quotations_are_known(name: str) -> None:
    """As writing programs call them."""
    assert is_quotation(plain_name(name))
    assert not is_quotation("bodytext")


def test_titles_and_subtitles_are_two_things() -> None:
    """And neither is a heading."""
    assert is_title("titel")
    assert names_subtitle(plain_name("Sous-titre"))
    assert not is_title("subtitle")
    assert heading_level("titre") is None
