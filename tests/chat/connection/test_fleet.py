"""What the processes of one bot agree on, where they are one."""

import asyncio

import pytest

from bot.chat.connection.fleet import OneProcess
from bot.errors import SettingsFault
from bot.model.shards import ShardRange


async def test_parts_that_lie_apart_are_held_at_once() -> None:
    """And let go of at the end of each."""
    fleet = OneProcess()
    async with fleet.claimed(ShardRange(0, 1, 4), "left"), fleet.claimed(ShardRange(2, 3, 4), "right"):
        pass
    async with fleet.claimed(ShardRange(0, 3, 4), "left"):
        pass


@pytest.mark.parametrize(
    ("theirs", "why"),
    [
        (ShardRange(1, 2, 4), "1-2/4 of left, which has a shard in common"),
        (ShardRange(4, 7, 8), "4-7/8 of left, which divides the servers in another way"),
    ],
)
async def test_parts_that_clash_are_refused_with_both_names(theirs: ShardRange, why: str) -> None:
    """What there is goes on."""
    fleet = OneProcess()
    async with fleet.claimed(theirs, "left"):
        with pytest.raises(SettingsFault) as refused:
            async with fleet.claimed(ShardRange(2, 3, 4), "right"):
                raise AssertionError
        assert refused.value.faults == [
            f"shards: 2-3/4 of right cannot run beside {why}; set another range, or stop one"
        ]
        with pytest.raises(SettingsFault):
            async with fleet.claimed(ShardRange(2, 2, 4), "right"), fleet.claimed(ShardRange(2, 2, 4), "again"):
                raise AssertionError


async def test_one_bucket_has_one_turn_at_a_time() -> None:
    """Others have their own."""
    fleet, order = OneProcess(), list[str]()

    async def ask(name: str, bucket: int, begun: asyncio.Event) -> None:
        async with fleet.identify_turn(bucket):
            order.append(name)
            begun.set()
            await let.wait()

    let, first, other = asyncio.Event(), asyncio.Event(), asyncio.Event()
    tasks = [asyncio.create_task(ask("first", 0, first))]
    await first.wait()
    tasks += [asyncio.create_task(ask("second", 0, asyncio.Event())), asyncio.create_task(ask("other", 1, other))]
    await other.wait()
    assert order == ["first", "other"]
    let.set()
    await asyncio.gather(*tasks)
    assert order == ["first", "other", "second"]
