"""The points that ``check`` examines: nothing is written."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cards.points import Weight
from bot.cli.verbs.check_points import examine, library_there
from bot.model.connections import AT_WILL
from bot.settings import load_settings
from bot.store.state import open_state
from tests.library.conftest import Place, place

__all__ = ["place"]


async def test_a_folder_without_a_library_is_examined_and_left_alone(place: Place) -> None:
    """Every point comes, and no data folder is made."""
    settings = load_settings({"articles_dir": place.articles, "data_dir": place.data}, root=place.data, environ={})
    points = [point async for point in examine(settings)]
    assert len(points) >= 5
    assert not place.data.exists()


async def test_a_bot_that_restarts_in_a_loop_is_a_fault(place: Place) -> None:
    """Whoever asks why it does not connect reads how often it did today, and until when it waits."""
    settings = load_settings({"articles_dir": place.articles, "data_dir": place.data}, root=place.data, environ={})
    async with open_state(place.data / "state.db") as state:
        for _ in range(AT_WILL):
            await state.note_start(datetime.now(UTC))
    points = [point async for point in examine(settings)]
    (found,) = [point for point in points if point.found.startswith("Connections to Discord")]
    assert found.weight is Weight.FAULT
    assert "26 in 24 hours" in found.found


def test_a_folder_left_behind_is_no_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python would import it, but nothing is in it."""
    (tmp_path / "leftover" / "__pycache__").mkdir(parents=True)
    (tmp_path / "whole.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    assert library_there("whole")
    assert not library_there("leftover")
    assert not library_there("nowhere_at_all")


async def test_pynacl_without_its_compiled_part_is_a_fault(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """`run` would end at its start."""
    stated = {"articles_dir": place.articles, "data_dir": place.data, "http_address": "127.0.0.1:8140"}
    settings = load_settings(stated, root=place.data, environ={})
    monkeypatch.setitem(sys.modules, "nacl.signing", None)
    assert any("PyNaCl" in p.found for p in [p async for p in examine(settings)] if p.weight is Weight.FAULT)
