"""The points that ``check`` examines: nothing is written."""

from bot.cli.verbs.check_points import examine
from bot.settings import load_settings
from tests.library.conftest import Place, place

__all__ = ["place"]


async def test_a_folder_without_a_library_is_examined_and_left_alone(place: Place) -> None:
    """Every point comes, and no data folder is made."""
    settings = load_settings({"articles_dir": place.articles, "data_dir": place.data}, root=place.data, environ={})
    points = [point async for point in examine(settings)]
    assert len(points) >= 5
    assert not place.data.exists()
