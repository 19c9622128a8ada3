"""Whose data a command is about: that of whoever asks, and of the direct message they ask in."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.chat.personal import whose


@pytest.mark.parametrize(("alone", "channel"), [(True, "9"), (False, "")])
def test_a_channel_is_somebody_s_only_where_nobody_else_reads_it(alone: bool, channel: str) -> None:
    """Not in a server, and not in a group."""
    interaction = SimpleNamespace(user=SimpleNamespace(id=7), channel_id=9, context=SimpleNamespace(dm_channel=alone))
    assert whose(cast("Any", interaction)) == ("7", channel)
