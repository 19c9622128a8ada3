"""What ``check`` says of several processes of one bot, in words an operator can act on."""

from bot.cards import fleet_points as said
from bot.cards.points import Weight
from bot.model.shards import ShardRange

LEFT, RIGHT = ShardRange(0, 15, 64), ShardRange(16, 16, 64)


def test_other_processes_are_named_with_their_shards() -> None:
    """Or that there are none."""
    assert said.processes([]).found == "No other process of this bot is connected now."
    told = said.processes([(LEFT, "attic:/srv/bot"), (RIGHT, "cellar:/srv/bot")]).found
    assert told == "Connected besides: attic:/srv/bot with shards 0-15 of 64; cellar:/srv/bot with shard 16 of 64."
    assert said.processes([(ShardRange(0, 3, 4), "attic")]).found.endswith("attic with all 4 shards.")
    assert said.processes([(ShardRange(0, 0, 1), "attic")]).found.endswith("attic with the only shard.")


def test_shards_that_nobody_has_are_a_note() -> None:
    """The processes may be about to start."""
    told = said.nobody_has({16, 17, 63}, 64)
    assert told.weight is Weight.NOTE
    assert told.found.startswith("Shards 16-17, 63 of 64 are connected by no process")
    assert said.nobody_has({3}, 4).found.startswith("Shard 3 of 4 is connected by no process")


def test_fewer_shards_than_discord_recommends_are_a_note() -> None:
    """More are fine, and so are as many as it recommends."""
    assert said.recommended(6, 4).weight is Weight.NOTE
    assert "recommends 6 shards; the settings divide the servers into 4." in said.recommended(6, 4).found
    assert said.recommended(6, 8).found == "The servers are divided into 8 shards; Discord recommends 6."
    assert said.recommended(1, None).found == "Discord recommends 1 shard, and the bot opens as many."


def test_too_few_sessions_for_a_start_are_a_fault() -> None:
    """With the hours until there are more."""
    told = said.sessions_left(3, 16, 7300.0)
    assert (told.weight, told.found) == (
        Weight.FAULT,
        "Discord begins 3 more sessions for this bot; this process needs 16.",
    )
    assert told.cure == "Wait: in about 2 hours they are all there again."
    assert said.sessions_left(16, 16, 0.0).weight is Weight.FINE


def test_where_discord_posts_interactions_must_fit_how_the_bot_takes_them() -> None:
    """An address is fine over HTTP alone, and none is right at the gateway alone."""
    assert said.posted_to("https://bot.example.org/interactions").weight is Weight.FINE
    assert said.posted_nowhere().weight is Weight.NOTE
    assert said.posted_elsewhere("https://bot.example.org/interactions").weight is Weight.FAULT
