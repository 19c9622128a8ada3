"""Stories of ``/about``."""

from tests.chat.conftest import House, shown, words


async def test_the_bot_says_what_it_is_and_what_it_holds(house: House) -> None:
    """To whoever asked alone."""
    answer = shown(await house.ann.slash(house.channel, "about"))
    assert "3 articles" in words(answer)
    assert answer.ephemeral
