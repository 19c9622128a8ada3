"""Stories of ``/help``."""

from tests.chat.conftest import House, shown, words


async def test_a_member_sees_every_command_of_members(house: House) -> None:
    """And none of the curators'."""
    answer = shown(await house.ann.slash(house.channel, "help"))
    assert answer.ephemeral
    for name in ("/quote", "/search", "/verify", "/outline", "/read", "/articles"):
        assert name in words(answer)
    assert "/library" not in words(answer)
