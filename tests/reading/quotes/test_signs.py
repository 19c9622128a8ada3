"""Every sign is a bit of its own."""

from bot.reading.quotes import signs


def test_no_two_signs_are_one() -> None:
    """And all of them together are everything."""
    every = [value for name, value in vars(signs).items() if name.isupper() and name != "EVERYTHING"]
    assert len(every) > 40
    assert all(sign.bit_count() == 1 for sign in every)
    assert sum(every) == signs.EVERYTHING
