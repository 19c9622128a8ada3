"""Every expected fault by name."""

from bot.faults import Fault


def test_names_are_kept_in_libraries() -> None:
    """Small letters and underscores, each its own."""
    values = [fault.value for fault in Fault]
    assert len(set(values)) == len(values)
    assert all(value == value.lower() and value.replace("_", "").isalnum() for value in values)
