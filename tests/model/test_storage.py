"""Where everything is kept, as data."""

from bot.model.storage import DatabaseFile


def test_a_file_that_was_not_checked_yet_is_neither_sound_nor_damaged() -> None:
    """Nothing is known but its size."""
    file = DatabaseFile("state.db", 80)
    assert (file.checked, file.fault, file.older) == (None, None, False)
