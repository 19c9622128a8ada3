"""The points of ``check``, in words."""

from pathlib import Path

from bot.cards import check


def test_a_point_is_fine_a_note_or_a_fault() -> None:
    """A fault says how to cure it."""
    fine, fault = check.settings_fine(), check.setting_fault("home_guilds: expected numbers")
    assert fine != fault
    assert "home_guilds" in str(fault)


def test_space_is_a_fault_only_where_it_is_short() -> None:
    """By what a library of this size needs."""
    assert type(check.space(10**9, 10**6)) is type(check.space(10**3, 10**6))
    assert check.space(10**9, 10**6) != check.space(10**3, 10**6)


def test_folders_and_numbers_are_named() -> None:
    """As an operator wrote them."""
    assert "/srv/articles" in str(check.folder(Path("/srv/articles"), 12))
    assert "12" in str(check.folder(Path("/srv/articles"), 12))
    assert str(check.home_guilds(0)) != str(check.home_guilds(1))
    assert check.total(0, 0) != check.total(2, 1)
