"""What ``run`` logs where no home server is set."""

from bot.cli.verbs.without_home import without_home
from bot.settings import Settings


def test_what_is_logged_without_a_home_server_suits_the_process() -> None:
    """One that takes its library from another cannot load; one of several may leave /library to the others."""
    assert without_home(Settings()).endswith("Reload with `commonplace load`.")
    assert without_home(Settings(editions_from="/shelf")).endswith("not registered anywhere.")
    shared = Settings.model_validate({"state_url": "postgresql://somebody@127.0.0.1/commonplace"})
    assert "neither registers nor removes" in without_home(shared)
