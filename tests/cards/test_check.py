"""The points of ``check``, in words."""

from pathlib import Path

from bot.cards import check


def test_a_point_is_fine_a_note_or_a_fault() -> None:
    """A fault says how to cure it."""
    fine, fault = check.settings_fine(), check.setting_fault("home_guilds: expected numbers")
    assert fine != fault
    assert "home_guilds" in str(fault)


def test_folders_and_numbers_are_named() -> None:
    """As an operator wrote them."""
    assert "/srv/articles" in str(check.folder(Path("/srv/articles"), 12))
    assert "12" in str(check.folder(Path("/srv/articles"), 12))
    assert str(check.home_guilds(0)) != str(check.home_guilds(1))
    assert check.total(0, 0) != check.total(2, 1)


def test_what_curators_hid_is_told_with_what_waits_for_them() -> None:
    """Reports that wait are worth knowing, and say where they are."""
    assert check.curated(0, 0).found == "Nothing is hidden. No reports are waiting."
    waiting = check.curated(2, 1)
    assert waiting.found == "Curators have hidden 2 passages, articles and speakers. 1 report of members waits."
    assert waiting.cure == "Use /library queue."


def test_warnings_about_the_reading_say_where_they_are_listed() -> None:
    """They are no faults."""
    assert check.doubts(0).cure is None
    assert "12 warnings" in check.doubts(12).found
    assert "--dry-run" in str(check.doubts(12).cure)
