"""What the status says of shards."""

from dataclasses import replace

from bot.cards.points import Weight
from bot.cards.shards import shard_points, shards_in_short
from bot.cards.status import status_card
from bot.model.shards import ShardSeen
from tests.cards.samples import said
from tests.cards.test_status import looked

UP = tuple(ShardSeen(number, up=True, heartbeat=number / 100 + 0.04) for number in range(3))
AWAY = ShardSeen(7, up=False, heartbeat=None)


def test_shards_are_a_fact_of_a_bot_that_has_some() -> None:
    """One line; without shards none."""
    assert "- Shards: 3 of 3 shards connected; the slowest heartbeat took 60 ms" in said(
        status_card(replace(looked(), shards=UP))
    )
    assert "Shards" not in said(status_card(looked()))


def test_shards_that_are_away_need_fixing() -> None:
    """Their numbers, runs of them in short, and that the bot goes on trying."""
    text = said(status_card(replace(looked(), shards=(*UP, AWAY))))
    assert text.startswith(
        "Library status\n1 thing needs fixing:\n- Shard 7 is not connected: its servers get no answers."
    )
    assert "3 of 4 shards connected" in text
    (point,) = shard_points((*UP, AWAY, replace(AWAY, number=8)))
    assert point.weight is Weight.FAULT
    assert point.found.startswith("Shards 7-8 are not connected")


def test_before_the_first_heartbeat_nothing_is_said_of_it() -> None:
    """Only how many there are."""
    assert shards_in_short((AWAY,)) == "0 of 1 shard connected"
