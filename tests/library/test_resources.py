"""What a library consists of, and what it reports about itself."""

from dataclasses import fields

from bot.library.resources import Resources, Status


def test_resources_are_named_one_by_one() -> None:
    """None is passed by its place."""
    assert all(each.kw_only for each in fields(Resources))


def test_a_status_is_read_once_and_stays() -> None:
    """It is told to people, and no window into the library."""
    assert Status.__dataclass_params__.frozen  # type: ignore[attr-defined]
