"""What servers prefer, in ``state.db``."""

from bot.model import QuoteLength
from bot.model.preferences import MayShare, Preferences
from bot.store.preferences import KeptPreferences
from tests.store.conftest import OpenState

CHOSEN = Preferences(False, ("letters", ""), QuoteLength.LONG, MayShare.NOBODY, "de")


async def test_they_come_back_as_they_were_chosen(opened: OpenState) -> None:
    """Over restarts, each server its own; one that has chosen nothing leaves nothing behind."""
    async with opened() as state:
        kept = KeptPreferences(state)
        await kept.keep("42", CHOSEN)
        await kept.keep("43", Preferences(private=True))
        await kept.keep("44", Preferences(length=QuoteLength.SHORT))
        await kept.keep("44", Preferences())
    async with opened() as state:
        assert await KeptPreferences(state).all() == {"42": CHOSEN, "43": Preferences(private=True)}
