"""Here is one line of the head: whom does it name as the author, without "by"?"""

import pytest

from bot.reading.lines.author_line import authors_in, bare_names, name_under_genre, read_author_line, reads_like_place


def never(_: str) -> bool:
    """No word of this text is written small, and no name is a place."""
    return False


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada Lin", ("Ada Lin",)),
        ("Ada Lin1, Jonah Reed2* and María Peña", ("Ada Lin", "Jonah Reed", "María Peña")),
        ("Hanna van der Meer & Piet Maar", ("Hanna van der Meer", "Piet Maar")),
        ("Ada Lin walked home", ()),
        ("The harbour office", ()),
        ("Erzählung von Ada Lin", ()),
    ],
)
def test_a_line_of_names_is_nothing_but_names(line: str, names: tuple[str, ...]) -> None:
    """Footnote marks and joining words belong to the line, other words make it none."""
    assert bare_names(line) == names


def test_a_name_beside_a_date_signs() -> None:
    """ "Lena Orth | 4 May 2019" names her and the day."""
    found = read_author_line("Lena Orth | 4 May 2019", never, never)
    assert found is not None
    assert found.authors == ("Lena Orth",)
    assert found.date is not None
    assert found.date.iso == "2019-05-04"


@pytest.mark.parametrize(
    "line",
    [
        "Nouvelle de Mara Lindt",
        "Eine Erzählung von Mara Lindt",
        "Un cuento de Mara Lindt",
        "Racconto di Mara Lindt",
        "Verhaal van Mara Lindt",
        "Conto de Mara Lindt",
        "A play in one act, by Mara Lindt",
        "Ein Stück in zwei Bildern von Mara Lindt",
        "Peça em um ato de Mara Lindt",
        "Toneelstuk van Mara Lindt",
    ],
)
def test_a_kind_of_text_before_the_author_is_no_part_of_the_name(line: str) -> None:
    """The small word between them could be a particle of the name."""
    found = read_author_line(line, never, never)
    assert found is not None
    assert found.authors == ("Mara Lindt",)
    assert bare_names(line) == ()


def test_a_place_beside_a_date_signs_nothing() -> None:
    """Where the text is "in" the name, it is a place; so is a name that begins like one."""
    assert read_author_line("Lena Orth | 4 May 2019", never, lambda name: name == "Lena Orth") is None
    assert read_author_line("Port Merrion | 4 May 2019", never, never) is None
    assert reads_like_place("Port Merrion")
    assert not reads_like_place("Lena Orth")


def test_a_name_under_the_kind_of_text_is_the_authors() -> None:
    """Behind "de" or "van", below a line that says no more than what the piece is."""
    assert name_under_genre("Peça em um ato", "de Mara Lindt") == "Mara Lindt"
    assert name_under_genre("Novelle", "von Mara Lindt") == "Mara Lindt"
    assert name_under_genre("O porto", "de Mara Lindt") is None
    assert name_under_genre("Peça em um ato", "de manhã cedo") is None


def test_a_title_may_hold_its_author() -> None:
    """ "Poems by Ada Lin" is by her; "Poems by the Sea" is by nobody."""
    assert authors_in("Poems by Ada Lin") == ("Ada Lin",)
    assert authors_in("Poems by the Sea") == ()
