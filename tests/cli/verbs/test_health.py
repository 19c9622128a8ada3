"""``health``: what a container's health check asks again and again."""

import json
import os
from pathlib import Path

from bot.store.lock import data_folder_lock
from tests.cli.conftest import Ask


def test_a_connected_bot_is_healthy_and_no_other(ask: Ask, house: Path) -> None:
    """No bot, one that is connected, one that has not been for a while."""
    var = house / "data" / "var"
    result = ask("health")
    assert result.exit_code == 1
    assert "No bot runs" in result.stdout
    with data_folder_lock(var):
        result = ask("health")
        assert (result.exit_code, result.stdout.strip()) == (0, "The bot runs and is connected to Discord.")
        os.utime(var / "lock", (1000, 1000))
        result = ask("health", "--json")
        assert result.exit_code == 1
        told = json.loads(result.stdout)
        assert (told["running"], told["connected"]) == (True, False)
