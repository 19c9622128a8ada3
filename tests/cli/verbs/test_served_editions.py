"""``run`` serves the editions of its library where the settings name an address."""

from pathlib import Path

import pytest

from bot.chat.connection.shared_fleet import process_name
from bot.cli.verbs.served_editions import editions_beside
from bot.editions.putting_out import PuttingOut
from bot.editions.sources import HttpSource
from bot.errors import SettingsFault, StoreFault
from bot.faults import Fault
from bot.settings import Settings
from bot.store.library_writer import prepare_library
from tests.process.loopback.poster import free_port

TOKEN = "a-word-that-all-know"


async def test_the_settings_have_editions_served(tmp_path: Path) -> None:
    """Whoever has the token gets the newest edition from that address, as long as the bot runs."""
    prepare_library(tmp_path / "library.db")
    edition = PuttingOut(tmp_path / "library.db", tmp_path / "editions").look()
    address = f"127.0.0.1:{free_port()}"
    settings = Settings.model_validate(
        {"editions_dir": tmp_path / "editions", "editions_address": address, "editions_token": TOKEN}
    )
    async with editions_beside(settings):
        assert await HttpSource(f"http://{address}", TOKEN).newest() == edition


@pytest.mark.parametrize("missing", ["editions_dir", "editions_token"])
async def test_an_address_alone_is_refused(tmp_path: Path, missing: str) -> None:
    """Without a folder there is nothing to serve; without a token anybody could take it."""
    stated = {"editions_dir": tmp_path, "editions_address": "127.0.0.1:9", "editions_token": TOKEN}
    settings = Settings.model_validate({**stated, missing: ""})
    with pytest.raises(SettingsFault) as fault:
        async with editions_beside(settings):
            pass
    assert "editions_dir and editions_token" in fault.value.faults[0]


async def test_a_port_that_there_cannot_be_is_no_bug(tmp_path: Path) -> None:
    """It has the form of an address, so that only whoever listens finds out."""
    settings = Settings.model_validate(
        {"editions_dir": tmp_path, "editions_address": "127.0.0.1:70000", "editions_token": TOKEN}
    )
    with pytest.raises(StoreFault, match=Fault.EDITIONS_ADDRESS):
        async with editions_beside(settings):
            pass


async def test_without_an_address_nothing_is_served() -> None:
    """Most bots are alone."""
    async with editions_beside(Settings()):
        pass


async def test_a_second_process_with_the_same_folder_does_not_start(tmp_path: Path) -> None:
    """Both would put their library out there in turns, and the others would take one after the other."""
    shelf = tmp_path / "editions"
    first, second = (
        Settings.model_validate({"editions_dir": shelf, "data_dir": tmp_path / name}) for name in ("attic", "cellar")
    )
    async with editions_beside(first):
        with pytest.raises(StoreFault, match=Fault.EDITIONS_FOLDER_TAKEN) as refused:
            async with editions_beside(second):
                raise AssertionError("begun")
        assert refused.value.cause.values == (str(shelf), process_name(tmp_path / "attic"))
    async with editions_beside(second):
        pass
