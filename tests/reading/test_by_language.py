"""Italian, Portuguese, Dutch and Ukrainian are read as well as German: the same four texts, the same figures."""

import pytest

from tests.reading.by_language import KINDS, LANGUAGES, measured, table


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_reaches_what_german_has(language: str) -> None:
    """Of headings, authors, dates, speakers, quotes and furniture as large a share is found."""
    german, here = measured("de"), measured(language)
    assert {kind: here[kind].missed for kind in KINDS if here[kind].share < german[kind].share} == {}


def test_german_itself_is_read_well() -> None:
    """The measure is worth something: there is much to be found, and most of it is."""
    german = measured("de")
    assert all(found.right >= 2 for found in german.values())
    assert min(found.share for found in german.values()) >= 0.9


def test_the_figures_are_shown_side_by_side() -> None:
    """A line for each language under the names of what is measured."""
    head, *lines = table().splitlines()
    assert head.split() == list(KINDS)
    assert [line.split()[0] for line in lines[: len(LANGUAGES)]] == list(LANGUAGES)
