"""What outlives the process of reading circles."""

from bot.chat.circles.ledger import CircleLedger
from tests.chat.conftest import House


async def test_the_bot_s_own_database_keeps_it(house: House) -> None:
    """Whoever asks a ledger for its circles may ask the one the services opened."""
    ledger: CircleLedger = house.services.circles
    assert await ledger.at_work(house.services.clock()) == []
    assert await ledger.post_with("nothing") is None
