"""A letter set large belongs to the word it begins."""

import pytest

from bot.reading.formats.pdf.document import read_pdf
from bot.reading.formats.pdf.initials import with_initials
from bot.reading.formats.pdf.placed_lines import Line
from tests.reading.formats.pdf.test_document import Set, pdf


def page(initial: str, *lines: str, low: int = 2) -> list[str]:
    """The texts of lines beside a letter that is ``low`` lines tall, and below it."""
    placed = [Line(initial, 0, 50, 78, 722, 722 - 14 * low - 4, 14.0 * low + 4)]
    for n, text in enumerate(lines):
        placed.append(Line(text, 1, 82 if n < low else 50, 380, 720 - 14 * n, 709 - 14 * n, 11))
    return [line.text for line in with_initials(placed)]


@pytest.mark.parametrize(
    ("initial", "line", "whole"),
    [
        ("R", "ealised with plain", "Realised with plain"),
        ("“W", "hen the gas came,”", "“When the gas came,”"),
        ("«", "Quand le gaz", None),
        ("T", "HE LAMP on the mole", "THE LAMP on the mole"),
        ("A", "fter the gas came", "After the gas came"),
        ("A", "lamp on the mole", "A lamp on the mole"),
        ("É", "lodie came home", "Élodie came home"),
        ("Д", "ом стоял пустой", "Дом стоял пустой"),
    ],
)
@pytest.mark.parametrize("low", [2, 3])
def test_the_first_line_begins_with_it(initial: str, line: str, whole: str | None, low: int) -> None:
    """With an opening mark, before capitals, in any script; a word of one letter keeps its space."""
    found = page(initial, line, "and the lamp was", "carried home by the", "dog in the rain", low=low)
    assert found[0] == (whole if whole is not None else initial)


def test_lines_beside_it_begin_where_it_does() -> None:
    """So that the lines below are no new paragraph."""
    data = pdf(
        [
            [
                Set(72, 700, 20, "On Mills", "F2"),
                Set(72, 621, 40, "R"),
                Set(104, 650, 11, "ivers are older than roads, and they have never"),
                Set(104, 636, 11, "asked the roads for leave. They run past the mill"),
                Set(104, 622, 11, "and the well-known ford as they always have, and"),
                Set(72, 608, 11, "nobody has ever come to take the stones away from it."),
            ]
        ]
    )
    (document,) = read_pdf(data)
    assert [block.text for block in document.blocks] == [
        "On Mills",
        "Rivers are older than roads, and they have never asked the roads for leave. They run past the mill and the "
        "well-known ford as they always have, and nobody has ever come to take the stones away from it.",
    ]


def test_a_large_letter_alone_stays() -> None:
    """Nothing stands beside it: it may head a part of a dictionary."""
    lines = (Line("A", 0, 50, 78, 760, 740, 30), Line("The first letter.", 1, 50, 300, 700, 689, 11))
    assert with_initials(lines) == lines
