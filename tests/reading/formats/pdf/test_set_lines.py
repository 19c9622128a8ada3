"""Letters become lines, also where they or their words stand far apart; columns stay apart."""

import pytest

from bot.reading.formats.pdf.document import read_pdf
from tests.reading.formats.pdf.test_document import pdf
from tests.reading.formats.pdf.test_letters import drawn, texts


@pytest.mark.parametrize(
    ("spacing", "title"),
    [(6, "THE LAMP ON THE MOLE"), (4, "The Lamp on the Mole"), (14, "THE LAMP"), (5, "A LAMP IN A MILL")],
)
def test_letters_set_wide_are_words(spacing: int, title: str) -> None:
    """The gap between two words is wider than between two letters."""
    assert title in texts(drawn(f"BT /F1 16 Tf {spacing} Tc 72 650 Td ({title}) Tj 0 Tc ET"))


WORDS = "The lamp on the mole was lit by hand until the year of the comet, and nobody who lit it ever learned to swim."


def justified(width: int, one_string: bool) -> str:
    """``WORDS`` in a column so narrow that words stand far apart, line by line or word by word."""
    lines: list[list[str]] = [[]]
    for word in WORDS.split():
        if len(" ".join([*lines[-1], word])) * 4.8 > width - 25:
            lines.append([])
        lines[-1].append(word)
    done = []
    for n, line in enumerate(lines):
        y = 520 - 13 * n
        gap = (width - sum(len(word) * 4.8 for word in line)) / max(1, len(line) - 1) if n + 1 < len(lines) else 5
        if one_string:
            done.append(f"BT /F1 10 Tf {max(0, gap - 2.78):.2f} Tw 72 {y} Td ({' '.join(line)}) Tj 0 Tw ET")
            continue
        x = 72.0
        for word in line:
            done.append(f"BT /F1 10 Tf {x:.2f} {y} Td ({word}) Tj ET")
            x += len(word) * 4.8 + gap
    return "\n".join(done)


@pytest.mark.parametrize(("one_string", "width"), [(True, 90), (True, 120), (True, 180), (False, 130), (False, 155)])
def test_a_justified_line_is_a_line_however_wide_its_gaps(one_string: bool, width: int) -> None:
    """The gaps of neighbouring lines fall on different places."""
    (document,) = read_pdf(pdf([[]], extra=justified(width, one_string)))
    assert texts(document) == [WORDS]


def test_two_columns_are_read_one_after_the_other() -> None:
    """Also where their lines stand on one base line and little room is between them."""
    left = [
        "The lamp on the mole was lit",
        "by hand until the year of the",
        "comet, and nobody who lit it",
        "ever learned to swim.",
    ]
    right = [
        "When the gas came the lamp",
        "was carried home, and the dog",
        "carried the matches in a box",
        "that had stayed dry.",
    ]
    rows = "".join(
        f"BT /F1 10 Tf 72 {500 - 13 * n} Td ({one}) Tj ET BT /F1 10 Tf 216 {500 - 13 * n} Td ({two}) Tj ET "
        for n, (one, two) in enumerate(zip(left, right, strict=True))
    )
    assert texts(read_pdf(pdf([[]], extra=rows))[0]) == [" ".join(left), " ".join(right)]
