"""Where commands are older, as data."""

from bot.model.registration import Outdated


def test_everywhere_is_no_server() -> None:
    """Two places are one where they are the same server."""
    assert Outdated(None, never=False) != Outdated(42, never=False)
    assert {Outdated(42, never=True), Outdated(42, never=True)} == {Outdated(42, never=True)}
