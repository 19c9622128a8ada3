"""Many want to send at once."""

import asyncio

from bot.chat.daily.pace import Pace


async def test_many_go_one_after_the_other() -> None:
    """Ten at once, at a hundred a second: the last waits for the others, and all come in their order."""
    pace, came = Pace(100), list[int]()
    time = asyncio.get_running_loop().time

    async def send(number: int) -> None:
        await pace.turn()
        came.append(number)

    began = time()
    await asyncio.gather(*map(send, range(10)))
    assert came == list(range(10))
    assert time() - began >= 0.08


async def test_whoever_comes_alone_does_not_wait() -> None:
    """However long nobody came: turns that nobody took are not saved up."""
    pace = Pace(100)
    await pace.turn()
    await asyncio.sleep(0.05)
    began = asyncio.get_running_loop().time()
    await asyncio.gather(*(pace.turn() for _ in range(4)))
    assert asyncio.get_running_loop().time() - began >= 0.025
