"""Which persons a page's line about its author names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.lines.page_author import APART, authors_named


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("By Ada Brook", "Ada Brook"),
        ("Von Ilse Grantow", "Ilse Grantow"),
        ("Text: Ilse Grantow, Fotos: Jan Voss", "Ilse Grantow"),
        ("Words by Ada Brook; photographs by Jan Voss", "Ada Brook"),
        ("Texto y fotos: Ana Prado", "Ana Prado"),
        ("Words and pictures by Ada Brook", "Ada Brook"),
        ("Ada Brook, Staff Writer", "Ada Brook"),
        (f"By{APART}Ada Brook{APART}Culture Editor", "Ada Brook"),
        ("Published on 4 March 2021 by Ada Brook", "Ada Brook"),
        ("ADA BROOK and BEN FORD", "Ada Brook|Ben Ford"),
        ("Brook, Ada", "Ada Brook"),
        ("Por Ana Prado, de Tarn", "Ana Prado"),
        ("Ada Brook @adabrook", "Ada Brook"),
        ("Ursula von der Heide", "Ursula von der Heide"),
        ("作者：王小明", "王小明"),
        ("Alle Beiträge von Ilse Grantow", "Ilse Grantow"),
        ("admin", ""),
        ("adabrook", ""),
        ("Redaktion", ""),
        ("Bundesamt für Wasser", ""),
        ("The Ford", ""),
        ("example.org", ""),
        ("AFP", ""),
        ("", ""),
    ],
)
def test_persons_without_labels_roles_and_houses(given: str, names: str) -> None:
    """The names alone, as they are written; a login, an agency and an office are no persons."""
    assert "|".join(authors_named(given)[0]) == names


def test_who_is_called_like_the_site_is_no_person() -> None:
    """The name of the site or its domain, whole or nearly; a first name within a domain is one."""
    assert authors_named("Hive & Home", ("Hive & Home",)) == ((), False)
    assert authors_named("Corrow Weekly", ("corrowweekly",)) == ((), False)
    assert authors_named("Ada", ("adabrookwrites",)) == (("Ada",), False)


def test_a_handle_counts_where_it_is_looked_for() -> None:
    """What people call themselves in small letters, in an element that is marked as the author."""
    assert authors_named("adabrook", handles=True) == (("adabrook",), False)
    assert authors_named("on", handles=True) == ((), False)


@settings(max_examples=150)
@given(st.text(max_size=80))
def test_any_line_gives_names_of_one_line_or_nothing(line: str) -> None:
    """Whatever a page holds."""
    names, _ = authors_named(line)
    assert all(name.strip() == name and name for name in names)
