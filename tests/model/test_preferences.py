"""What a server prefers where it has chosen nothing."""

from bot.model import QuoteLength
from bot.model.preferences import MayShare, Preferences


def test_at_first_nothing_is_limited() -> None:
    """Everything is as without settings."""
    usual = Preferences()
    assert (usual.private, usual.shelves, usual.length, usual.sharing) == (
        None,
        (),
        QuoteLength.ANY,
        MayShare.EVERYBODY,
    )


def test_all_channels_chosen_for_commands_are_known() -> None:
    """Those of every group, once each."""
    assert Preferences(reading=("1", "2"), finding=("2", "3")).every_channel() == {"1", "2", "3"}
