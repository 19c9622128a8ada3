"""All that changes the folder stands together, with its files where the settings have them."""

from tests.library.adding.conftest import added
from tests.library.conftest import Place


async def test_removed_sources_go_where_the_settings_say(place: Place) -> None:
    """By default into the data folder."""
    async with place.open(removed_dir=place.data / "elsewhere") as services:
        await services.library.reload()
        await added(services.library)
        await services.library.curating.undo("9")
    assert [path.name for path in (place.data / "elsewhere").rglob("*.txt")] == ["the-tea-table.txt"]
    assert not (place.data / "removed").exists()
