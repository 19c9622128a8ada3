"""The kinds of values in a language file."""

import pytest

from bot.languages.kinds import NO_NUMBERS, NONE


def test_what_is_empty_stays_empty() -> None:
    """All languages share it."""
    assert frozenset() == NONE
    assert dict(NO_NUMBERS) == {}
    with pytest.raises(TypeError):
        NO_NUMBERS["one"] = 1  # type: ignore[index]
