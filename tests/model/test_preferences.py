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
