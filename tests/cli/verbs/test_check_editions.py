"""``check`` where one process loads the library and others take it: each wrong setting is one line with its cure."""

import asyncio
import socket
from pathlib import Path

import pytest

from bot.cards.points import Point, Weight
from bot.chat.connection.shared_fleet import process_name
from bot.cli.verbs.check_editions import edition_points
from bot.cli.verbs.check_points import examine
from bot.editions.following import Following
from bot.editions.holding import folder_held
from bot.editions.putting_out import PuttingOut
from bot.editions.serving import editions_served
from bot.editions.sources import FolderSource
from bot.settings import Settings
from bot.store.library_writer import prepare_library
from tests.process.loopback.poster import free_port

TOKEN = "a-word-that-all-know"


async def told(*, running: bool = False, **stated: object) -> list[Point]:
    settings = Settings.model_validate({"editions_token": TOKEN, **stated})
    return [point async for point in edition_points(settings, running=running, patience=0.5)]


async def only_fault(**stated: object) -> str:
    (point,) = [point for point in await told(running=False, **stated) if point.weight is Weight.FAULT]
    return f"{point.found} {point.cure}"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A folder with one edition."""
    prepare_library(tmp_path / "loader" / "library.db")
    PuttingOut(tmp_path / "loader" / "library.db", tmp_path / "shelf").look()
    return tmp_path / "shelf"


async def test_a_bot_alone_hears_nothing_of_it() -> None:
    """Most are."""
    assert await told() == []


async def test_an_address_alone_would_stop_the_bot(tmp_path: Path) -> None:
    """What is missing is named, all at once."""
    address = f"127.0.0.1:{free_port()}"
    assert "without editions_dir and editions_token" in await only_fault(editions_address=address, editions_token="")
    assert "Set editions_dir as well" in await only_fault(editions_address=address)
    assert "Set editions_token as well" in await only_fault(
        editions_address=address, editions_dir=tmp_path, editions_token=""
    )
    put_out, served = await told(editions_address=address, editions_dir=tmp_path)
    assert (put_out.weight, served.weight) == (Weight.NOTE, Weight.FINE)
    assert "no edition is there yet" in put_out.found


async def test_an_address_that_cannot_be_had_is_told(tmp_path: Path) -> None:
    """Another program may hold it, or the machine does not have it; the bot that runs may hold it."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        address = f"127.0.0.1:{other.getsockname()[1]}"
        assert "already in use. Set another" in await only_fault(editions_address=address, editions_dir=tmp_path)
        points = await told(running=True, editions_address=address, editions_dir=tmp_path)
        assert [point.weight for point in points] == [Weight.NOTE, Weight.FINE]
    for wrong in ("192.0.2.1:8150", "127.0.0.1:70000"):
        assert f"served at {wrong}: " in await only_fault(editions_address=wrong, editions_dir=tmp_path)


async def test_a_folder_that_is_none_cannot_hold_editions(tmp_path: Path) -> None:
    """Not the file itself, and nothing below it."""
    (tmp_path / "shelf").write_text("a list of groceries")
    for folder in (tmp_path / "shelf", tmp_path / "shelf" / "upper"):
        assert f"{tmp_path / 'shelf'} is not a folder" in await only_fault(editions_dir=folder)


async def test_a_folder_of_another_loader_is_told(shelf: Path, tmp_path: Path) -> None:
    """With its name, and not by the bot that runs here itself."""
    here = tmp_path / "here"
    with folder_held(shelf, process_name(here)):
        (point,) = await told(editions_dir=shelf, data_dir=here)
        assert (point.weight, "the newest edition is" in point.found) == (Weight.FINE, True)
        assert "already (" in await only_fault(editions_dir=shelf, data_dir=tmp_path / "there")


async def test_a_folder_without_a_library_is_told(tmp_path: Path) -> None:
    """Whether it is empty or not there at all."""
    for folder in (tmp_path, tmp_path / "nowhere"):
        fault = await only_fault(editions_from=str(folder), data_dir=tmp_path / "data")
        assert f"There is no library in {folder} yet" in fault


async def test_a_process_cannot_take_what_it_put_out(shelf: Path) -> None:
    """However the folder is written."""
    fault = await only_fault(editions_from=f"{shelf.parent}/x/../shelf", editions_dir=shelf)
    assert "are the same folder" in fault


async def test_a_host_that_refuses_or_does_not_answer_is_told(shelf: Path, tmp_path: Path) -> None:
    """It is asked once; one that takes the connection and says nothing is not waited for long."""
    port = free_port()
    place, data = f"http://127.0.0.1:{port}", tmp_path / "data"
    assert f"taken from {place} (Connection refused)" in await only_fault(editions_from=place, data_dir=data)
    async with editions_served("127.0.0.1", port, shelf, TOKEN):
        assert not [p for p in await told(editions_from=place, data_dir=data) if p.weight is Weight.FAULT]
        refused = await only_fault(editions_from=place, data_dir=data, editions_token="another-word-altogether")
        assert "Set the same editions_token" in refused
    with socket.create_server(("127.0.0.1", 0)) as silent:
        place = f"http://127.0.0.1:{silent.getsockname()[1]}"
        assert "timed out" in await only_fault(editions_from=place, data_dir=data)


async def test_a_follower_is_told_its_edition_and_nothing_of_articles(shelf: Path, tmp_path: Path) -> None:
    """It has no articles folder and needs none, and nothing can be loaded there."""
    data = tmp_path / "data"
    settings = Settings.model_validate(
        {"editions_from": str(shelf), "data_dir": data, "articles_dir": tmp_path / "no articles"}
    )
    before = [point async for point in examine(settings)]
    assert any("no edition has been taken yet" in point.found for point in before)
    assert not data.exists()

    async def switch(coming: Path) -> None:
        await asyncio.to_thread(coming.replace, data / "library.db")

    data.mkdir()
    edition = await Following(FolderSource(shelf), data / "library.db", switch).look()
    assert edition is not None
    after = [point async for point in examine(settings)]
    (line,) = [point for point in after if point.found.startswith("The library is taken from")]
    assert line.weight is Weight.FINE
    assert f"the edition served is {edition.digest}, the newest there" in line.found
    for point in (*before, *after):
        assert "articles folder" not in point.found
        assert "commonplace load" not in f"{point.found} {point.cure}"
