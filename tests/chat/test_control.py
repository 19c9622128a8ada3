"""The only kind of button and menu: its id holds everything it needs."""

from bot.chat.ids import parsed
from tests.chat.conftest import House, custom_ids, shown


async def test_every_button_says_what_it_does(house: House) -> None:
    """So that it can be pressed after a restart."""
    answer = await house.ask("quote")
    controls = [parsed(one) for one in custom_ids(answer)]
    assert controls
    assert all(control is not None and control.owner == house.ann.id for control in controls)
    await house.restart()
    assert shown(await house.ann.click(answer, label="In context"))
