"""Many numbers as one bitmap."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from bot.search.bitmap import as_bitmap


@given(st.sets(st.integers(0, 999)))
def test_a_bit_is_set_for_each_number_and_no_other(numbers: set[int]) -> None:
    """The lowest number's bit is the lowest."""
    held = as_bitmap(array("H", sorted(numbers)), 1000)
    assert len(held) == 125
    assert int.from_bytes(held, "little") == sum(1 << number for number in numbers)
