"""What outlives the process of daily lines."""

from bot.chat.daily.ledger import Ledger
from tests.chat.conftest import House


async def test_the_bot_s_own_database_keeps_it(house: House) -> None:
    """Whoever asks a ledger for its lines may ask the one the services opened."""
    ledger: Ledger = house.services.daily
    assert await ledger.at_work(house.services.clock()) == []
    assert await ledger.of_place(str(house.guild.id)) == []
