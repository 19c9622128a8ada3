"""What ``init`` says reads well with any names in it."""

from pathlib import Path

from bot.cards import first_steps as wording


def test_what_is_the_case_is_said() -> None:
    """One name or several; an application that only its owner can invite."""
    assert "DISCORD_TOKEN is set in" in wording.wins(["DISCORD_TOKEN"])
    assert "A, B are set in" in wording.wins(["A", "B"])
    assert "only you can" in wording.invite("https://x", is_open=False)
    assert "only" not in wording.invite("https://x", is_open=True)
    assert "127.0.0.1:8140" in wording.next_steps("127.0.0.1:8140")
    assert "Endpoint" not in wording.next_steps()
    assert "“7a”" in wording.not_an_id("7a")
    assert str(Path("/srv/.env")) in wording.welcome(Path("/srv/.env"))
