"""What is typed is compared without accents, case and widths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.typed import plain_typed


@pytest.mark.parametrize(
    ("typed", "plain"),
    [("  São  Paulo ", "sao paulo"), ("ZÜRICH", "zurich"), ("12：30", "12:30"), ("Май", "маи"), ("上海", "上海")],
)
def test_accents_case_and_widths_do_not_count(typed: str, plain: str) -> None:
    assert plain_typed(typed) == plain


@given(st.text(max_size=30))
def test_what_is_plain_stays_so(typed: str) -> None:
    """However strange."""
    assert plain_typed(plain_typed(typed)) == plain_typed(typed)
