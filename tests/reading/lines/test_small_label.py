"""Labels in small letters, closed with a stop, as plays print them."""

import pytest

from bot.reading.lines.small_label import small_label


@pytest.mark.parametrize(
    ("label", "who"),
    [
        ("Berta. ", "Berta"),
        ("Ber. ", "Ber"),
        ("Mrs. Holt. ", "Mrs. Holt"),
        ("Mrs. H. ", "Mrs. H"),
        ("El cura.—", "El cura"),
        ("El cura (aparte).—", "El cura"),
        ("Berta [aside]. ", "Berta"),
        ("Colette, riant. ", "Colette"),
        ("Erster Bürger. ", "Erster Bürger"),
        ("2ter Fährmann. ", "2ter Fährmann"),
        ("Guarda 1º. ", "Guarda 1º"),
        ("The. ", "The"),
        ("Die Dirne leise: ", "Die Dirne"),
    ],
)
def test_a_label_may_be_short_or_say_what_somebody_does(label: str, who: str) -> None:
    """It ends where the words begin."""
    found = small_label(f"{label}Nobody lets a boat go.")
    assert found is not None
    assert (found.who, found.end) == (who, len(label))


@pytest.mark.parametrize(
    "line",
    [
        "Nobody lets a boat go. It goes.",
        "BERTA. Nobody.",
        "Scene II. A quay.",
        "He said so. Then he went.",
        "In the. Dark",
        "Berta.",
        "",
    ],
)
def test_a_sentence_is_no_label(line: str) -> None:
    """Nor is the number of a scene."""
    assert small_label(line) is None


def test_what_goes_on_in_small_letters_may_be_shortened() -> None:
    """It is a label only where the same name has another."""
    found = small_label("Etc. and so on")
    assert found is not None
    assert found.doubtful
