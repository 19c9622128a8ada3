"""All that changes the folder stands together, with its files where the settings have them."""

import subprocess

import pytest

from bot.library.reload import processes
from tests.library.adding.conftest import TEA, added, offered
from tests.library.conftest import Place


async def test_removed_sources_go_where_the_settings_say(place: Place) -> None:
    """By default into the data folder."""
    async with place.open(removed_dir=place.data / "elsewhere") as services:
        await services.library.reload()
        await added(services.library)
        await services.library.curating.undo("9")
    assert [path.name for path in (place.data / "elsewhere").rglob("*.txt")] == ["the-tea-table.txt"]
    assert not (place.data / "removed").exists()


async def test_the_process_that_adds_a_text_is_begun_while_the_text_is_looked_at(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only where a process of its own reads for the library."""
    begun: list[subprocess.Popen[bytes]] = []
    begin = processes.python_process

    def noted(module: str, function: str) -> "subprocess.Popen[bytes]":
        begun.append(begin(module, function))
        return begun[-1]

    monkeypatch.setattr("bot.library.reload.child_process.python_process", noted)
    async with place.open(reload_apart=True) as services:
        text = await offered(services.library, TEA)
        assert len(begun) == 1
        assert (await services.library.sources.keep(text.staged.token, "8")).title == "The Tea Table"
        assert len(begun) == 1
    assert begun[0].returncode is not None
    async with place.open() as services:
        await offered(services.library, TEA + "More.")
    assert len(begun) == 1
