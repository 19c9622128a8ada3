"""British and American spellings."""

import pytest

from bot.search.spelling import variants


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("colour", "color"),
        ("organisation", "organization"),
        ("centre", "center"),
        ("defence", "defense"),
        ("travelled", "traveled"),
        ("catalogue", "catalog"),
        ("analyse", "analyze"),
        ("neighbourhood", "neighborhood"),
    ],
)
def test_spellings_cross_the_atlantic_both_ways(british: str, american: str) -> None:
    """Each is among the other's variants."""
    assert american in variants(british)
    assert british in variants(american)
