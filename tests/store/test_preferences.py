"""What servers prefer, in ``state.db``."""

from pathlib import Path

from bot.model import QuoteLength
from bot.model.preferences import MayShare, Preferences
from bot.store.preferences import KeptPreferences
from bot.store.state import open_state

CHOSEN = Preferences(False, ("letters", ""), QuoteLength.LONG, MayShare.NOBODY, "de")


async def test_they_come_back_as_they_were_chosen(tmp_path: Path) -> None:
    """Over restarts, each server its own; one that has chosen nothing leaves nothing behind."""
    async with open_state(tmp_path / "state.db") as state:
        kept = KeptPreferences(state)
        await kept.keep("42", CHOSEN)
        await kept.keep("43", Preferences(private=True))
        await kept.keep("44", Preferences(length=QuoteLength.SHORT))
        await kept.keep("44", Preferences())
    async with open_state(tmp_path / "state.db") as state:
        assert await KeptPreferences(state).all() == {"42": CHOSEN, "43": Preferences(private=True)}
