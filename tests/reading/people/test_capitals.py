"""Names set in capitals, and the same names as a reader writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.people.capitals import cast_in, in_small, is_loud, is_loud_name


def known(word: str) -> bool:
    """The text speaks of "Eve", so that EVE are no initials."""
    return word == "Eve"


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("LILA MORENO", "Lila Moreno"),
        ("OTIS VAN DER GRANT", "Otis van der Grant"),
        ("MRS. PELL", "Mrs. Pell"),
        ("FERGUS MCKAY", "Fergus McKay"),
        ("NUALA O’NEILL", "Nuala O’Neill"),
        ("LILA MORENO’S", "Lila Moreno’s"),
        ("OTIS'S BROTHER", "Otis's Brother"),
        ("JEAN-PAUL", "Jean-Paul"),
        ("LE MEUNIER et COLETTE", "Le Meunier et Colette"),
        ("HENRY IV", "Henry IV"),
        ("J.R. PELL", "J.R. Pell"),
        ("EVE", "Eve"),
        ("PAL", "PAL"),
        ("BBC NWTR", "BBC NWTR"),
        ("Lila MORENO", "Lila MORENO"),
        ("FIONA McALLISTER-HALE", "Fiona McAllister-Hale"),
        ("MacDONALD", "MacDonald"),
        ("d'ARTAGNAN", "d'Artagnan"),
        ("Dr PIET van der BERG", "Dr Piet van der Berg"),
        ("Mrs", "Mrs"),
        ("DaNIEL", "DaNIEL"),
        ("ИВАН ПЕТРОВ", "Иван Петров"),
    ],
)
def test_capitals_become_the_letters_of_a_name(printed: str, written: str) -> None:
    """Particles are small, initials and the number of a king stay; what has small letters already is left alone."""
    assert in_small(printed, known) == written


def test_a_cast_is_lines_that_open_with_names_in_capitals() -> None:
    """With what the person is behind a comma, a bracket or a dash, or without; a sentence is no entry."""
    lines = ["LILA MORENO, a pilot", "OTIS (her brother)", "PELL — a miller", "DORA.", "The WEIR, a play", "I go home."]
    assert cast_in(lines) == {"LILA MORENO", "OTIS", "PELL", "DORA"}


def test_the_title_of_a_play_is_no_name_in_capitals() -> None:
    """Neither with its article nor with a word that joins two."""
    assert is_loud_name("LILA MORENO", 4)
    assert not any(is_loud_name(title, 4) for title in ("THE WEIR", "LILA AND OTIS", "LILA", "Lila Moreno"))


@given(st.text(max_size=30))
def test_nothing_but_the_case_of_letters_changes(name: str) -> None:
    """Whatever is printed, it is the same words."""
    found = in_small(name, known)
    assert found == name if not is_loud(name) else found.casefold() == " ".join(name.split()).casefold()
