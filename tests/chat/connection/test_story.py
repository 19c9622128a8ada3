"""What the log says about the connection: each change once."""

import logging
from types import SimpleNamespace
from typing import Any

import pytest

from bot.chat.connection.story import ConnectionStory


@pytest.fixture(autouse=True)
def heard(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, "bot")
    return caplog


def client(servers: int, shards: int | None = None) -> Any:
    return SimpleNamespace(user="Commonplace#0", guilds=[None] * servers, application_id=1, shard_count=shards)


def test_an_outage_and_its_end_are_told_once(heard: pytest.LogCaptureFixture) -> None:
    """However many attempts lie between."""
    story = ConnectionStory()
    story.connected(client(2))
    for _ in range(3):
        story.out_of_reach("no answer in time", 5.0, 45.0)
    story.connected(client(1))
    story.connected(client(1))
    assert heard.messages == [
        "Connected to Discord as Commonplace#0, in 2 servers.",
        "Discord is unreachable (no answer in time). Trying again in 5 s, then with growing pauses of up to 45 s.",
        "Discord is back. Connected to Discord as Commonplace#0, in 1 server.",
    ]


def test_a_bot_in_no_server_tells_how_to_invite_it(heard: pytest.LogCaptureFixture) -> None:
    """Once."""
    story = ConnectionStory()
    story.connected(client(0))
    story.connected(client(0))
    assert [line.startswith("Invite the bot to a server: https://") for line in heard.messages] == [False, True]


def test_shards_are_told_of_when_all_are_up_and_each_when_it_was_away(heard: pytest.LogCaptureFixture) -> None:
    """Shard 17 of a range comes late, and goes once more."""
    story, bot, here = ConnectionStory(), client(40, 64), range(16, 19)
    story.shard_up(bot, 16, [16], here)
    for _ in range(2):
        story.shard_away(17, "no answer in time", 5.0, 45.0)
    story.shard_up(bot, 18, [16, 18], here)
    story.shard_up(bot, 17, [16, 17, 18], here)
    story.shard_up(bot, 16, [16, 17, 18], here)
    story.shard_away(17, "gone", 5.0, 45.0)
    story.shard_up(bot, 17, [16, 17, 18], here)
    assert heard.messages == [
        "Shard 17 is away (no answer in time); its servers get no answers, the others do. Trying again in 5 s, then "
        "with growing pauses of up to 45 s.",
        "Shard 17 is back.",
        "Connected to Discord as Commonplace#0 with shards 16-18 of 64, in 40 servers.",
        "Shard 17 is away (gone); its servers get no answers, the others do. Trying again in 5 s, then with growing "
        "pauses of up to 45 s.",
        "Shard 17 is back.",
    ]
